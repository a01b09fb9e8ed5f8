"""What is kept beside the content: desk data as events for ever, private data that can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.beside import NOTHING_BESIDE, Beside, ConfidentialSource
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.desk_matter import DeskMatter
from editor_app.domain.events import DeskEvent
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library

ARTICLE = "a" * 32
MATTER = DeskMatter(
    "打电话给码头", True, "2026-03-13T18:00:00+08:00", "2026-03-14T06:00:00+08:00", "头版", 1500
)
KEPT = Beside(
    MATTER,
    (Contact(ContactKind.PHONE, "", "139", "老周", public=False),),
    (ConfidentialSource("某科员", "信使 0000", "只作背景"),),
)


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def opened(tmp_path: Path, clock: Ticking) -> Iterator[Library]:
    with library(tmp_path, clock) as made:
        yield made


@pytest.fixture
def writing(opened: Library, clock: Ticking) -> Writing:
    return Writing(opened, "陈一帆", clock)


def desk_events(opened: Library) -> list[DeskEvent]:
    with opened.reading() as view:
        return [event for _, event in view.events.of(ARTICLE) if isinstance(event, DeskEvent)]


def test_it_is_stored_with_the_first_save_and_opened_again(writing: Writing) -> None:
    saved = writing.save(ARTICLE, content("一"), "", KEPT)
    found = writing.open(ARTICLE)
    assert found.beside == KEPT
    assert found.content_hash == saved.content_hash
    writing.save(ARTICLE, content("二"), saved.content_hash)
    assert writing.open(ARTICLE).beside == KEPT, "what is not given stays as it is"
    writing.save(ARTICLE, content("二"), saved.content_hash, NOTHING_BESIDE)
    assert writing.open(ARTICLE).beside == NOTHING_BESIDE


def test_each_change_of_desk_data_is_one_event_that_stays(opened: Library, writing: Writing) -> None:
    first = writing.save(ARTICLE, content("一"), "", Beside(MATTER))
    assert len(desk_events(opened)) == 6
    told: list[Changes] = []
    opened.listen(told.append)
    calm = replace(MATTER, urgent=False)
    for matter in (calm, calm, MATTER, calm):
        writing.save(ARTICLE, content("一"), first.content_hash, Beside(matter))
    # Three changes; saving the same again is none.  All are kept, even where a value comes back in the same instant.
    urgency = [event for event in desk_events(opened) if event.aspect == "urgent"]
    assert sorted(event.value for event in urgency) == ["", "", "yes", "yes"]
    assert {event.person for event in urgency} == {"陈一帆"}
    assert len(told) == 3
    assert all(changes.aspects == {Aspect.EVENTS} and changes.articles == {ARTICLE} for changes in told)
    assert writing.open(ARTICLE).beside.desk == calm
    assert writing.open(ARTICLE).content_hash == first.content_hash


def test_a_note_voids_no_revision(writing: Writing) -> None:
    saved = writing.save(ARTICLE, content("一"), "")
    before = writing.keep_revision(ARTICLE)
    assert writing.save(ARTICLE, content("一"), saved.content_hash, KEPT).standing == before


def test_what_is_forgotten_of_private_data_is_gone(opened: Library, writing: Writing) -> None:
    saved = writing.save(ARTICLE, content("一"), "", KEPT)
    writing.save(ARTICLE, content("一"), saved.content_hash, NOTHING_BESIDE)
    with opened.reading() as view:
        assert view.private.of(ARTICLE) == []
        assert view.private._driver.execute("SELECT count(*) FROM private_objects").fetchone() == (0,)
