"""Desk data: noted change by change, it comes together again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.desk_matter import NO_DESK_MATTER, DeskMatter, desk_changes, desk_matter

matters = st.builds(
    DeskMatter,
    st.text(max_size=5),
    st.booleans(),
    st.sampled_from(("", "2026-03-13T08:00:00+08:00")),
    st.sampled_from(("", "2026-03-14T06:00:00+08:00")),
    st.sampled_from(("", "头版")),
    st.integers(0, 10_000_000),
)


@given(st.lists(matters))
def test_the_changes_of_a_way_lead_to_its_end(way: list[DeskMatter]) -> None:
    values = {"holder": "somebody else's aspect"}
    before = NO_DESK_MATTER
    for after in way:
        values |= desk_changes(before, after)
        assert desk_matter(values) == after
        before = after


@given(matters)
def test_the_same_again_is_no_change(matter: DeskMatter) -> None:
    assert desk_changes(matter, matter) == {}


@given(st.dictionaries(st.sampled_from(("urgent", "target_length", "deadline", "other")), st.text()))
def test_what_cannot_be_read_counts_as_nothing(values: dict[str, str]) -> None:
    assert desk_matter(values).target_length >= 0


def test_a_count_of_thousands_of_digits_is_none() -> None:
    assert desk_matter({"target_length": "9" * 5_000}).target_length == 0
