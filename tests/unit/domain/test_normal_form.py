"""The normal form: one value for equal content, nothing readable dropped, no depth that exhausts the stack."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from editor_app.domain.document import (
    Block,
    Blocks,
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Quote,
    Rule,
    Text,
    inline_parts,
    plain_text,
    walk,
)
from editor_app.domain.normal_form import (
    DEEPEST_NESTING,
    HIGHEST_START,
    document,
    normal_blocks,
    normal_runs,
)
from tests.support.documents import blocks


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def depth(block: Block) -> int:
    match block:
        case Quote(inner):
            return 1 + max(map(depth, inner), default=0)
        case BulletList(items) | OrderedList(items):
            return 1 + max((depth(child) for item in items for child in item), default=0)
        case _:
            return 0


def letters(content: Blocks) -> list[str]:
    """Every character that a reader sees, in no order: what an item may not hold moves behind its list."""
    return sorted("".join(plain_text(Document(content)).split()))


@settings(max_examples=100, deadline=None)
@given(blocks())
def test_the_normal_form_of_a_normal_form_is_itself(content: Blocks) -> None:
    once = normal_blocks(content)
    assert normal_blocks(once) == once


@settings(max_examples=100, deadline=None)
@given(blocks())
def test_no_character_is_dropped(content: Blocks) -> None:
    assert letters(normal_blocks(content)) == letters(content)


@settings(max_examples=100, deadline=None)
@given(blocks())
def test_quotes_and_items_hold_paragraphs_and_lists_only(content: Blocks) -> None:
    for block in walk(normal_blocks(content)):
        inside: tuple[Block, ...] = ()
        if isinstance(block, Quote):
            inside = block.blocks
        elif isinstance(block, BulletList | OrderedList):
            inside = tuple(child for item in block.items for child in item)
            assert all(isinstance(item[0], Paragraph) for item in block.items)
        assert all(isinstance(child, Paragraph | BulletList | OrderedList) for child in inside)
        for runs in inline_parts(block):
            assert all(run.text for run in runs if isinstance(run, Text))


def test_neighbours_that_are_alike_merge() -> None:
    runs = (Text("a"), Text("b"), Text("c", frozenset({Mark.STRONG})), Text(""), Break(), Break())
    assert normal_runs(runs) == (Text("ab"), Text("c", frozenset({Mark.STRONG})), Break(), Break())
    lists = (OrderedList(((paragraph("a"),),), 4), OrderedList(((paragraph("b"),),), 9))
    assert normal_blocks(lists) == (OrderedList(((paragraph("a"),), (paragraph("b"),)), 4),)
    quotes = (Quote((paragraph("a"),)), Quote((Quote((paragraph("b"),)),)))
    assert normal_blocks(quotes) == (Quote((paragraph("a"), paragraph("b"))),)


def test_what_an_item_may_not_hold_stands_after_the_list_so_far() -> None:
    items = ((paragraph("a"), Rule()), (Heading((Text("b"),)), Code("c")))
    expected = (
        OrderedList(((paragraph("a"),),), 7),
        Rule(),
        OrderedList(((Paragraph((Text("b", frozenset({Mark.STRONG})),)),),), 8),
        Code("c"),
    )
    assert normal_blocks((OrderedList(items, 7),)) == expected


def test_a_note_inside_a_note_gives_up_its_text() -> None:
    assert normal_runs((Note((Text("a"), Note((Text("b"),)))),)) == (Note((Text("ab"),)),)


@pytest.mark.parametrize(
    "href", ["", "javascript:alert(1)", "java\nscript:x", "data:text/html,x", "vbscript:x"]
)
def test_an_unsafe_link_becomes_text(href: str) -> None:
    assert normal_runs((Text("a", href=href), Text("b"))) == (Text("ab"),)


def test_a_number_is_one_that_markup_can_say() -> None:
    item = (paragraph("a"),)
    assert normal_blocks((OrderedList((item,), -3),)) == (OrderedList((item,), 0),)
    assert normal_blocks((OrderedList((item,), 10**12),)) == (OrderedList((item,), HIGHEST_START),)


@pytest.mark.parametrize("container", ["quote", "bullets", "numbers", "mixed"])
def test_nesting_without_end_is_bounded_and_its_text_kept(container: str) -> None:
    def nest(inner: Blocks, level: int) -> Blocks:
        item = (paragraph(f"{level}."), *inner)
        made: dict[str, Block] = {
            "quote": Quote(item),
            "bullets": BulletList((item,)),
            "numbers": OrderedList((item,)),
            "mixed": Quote(item) if level % 2 else BulletList((item,)),
        }
        return (made[container],)

    content: Blocks = (paragraph("end"),)
    for level in range(20_000):
        content = nest(content, level)
    result = document(content)
    assert max(map(depth, result.blocks)) <= DEEPEST_NESTING + 1
    words = plain_text(result).split("\n")
    assert words == [f"{level}." for level in reversed(range(20_000))] + ["end"]


def test_figures_in_a_list_keep_their_place_between_its_items() -> None:
    content = (BulletList(((paragraph("a"), Figure(alt="x")), (paragraph("b"),))),)
    expected = (BulletList(((paragraph("a"),),)), Figure(alt="x"), BulletList(((paragraph("b"),),)))
    assert normal_blocks(content) == expected
