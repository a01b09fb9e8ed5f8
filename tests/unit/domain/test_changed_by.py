"""Who changed a text, where histories were merged."""

from __future__ import annotations

import pytest

from editor_app.domain.changed_by import Point, changers
from editor_app.domain.revision import Revision


def history(*steps: tuple[str, str, str, str]) -> dict[str, Revision]:
    """Revisions as (id, parents, content, author), a minute apart."""
    return {
        key: Revision("a", text, author, f"2025-11-22T08:{number:02}:00.000Z", tuple(parents.split()))
        for number, (key, parents, text, author) in enumerate(steps)
    }


FORK = (
    ("o", "", "text", "胡"),
    ("a", "o", "text of mine", "筱安"),
    ("b", "o", "text of theirs", "林"),
)


@pytest.mark.parametrize(
    ("before", "merged", "expected"),
    [
        # Both sides are in it: what the other side changed counts, and so does who put them together.
        ("a", "text of both", ("林", "周")),
        ("b", "text of both", ("筱安", "周")),
        ("o", "text of both", ("筱安", "林", "周")),
        # It reads as one side: for that one nothing was changed, for the other all of it.
        ("a", "text of mine", ()),
        ("b", "text of mine", ("筱安", "周")),
        ("o", "text of mine", ("筱安",)),
    ],
    ids=["both-a", "both-b", "both-o", "mine-a", "mine-b", "mine-o"],
)
def test_a_merge_changes_what_either_side_did_not_have(
    before: str, merged: str, expected: tuple[str, ...]
) -> None:
    revisions = history(*FORK, ("m", "a b", merged, "周"))
    point = Point(before, revisions[before].content_hash)
    assert changers(revisions, point, Point("m", merged)) == expected


def test_a_side_that_reads_as_before_hides_no_change_of_another() -> None:
    revisions = history(
        *FORK,
        ("y", "o", "text of mine", "郑"),
        ("m", "a b", "text of both", "周"),
        ("n", "m y", "text of both", "周"),
    )
    assert changers(revisions, Point("a", "text of mine"), Point("n", "text of both")) == ("林", "周")


def test_changed_and_changed_back_counts_for_nobody() -> None:
    revisions = history(
        *FORK, ("c", "a", "slip", "林"), ("d", "c", "text of mine", "林"), ("e", "d", "x", "周")
    )
    assert changers(revisions, Point("a", "text of mine"), Point("e", "x")) == ("周",)
