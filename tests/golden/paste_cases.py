"""The pastes that were read and kept: HTML as programs put it on the clipboard, and what becomes of it.

Renew them with ``python -m tests.golden.renew``.  Each ``NAME.html`` stands beside ``NAME.md``: first the codes of what
a person is told, then the document in the text form.
"""

from __future__ import annotations

from pathlib import Path

from editor_app.formats.markdown_writer import write_markdown
from editor_app.formats.pasting.reading import PastedText, read_pasted

PASTES = Path(__file__).parent / "paste"


def paste_names() -> list[str]:
    """The names of all kept pastes."""
    return sorted(path.stem for path in PASTES.glob("*.html"))


def read_paste(name: str) -> PastedText:
    """Read the HTML of one of them."""
    return read_pasted((PASTES / f"{name}.html").read_text("utf-8"))


def shown_paste(read: PastedText) -> str:
    """What became of a paste, as it is kept."""
    told = "\n".join(f"{one.code}: {one.values['count']}" for one in read.remarks)
    return f"<!--\n{told}\n-->\n\n{write_markdown(read.document)}"
