"""Titles: which line is the headline, and what of it is column, headline and deck."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.formats.credits.names import is_organisation
from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence
from editor_app.formats.lines import Hint, bare
from editor_app.formats.page_meta import PageMeta

# An agency's dispatch names its title behind place and day: 新华社海州3月12日电 题：….
_DISPATCH = re.compile(
    "^[㐀-鿿]{2,6}(?:社|网|报)[^。，：:]{2,24}(?:电|讯)[ \u3000]*题[ \u3000]*[:：][ \u3000]*"
)
_COLUMN = re.compile("^(?P<column>[^丨｜|︱│┃。，！？]{2,14}?)\\s*[丨｜|︱│┃]\\s*(?P<title>.{5,})$")
_SUFFIX = re.compile(
    "\\s*(?:[_|｜丨»«<]|(?<=\\s)[-–—·•:](?=\\s)|--|-(?=[\u3400-\u9fff]{2,12}$)|—(?=[\u3400-\u9fff]{2,12}$))\\s*"
)
_CUT = re.compile("(?:\\.{2,}|…+)$")
_ORIGINAL = re.compile('^(?:本文)?原(?:文)?标题(?:为)?\\s*[:：]?\\s*[《“"]?(?P<title>.+?)[》”"]?$')
_DECK_DASH = re.compile("^(?:——|—{1,2}|――|--)\\s*(?P<deck>.{4,})$")
_TWO_LINES = re.compile(
    "^(?P<first>[\u3400-\u9fff“”\\d、·《》A-Za-z%]{10,})[ \u3000]+(?P<second>[\u3400-\u9fff“”\\d、·《》A-Za-z%]{10,})$"
)
_HAN = re.compile("[\u3400-\u9fff]")
_NO_TITLE = frozenset(
    {
        Kind.CRUMB,
        Kind.HEADER,
        Kind.CREDIT,
        Kind.CONTROL,
        Kind.CONTACT,
        Kind.FOOTER,
        Kind.RELATED_HEAD,
        Kind.LIST_HEAD,
        Kind.COMMENT_HEAD,
        Kind.FIGURE,
        Kind.CAPTION,
        Kind.END,
    }
)
_LOOK_BACK = 60
_LONGEST_OUTLET = 40


@dataclass(frozen=True, slots=True)
class Title:
    """A headline with what stood before it in the same line."""

    headline: str = ""
    column: str = ""


def split_column(text: str) -> Title:
    """栏目丨标题 parted; a title without such a mark is all headline."""
    text = _DISPATCH.sub("", " ".join(text.split()))
    found = _COLUMN.match(text)
    if found and len(found["column"]) < len(found["title"]):
        return Title(found["title"].strip(), found["column"].strip())
    return Title(text)


def declared_title(meta: PageMeta) -> str:
    """The title a page declares, without the names of site and channel after it."""
    cleaned = [_without_site(title, meta) for title in meta.titles]
    for index, title in enumerate(cleaned):
        # the shortest beginning that two declarations share is the story's own
        if any(
            bare(other).startswith(bare(title))
            for number, other in enumerate(cleaned)
            if number != index and other
        ):
            return title
    return cleaned[0] if cleaned else ""


def _without_site(title: str, meta: PageMeta) -> str:
    first, _, rest = title.partition("_")
    if rest and len(first) >= 6 and _HAN.search(first):
        title = first.strip()
    parts = _SUFFIX.split(title)
    marks = _SUFFIX.findall(title)
    sites = {bare(name) for name in (meta.site, meta.publisher) if name}
    keep = len(parts)
    while keep > 1:
        last = parts[keep - 1].strip()
        known = bare(last) in sites or not last
        if known or (len(parts[0]) >= 6 and _is_site_like(last)):
            keep -= 1
        else:
            break
    out = parts[0]
    for number in range(1, keep):
        out += marks[number - 1] + parts[number]
    return out.strip()


def _is_site_like(text: str) -> bool:
    if _HAN.search(text):
        return len(text) <= 16 and (
            is_organisation(text)
            or re.search(
                "网|频道|新闻|日报|晚报|社|媒|首页|正文|资讯|手机|门户|国内|国际|社会|财经|科技|时政|要闻",
                text,
            )
            is not None
        )
    return len(text) <= 40 and len(text.split()) <= 5


def find_headline(lines: Sequence[Sorted], first_prose: int, meta: PageMeta) -> int:
    """The index of the headline's line at or above the first running text; -1 where none stands out."""
    declared = [bare(title) for title in [*meta.titles, declared_title(meta)] if title]
    counts: dict[str, int] = {}
    for one in lines:
        key = bare(one.text)
        counts[key] = counts.get(key, 0) + 1
    best, best_score = -1, 0.0
    for index in range(
        max(0, first_prose - (400 if declared else _LOOK_BACK)), min(len(lines), first_prose + 1)
    ):
        score = _title_score(lines, index, first_prose, declared, counts)
        if score > best_score:
            best, best_score = index, score
    return best


def _title_score(
    lines: Sequence[Sorted], index: int, first_prose: int, declared: Sequence[str], counts: dict[str, int]
) -> float:
    one = lines[index]
    text = one.text
    if not text or len(text) > 180:
        return 0.0
    matches = _declared_match(bare(text), declared)
    if one.kind in _NO_TITLE and not (
        matches >= 40 and one.kind in {Kind.CREDIT, Kind.CRUMB, Kind.LIST_HEAD, Kind.CAPTION}
    ):
        return 0.0
    unmarked = not matches and not one.line.level and one.line.hint is not Hint.TITLE
    if unmarked and _is_outlet(lines, index):
        return 0.0
    if one.kind is Kind.PROSE and unmarked and not _may_be_title(lines, index):
        return 0.0
    han = _HAN.search(text) is not None
    length = len(text) if han else len(text.split()) * 2.5
    score = min(length, 24.0) - (30.0 if length < 5 else 0.0)
    score += matches + _markup_score(one)
    score += _neighbour_score(lines, index)
    if counts.get(bare(text), 0) > 1 and length >= 8:
        score += 12.0
    if _DISPATCH.match(text):
        score -= 40.0
    if ends_sentence(text) and text[-1] not in "！？!?":
        score -= 12.0
    if one.line.bullet or one.line.share_linked > 0.8:
        score -= 25.0
    between = sum(1 for other in lines[index + 1 : first_prose] if other.kind in {Kind.SHORT, Kind.PROSE})
    return score - min(40.0, 1.2 * between)


def _is_outlet(lines: Sequence[Sorted], index: int) -> bool:
    """Tell the outlet's name in capitals that stands right below a byline."""
    text = lines[index].text
    return index > 0 and bool(lines[index - 1].bylines) and len(text) <= _LONGEST_OUTLET and text.isupper()


def _declared_match(text: str, declared: Sequence[str]) -> float:
    """How surely a line is what the page declares as its title."""
    cut = _CUT.sub("", text)
    best = 0.0
    for title in declared:
        if len(cut) >= 4 and title == cut:
            best = max(best, 70.0)
        elif len(cut) >= 6 and (title.startswith(cut) or cut.startswith(title)):
            best = max(best, 60.0)
        elif len(cut) >= 8 and (cut in title or title in cut):
            best = max(best, 45.0)
    return best


def _markup_score(one: Sorted) -> float:
    line = one.line
    score = {1: 35.0, 2: 18.0, 3: 8.0}.get(line.level, 0.0)
    if line.hint is Hint.TITLE:
        score += 20.0
    if line.apart or line.hint is Hint.CAPTION:
        score -= 30.0
    return score


def _neighbour_score(lines: Sequence[Sorted], index: int) -> float:
    """A headline stands right above the line of date and source, often below a crumb."""
    score = 18.0 if _stands_above_header(lines, index) else 0.0
    for distance in (1, 2, 3):
        if index >= distance and lines[index - distance].kind is Kind.CRUMB:
            score += 10.0
            break
    return score


def _may_be_title(lines: Sequence[Sorted], index: int) -> bool:
    """A line with the punctuation of sentences is a title where it is short and the header follows it."""
    text = lines[index].text
    return len(text) <= 64 and text[-1] not in "。；;，," and _stands_above_header(lines, index)


def _stands_above_header(lines: Sequence[Sorted], index: int) -> bool:
    """Tell whether the header's line follows, with controls and one other line between at most."""
    others = 0
    for below in lines[index + 1 : index + 16]:
        if below.kind in {Kind.HEADER, Kind.CREDIT}:
            return True
        others += below.kind in {Kind.SHORT, Kind.PROSE}
        if others > 2:
            return False
    return False


def completed(headline: str, lines: Sequence[Sorted], meta: PageMeta) -> str:
    """A headline that the site cut short, made whole from what else the page prints."""
    if not _CUT.search(headline):
        return headline
    start = bare(_CUT.sub("", headline))
    if len(start) < 6:
        return headline
    others = [found["title"] for one in lines if (found := _ORIGINAL.match(one.text))]
    others.append(declared_title(meta))
    for other in others:
        if bare(other).startswith(start) and len(bare(other)) > len(start):
            return other
    return headline


def deck_lines(text: str) -> tuple[str, ...]:
    """A deck's lines: its dash off, two lines parted where they were set in one."""
    dashed = _DECK_DASH.match(text)
    if dashed:
        return (dashed["deck"].strip(),)
    two = _TWO_LINES.match(text)
    return (two["first"], two["second"]) if two else (" ".join(text.split()),)


def is_dashed_deck(text: str) -> bool:
    """Tell a 破折号副题: ——副题."""
    return len(text) <= 60 and _DECK_DASH.match(text) is not None
