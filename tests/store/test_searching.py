"""Looking for words and expressions in all articles, with the lines that match."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.formats.seeking.seek import Seek, SeekError
from editor_app.services.searching import LINES, ArticleMatches, Searching
from editor_app.store.library import Library
from tests.support.library import content, library


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as made:
        for one in (
            content("港口夜航恢复", "港务局恢复夜航，首班渡轮载客二百余人。", "夜航票价不变。"),
            content("春汛来临", "港务局公布防汛演练的安排。"),
            content("Night ferries are back", "The first ferry carried 200 people; ferryman Li waved."),
        ):
            with made.writing() as unit:
                unit.articles.create(one)
        yield made


def all_of(opened: Library, seek: Seek, limit: int = 2) -> list[ArticleMatches]:
    searching = Searching(opened)
    looked = searching.look(seek, limit=limit)
    found = list(looked.found)
    while looked.next is not None:
        looked = searching.look(seek, looked.next, limit)
        found += looked.found
    return found


def lines(found: list[ArticleMatches]) -> list[tuple[str, list[str]]]:
    return [
        (one.row.headline, [f"{m.snippet.before}[{m.snippet.hit}]{m.snippet.after}" for m in one.matches])
        for one in found
    ]


def test_matches_come_by_article_with_their_lines(opened: Library) -> None:
    assert lines(all_of(opened, Seek("夜航"))) == [
        (
            "港口夜航恢复",
            ["港口[夜航]恢复", "港务局恢复[夜航]，首班渡轮载客二百余人。", "[夜航]票价不变。"],
        )
    ]


def test_words_of_the_index_are_looked_at_again(opened: Library) -> None:
    """The index takes a word for the beginning of another, and knows nothing of capitals."""
    assert [one.total for one in all_of(opened, Seek("ferry"))] == [2]
    assert [one.total for one in all_of(opened, Seek("ferry", whole_words=True))] == [1]
    assert all_of(opened, Seek("FERRY", exact=True)) == []


def test_an_expression_goes_through_all_articles(opened: Library) -> None:
    found = lines(all_of(opened, Seek(r"(恢复|公布)\w", regex=True)))
    assert [headline for headline, _ in found] == ["春汛来临", "港口夜航恢复"]
    assert found[0][1] == ["港务局[公布防]汛演练的安排。"]
    assert Searching(opened).total(Seek("x", regex=True)) == 3
    assert Searching(opened).total(Seek("夜航")) == 0


def test_signs_alone_are_found_though_the_index_leaves_them_out(opened: Library) -> None:
    assert [one.row.headline for one in all_of(opened, Seek("；", exact=True))] == []
    assert [one.row.headline for one in all_of(opened, Seek("；"))] == ["Night ferries are back"]


def test_many_matches_are_counted_and_the_first_shown(opened: Library) -> None:
    with opened.writing() as unit:
        unit.articles.create(content("很多", "多" * 50))
    (one,) = all_of(opened, Seek("多"))
    assert (one.total, len(one.matches)) == (51, LINES)


def test_a_faulty_expression_is_told(opened: Library) -> None:
    with pytest.raises(SeekError):
        Searching(opened).look(Seek("(", regex=True))
