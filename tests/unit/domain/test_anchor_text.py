"""Finding the place of a comment again by its quote and what stood around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain import normal_form
from editor_app.domain.anchor_text import OBJECT, anchor_text, anchored, at_home, located
from editor_app.domain.comments import WHOLE_ARTICLE, Anchor
from editor_app.domain.document import (
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
)
from tests.support.documents import documents


def _document(*paragraphs: str) -> Document:
    return normal_form.document([Paragraph((Text(text),)) for text in paragraphs])


def test_every_block_has_its_lines() -> None:
    """Lists, quotes, cells and code line by line; what is no character as an object."""
    text = anchor_text(
        normal_form.document(
            [
                Paragraph((Text("一"), Note((Text("注"),)), Break(), Text("二"))),
                BulletList(((Paragraph((Text("甲"),)),), (Paragraph((Text("乙"),)),))),
                Quote((Paragraph((Text("引"),)),)),
                Figure(asset="0" * 64, caption=(Text("图"),)),
                Rule(),
                Table(((Text("h"),), ()), (((), (Text("c"),)),)),
                Code("a\n\nb"),
            ]
        )
    )
    assert text.text.split("\n") == [
        f"一{OBJECT}\u2028二",
        "甲",
        "乙",
        "引",
        OBJECT,
        OBJECT,
        "h",
        "c",
        "a",
        "b",
    ]
    assert text.pictures == ((text.starts[4], "0" * 64),)


@given(documents(), st.data())
def test_a_place_is_found_again(document: Document, data: st.DataObject) -> None:
    """In the text it was taken from, each anchor stands where it was, or where all around it is the same too."""
    text = anchor_text(document)
    if not text.text:
        return
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text.text), start + 40)))
    anchor = anchored(text, start, end)
    assert located(text, anchor) == (start, end)
    home = at_home(text, anchor, "r")
    assert home is not None
    assert text.place(home.block, home.start) == start


def test_text_before_it_moves_a_place() -> None:
    """The quote counts, not the number."""
    before = anchor_text(_document("第一段。", "市委书记曹慧泉接受采访。"))
    anchor = anchored(before, before.text.index("曹慧泉"), before.text.index("曹慧泉") + 3)
    after = anchor_text(_document("新的一段。", "第一段。", "昨日市委书记曹慧泉接受采访。"))
    assert located(after, anchor) == (after.text.index("曹慧泉"), after.text.index("曹慧泉") + 3)


def test_of_equal_quotes_the_one_with_its_surroundings_is_meant() -> None:
    """Then the nearest."""
    text = anchor_text(_document("甲说好，", "乙说好，", "丙说好。"))
    second = text.text.index("乙说好") + 2
    assert located(text, Anchor(quote="好", before="乙说", after="，")) == (second, second + 1)
    last = text.text.rindex("好")
    assert located(text, Anchor(quote="好", before="说"), near=last) == (last, last + 1)


def test_a_quote_that_is_gone_is_nowhere() -> None:
    """And a short one is not found among strangers."""
    text = anchor_text(_document("今天天气很好，我们都去公园。"))
    assert located(text, Anchor(quote="曹慧泉", before="书记", after="接受")) is None
    assert located(text, Anchor(quote="好", before="市委书记说", after="！再见")) is None
    assert located(text, WHOLE_ARTICLE) is None


def test_a_picture_is_found_by_itself() -> None:
    """Wherever it has been moved to."""
    one, other = Figure(asset="1" * 64), Figure(asset="2" * 64)
    before = anchor_text(Document((one, other)))
    anchor = anchored(before, 0, 1)
    assert anchor.asset == "1" * 64
    assert located(anchor_text(Document((other, one))), anchor) == (2, 3)
    assert located(anchor_text(Document((other,))), anchor) is None


def test_one_of_a_thousand_equal_quotes_is_found() -> None:
    """By its surroundings where they are whole, else the nearest."""
    text = anchor_text(_document(*(f"第{number}次说好。" for number in range(1000))))
    place = text.text.index("第900次说好") + 6
    anchor = anchored(text, place, place + 1)
    assert located(text, anchor) == (place, place + 1)
    assert located(text, Anchor(quote="好", after="。\n第901次说"), near=0) == (place, place + 1)
    assert located(text, Anchor(quote="次说好。"), near=place) is not None
