"""Sources, credits and contacts as labelled lines."""

from __future__ import annotations

import pytest

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import Document, Paragraph
from editor_app.domain.fields import Fields, Source, SourceRelation
from editor_app.formats.imprint import (
    ImprintLine,
    contact_lines,
    credit_lines,
    language_of,
    source_lines,
    statement_line,
)
from tests.support.every_block import words


def test_sources_say_how_they_stand_to_the_piece() -> None:
    sources = (
        Source("Harbour News", url="https://example.org/1"),
        Source("Wire", SourceRelation.VIA, url="javascript:x", original_author="A. Lin"),
    )
    assert source_lines(sources, "en") == (
        ImprintLine("Source", "Harbour News", "https://example.org/1"),
        ImprintLine("Via", "Wire (original author: A. Lin)"),
    )


def test_credits_keep_their_printed_labels_and_units() -> None:
    credit = Credit("reporter", "Staff writer", ("A. Lin", "B. Sun"), "Harbour News")
    free = Credit("drone pilot", names=("C. Wu",))
    nobody = Credit("editor")
    assert credit_lines((credit, free, nobody), (), "en") == (
        ImprintLine("Staff writer", "A. Lin, B. Sun (Harbour News)"),
        ImprintLine("drone pilot", "C. Wu"),
    )
    assert credit_lines((credit,), (Source("Harbour News"),), "en")[0].text == "A. Lin, B. Sun"


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        (Contact(ContactKind.EMAIL, value="desk@example.org"), "mailto:desk@example.org"),
        (Contact(ContactKind.EMAIL, value='x@y.z"><script>'), ""),
        (Contact(ContactKind.EMAIL, value="[masked]"), ""),
        (Contact(ContactKind.HOTLINE, value="0731-2868 0000"), "tel:073128680000"),
        (Contact(ContactKind.PHONE, value="ask at the desk"), ""),
        (Contact(ContactKind.WEB, value="https://example.org/a b"), ""),
        (Contact(ContactKind.WEB, value="https://example.org/a"), "https://example.org/a"),
        (Contact(ContactKind.WECHAT, value="harbour-news"), ""),
    ],
)
def test_a_contact_links_only_to_what_it_is(contact: Contact, href: str) -> None:
    assert contact_lines((contact,), "en")[0].href == href


def test_masked_and_private_contacts_are_not_printed() -> None:
    masked = Contact(ContactKind.EMAIL, "投稿邮箱", "", "吴记者")
    private = Contact(ContactKind.PHONE, "手机", "13000000000", public=False)
    assert contact_lines((masked, private), "zh-CN") == ()


@pytest.mark.parametrize(
    ("declared", "default", "body", "language"),
    [
        ("en-GB", "zh-CN", "中文正文", "en-GB"),
        ("", "zh-CN", "An English text under a Chinese title", "en"),
        ("", "zh-TW", "中文正文", "zh-TW"),
        ("", "", "中文正文", "zh-CN"),
        ('"><script>', "en-US", "Words", "en-US"),
        ("", "zh-CN", "", "zh-CN"),
        ("", "", "", "en"),
    ],
)
def test_the_language_is_as_declared_or_as_the_characters_say(
    declared: str, default: str, body: str, language: str
) -> None:
    content = Content(Fields(language=declared), Document((Paragraph(words(body)),)))
    assert language_of(content, default) == language


def test_a_statement_carries_its_label_once() -> None:
    assert statement_line("转载请注明。", "zh-CN") == "声明：转载请注明。"
    assert statement_line("声明:转载请注明。", "zh-CN") == "声明:转载请注明。"
    assert statement_line(" ", "en") == ""
