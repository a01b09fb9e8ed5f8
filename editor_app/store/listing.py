"""The list of articles: one page at a time, newest or oldest first, by statuses, section and words.

A page continues after a row, never at a number, so it costs the same at the end of the list as at its start.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, func, literal_column, select, tuple_

from editor_app.domain.article import ArticleSummary
from editor_app.domain.canonical import twin_of
from editor_app.domain.errors import CorruptError
from editor_app.domain.lists import YES, AnyOf, Condition, Side
from editor_app.domain.workflow import Status
from editor_app.store import gathering, tables
from editor_app.store.entry import SECTION_BREAK, joined_section
from editor_app.store.gathering import PARTIAL
from editor_app.store.query import Query, Row
from editor_app.store.search_tables import HEADLINES, TEXTS, Words
from editor_app.store.search_text import match_expression
from editor_app.store.within import narrow, unindexed, within_values

_ARTICLE = tables.articles.c
_STEP = tables.article_sections.c
COLUMNS = (
    _ARTICLE.id,
    _ARTICLE.headline,
    _ARTICLE.status,
    _ARTICLE.section,
    _ARTICLE.updated_at,
    _ARTICLE.characters,
    _ARTICLE.trashed_at,
    _ARTICLE.urgent,
    _ARTICLE.deadline,
    _ARTICLE.work,
    _ARTICLE.stage,
    _ARTICLE.hands,
    _ARTICLE.held,
    _ARTICLE.confirm,
    _ARTICLE.changed,
    _ARTICLE.comments,
    _ARTICLE.to_merge,
    _ARTICLE.excepted,
)
# An article that does not lie in the trash: the first column of the indexes that lists run along.
NOT_TRASHED = _ARTICLE.trashed_at == literal_column("''")
_TRASHED = _ARTICLE.trashed_at > literal_column("''")

# Where a page ended: the instant and row of its last article; in a search, which index it came from and its row.
Cursor = tuple[str, int]
_BEGINNING: Cursor = ("~", 2**62)
_OLDEST_BEGINNING: Cursor = ("", -1)
_IN_HEADLINES, _IN_TEXTS = "headline", "text"
_NewSummary = twin_of(ArticleSummary)
_STATUSES = {status.value: status for status in Status}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles a list shows; empty values mean all.

    An article has any one of ``statuses``, or is as ``where`` says in their place; a search takes no `AnyOf`.
    ``section`` is a path, ``query`` what a person typed; hits come newest first, whatever ``oldest_first`` says.  ``trashed`` asks for the trash, by when articles came there, and for it
    whole: the other wishes but the order and ``within`` count for nothing.  ``within`` are the publications (ids)
    whose articles may be seen at all; None: those of all, and of none.
    """

    statuses: tuple[Status, ...] = ()
    section: tuple[str, ...] = ()
    query: str = ""
    oldest_first: bool = False
    trashed: bool = False
    where: Condition | AnyOf | None = None
    within: frozenset[str] | None = None

    @property
    def condition(self) -> Condition | None:
        """What an article has to be, in one form; None where anything will do."""
        if isinstance(self.where, Condition):
            return self.where
        if not self.statuses:
            return None
        return Condition(Side.STATUS, tuple(status.value for status in self.statuses))


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of the list, and where the next page begins: None where these are the last (else show "50+")."""

    rows: tuple[ArticleSummary, ...]
    next: Cursor | None = None


def page(driver: sqlite3.Connection, wanted: Wanted, after: Cursor | None, limit: int | None) -> Page:
    """The next ``limit`` articles (None: all) after a cursor."""
    if wanted.within is not None and not wanted.within:
        return Page(())
    if wanted.trashed:
        return _trash(driver, wanted, after, limit)
    if wanted.query.strip():
        return _searched(driver, wanted, after, limit)
    at, row = after or (_OLDEST_BEGINNING if wanted.oldest_first else _BEGINNING)
    if isinstance(wanted.where, AnyOf):
        section, most = joined_section(wanted.section), -1 if limit is None else limit + 1
        found = gathering.read(
            driver, wanted.where, COLUMNS, section, wanted.oldest_first, (at, row), most, within=wanted.within
        )
        return _page(found, limit, map(_place, found))
    condition = wanted.condition
    side = None if condition is None else condition.side
    kind = side, bool(wanted.section), wanted.oldest_first
    query = _LISTS[kind] if wanted.within is None else _narrowed_list(*kind)
    values = {"from_at": at, "from_row": row, "most": -1 if limit is None else limit + 1, **_within(wanted)}
    if wanted.section:
        values["section"] = joined_section(wanted.section)
    if condition is None:
        rows = query.all(driver, **values)
    else:
        # Each value has its own stretch of the index: merged they keep its order, and nothing is sorted.
        parts = [query.all(driver, **values, value=value) for value in condition.values] or [[]]
        rows = parts[0] if len(parts) == 1 else _merged(parts, wanted.oldest_first)
    return _page(rows, limit, map(_place, rows))


def _trash(driver: sqlite3.Connection, wanted: Wanted, after: Cursor | None, limit: int | None) -> Page:
    at, row = after or (_OLDEST_BEGINNING if wanted.oldest_first else _BEGINNING)
    query = _TRASH[wanted.oldest_first] if wanted.within is None else _narrowed_trash(wanted.oldest_first)
    most = -1 if limit is None else limit + 1
    rows = query.all(driver, from_at=at, from_row=row, most=most, **_within(wanted))
    return _page(rows, limit, ((row[6], row[-1]) for row in rows))


def _merged(parts: list[list[Row]], oldest_first: bool) -> list[Row]:
    return list(heapq.merge(*parts, key=_place, reverse=not oldest_first))


def _place(row: Row) -> Cursor:
    """Where a row stands in the list: its instant and its number."""
    return row[4], row[-1]


def summary(row: Row) -> ArticleSummary:
    """An index row (`COLUMNS`, further ones ignored) as a value; a list makes thousands of them, hence the twin."""
    made = _NewSummary()
    made.id, made.headline, status, section, made.updated_at, made.characters, made.trashed_at = row[:7]
    made.urgent, made.deadline, made.comments = row[7] != 0, row[8], row[15]
    work, made.stage, made.hands, held, confirm, changed = row[9:15]
    made.work = _STATUSES.get(work) or known_status(work)
    made.held, made.confirm, made.changed = held != "", confirm != "", changed != ""
    made.to_merge, made.excepted = row[16] != "", row[17] != ""
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
    condition = wanted.condition
    kind_of_search = None if condition is None else condition.side, bool(wanted.section)
    queries = _SEARCHES[kind_of_search] if wanted.within is None else _narrowed_searches(*kind_of_search)
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
    condition = wanted.condition
    if condition is not None:
        values["asked"] = json.dumps(condition.values)
    if wanted.section:
        values["section"] = joined_section(wanted.section)
    return values | _within(wanted)


def _within(wanted: Wanted) -> dict[str, str]:
    return {} if wanted.within is None else within_values(wanted.within)


def count(driver: sqlite3.Connection, where: Condition | AnyOf, within: frozenset[str] | None = None) -> int:
    """How many articles are as is asked, the trash aside; ``within`` is as `Wanted` says."""
    if isinstance(where, AnyOf):
        return gathering.count(driver, where, within)
    if within is None:
        return sum(_COUNTS[where.side].all(driver, value=value)[0][0] for value in where.values)
    query, places = _narrowed_count(where.side), within_values(within)
    return sum(query.all(driver, value=value, **places)[0][0] for value in where.values)


def _has(side: Side) -> Any:
    """What an article with ``value`` on a side is known by; a side with a partial index has one value to ask for."""
    column = _ARTICLE[side.value]
    return column == (literal_column(f"'{YES}'") if side in PARTIAL else bindparam("value"))


def _list(side: Side | None, by_section: bool, oldest_first: bool, *, narrowed: bool = False) -> Query:
    """A list by its index; a section's list runs along its steps."""
    at, row = (_STEP.updated_at, _STEP.article_row) if by_section else (_ARTICLE.updated_at, _ARTICLE.row)
    statement = select(*COLUMNS, row)
    if by_section:
        statement = statement.join_from(tables.article_sections, tables.articles, _ARTICLE.row == row)
        statement = statement.where(_STEP.section == bindparam("section"))
    if side is not None:
        statement = statement.where(_has(side))
    if not by_section:  # what lies in the trash has no section steps
        statement = statement.where(NOT_TRASHED)
    return _along(narrow(statement) if narrowed else statement, at, row, oldest_first)


def _along(statement: Select[Any], at: Any, row: Any, oldest_first: bool) -> Query:
    """A page of a statement in the order of an instant and, where that is the same, of the rows."""
    here, start = tuple_(at, row), tuple_(bindparam("from_at"), bindparam("from_row"))
    if oldest_first:
        statement = statement.where(here > start).order_by(at, row)
    else:
        statement = statement.where(here < start).order_by(at.desc(), row.desc())
    return Query(statement.limit(bindparam("most")))


def _search(words: Words, side: Side | None, by_section: bool) -> Select[Any]:
    """A search runs along the search index from its newest row; the filters are asked of what it finds."""
    statement = (
        select(*COLUMNS, words.row)
        .join_from(words.table, tables.articles, _ARTICLE.search_row == words.row)
        .where(words.match(), words.row < bindparam("before_row"), unindexed(_ARTICLE.trashed_at) == "")
    )
    if side is not None:
        asked = func.json_each(bindparam("asked")).table_valued("value")
        statement = statement.where(unindexed(_ARTICLE[side.value]).in_(select(asked.c.value)))
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


_KINDS: list[tuple[Side | None, bool]] = [
    (side, by_section) for side in (None, *Side) for by_section in (False, True)
]
_LISTS = {
    (*kind, oldest_first): _list(*kind, oldest_first) for kind in _KINDS for oldest_first in (False, True)
}
_ALL_TRASHED = select(*COLUMNS, _ARTICLE.row).where(_TRASHED)
_TRASH = {
    oldest_first: _along(_ALL_TRASHED, _ARTICLE.trashed_at, _ARTICLE.row, oldest_first)
    for oldest_first in (False, True)
}
_SEARCHES = {
    kind: (Query(_search(HEADLINES, *kind).limit(bindparam("most"))), Query(_search(TEXTS, *kind)))
    for kind in _KINDS
}
_COUNTS = {side: Query(select(func.count()).where(NOT_TRASHED, _has(side))) for side in Side}


# Few see some publications alone, so what is asked for them is made when it is first asked.


@functools.cache
def _narrowed_list(side: Side | None, by_section: bool, oldest_first: bool) -> Query:
    return _list(side, by_section, oldest_first, narrowed=True)


@functools.cache
def _narrowed_trash(oldest_first: bool) -> Query:
    return _along(narrow(_ALL_TRASHED), _ARTICLE.trashed_at, _ARTICLE.row, oldest_first)


@functools.cache
def _narrowed_searches(side: Side | None, by_section: bool) -> tuple[Query, Query]:
    headlines, texts = (narrow(_search(words, side, by_section)) for words in (HEADLINES, TEXTS))
    return Query(headlines.limit(bindparam("most"))), Query(texts)


@functools.cache
def _narrowed_count(side: Side) -> Query:
    return Query(narrow(select(func.count()).where(NOT_TRASHED, _has(side))))


_HEADLINE_ROWS = Query(select(HEADLINES.row).where(HEADLINES.match()))
