"""A newsroom's rosters in libraries: they ride in hand-offs, and any order of receiving gives the same people."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.canonical import digest
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.events import Action
from editor_app.domain.people import PERSON, Person, PersonKey
from editor_app.domain.roster import ROSTER, Roster, roster_bytes
from editor_app.handoff.bundle import Filling, hand_off_bytes, open_hand_off
from editor_app.handoff.cover import Cover
from editor_app.handoff.names import Name
from editor_app.services.coming_rosters import RosterFate
from editor_app.services.desk import Desk
from editor_app.services.handoff_order import Parcel
from editor_app.services.rosters import known_rosters, roster_here, take_in, trust_first
from editor_app.services.told_receiving import told_rest
from editor_app.store.library import Library
from editor_app.trust.bytes_signing import signature_fits
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.keys import KeyPair, new_key_pair
from editor_app.trust.roster_signing import signed_roster
from tests.support.handoffs import Things
from tests.support.library import MORNING, Ticking, content

COUNTS = itertools.count()


def desk(folder: Path, person: str) -> Desk:
    clock = Ticking(MORNING)
    made = Desk(
        Library.open(folder / person, clock=clock), person, clock, KeyPlace(folder / f"{person} keys", False)
    )
    made.staff.call_me(person)
    return made


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk, Desk]]:
    """An owner, somebody who is to become the second one, and a reporter; all in one newsroom, roster 3."""
    made = [desk(tmp_path, name) for name in ("宋鹤鸣", "林溪桥", "沈知远")]
    song, lin, shen = made
    song.newsroom.begin("海州潮报")
    song.newsroom.answer(lin.newsroom.request(), ("editor",))
    song.newsroom.answer(shen.newsroom.request(), ("reporter",))
    for one in (lin, shen):
        one.newsroom.accept(song.newsroom.file())
    yield song, lin, shen
    for one in made:
        one.library.close()


def number(one: Desk) -> int:
    roster = one.newsroom.joined().roster
    return 0 if roster is None else roster.number


def handed(one: Desk, folder: Path) -> Path:
    with one.library.writing() as unit:
        article = unit.articles.create(content(f"稿 {next(COUNTS)}"))
    path = folder / f"{next(COUNTS)}.stet"
    one.handing_over.hand_over(Parcel([article]), path)
    return path


def test_a_desk_that_missed_a_step_is_led_over_it(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> None:
    song, lin, shen = desks
    song.staff.add(Person("林溪桥", roles=("owner",)))
    song.newsroom.renew()  # number 4, which the reporter never gets by itself
    lin.newsroom.accept(song.newsroom.file())
    lin.staff.add(Person("周砚秋", roles=("desk_head",)))
    lin.newsroom.renew()
    file = handed(lin, tmp_path)
    [coming] = shen.receiving.look([file]).rosters
    assert (coming.fate, coming.number, coming.signer) == (RosterFate.HOLDS, 5, "林溪桥")
    assert (coming.new, coming.changed, coming.gone) == (("周砚秋",), ("林溪桥",), ())
    assert number(shen) == 3
    told = list(told_rest(shen.receiving.receive([file]), lambda words, **values: words.format_map(values)))
    assert told[-2:] == ["New in the newsroom: 周砚秋", "Other roles or keys: 林溪桥"]
    assert number(shen) == 5
    before = shen.library.generation
    assert not shen.receiving.receive([file]).brings_something
    assert shen.library.generation == before


def test_another_newsrooms_roster_never_replaces_ones_own(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path
) -> None:
    song, _, shen = desks
    other = desk(tmp_path, "别处主编")
    other.newsroom.begin("别处晚报")
    file = handed(shen, tmp_path)
    [coming] = other.receiving.receive([file]).rosters
    assert (coming.newsroom, coming.fate) == ("海州潮报", RosterFate.STRANGE)
    assert number(other) == 1
    assert [one.id for one in other.staff.crew().people] == ["别处主编"]
    with pytest.raises(StetError, match="another newsroom"):
        other.newsroom.accept(song.newsroom.file())
    alone = desk(tmp_path, "独自")
    [coming] = alone.receiving.receive([file]).rosters
    assert (coming.fate, number(alone)) == (RosterFate.NOT_JOINED, 0)
    other.library.close()
    alone.library.close()


def test_a_roster_that_was_changed_refuses_the_file(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> None:
    song, _, shen = desks
    roster = song.newsroom.joined().roster
    assert roster is not None
    usurped = replace(roster, number=9, people=(*roster.people, Person("夺权", roles=("owner",))))
    with pytest.raises(CorruptError, match="changed after it was signed"):
        shen.receiving.receive([_file(tmp_path, [usurped])])
    assert number(shen) == 3


def test_who_stands_in_no_roster_comes_with_what_they_decided(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path
) -> None:
    _, _, shen = desks
    alone = desk(tmp_path, "独自")
    with alone.library.writing() as unit:
        article = unit.articles.create(content("独家"))
    alone.deciding.decide(article, Action.SUBMIT)
    alone.handing_over.hand_over(Parcel([article]), tmp_path / "alone.stet")
    coming = shen.receiving.receive([tmp_path / "alone.stet"])
    assert (coming.people, coming.unknown, coming.rosters) == (("独自",), 0, ())
    # They are shown, and have no say here; with another article nobody hears of them.
    assert "独自" not in {one.id for one in shen.staff.crew().people}
    for sent, heard in ((article, 1), (None, 0)):
        path = handed(shen, tmp_path) if sent is None else tmp_path / "on.stet"
        if sent is not None:
            shen.handing_over.hand_over(Parcel([sent]), path)
        names = open_hand_off(path, signature_fits).names()
        assert sum(name.kind == PERSON for name in names) == heard
    alone.library.close()


def _file(folder: Path, rosters: list[Roster]) -> Path:
    things = Things({Name(ROSTER, digest(data)): data for data in map(roster_bytes, rosters)})
    path = folder / f"{next(COUNTS)}.stet"
    path.write_bytes(hand_off_bytes(Filling(Cover("谁"), things)))
    return path


PAIRS: dict[str, KeyPair] = {name: new_key_pair() for name in "甲乙丙"}


@dataclass
class Evolving:
    """A newsroom whose owners sign rosters, each knowing of some others only."""

    rosters: list[Roster]

    def step(self, kind: str, base: int, signer: str, other: str) -> None:
        before = self.rosters[base % len(self.rosters)]
        people = {one.id: one for one in before.people}
        if kind == "owner":
            people[other] = _person(other, "owner", self._at)
        elif kind == "out":
            people.pop(other, None)
        elif kind == "revoke" and other in people:
            keys = tuple(replace(key, revoked_at=self._at) for key in people[other].keys)
            people[other] = replace(people[other], keys=keys)
        else:
            people[f"记者{len(self.rosters)}"] = Person(f"记者{len(self.rosters)}", roles=("reporter",))
        made = replace(before, number=before.number + 1, at=self._at, people=tuple(people.values()))
        self.rosters.append(signed_roster(made, PAIRS[signer]))

    @property
    def _at(self) -> str:
        return f"2026-03-{len(self.rosters) % 28 + 1:02}T08:00:00.000Z"


def _person(name: str, role: str, at: str) -> Person:
    return Person(name, roles=(role,), keys=(PersonKey(PAIRS[name].public, at),))


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["owner", "out", "revoke", "reporter"]),
        st.integers(0, 9),
        st.sampled_from("甲乙丙"),
        st.sampled_from("甲乙丙"),
    ),
    max_size=9,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, chance=st.randoms(use_true_random=False))
def test_any_order_of_rosters_gives_the_same_people(
    tmp_path: Path, steps: list[tuple[str, int, str, str]], chance: Any
) -> None:
    first = Roster("n", "海州潮报", 1, "2026-03-01T00:00:00.000Z", (_person("甲", "owner", "2026-03-01"),))
    newsroom = Evolving([signed_roster(first, PAIRS["甲"])])
    for step in steps:
        newsroom.step(*step)
    seen = []
    for _ in range(2):
        with Library.open(tmp_path / str(next(COUNTS)), clock=Ticking(MORNING)) as library:
            with library.writing() as unit:
                trust_first(unit, newsroom.rosters[0])
            order = list(newsroom.rosters)
            chance.shuffle(order)
            while order:
                taken = chance.randint(1, 3)
                with library.writing() as unit:
                    take_in(unit, order[:taken])
                order = order[taken:]
            with library.reading() as view:
                seen.append((roster_here(view), known_rosters(view).keys(), dict(view.people.all().known)))
    assert seen[0] == seen[1]
