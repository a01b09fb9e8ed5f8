"""Comments: who said what on which words.  They are no part of the text."""

from __future__ import annotations

from lxml import etree

from editor_app.formats.docx.elements import drop, words_in
from editor_app.formats.docx.names import W
from editor_app.formats.tracked import Comment

_START, _END, _REFERENCE = f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference"
_MOST_WORDS = 400
_MOST_READ = 4 * _MOST_WORDS
_MOST = 2_000


def take_comments(body: etree._Element, comments: etree._Element | None) -> tuple[Comment, ...]:
    """All comments of a text whose changes are accepted; their marks are taken off it."""
    words = _words_by_id(body)
    for element in list(body.iter(_START, _END, _REFERENCE)):
        drop(element)
    found = list(comments.iter(f"{W}comment")) if comments is not None else []
    return tuple(_comment(one, words) for one in found[:_MOST])


def _comment(element: etree._Element, words: dict[str, str]) -> Comment:
    text = "\n".join(words_in(paragraph) for paragraph in element.iter(f"{W}p"))
    return Comment(
        author=(element.get(f"{W}author") or "").strip(),
        text=text.strip(),
        on=words.get(element.get(f"{W}id") or "", ""),
        made_at=(element.get(f"{W}date") or "").strip()[:25],
    )


def _words_by_id(body: etree._Element) -> dict[str, str]:
    """The words between the start and the end of each comment, the first of them where there are many."""
    said: list[str] = []
    length = 0
    opened: dict[str, int] = {}
    closed: dict[str, tuple[int, int]] = {}
    for element in body.iter(_START, _END, f"{W}t", f"{W}p"):
        name = element.get(f"{W}id") or ""
        if element.tag == _START:
            opened[name] = length
        elif element.tag == _END:
            if name in opened:
                closed[name] = opened.pop(name), length
        else:
            said.append(" " if element.tag == f"{W}p" else element.text or "")
            length += len(said[-1])
    whole = "".join(said)
    return {
        name: " ".join(whole[start : min(end, start + _MOST_READ)].split())[:_MOST_WORDS]
        for name, (start, end) in closed.items()
    }
