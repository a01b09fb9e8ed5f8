"""Queues that hold several kinds of articles (`lists.AnyOf`): a page, a count, and what of some articles stands in one.

Each kind has a query of its own along an index; merged they keep its order, and an article of several is told once.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, func, literal_column, not_, select, tuple_, union

from editor_app.domain.lists import YES, AnyOf, Side, Strand
from editor_app.domain.ties import Tie
from editor_app.domain.workflow import Status
from editor_app.store import tables
from editor_app.store.query import Query, Row
from editor_app.store.within import narrow, unindexed, within_values

_ARTICLE = tables.articles.c
_STEP = tables.article_sections.c
_TIE = tables.mentions.c
_OTHER = tables.articles.alias("barred")
PARTIAL = frozenset({Side.HELD, Side.CONFIRM, Side.MERGE})
"""Sides whose index holds but what is so: one value can be asked for."""
_FINISHED = tuple(one.value for one in (Status.LIVE, Status.UPDATED, Status.TAKEN_DOWN, Status.SPIKED))


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a strand its query depends on, its values aside."""

    side: Side | None
    besides: bool
    barred: bool
    inverse: bool
    publications: bool
    unfinished: bool
    narrowed: bool = False


def shape_of(strand: Strand, *, narrowed: bool = False) -> Shape:
    """The shape of a strand; ``narrowed`` to the articles of some publications alone."""
    return Shape(
        strand.side,
        bool(strand.besides),
        bool(strand.barred),
        strand.inverse,
        bool(strand.publications),
        strand.unfinished,
        narrowed,
    )


def read(  # noqa: PLR0913 - wishes of a page
    driver: sqlite3.Connection,
    where: AnyOf,
    columns: tuple[Any, ...],
    section: str,
    oldest_first: bool,
    start: tuple[str, int],
    most: int,
    *,
    within: frozenset[str] | None = None,
) -> list[Row]:
    """Rows of ``columns`` (the fifth is the instant) and the row's number, behind a start, the first ``most`` (-1: all).

    ``within`` are the publications whose articles may be seen; None: whichever.
    """
    values: dict[str, Any] = {"from_at": start[0], "from_row": start[1], "most": most}
    if section:
        values["section"] = section
    values |= _within(within)
    parts = [
        _page(shape_of(one, narrowed=within is not None), columns, bool(section), oldest_first).all(
            driver, **values, **values_of(one, "")
        )
        for one in where.strands
    ]
    merged = heapq.merge(*parts, key=lambda row: (row[4], row[-1]), reverse=not oldest_first)
    return list(itertools.islice(_once(merged), None if most < 0 else most))


def _once(rows: Iterator[Row]) -> Iterator[Row]:
    last = None
    for row in rows:
        if row[-1] != last:
            last = row[-1]
            yield row


def count(driver: sqlite3.Connection, where: AnyOf, within: frozenset[str] | None = None) -> int:
    """How many articles stand in a queue, the trash aside; ``within`` is as `read` says."""
    if not where.strands:
        return 0
    query = _count(_shapes(where, within))
    return int(query.all(driver, **_all_values(where), **_within(within))[0][0])


def among(
    driver: sqlite3.Connection,
    where: AnyOf,
    articles: Collection[str],
    within: frozenset[str] | None = None,
) -> set[str]:
    """Those of some articles (ids) that stand in a queue; ``within`` is as `read` says."""
    if not where.strands or not articles:
        return set()
    query = _among(_shapes(where, within))
    values = {**_all_values(where), **_within(within)}
    return set(query.column(driver, articles=json.dumps(sorted(articles)), **values))


def _shapes(where: AnyOf, within: frozenset[str] | None) -> tuple[Shape, ...]:
    return tuple(shape_of(one, narrowed=within is not None) for one in where.strands)


def _within(within: frozenset[str] | None) -> dict[str, str]:
    return {} if within is None else within_values(within)


def _all_values(where: AnyOf) -> dict[str, Any]:
    return {
        key: one
        for place, strand in enumerate(where.strands)
        for key, one in values_of(strand, str(place)).items()
    }


def values_of(strand: Strand, place: str) -> dict[str, Any]:
    """The values of a strand's query by name."""
    shape = shape_of(strand)
    found: dict[str, Any] = {}
    if strand.side is None:
        found |= {f"first{place}": strand.first, f"last{place}": strand.last}
    elif strand.side not in PARTIAL:
        found[f"first{place}"] = strand.first
    if shape.besides:
        found[f"besides{place}"] = json.dumps(strand.besides)
    if shape.barred:
        found[f"barred{place}"] = json.dumps([f"{Tie.NOT_BY}{name}" for name in strand.barred])
    if shape.publications:
        found[f"publications{place}"] = json.dumps(strand.publications)
    return found


@functools.cache
def _page(shape: Shape, columns: tuple[Any, ...], by_section: bool, oldest_first: bool) -> Query:
    at, row = _ARTICLE.updated_at, _ARTICLE.row
    statement = _strand(select(*columns, row), shape, "")
    if by_section:
        step = select(_STEP.article_row).where(
            _STEP.section == bindparam("section"), _STEP.updated_at == at, _STEP.article_row == row
        )
        statement = statement.where(exists(step))
    here, start = tuple_(at, row), tuple_(bindparam("from_at"), bindparam("from_row"))
    if oldest_first:
        statement = statement.where(here > start).order_by(at, row)
    else:
        statement = statement.where(here < start).order_by(at.desc(), row.desc())
    return Query(statement.limit(bindparam("most")))


@functools.cache
def _count(shapes: tuple[Shape, ...]) -> Query:
    if len(shapes) == 1:
        return Query(_strand(select(func.count(_ARTICLE.row)), shapes[0], "0"))
    rows = union(*(_strand(select(_ARTICLE.row), one, str(place)) for place, one in enumerate(shapes)))
    return Query(select(func.count()).select_from(rows.subquery()))


@functools.cache
def _among(shapes: tuple[Shape, ...]) -> Query:
    asked = select(func.json_each(bindparam("articles")).table_valued("value").c.value)
    return Query(
        union(
            *(
                _strand(select(_ARTICLE.id), one, str(place), indexed=False).where(_ARTICLE.id.in_(asked))
                for place, one in enumerate(shapes)
            )
        )
    )


def _strand(statement: Select[Any], shape: Shape, place: str, *, indexed: bool = True) -> Select[Any]:
    """A statement over articles, of those of a strand alone."""
    if shape.side is not None:
        column = _ARTICLE[shape.side.value]
        value: Any = literal_column(f"'{YES}'") if shape.side in PARTIAL else bindparam(f"first{place}")
        statement = statement.where((column if indexed else unindexed(column)) == value)
        trashed = _ARTICLE.trashed_at if indexed else unindexed(_ARTICLE.trashed_at)
    else:
        tied = select(_TIE.article).where(
            _TIE.person.between(bindparam(f"first{place}"), bindparam(f"last{place}"))
        )
        if shape.besides:
            tied = tied.where(_TIE.person.not_in(_values(f"besides{place}")))
        statement = statement.where(_ARTICLE.id.in_(tied))
        trashed = unindexed(_ARTICLE.trashed_at)
    statement = statement.where(trashed == literal_column("''"))
    wanted = _for_some(shape, place)
    if wanted:
        statement = statement.where(not_(and_(*wanted)) if shape.inverse else and_(*wanted))
    if shape.unfinished:
        finished: Any = tuple(literal_column(f"'{one}'") for one in _FINISHED)
        statement = statement.where(unindexed(_ARTICLE.status).not_in(finished))
    return narrow(statement) if shape.narrowed else statement


def _for_some(shape: Shape, place: str) -> list[Any]:
    """What holds for articles that somebody may decide on."""
    found: list[Any] = []
    if shape.barred:
        barred = (
            select(_OTHER.c.row)
            .join_from(tables.mentions, _OTHER, _OTHER.c.id == _TIE.article)
            .where(_TIE.person.in_(_values(f"barred{place}")))
        )
        found.append(unindexed(_ARTICLE.row).not_in(barred))
    if shape.publications:
        found.append(unindexed(_ARTICLE.publication).in_(_values(f"publications{place}")))
    return found


def _values(name: str) -> Select[Any]:
    return select(func.json_each(bindparam(name)).table_valued("value").c.value)
