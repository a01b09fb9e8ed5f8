"""Which words a dictionary is asked for."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.spelled_words import names_in, words_of


def asked(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("近日projct发展 of it", ["projct", "of", "it"]),
        ("don’t O'Neil's", ["don't"]),
        ("see https://exampel.com/pth and www.foo.bar, a@mispelt.org #tagg @handl", ["see", "and"]),
        ("NATO's iPhone H5N1 x1y 3D a I", []),
        ("file.txt, src/mian.py", []),
        ("end. Next", ["end", "Next"]),
        ("x" * 41, []),
        ("Привет мир", ["Привет", "мир"]),
        ("snake_case words", ["words"]),
    ],
)
def test_words_that_are_asked_for(text: str, words: list[str]) -> None:
    assert asked(text) == words


@given(st.text())
def test_words_stand_where_they_are_said_to_in_order(text: str) -> None:
    found = words_of(text)
    assert all(text[word.first : word.last].replace("’", "'") == word.text for word in found)
    assert all(one.last <= other.first for one, other in itertools.pairwise(found))


def test_names_are_words_in_small_letters() -> None:
    assert names_in(("Zhao O’Brien", "株洲日报 Daily")) == {"zhao", "o'brien", "daily"}


@pytest.mark.parametrize("piece", ["a", "a-", "a.", "a@", "+", "word a.b "])
def test_a_line_without_end_is_gone_over_once(piece: str) -> None:
    # Gone over from each of its characters, it would take minutes.
    assert all(len(word.text) <= len("word") for word in words_of(piece * 100_000))
