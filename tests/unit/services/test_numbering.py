"""Numbers 稿号: readable, and never given twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.services.numbering import next_number

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
DAY = f"{NOON.astimezone():%m%d}"


@pytest.mark.parametrize(
    ("person", "taken", "number"),
    [
        ("胡文洁", [], "胡-{day}-01"),
        ("胡文洁", ["胡-{day}-01", "胡-{day}-02"], "胡-{day}-03"),
        ("胡文洁", ["胡-{day}-09"], "胡-{day}-10"),
        ("胡文洁", ["胡-{day}-99"], "胡-{day}-100"),
        ("jane", ["J-{day}-02-b", "J-{day}-xx"], "J-{day}-01"),
        ("  ", [], "S-{day}-01"),
        ("_root", [], "R-{day}-01"),
    ],
)
def test_the_next_number(person: str, taken: list[str], number: str) -> None:
    known = [one.format(day=DAY) for one in taken]
    given_prefixes: list[str] = []

    def beginning_with(prefix: str) -> list[str]:
        given_prefixes.append(prefix)
        return [one for one in known if one.startswith(prefix)]

    assert next_number(person, NOON, beginning_with) == number.format(day=DAY)
    assert len(given_prefixes) == 1


@given(st.lists(st.sampled_from(["李明", "jane", "Ann"]), max_size=30))
def test_no_number_is_given_twice(people: list[str]) -> None:
    taken: list[str] = []
    for person in people:
        taken.append(
            next_number(person, NOON, lambda prefix: [one for one in taken if one.startswith(prefix)])
        )
    assert len(set(taken)) == len(taken)
