"""A fragment's own style sheets, as far as they say what text is: brought into each element's ``style``."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,8000})\}")
_SELECTOR = re.compile(r"^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:font-weight|font-style|font-size|text-decoration[\w-]*|text-align|vertical-align|display|visibility|"
    r"list-style[\w-]*|white-space|mso-hide|mso-outline-level|mso-highlight)\s*:[^;]+",
    re.IGNORECASE,
)
# What holds for some media only (paper, narrow screens) says nothing of the text.
_MEDIA = re.compile(r"@(?:media|supports)[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_MOST_MEDIA = 200
_LONGEST_SHEET = 400_000
_MOST_RULES = 3_000


def apply_style_sheets(root: HtmlElement) -> None:
    """Put what rules for tags and classes declare before each element's own declarations.

    Only plain selectors count (``p``, ``.c1``, ``span.s1``): they are what programs write for single stretches.
    """
    rules = _rules("\n".join(sheet.text or "" for sheet in root.iterdescendants("style")))
    if not rules:
        return
    for element in root.iter("*"):
        names = (element.get("class") or "").split()
        tag = str(element.tag)
        found = [rules[key] for key in ((tag, ""), *_keys(tag, names)) if key in rules]
        if found:
            element.set("style", ";".join([*found, element.get("style") or ""]))


def _keys(tag: str, names: list[str]) -> list[tuple[str, str]]:
    return [key for name in names for key in (("", name), (tag, name))]


def _rules(sheet: str) -> dict[tuple[str, str], str]:
    """(tag, class) -> declarations that matter; either may be empty."""
    rules: dict[tuple[str, str], str] = {}
    sheet = _MEDIA.sub("", _COMMENT.sub("", sheet[:_LONGEST_SHEET]), count=_MOST_MEDIA)
    for selectors, declared in _RULE.findall(sheet):
        told = ";".join(part.strip() for part in _TOLD.findall(declared))
        if not told:
            continue
        for selector in selectors.split(","):
            found = _SELECTOR.match(selector.strip())
            if found is None or not found.group() or len(rules) > _MOST_RULES:
                continue
            key = ((found.group(1) or "").lower(), found.group(2) or "")
            if key[1] or key[0] not in {"body", "html"}:
                rules[key] = f"{rules[key]};{told}" if key in rules else told
    return rules
