"""What was looked for before is brought back by the arrows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.ui.widgets.seek_line import Typed


def test_one_walks_back_and_forth() -> None:
    typed = Typed()
    for words in ("one", "two", "three", "two"):
        typed.keep(words)
    assert typed.step(-1, "") == "two"
    assert typed.step(-1, "two") == "three"
    assert typed.step(-1, "three") == "one"
    assert typed.step(-1, "one") == "one"
    assert typed.step(1, "one") == "three"


def test_what_is_being_typed_is_not_lost() -> None:
    typed = Typed()
    typed.keep("one")
    assert typed.step(-1, "new") == "one"
    assert typed.step(1, "one") == "new"


def test_nothing_typed_yet() -> None:
    assert Typed().step(-1, "") == ""


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from([-1, 1])))
def test_only_what_was_typed_comes_back(kept: list[str], steps: list[int]) -> None:
    typed = Typed(most=3)
    for words in kept:
        typed.keep(words)
    shown = ""
    for rows in steps:
        shown = typed.step(rows, shown)
        assert shown in {*kept, ""}
