"""The time line of an article: its revisions, and what was decided and published, in order; and its snapshots apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor_app.domain.article import LastRead
from editor_app.domain.events import Decision, OutletRecord
from editor_app.domain.revision import Revision
from editor_app.domain.standing import Uncounted


@dataclass(frozen=True, slots=True)
class State:
    """A state of an article that was kept: 第 ``number`` 稿, or a snapshot (``number`` 0, no revision)."""

    content_hash: str
    at: str
    number: int = 0
    revision: str = ""
    author: str = ""
    note: str = ""
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """A decision or outlet record under its id; ``number`` is the revision's that it names, 0 where that is not here.

    ``doubt`` tells why it does not count; None where it does.
    """

    id: str
    event: Decision | OutletRecord
    number: int = 0
    doubt: Uncounted | None = None


Entry = State | Happening


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that is kept of an article's past, newest first."""

    entries: tuple[Entry, ...] = ()
    snapshots: tuple[State, ...] = ()
    last_read: LastRead | None = None

    @property
    def revisions(self) -> tuple[State, ...]:
        """The revisions alone, newest first."""
        return tuple(one for one in self.entries if isinstance(one, State))

    def revision(self, number: int) -> State | None:
        """第 ``number`` 稿; None where there is none."""
        return next((one for one in self.revisions if one.number == number), None)

    def before(self, state: State) -> State | None:
        """What came before: a revision's parent (else the revision numbered before), a snapshot's elder neighbour."""
        if not state.number:
            elder = [one for one in self.snapshots if one.at < state.at]
            return elder[0] if elder else None
        known = {one.revision: one for one in self.revisions}
        parents = [known[parent] for parent in state.parents if parent in known]
        return max(parents, key=lambda one: one.number) if parents else self.revision(state.number - 1)


def numbered(revisions: Sequence[tuple[str, Revision]]) -> tuple[State, ...]:
    """Revisions (oldest first, with their ids) as states with their numbers."""
    return tuple(
        State(one.content_hash, one.at, number, key, one.author, one.note, one.parents)
        for number, (key, one) in enumerate(revisions, 1)
    )


def woven(
    states: Sequence[State], events: Iterable[tuple[str, Decision | OutletRecord]]
) -> tuple[Entry, ...]:
    """Revisions (oldest first) and events in one line, oldest first.

    The revisions keep their order, whatever their clocks say; an event stands by its instant, and behind the revision
    that it names.
    """
    numbers = {one.revision: one.number for one in states}
    keyed: list[tuple[str, int, int, str, Entry]] = []
    reached: dict[int, str] = {0: ""}
    latest = ""
    for one in states:
        latest = max(latest, one.at)
        reached[one.number] = latest
        keyed.append((latest, 0, one.number, "", one))
    for name, event in events:
        number = numbers.get(event.revision, 0)
        keyed.append((max(event.at, reached[number]), 1, number, name, Happening(name, event, number)))
    return tuple(one[-1] for one in sorted(keyed, key=lambda one: one[:-1]))
