"""What kind of line a line is, told from its own words and the markup's hint alone."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from editor_app.domain.document import Figure, Placeholder, Rule
from editor_app.formats.credits.bylines import Byline, read_bylines
from editor_app.formats.credits.grammar import Item, Scan, scan
from editor_app.formats.credits.labels import NOISE, REFERENCE, SOURCE
from editor_app.formats.credits.names import is_organisation
from editor_app.formats.credits.script import simplified
from editor_app.formats.credits.signatures import read_signature
from editor_app.formats.credits.values import Value
from editor_app.formats.dates import PrintedDate, find_dates
from editor_app.formats.extraction.contacts import lone_email, read_contacts
from editor_app.formats.extraction.crumbs import read_crumb
from editor_app.formats.extraction.phrases import (
    CAPTION_ENDS,
    CAPTIONS,
    COMMENT_HEADS,
    CONTROL_STARTS,
    CONTROLS,
    EDITORIAL_END,
    FOOTERS,
    LIST_HEADS,
    RELATED_HEADS,
    RELATED_INLINE,
)
from editor_app.formats.extraction.statements import is_labelled, is_statement
from editor_app.formats.lines import Hint, Line


class Kind(enum.StrEnum):
    """The kinds of lines."""

    PROSE = "prose"
    SHORT = "short"
    FIGURE = "figure"
    CAPTION = "caption"
    CRUMB = "crumb"
    HEADER = "header"
    CREDIT = "credits"
    CONTACT = "contact"
    STATEMENT = "statement"
    RELATED_HEAD = "related"
    LIST_HEAD = "list"
    COMMENT_HEAD = "comments"
    CONTROL = "control"
    FOOTER = "footer"
    END = "end"


STOPS = frozenset({Kind.RELATED_HEAD, Kind.LIST_HEAD, Kind.COMMENT_HEAD, Kind.FOOTER})
BODY_KINDS = frozenset({Kind.PROSE, Kind.SHORT, Kind.FIGURE})
NO_SCAN = Scan((), ())
_LONGEST_LINE = 160
_LONGEST_CREDITS = 500
_LONGEST_REST = 8
_LONG_CREDITS = re.compile(
    r"^\W*(?:Reporting|Additional reporting|Writing|Editing|Written|Compiled|By|With|Contributing|Associated Press|AP|Reuters)\b"
)
_SENTENCES = re.compile("[，。；：！？…]|[,.;:!?](?:\\s|[”’\"')]|$)")
_TERMINAL = re.compile("[。！？…!?.；;][”’」』\"')）】]*$")
_HAN = re.compile("[\u3400-\u9fff]")
_CAPTION_END = re.compile("[\u3400-\u9fff\\s](?:摄|供图|资料图|摄影|图)[）)]?$")
_LIST_ITEM_DATE = re.compile("^.{4,60}[\\s\\[(（]*(?:20\\d\\d[-/.])?\\d{1,2}[-/.]\\d{1,2}[\\])）]?$")
_AGO = re.compile(
    "^(?:\\d+\\s?(?:分钟|小时|天|秒|个月|周)前|昨天|今天|前天|刚刚|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)(?:\\s*\\d\\d:\\d\\d)?$",
    re.IGNORECASE,
)


_DATE_PIECE = re.compile(
    "^(?:(?:19|20)\\d\\d(?:年|[-/.])?|\\d{1,2}[-/月]\\d{1,2}日?|\\d{1,2}:\\d{2}(?::\\d{2})?)$"
)
_NOTICE_HEAD = re.compile("^\\W*[\u3400-\u9fff]{0,4}声明[\\s:：]+")
_WEEKDAY = re.compile("^(?:星期|周)[一二三四五六日天]$")
_WIDE_SPACE = re.compile("[\\s|/·\u3000]+")
_SITE = re.compile(r"^[|\s]*[A-Za-z][\w-]*\.(?:com|org|net|co\.uk|news)$")
_AGO_INSIDE = re.compile("(?:昨天|今天|前天|刚刚|\\d+(?:分钟|小时|天)前)(?:\\s*\\d\\d:\\d\\d)?")
_PLACE_OF_ISSUE = re.compile(
    "(?:发表于|发布于|IP属地[:：]?)\\s*[\u3400-\u9fff]{2,4}|(?<=\\s)(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)$"
)


@dataclass(frozen=True, slots=True)
class Sorted:
    """A line with its kind and what was read on the way there."""

    line: Line
    kind: Kind
    scan: Scan = NO_SCAN
    bylines: tuple[Byline, ...] = ()
    dates: tuple[PrintedDate, ...] = ()

    @property
    def rest(self) -> str:
        """The line's words without its dates."""
        return _without(self.line.text, self.dates)

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text


def sort_line(line: Line, *, chinese: bool) -> Sorted:
    """Sort one line."""
    text = simplified(line.text)
    if isinstance(line.block, Figure | Rule | Placeholder):
        return Sorted(line, Kind.FIGURE)
    said = len(text) <= 400 and (CAPTIONS.match(text) or (not chinese and CAPTION_ENDS.search(text)))
    if said or (line.hint is Hint.CAPTION and len(text) <= 600):
        return Sorted(line, Kind.CAPTION)
    if line.share_linked > 0.3 and RELATED_INLINE.match(text):
        return Sorted(line, Kind.RELATED_HEAD)
    if len(text) <= _LONGEST_LINE:
        short = _sort_short(line, line.text.replace("\n", " "), chinese=chinese)
        if short is not None:
            return short
    if is_statement(text):
        return Sorted(line, Kind.STATEMENT)
    if not chinese and len(text) <= _LONGEST_CREDITS and _LONG_CREDITS.match(text):
        bylines = tuple(read_bylines(text))
        if bylines:
            return Sorted(line, Kind.CREDIT, NO_SCAN, bylines)
    if CONTROL_STARTS.match(text):
        return Sorted(line, Kind.CONTROL)
    if len(text) <= 400 and FOOTERS.search(text) and line.hint is not Hint.TITLE and not line.level:
        return Sorted(line, Kind.FOOTER)
    return Sorted(line, Kind.PROSE if is_prose(text) else Kind.SHORT)


def _sort_short(line: Line, text: str, *, chinese: bool) -> Sorted | None:
    """The kinds that only a short line can be; None where it is none of them."""
    if _DATE_PIECE.match(text):
        return Sorted(line, Kind.HEADER)
    simple = _sort_phrase(line, simplified(text))
    if simple is not None and not (simple is Kind.STATEMENT and _hides_header(text)):
        return Sorted(line, simple)
    if _CAPTION_END.search(text) and not text.startswith(("□", "■", "●")) and len(text) > 8:
        return Sorted(line, Kind.PROSE if is_prose(text) else Kind.SHORT)
    return _sort_people(line, text, chinese=chinese)


def _sort_people(line: Line, text: str, *, chinese: bool) -> Sorted | None:
    """Lines of names, dates, sources and contacts; None where a line is none of them."""
    dates = tuple(find_dates(text, chinese=chinese))
    rest = _NOTICE_HEAD.sub("", _without(text, dates))
    read = scan(rest) if chinese or _HAN.search(rest) else NO_SCAN
    if read.items and _is_header_or_credit(read):
        if read_contacts(text):
            return Sorted(line, Kind.CONTACT)
        only_dates = all(item.role in {NOISE, "date"} for item in read.items)
        kind = Kind.HEADER if dates or only_dates or _sources_alone(read) else Kind.CREDIT
        return Sorted(line, kind, read, dates=dates)
    bylines = tuple(read_bylines(rest if dates else text)) if not _HAN.search(text) else ()
    if bylines:
        return Sorted(line, Kind.CREDIT, read, bylines, dates)
    if dates and not chinese and (byline := read_signature(rest)):
        return Sorted(line, Kind.CREDIT, read, (byline,), dates)
    if not chinese and _SITE.match(text):
        return Sorted(line, Kind.HEADER, Scan((), (text.strip(" |"),)))
    if read_contacts(text) or lone_email(text):
        return Sorted(line, Kind.CONTACT)
    account = _account(rest) if chinese else ""
    if account and (dates or "原创" in rest or line.hint is Hint.HEADER or _AGO_INSIDE.search(rest)):
        item = Item(SOURCE, "", Value(organisations=(account,)), account)
        return Sorted(line, Kind.HEADER, Scan((item,), ()), dates=dates)
    if dates and len(rest) <= 40 and _is_header_rest(rest, line):
        return Sorted(line, Kind.HEADER, read, dates=dates)
    return None


def _hides_header(text: str) -> bool:
    """Tell a header that begins with a notice's heading: 版权声明 来源：当代商报 时间：… 作者：."""
    read = scan(_NOTICE_HEAD.sub("", text))
    return sum(item.role in {SOURCE, "date", "author"} for item in read.items) > 1


def _account(rest: str) -> str:
    """The account that a line of a public account names: ``原创 海州电视台 海州融媒``; empty where it is none."""
    told = _AGO_INSIDE.search(rest) is not None
    rest = _PLACE_OF_ISSUE.sub("", _AGO_INSIDE.sub("", rest))
    pieces = [piece for piece in re.split("[\\s\u3000|·]+", rest) if piece]
    names = [piece for piece in pieces if piece not in {"原创", "转载", "来源", "发表于"}]
    if not names or len(names) > 3 or any(len(name) > 16 or _SENTENCES.search(name) for name in names):
        return ""
    original = "原创" in pieces
    if not (original or all(is_organisation(name) for name in names) or (told and len(names) == 1)):
        return ""
    return names[-1] if original else names[0]


def _sort_phrase(line: Line, text: str) -> Kind | None:
    """The standing phrases."""
    if _is_all_controls(text):
        return Kind.CONTROL
    for pattern, kind in (
        (EDITORIAL_END, Kind.END),
        (RELATED_HEADS, Kind.RELATED_HEAD),
        (CONTROLS, Kind.CONTROL),
        (COMMENT_HEADS, Kind.COMMENT_HEAD),
        (LIST_HEADS, Kind.LIST_HEAD),
        (_AGO, Kind.CONTROL),
    ):
        if pattern.match(text):
            return kind
    if CONTROL_STARTS.match(text):
        return Kind.CONTROL
    if is_labelled(text) or is_statement(text):
        return Kind.STATEMENT
    steps = read_crumb(text if "位置" in text else line.text, hinted=line.hint is Hint.CRUMB)
    if steps and (not line.level or line.hint is Hint.CRUMB or "位置" in text[:8]):
        return Kind.CRUMB
    if FOOTERS.search(text) and line.hint is not Hint.TITLE and not line.level:
        return Kind.FOOTER
    return None


def _is_all_controls(text: str) -> bool:
    """Tell a bar of controls: 缩小字体 放大字体 收藏 微博 分享."""
    pieces = [piece for piece in _WIDE_SPACE.split(text) if piece]
    unknown = [piece for piece in pieces if not CONTROLS.match(piece)]
    known = [piece for piece in pieces if piece not in unknown and not piece.isdigit()]
    if len(pieces) < 3 or len(known) < 2 or len(text) > 60:
        return False
    return not unknown or (len(unknown) == 1 and len(unknown[0]) < 10)


def _is_header_or_credit(read: Scan) -> bool:
    """Tell whether a scan took (nearly) the whole line."""
    if any(item.value.left and item.role not in {NOISE, SOURCE, "date"} for item in read.items):
        return False
    if all(item.role == REFERENCE for item in read.items):
        return False
    rest = [piece for piece in read.left if not _is_known(piece)]
    return sum(len(piece) for piece in rest) <= _LONGEST_REST or (
        len(read.items) > 1 and sum(len(piece) for piece in rest) <= 24
    )


def _is_known(piece: str) -> bool:
    return bool(CONTROLS.match(piece) or CONTROL_STARTS.match(piece))


def _sources_alone(read: Scan) -> bool:
    return any(item.role == SOURCE for item in read.items) and all(
        item.role in {SOURCE, NOISE, "date"} or not item.value.names for item in read.items
    )


def _is_header_rest(rest: str, line: Line) -> bool:
    """What stands beside a date in a header: a name, counters, controls; never a sentence or a linked title."""
    if not rest or line.hint in {Hint.HEADER, Hint.BYLINE}:
        return True
    if line.share_linked > 0.5 and len(rest) > 12:
        return False
    rest = " ".join(
        piece for piece in rest.split() if not CONTROLS.match(piece) and not _WEEKDAY.match(piece)
    )
    return not _SENTENCES.search(rest.strip(" ：:，,|·-")) and len(rest) <= (16 if _HAN.search(rest) else 40)


def _without(text: str, dates: tuple[PrintedDate, ...]) -> str:
    """The text with its dates taken out."""
    out = []
    at = 0
    for found in dates:
        out.append(text[at : found.start])
        at = found.end
    out.append(text[at:])
    return " ".join("  ".join(out).strip(" \u3000|·,，-–—[]()（）").split("\t"))


def is_prose(text: str) -> bool:
    """Tell running text from titles, menus and captions: long enough, with the punctuation of sentences."""
    han = len(_HAN.findall(text[:400]))
    marks = len(_SENTENCES.findall(text))
    if han * 3 >= len(text[:400]):
        if text.count(" ") * 14 > len(text) and marks < 3:
            return False  # a menu
        ends = _TERMINAL.search(text) is not None
        return (len(text) >= 24 and marks >= 1 and (ends or marks >= 2)) or len(text) >= 60
    words = len(text.split())
    if words < 25 and _is_title_case(text):
        return False
    return (
        (words >= 9 and marks >= 1 and bool(_TERMINAL.search(text)))
        or words >= 25
        or (words >= 15 and marks >= 1)
    )


def _is_title_case(text: str) -> bool:
    """Tell a headline set in capitals at the start of nearly every longer word."""
    long_words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", text) if len(word) > 3]
    return len(long_words) >= 4 and sum(word[0].isupper() for word in long_words) >= 0.85 * len(long_words)


def is_caption(text: str) -> bool:
    """Tell the words under a picture by the photographer at their end: …。周斌 摄."""
    return len(text) <= 120 and _CAPTION_END.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _TERMINAL.search(text) is not None
