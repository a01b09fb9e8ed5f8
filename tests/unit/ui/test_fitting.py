"""How pieces share a line: nothing exceeds the room, and no short one yields to a long one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.ui.details.fitting import Want, fit

GAP = 14
WANTS = st.lists(st.builds(Want, st.integers(0, 80), st.integers(0, 300), st.just(40)), max_size=6)


@settings(max_examples=150)
@given(WANTS, st.integers(0, 900))
def test_as_many_pieces_as_can_begin_share_the_room(wants: list[Want], room: int) -> None:
    widths = fit(wants, GAP, room)
    begun = wants[: len(widths)]
    used = sum(want.fixed + width + GAP for want, width in zip(begun, widths, strict=True)) - GAP
    assert used <= room or not widths
    cut = [width for want, width in zip(begun, widths, strict=True) if width < want.text]
    assert all(width >= 40 for width in cut)
    assert all(width <= min(cut) for width in widths) if cut else True
    if cut:
        assert used > room - len(widths)
    if len(widths) < len(wants):
        least = [want.fixed + min(want.text, 40) for want in wants[: len(widths) + 1]]
        assert sum(least) + GAP * len(widths) > room


def test_the_longest_text_yields_first() -> None:
    assert fit([Want(0, 60, 40), Want(10, 300, 40), Want(10, 90, 40)], 10, 300) == [60, 110, 90]


def test_what_must_stay_whole_is_shown_whole_or_not_at_all() -> None:
    assert fit([Want(0, 80, 80), Want(10, 60, 40), Want(10, 60, 40)], 10, 210) == [80, 45, 45]
    assert fit([Want(0, 40, 40), Want(0, 80, 80)], 10, 129) == [40]
