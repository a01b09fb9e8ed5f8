"""Carrying the places of comments from one state to the next."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare.anchors import Detached, carry, carry_all
from editor_app.compare.contents import compare_contents
from editor_app.compare.strands import same_characters
from editor_app.domain import normal_form
from editor_app.domain.anchor_text import BREAK, OBJECT, anchor_text, anchored
from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.domain.content import Content
from editor_app.domain.document import (
    Block,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Note,
    Paragraph,
    Quote,
    Table,
    Text,
)
from editor_app.domain.fields import Fields
from tests.support.crowded import crowds

HARBOUR = "海州港在春汛之后恢复夜航，港务局说首班船今晚八点开。"
BRIDGE = "旧桥的修缮推迟到明年春天，工程队仍在等待石料运到。"
SCHOOL = "The school by the river opened its doors again on Monday."


def p(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def content(*blocks: Block, headline: str = "") -> Content:
    return Content(Fields(headline=headline), normal_form.document(blocks))


def at(state: Content, quote: str) -> Anchor:
    text = anchor_text(state.document)
    start = text.text.index(quote)
    return anchored(text, start, start + len(quote))


def carried(before: Content, quote: str, after: Content) -> str | None:
    """What the quote has become."""
    found = carry(at(before, quote), compare_contents(before, after), "r2")
    if isinstance(found, Detached):
        return None
    text = anchor_text(after.document)
    start, end = text.place(found.block, found.start), text.place(found.block, found.end)
    assert found.revision == "r2"
    assert text.text[start:end] == found.quote
    return found.quote


BEFORE = content(p(HARBOUR), p(BRIDGE), p(SCHOOL))


@pytest.mark.parametrize(
    ("blocks", "quote", "expected"),
    [
        pytest.param([p(HARBOUR), p(BRIDGE), p(SCHOOL)], "首班船", "首班船", id="nothing changed"),
        pytest.param([p("新的一段，说别的。"), p(HARBOUR), p(BRIDGE)], "石料", "石料", id="a paragraph before"),
        pytest.param([p("据悉，" + HARBOUR), p(BRIDGE)], "首班船今晚", "首班船今晚", id="words before in its line"),
        pytest.param(
            [p(HARBOUR.replace("今晚八点", "今晚九点")), p(BRIDGE)], "首班船今晚八点开", "首班船今晚九点开", id="edited inside"
        ),
        pytest.param(
            [p(HARBOUR.replace("春汛", "今年春汛")), p(BRIDGE)], "春汛之后", "春汛之后", id="put in at its edge"
        ),
        pytest.param(
            [p(HARBOUR.replace("港务局", "交通局")), p(BRIDGE)], "港务局说首班船", "交通局说首班船", id="its beginning replaced"
        ),
        pytest.param(
            [p(HARBOUR.replace("八点开", "八点从老码头出发")), p(BRIDGE)],
            "今晚八点开",
            "今晚八点从老码头出发",
            id="its end replaced",
        ),
        pytest.param([p(BRIDGE), p(SCHOOL), p(HARBOUR)], "恢复夜航", "恢复夜航", id="its line moved"),
        pytest.param(
            [p(HARBOUR[:13]), p(HARBOUR[13:]), p(BRIDGE)], "首班船今晚", "首班船今晚", id="its line split before it"
        ),
        pytest.param([p(HARBOUR + BRIDGE), p(SCHOOL)], "修缮推迟", "修缮推迟", id="its line joined"),
        pytest.param([Heading((Text(HARBOUR),)), p(BRIDGE)], "恢复夜航", "恢复夜航", id="its line a heading"),
        pytest.param([Quote((p(HARBOUR),)), p(BRIDGE)], "恢复夜航", "恢复夜航", id="its line in a quote"),
        pytest.param([p(BRIDGE), BulletList(((p(HARBOUR),),))], "恢复夜航", "恢复夜航", id="its line in a list elsewhere"),
        pytest.param(
            [p("完全另写的第一段：昨天的会议没有开成。港务局说首班船照开，别的不知道。"), p(BRIDGE)],
            "港务局说首班船",
            "港务局说首班船",
            id="found again where the line was written anew",
        ),
        pytest.param([p(BRIDGE), p(SCHOOL)], "恢复夜航", None, id="its line gone"),
        pytest.param([p(HARBOUR.replace("今晚八点", "")), p(BRIDGE)], "今晚八点", None, id="its quote gone"),
        pytest.param(
            [p(HARBOUR.replace("恢复夜航，", "")), p(BRIDGE), p("尾声：恢复夜航，众人称好。")], "恢复夜航，", None, id="a short quote elsewhere"
        ),
    ],
)  # fmt: skip
def test_a_place_follows_its_text(blocks: list[Block], quote: str, expected: str | None) -> None:
    assert carried(BEFORE, quote, content(*blocks)) == expected


def test_a_range_over_two_lines_stays_one() -> None:
    after = content(p(HARBOUR), p("插在中间的一段。"), p(BRIDGE))
    assert carried(BEFORE, "八点开。\n旧桥", after) == "八点开。\n插在中间的一段。\n旧桥"


def test_a_place_in_a_cell_follows_when_a_row_and_a_column_come() -> None:
    def row(*cells: str) -> tuple[tuple[Text, ...], ...]:
        return tuple((Text(cell),) if cell else () for cell in cells)

    before = content(Table(row("线路", "首班"), (row("北线", "八点整发船"), row("南线", "九点"))))
    after = content(
        Table(row("线路", "码头", "首班"), (row("东线", "一号", ""), row("北线", "二号", "八点整发船"), row("南线", "", "九点")))
    )  # fmt: skip
    assert carried(before, "八点整", after) == "八点整"


def test_a_place_in_code_follows_its_line() -> None:
    before, after = (
        content(Code("first\n\nsecond line\nthird")),
        content(Code("zero\nfirst\n\n\nsecond line\nthird")),
    )
    assert carried(before, "second", after) == "second"


def test_a_place_on_a_picture_stays_when_the_picture_is_exchanged_and_its_words_shift() -> None:
    before = content(p(HARBOUR), Figure("ab" * 32, caption=(Text("夜航的船"),)), p(BRIDGE))
    after = content(p("新的一段"), p(HARBOUR), Figure("cd" * 32, caption=(Text("夜航的船"),)), p(BRIDGE))
    text = anchor_text(before.document)
    place = text.pictures[0][0]
    anchor = anchored(text, place, place + 1)
    found = carry(anchor, compare_contents(before, after))
    assert isinstance(found, Anchor)
    assert found.asset == "cd" * 32


def test_a_place_with_a_footnote_before_it_counts_that_as_one_character() -> None:
    words = Paragraph((Text("港口"), Note((Text("注释"),)), Text("今晚恢复夜航。")))
    assert carried(content(words), "恢复", content(p("新段落。"), words)) == "恢复"


def test_characters_are_code_points() -> None:
    before = content(p("👩‍💻 的 😀 在港口等船"))
    after = content(p("今天 👩‍💻 的 😀 在港口等船"))
    anchor = at(before, "港口")
    found = carry(anchor, compare_contents(before, after))
    assert isinstance(found, Anchor)
    assert found.start == anchor.start + len("今天 ")


def test_titles_carry_too() -> None:
    before, after = content(headline="海州港恢复夜航"), content(headline="海州港今起恢复夜航")
    comparison = compare_contents(before, after)
    anchor = Anchor(AnchorPart.HEADLINE, start=3, end=7, quote="恢复夜航")
    found = carry(anchor, comparison)
    assert isinstance(found, Anchor)
    assert (found.start, found.end, found.quote) == (5, 9, "恢复夜航")
    gone = compare_contents(before, content(headline="另一个题目"))
    assert carry(anchor, gone) == Detached(anchor)
    whole = Anchor(AnchorPart.WHOLE)
    assert carry(whole, gone) == whole


@settings(max_examples=200)
@given(crowds(), st.integers(0, 2**30), st.integers(1, 12))
def test_what_a_place_becomes_is_a_place(pair: tuple[Content, Content], seed: int, size: int) -> None:
    before, after = pair
    comparison = compare_contents(before, after)
    old, new = anchor_text(before.document), anchor_text(after.document)
    for same in same_characters(comparison.document, old, new):
        was, now = (text.text[at : at + same.size] for text, at in ((old, same.old), (new, same.new)))
        # A break and a line feed in a text read alike.
        assert was.replace(BREAK, OBJECT) == now.replace(BREAK, OBJECT)
    if not old.text:
        return
    start = seed % len(old.text)
    anchor = anchored(old, start, min(len(old.text), start + size))
    found, same_state = carry(anchor, comparison), carry(anchor, compare_contents(before, before), "r1")
    assert isinstance(same_state, Anchor)
    assert (same_state.block, same_state.start, same_state.end) == (anchor.block, anchor.start, anchor.end)
    assert carry_all([anchor], comparison) == [found]
    if isinstance(found, Anchor):
        first = new.place(found.block, found.start)
        assert new.text[first : new.place(found.block, found.end)] == found.quote
        assert first == 0 or found.start >= 0


def test_nothing_to_carry() -> None:
    empty = Content(document=Document())
    assert carry_all([], compare_contents(empty, empty)) == []
