"""The head of a page: titles, date, source, byline, and what the site calls itself."""

from __future__ import annotations

import re
from dataclasses import replace

from editor_app.domain.credits import Credit
from editor_app.formats.credits.bylines import is_english_organisation, people_in
from editor_app.formats.credits.labels import SOURCE
from editor_app.formats.credits.names import is_latin_name, is_organisation, is_person
from editor_app.formats.dates import find_dates
from editor_app.formats.extraction.dating import is_update
from editor_app.formats.extraction.heading import Head
from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout
from editor_app.formats.extraction.people import (
    bare_organisations,
    credits_of,
    english_credits,
    english_sources,
    sources_of,
)
from editor_app.formats.extraction.sections import read_section
from editor_app.formats.extraction.titles import completed, deck_lines, declared_title, split_column
from editor_app.formats.lines import Hint, bare

_ABOVE, _BELOW, _FAR_ABOVE = 6, 14, 40
_LONGEST_UNIT = 40
_EDITION = re.compile("^(?P<paper>.{2,12}[报刊])(?:数字报|电子报|电子版|数字版)$")
_NAME_AND_PAPER = re.compile("^[\u3400-\u9fff·、 ]{2,16}[ ]?[/／|｜丨][ ]?[\u3400-\u9fff]{2,16}$")
_WEEKDAY = re.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s*$")
_AGENCIES = re.compile(
    "^(?:The )?(?:Associated Press|AP|Reuters|AFP|Agence France-Presse|Xinhua|Bloomberg|UPI|dpa)$"
)
_WIRE = re.compile(
    "^(?:TNN|PTI|ANI|IANS|AP|AFP|UPI|Reuters|Bloomberg|Xinhua|dpa|The [A-Z][a-z]+(?: [A-Z][a-z]+)*)$"
)
_JOB = re.compile(
    r"\b(?:reporter|writer|correspondent|editor|columnist|contributor|critic|producer|staff)s?$",
    re.IGNORECASE,
)
_SPLIT_YEAR = re.compile("^(?:19|20)\\d\\d$")
_NO_AUTHOR = re.compile("https?://|www\\.|admin|editor|staff|@", re.IGNORECASE)


def read_head(opened: Opened, layout: Layout) -> Head:
    """Read the head."""
    heading = Head()
    _read_titles(opened, layout, heading)
    read_section(opened, layout, heading)
    for index in _header_lines(opened, layout):
        _read_header_line(opened.lines[index], index, heading, chinese=opened.chinese)
        _read_unit_below(opened, layout, index, heading)
    if not heading.dates:
        _read_split_date(opened, layout, heading)
    _read_declared_authors(opened, heading)
    _read_edition(opened, layout, heading)
    _read_site(opened, layout, heading)
    return heading


def _read_titles(opened: Opened, layout: Layout, heading: Head) -> None:
    lines = opened.lines
    if layout.headline >= 0:
        printed = completed(" ".join(lines[layout.headline].text.split()), lines, opened.meta)
        heading.read[layout.headline] = "headline"
    else:
        printed = declared_title(opened.meta)
        heading.guessed = bool(printed)
    title = split_column(printed)
    heading.headline, heading.column = title.headline, title.column or opened.meta.column
    heading.kicker = "\n".join(lines[index].text for index in layout.kicker) or opened.meta.kicker
    deck = [
        part
        for index in layout.deck
        for part in deck_lines(_without_date(lines[index].text, heading, opened))
    ]
    heading.deck = tuple(dict.fromkeys(deck)) or tuple(opened.meta.decks)
    heading.read |= dict.fromkeys(layout.kicker, "kicker") | dict.fromkeys(layout.deck, "deck")
    heading.read |= dict.fromkeys(layout.repeated, "headline")
    key = bare(lines[layout.headline].text) if layout.headline >= 0 else bare(printed)
    for index in layout.head:
        if bare(lines[index].text) in {key, bare(heading.headline)}:
            heading.read[index] = "headline"


def _without_date(text: str, heading: Head, opened: Opened) -> str:
    """A deck without the date that its element holds too."""
    dates = find_dates(text, chinese=opened.chinese)
    if not dates or text[dates[-1].end :].strip():
        return text
    cut = _WEEKDAY.sub("", text[: dates[-1].start]).rstrip(" ,|·")
    if not ends_sentence(cut):
        return text
    heading.dates.append(dates[-1])
    return cut


def _header_lines(opened: Opened, layout: Layout) -> list[int]:
    """The lines of date, source and byline: around the headline, those below it first."""
    lines = opened.lines
    first = max([*layout.head, *layout.body[:1]], default=len(lines)) + 1
    at = layout.headline if layout.headline >= 0 else max(0, first - _ABOVE)
    head = set(layout.head)
    below = [index for index in range(at + 1, min(first, at + 1 + _BELOW * 3)) if index in head]
    above = [
        index for index in range(max(0, at - _ABOVE), at) if index in head and _is_near_header(lines[index])
    ]
    if layout.headline < 0:
        below = [*above, *below]
    if not any(lines[index].dates for index in below):
        below += above or _far_above(lines, at, head)
    return [index for index in below if _may_be_header(lines[index])]


def _far_above(lines: list[Sorted], at: int, head: set[int]) -> list[int]:
    """The nearest line with a date further up, as digital editions of newspapers print it."""
    for index in range(at - 1, max(-1, at - _FAR_ABOVE), -1):
        if (
            index in head
            and lines[index].kind is Kind.HEADER
            and lines[index].dates
            and lines[index].scan.items
        ):
            return [index]
    return []


def _is_near_header(one: Sorted) -> bool:
    return one.kind in {Kind.HEADER, Kind.CREDIT} or one.line.hint in {Hint.HEADER, Hint.BYLINE, Hint.CREDITS}


def _may_be_header(one: Sorted) -> bool:
    if one.kind in {Kind.HEADER, Kind.CREDIT}:
        return True
    if one.kind is not Kind.SHORT or len(one.text) > 60:
        return False
    return (
        one.line.hint in {Hint.HEADER, Hint.BYLINE, Hint.CREDITS}
        or _NAME_AND_PAPER.match(one.text) is not None
    )


def _read_unit_below(opened: Opened, layout: Layout, index: int, heading: Head) -> None:
    """Below an English byline stands whose writer it is: By JANE DOE / Associated Press."""
    below = index + 1
    if opened.chinese or not opened.lines[index].bylines or below not in layout.head or not heading.credits:
        return
    text = opened.lines[below].text
    if (
        opened.lines[below].kind is Kind.SHORT
        and len(text) <= _LONGEST_UNIT
        and is_english_organisation(text)
        and not _JOB.search(text)
    ):
        heading.credits[-1] = replace(heading.credits[-1], unit=heading.credits[-1].unit or text)
        heading.sources += [text for _ in [0] if not heading.sources]
        heading.read[below] = "header"


def _read_split_date(opened: Opened, layout: Layout, heading: Head) -> None:
    """A date set over several lines: 2019, 09/07, 19:02."""
    head = [index for index in layout.head if index > layout.headline][:_BELOW]
    for place, index in enumerate(head):
        if not _SPLIT_YEAR.match(opened.lines[index].text):
            continue
        group = head[place : place + 3]
        parts = [opened.lines[one].text for one in group]
        text = "-".join(parts[:2]).replace("/", "-") + " " + " ".join(parts[2:])
        heading.dates = find_dates(text, chinese=opened.chinese)[:1]
        if heading.dates:
            heading.read |= dict.fromkeys(group, "header")
            return


def _read_header_line(one: Sorted, index: int, heading: Head, *, chinese: bool) -> None:
    heading.read[index] = "header"
    if one.dates and not (heading.dates and is_update(one.text)):
        heading.dates.extend(one.dates)
    items = one.scan.items
    heading.sources += [name for name in sources_of(items) if name not in heading.sources]
    heading.credits += credits_of(items)
    heading.credits += [_without_title(credit) for credit in english_credits(one.bylines)]
    heading.sources += [
        byline.unit
        for byline in one.bylines
        if not heading.sources and not byline.label and _WIRE.match(byline.unit)
    ]
    heading.sources += [name for name in english_sources(one.bylines) if name not in heading.sources]
    if not heading.sources and not any(item.role == SOURCE for item in items):
        found = bare_organisations(one)
        heading.sources += found[-1:] if "原创" in one.text else found[:1]
    unlabelled = one.line.hint is Hint.BYLINE or _NAME_AND_PAPER.match(one.text)
    if (unlabelled and not one.bylines and not items and not heading.credits) or (
        one.kind is Kind.HEADER and not chinese and not one.bylines and not heading.credits
    ):
        _read_unlabelled(one.rest, heading, chinese=chinese)


def _without_title(credit: Credit) -> Credit:
    """A credit whose unit is an outlet or nothing: what somebody is called there is no unit."""
    return replace(credit, unit="") if _JOB.search(credit.unit) else credit


def _read_unlabelled(text: str, heading: Head, *, chinese: bool) -> None:
    """A byline that its markup alone marks: a name, a name with its title, or an organisation."""
    text = " ".join(text.split())
    if chinese:
        parts = [part for part in re.split("[\\s/／、|｜丨]+", text) if part]
        names = tuple(part for part in parts if is_person(part))
        units = [part for part in parts if is_organisation(part)]
        if names and len(names) + len(units) == len(parts):
            heading.credits.append(Credit("author", "", names))
            heading.sources += [unit for unit in units if not heading.sources]
        return
    byline = people_in(text.removeprefix("By ").removeprefix("by "))
    if byline and byline.names:
        heading.credits.append(Credit("author", "", byline.names, byline.unit))
    elif is_english_organisation(text) and len(text) <= 40 and not heading.sources:
        heading.sources.append(text)


def _read_declared_authors(opened: Opened, heading: Head) -> None:
    """Names that the page declares count where its header names nobody."""
    if any(credit.role in {"author", "reporter"} for credit in heading.credits):
        return
    for declared in opened.meta.authors:
        if _NO_AUTHOR.search(declared):
            continue
        if opened.chinese:
            if is_person(declared):
                heading.credits.append(Credit("author", "", (declared,)))
                return
            continue
        byline = people_in(declared.removeprefix("By ").removeprefix("by "))
        if byline and byline.names and all(is_latin_name(name) for name in byline.names):
            names = tuple(
                dict.fromkeys(
                    name for one in opened.meta.authors if (found := people_in(one)) for name in found.names
                )
            )
            heading.credits.append(Credit("author", "", names or byline.names, byline.unit))
            return
        if (
            byline
            and byline.organisations
            and not heading.sources
            and _AGENCIES.match(byline.organisations[0])
        ):
            heading.sources.append(byline.organisations[0])


def _read_edition(opened: Opened, layout: Layout, heading: Head) -> None:
    """The masthead of a digital edition names the paper: 海州日报数字报."""
    for index in layout.head[:6]:
        found = _EDITION.match(opened.lines[index].text)
        if found and not heading.sources:
            heading.sources.append(found["paper"])
            heading.read[index] = "site"
            return


def _read_site(opened: Opened, layout: Layout, heading: Head) -> None:
    """On a page as copied, lines above everything else: the site's name and its slogan."""
    if opened.boxes or layout.headline < 0:
        return
    top = [
        index
        for index in layout.head[:2]
        if index < layout.headline and opened.lines[index].kind is Kind.SHORT
    ]
    if top and top[0] == 0 and opened.lines[0].line.gap and len(layout.head) <= 6:
        heading.site = opened.lines[0].text
        heading.read[0] = "site"
        if len(top) > 1 and top[1] == 1:
            heading.slogan = opened.lines[1].text
            heading.read[1] = "slogan"
