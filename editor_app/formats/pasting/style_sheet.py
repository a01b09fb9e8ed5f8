"""A fragment's own style sheets, as far as they say what text is: brought into each element's ``style``."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,8000})\}")
_SELECTOR = re.compile(r"^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$", re.IGNORECASE)
_TOLD = re.compile(
    r"(?<![\w-])(font-weight|font-style|font-size|text-decoration[\w-]*|text-align|vertical-align|display|visibility|"
    r"list-style[\w-]*|white-space|mso-hide|mso-outline-level|mso-highlight)\s*:([^;]+)",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"(?:^|;)\s*([\w-]+)\s*:")
# What holds for some media only (paper, narrow screens) says nothing of the text.
_MEDIA = re.compile(r"@(?:media|supports)[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_MOST_MEDIA = 200
_LONGEST_SHEET = 400_000
_MOST_RULES = 3_000


def apply_style_sheets(root: HtmlElement) -> None:
    """Put what rules for tags and classes declare before each element's own declarations, which overrule them.

    Only plain selectors count (``p``, ``.c1``, ``span.s1``): they are what programs write for single stretches.
    """
    rules = _rules("\n".join(sheet.text or "" for sheet in root.iterdescendants("style")))
    if not rules:
        return
    for element in root.iter("*"):
        tag = str(element.tag)
        names = (element.get("class") or "").split()
        found: dict[str, str] = {}
        for key in ((tag, ""), *(key for name in names for key in (("", name), (tag, name)))):
            found.update(rules.get(key, {}))
        if found:
            own = element.get("style") or ""
            declared = {name.lower() for name in _PROPERTY.findall(own)}
            told = [f"{name}:{value}" for name, value in found.items() if name not in declared]
            element.set("style", ";".join([*told, own]))


def _rules(sheet: str) -> dict[tuple[str, str], dict[str, str]]:
    """(tag, class) -> declarations that matter, property -> value; tag or class may be empty."""
    rules: dict[tuple[str, str], dict[str, str]] = {}
    sheet = _MEDIA.sub("", _COMMENT.sub("", sheet[:_LONGEST_SHEET]), count=_MOST_MEDIA)
    for selectors, declared in _RULE.findall(sheet):
        told = {name.lower(): value.strip() for name, value in _TOLD.findall(declared)}
        if not told:
            continue
        for selector in selectors.split(","):
            found = _SELECTOR.match(selector.strip())
            if found is None or not found.group() or len(rules) > _MOST_RULES:
                continue
            key = ((found.group(1) or "").lower(), found.group(2) or "")
            if key[1] or key[0] not in {"body", "html"}:
                rules.setdefault(key, {}).update(told)
    return rules
