"""Drafts stay whole: with no page around them, nothing of them is furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.document import plain_text
from editor_app.formats.extraction import Reading, understand

LINES = [
    "海州市图书馆延长开放时间，周六开到晚上十点。",
    "短句一。",
    "短句",
    "时间：3月5日上午9点",
    "地点：市图书馆",
    "2026年3月2日",
    "点击查看",
    "阅读全文",
    "Read more",
    "分享",
    "3",
    "摄影：李明",
    "来源：本地",
    "下一篇：是新书。",
    "版权所有的问题也被提及。",
    "联系人：王宁",
    "The library opens late. Children may stay.",
]


def read(text: str, name: str = "draft.txt") -> Reading:
    return understand(text.encode("utf-8"), name)


def body(text: str, name: str = "draft.txt") -> list[str]:
    return plain_text(read(text, name).document).split("\n")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("夜读开放\n\n短句一。\n\n短句二。\n\n2026年3月2日\n", ["短句一。", "短句二。", "2026年3月2日"]),
        ("通知\n各单位：\n定于下周开会。\n时间：3月5日\n地点：三楼\n特此通知。\n", ["各单位：", "定于下周开会。", "时间：3月5日", "地点：三楼", "特此通知。"]),
        ("标题\n\n第一段。\n\n分享\n\n第二段。\n", ["第一段。", "分享", "第二段。"]),
        ("Title\n\nFirst short.\n\nRead more\n\nSecond short.\n", ["First short.", "Read more", "Second short."]),
    ],
)  # fmt: skip
def test_the_middle_of_a_draft_is_text_whatever_it_looks_like(text: str, wanted: list[str]) -> None:
    assert body(text) == wanted
    assert read(text).furniture == ()


def test_a_line_of_names_below_the_headline_and_at_the_end_is_read() -> None:
    reading = read("夜航恢复\n来源：海州日报 作者：李明\n\n昨晚恢复。\n\n每晚三班。\n\n责任编辑：王宁\n")
    assert [source.name for source in reading.sources] == ["海州日报"]
    assert {name for credit in reading.credits for name in credit.names} == {"李明", "王宁"}
    assert plain_text(reading.document) == "昨晚恢复。\n每晚三班。"


def test_a_salutation_is_no_headline() -> None:
    reading = read("尊敬的编辑部：\n\n路灯坏了。\n\n李明\n")
    assert reading.headline == ""
    assert plain_text(reading.document) == "尊敬的编辑部：\n路灯坏了。\n李明"


def test_markdown_of_an_author_keeps_its_raw_words() -> None:
    text = "# T\n\n短。\n\n<div>raw 文字</div>\n\n更多。\n"
    assert body(text, "draft.md") == ["短。", "<div>raw 文字</div>", "更多。"]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
def test_between_a_first_and_a_last_paragraph_nothing_is_lost(middle: list[str]) -> None:
    first, last = "第一段在这里，写得够长。", "最后一段在这里，也够长。"
    found = body("\n\n".join(["港口夜航恢复", first, *middle, last]))
    assert [line for line in found if line in {first, last, *middle}] == [first, *middle, last]


@pytest.mark.parametrize("wrapper", ["{}", '<div class="rich_media">{}</div>'])
@pytest.mark.parametrize(
    "date", ["", "<p>2026年3月2日</p>", '<div class="meta">2026-03-02 来源：海州日报</div>']
)
def test_a_short_post_on_a_page_keeps_its_short_paragraphs(wrapper: str, date: str) -> None:
    inner = f"<h1>夜读开放</h1>{date}<p>图书馆延长开放时间。</p><p>座位增加到120个。</p><p>编辑：王宁</p>"
    page = f"<html><body><nav>首页 新闻</nav>{wrapper.format(inner)}<footer>版权所有</footer></body></html>"
    reading = read(page, "page.html")
    assert plain_text(reading.document) == "图书馆延长开放时间。\n座位增加到120个。"
    assert reading.headline == "夜读开放"
    assert [credit.names for credit in reading.credits] == [("王宁",)]
