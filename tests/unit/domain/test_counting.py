"""How long an article is: Word's 字数 and its other counts, and what is counted of an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.characters import counted_pieces
from editor_app.domain.counting import Counts, Included, Tally, body_length, counts_of, tally_of
from editor_app.domain.document import Break, Code, Document, Figure, Heading, Note, Paragraph, Table, Text
from editor_app.domain.fields import Fields
from tests.support import documents


@pytest.mark.parametrize(
    ("line", "length", "cjk", "words", "characters", "spaces"),
    [
        ("", 0, 0, 0, 0, 0),
        ("近日，省人大代表。", 9, 7, 0, 9, 0),
        ("Hello, world!", 2, 0, 2, 12, 1),
        ("第3稿，共1,433字", 7, 4, 2, 11, 0),
        ("用 PySide6 写", 3, 2, 1, 9, 2),
        ("ＡＢＣ", 3, 3, 0, 3, 0),
        ("你好!", 3, 2, 0, 3, 0),
        ("你好！", 3, 2, 0, 3, 0),
        ("😀 好😀😀", 3, 1, 0, 4, 1),
        ("　　缩进", 2, 2, 0, 2, 2),
        ("　　a b", 2, 0, 2, 2, 3),
        ("“Don’t—ever,” she said…", 3, 0, 3, 21, 2),
        ("他说：“去吧”……", 9, 4, 0, 9, 0),
        ("零宽\u200b字\ufeff", 3, 3, 0, 5, 0),
        ("50%，3.14", 3, 0, 2, 8, 0),
        ("カタカナとひらがな", 9, 9, 0, 9, 0),
        ("— - —", 3, 0, 0, 3, 2),
        ("a@b.c https://x.y/z?q=1", 2, 0, 2, 22, 1),
    ],
)
def test_a_line(line: str, length: int, cjk: int, words: int, characters: int, spaces: int) -> None:
    paragraphs = int(bool(line))
    assert tally_of([line]) == Tally(length, cjk, words, characters, spaces, paragraphs)


def test_sums_and_what_follows_from_them() -> None:
    both = tally_of(["近日，一", "two words"])
    assert both == tally_of(["近日，一"]) + tally_of(["two words"])
    assert (both.unpunctuated, both.with_spaces, both.paragraphs, both.minutes) == (5, 13, 2, 1)
    assert Tally().minutes == 0
    assert Tally(cjk=1500).minutes == 5
    assert Tally(words=460).minutes == 2


ARTICLE = Document(
    (
        Heading((Text("小标题"),)),
        Paragraph((Text("正文"), Note((Text("脚注在此"),)), Break(), Text("换行"))),
        Table(((Text("甲"),), (Text("乙"),)), (((Text("丙"),), ()),)),
        Code("x = 1\n\ny"),
        Figure("", "替代", (Text("图注"),), "摄影"),
    )
)


def test_the_parts_of_an_article_are_counted_apart() -> None:
    counts = counts_of(ARTICLE, Fields(kicker="引", headline="标题", deck=("副题一", "副题二")))
    assert counts.body.length == 3 + 4 + 3 + 4
    assert (counts.titles.length, counts.captions.length, counts.notes.length) == (9, 2, 4)
    assert counts.of().length == body_length(ARTICLE) == 14
    assert counts.of(Included(titles=True, captions=True, notes=True)).length == 29
    assert counts.of(Included(notes=True)).length == 18
    assert counts.body.paragraphs == 2 + 3 + 2


@given(documents.documents())
def test_the_listed_length_is_that_of_the_body(made: Document) -> None:
    counts = counts_of(made)
    assert body_length(made) == counts.body.length
    assert counts.titles == Counts().titles


@given(st.lists(st.text(max_size=30).map(lambda text: text.replace("\n", " "))))
def test_lines_add_up(lines: list[str]) -> None:
    tally = tally_of(lines)
    assert tally.length == sum(len(counted_pieces(line)) for line in lines)
    assert tally.unpunctuated <= tally.length <= tally.characters
    assert tally.with_spaces == sum(map(len, lines))
