"""What of a document found no room where it was put: told in words, never dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.ui.i18n import tr

MOST_ROWS, MOST_COLUMNS = 1000, 60
"""The largest table that can be laid out while one types."""
MOST_IN_CELL = 10_000
"""Characters that come into one cell at once; a cell is one paragraph, and all of it is laid out at each change."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many blocks can stand neither in a cell nor in code, cells lie beyond the largest table, characters beyond a cell."""

    blocks: int = 0
    cells: int = 0
    characters: int = 0

    def words(self) -> str:
        """It in sentences; empty where nothing was left out."""
        said = []
        if self.blocks:
            said.append(tr("Pictures and the like cannot stand here and were left out."))
        if self.cells:
            said.append(
                tr(
                    "A table has at most {rows} rows and {columns} columns: {count} cells were left out.",
                    rows=f"{MOST_ROWS:,}",
                    columns=MOST_COLUMNS,
                    count=f"{self.cells:,}",
                )
            )
        if self.characters:
            said.append(
                tr(
                    "A cell takes {most} characters at once: the last {count} were left out.",
                    most=f"{MOST_IN_CELL:,}",
                    count=f"{self.characters:,}",
                )
            )
        return " ".join(said)


NOTHING = LeftOut()
