"""What changes in a body while its source is typed comes into the source, and nothing typed is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.ui.editor.source.merge import carried_over

LINES = st.lists(st.sampled_from(["a", "b", "c", "", "d"]), max_size=8).map("\n".join)


@pytest.mark.parametrize(
    ("before", "after", "typed", "expected"),
    [
        ("a\n\nb\n", "a\n\nNEW\n\nb\n", "a\n\nb typed\n", "a\n\nNEW\n\nb typed\n"),
        ("a\n\nb\n", "a\n\nB\n", "a typed\n\nb\n", "a typed\n\nB\n"),
        ("a\n\nb\n", "a\n\nB\n", "a\n\nb typed\n", "a\n\nB\nb typed\n"),
        ("a\nb\n", "c\n", "a\nx\nb\n", "c\nx\n"),
        ("a\n", "a\n\nNEW\n", "a\n\nmore\n", "a\n\nNEW\n\nmore\n"),
    ],
)
def test_changes_of_both_are_kept(before: str, after: str, typed: str, expected: str) -> None:
    found = carried_over(before, after, typed)
    assert sorted(found.split("\n")) == sorted(expected.split("\n"))


@given(LINES, LINES, LINES)
def test_without_a_change_on_one_side_the_other_counts(before: str, after: str, typed: str) -> None:
    assert carried_over(before, after, before) == after
    assert carried_over(before, before, typed) == typed
    assert carried_over(typed, after, typed) == after


@given(LINES, LINES)
def test_what_only_comes_is_there_and_so_is_what_was_typed(before: str, typed: str) -> None:
    found = carried_over(before, before + "\nNEW", typed)
    assert "NEW" in found.split("\n")
    assert [line for line in found.split("\n") if line and line != "NEW"] == [
        line for line in typed.split("\n") if line
    ]
