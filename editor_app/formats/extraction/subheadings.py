"""Subheadings that are set as paragraphs: bold alone, or short alone between running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from editor_app.domain.document import Heading, Mark, Paragraph, Text
from editor_app.domain.normal_form import normal_runs
from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence, is_caption
from editor_app.formats.lines import Hint

_NO_HEADING = re.compile(
    '[。，；、,;.…!！]$|^[▲△▼↑↓←→*＊※◎○（(【\\[—“"‘].{0,40}[)）】\\]摄]$|(?:摄|供图|资料图|制图|图源.*|示意图|截图|受访者供图)(?:[ 　].{0,8})?[）)]?$|[。！？].|^\\d+$|^[-—=*_~·•.]+$|https?://'
)
_LONGEST_CHINESE, _LONGEST_ENGLISH = 34, 80
_SHORTEST_CAPITALS = 8
_HAN = re.compile("[\u3400-\u9fff]")
_CHAPTER = re.compile("^第[一二三四五六七八九十百零\\d]{1,5}[章节编部篇][ 　](?!.*[。；])")
_SPEAKER = re.compile("^([^：:，。？！“”]{1,12})[：:].")
_WORD = re.compile("[\\w\u3400-\u9fff]{2}")


def subheading_flags(lines: Sequence[Sorted], *, markup: bool) -> list[bool]:
    """For each line of the body whether it is a subheading although nothing declares it one."""
    able = [_is_able(one) for one in lines]
    able = [flag and _may_end(lines, index, able) for index, flag in enumerate(able)]
    speakers = _speakers(lines)
    able = [flag and _speaker(one) not in speakers for flag, one in zip(able, lines, strict=True)]
    chapters = [
        _CHAPTER.match(one.text) is not None and isinstance(one.line.block, Paragraph) for one in lines
    ]
    if sum(chapters) > 1:
        return chapters
    bold = [
        flag
        and (one.line.strong or (one.line.hint is Hint.DECK and one.kind is Kind.SHORT))
        and (index == 0 or lines[index - 1].kind is not Kind.FIGURE)
        for index, (flag, one) in enumerate(zip(able, lines, strict=True))
    ]
    texts = [one for one in lines if one.kind is not Kind.FIGURE]
    declared = sum(1 for one in lines if one.line.level)
    if any(bold):
        if sum(bold) * 2 < len(texts) + 2:
            return [flag and _has_text_below(lines, index, able) for index, flag in enumerate(bold)]
        return [False] * len(lines)
    if markup or declared:
        capitals = [flag and _is_in_capitals(one.text) for flag, one in zip(able, lines, strict=True)]
        few = not declared and 0 < sum(capitals) * 3 <= len(texts)
        return [few and flag and _has_text_below(lines, index, able) for index, flag in enumerate(capitals)]
    alone = [flag and _stands_alone(lines, index, able) for index, flag in enumerate(able)]
    prose = sum(1 for one in lines if one.kind is Kind.PROSE)
    loose = sum(1 for one in lines if one.kind is Kind.SHORT) - sum(alone)
    few = 0 < sum(alone) <= max(1, prose * 0.6) and loose <= 2 * sum(alone) + 4
    return alone if few else [False] * len(lines)


def _is_able(one: Sorted) -> bool:
    """Short, words in it, not ending as a sentence or a caption does."""
    text = one.text
    if (
        not isinstance(one.line.block, Paragraph)
        or one.kind not in {Kind.SHORT, Kind.PROSE}
        or "\n" in text
        or one.line.bullet
    ):
        return False
    limit = _LONGEST_CHINESE if _HAN.search(text) else _LONGEST_ENGLISH
    if (
        not 2 <= len(text) <= limit
        or not _WORD.search(text)
        or one.line.hint is Hint.CAPTION
        or one.line.share_linked > 0.9
    ):
        return False
    return _NO_HEADING.search(text) is None


def _is_in_capitals(text: str) -> bool:
    """English agencies set subheadings in capitals: FLURRY OF ACTIVITY."""
    return text.isupper() and len(text) >= _SHORTEST_CAPITALS and len(text.split()) > 1


def _speaker(one: Sorted) -> str:
    found = _SPEAKER.match(one.text)
    return found.group(1) if found else ""


def _speakers(lines: Sequence[Sorted]) -> set[str]:
    """The names before a colon that come back, as in an interview."""
    counts = Counter(_speaker(one) for one in lines)
    return {name for name, count in counts.items() if name and count > 1}


def _may_end(lines: Sequence[Sorted], index: int, able: Sequence[bool]) -> bool:
    """A line that ends with a colon is a subheading only above its second line."""
    if lines[index].text[-1] not in ":：":
        return True
    return index + 1 < len(lines) and able[index + 1] and lines[index + 1].text[-1] not in ":："


def _has_text_below(lines: Sequence[Sorted], index: int, able: Sequence[bool]) -> bool:
    """A subheading has something under it: running text, perhaps after a picture or a second line."""
    for below in range(index + 1, min(index + 4, len(lines))):
        one = lines[below]
        if one.kind is Kind.PROSE or (one.kind is Kind.SHORT and not able[below]):
            return True
        if not (one.kind is Kind.FIGURE or able[below]):
            return False
    return False


def _stands_alone(lines: Sequence[Sorted], index: int, able: Sequence[bool]) -> bool:
    """In plain text: between running text, two lines at most in a row."""
    before = index - 1 if index and not able[index - 1] else index - 2
    after = index + 1 if index + 1 < len(lines) and not able[index + 1] else index + 2
    above = before < 0 or _is_sentence(lines[before])
    below = after < len(lines) and _is_sentence(lines[after])
    return above and below and index > 0


def _is_sentence(one: Sorted) -> bool:
    """Running text, or a short sentence of an interview."""
    return (
        one.kind is Kind.PROSE
        or is_caption(one.text)
        or (one.kind is Kind.SHORT and len(one.text) >= 8 and ends_sentence(one.text))
    )


def as_heading(paragraph: Paragraph) -> Heading:
    """A subheading without the bold that made it one."""
    runs = [
        Text(run.text, run.marks - {Mark.STRONG}, run.href) if isinstance(run, Text) else run
        for run in paragraph.runs
    ]
    return Heading(normal_runs(runs), 2)
