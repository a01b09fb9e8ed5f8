"""Looking back: the time line of an article, bringing back what it was, and what was read last."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.changes import Changes
from editor_app.domain.content import content_hash
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, DeskEvent, OutletAction, OutletRecord
from editor_app.domain.people import Person
from editor_app.domain.timeline import Happening, State
from editor_app.services.desk import PERSON_NAME, Desk
from editor_app.store.engine import connect
from editor_app.store.layout import DATABASE
from editor_app.store.library import Library
from editor_app.store.upgrade import bring_up_to_date
from tests.support.library import Ticking, content, decision, library
from tests.support.older_library import take_back

ONE, TWO, THREE = content("一", "甲"), content("一", "乙"), content("三", "丙")


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def desk(tmp_path: Path, clock: Ticking) -> Iterator[Desk]:
    with library(tmp_path, clock) as made:
        yield Desk(made, "胡文洁", clock)


@pytest.fixture
def article(desk: Desk) -> str:
    """An article of two revisions, the second returned, and a draft that goes on."""
    with desk.library.writing() as unit:
        made = unit.articles.create(ONE)
        unit.revisions.add(made, "胡文洁", "初稿")
    with desk.library.writing() as unit:
        unit.articles.save_draft(made, TWO)
        second = unit.revisions.add(made, "筱安")
        unit.events.add(decision(made, second, Action.RETURN, at="2025-11-22T12:00:00.000Z"))
        unit.events.add(DeskEvent(made, "note", "x", "筱安", "2025-11-22T12:00:01.000Z"))
        unit.events.add(
            OutletRecord(
                made, OutletAction.PACKAGED, "p", "web", second, "h", "筱安", "2025-11-22T12:00:02.000Z"
            )
        )
    desk.writing.save(made, THREE, content_hash(TWO))
    return made


def stored(desk: Desk, article: str) -> str:
    with desk.library.reading() as view:
        return view.articles.draft_hash(article)


def test_the_time_line_has_revisions_decisions_and_records_newest_first_and_snapshots_apart(
    desk: Desk, article: str
) -> None:
    line = desk.history.timeline(article)
    said = [one.number if isinstance(one, State) else one.event.action.value for one in line.entries]
    assert said == ["packaged", "return", 2, 1]
    assert [one.number for one in line.entries if isinstance(one, Happening)] == [2, 2]
    assert [(one.author, one.note) for one in line.revisions] == [("筱安", ""), ("胡文洁", "初稿")]
    assert [one.content_hash for one in line.snapshots] == [content_hash(TWO)]
    assert line.last_read is None
    assert desk.history.content(article, line.revisions[1].content_hash) == ONE


def test_an_article_that_is_not_stored_has_no_past(desk: Desk) -> None:
    assert desk.history.timeline("f" * 32).entries == ()
    with pytest.raises(StetError, match="no content"):
        desk.history.content("f" * 32, "0" * 64)


def test_before_something_comes_back_what_is_there_becomes_a_revision(desk: Desk, article: str) -> None:
    first = desk.history.timeline(article).revision(1)
    assert first is not None
    before = desk.history.keep_before(article, first.content_hash, "note")
    assert (before.number, before.content, before.standing.revisions) == (3, ONE, 3)
    assert before.content_hash == content_hash(THREE) == stored(desk, article)
    line = desk.history.timeline(article)
    assert (line.revisions[0].note, line.revisions[0].content_hash) == ("note", content_hash(THREE))
    again = desk.history.keep_before(article, first.content_hash, "note")
    assert (again.number, len(desk.history.timeline(article).revisions)) == (3, 3)


def test_what_comes_back_keeps_the_number_that_the_article_has_now(desk: Desk, article: str) -> None:
    numbered = replace(THREE, fields=replace(THREE.fields, number="胡-1122-03"))
    desk.writing.save(article, numbered, content_hash(THREE))
    before = desk.history.keep_before(article, content_hash(ONE), "")
    assert before.content.fields == replace(ONE.fields, number="胡-1122-03")
    assert before.content.document == ONE.document


def test_nothing_changes_where_what_should_come_back_is_not_kept(desk: Desk, article: str) -> None:
    with pytest.raises(StetError):
        desk.history.keep_before(article, "0" * 64, "")
    assert len(desk.history.timeline(article).revisions) == 2


def test_an_old_state_can_begin_an_article_of_its_own(desk: Desk, article: str) -> None:
    made = desk.history.duplicate(article, content_hash(ONE))
    with desk.library.reading() as view:
        copy = view.articles.draft(made).content
    assert copy.document == ONE.document
    assert copy.fields.headline.startswith("一")
    assert copy.fields.number != ONE.fields.number
    assert stored(desk, article) == content_hash(THREE)


def test_what_was_read_last_is_each_persons_own_and_told_to_nobody(desk: Desk, article: str) -> None:
    told: list[Changes] = []
    desk.library.listen(told.append)
    generation = desk.library.generation
    desk.history.read(article)
    line = desk.history.timeline(article)
    assert line.last_read is not None
    assert line.last_read.content_hash == content_hash(THREE)
    assert (told, desk.library.generation) == ([], generation)
    with desk.library.writing() as unit:
        unit.settings.put(PERSON_NAME, "筱安")
    assert desk.history.timeline(article).last_read is None
    desk.history.read("f" * 32)


def test_what_was_read_is_kept_as_long_as_it_is_the_last_and_no_longer(desk: Desk, article: str) -> None:
    desk.history.read(article)
    four = content("四", "丁")
    desk.writing.save(article, four, content_hash(THREE))
    assert desk.history.content(article, content_hash(THREE)) == THREE
    desk.history.read(article)
    assert desk.history.content(article, content_hash(four)) == four
    with pytest.raises(StetError, match="no content"):
        desk.history.content(article, content_hash(THREE))
    # What a revision names stays.
    desk.history.keep_before(article, content_hash(ONE), "")
    desk.writing.save(article, ONE, content_hash(four))
    desk.history.read(article)
    assert desk.history.content(article, content_hash(four)) == four


def test_a_snapshot_that_is_thinned_out_leaves_what_was_read(desk: Desk, clock: Ticking) -> None:
    with desk.library.writing() as unit:
        article = unit.articles.create(ONE)
        unit.snapshots.take(article)
    desk.history.read(article)
    for days, one in ((40, TWO), (1, THREE)):
        clock.skip(days=days)
        with desk.library.writing() as unit:
            unit.articles.save_draft(article, one)
            unit.snapshots.take(article)
    assert desk.history.content(article, content_hash(ONE)) == ONE


def test_an_article_deleted_for_good_takes_what_was_read_of_it_along(desk: Desk) -> None:
    with desk.library.writing() as unit:
        article = unit.articles.create(ONE)
    desk.history.read(article)
    desk.trash.put((article,))
    with desk.library.writing() as unit:
        unit.trash.purge(article)
    with pytest.raises(StetError, match="no content"):
        desk.history.content(article, content_hash(ONE))


def test_a_library_of_the_version_before_gets_the_table_and_keeps_everything(tmp_path: Path) -> None:
    with library(tmp_path) as made, made.writing() as unit:
        article = unit.articles.create(ONE)
        unit.revisions.add(article, "胡文洁")
    with contextlib.closing(connect(tmp_path / DATABASE)) as driver:
        take_back(driver, "0003")
    bring_up_to_date(tmp_path, "T1")
    with Library.open(tmp_path) as opened:
        desk = Desk(opened, "胡文洁", Ticking())
        desk.history.read(article)
        line = desk.history.timeline(article)
        assert line.last_read is not None
        assert [one.author for one in line.revisions] == ["胡文洁"]


def test_what_was_read_stays_a_persons_own_under_another_name(desk: Desk, article: str) -> None:
    desk.history.read(article)  # before anybody has been named
    desk.staff.call_me("胡文洁")
    assert desk.history.last_read(article) is not None
    desk.staff.call_me("文洁")
    assert desk.history.last_read(article) is not None
    assert desk.writing.keep_revision(article, "改名后").revisions == 3
    assert desk.history.timeline(article).revisions[0].author == "胡文洁"
    desk.staff.add(Person("胡文洁-2", "文洁", roles=("reporter",)))
    desk.staff.switch("胡文洁-2")
    assert desk.history.last_read(article) is None


def test_what_an_older_program_noted_under_a_name_stands_under_the_id(tmp_path: Path) -> None:
    with library(tmp_path) as made:
        desk = Desk(made, "x", Ticking())
        desk.staff.call_me("甲")
        desk.staff.add(Person("乙", "老乙", roles=("reporter",)))
        with made.writing() as unit:
            article = unit.articles.create(ONE)
            for name in ("老乙", "甲", "谁"):
                unit.last_read.note(article, name)
    with contextlib.closing(connect(tmp_path / DATABASE)) as driver:
        take_back(driver, "0007")
    bring_up_to_date(tmp_path, "T1")
    with Library.open(tmp_path) as opened, opened.reading() as view:
        known = [one for one in ("老乙", "乙", "甲", "谁") if view.last_read.of(article, one) is not None]
    assert known == ["乙", "甲", "谁"]
