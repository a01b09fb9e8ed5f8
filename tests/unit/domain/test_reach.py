"""Reach tells for all articles what `may` tells for each."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.people import DESK_ROLES, Person
from editor_app.domain.permission import Road, may
from editor_app.domain.reach import reach_of
from tests.support.review import passed

PUBLICATIONS = ("", "p", "q", "r")
ABOUT_THE_ARTICLE = {"not_approved", "is_spiked", "never_left"}
"""Refusals that are not about the person."""


@given(
    roles=st.lists(st.sampled_from([*DESK_ROLES, "of a newer Stet"]), max_size=2),
    only=st.lists(st.sampled_from(PUBLICATIONS[1:]), max_size=2, unique=True),
    publication=st.sampled_from(PUBLICATIONS),
    road=st.sampled_from(Road),
)
def test_what_is_within_reach_is_what_may_be_done(
    roles: list[str], only: list[str], publication: str, road: Road
) -> None:
    person = Person("某人", roles=tuple(roles), publications=tuple(only))
    verdict = may(person, road, replace(passed().standing, publication=publication))
    assert (publication in reach_of(person, road)) is (verdict.allowed or verdict.code in ABOUT_THE_ARTICLE)
