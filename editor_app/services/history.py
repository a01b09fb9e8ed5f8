"""The past of an article: its time line, opening what was, bringing it back; and what was read last."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.article import LastRead, Standing
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.domain.events import Decision, OutletRecord
from editor_app.domain.people import Person
from editor_app.domain.permission import Road
from editor_app.domain.timeline import Happening, State, Timeline, numbered, woven
from editor_app.services.copies import copied
from editor_app.services.numbering import next_number
from editor_app.services.people import person_here
from editor_app.services.roads import Roads
from editor_app.services.writing import standing_of
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock


@dataclass(frozen=True, slots=True)
class Before:
    """What was kept before an old state is brought back: 第 ``number`` 稿 by its id and content, and what comes back."""

    number: int
    revision: str
    content_hash: str
    content: Content
    standing: Standing


class History:
    """Looking back, in one library.  All of it raises `RefusedError` where whoever works here may not."""

    def __init__(self, library: Library, person: str, clock: Clock) -> None:
        self._library = library
        self._roads = Roads(library, person)
        self._person = person
        self._clock = clock

    def named(self, name: str) -> str:
        """The id of an article that is named by its id, the start of it, or its number."""
        with self._library.reading() as view:
            return view.articles.resolve(name)

    def timeline(self, article: str) -> Timeline:
        """All that is kept of an article's past.  Desk events are no part of it.  One not stored yet has none."""
        with self._library.reading() as view:
            if not view.articles.exists(article):
                return Timeline()
            self._roads.ask(view, Road.HISTORY, article)
            states = numbered(view.revisions.of(article))
            events = [
                (name, event)
                for name, event in view.events.of(article)
                if isinstance(event, Decision | OutletRecord)
            ]
            doubts = {one.event: one for one in view.standings.of(article).uncounted} if events else {}
            entries = [
                replace(one, doubt=doubts.get(one.id)) if isinstance(one, Happening) else one
                for one in reversed(woven(states, events))
            ]
            snapshots = [State(one.content_hash, one.at) for one in reversed(view.snapshots.of(article))]
            return Timeline(
                tuple(entries),
                tuple(snapshots),
                view.last_read.of(article, self._here(view).id),
            )

    def content(self, article: str, content_hash: str, road: Road = Road.HISTORY) -> Content:
        """A content that a revision, a snapshot or a reading of an article names, to be opened, or to be compared.

        Raise `StetError` where it is not kept.
        """
        with self._library.reading() as view:
            self._roads.ask(view, road, article)
            return view.revisions.content_of(article, content_hash)

    def last_read(self, article: str) -> tuple[LastRead, Content] | None:
        """What the person has read last of an article; None where they have not read it here yet."""
        with self._library.reading() as view:
            self._roads.ask(view, Road.COMPARE, article)
            last = view.last_read.of(article, self._here(view).id)
            return None if last is None else (last, view.revisions.content(last.content_hash))

    def read(self, article: str, origin: str = "") -> None:
        """Take note that the person has read the draft as it is stored; one that is not stored is passed over."""
        with self._library.writing(origin) as unit:
            if unit.articles.exists(article):
                self._roads.ask(unit, Road.OPEN, article)
                unit.last_read.note(article, self._here(unit).id)

    def keep_before(self, article: str, content_hash: str, note: str, origin: str = "") -> Before:
        """Make sure that the draft, as it is stored, is a revision, before the content ``content_hash`` replaces it.

        The draft itself is not touched.  The content that comes back keeps the number 稿号 that the article has now.
        """
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.WRITE, article)
            back = unit.revisions.content_of(article, content_hash)
            draft = unit.articles.draft(article)
            revision = unit.revisions.add(article, self._here(unit).id, note)
            number = draft.content.fields.number
            if back.fields.number != number:
                back = replace(back, fields=replace(back.fields, number=number))
            kept = unit.revisions.get(revision).content_hash
            place = _number_of(unit, article, revision)
            return Before(place, revision, kept, back, standing_of(unit, article))

    def duplicate(self, article: str, content_hash: str) -> str:
        """Make a draft of its own of a content kept of an article, as `Copies.duplicate` does, and return its id."""
        with self._library.writing() as unit:
            self._roads.ask(unit, Road.COPY, article)
            content = unit.revisions.content_of(article, content_hash)
            self._roads.ask_to_begin(unit, content.fields.publication)
            number = next_number(self._here(unit).shown, self._clock(), unit.articles.numbers)
            return unit.articles.create(Content(copied(content.fields, number), content.document))

    def _here(self, view: View | Unit) -> Person:
        return person_here(view, self._person)


def _number_of(unit: Unit, article: str, revision: str) -> int:
    names = [name for name, _ in unit.revisions.of(article)]
    if revision not in names:
        raise StetError(
            "No such revision", "There is no revision {name} in this library.", name=revision[:80]
        )
    return names.index(revision) + 1
