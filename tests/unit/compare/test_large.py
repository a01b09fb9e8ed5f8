"""Large and hostile inputs: whatever is not near-linear would not come back from these."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from editor_app.compare.blocks import compare_documents
from editor_app.compare.contents import compare_contents
from editor_app.compare.deciding import accept_in_document
from editor_app.compare.merge import merge
from editor_app.domain import normal_form
from editor_app.domain.content import Content
from editor_app.domain.document import Block, Code, Document, Mark, Paragraph, Table, Text

SIZE = 150_000
LINES = 6_000
Blocks = list[Block]


def p(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def hanzi(chance: random.Random, size: int) -> str:
    return "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(size))


def edited(chance: random.Random, text: str, edits: int) -> str:
    characters = list(text)
    for _ in range(edits):
        place = chance.randrange(len(characters))
        characters[place : place + chance.choice([0, 1, 3])] = chance.choice(["", "新增", "x y"])
    return "".join(characters)


def one_long_line(chance: random.Random) -> tuple[Blocks, Blocks]:
    text = hanzi(chance, SIZE)
    return [p(text)], [p(edited(chance, text, 2000))]


def long_lines_with_nothing_in_common(chance: random.Random) -> tuple[Blocks, Blocks]:
    return [p(hanzi(chance, SIZE))], [p("".join(random.Random(2).sample(hanzi(chance, SIZE), SIZE)))]


def one_character_over_and_over(chance: random.Random) -> tuple[Blocks, Blocks]:
    return [p("啊" * SIZE)], [p("啊" * (SIZE - 200) + hanzi(chance, 3) + "啊" * 99)]


def a_pattern_shifted(_chance: random.Random) -> tuple[Blocks, Blocks]:
    return [p("ab啊" * (SIZE // 3))], [p("啊ab" * (SIZE // 3))]


def words_in_reverse(_chance: random.Random) -> tuple[Blocks, Blocks]:
    words = list(map(str, range(SIZE // 6)))
    return [p(" ".join(words))], [p(" ".join(reversed(words)))]


def many_lines_all_edited(chance: random.Random) -> tuple[Blocks, Blocks]:
    lines = [f"第{index}段，{hanzi(chance, 30)}" for index in range(LINES // 3)]
    return [*map(p, lines)], [p(edited(chance, line, 2)) for line in lines]


def many_lines_shuffled(chance: random.Random) -> tuple[Blocks, Blocks]:
    lines = [p(f"第{index}段，{hanzi(chance, 30)}") for index in range(LINES)]
    return list(lines), chance.sample(lines, len(lines))


def many_lines_alike(_chance: random.Random) -> tuple[Blocks, Blocks]:
    return [p("一样的一段")] * LINES, [*([p("一样的一段")] * (LINES - 500)), *([p("另一段")] * 500)]


def one_line_split_in_very_many(chance: random.Random) -> tuple[Blocks, Blocks]:
    text = hanzi(chance, SIZE // 5)
    return [p(text)], [p(text[place : place + 20]) for place in range(0, len(text), 20)]


def a_large_table(chance: random.Random) -> tuple[Blocks, Blocks]:
    rows = tuple(tuple((Text(str(chance.randrange(9))),) for _ in range(20)) for _ in range(400))
    return [Table(rows[0], rows[1:])], [Table(rows[0][1:], tuple(row[1:] for row in rows[:0:-1]))]


def long_code(_chance: random.Random) -> tuple[Blocks, Blocks]:
    return [Code("\n".join(f"line {n}" for n in range(20_000)))], [
        Code("\n".join(f"line {n}" for n in range(3, 20_003)))
    ]


@pytest.mark.parametrize(
    "make",
    [
        one_long_line,
        long_lines_with_nothing_in_common,
        one_character_over_and_over,
        a_pattern_shifted,
        words_in_reverse,
        many_lines_all_edited,
        many_lines_shuffled,
        many_lines_alike,
        one_line_split_in_very_many,
        a_large_table,
        long_code,
    ],
)
def test_a_comparison_comes_back_and_is_right(make: Callable[[random.Random], tuple[Blocks, Blocks]]) -> None:
    old, new = map(normal_form.document, make(random.Random(1)))
    comparison = compare_documents(old, new)
    assert accept_in_document(comparison, {change.number for change in comparison.changes}) == new
    assert accept_in_document(comparison, ()) == old


def test_a_long_line_with_very_many_looks_merges_with_very_many_edits() -> None:
    chance = random.Random(1)
    text = hanzi(chance, SIZE // 3)
    marked = tuple(
        Text(text[place : place + 10], frozenset({Mark.STRONG}) if place % 20 else frozenset())
        for place in range(0, len(text), 10)
    )
    base = Content(document=normal_form.document([p(text)]))
    mine = Content(document=normal_form.document([Paragraph(marked)]))
    theirs = Content(document=normal_form.document([p(edited(chance, text, 1000))]))
    assert merge(base, mine, theirs).conflicts == ()
    assert merge(base, mine, base).result == mine


def test_more_different_words_than_there_are_codes_are_still_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As if only a few codes were left: the words beyond them are like nothing.
    monkeypatch.setattr("editor_app.compare.aligning._FIRST_CODE", chr(0x10FFFE - 3))
    old = Document((p("one two three four five six"),))
    new = Document((p("one two three four 5ive six seven"),))
    comparison = compare_contents(Content(document=old), Content(document=new))
    assert accept_in_document(comparison.document, comparison.numbers) == new
    assert accept_in_document(comparison.document, ()) == old
