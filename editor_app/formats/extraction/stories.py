"""Related stories under their heading: titles without their teasers, each once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.domain.fields import RelatedStory
from editor_app.formats.extraction.kinds import STOPS, Kind, Sorted, ends_sentence
from editor_app.formats.lines import Hint, bare

_MARK = re.compile("^(?:[•●▪◦‣·■□◆◇▶►>»\\-–]|\\d{1,2}[、.．](?!\\d))\\s*")
_DATE_END = re.compile(
    "[\\s\\[(（]*(?:20\\d\\d[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*\\d\\d:\\d\\d(?::\\d\\d)?)?[\\])）]?$"
)
_MOST = 20
_LONGEST_TITLE = 90


def read_stories(lines: Sequence[Sorted], head: int) -> tuple[list[RelatedStory], int]:
    """The stories after a heading, and one past the last line that belongs to the list."""
    stories: list[RelatedStory] = []
    seen: set[str] = set()
    end = head + 1
    while end < len(lines) and len(stories) < _MOST:
        one = lines[end]
        if (
            one.kind in STOPS
            or one.kind in {Kind.STATEMENT, Kind.CRUMB}
            or (one.line.level and _is_heading_of_list(one, lines, end))
        ):
            break
        if (
            one.kind is Kind.PROSE
            and not one.line.links
            and not one.line.bullet
            and end > head + 1
            and _left_list(lines, head, end)
        ):
            break
        title, url = _title(one)
        if title and not is_teaser(title) and bare(title) not in seen:
            seen.add(bare(title))
            stories.append(RelatedStory(title, url))
        end += 1
    return stories, end


def _is_heading_of_list(one: Sorted, lines: Sequence[Sorted], at: int) -> bool:
    """A heading without a link over other things than stories ends the list."""
    return not one.line.links and at > 0 and lines[at - 1].line.level == 0


def _left_list(lines: Sequence[Sorted], head: int, at: int) -> bool:
    """Tell whether a paragraph stands after a list of links or bullets and not in it."""
    before = lines[head + 1 : at]
    return all(one.line.links or one.line.bullet or one.kind is Kind.CONTROL for one in before)


def _title(one: Sorted) -> tuple[str, str]:
    """A line's title and address; empty for counters, dates and controls."""
    if one.kind in {Kind.CONTROL, Kind.HEADER, Kind.FIGURE, Kind.END} and not one.line.links:
        return "", ""
    links = [(text, url) for text, url in one.line.links if len(text) > 5]
    text, url = (max(links, key=lambda link: len(link[0]))) if links else (one.text.split("\n")[0], "")
    if one.kind is Kind.CONTROL and len(text) < 12:
        return "", ""
    text = _DATE_END.sub("", _MARK.sub("", " ".join(text.split()))).strip()
    if len(text) < 5 or len(text) > _LONGEST_TITLE * 2:
        return "", ""
    return text, url


def is_teaser(text: str) -> bool:
    """Tell the beginning of a story's text from its title: long, and with whole sentences or many clauses."""
    han = sum(1 for char in text if "\u3400" <= char <= "\u9fff")
    if han * 3 >= len(text):
        sentences = len(re.findall("[。；]", text))
        clauses = len(re.findall("[，。；、：,:]", text))
        return len(text) > 45 and (sentences > 0 or clauses > 1 or len(text) > 60)
    return len(text) > _LONGEST_TITLE and (ends_sentence(text) or len(text.split()) > 22)


def has_hint(one: Sorted) -> bool:
    """Tell whether the markup itself calls a line related reading."""
    return one.line.apart is Hint.RELATED or one.line.hint is Hint.RELATED
