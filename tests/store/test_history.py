"""Revisions, events and snapshots: kept for ever, or thinned as they should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.changes import Aspect
from editor_app.domain.content import content_bytes, content_hash
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.events import DeskEvent, OutletAction, OutletRecord, event_bytes, event_id
from editor_app.domain.revision import Revision, revision_id
from editor_app.domain.workflow import Status
from editor_app.store.library import Library
from tests.support.library import Ticking, content, decision, library


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def opened(tmp_path: Path, clock: Ticking) -> Iterator[Library]:
    with library(tmp_path, clock) as made:
        yield made


@pytest.fixture
def article(opened: Library) -> str:
    with opened.writing() as unit:
        return unit.articles.create(content("one"))


def save(opened: Library, article: str, headline: str, note: str = "") -> str:
    with opened.writing() as unit:
        unit.articles.save_draft(article, content(headline))
        return unit.revisions.add(article, "胡文洁", note)


def test_a_revision_names_its_content_and_follows_the_one_before(opened: Library, article: str) -> None:
    first, second = save(opened, article, "one"), save(opened, article, "two", "after a call")
    with opened.reading() as view:
        [(first_id, one), (second_id, two)] = view.revisions.of(article)
        assert (first_id, second_id) == (first, second)
        assert one == Revision(article, content_hash(content("one")), "胡文洁", one.at)
        assert two == Revision(
            article, content_hash(content("two")), "胡文洁", two.at, (first,), "after a call"
        )
        assert revision_id(two) == second
        assert view.revisions.get(second) == two
        assert view.revisions.head(article) == second
        assert view.revisions.count(article) == 2
        assert view.revisions.content(two.content_hash) == content("two")
        assert view.articles.draft(article).revision == second


def test_a_draft_that_is_its_revision_makes_no_new_one(opened: Library, article: str) -> None:
    first = save(opened, article, "one")
    assert save(opened, article, "one") == first
    save(opened, article, "two")
    with opened.reading() as view:
        assert view.revisions.count(article) == 2


def test_there_is_no_head_before_the_first_revision(opened: Library, article: str) -> None:
    with opened.reading() as view:
        assert view.revisions.head(article) is None
        assert view.revisions.heads(article) == []


def test_equal_content_is_kept_once(opened: Library, article: str) -> None:
    for headline in ("one", "two", "one"):
        save(opened, article, headline)
    rows = opened._opened_writer().exec_driver_sql("SELECT hash FROM contents").scalars().all()
    assert sorted(rows) == sorted({content_hash(content("one")), content_hash(content("two"))})


def test_receiving_is_idempotent_and_blind_to_order(tmp_path: Path, opened: Library, article: str) -> None:
    save(opened, article, "one")
    fork = save(opened, article, "two")
    with opened.reading() as view:
        history = view.revisions.of(article)
    rival = Revision(
        article, content_hash(content("three")), "筱安", "2025-11-23T00:00:00.000Z", (history[0][0],)
    )
    parts = [
        (one, content_bytes(content(title))) for (_, one), title in zip(history, ("one", "two"), strict=True)
    ]
    parts.append((rival, content_bytes(content("three"))))
    for order in (parts, parts[::-1]):
        with library(tmp_path / str(len(list(tmp_path.iterdir())))) as other:
            for _ in range(2):
                with other.writing() as unit:
                    if not unit.articles.ids():
                        unit.articles.create(content("one"), article)
                    for revision, data in order:
                        unit.revisions.receive(revision, data)
            assert unit.changes.aspects == frozenset()
            with other.reading() as view:
                assert view.revisions.heads(article) == [fork, revision_id(rival)]
                assert view.revisions.head(article) == revision_id(rival)
                assert view.revisions.count(article) == 3


def test_content_that_is_not_what_a_revision_names_is_refused(opened: Library, article: str) -> None:
    revision = Revision(article, content_hash(content("one")), "x", "2025-11-23T00:00:00.000Z")
    with opened.writing() as unit, pytest.raises(CorruptError):
        unit.revisions.receive(revision, content_bytes(content("two")))


def test_unknown_names_are_refused_in_words(opened: Library) -> None:
    with opened.reading() as view:
        with pytest.raises(StetError, match="no revision nothing"):
            view.revisions.get("nothing")
        with pytest.raises(StetError, match="no content nothing"):
            view.revisions.content("nothing")
        assert view.events.get("nothing") is None


def test_events_are_kept_verbatim_once_and_told(opened: Library, article: str) -> None:
    revision = save(opened, article, "one")
    submitted = decision(article, revision)
    with opened.writing() as unit:
        name = unit.events.add(submitted)
    assert unit.changes.articles == {article}
    assert unit.changes.aspects == {Aspect.EVENTS}
    with opened.writing() as again:
        assert again.events.add(submitted) == name == event_id(submitted)
    assert again.changes.aspects == frozenset()
    with opened.reading() as view:
        assert view.events.of(article) == [(name, submitted)]
        assert view.events.decisions(article) == [submitted]
        assert view.events.get(name) == submitted
    stored = opened._opened_writer().exec_driver_sql("SELECT bytes, kind FROM events").one()
    assert tuple(stored) == (event_bytes(submitted), "decision")


def test_outlet_records_count_into_the_status(opened: Library, article: str) -> None:
    revision = save(opened, article, "one")
    live = OutletRecord(
        article, OutletAction.LIVE, "hz", "web", revision, content_hash(content("one")), "筱安", "2025-11-22"
    )
    with opened.writing() as unit:
        unit.events.add(live)
    with opened.reading() as view:
        assert view.articles.summary(article).status is Status.LIVE
        assert view.events.outlets(article) == [live]


def test_desk_data_is_what_the_newest_desk_events_say(opened: Library, article: str) -> None:
    first = DeskEvent(article, "note", "急", "筱安", "2025-11-22T10:00:00.000Z")
    reply = DeskEvent(article, "note", "", "胡文洁", "2025-11-22T09:00:00.000Z", (event_id(first),))
    other = DeskEvent(article, "deadline", "2025-11-22T20:00:00+08:00", "筱安", "2025-11-22T08:00:00.000Z")
    with opened.reading() as view:
        before = view.articles.summary(article)
    for one in (reply, other, first):
        with opened.writing() as unit:
            unit.events.add(one)
    with opened.reading() as view:
        assert view.events.desk(article) == {"note": "", "deadline": "2025-11-22T20:00:00+08:00"}
        assert view.articles.summary(article) == replace(before, deadline="2025-11-22T20:00:00+08:00")


def test_snapshots_are_taken_thinned_and_their_contents_forgotten(
    opened: Library, clock: Ticking, article: str
) -> None:
    kept = save(opened, article, "a revision too")
    for minute in range(180):
        clock.skip(seconds=58)
        with opened.writing() as unit:
            unit.articles.save_draft(article, content("a revision too" if minute == 5 else f"{minute}"))
            assert unit.snapshots.take(article)
            assert not unit.snapshots.take(article)
    with opened.reading() as view:
        found = view.snapshots.of(article)
        assert 61 <= len(found) <= 65
        assert [one.at for one in found] == sorted(one.at for one in found)
        assert all(view.revisions.content(one.content_hash) for one in found)
        assert view.revisions.content(view.revisions.get(kept).content_hash) == content("a revision too")
    connection = opened._opened_writer()
    assert connection.exec_driver_sql("SELECT count(*) FROM contents").scalar_one() == len(found) + 1
    connection.rollback()


def test_thinning_goes_on_without_new_snapshots(opened: Library, clock: Ticking, article: str) -> None:
    for minute in range(3):
        clock.skip(minutes=10)
        with opened.writing() as unit:
            unit.articles.save_draft(article, content(str(minute)))
            unit.snapshots.take(article)
    clock.skip(days=2)
    with opened.writing() as unit:
        assert unit.snapshots.thin(article) == 2
        [left] = unit.snapshots.of(article)
        assert unit.revisions.content(left.content_hash) == content("2")
        assert unit.snapshots.thin(article) == 0
