"""A comparison as marked text, to be read and judged by a person.

``[-gone-]{+come+}`` words, ``{~looks different~}``, ``¶`` the end of a line where it came or went; before a line ``+`` came,
``-`` went, ``>`` moved, ``<`` where it was; behind it in angle brackets what else is different.
"""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.compare.comparison import DocumentComparison, Kind, Part, Piece, Row
from editor_app.domain.document import Note, Runs, Text, runs_text

_SIGNS = {
    Kind.EQUAL: "{}",
    Kind.INSERTED: "{{+{}+}}",
    Kind.DELETED: "[-{}-]",
    Kind.CHANGED: "{{~{}~}}",
}


def marked(comparison: DocumentComparison) -> list[str]:
    """The rows of a comparison, each as marked text."""
    return [_row(row) for row in comparison.rows]


def marked_pieces(pieces: Iterable[Piece]) -> str:
    """A text with its changes marked."""
    return "".join(_SIGNS[piece.kind].format(_said(piece.runs)) for piece in pieces)


def _row(row: Row) -> str:
    if row.old is None or row.new is None:
        whole = all(piece.change == row.change for piece in row.pieces)
        words = "".join(_said(piece.runs) for piece in row.pieces) if whole else marked_pieces(row.pieces)
        if row.grid is not None:
            words = _grid(row)
        sign = "+" if row.kind is Kind.INSERTED else "-"
        if row.kind is Kind.MOVED:
            sign = "<" if row.new is None else ">"
        return f"{sign} {words}"
    words = _grid(row) if row.grid is not None else marked_pieces(row.pieces)
    end = "" if row.end is Kind.EQUAL else _SIGNS[row.end].format("¶")
    return f"  {words}{end}{_parts(row.parts)}"


def _grid(row: Row) -> str:
    assert row.grid is not None
    return " / ".join(
        f"{_sign(line.kind)}{' | '.join(marked_pieces(cell.pieces) for cell in cells)}"
        for line, cells in zip(row.grid.rows, row.grid.cells, strict=True)
    )


def _sign(kind: Kind) -> str:
    return {Kind.INSERTED: "+", Kind.DELETED: "-"}.get(kind, "")


def _parts(parts: Iterable[Part]) -> str:
    found = [f"{part.name}: {marked_pieces(part.pieces)}" if part.pieces else part.name for part in parts]
    return f" <{', '.join(found)}>" if found else ""


def _said(runs: Runs) -> str:
    return "".join(
        run.text if isinstance(run, Text) else f"[^{runs_text(run.runs)}]" if isinstance(run, Note) else "⏎"
        for run in runs
    )
