"""Which addresses a text may link to."""

from __future__ import annotations

import pytest

from editor_app.domain.links import is_safe_href


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/a?b=1#c",
        "HTTP://例子.中国/路径",
        "http://[::1]:8000/",
        "mailto:desk@example.org",
        "tel:+8673112345678",
        "/rooted",
        "page.html",
        "../up/页.html",
        "#note-1",
        "?q=a:b",
        "a/b:c",
        "//example.org/same-scheme",
    ],
)
def test_honest_addresses_are_kept(href: str) -> None:
    assert is_safe_href(href)


@pytest.mark.parametrize(
    "href",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript\u200b:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.org/1",
        "C:\\file",
        "http:",
        "http:///nohost",
        "https://@example.org",
        "https:\\\\example.org",
        "https://exam ple.org",
        "https://example.org/\u202egnp.exe",
        "\ud800",
    ],
)
def test_hostile_or_broken_addresses_are_refused(href: str) -> None:
    assert not is_safe_href(href)
