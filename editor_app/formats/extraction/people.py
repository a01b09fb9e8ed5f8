"""Scans of lines to credits and sources: who is a person, who an organisation, what the tail says over the header."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from editor_app.domain.credits import ROLES, Credit
from editor_app.domain.fields import Source, SourceRelation
from editor_app.formats.credits.bylines import Byline
from editor_app.formats.credits.grammar import Item, scan
from editor_app.formats.credits.labels import IMAGE_SOURCE, NOISE, REFERENCE, SOURCE
from editor_app.formats.credits.names import is_organisation, is_person
from editor_app.formats.extraction.kinds import Sorted

_MEDIA_END = re.compile("(?:发布|融媒|融媒体|网|报|社|台|客户端|频道|在线|新闻|公众号|号|传媒|媒体)$")
# Where pictures are bought is nobody's credit.
_LIBRARY = re.compile("图库|图虫|视觉中国|网络|互联网|素材|资料|东方IC|摄图网|包图网|IC$")
_MAKERS = frozenset(
    {
        "author",
        "contributor",
        "publisher",
        "photographer",
        "video",
        "planner",
        "designer",
        "illustrator",
        "translator",
    }
)
_EDITING = frozenset({"editor", "responsible_editor"})
_OPENING = re.compile("^(?P<lead>[^。！？\\n]{0,48}?)[（(](?P<inner>[^（）()\n]{2,80})[）)]")
_OPEN_BYLINE = re.compile(
    "^(?:本报讯|本报[^。，]{0,12}[电讯]|[^。，]{2,14}讯|[^。，]{2,20}电)[ \u3000]+(?P<inner>(?:记者|通讯员|见习记者|全媒体记者|特约记者|实习生)[^，。]{2,40}?)[ \u3000]*(?:报道|摄影报道)?[:：，。 ]"
)
_CLOSING = re.compile("[（(【\\[](?P<inner>[^（）()【】\\[\\]\n]{2,80})[）)】\\]]$")
_HELPED = re.compile("(?:亦|也)?对(?:此文|本文|此报道|本报道)(?:亦|也)?有(?:贡献|帮助)|亦有贡献")
_AGENCY = re.compile(
    "^(?P<name>新华社|中新社|中新网|中国新闻网|央视网|新华网|人民网)[^。，]{0,16}?\\d{1,2}月\\d{1,2}日(?:电|讯|消息)"
)
_ENGLISH_AGENCY = re.compile(
    r"^[A-Z][\w .,'’/-]{1,60}?\((?P<name>Reuters|AP|AFP|Xinhua|Yonhap|UPI|CNN|TASS|Kyodo|Thomson Reuters Foundation|Bloomberg|dpa|PTI|ANI|IANS|BBC)\)\s*[-–—]{1,2}"
)
_SITE = re.compile(r"^[A-Za-z][\w-]*\.(?:com|org|net|co\.uk|news)$")
_COUNTER = re.compile("字号|评论|分享|收藏|浏览|阅读|\\d{3}")
_COMMON_BRACKETS = re.compile(
    "^(?:[\\d\\s:：]+|左|右|中|上|下|图|资料图|完|下同|以下简称.*|化名|节选|原题.*|来源.{0,2}|记者|图片.{0,4})$"
)


def credits_of(items: Iterable[Item], *, in_text: bool = False) -> list[Credit]:
    """Credits of people (and of organisations where these make a piece), in printed order."""
    out = []
    for item in items:
        if item.role in {SOURCE, NOISE, REFERENCE, "date", ""}:
            continue
        value = item.value
        names = value.names
        role = "photographer" if item.role == IMAGE_SOURCE else item.role
        if item.role == IMAGE_SOURCE and any(
            _LIBRARY.search(name) for name in (*names, *value.organisations)
        ):
            continue
        if role in _MAKERS and not names:
            names = tuple(
                name for name in value.organisations if role != "author" or not _MEDIA_END.search(name)
            )
        if names:
            out.append(Credit(role, item.label, names, value.unit, in_text))
    return out


def sources_of(items: Iterable[Item]) -> list[str]:
    """The sources that items name."""
    return [name for item in items if item.role == SOURCE for name in item.value.organisations]


def english_credits(bylines: Iterable[Byline]) -> list[Credit]:
    """Credits of English bylines."""
    return [
        Credit(one.role, one.label, one.names, one.unit)
        for one in bylines
        if one.names and one.role != SOURCE
    ]


def english_sources(bylines: Iterable[Byline]) -> list[str]:
    """Organisations that stand in a byline's place, and those called source."""
    return [
        name
        for one in bylines
        if not one.names or one.role == SOURCE
        for name in one.organisations
        if one.role in {SOURCE, "author"}
    ]


def english_passers(bylines: Iterable[Byline]) -> list[str]:
    """Agencies that contributed to a report without being its maker."""
    return [name for one in bylines if one.role == "via" for name in one.organisations]


def credits_in_opening(text: str) -> list[Credit]:
    """Credits of a dateline: 本报海州3月2日电（记者李明 通讯员王宁）."""
    found = _OPENING.match(text) or _OPEN_BYLINE.match(text)
    if not found:
        return []
    read = scan(found["inner"])
    if any(len(piece) > 6 for piece in read.left):
        return []
    return [credit for credit in credits_of(read.items, in_text=True) if credit.role in ROLES]


def credits_in_closing(text: str) -> list[Credit]:
    """Credits after the last full stop: （李明）, （文/图 李明 王宁）, （记者 李明）."""
    found = _CLOSING.search(text)
    if not found:
        return []
    inner = (
        _HELPED.sub("", found["inner"])
        .strip()
        .removeprefix("综合")
        .removesuffix("综合报道")
        .removesuffix("报道")
    )
    if _COMMON_BRACKETS.match(inner):
        return []
    read = scan(inner)
    if read.items:
        clean = not read.left and not any(item.value.left for item in read.items)
        return credits_of(read.items, in_text=True) if clean else []
    before = text[: found.start()].rstrip()
    names = [
        name
        for name in re.split(
            "[ \u3000、，,]+",
            re.sub(
                "(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])",
                r"\1\2",
                inner,
            ),
        )
        if name
    ]
    if names and all(is_person(name) for name in names) and (not before or before[-1] in "。！？”…!?."):
        return [Credit("author", "", tuple(names), in_text=True)]
    return []


def agency_of(text: str) -> str:
    """The agency that a dateline names: 新华社北京1月2日电, LONDON (Reuters) -."""
    found = _AGENCY.match(text) or _ENGLISH_AGENCY.match(text)
    return found["name"] if found else ""


def merged_credits(tail: list[Credit], header: list[Credit], in_text: list[Credit]) -> tuple[Credit, ...]:
    """All credits, each once, in the page's order: the tail's over the header's, both over what the body says."""
    told = _unique(tail)
    named = {name for credit in told for name in credit.names}
    first = _unique(
        [
            credit
            for credit in header
            if not _is_told(credit, told) and (credit.label or not named.issuperset(credit.names))
        ]
    )
    known = [*first, *told]
    said = [
        credit
        for credit in _unique(in_text)
        if not any(credit.role == one.role and set(credit.names) <= set(one.names) for one in known)
    ]
    return tuple(_unique([*first, *said, *told]))


def _is_told(credit: Credit, told: list[Credit]) -> bool:
    """Tell whether a header's credit is one that the tail has in its own words."""
    same = [one for one in told if one.role == credit.role]
    return bool(same)


def _unique(found: list[Credit]) -> list[Credit]:
    """Equal roles and labels joined, no name twice in one."""
    out: list[Credit] = []
    for credit in found:
        for number, one in enumerate(out):
            if one.role == credit.role and set(credit.names) <= set(one.names):
                out[number] = replace(
                    one, names=tuple(dict.fromkeys((*one.names, *credit.names))), unit=one.unit or credit.unit
                )
                break
        else:
            out.append(credit)
    return out


def merged_sources(header: list[str], tail: list[str], passers: list[str]) -> tuple[Source, ...]:
    """The tail names who made the piece; what the header names then is who passed it on."""
    original = list(dict.fromkeys(tail or header))
    via = [name for name in (header if tail else []) if name not in original]
    via += [name for name in passers if name not in original]
    return tuple(
        [Source(name) for name in original]
        + [Source(name, SourceRelation.VIA) for name in dict.fromkeys(via)]
    )


def bare_organisations(one: Sorted) -> list[str]:
    """Sources without a label beside the date: 2019年09月07日 04:04 北京日报, or a public account's names."""
    pieces = [piece for left in one.scan.left for piece in re.split("[ \u3000]+", left)]
    return [
        piece
        for piece in pieces
        if (is_organisation(piece) or _SITE.match(piece)) and len(piece) <= 20 and not _COUNTER.search(piece)
    ]
