"""What copying gives to the clipboard and what pasting takes from it.

Our own type comes first, so that nothing is lost between two articles; HTML is read by what a document can hold, never
by what it asks for; plain text is paragraphs.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage, QTextCursor

from editor_app.domain import normal_form
from editor_app.domain.canonical import canonical_bytes
from editor_app.domain.document import Document, Heading, Paragraph, Table
from editor_app.domain.document import plain_text as document_text
from editor_app.domain.document_json import document_from_plain, document_to_plain
from editor_app.domain.errors import StetError
from editor_app.domain.findings import Finding
from editor_app.domain.flat_lines import build
from editor_app.domain.importable import is_importable
from editor_app.ui.editor.document_reader import block_form, cell_runs, lines_of
from editor_app.ui.editor.session import whole_document
from editor_app.ui.editor.settling import CELLS
from editor_app.ui.picture_files import is_picture_file

if TYPE_CHECKING:
    from editor_app.formats.pasting.pictures import PastedPicture

OWN_TYPE = "application/x-stet-document+json"
# A clip up to this long is read at once, in 30 ms at most; a longer one on a lane.
MARKUP_AT_ONCE = 16_000
TEXT_AT_ONCE = 10_000
HTML_LIMIT = 20_000_000
TEXT_LIMIT = 4_000_000


# On a Mac each program has temporary folders inside its container.
_MAC_OFFICE = (
    "Group Containers/UBF8T346G9.Office/TemporaryItems",
    "Containers/com.microsoft.Word/Data/tmp",
    "Containers/com.microsoft.Excel/Data/tmp",
    "Containers/com.kingsoft.wpsoffice.mac/Data/tmp",
)


@dataclass(frozen=True, slots=True)
class Clip:
    """What another program put on the clipboard: HTML and text, or a document of our own type.

    ``plain``: its words alone are wanted.
    """

    markup: str = ""
    text: str = ""
    own: Document | None = None
    plain: bool = False

    @property
    def is_large(self) -> bool:
        """Tell whether reading it takes longer than a person notices."""
        if self.own is not None:
            return False
        if self.markup:
            return len(self.markup) > MARKUP_AT_ONCE
        return len(self.text) > TEXT_AT_ONCE


class Pasted(NamedTuple):
    """What a paste brings: a document, remarks on what it could not bring, and pictures to be kept with it."""

    document: Document
    remarks: tuple[Finding, ...] = ()
    pictures: tuple[PastedPicture, ...] = ()


def selected_document(cursor: QTextCursor) -> Document:
    """What a cursor has selected; a part of one block is a plain paragraph, cells of a table are a table."""
    if cursor.hasComplexSelection():
        return _selected_cells(cursor)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    block = document.findBlock(start)
    if block_form(cursor.block()).role in CELLS and block_form(block).role in CELLS:
        cell = cursor.currentTable().cellAt(cursor)
        return normal_form.document(
            [Paragraph(cell_runs(cursor.currentTable(), cell.row(), cell.column(), (start, end)))]
        )
    if start == 0 and end == document.characterCount() - 1:
        return whole_document(document)
    lines = list(lines_of(document, start, end))
    if len(lines) == 1 and start >= block.position() and end < block.position() + block.length():
        leaf = lines[0].leaf
        if isinstance(leaf, Paragraph | Heading):
            return normal_form.document([Paragraph(leaf.runs)])
    return normal_form.document(build(lines))


def _selected_cells(cursor: QTextCursor) -> Document:
    table = cursor.currentTable()
    # First row, count of rows, first column, count of columns: the stub does not say so.
    row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    contents = [
        tuple(cell_runs(table, down, across) for across in range(column, column + columns))
        for down in range(row, row + rows)
    ]
    # Not in normal form: an empty row among them is a row all the same.
    return Document((Table(contents[0], tuple(contents[1:])),))


def rectangular(table: Table) -> Table:
    """A table whose rows are all as wide as the widest; empty rows stay."""
    rows = [tuple(normal_form.normal_runs(cell) for cell in row) for row in (table.header, *table.rows)]
    width = max(1, *(len(row) for row in rows))
    rows = [row + ((),) * (width - len(row)) for row in rows]
    return Table(rows[0], tuple(rows[1:]))


def mime_of(document: Document, language: str) -> QMimeData:
    """A document for the clipboard: as our own type, as HTML, as text."""
    from editor_app.formats.html_writer import write_html  # noqa: PLC0415

    mime = QMimeData()
    mime.setData(OWN_TYPE, QByteArray(canonical_bytes(document_to_plain(document))))
    markup = write_html(document, language)
    if _is_inline(document):
        markup = markup.removeprefix("<p>").removesuffix("</p>")
    mime.setHtml(markup)
    mime.setText(document_text(document))
    return mime


def _is_inline(document: Document) -> bool:
    return len(document.blocks) == 1 and isinstance(document.blocks[0], Paragraph)


def can_paste(mime: QMimeData) -> bool:
    """Tell whether there is text in it that a document can hold."""
    return not offered_files(mime) and (mime.hasFormat(OWN_TYPE) or mime.hasHtml() or mime.hasText())


def offered_files(mime: QMimeData) -> list[Path]:
    """The paths of the files that are offered; their addresses, which file managers offer as text too, are none."""
    if mime.hasFormat(OWN_TYPE) or mime.hasHtml() or not mime.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def offered_pictures(mime: QMimeData) -> list[QImage | Path]:
    """The picture, or the paths of the files, that are offered instead of text."""
    files = offered_files(mime)
    # What else lies among pictures is refused by its name, not left out unseen; texts go their own way.
    if any(is_picture_file(path) for path in files):
        return [path for path in files if not _is_text(path)]
    if mime.hasImage() and not can_paste(mime):
        image = mime.imageData()
        return [image] if isinstance(image, QImage) else []
    return []


def offered_texts(mime: QMimeData) -> list[Path]:
    """The paths of the files that are offered to be imported; those that lie among pictures are texts by their names."""
    files = offered_files(mime)
    if any(is_picture_file(path) for path in files):
        return [path for path in files if _is_text(path)]
    return files


def _is_text(path: Path) -> bool:
    return bool(path.suffix) and is_importable(path)


def pasted(mime: QMimeData) -> Pasted:
    """What the clipboard holds, as a document: the richest form that can be read."""
    return read_clip(clip_of(mime))


def clip_of(mime: QMimeData) -> Clip:
    """What the clipboard holds of text, as a value that any thread may read."""
    own = _own(mime) if mime.hasFormat(OWN_TYPE) else None
    if own is not None:
        return Clip(own=own)
    markup = mime.html() if mime.hasHtml() else ""
    return Clip(markup, mime.text() if mime.hasText() or not markup else "")


def plain_clip(mime: QMimeData) -> Clip:
    """The words alone; those of the HTML where a program gives nothing else."""
    text = mime.text()
    return Clip("" if text or not mime.hasHtml() else mime.html(), text, plain=True)


def read_clip(clip: Clip, step: Callable[[], object] = lambda: None) -> Pasted:
    """Read a clip; work for a lane where it is large.  ``step`` is called now and then, and may raise to stop it."""
    if clip.own is not None:
        return Pasted(clip.own)
    from editor_app.formats.pasting import bounds, plain_text, reading, remarks  # noqa: PLC0415

    words = clip.text
    if clip.markup and len(clip.markup) <= HTML_LIMIT:
        read = reading.read_pasted(clip.markup, folders=() if clip.plain else office_folders(), step=step)
        if clip.plain:
            words = document_text(read.document)
        elif read.document.blocks:
            return Pasted(read.document, read.remarks, read.pictures)
    text, over = words[:TEXT_LIMIT], len(words) - TEXT_LIMIT
    whole, cut = bounds.bounded(
        plain_text.paragraphs_of_text(text) if clip.plain else plain_text.read_text(text)
    )
    return Pasted(whole, remarks.cut_off(cut + max(0, over)))


def office_folders() -> tuple[Path, ...]:
    """Where word processors leave the pictures that they copy: temporary folders, the system's and their own, resolved."""
    own = [str(Path.home() / "Library" / part) for part in _MAC_OFFICE]
    named = [*own, tempfile.gettempdir(), *(os.environ.get(name, "") for name in ("TEMP", "TMP", "TMPDIR"))]
    found: dict[Path, None] = {}
    for name in named:
        with contextlib.suppress(OSError, ValueError, RuntimeError):
            if name and Path(name).is_dir():
                found[Path(name).resolve()] = None
    return tuple(found)


def from_text(text: str) -> Document:
    """Plain text as paragraphs, one for each line that holds something; U+2028 breaks a line inside one."""
    from editor_app.formats.pasting.plain_text import paragraphs_of_text  # noqa: PLC0415

    return paragraphs_of_text(text)


def _own(mime: QMimeData) -> Document | None:
    """A document of our own type; None where another program has filled it with something else."""
    try:
        plain = json.loads(bytes(mime.data(OWN_TYPE).data()))
        blocks = document_from_plain(plain).blocks
        if len(blocks) == 1 and isinstance(blocks[0], Table):
            return Document((rectangular(blocks[0]),))
        return normal_form.document(blocks)
    except (StetError, ValueError, TypeError, AttributeError, RecursionError):
        return None
