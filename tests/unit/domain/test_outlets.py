"""Outlet records count by the rule of decisions: a known maker, a sound signature, a role that lets them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.events import OutletAction, OutletRecord, event_id
from editor_app.domain.outlets import judged
from editor_app.domain.people import NOBODY_NAMED, People, Person, PersonKey
from editor_app.domain.standing import Doubt
from editor_app.trust.keys import new_key_pair
from editor_app.trust.signing import doubt_of, signed
from tests.support.review import DUTY, EDITOR, WRITER

HELD, STRANGE = new_key_pair(), new_key_pair()
KEYED = replace(EDITOR, keys=(PersonKey(HELD.public),))
PEOPLE = People({one.id: one for one in (KEYED, WRITER, DUTY)})


def record(
    person: Person = KEYED, action: OutletAction = OutletAction.LIVE, at: str = "2026-03-01"
) -> OutletRecord:
    return OutletRecord("a", action, "p", "web", "r", "h", person.id, at)


def doubts(one: OutletRecord, people: People = PEOPLE) -> list[str]:
    counted, uncounted = judged([one], people, doubt_of)
    assert len(counted) + len(uncounted) == 1
    assert all(why.event == event_id(one) for why in uncounted)
    return [why.code or why.doubt.value for why in uncounted]


def test_what_is_signed_by_somebody_who_may_counts() -> None:
    assert doubts(signed(record(), HELD)) == []
    assert doubts(record(DUTY, OutletAction.TAKEN_DOWN)) == []
    assert doubts(record(Person("谁")), NOBODY_NAMED) == []


@pytest.mark.parametrize(
    ("forged", "why"),
    [
        (record(), Doubt.UNSIGNED),
        (record(Person("陌生人")), Doubt.UNKNOWN_PERSON),
        (signed(record(), STRANGE), Doubt.UNKNOWN_KEY),
        (replace(signed(record(), HELD), address="https://elsewhere.example"), Doubt.BAD_SIGNATURE),
    ],
    ids=["unsigned", "nobody", "other key", "changed"],
)
def test_what_is_forged_is_kept_and_does_not_count(forged: OutletRecord, why: Doubt) -> None:
    assert doubts(forged) == [why.value]


def test_a_key_that_was_revoked_counts_for_what_was_before() -> None:
    key = PersonKey(HELD.public, revoked_at="2026-06-01")
    people = People({EDITOR.id: replace(EDITOR, keys=(key,))})
    assert doubts(signed(record(at="2026-05-31"), HELD), people) == []
    assert doubts(signed(record(at="2026-06-01"), HELD), people) == [Doubt.REVOKED_KEY.value]


def test_a_reporter_registers_nothing() -> None:
    assert doubts(record(WRITER)) == ["no_capability"]
