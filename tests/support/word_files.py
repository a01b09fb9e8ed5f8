"""Word files for tests, written by hand: the body's XML in, bytes out."""

from __future__ import annotations

import io
import zipfile

import docx
from PIL import Image

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def word_file(
    body: str,
    *,
    relations: dict[str, tuple[str, str]] | None = None,
    files: dict[str, bytes] | None = None,
    parts: dict[str, str] | None = None,
    **more: str,
) -> bytes:
    """A file with this body.

    ``parts``, or ``more`` keywords, are the inner XML of further parts by kind; ``relations`` are (kind, target) by id, outside addresses
    among them; ``files`` are further bytes by name.
    """
    parts = {**(parts or {}), **more}
    known = {kind: (kind, f"{kind}.xml") for kind in parts} | (relations or {})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", _relations({"main": ("officeDocument", "word/document.xml")}))
        archive.writestr("word/_rels/document.xml.rels", _relations(known))
        archive.writestr("word/document.xml", root("document", f"<w:body>{body}</w:body>"))
        for kind, inner in parts.items():
            archive.writestr(f"word/{kind}.xml", root(_ROOTS.get(kind, kind), inner))
        for name, data in (files or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


_ROOTS = {"header": "hdr", "footer": "ftr"}


def root(name: str, inner: str) -> str:
    """A part's XML."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{inner}</w:{name}>'


def _relations(known: dict[str, tuple[str, str]]) -> str:
    lines = []
    for name, (kind, target) in known.items():
        mode = ' TargetMode="External"' if "://" in target else ""
        lines.append(f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>')
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'


def p(inner: str, properties: str = "") -> str:
    """A paragraph of runs; plain words are put into one."""
    inner = inner if inner.startswith("<") or not inner else r(inner)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str, kind: str = "paragraph", inner: str = "", based: str = "", own: str = "") -> str:
    """A style whose id is its name without spaces."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{own or name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/>{base}{inner}</w:style>'
    )


def styled(name: str) -> str:
    """The property that gives a paragraph a style."""
    return f'<w:pStyle w:val="{name}"/>'


def picture(relation: str, alt: str = "") -> str:
    """A run with a picture in the line."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def png(color: str = "red") -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", (12, 8), color).save(out, "PNG")
    return out.getvalue()


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a file that python-docx made."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
