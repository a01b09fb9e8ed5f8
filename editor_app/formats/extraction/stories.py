"""Related stories under their heading: titles without their teasers, each once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.domain.fields import RelatedStory
from editor_app.formats.extraction.kinds import STOPS, Kind, Sorted, ends_sentence
from editor_app.formats.extraction.phrases import RELATED_INLINE
from editor_app.formats.lines import Hint, bare

_MARK = re.compile("^(?:[•●▪◦‣·■□◆◇▶►>»\\-–]|\\d{1,2}[、.．](?!\\d))\\s*")
_DATE_END = re.compile(
    "[\\s\\[(（]*(?:20\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*\\d\\d:\\d\\d(?::\\d\\d)?)?[\\])）]?$"
)
_EUROPEAN_DATE_END = re.compile("\\s+\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d$")
# What some sites print before a title: the medium of the story.
_MEDIUM = re.compile(
    "^(?:Video|Article|Photos?|Gallery|Audio|Blog|Opinion|Analysis|Podcast)\\s*:\\s*(?=[A-Z\\d])"
)
_AGO_END = re.compile(
    "\\b\\d+ (?:secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?) ago$", re.IGNORECASE
)
_LEAD = re.compile("^[^:：|»>]{2,24}[:：|»>]\\s*")
_COUNTER = re.compile(
    "跟[贴帖]|^\\d[\\d,]*\\s*(?:跟|评|阅|次|views?|comments?)|^新闻 |评论\\s*⋅|⋅$|^DOI\\b", re.IGNORECASE
)
_ENDS_LIST = frozenset({*STOPS, Kind.STATEMENT, Kind.CRUMB, Kind.CREDIT, Kind.CONTACT})
_MOST = 20
_MOSTLY = 0.7
_MOST_CLUTTER = 3
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 90


def read_stories(lines: Sequence[Sorted], head: int) -> tuple[list[RelatedStory], int]:
    """The stories after a heading, and one past the last line that belongs to the list."""
    stories = [RelatedStory(_LEAD.sub("", title), url) for title, url in _own_links(lines[head])]
    seen = {bare(story.title) for story in stories}
    linked = bool(stories)
    clutter = 0
    end = head + 1
    if stories:
        return stories, end
    while end < len(lines) and len(stories) < _MOST:
        one = lines[end]
        if one.kind in _ENDS_LIST or _is_new_part(one, linked=linked) or clutter > _MOST_CLUTTER:
            break
        title, url = title_of(one)
        if title and not is_teaser(title) and not (linked and not url):
            linked = linked or bool(url)
            clutter = 0
            if bare(title) not in seen:
                seen.add(bare(title))
                stories.append(RelatedStory(title, url))
        elif one.kind is not Kind.FIGURE and not is_teaser(one.text):
            clutter += 1
        end += 1
    return stories, end


def _own_links(one: Sorted) -> list[tuple[str, str]]:
    """The links in a heading's own line: ``Read more: …``."""
    if not RELATED_INLINE.match(one.text):
        return []
    return [(text, url) for text, url in one.line.links if len(text) > 14]


def _is_new_part(one: Sorted, *, linked: bool) -> bool:
    """A heading that is no link, or running text after links, ends a list."""
    if one.line.share_linked > 0.5:
        return False
    if one.line.box < 0 and one.kind is Kind.PROSE and one.text.isascii() and one.text.endswith("."):
        return True
    return (one.line.level > 0 and linked) or (linked and one.kind is Kind.PROSE and not is_teaser(one.text))


def title_of(one: Sorted) -> tuple[str, str]:
    """A line's title and address; empty for counters, dates and controls."""
    if (
        one.kind in {Kind.HEADER, Kind.FIGURE, Kind.END, Kind.CAPTION}
        or _COUNTER.search(one.text)
        or _AGO_END.search(one.text)
    ):
        return "", ""
    links = [(text, url) for text, url in one.line.links if len(text) >= _SHORTEST_TITLE]
    text, url = max(links, key=lambda link: len(link[0])) if links else (one.text.split("\n")[0], "")
    if one.kind is Kind.CONTROL:
        return "", ""
    text = _DATE_END.sub("", _EUROPEAN_DATE_END.sub("", _MARK.sub("", " ".join(text.split())))).strip()
    text = _MEDIUM.sub("", text)
    if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE * 2 or (text.isascii() and len(text.split()) < 4):
        return "", ""
    return text, url


def is_teaser(text: str) -> bool:
    """Tell the beginning of a story's text from its title: long, and with whole sentences or many clauses."""
    han = sum(1 for char in text if "\u3400" <= char <= "\u9fff")
    if han * 3 >= len(text):
        sentences = len(re.findall("[。；]", text))
        clauses = len(re.findall("[，。；、：,:]", text))
        return (
            (len(text) > 36 and (sentences > 0 or clauses > 2))
            or (len(text) > 45 and clauses > 1)
            or len(text) > 60
        )
    return len(text) > _LONGEST_TITLE and (ends_sentence(text) or len(text.split()) > 22)


def is_boxed(one: Sorted) -> bool:
    """Tell a title in a box of related reading that stands inside an article, as English sites set them."""
    if one.line.apart is not Hint.RELATED or one.kind not in {Kind.SHORT, Kind.PROSE}:
        return False
    return one.line.share_linked > _MOSTLY or one.line.level > 0
