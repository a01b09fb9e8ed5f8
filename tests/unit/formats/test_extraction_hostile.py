"""Hostile and broken inputs: no crash, no endless work, and of plain text no character lost."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.document import Code, inline_parts, runs_text, walk
from editor_app.domain.errors import StetError
from editor_app.formats.extraction import understand
from editor_app.formats.html_reader import read_html

WORDS = "海湾新区开通公交线路。"

TAGS = ["div", "span", "b", "section", "blockquote", "ul><li", "table><tr><td", "figure", "a href=x"]


@pytest.mark.parametrize("tag", TAGS)
def test_deep_nesting_keeps_the_words(tag: str) -> None:
    page = f"<{tag}>" * 10_000 + f"<p>{WORDS}</p>" + "</p>" * 100
    reading = understand(page.encode("utf-8"), "page.html")
    everything = "".join(
        [
            reading.headline,
            *(runs_text(part) for block in walk(reading.document.blocks) for part in inline_parts(block)),
        ]
    )
    assert WORDS in everything


@pytest.mark.parametrize(
    "unit",
    [
        "编辑：",
        "编辑 王宁 ",
        "、",
        "记者 ",
        "By Jane Doe and ",
        "12:",
        "（记者 ",
        "首页 > ",
        "<",
        "来源：",
        "a@",
        "丨",
        "电话：1",
    ],
)
def test_long_repetitions_are_read(unit: str) -> None:
    text = f"海湾新区开通公交\n{WORDS * 6}\n{unit * (20_000 // len(unit))}\n"
    assert understand(text.encode("utf-8"), "text.txt").document.blocks


@pytest.mark.parametrize(
    "line", ["01" * 70, "1 " * 70 + "a", "12,345." * 20 + "x", "1 2 " * 35 + "下一", "0 " * 60 + "email x"]
)
def test_a_line_of_digits_is_read(line: str) -> None:
    text = f"海湾新区开通公交\n{WORDS * 6}\n{line}\n{WORDS * 6}\n"
    assert understand(text.encode("utf-8"), "text.txt").document.blocks


def test_a_tag_of_too_many_attributes() -> None:
    attributes = " ".join(f'a{number}="x"' for number in range(50_000))
    assert WORDS in runs_text(read_html(f"<p {attributes}>{WORDS}</p>").blocks[0].runs)  # type: ignore[union-attr]


def test_spans_are_bounded() -> None:
    page = "<table>" + "<tr><td colspan=9999 rowspan=9999>x</td><td>y</td></tr>" * 20 + "</table>"
    assert read_html(page).blocks


def test_linked_data_of_any_depth() -> None:
    page = f'<script type="application/ld+json">{"[" * 100_000}</script><h1>海湾新区开通公交</h1><p>{WORDS * 3}</p>'
    assert understand(page.encode("utf-8"), "page.html").headline == "海湾新区开通公交"


def test_a_page_that_ends_in_the_middle_goes_on() -> None:
    page = f"<html><body><div>头部</div></body></html><h1>海湾新区开通公交</h1><p>{WORDS * 3}</p>"
    assert understand(page.encode("utf-8"), "page.html").document.blocks


def test_too_many_lines() -> None:
    with pytest.raises(StetError) as caught:
        understand((WORDS + "\n").encode("utf-8") * 50_001, "text.txt")
    assert caught.value.title == "Text too long"


LINES = st.one_of(
    st.sampled_from(
        [
            "当前位置：首页 > 新闻", "海湾新区首条公交线开通", "2024-04-28 08:12 来源：海湾网", "编辑：李明 校对：王宁", WORDS * 4, "",
            "相关阅读", "·坐公交看海湾，一图看懂", "热门文章", "分享到：微信 微博", "新闻热线：0532-88880000", "声明：转载请注明来源。",
            "从站台到校门口", "（李明）", "海湾网版权所有", "By Jane Doe", "　　" + WORDS * 3, "发表评论", "1", "• " + WORDS * 5, "完",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff"), max_size=60),
)  # fmt: skip


def squeezed(text: str) -> str:
    return "".join(char for char in "".join(text.split()) if char not in "\u200b\ufeff•●▪◦‣·")


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25))
def test_every_character_of_a_text_goes_somewhere(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        reading = understand(text.encode("utf-8"), "page.txt")
    except StetError:
        assert not text.strip()
        return
    blocks = list(walk(reading.document.blocks))
    body = [runs_text(part) for block in blocks for part in inline_parts(block)]
    body += [block.text for block in blocks if isinstance(block, Code)]
    kept = squeezed("".join([*body, *(part.text for part in (*reading.read, *reading.set_aside))]))
    assert sorted(kept) == sorted(squeezed(text))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="<>/abp divspanul=\"' 海湾。\n", max_size=300))
def test_any_markup_is_some_document(markup: str) -> None:
    read_html(markup)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, max_size=12))
def test_words_of_a_fragment_are_kept(lines: list[str]) -> None:
    visible = [unicodedata.normalize("NFC", line) for line in lines]
    markup = "".join(f"<p>{html.escape(line)}</p>" for line in visible)
    document = read_html(markup)
    kept = "".join(runs_text(part) for block in walk(document.blocks) for part in inline_parts(block))
    assert squeezed(kept) == squeezed("".join(visible))


@pytest.mark.parametrize(
    "unit", ["1", "2024", "1 2 ", "1,", "，", "—", "—·", "评论", "热点", "a.", "微信 ", "Ab "]
)
def test_no_phrase_takes_long_over_a_row_of_signs(unit: str) -> None:
    lines = [(unit * 160)[:length] + end for length in (60, 150) for end in ("", "!", " 页")]
    assert understand("\n".join([*lines, WORDS * 8]).encode("utf-8"), "text.txt").language
