"""Templates: what they keep of an article, how they are applied; placeholders."""

from __future__ import annotations

from dataclasses import fields as fields_of

import pytest

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import BulletList, Document, Heading, Paragraph, Quote, Text
from editor_app.domain.fields import Dateline, Fields, Nature, Source
from editor_app.domain.placeholders import placeholder_at, placeholders_of
from editor_app.domain.template import applied, template_content

BODY = Document((Paragraph((Text("〔导语〕"),)),))
PREFILLED = Content(
    Fields(
        number="林-0320-01",
        publication="haizhou-tide",
        language="zh-CN",
        sources=(Source("海州潮报"),),
        contacts=(Contact(ContactKind.HOTLINE, "热线", "0000-5550101"),),
        statement="本报声明",
        credits=(Credit("reporter", "", ("林溪桥",), "海州潮报"),),
    )
)


def test_what_was_prefilled_stays_and_the_template_fills_the_rest() -> None:
    template = Content(
        Fields(
            language="zh-CN",
            genre="专访",
            column="潮人",
            nature=Nature.ORIGINAL,
            sources=(Source("别的来源"),),
            credits=(
                Credit("photographer"),
                Credit("reporter"),
                Credit("responsible_editor", "", ("何小满",)),
            ),
        ),
        BODY,
    )
    made = applied(PREFILLED, template)
    before, after = PREFILLED.fields, made.fields
    assert made.document == BODY
    assert (after.number, after.publication, after.sources) == (
        before.number,
        before.publication,
        before.sources,
    )
    assert (after.contacts, after.statement) == (before.contacts, before.statement)
    assert (after.genre, after.column) == ("专访", "潮人")
    assert after.credits == (
        Credit("photographer"),
        Credit("reporter", "", ("林溪桥",), "海州潮报"),
        Credit("responsible_editor", "", ("何小满",)),
    )


@pytest.mark.parametrize(
    ("known", "written", "language"),
    [
        ("zh-CN", "zh", "zh-CN"),
        ("en-GB", "en", "en-GB"),
        ("zh-CN", "en", "en"),
        ("zh-CN", "", "zh-CN"),
        ("", "en", "en"),
    ],
)
def test_the_language_is_that_of_the_templates_text(known: str, written: str, language: str) -> None:
    made = applied(Content(Fields(language=known)), Content(Fields(language=written)))
    assert made.fields.language == language


def test_a_template_keeps_nothing_that_belongs_to_one_article() -> None:
    whole = Fields(
        number="a",
        publication="p",
        headline="一周天气",
        column="潮汐表",
        section=("新闻",),
        slug="s",
        embargo_until="2026-01-01T00:00:00Z",
        expires_at="2026-01-01T00:00:00Z",
        summary="摘要",
        dateline=Dateline("海州", "2026-01-01"),
        statement="声明",
        sources=(Source("海州潮报", url="https://example.com/a", published_at="2026-01-01T00:00:00Z"),),
        credits=(Credit("reporter", "记者", ("林溪桥",), "海州潮报"), Credit("editor", "", ("何小满",))),
    )
    kept = template_content(Content(whole, BODY))
    assert kept.document == BODY
    assert kept.fields == Fields(
        headline="一周天气",
        column="潮汐表",
        section=("新闻",),
        statement="声明",
        sources=(Source("海州潮报"),),
        credits=(Credit("reporter", "记者"), Credit("editor", "", ("何小满",))),
    )


def test_applying_a_template_made_of_nothing_changes_nothing() -> None:
    assert applied(PREFILLED, Content()) == PREFILLED
    assert {one.name for one in fields_of(Fields)} >= {"number", "publication"}


def test_placeholders_are_found_wherever_text_stands() -> None:
    document = Document(
        (
            Paragraph((Text("〔导语：先写结果〕"),)),
            Heading((Text("一、〔小标题〕"),), 2),
            Quote((Paragraph((Text("‹Who it is›"),)),)),
            BulletList(((Paragraph((Text("〔一〕和〔二〕"),)),),)),
            Paragraph((Text("国办发〔2026〕12号文，‹›〔〕没有占位"),)),
        )
    )
    assert placeholders_of(document) == (
        "〔导语：先写结果〕",
        "〔小标题〕",
        "‹Who it is›",
        "〔一〕",
        "〔二〕",
    )


def test_the_placeholder_in_which_a_place_lies() -> None:
    line = "前〔导语〕后〔2026〕号"
    assert [placeholder_at(line, place) for place in (0, 1, 3, 5, 6, 8)] == [
        None, (1, 5), (1, 5), (1, 5), None, None,
    ]  # fmt: skip
