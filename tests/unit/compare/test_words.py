"""Words: what a comparison takes as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.compare.words import is_seam, says_something, weight_of, words_of
from tests.support.documents import nasty_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海州港，恢复。", ["海", "州", "港", "，", "恢", "复", "。"]),
        ("The board's plan", ["The", " ", "board's", " ", "plan"]),
        ("don’t", ["don’t"]),
        ("1,280万元 12.5%", ["1,280", "万", "元", " ", "12.5", "%"]),
        ("2026年3月", ["2026", "年", "3", "月"]),
        ("COVID-19", ["COVID", "-", "19"]),
        ("G20峰会", ["G20", "峰", "会"]),
        ("a  b\u3000c\nd", ["a", "  ", "b", "\u3000", "c", "\n", "d"]),
        ("cafe\u0301 e\u0301", ["cafe\u0301", " ", "e\u0301"]),
        ("👩‍💻👍🏽🇨🇳🇨🇦", ["👩‍💻", "👍🏽", "🇨🇳", "🇨🇦"]),
        ("“好”", ["“", "好", "”"]),
        ("Привет мир", ["Привет", " ", "мир"]),
        ("안녕하세요", ["안", "녕", "하", "세", "요"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@given(nasty_text(12))
def test_words_make_the_text_again(text: str) -> None:
    assert "".join(words_of(text)) == text


@given(nasty_text(12), st.integers(1, 40))
def test_at_a_seam_two_words_meet_whatever_stands_elsewhere(text: str, place: int) -> None:
    if place < len(text) and is_seam(text, place):
        assert words_of(text) == words_of(text[:place]) + words_of(text[place:])


@pytest.mark.parametrize(
    ("word", "weight"),
    [("港", 2), ("，", 1), (" ", 0), ("\u3000", 0), ("a", 1), ("harbour", 4), ("12", 2), ("👍", 1)],
)
def test_weights(word: str, weight: int) -> None:
    assert weight_of(word) == weight


def test_marks_say_nothing() -> None:
    assert [word for word in words_of("好，a - 1。") if says_something(word)] == ["好", "a", "1"]
