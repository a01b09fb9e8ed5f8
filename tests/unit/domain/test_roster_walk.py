"""Which of several rosters holds: whatever order they came in, and whoever tries to lead away."""

from __future__ import annotations

import itertools
from dataclasses import replace

from editor_app.domain.people import Person, PersonKey
from editor_app.domain.roster import Roster
from editor_app.domain.roster_walk import steps, walk


def day(number: int) -> str:
    return f"2026-03-{number:02}T08:00:00.000Z"


def owner(name: str, since: int = 1, revoked: int = 0) -> Person:
    key = PersonKey(f"key of {name}", day(since), day(revoked) if revoked else "")
    return Person(name, roles=("owner",), keys=(key,))


def roster(number: int, signer: str, *people: Person, at: int = 0) -> Roster:
    return Roster("n", "海州潮报", number, day(at or number), people, key=f"key of {signer}")


SONG, LIN, ZHOU = owner("宋"), owner("林", 2), owner("周", 3)
ONE = roster(1, "宋", SONG)
TWO = roster(2, "宋", SONG, LIN)
THREE = roster(3, "林", LIN, ZHOU)
FOUR = roster(4, "周", ZHOU)
FIVE = roster(5, "周", ZHOU, Person("记者", roles=("reporter",)))
CHAIN = (ONE, TWO, THREE, FOUR, FIVE)


def test_one_goes_from_each_to_the_next_that_an_owner_signed() -> None:
    assert walk(ONE, CHAIN) == CHAIN
    assert walk(THREE, CHAIN) == CHAIN[2:]
    assert walk(ONE, ()) == (ONE,)


def test_a_missing_step_is_made_good_when_it_comes() -> None:
    assert walk(ONE, (ONE, THREE, FOUR))[-1] == ONE
    assert walk(ONE, (ONE, THREE, FOUR, TWO))[-1] == FOUR


def test_who_is_an_owner_no_more_leads_nobody_away() -> None:
    stray = roster(99, "宋", SONG)
    assert walk(ONE, (*CHAIN, stray))[-1] == FIVE
    # As long as nobody has told this desk that they are no owner, they are one.
    assert walk(ONE, (ONE, stray))[-1] == stray


def test_of_two_at_once_the_one_that_puts_the_other_out_holds() -> None:
    putting_out = roster(3, "林", LIN)
    clinging = roster(3, "宋", SONG, LIN, Person("心腹", roles=("chief_editor",)), at=9)
    assert walk(ONE, (ONE, TWO, clinging, putting_out))[-1] == putting_out
    # Who puts each other out: whose key has been an owner's longer.
    usurping = roster(3, "林", LIN, at=9)
    answering = roster(3, "宋", SONG)
    assert walk(ONE, (ONE, TWO, usurping, answering))[-1] == answering


def test_of_two_by_one_owner_the_later_holds() -> None:
    first, second = (roster(3, "宋", SONG, LIN, ZHOU, at=at) for at in (4, 5))
    assert walk(ONE, (ONE, TWO, second, first))[-1] == second


def test_any_order_and_any_others_of_the_newsroom_give_the_same() -> None:
    fork = roster(3, "宋", SONG, LIN, at=4)
    stray = roster(7, "谁", owner("谁"))
    known = (*CHAIN, fork, stray)
    assert len({walk(ONE, order) for order in itertools.permutations(known)}) == 1


def test_another_newsrooms_roster_and_one_without_owners_lead_nowhere() -> None:
    other = replace(roster(2, "宋", SONG), newsroom="m")
    without = roster(2, "宋", replace(SONG, roles=("editor",)))
    assert walk(ONE, (ONE, other, without)) == (ONE,)


def test_what_others_need_are_the_steps_at_which_owners_changed() -> None:
    assert steps(ONE, CHAIN) == CHAIN
    same = [roster(number, "宋", SONG) for number in range(1, 6)]
    assert steps(same[0], same) == (same[0], same[-1])
    # Those before the first that is trusted here go too: another desk may stand there still.
    assert steps(FOUR, CHAIN) == CHAIN
    for start in range(4):
        assert walk(CHAIN[start], (CHAIN[start], *steps(ONE, CHAIN)))[-1] == FIVE
