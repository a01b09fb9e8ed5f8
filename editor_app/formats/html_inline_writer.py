"""Inline content -> HTML."""

from __future__ import annotations

from editor_app.domain.document import Break, Mark, Note, Run, Runs, Text
from editor_app.formats.html_escape import escape, safe_address
from editor_app.formats.labels import BodyLabels

_TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.UNDERLINE: "u",
    Mark.STRIKE: "s",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.HIGHLIGHT: "mark",
    Mark.CODE: "code",
}


class InlineWriter:
    """Writes runs, and gathers the footnotes it meets in ``notes``, in order of reference."""

    __slots__ = ("_labels", "notes")

    def __init__(self, labels: BodyLabels) -> None:
        self._labels = labels
        self.notes: list[Runs] = []

    def write(self, runs: Runs) -> str:
        """Runs as HTML; neighbours share the elements that both need."""
        if len(runs) == 1:
            only = runs[0]
            if isinstance(only, Text) and not only.marks and only.href is None:
                return escape(only.text)
        out: list[str] = []
        opened: list[str] = []
        for run in runs:
            self._write_run(run, opened, out)
        _close(opened, 0, out)
        return "".join(out)

    def _write_run(self, run: Run, opened: list[str], out: list[str]) -> None:
        if isinstance(run, Text):
            _move_to(_elements(run), opened, out)
            out.append(escape(run.text))
        elif isinstance(run, Break):
            out.append("<br>")
        else:
            _close(opened, 0, out)
            out.append(self._reference(run))

    def _reference(self, note: Note) -> str:
        self.notes.append(note.runs)
        number = len(self.notes)
        label = escape(self._labels.note.format(number=number))
        return (
            f'<sup class="note-ref"><a href="#note-{number}" id="note-ref-{number}" role="doc-noteref"'
            f' aria-label="{label}">{number}</a></sup>'
        )


def _elements(run: Text) -> list[str]:
    """The start tags around a run, outermost first, without their brackets."""
    address = safe_address(run.href) if run.href is not None else ""
    tags = [f'a href="{escape(address)}"'] if address else []
    if run.marks:
        tags.extend(tag for mark, tag in _TAGS.items() if mark in run.marks)
    return tags


def _move_to(wanted: list[str], opened: list[str], out: list[str]) -> None:
    """Close and open elements until exactly the wanted ones are open."""
    if wanted == opened:
        return
    shared = 0
    while shared < min(len(wanted), len(opened)) and wanted[shared] == opened[shared]:
        shared += 1
    _close(opened, shared, out)
    for tag in wanted[shared:]:
        out.append(f"<{tag}>")
        opened.append(tag)


def _close(opened: list[str], keep: int, out: list[str]) -> None:
    while len(opened) > keep:
        name = opened.pop().partition(" ")[0]
        out.append(f"</{name}>")
