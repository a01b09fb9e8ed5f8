"""The look at a library before it is opened."""

from __future__ import annotations

from pathlib import Path

from editor_app.store.peek import mark_of
from tests.support.library import content, library


def test_the_mark_is_the_opened_librarys_and_moves_with_each_writing(tmp_path: Path) -> None:
    folder = tmp_path / "稿 库#1?"
    with library(folder) as opened:
        before = opened.mark
        assert mark_of(folder) == before
        with opened.writing() as unit:
            unit.articles.create(content())
        assert mark_of(folder) == opened.mark != before
    assert mark_of(folder) not in (None, before)


def test_two_libraries_never_share_a_mark(tmp_path: Path) -> None:
    with library(tmp_path / "a") as one, library(tmp_path / "b") as two:
        assert one.mark != two.mark


def test_where_nothing_can_be_told_nothing_is(tmp_path: Path) -> None:
    assert mark_of(tmp_path) is None
    (tmp_path / "library.db").write_bytes(b"no database at all" * 100)
    assert mark_of(tmp_path) is None
