"""The two search tables as Core sees them; SQLAlchemy does not make virtual tables itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, TableClause, bindparam, column, delete, insert, table
from sqlalchemy.sql.dml import Delete, Insert


@dataclass(frozen=True, slots=True)
class Words:
    """One search table, and how rows come and go."""

    table: TableClause
    add: Insert
    drop: Delete

    @property
    def row(self) -> ColumnElement[int]:
        """The row's number: the article's ``search_row``."""
        return self.table.c.rowid

    def match(self) -> ColumnElement[bool]:
        """Whether a row matches the FTS5 expression bound to ``match``."""
        return self.table.c.words.match(bindparam("match"))


def _words(name: str) -> Words:
    rows = table(name, column("rowid"), column("words"))
    return Words(rows, insert(rows), delete(rows).where(rows.c.rowid == bindparam("at_row")))


HEADLINES = _words("search_headlines")
TEXTS = _words("search_texts")
