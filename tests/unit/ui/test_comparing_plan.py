"""What a comparison shows: all that differs, with a line around it, and nothing twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.compare.comparison import Kind
from editor_app.compare.contents import compare_contents
from editor_app.ui.comparing.plan import FieldItem, FoldItem, LineItem, PicturesItem, Unfolded, plan_of
from tests.support.library import content

TEXTS = [f"第{number}段：港务局公布了第{number}号安排。" for number in range(30)]


def compared(changed: set[int]):  # type: ignore[no-untyped-def]
    new = [f"{text}另有补充。" if place in changed else text for place, text in enumerate(TEXTS)]
    return compare_contents(content("一", *TEXTS), content("二", *new))


@given(st.sets(st.integers(0, 29), max_size=6))
def test_every_line_is_shown_or_folded_once_and_what_differs_is_shown(changed: set[int]) -> None:
    comparison = compared(changed)
    items = plan_of(comparison)
    places: list[int] = []
    for item in items:
        if isinstance(item, LineItem):
            places.append(item.place)
        elif isinstance(item, FoldItem):
            places += range(item.first, item.last)
            rows = comparison.document.rows[item.first : item.last]
            assert all(row.kind is Kind.EQUAL for row in rows)
    assert places == list(range(len(comparison.document.rows)))
    shown = {item.place for item in items if isinstance(item, LineItem)}
    assert {
        place for place, row in enumerate(comparison.document.rows) if row.kind is not Kind.EQUAL
    } <= shown


def test_fields_that_differ_stand_first_and_those_that_do_not_nowhere() -> None:
    items = plan_of(compared({3}))
    assert [item.row.name for item in items if isinstance(item, FieldItem)] == ["headline"]
    assert isinstance(items[0], FieldItem)
    assert not any(isinstance(item, PicturesItem) for item in items)


def test_a_fold_can_be_opened_alone_or_all_of_them() -> None:
    comparison = compared({10, 20})
    folds = [item for item in plan_of(comparison) if isinstance(item, FoldItem)]
    assert [(fold.first, fold.last) for fold in folds] == [(0, 9), (12, 19), (22, 30)]
    opened = plan_of(comparison, Unfolded(frozenset({12})))
    assert [fold.first for fold in opened if isinstance(fold, FoldItem)] == [0, 22]
    everything = plan_of(comparison, Unfolded(everything=True))
    assert not any(isinstance(item, FoldItem) for item in everything)


def test_two_unchanged_lines_between_changes_are_not_folded() -> None:
    items = plan_of(compared({5, 8, 12}))
    folds = [(item.first, item.last) for item in items if isinstance(item, FoldItem)]
    assert folds == [(0, 4), (14, 30)]
