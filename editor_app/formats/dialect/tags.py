"""The HTML tags, without attributes, that stand for marks where asterisks cannot."""

from __future__ import annotations

import re

from editor_app.domain.document import Mark

# One tag for each mark, in the order in which they nest, the outermost first.
TAG_OF_MARK = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.UNDERLINE: "u",
    Mark.STRIKE: "s",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.HIGHLIGHT: "mark",
    Mark.CODE: "code",
}
MARK_OF_TAG = {tag: mark for mark, tag in TAG_OF_MARK.items()} | {
    "b": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "ins": Mark.UNDERLINE,
    "del": Mark.STRIKE,
    "strike": Mark.STRIKE,
}
BREAK_TAG = "<br>"

# Groups: a slash of a closing tag, the name of a mark's tag; an address; nothing for ``</a>``, ``<br>``.
TAG = re.compile(
    rf"<(?:(?P<slash>/?)(?P<mark>{'|'.join(MARK_OF_TAG)})|a href=\"(?P<href>[^\"<>]*)\"|(?P<end>/a)|(?P<br>br ?/?))>",
    re.IGNORECASE,
)
