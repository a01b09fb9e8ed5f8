"""Copies: the same content, free of what belongs to the one article."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.beside import Beside
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.errors import AbsentError
from editor_app.domain.fields import ArticleLink, LinkKind
from editor_app.services.copies import Copies, copied_headline
from editor_app.services.writing import Writing
from tests.support.library import Ticking, content, library


def test_a_copy_has_the_content_and_none_of_what_belongs_to_the_one_article(tmp_path: Path) -> None:
    clock = Ticking()
    with library(tmp_path, clock) as opened:
        writing, copies = Writing(opened, "陈一帆", clock), Copies(opened, "陈一帆", clock)
        whole = content(
            "标题",
            "正文",
            number="陈-1122-01",
            slug="biaoti",
            embargo_until="2026-01-01T00:00:00+08:00",
            expires_at="2027-01-01T00:00:00+08:00",
            links=(ArticleLink(LinkKind.FOLLOWS, "a" * 32),),
            section=("新闻",),
            tags=("港口",),
        )
        secret = Beside(private_contacts=(Contact(ContactKind.PHONE, "线人", "13800000000", public=False),))
        writing.save("a" * 32, whole, "", secret)
        writing.keep_revision("a" * 32)
        made = copies.duplicate("陈-1122-01")
        copy = writing.open(made)
        fields = copy.content.fields
        assert copy.content.document == whole.document
        assert (fields.headline, fields.number) == ("标题（副本）", "陈-1122-02")
        assert (fields.slug, fields.embargo_until, fields.expires_at, fields.links) == ("", "", "", ())
        assert (fields.sources, fields.credits) == (whole.fields.sources, whole.fields.credits)
        assert (fields.section, fields.tags) == (("新闻",), ("港口",))
        assert copy.standing.revisions == 0
        assert copy.beside == Beside()
        assert writing.open("a" * 32).content == Content(whole.fields, whole.document)
        with pytest.raises(AbsentError):
            copies.duplicate("nowhere")


@pytest.mark.parametrize(
    ("headline", "language", "copied"),
    [
        ("标题", "zh-CN", "标题（副本）"),
        ("标题（副本）", "zh-CN", "标题（副本 2）"),
        ("标题（副本 9）", "zh-CN", "标题（副本 10）"),
        ("标题", "", "标题（副本）"),
        ("Tide", "en", "Tide (copy)"),
        ("Tide (copy)", "en-GB", "Tide (copy 2)"),
        ("Marée", "fr", "Marée (copy)"),
        ("", "zh-CN", ""),
        ("  ", "en", "  "),
    ],
)
def test_the_headline_of_a_copy_says_so_in_its_language(headline: str, language: str, copied: str) -> None:
    assert copied_headline(headline, language) == copied
