"""Numbers for changes, in reading order."""

from __future__ import annotations

from collections.abc import Hashable


class Numbers:
    """Counts changes from 1; what belongs to one change (by any key) gets one number."""

    __slots__ = ("_known", "last")

    def __init__(self, last: int = 0) -> None:
        self.last = last
        self._known: dict[Hashable, int] = {}

    def next(self) -> int:
        """The number of a new change."""
        self.last += 1
        return self.last

    def of(self, key: Hashable) -> int:
        """The number of a change that shows in several places."""
        if key not in self._known:
            self._known[key] = self.next()
        return self._known[key]
