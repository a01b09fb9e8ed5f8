"""The shared sample, field by field: a city account's article as another site republished it."""

from __future__ import annotations

import unicodedata

import pytest

from editor_app.domain.document import Heading, Paragraph, runs_text
from editor_app.domain.fields import SourceRelation
from editor_app.formats.extraction import Reading, understand
from tests.support.shared import SAMPLE, needs_shared

pytestmark = needs_shared


@pytest.fixture(scope="module")
def reading() -> Reading:
    return understand(SAMPLE.read_bytes(), SAMPLE.name)


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_titles(reading: Reading) -> None:
    assert reading.column == "连线省两会"
    assert reading.kicker == ""
    assert reading.headline == "省人大代表、市委书记曹慧泉接受央视网、湖南日报采访"
    assert reading.deck == ("努力让老百姓的日子过得越来越好", "以一域之光为全省高质量发展添彩")


def test_no_date_is_made_up(reading: Reading) -> None:
    assert reading.published_at == ""
    assert "no_date" in {remark.code for remark in reading.report}


def test_sources_and_credits(reading: Reading) -> None:
    assert [(source.name, source.relation) for source in reading.sources] == [
        ("株洲日报", SourceRelation.ORIGINAL),
        ("株洲发布", SourceRelation.VIA),
    ]
    assert [(one.role, one.label, one.names, one.unit) for one in reading.credits] == [
        ("reporter", "全媒体记者", ("胡文洁",), "株洲日报"),
        ("editor", "编辑", ("筱安",), ""),
    ]


def test_contacts_and_statement(reading: Reading) -> None:
    assert [(one.kind, one.label, one.value, one.person, one.public) for one in reading.contacts] == [
        ("email", "投稿邮箱", "", "", True),
        ("hotline", "新闻热线", "17352733309", "吴记者", True),
    ]
    assert "masked_address" in {remark.code for remark in reading.report}
    assert reading.statement.startswith("声明:分享要尊重原创,转载请注明来源、作者。")


def test_crumb_and_related_stories(reading: Reading) -> None:
    assert reading.section == ("首页", "情感", "故事")
    assert [story.title for story in reading.related] == [
        "两会头条|持续扩大有效投资",
        "地方两会热议低空经济 万亿级产业蓄势起飞",
        "【现场组图】怀揣民意赴盛会 建言献策显担当",
        "妆得绿水青山 收获金山银山",
    ]


def test_body_is_complete_to_the_character(reading: Reading) -> None:
    printed = SAMPLE.read_text(encoding="utf-8")
    body = squeezed(
        "".join(
            runs_text(block.runs)
            for block in reading.document.blocks
            if isinstance(block, Paragraph | Heading)
        )
    )
    first = printed.index("近日,省人大代表")
    last = printed.index("来源/株洲日报")
    assert body == squeezed(printed[first:last])


def test_subheadings(reading: Reading) -> None:
    headings = [runs_text(block.runs) for block in reading.document.blocks if isinstance(block, Heading)]
    assert headings == ["在株洲有“星辰”,也有“大海”", "党群一心,“磁力”无穷", "以一域之光,为全省高质量发展添彩"]
    assert sum(isinstance(block, Paragraph) for block in reading.document.blocks) >= 9


def test_furniture_is_set_apart_and_nothing_is_lost(reading: Reading) -> None:
    apart = [part.text for part in reading.set_aside]
    assert "热门文章" in apart
    assert "柠檬里的经济学" in apart
    assert (reading.site, reading.slogan) == ("服务粉丝", "我们一直在努力")
    body = [
        runs_text(block.runs) for block in reading.document.blocks if isinstance(block, Paragraph | Heading)
    ]
    everything = squeezed("".join([*body, *apart, *(part.text for part in reading.read)]))
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        assert squeezed(line.strip().removeprefix("•")) in everything
