"""Lists that say how deep they stand without standing there: nested as they say (Feishu, Word for the web)."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from editor_app.domain.characters import whole_number
from editor_app.formats.html_tree import attribute, unwrap

_LEVEL_CLASS = re.compile(r"(?:^|\s)list-(?:bullet|number)(\d)(?:\s|$)")
_WRAPPER_CLASS = re.compile(r"(?:^|\s)ListContainerWrapper(?:\s|$)")
_DEEPEST = 9


def nest_lists(root: HtmlElement) -> None:
    """Move each list that declares a deeper level than it has into the last item of the list before it."""
    for wrapper in [one for one in root.iter("div") if _WRAPPER_CLASS.search(one.get("class") or "")]:
        unwrap(wrapper)
    for found in [one for one in root.iter("ul", "ol") if _declared_level(one) > 1]:
        level = _declared_level(found)
        if _depth(found) >= level:
            continue
        before = found.getprevious()
        if before is None or before.tag not in {"ul", "ol"} or (before.tail or "").strip():
            continue
        home = _last_item(before, level - 1)
        if home is not None:
            home.append(found)
            found.tail = None


def _declared_level(found: HtmlElement) -> int:
    named = _LEVEL_CLASS.search(found.get("class") or "")
    if named:
        return int(named.group(1))
    first = next(found.iterchildren("li"), None)
    if first is None:
        return 1
    printed = attribute(first, "data-aria-level") or attribute(first, "aria-level")
    return min(_DEEPEST, whole_number(printed) or 1)


def _depth(found: HtmlElement) -> int:
    return 1 + sum(1 for _ in found.iterancestors("ul", "ol"))


def _last_item(found: HtmlElement, depth: int) -> HtmlElement | None:
    """The last item of the list, or of the list inside it, at most ``depth`` lists deep."""
    home = None
    for _ in range(depth):
        item = next(found.iterchildren("li", reversed=True), None)
        if item is None:
            break
        home = item
        inner = next(item.iterchildren("ul", "ol", reversed=True), None)
        if inner is None:
            break
        found = inner
    return home
