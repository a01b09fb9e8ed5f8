"""Taking over: somebody else of the desk works at this machine from now on."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.people import Person
from editor_app.services.handing_over import draft_is_kept
from editor_app.services.people import known_person, person_here, work_as
from editor_app.services.pins import Pins
from editor_app.store.library import Library, Unit


class TakingOver:
    """Switching between the people of one library."""

    def __init__(self, library: Library, account: str, pins: Pins) -> None:
        self._library = library
        self._account = account
        self._pins = pins

    def switch(self, person: str, pin: str = "", drafts: Iterable[str] = (), note: str = "") -> Person:
        """Let somebody (id or name) work here from now on, whose PIN is asked for where they have one.

        What whoever worked here until now has typed in ``drafts`` (ids of articles) is kept as their revision, with a
        ``note``: it is theirs, whoever goes on with it.  Raise `StetError` for somebody unknown or a wrong PIN.
        """
        with self._library.reading() as view:
            who = known_person(view, person)
        self._pins.give(pin, who.id)
        self._pins.lock(beside=who)
        with self._library.writing() as unit:
            before = person_here(unit, self._account)
            if before.id != who.id:
                for article in drafts:
                    _keep(unit, article, before, note)
            work_as(unit, who)
            return who


def _keep(unit: Unit, article: str, author: Person, note: str) -> None:
    """Keep what is typed in an article, unless it is kept already."""
    if unit.articles.exists(article) and not draft_is_kept(unit, article):
        unit.revisions.add(article, author.id, note)
