"""What of a fragment is no part of its text: tracked deletions, comments, scripts, hidden words, controls, pixels."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from editor_app.formats.html_tree import attribute, is_icon

DELETIONS, COMMENTS, SCRIPTS, DRAWINGS, FORMS, HIDDEN = (
    "deletions", "comments", "scripts", "drawings", "forms", "hidden",
)  # fmt: skip

_DELETION_CLASS = re.compile(r"(?:^|\s)mso-?(?:del|movefrom)\w*(?:\s|$)", re.IGNORECASE)
# The sign in the text counts; what was said about it stands in a list of its own.
_COMMENT_SIGN = re.compile(r"(?:^|\s)mso(?:commentreference|comanchor)(?:\s|$)", re.IGNORECASE)
_COMMENT_TEXT = re.compile(r"(?:^|\s)mso(?:commenttext|comtxt|comhide|comoff)(?:\s|$)", re.IGNORECASE)
_OFFICE_HIDDEN = re.compile(r"mso-hide\s*:\s*all", re.IGNORECASE)
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?:\s*[;!]|\s*$)",
    re.IGNORECASE,
)
_UNSEEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|hidden|hide|none)(?:\s|$)", re.IGNORECASE
)
# A saved WeChat page hides its whole text until a script has run.
_REVEALED_LATER = re.compile(r"js_content|rich_media_content")
_NOT_TEXT = re.compile(r"mso-element\s*:\s*(?:header|footer|field-|comment)", re.IGNORECASE)
_CONTROL_CLASS = re.compile(
    r"(?:^|[\s_-])(?:copy(?:-?code)?-?(?:btn|button|icon)|btn-?copy|clipboard\w*|hljs-button|code-?copy|copy-?code|"
    r"line-?index|line-numbers-rows|pre-numbering|code-snippet__line-index|lineno|gutter)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_CONTROLS = frozenset("button select option textarea input datalist optgroup fieldset".split())
_NEVER_TOLD = frozenset(
    "head style template noscript title meta link base map area dialog param source track colgroup col "
    "mp-style-type".split()
)
_TELLING = {
    "script": SCRIPTS,
    "svg": DRAWINGS,
    "canvas": DRAWINGS,
    "del": DELETIONS,
    **dict.fromkeys(_CONTROLS, FORMS),
}


def why_dropped(element: HtmlElement) -> str | None:
    """Tell why an element is no part of the text: a word to count by, empty where nobody misses it; None if it is."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _NEVER_TOLD or tag.startswith("v:"):
        return ""
    if tag in _TELLING:
        return _TELLING[tag] if not is_icon(element) else ""
    style, names = element.get("style"), element.get("class")
    if style:
        found = _by_style(element, style, names or "")
        if found is not None:
            return found
    if names:
        found = _by_class(tag, names)
        if found is not None:
            return found
    if element.get("hidden") is not None or (element.get("aria-hidden") == "true" and tag != "a"):
        return "" if tag in {"i", "span"} and not _has_words(element) else HIDDEN
    return None


def _by_style(element: HtmlElement, style: str, names: str) -> str | None:
    if "mso-" in style:
        if _OFFICE_HIDDEN.search(style):
            return HIDDEN
        if _NOT_TEXT.search(style):
            return ""
    if _UNSEEN.search(style) and not _REVEALED_LATER.search(f"{names} {attribute(element, 'id')}"):
        return HIDDEN if _has_words(element) else ""
    return None


def _by_class(tag: str, names: str) -> str | None:
    if _DELETION_CLASS.search(names):
        return DELETIONS
    if _COMMENT_SIGN.search(names):
        return COMMENTS
    if _COMMENT_TEXT.search(names):
        return ""
    if _UNSEEN_CLASS.search(names):
        return HIDDEN
    if _CONTROL_CLASS.search(names) and tag not in {"pre", "code"}:
        return ""
    return None


def _has_words(element: HtmlElement) -> bool:
    return any(part.strip() for part in element.itertext())
