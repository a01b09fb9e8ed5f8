"""Where articles stand in their review, and making what lists show of it anew."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from editor_app.domain.changes import Aspect
from editor_app.domain.rounds import Case
from editor_app.domain.standing import ReviewStanding
from editor_app.store import index_rows, tables
from editor_app.store.layout import STANDING_SCHEME
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom
from editor_app.store.standing_rows import case_of, standing_in

_SCHEME = Query(select(tables.library.c.standing_scheme))
_NOTE_SCHEME = update(tables.library).values(standing_scheme=bindparam("scheme"))


class Standings(Room):
    """Where articles stand."""

    def case(self, article: str, *, publication: str = "") -> Case:
        """All that the standing of an article, with its newest revision, is made from (`domain.rounds.standing_of`).

        ``publication`` as in `of`.
        """
        return case_of(self._driver, article, publication=publication)

    def of(self, article: str, *, draft: bool = False, publication: str = "") -> ReviewStanding:
        """Where an article stands with its newest revision, or with its ``draft`` as it is stored.

        With another ``publication`` (id) than its own it is told how it would stand under that one's policy.
        """
        return standing_in(self._driver, article, draft=draft, publication=publication)

    def are_current(self) -> bool:
        """Tell whether what lists show was made as this program makes it."""
        return bool(_SCHEME.all(self._driver)[0][0] == STANDING_SCHEME)


class WritableStandings(WritableRoom, Standings):
    """Where articles stand, and making what lists show of it anew."""

    def renew(self) -> None:
        """Make anew what lists show of every article that was decided on, or has desk data."""
        index_rows.refresh_decided(self._pen, self._driver, "")
        index_rows.refresh_noted(self._pen, self._driver)
        self._pen.execute(_NOTE_SCHEME, {"scheme": STANDING_SCHEME})
        self._pen.touch(Aspect.EVENTS)
