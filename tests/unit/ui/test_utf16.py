"""Lengths as Qt counts them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.ui.utf16 import units


def test_signs_beyond_the_first_plane_take_two() -> None:
    assert [units(text) for text in ("", "abc", "定稿", "a\U0001f600b", "\ud800")] == [0, 3, 2, 4, 1]


@given(st.text(), st.text())
def test_lengths_add_up(one: str, other: str) -> None:
    assert units(one + other) == units(one) + units(other)
