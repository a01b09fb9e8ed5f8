"""Pages, drafts and Markdown understood: every field, the body to the character, nothing lost."""

from __future__ import annotations

import unicodedata

import pytest

from editor_app.domain.document import (
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Placeholder,
    Table,
    inline_parts,
    runs_text,
    walk,
)
from editor_app.formats.extraction import Reading, understand
from tests.support.published_pages import CHINESE_PAGE, CHINESE_TEXT, DRAFT, ENGLISH_PAGE, MARKDOWN_TEXT


def body_of(reading: Reading) -> list[str]:
    return [runs_text(part) for block in walk(reading.document.blocks) for part in inline_parts(block)]


def headings_of(reading: Reading) -> list[str]:
    return [runs_text(block.runs) for block in reading.document.blocks if isinstance(block, Heading)]


def credits_of(reading: Reading) -> list[tuple[str, str, tuple[str, ...], bool]]:
    return [(one.role, one.label, one.names, one.in_text) for one in reading.credits]


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def chinese_text() -> Reading:
    return understand(CHINESE_TEXT.encode("utf-8"), "page.txt")


@pytest.fixture(scope="module")
def chinese_page() -> Reading:
    return understand(CHINESE_PAGE.encode("utf-8"), "page.html")


@pytest.fixture(scope="module")
def english_page() -> Reading:
    return understand(ENGLISH_PAGE.encode("utf-8"), "page.html")


class TestChineseText:
    def test_head(self, chinese_text: Reading) -> None:
        assert (chinese_text.column, chinese_text.headline) == ("晨光", "海湾新区首条公交线开通")
        assert chinese_text.published_at == "2024-04-28T08:12:00+08:00"
        assert chinese_text.section == ("首页", "新闻中心", "本地")
        assert chinese_text.language == "zh-CN"

    def test_the_tail_names_the_source_and_the_header_who_passed_it_on(self, chinese_text: Reading) -> None:
        assert [(one.relation, one.name) for one in chinese_text.sources] == [
            ("original", "海湾晚报"),
            ("via", "海湾网"),
        ]

    def test_credits(self, chinese_text: Reading) -> None:
        assert credits_of(chinese_text) == [
            ("editor", "编辑", ("赵敏",), False),
            ("reporter", "记者", ("李明",), True),
            ("correspondent", "通讯员", ("王宁",), True),
            ("author", "文/图", ("李明",), True),
            ("responsible_editor", "责编", ("周海",), False),
            ("proofreader", "校对", ("陈静",), False),
            ("producer", "监制", ("郑远",), False),
        ]

    def test_contacts_and_statement(self, chinese_text: Reading) -> None:
        assert [(one.kind, one.value, one.person) for one in chinese_text.contacts] == [
            ("hotline", "0532-88880000", "吴记者"),
            ("email", "", ""),
        ]
        assert chinese_text.statement == "版权声明：本文版权归海湾晚报所有，未经授权不得转载。"

    def test_related_stories_once_each(self, chinese_text: Reading) -> None:
        assert [story.title for story in chinese_text.related] == [
            "海湾新区发布公交时刻表",
            "坐公交看海湾，一图看懂",
        ]

    def test_body(self, chinese_text: Reading) -> None:
        body = body_of(chinese_text)
        assert body[0].startswith("本报海湾4月27日电")
        assert body[-1].endswith("每一刻钟发一班车。（文/图 李明）")
        assert len(body) == 4
        assert headings_of(chinese_text) == ["从站台到校门口"]
        assert "indents_removed" in {remark.code for remark in chinese_text.report}

    def test_every_line_is_accounted_for(self, chinese_text: Reading) -> None:
        parts = [*chinese_text.read, *chinese_text.set_aside]
        everything = squeezed("".join([*body_of(chinese_text), *(part.text for part in parts)]))
        for line in CHINESE_TEXT.splitlines():
            assert squeezed(line.strip().removeprefix("·")) in everything


class TestChinesePage:
    def test_head(self, chinese_page: Reading) -> None:
        assert chinese_page.headline == "海湾新区首条公交线开通"
        assert chinese_page.published_at == "2024-04-28T08:12:30+08:00"
        assert chinese_page.section == ("首页", "新闻中心", "正文")
        assert [source.name for source in chinese_page.sources] == ["海湾晚报"]
        assert (chinese_page.site, chinese_page.address) == ("海湾网", "https://bay.example/a/1.html")

    def test_credits(self, chinese_page: Reading) -> None:
        assert credits_of(chinese_page) == [
            ("author", "作者", ("李明",), False),
            ("responsible_editor", "责任编辑", ("周海",), False),
        ]

    def test_body(self, chinese_page: Reading) -> None:
        blocks = chinese_page.document.blocks
        assert [type(block) for block in blocks] == [
            Paragraph, Figure, Heading, Paragraph, Paragraph, BulletList, Table, Placeholder, Paragraph,
        ]  # fmt: skip
        figure = blocks[1]
        assert isinstance(figure, Figure)
        assert (figure.address, figure.alt) == ("https://bay.example/p/1.jpg", "站台")
        assert runs_text(figure.caption) == "乘客在站台等候。王宁 摄"
        assert headings_of(chinese_page) == ["从站台到校门口"]

    def test_what_is_hidden_or_furniture_is_no_body(self, chinese_page: Reading) -> None:
        body = "".join(body_of(chinese_page))
        for apart in ("看不见", "相关新闻", "网友", "分享", "ICP", "tracking"):
            assert apart not in body
        assert [story.url for story in chinese_page.related] == [
            "https://bay.example/a/2.html",
            "https://bay.example/a/3.html",
        ]


class TestEnglishPage:
    def test_head(self, english_page: Reading) -> None:
        assert english_page.headline == "Harbour gets its first bus line"
        assert english_page.deck == ("Residents queued before dawn for the first ride along the shore",)
        assert english_page.published_at == "2024-04-28T08:12:30+01:00"
        assert english_page.section == ("Home", "Local")
        assert english_page.language == "en"

    def test_credits(self, english_page: Reading) -> None:
        assert credits_of(english_page) == [
            ("author", "By", ("Jane Doe", "John Smith"), False),
            ("reporter", "Reporting by", ("Jane Doe",), False),
            ("editor", "Editing by", ("Ann Lee",), False),
        ]

    def test_body_runs_on_around_a_related_box(self, english_page: Reading) -> None:
        body = body_of(english_page)
        assert len(body) == 4
        assert body[0].startswith("The first bus line of the new harbour district")
        assert body[-1].endswith("every quarter of an hour.")
        assert headings_of(english_page) == ["Every quarter of an hour"]
        assert [story.title for story in english_page.related] == [
            "How the harbour district was planned and built"
        ]


def test_markdown() -> None:
    reading = understand(MARKDOWN_TEXT.encode("utf-8"), "article.md")
    assert reading.headline == "海湾新区首条公交线开通"
    assert reading.published_at == "2024-04-28"
    assert [source.name for source in reading.sources] == ["海湾晚报"]
    assert [(one.role, one.names) for one in reading.credits] == [
        ("reporter", ("李明",)),
        ("correspondent", ("王宁",)),
        ("responsible_editor", ("周海",)),
    ]
    assert [type(block).__name__ for block in reading.document.blocks] == [
        "Paragraph",
        "Heading",
        "BulletList",
        "Quote",
    ]
    assert "tags: [公交, 海湾]" in [part.text for part in reading.read]


def test_a_plain_draft_keeps_every_line() -> None:
    reading = understand(DRAFT.encode("utf-8"), "draft.txt")
    assert reading.headline == "春天的菜园"
    assert [reading.headline, *body_of(reading)] == [line for line in DRAFT.splitlines() if line]
    assert headings_of(reading) == ["年轻人也来了"]
    assert reading.set_aside == ()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_other_encodings_read_the_same(encoding: str, chinese_text: Reading) -> None:
    reading = understand(CHINESE_TEXT.encode(encoding), "page.txt")
    assert reading.document == chinese_text.document
    assert reading.credits == chinese_text.credits
    assert "encoding" in {remark.code for remark in reading.report}


def test_hard_wrapped_english_is_joined() -> None:
    draft = (
        "A garden in spring\n\n"
        "The garden at the gate has opened again this year, and the neighbours who\n"
        "look after it are out before breakfast, carrying water and talking about the\n"
        "weather. Nobody had expected that many young people would come along as well\n"
        "on a Saturday morning.\n\n"
        "It used to be the old people who came, one of them said, but now the young do\n"
        "most of the digging, and the children water what has been planted by then.\n"
    )
    reading = understand(draft.encode(), "draft.txt")
    assert len(reading.document.blocks) == 2
    assert body_of(reading)[0].endswith("on a Saturday morning.")


def test_an_encoded_address_is_read_and_a_masked_one_is_not_made_up() -> None:
    encoded = "".join(f"{byte:02x}" for byte in [0x42, *(byte ^ 0x42 for byte in b"desk@bay.example")])
    page = CHINESE_PAGE.replace(
        "【责任编辑：周海_HW0001】",
        f'责任编辑：周海</p><p>投稿邮箱：<a data-cfemail="{encoded}">[email&#160;protected]</a>',
    )
    reading = understand(page.encode("utf-8"), "page.html")
    assert [contact.value for contact in reading.contacts] == ["desk@bay.example"]
