"""The list of articles: one page at a time, newest first, by status, section and words.

A page continues after a row, never at a number, so it costs the same at the end of the list as at its start.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, select, tuple_
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from editor_app.domain.article import ArticleSummary
from editor_app.domain.canonical import twin_of
from editor_app.domain.errors import CorruptError
from editor_app.domain.workflow import Status
from editor_app.store import tables
from editor_app.store.entry import SECTION_BREAK, joined_section
from editor_app.store.query import Query, Row
from editor_app.store.search_tables import HEADLINES, TEXTS, Words
from editor_app.store.search_text import match_expression

_ARTICLE = tables.articles.c
_STEP = tables.article_sections.c
COLUMNS = (
    _ARTICLE.id,
    _ARTICLE.headline,
    _ARTICLE.status,
    _ARTICLE.section,
    _ARTICLE.updated_at,
    _ARTICLE.characters,
)

# Where a page ended: the instant and row of its last article; in a search, which index it came from and its row.
Cursor = tuple[str, int]
_BEGINNING: Cursor = ("~", 2**62)
_IN_HEADLINES, _IN_TEXTS = "headline", "text"
_NewSummary = twin_of(ArticleSummary)
_STATUSES = {status.value: status for status in Status}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles a list shows; empty values mean all.  ``section`` is a path, ``query`` what a person typed."""

    status: Status | None = None
    section: tuple[str, ...] = ()
    query: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of the list, and where the next page begins: None where these are the last (else show "50+")."""

    rows: tuple[ArticleSummary, ...]
    next: Cursor | None = None


def page(driver: sqlite3.Connection, wanted: Wanted, after: Cursor | None, limit: int | None) -> Page:
    """The next ``limit`` articles (None: all) after a cursor."""
    if wanted.query.strip():
        return _searched(driver, wanted, after, limit)
    at, row = after or _BEGINNING
    query = _LISTS[wanted.status is not None, bool(wanted.section)]
    rows = query.all(
        driver, **_filters(wanted), before_at=at, before_row=row, most=-1 if limit is None else limit + 1
    )
    return _page(rows, limit, ((one[4], one[-1]) for one in rows))


def summary(row: Row) -> ArticleSummary:
    """An index row (`COLUMNS`, further ones ignored) as a value; a list makes thousands of them, hence the twin."""
    made = _NewSummary()
    made.id, made.headline, status, section, made.updated_at, made.characters = row[:6]
    made.status = _STATUSES.get(status) or known_status(status)
    made.section = tuple(section.split(SECTION_BREAK)) if section else ()
    made.__class__ = ArticleSummary
    return made  # type: ignore[no-any-return]


def known_status(stored: object) -> Status:
    """The status that a column names.  Raise `CorruptError` for another word."""
    if stored not in _STATUSES:
        raise CorruptError(
            "Damaged record", "An article has the unknown status {status}.", status=repr(stored)[:40]
        )
    return _STATUSES[str(stored)]


def _page(rows: list[Row], limit: int | None, cursors: Iterable[Cursor]) -> Page:
    if limit is None or len(rows) <= limit:
        return Page(tuple([summary(row) for row in rows]))
    last = next(itertools.islice(cursors, limit - 1, None))
    return Page(tuple([summary(row) for row in rows[:limit]]), last)


def _searched(driver: sqlite3.Connection, wanted: Wanted, after: Cursor | None, limit: int | None) -> Page:
    """Hits in headlines, newest first, then the others, newest first."""
    match = match_expression(wanted.query)
    if not match:
        return Page(())
    kind, before = after or (_IN_HEADLINES, _BEGINNING[1])
    values = {**_filters(wanted), "match": match}
    queries = _SEARCHES[wanted.status is not None, bool(wanted.section)]
    most = -1 if limit is None else limit + 1
    first: list[Row] = []
    if kind == _IN_HEADLINES:
        first = queries[0].all(driver, **values, before_row=before, most=most)
        before = _BEGINNING[1]
    others: list[Row] = []
    if limit is None or len(first) <= limit:
        told = set(_HEADLINE_ROWS.column(driver, match=match)) if after else {row[-1] for row in first}
        cursor = queries[1].run(driver, **values, before_row=before)
        left = None if limit is None else limit + 1 - len(first)
        others = list(itertools.islice((row for row in cursor if row[-1] not in told), left))
        cursor.close()
    cursors = itertools.chain(
        ((_IN_HEADLINES, row[-1]) for row in first), ((_IN_TEXTS, row[-1]) for row in others)
    )
    return _page(first + others, limit, cursors)


def _filters(wanted: Wanted) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if wanted.status is not None:
        values["status"] = wanted.status.value
    if wanted.section:
        values["section"] = joined_section(wanted.section)
    return values


def _list(by_status: bool, by_section: bool) -> Query:
    """A list by its index; a section's list runs along its steps."""
    at, row = (_STEP.updated_at, _STEP.article_row) if by_section else (_ARTICLE.updated_at, _ARTICLE.row)
    statement = select(*COLUMNS, row)
    if by_section:
        statement = statement.join_from(tables.article_sections, tables.articles, _ARTICLE.row == row)
        statement = statement.where(_STEP.section == bindparam("section"))
    if by_status:
        statement = statement.where(_ARTICLE.status == bindparam("status"))
    statement = statement.where(tuple_(at, row) < tuple_(bindparam("before_at"), bindparam("before_row")))
    return Query(statement.order_by(at.desc(), row.desc()).limit(bindparam("most")))


def _search(words: Words, by_status: bool, by_section: bool) -> Select[Any]:
    """A search runs along the search index from its newest row; the filters are asked of what it finds."""
    statement = (
        select(*COLUMNS, words.row)
        .join_from(words.table, tables.articles, _ARTICLE.search_row == words.row)
        .where(words.match(), words.row < bindparam("before_row"))
    )
    if by_status:
        statement = statement.where(_unindexed(_ARTICLE.status) == bindparam("status"))
    if by_section:
        statement = statement.where(
            select(_STEP.article_row)
            .where(
                _STEP.section == bindparam("section"),
                _STEP.updated_at == _ARTICLE.updated_at,
                _STEP.article_row == _ARTICLE.row,
            )
            .exists()
        )
    return statement.order_by(words.row.desc())


def _unindexed(column: Any) -> Any:
    """``+column``: SQLite's way to say that no index on it should lead the query."""
    return UnaryExpression(column, operator=custom_op("+"))


_KINDS = [(by_status, by_section) for by_status in (False, True) for by_section in (False, True)]
_LISTS = {kind: _list(*kind) for kind in _KINDS}
_SEARCHES = {
    kind: (Query(_search(HEADLINES, *kind).limit(bindparam("most"))), Query(_search(TEXTS, *kind)))
    for kind in _KINDS
}
_HEADLINE_ROWS = Query(select(HEADLINES.row).where(HEADLINES.match()))
