"""What was decided here and waits to be handed over: noted at a decision, forgotten once it was passed on."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.changes import Aspect
from editor_app.domain.ties import Tie
from editor_app.store.room import Room, WritableRoom
from editor_app.store.tie_rows import tie, ties_of

_NEXT = (Tie.NEXT,)


class Passing(Room):
    """What is to be passed on."""

    def next_hands(self, article: str) -> str | None:
        """To whom an article is to be passed on (`lists.Filed.hands`; empty: nobody); None where it is not."""
        found = sorted(ties_of(self._driver, article, _NEXT))
        return found[0].removeprefix(Tie.NEXT.value) if found else None


class WritablePassing(WritableRoom, Passing):
    """What is to be passed on, and noting it."""

    def owe(self, article: str, hands: str) -> None:
        """Note that something was decided here that others do not have yet."""
        self._note(article, {f"{Tie.NEXT}{hands}"})

    def passed(self, articles: Iterable[str]) -> None:
        """Note that others have all that was decided here on some articles."""
        for article in articles:
            self._note(article, set())

    def _note(self, article: str, words: set[str]) -> None:
        if tie(self._pen, self._driver, article, _NEXT, words):
            self._pen.touch(Aspect.PASSING, article)
