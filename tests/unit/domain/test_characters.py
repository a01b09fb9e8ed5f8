"""Which characters are stored, and counting as a word processor does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.characters import clean, count_characters, is_clean, is_mostly_han


@given(st.text(st.characters(codec=None)))
def test_cleaned_text_is_clean_and_no_shorter_than_its_lines(text: str) -> None:
    cleaned, replaced = clean(text)
    assert is_clean(cleaned)
    assert cleaned.count("\ufffd") >= replaced
    assert clean(cleaned) == (cleaned, 0)


def test_what_may_stay_stays() -> None:
    kept = "a\tb\nc\u00a0d\u3000e😀f\u200bg\u2028h"
    assert clean(kept) == (kept, 0)


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1b", "\x7f", "\x9f", chr(0xD800), chr(0xDFFF), "\uffff"])
def test_what_cannot_be_stored_is_replaced_and_counted(bad: str) -> None:
    assert clean(f"a{bad}b") == ("a\ufffdb", 1)


def test_line_ends_become_line_feeds() -> None:
    assert clean("a\r\nb\rc\nd") == ("a\nb\nc\nd", 0)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("株洲", 2),
        ("近日,省人大", 6),
        ("近日，省人大代表。", 9),
        ("Hello, world", 2),
        ("共 3 个、100 元", 6),
        ("“三个高地”", 6),
        ("用PySide写", 3),
        ("　　缩进", 2),
        ("e-mail a@b.c", 2),
    ],
)
def test_counting_as_word_does(text: str, count: int) -> None:
    assert count_characters(text) == count


def test_language_by_script() -> None:
    assert is_mostly_han("株洲有“星辰”，也有 Stars")
    assert not is_mostly_han("The city of Zhuzhou (株洲) has stars in its eyes and the sea in its heart")
    assert not is_mostly_han("")
