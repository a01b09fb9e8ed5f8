"""Keeping what hand-offs bring, inside one writing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from editor_app.domain.canonical import digest
from editor_app.domain.comments import CommentEvent
from editor_app.domain.content import content_from_bytes
from editor_app.domain.errors import CorruptError
from editor_app.domain.events import Event
from editor_app.domain.publication import Publication
from editor_app.domain.revision import Revision
from editor_app.domain.roster import Roster
from editor_app.handoff.bundle import HandOff, Sketch
from editor_app.handoff.names import Name
from editor_app.handoff.objects import OriginOf, PrivateOf, read_object
from editor_app.services.beside import CONFIDENTIAL, CONTACTS, add_listed
from editor_app.services.receiving_plan import Plan, article_of
from editor_app.services.rosters import take_in
from editor_app.store.library import Unit
from editor_app.store.objects import Carried


def bytes_of(plan: Plan, name: Name) -> bytes:
    """The bytes of something that comes in a file."""
    file = plan.source[name]
    if file is None:
        raise CorruptError("Damaged record", "A stored record cannot be read: {reason}.", reason=name.path)
    return file.get(name)


class Keeping:
    """One plan, carried out."""

    def __init__(self, unit: Unit, plan: Plan, files: Sequence[HandOff]) -> None:
        self._unit = unit
        self._plan = plan
        self._files = files

    def keep(self) -> None:
        """Keep everything, what others name before what names it, and bring what is shown up to date."""
        unit, plan = self._unit, self._plan
        self._keep_pictures()
        self._keep_publications()
        take_in(unit, [roster for _, roster in self._placed(Roster)])
        for name, _ in self._placed(Sketch):
            unit.objects.keep_content(name.hash, bytes_of(plan, name))
        for article in plan.heads:
            self._make_room(article)
        for _, revision in self._placed(Revision):
            unit.objects.keep_revision(revision)
        for article in plan.heads:
            unit.objects.settle(article)
        unit.events.add_all(event for _, event in self._placed(Event))
        unit.comments.add_all(comment for _, comment in self._placed(CommentEvent))
        for _, one in self._placed(OriginOf):
            unit.origins.put(one.article, one.origin, one.at)
        self._keep_private()
        self._carry()

    def _placed(self, kind: Any) -> list[tuple[Name, Any]]:
        found = ((name, self._plan.values[name]) for name in self._plan.placed)
        return [(name, value) for name, value in found if isinstance(value, kind)]

    def _make_room(self, article: str) -> None:
        """Make an article that is new here; bring one back from the trash."""
        unit, plan = self._unit, self._plan
        if article in plan.new_articles:
            content_hash = plan.head_content(article)
            unit.articles.create(
                content_from_bytes(self._unit.revisions.content_bytes(content_hash)), article
            )
        elif any(True for _ in plan.new(article, object)):
            unit.trash.restore(article)

    def _keep_pictures(self) -> None:
        known = {one.hash: one for file in self._files for one in file.cover.pictures}
        for name in self._plan.assets:
            about = known.get(name.hash)
            media_type, called = ("", "") if about is None else (about.media_type, about.name)
            self._unit.assets.put(bytes_of(self._plan, name), media_type, called)

    def _keep_publications(self) -> None:
        since: dict[str, str] = {}
        for file in self._files:
            for one in file.cover.publications:
                since[one.hash] = max(one.at, since.get(one.hash, ""))
        for name, publication in self._placed(Publication):
            self._unit.publications.receive(publication, since.get(name.hash, ""))

    def _keep_private(self) -> None:
        for name, one in self._placed(PrivateOf):
            whole = read_object(name, bytes_of(self._plan, name), "")
            data = whole.raw()
            if one.entry in {CONTACTS, CONFIDENTIAL}:
                add_listed(self._unit, one.article, one.entry, data)
            elif all(entry.hash != digest(data) for entry in self._unit.private.of(one.article, one.entry)):
                self._unit.private.put(one.article, one.entry, data, one.label)

    def _carry(self) -> None:
        plan = self._plan
        for name in plan.carried:
            if plan.source[name] is not None:
                value = plan.values[name]
                self._unit.objects.carry(
                    Carried(name.hash, name.kind, article_of(value), bytes_of(plan, name))
                )
        for name in plan.waiting.intersection(plan.placed):
            self._unit.objects.placed(name.hash)
