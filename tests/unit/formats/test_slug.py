"""Slugs proposed from headlines."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.formats.slug import propose_slug


@pytest.mark.parametrize(
    ("headline", "language", "slug"),
    [
        ("重庆银行行长", "zh-CN", "chong-qing-yin-hang-hang-zhang"),
        ("会议2024年召开", "", "hui-yi-2024-nian-zhao-kai"),
        ("ＡＩ 时代", "zh", "ai-shi-dai"),
        ("Council's 12,000 trees — Zürich & Łódź", "en", "councils-12000-trees-zurich-lodz"),
        ("東京の天気", "ja", "article"),
        ("🎉", "en", "article"),
        ("", "", "article"),
        ("../../etc/passwd\0", "en", "etc-passwd"),
        ("x" * 80, "en", "x" * 60),
        ("ten letters " * 10, "en", "ten-letters-ten-letters-ten-letters-ten-letters-ten-letters"),
    ],
)
def test_headlines_become_readable_addresses(headline: str, language: str, slug: str) -> None:
    assert propose_slug(headline, language) == slug


@given(st.text(max_size=120), st.sampled_from(["", "zh-CN", "en", "ja"]))
@settings(max_examples=200)
def test_a_slug_is_short_plain_and_never_empty(headline: str, language: str) -> None:
    slug = propose_slug(headline, language)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 60
    assert propose_slug(slug, language) == slug
