"""The list and the search run along their indexes, so that 100,000 articles feel like 100."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest

from editor_app.domain.lists import URGENT, AnyOf, Side, for_me, on_day, to_pass_on
from editor_app.store import articles, gathering, listing, trash
from editor_app.store.engine import connect
from editor_app.store.layout import DATABASE
from editor_app.store.query import Query
from tests.support.library import MORNING, filled
from tests.support.review import EDITOR

VALUES = {
    "section": "a",
    "value": "b",
    "asked": '["b", "c"]',
    "match": '"x"',
    "before_row": 1,
    "from_at": "~",
    "from_row": 1,
    "most": 3,
}


def plan(folder: Path, query: Query, **values: object) -> list[str]:
    with contextlib.closing(connect(folder / DATABASE)) as driver:
        cursor = driver.execute(f"EXPLAIN QUERY PLAN {query.sql}", {**VALUES, **query._constants, **values})
        return [row[3] for row in cursor]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("library")
    filled(made)
    return made


@pytest.mark.parametrize(
    ("kind", "index"),
    [
        ((None, False), "ix_articles_trashed_at_updated_at"),
        ((None, True), "PRIMARY KEY (section=?"),
        *(((side, False), f"ix_articles_trashed_at_{side.value}_updated_at") for side in Side),
        *(((side, True), "PRIMARY KEY (section=?") for side in Side),
    ],
)
@pytest.mark.parametrize("oldest_first", [False, True])
def test_a_page_is_read_along_an_index_without_sorting(
    folder: Path, kind: tuple[Side | None, bool], index: str, oldest_first: bool
) -> None:
    steps = plan(folder, listing._LISTS[*kind, oldest_first])
    assert index in steps[0]
    assert all(step.startswith("SEARCH") for step in steps), steps
    assert len(steps) == (2 if kind[1] else 1)


@pytest.mark.parametrize("oldest_first", [False, True])
def test_the_trash_is_read_along_an_index_of_its_own_without_sorting(
    folder: Path, oldest_first: bool
) -> None:
    [step] = plan(folder, listing._TRASH[oldest_first])
    assert step.startswith("SEARCH articles USING INDEX ix_articles_trashed_at (")
    [step] = plan(folder, trash._COUNT)
    assert "COVERING INDEX" in step


@pytest.mark.parametrize("side", Side)
def test_a_count_reads_an_index_and_nothing_else(folder: Path, side: Side) -> None:
    [step] = plan(folder, listing._COUNTS[side])
    assert "COVERING INDEX" in step
    assert f"trashed_at=? AND {side.value}=?" in step


@pytest.mark.parametrize("kind", listing._SEARCHES)
@pytest.mark.parametrize("which", [0, 1])
def test_a_search_runs_along_the_search_index_without_sorting(
    folder: Path, kind: tuple[Side | None, bool], which: int
) -> None:
    steps = plan(folder, listing._SEARCHES[kind][which])
    assert "VIRTUAL TABLE INDEX" in steps[0]
    assert not [step for step in steps if "TEMP B-TREE" in step]
    assert "search_row=?" in steps[1]


@pytest.mark.parametrize(
    "queue",
    [for_me(EDITOR), to_pass_on(EDITOR), on_day(MORNING), URGENT],
    ids=["for me", "to pass on", "today", "urgent"],
)
def test_a_queue_of_several_kinds_looks_at_no_article_that_is_not_in_one(folder: Path, queue: AnyOf) -> None:
    shapes = tuple(map(gathering.shape_of, queue.strands))
    asked = [gathering._page(one, listing.COLUMNS, False, True) for one in shapes]
    asked += [gathering._count(shapes), gathering._among(shapes)]
    for query in asked:
        names = re.findall(r":(\w+)", query.sql)
        steps = plan(folder, query, **{name: VALUES.get(name, "[]") for name in names})
        read = [step for step in steps if re.match(r"(SCAN|SEARCH) (articles|mentions|barred)\b", step)]
        assert read
        assert not [step for step in read if step.startswith("SCAN")], read
        if query not in asked[-1:]:
            assert not [step for step in read if step.endswith("(trashed_at=?)")], read


def test_an_article_is_found_by_number_or_beginning_without_a_scan(folder: Path) -> None:
    steps = plan(folder, articles._NAMED, number="a", prefix="a", prefix_end="b")
    assert not [step for step in steps if step.startswith("SCAN articles")], steps
    assert not [
        step for step in plan(folder, articles._NUMBERS, prefix="a", prefix_end="b") if "SCAN" in step
    ]
    assert "COVERING INDEX" in plan(folder, articles._COUNTS)[0]


def test_the_sections_are_read_from_one_to_the_next_without_a_scan(folder: Path) -> None:
    steps = plan(folder, articles._NEXT_SECTION, after="a")
    assert steps[0].startswith("SEARCH")
    assert "PRIMARY KEY (section>?)" in steps[0]
