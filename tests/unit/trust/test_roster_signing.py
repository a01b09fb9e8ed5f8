"""Rosters: signed by an owner, each after the one before; requests by those who want to be taken in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.errors import CorruptError
from editor_app.domain.people import Person, PersonKey
from editor_app.domain.records import request_from_bytes, roster_from_bytes
from editor_app.domain.roster import (
    ROSTER_DOUBT_WORDS,
    JoinRequest,
    Roster,
    RosterDoubt,
    request_bytes,
    roster_bytes,
)
from editor_app.trust.keys import new_key_pair
from editor_app.trust.roster_signing import doubt_of_roster, request_holds, signed_request, signed_roster

OWNER, SECOND, OTHER = new_key_pair(), new_key_pair(), new_key_pair()
PEOPLE = (
    Person("主编", roles=("owner",), keys=(PersonKey(OWNER.public),)),
    Person("副主编", roles=("owner",), keys=(PersonKey(SECOND.public),)),
    Person("记者", roles=("reporter",), keys=(PersonKey(OTHER.public),)),
)
FIRST = signed_roster(Roster("n", "海州潮报", 1, "2026-03-01T00:00:00.000Z", PEOPLE), OWNER)
NEXT = replace(FIRST, number=2, at="2026-03-02T00:00:00.000Z")


def test_a_roster_is_read_back_and_followed() -> None:
    assert roster_from_bytes(roster_bytes(FIRST)) == FIRST
    assert doubt_of_roster(FIRST, None) is None
    assert doubt_of_roster(signed_roster(NEXT, SECOND), FIRST) is None


@pytest.mark.parametrize(
    ("roster", "before", "doubt"),
    [
        (replace(FIRST, name="别的"), None, RosterDoubt.BAD_SIGNATURE),
        (replace(FIRST, signature=""), None, RosterDoubt.BAD_SIGNATURE),
        (signed_roster(FIRST, OTHER), None, RosterDoubt.NOT_AN_OWNER),
        (signed_roster(NEXT, OTHER), FIRST, RosterDoubt.NOT_AN_OWNER),
        (signed_roster(replace(NEXT, newsroom="m"), OWNER), FIRST, RosterDoubt.OTHER_NEWSROOM),
        (FIRST, FIRST, RosterDoubt.OLDER),
        (FIRST, signed_roster(NEXT, OWNER), RosterDoubt.OLDER),
        (signed_roster(replace(NEXT, people=PEOPLE[2:]), OWNER), FIRST, RosterDoubt.NO_OWNER),
    ],
)
def test_what_is_not_followed_says_why(roster: Roster, before: Roster | None, doubt: RosterDoubt) -> None:
    assert doubt_of_roster(roster, before) is doubt
    assert ROSTER_DOUBT_WORDS[doubt]


def test_who_made_themselves_owner_is_not_followed() -> None:
    usurped = (*PEOPLE, Person("夺权", roles=("owner",), keys=(PersonKey(OTHER.public),)))
    assert (
        doubt_of_roster(signed_roster(replace(NEXT, people=usurped), OTHER), FIRST)
        is RosterDoubt.NOT_AN_OWNER
    )


def test_an_owner_whose_key_was_revoked_signs_no_more() -> None:
    revoked = (
        replace(PEOPLE[0], keys=(PersonKey(OWNER.public, "", "2026-03-01T12:00:00.000Z"),)),
        *PEOPLE[1:],
    )
    before = signed_roster(replace(FIRST, people=revoked), SECOND)
    assert doubt_of_roster(signed_roster(NEXT, OWNER), before) is RosterDoubt.NOT_AN_OWNER


def test_no_roster_is_dated_before_the_one_that_it_follows() -> None:
    early = signed_roster(replace(NEXT, at="2026-02-01T00:00:00.000Z"), OWNER)
    assert doubt_of_roster(early, FIRST) is RosterDoubt.OLDER


def test_a_request_shows_that_its_key_is_its_makers() -> None:
    person = Person("记者", keys=(PersonKey(OTHER.public),))
    request = signed_request(JoinRequest(person, "2026-03-01T00:00:00.000Z"), OTHER)
    assert request_from_bytes(request_bytes(request)) == request
    assert request_holds(request)
    assert not request_holds(replace(request, person=replace(person, id="主编")))
    assert not request_holds(signed_request(request, OWNER))
    with pytest.raises(CorruptError):
        roster_from_bytes(request_bytes(request))
