"""The time line: revisions in their order, what happened to them behind them, and what came before what."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.event_words import DECISION_WORDS, OUTLET_WORDS, event_word
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord, event_id
from editor_app.domain.history import in_order
from editor_app.domain.revision import Revision, revision_id
from editor_app.domain.timeline import Happening, State, Timeline, numbered, woven


def chain(*instants: str) -> list[tuple[str, Revision]]:
    made: list[tuple[str, Revision]] = []
    for number, at in enumerate(instants):
        parents = (made[-1][0],) if made else ()
        revision = Revision("a", f"content {number}", "胡文洁", at, parents)
        made.append((revision_id(revision), revision))
    return made


def decision(revision: str, at: str, action: Action = Action.SUBMIT) -> tuple[str, Decision]:
    made = Decision("a", action, revision, "", "筱安", at)
    return event_id(made), made


def test_an_event_stands_by_its_time_and_behind_its_revision() -> None:
    revisions = chain("2025-01-01", "2025-01-03")
    late = decision(revisions[0][0], "2025-01-02")
    early = decision(revisions[1][0], "2024-12-31", Action.RETURN)
    lost = decision("of another desk", "2025-01-02T12")
    line = woven(numbered(revisions), [early, lost, late])
    said = [one.number if isinstance(one, State) else one.event for one in line]
    assert said == [1, late[1], lost[1], 2, early[1]]
    assert [one.number for one in line if isinstance(one, Happening)] == [1, 0, 2]


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 50)), max_size=12),
)
def test_nothing_is_lost_and_no_event_stands_before_its_revision(
    instants: list[int], events: list[tuple[int, int]]
) -> None:
    revisions = chain(*(f"2025-01-01T00:{at:02}" for at in instants))
    assert in_order(dict(revisions)) == [key for key, _ in revisions]
    happened = [
        decision(revisions[place][0] if place < len(revisions) else "elsewhere", f"2025-01-01T00:{at:02}")
        for place, at in events
    ]
    line = woven(numbered(revisions), happened)
    assert [one.number for one in line if isinstance(one, State)] == list(range(1, len(revisions) + 1))
    assert sorted(one.id for one in line if isinstance(one, Happening)) == sorted(key for key, _ in happened)
    for place, one in enumerate(line):
        if isinstance(one, Happening) and one.number:
            assert any(isinstance(two, State) and two.number == one.number for two in line[:place])


def test_before_a_revision_is_its_parent_and_before_a_snapshot_the_elder_one() -> None:
    revisions = chain("2025-01-01", "2025-01-02", "2025-01-03")
    beside = replace(revisions[2][1], parents=(revisions[0][0],))
    states = numbered([*revisions[:2], (revision_id(beside), beside)])
    snapshots = (State("x", "2025-01-05"), State("y", "2025-01-04"))
    line = Timeline(tuple(reversed(states)), snapshots)
    first, second, third = states
    assert line.before(third) == first
    assert line.before(second) == first
    assert line.before(first) is None
    assert line.before(snapshots[0]) == snapshots[1]
    assert line.before(snapshots[1]) is None
    orphan = replace(third, parents=("not here",))
    assert line.before(orphan) == second


def test_every_action_of_the_tables_has_a_word_and_an_unknown_one_its_own() -> None:
    assert {action.value for action in Action} <= DECISION_WORDS.keys()
    assert {action.value for action in OutletAction} <= OUTLET_WORDS.keys()
    record = OutletRecord("a", OutletAction.LIVE, "p", "web", "r", "h", "x", "2025")
    assert event_word(record) == "Went live"
    assert event_word(decision("r", "2025", Action.SIGN_OFF)[1]) == "Signed off"
