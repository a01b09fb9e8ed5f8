"""Whatever was written at several desks, and in whatever order their hand-offs are received: the same library."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.canonical import canonical_bytes
from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.events import Action, Decision, DeskEvent, OutletAction, OutletRecord
from editor_app.domain.origin import Origin
from editor_app.domain.publication import Publication
from editor_app.domain.workflow import last_seen
from editor_app.handoff.bundle import Filling, hand_off_bytes
from editor_app.handoff.cover import Cover, Since
from editor_app.handoff.names import Name
from editor_app.handoff.objects import PUBLICATION
from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_order import Parcel
from editor_app.services.handoff_things import collect
from editor_app.services.proposing import Proposing
from editor_app.services.receiving import Receiving
from editor_app.store.library import Library
from editor_app.system.clock import new_id
from tests.support.handoffs import Things
from tests.support.library import MORNING, Ticking, content

WRITERS = ("林晚", "筱安", "赵望")
COUNTS = itertools.count()
ACTIONS = [
    Action.SUBMIT,
    Action.CLAIM,
    Action.RETURN,
    Action.APPROVE,
    Action.SIGN_OFF,
    Action.HOLD,
    Action.SPIKE,
]


@dataclass
class Place:
    """A desk with its library, which all examples share: each has articles of its own."""

    library: Library
    person: str

    def receive(self, files: Sequence[Path]) -> None:
        Receiving(self.library, self.person).receive(files)


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Place, ...]]:
    folder = tmp_path_factory.mktemp("places")
    clock = Ticking(MORNING)
    opened = [Library.open(folder / str(at), clock=clock) for at in range(5)]
    for library in opened:
        with library.writing():
            pass
        driver: sqlite3.Connection = library._opened_writer().connection.driver_connection  # type: ignore[assignment]
        driver.execute("PRAGMA synchronous = OFF")
    yield tuple(Place(one, name) for one, name in zip(opened, (*WRITERS, "收一", "收二"), strict=True))
    for library in opened:
        library.close()


@dataclass
class Story:
    """One article as it is worked on at several desks; ``files`` are all hand-offs that were made of it."""

    places: tuple[Place, ...]
    folder: Path
    article: str = field(default_factory=new_id)
    publication: str = ""
    files: list[Path] = field(default_factory=list)

    def begin(self) -> None:
        with self.places[0].library.writing() as unit:
            unit.articles.create(content("开头", publication=self.publication), self.article)
            unit.origins.put(self.article, Origin(self.article))
            unit.publications.put(Publication(self.publication, "海州日报", policy="one_editor"))
        self.send(0)

    def is_at(self, desk: int) -> bool:
        with self.places[desk].library.reading() as view:
            return view.articles.exists(self.article)

    def send(self, desk: int) -> None:
        path = self.folder / f"{next(COUNTS)}.stet"
        place = self.places[desk]
        HandingOver(place.library, place.person).hand_over(Parcel([self.article]), path)
        self.files.append(path)

    def do(self, step: tuple[str, int, int]) -> None:
        what, desk, number = step
        if what == "receive":
            self.places[desk].receive([self.files[number % len(self.files)]])
        elif self.is_at(desk):
            getattr(self, f"_{what}")(self.places[desk], number)

    def _write(self, place: Place, number: int) -> None:
        with place.library.writing() as unit:
            unit.articles.save_draft(
                self.article, content(f"{place.person} {number}", publication=self.publication)
            )

    def _keep(self, place: Place, number: int) -> None:
        self._write(place, number)
        with place.library.writing() as unit:
            unit.revisions.add(self.article, place.person)

    def _send(self, place: Place, _: int) -> None:
        self.send(self.places.index(place))

    def _decide(self, place: Place, number: int) -> None:
        with place.library.writing() as unit:
            head = unit.revisions.head(self.article)
            if head is None:
                return
            after = last_seen(unit.events.decisions(self.article)) if number % 2 else ()
            hashed = unit.revisions.get(head).content_hash
            action = ACTIONS[number % len(ACTIONS)]
            person = WRITERS[number % 3]
            unit.events.add(
                Decision(self.article, action, head, hashed, person, _at(number), comment="理由", after=after)
            )

    def _live(self, place: Place, number: int) -> None:
        with place.library.writing() as unit:
            head = unit.revisions.head(self.article)
            if head is not None:
                action = list(OutletAction)[number % 4]
                hashed = unit.revisions.get(head).content_hash
                unit.events.add(
                    OutletRecord(self.article, action, "haizhou", "web", head, hashed, "赵望", _at(number))
                )

    def _note(self, place: Place, number: int) -> None:
        with place.library.writing() as unit:
            aspect = ("note", "urgent", "slot")[number % 3]
            after = tuple(unit.events.desk_events(self.article).values()) if number % 2 else ()
            unit.events.add(DeskEvent(self.article, aspect, f"yes{number}", place.person, _at(number), after))

    def _comment(self, place: Place, number: int) -> None:
        with place.library.writing() as unit:
            threads = list(unit.comments.of(self.article))
            if threads and number % 3:
                action = (CommentAction.REPLIED, CommentAction.RESOLVED)[number % 2]
                event = CommentEvent(
                    self.article, action, place.person, _at(number), threads[number % len(threads)]
                )
            else:
                event = CommentEvent(
                    self.article, CommentAction.SAID, place.person, _at(number), text="@赵望"
                )
            unit.comments.add(event)

    def _suggest(self, place: Place, number: int) -> None:
        proposing = Proposing(place.library, place.person, Ticking())
        with place.library.reading() as view:
            draft = view.articles.draft(self.article).content
        with contextlib.suppress(StetError):
            wanted = content(f"{place.person} 建议 {number}", publication=self.publication)
            proposing.save(self.article, wanted, draft)
            proposing.send(self.article)

    def _answer(self, place: Place, number: int) -> None:
        proposing = Proposing(place.library, place.person, Ticking())
        for one in proposing.proposals(self.article).open[:1]:
            numbers = range(1, one.changes + 1)
            taken = [change for change in numbers if (change + number) % 2]
            with contextlib.suppress(RefusedError):
                proposing.decide(self.article, one.id, taken, [change for change in numbers if number > 5])

    def _publish(self, place: Place, number: int) -> None:
        with place.library.writing() as unit:
            unit.publications.put(
                Publication(self.publication, f"海州日报 {number}", policy=("solo", "one_editor")[number % 2])
            )


def _at(number: int) -> str:
    return f"2025-11-22T{8 + number % 3:02}:00:00.000Z"


def shared(place: Place, article: str) -> dict[str, Any]:
    """What every desk has alike once it has received everything, whatever it wrote itself."""
    with place.library.reading() as view:
        return {
            "revisions": view.revisions.of(article),
            "proposals": view.revisions.with_proposals(article),
            "heads": view.revisions.heads(article),
            "head": view.revisions.head(article),
            "events": view.events.of(article),
            "decisions": view.events.decisions(article),
            "comments": view.comments.of(article),
            "desk": view.events.desk(article),
            "origins": view.origins.known(article),
            "carried": view.objects.carried(article),
        }


def whole(place: Place, article: str, publication: str) -> dict[str, Any]:
    """Everything that is shown of an article, for a desk that has only received."""
    with place.library.reading() as view:
        row = view.articles.row(article)
        assert row is not None
        draft = view.articles.draft(article)
        columns = view.articles._driver.execute(
            "SELECT number, publication, headline, section, status, work, stage, hands, held, confirm, changed,"
            " to_merge, comments, characters, urgent FROM articles WHERE id = ?",
            (article,),
        ).fetchone()
        standing = view.standings.of(article)
        return {
            **shared(place, article),
            "columns": columns,
            "draft": (draft.content, draft.revision),
            "standing": standing,
            "publication": view.publications.get(publication),
            "mentions": article in view.comments.calling("赵望"),
        }


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            "keep keep write send receive receive decide decide live note comment publish suggest answer".split()
        ),
        st.integers(0, 2),
        st.integers(0, 11),
    ),
    max_size=14,
)
SHARED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=200, deadline=None, suppress_health_check=SHARED)
@given(steps=STEPS, orders=st.tuples(st.randoms(use_true_random=False), st.randoms(use_true_random=False)))
def test_any_order_gives_the_same_library(
    places: tuple[Place, ...], tmp_path: Path, steps: list[tuple[str, int, int]], orders: tuple[Any, Any]
) -> None:
    story = Story(places, tmp_path, publication=f"p{next(COUNTS)}")
    story.begin()
    for step in steps:
        story.do(step)
    for desk in range(3):
        if story.is_at(desk):
            story.send(desk)
    for receiver, order in zip(places[3:], orders, strict=True):
        files = list(story.files)
        order.shuffle(files)
        while files:  # one by one, or several at once
            taken = order.randint(1, 3)
            receiver.receive(files[:taken])
            files = files[taken:]
    first, second = (whole(place, story.article, story.publication) for place in places[3:])
    assert first == second
    # Receiving everything once more changes nothing.
    before = places[3].library.generation
    places[3].receive(story.files)
    assert places[3].library.generation == before
    for place in places[:3]:
        place.receive(story.files)
        assert shared(place, story.article) == shared(places[3], story.article)


@settings(max_examples=200, deadline=None, suppress_health_check=SHARED)
@given(steps=STEPS, chance=st.randoms(use_true_random=False))
def test_objects_torn_apart_and_received_in_any_order_come_together(
    places: tuple[Place, ...], tmp_path: Path, steps: list[tuple[str, int, int]], chance: Any
) -> None:
    """Not as files part them, but as other roads might: each object by itself or with any others."""
    story = Story(places, tmp_path, publication=f"p{next(COUNTS)}")
    story.begin()
    for step in steps:
        story.do(step)
    collected = collect(places[0].library, [story.article])
    things = {name: collected.get(name) for name in collected.names()}
    riddle = canonical_bytes({"kind": "riddle", "article": story.article, "n": 1})
    lonely = Things()
    lonely.add("riddle", riddle)
    things |= lonely.kept
    for receiver in places[3:]:
        for files in _torn(things, chance):
            receiver.receive([_written(tmp_path, one, collected.since) for one in files])
    first, second = (whole(place, story.article, story.publication) for place in places[3:])
    assert first == second
    assert [one.kind for one in first["carried"]] == ["riddle"]


def _torn(things: dict[Name, bytes], chance: Any) -> list[list[dict[Name, bytes]]]:
    names = list(things)
    chance.shuffle(names)
    heaps: list[dict[Name, bytes]] = [{} for _ in range(chance.randint(1, 6))]
    for name in names:
        chance.choice(heaps)[name] = things[name]
    split = chance.randint(0, len(heaps))
    return [part for part in (heaps[:split], heaps[split:]) if part]


def _written(folder: Path, things: dict[Name, bytes], since: dict[str, str]) -> Path:
    path = folder / f"{next(COUNTS)}.stet"
    dates = tuple(Since(name.hash, since[name.hash]) for name in things if name.kind == PUBLICATION)
    path.write_bytes(hand_off_bytes(Filling(Cover("谁", publications=dates), Things(things))))
    return path
