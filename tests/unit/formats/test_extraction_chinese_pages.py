"""Shapes of Chinese pages: dispatch titles, glued controls, nested labels, outlets beside the date, closing remarks."""

from __future__ import annotations

import pytest

from editor_app.domain.document import Figure, inline_parts, runs_text, walk
from editor_app.formats.credits.grammar import scan
from editor_app.formats.extraction import Reading, understand

FIRST = "海湾新区管理委员会5月4日通报，首条公交线路当天开通，沿线设站十二处，市民刷卡乘车可享受优惠。"
SECOND = "记者在现场看到，早上六点半，第一班车准时从客运中心发出，车上坐满了赶早的乘客，司机向大家问好。"
LAST = "据介绍，年内还将开通三条线路，届时新区大部分居民步行十分钟就能到达车站。"
WHOLE = [FIRST, SECOND, LAST]
TITLE = "海湾新区首条公交线路开通"


def text_page(*lines: str) -> Reading:
    return understand("\n".join(("首页 > 新闻 > 本地", *lines)).encode(), "page.txt")


def page(head: str, *, inner: str = "", end: str = "") -> Reading:
    body = "".join(f"<p>{part}</p>" for part in (FIRST, SECOND))
    markup = (
        f"<html><head><title>{TITLE}</title></head><body>{head}<div>{body}{inner}<p>{LAST}</p>{end}</div>"
        "<div class='footer'>版权所有 海湾网</div></body></html>"
    )
    return understand(markup.encode(), "page.html")


def body_of(reading: Reading) -> list[str]:
    return [
        runs_text(part)
        for block in walk(reading.document.blocks)
        if not isinstance(block, Figure)
        for part in inline_parts(block)
    ]


HEAD = f"<h1>{TITLE}</h1><p>2024-05-04 08:30 来源：海湾日报</p>"


def test_the_title_of_a_dispatch() -> None:
    reading = text_page(
        f"晨光海湾丨{TITLE}", "2024-05-04 08:30 来源：海湾日报", f"海湾社海州5月4日电 题：{TITLE}", *WHOLE
    )
    assert (reading.headline, reading.column) == (TITLE, "晨光海湾")


@pytest.mark.parametrize("controls", ["参与互动", " 打印 字号 大 中 小", " 字号：大 中 小"])
def test_controls_glued_to_a_source(controls: str) -> None:
    reading = text_page(TITLE, f"2024-05-04 08:30 来源：海湾日报{controls}", *WHOLE)
    assert [one.name for one in reading.sources] == ["海湾日报"]


def test_a_label_before_the_labels_of_the_people() -> None:
    found = scan("作者：本报记者 江若水 本报通讯员 余 知 秋")
    assert [(one.role, one.value.names) for one in found.items] == [
        ("reporter", ("江若水",)),
        ("correspondent", ("余知秋",)),
    ]


@pytest.mark.parametrize(
    ("printed", "role", "names"),
    [
        ("（参与采写：冯一凡）", "contributor", ("冯一凡",)),
        ("实习记者 沈思远", "intern", ("沈思远",)),
    ],
)
def test_roles(printed: str, role: str, names: tuple[str, ...]) -> None:
    (item,) = scan(printed).items
    assert (item.role, item.value.names) == (role, names)


def test_a_picture_library_is_nobody() -> None:
    reading = page(HEAD, end="<p>图片来源：海湾图库</p><p>责任编辑：周海</p>")
    assert [(one.role, one.names) for one in reading.credits] == [("responsible_editor", ("周海",))]


def test_the_label_of_a_crumb_is_no_step() -> None:
    assert page("<div>本页位置：首页 → 新闻 → 社会</div>" + HEAD).section == ("首页", "新闻", "社会")


def test_an_outlet_beside_the_date_is_the_source() -> None:
    reading = page(f"<h1>{TITLE}</h1><div>海湾日报</div><div>2024-05-04 08:30</div>")
    assert [one.name for one in reading.sources] == ["海湾日报"]


def test_the_words_under_a_picture() -> None:
    reading = page(HEAD, inner="<p><img src='a.jpg'></p><p>乘客在客运中心上车。周海 摄</p>")
    assert body_of(reading) == WHOLE
    assert [runs_text(one.caption) for one in reading.document.blocks if isinstance(one, Figure)] == [
        "乘客在客运中心上车。周海 摄"
    ]


@pytest.mark.parametrize("remark", ["图片均来自网络", "题图来自 Bay", "喜欢这篇文章？去应用商店搜海湾。"])
def test_remarks_below_a_text(remark: str) -> None:
    assert body_of(page(HEAD, end=f"<p>{remark}</p>")) == WHOLE


def test_other_lists_end_the_related_titles() -> None:
    lists = (
        "<h3>相关新闻</h3><ul><li><a href='/1'>新区公交站点名称公示</a></li></ul>"
        "<h3>社会新闻精选：</h3><ul><li><a href='/2'>高铁站台上的一场求婚</a></li></ul>"
    )
    assert [one.title for one in page(HEAD, end=lists).related] == ["新区公交站点名称公示"]


def test_a_text_set_in_short_lines_begins_at_its_first() -> None:
    lines = [
        "下周一，",
        "公交线路就要开通了，",
        "这一天大家等了很久。",
        "什么？",
        "你还不知道？",
        "点击这里了解一下",
    ]
    markup = "".join(f"<p>{line}</p>" for line in lines)
    whole = "".join(f"<p>{line}</p>" for line in WHOLE)
    reading = understand(
        f"<html><head><title>{TITLE}</title></head><body>{HEAD}<div>{markup}{whole}</div></body></html>".encode(),
        "a.html",
    )
    assert body_of(reading)[0] == "下周一，"


def test_a_date_stands_beside_an_author_without_a_name() -> None:
    assert page(f"<h1>{TITLE}</h1><div>时间：2024-05-04 作者：网络整理</div>").published_at == "2024-05-04"
