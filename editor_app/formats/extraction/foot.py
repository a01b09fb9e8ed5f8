"""The foot of an article: its credit block, contacts, statement and related stories."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from editor_app.domain.contacts import Contact
from editor_app.domain.credits import Credit
from editor_app.domain.fields import RelatedStory
from editor_app.formats.credits.grammar import scan
from editor_app.formats.credits.script import simplified
from editor_app.formats.dates import PrintedDate
from editor_app.formats.extraction.contacts import contacts_within, lone_email, read_contacts
from editor_app.formats.extraction.kinds import STOPS, Kind, Sorted
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout
from editor_app.formats.extraction.people import (
    credits_of,
    english_credits,
    english_passers,
    english_sources,
    sources_of,
)
from editor_app.formats.extraction.statements import is_label_alone, is_labelled
from editor_app.formats.extraction.stories import is_boxed, read_stories, title_of
from editor_app.formats.lines import Hint

_SENTENCE_END = re.compile("(?<=[。！])")
_EDITORIAL = re.compile("新闻热线|投稿|来稿|爆料|报料")
_SURELY = re.compile("相关|延伸|related|往期|链接", re.IGNORECASE)
_NEAR = 25
_MOST_BOXED = 8
_FAR = 60
_SHORTEST_NOTICE = 12


@dataclass(slots=True)
class Foot:
    """What the foot says; ``read`` maps the lines that became fields to what they became."""

    credits: list[Credit] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    passers: list[str] = field(default_factory=list)
    dates: list[PrintedDate] = field(default_factory=list)
    contacts: tuple[Contact, ...] = ()
    statement: str = ""
    related: tuple[RelatedStory, ...] = ()
    read: dict[int, str] = field(default_factory=dict)


def read_foot(opened: Opened, layout: Layout) -> Foot:
    """Read the foot, and the related stories wherever they stand."""
    foot = Foot()
    lines = opened.lines
    _read_related(opened, layout, foot)
    contacts: list[Contact] = []
    passed_list = False
    for index in layout.tail[:_FAR]:
        one = lines[index]
        if index in foot.read:
            continue
        if one.kind is Kind.FOOTER and index - layout.tail[0] > _NEAR and not _EDITORIAL.search(one.text):
            break
        passed_list = passed_list or one.kind in STOPS or one.line.apart is Hint.COMMENTS
        near = index - layout.tail[0] < _NEAR and not passed_list
        if one.kind in {Kind.CREDIT, Kind.HEADER} and (near or _names_editors(one)):
            _read_credits(one, index, foot)
        elif one.kind in {Kind.CONTACT, Kind.FOOTER} and (near or _EDITORIAL.search(one.text)):
            contacts.extend(_read_contacts(one, index, foot))
        elif one.kind is Kind.STATEMENT and not foot.statement and _is_notice(one, near=near):
            contacts.extend(_read_statement(lines, index, foot))
    contacts.extend(
        found
        for index in layout.body
        if lines[index].kind is Kind.CONTACT
        for found in read_contacts(lines[index].text)
    )
    foot.contacts = tuple(dict.fromkeys(contacts))
    return foot


def _is_notice(one: Sorted, *, near: bool) -> bool:
    """Tell a notice from a link to one in the site's footer."""
    if one.line.share_linked > 0.8 or one.line.apart is Hint.COMMENTS:
        return False
    return near or (is_labelled(one.text) and len(one.text) > _SHORTEST_NOTICE)


def _read_contacts(one: Sorted, index: int, foot: Foot) -> list[Contact]:
    """The contacts of a line; of a site's footer only those of its newsroom."""
    if one.kind is Kind.FOOTER:
        return [contact for contact in contacts_within(one.text) if _EDITORIAL.search(contact.label)]
    foot.read[index] = "contact"
    return [*read_contacts(one.text)] or [found for found in [lone_email(one.text)] if found]


def _names_editors(one: Sorted) -> bool:
    """Tell a line that names the editors: it belongs to the article even below a list."""
    return any(
        item.role in {"editor", "responsible_editor", "proofreader"} and item.value.names
        for item in one.scan.items
    )


def _read_credits(one: Sorted, index: int, foot: Foot) -> None:
    items = one.scan.items
    foot.credits += [*credits_of(items), *english_credits(one.bylines)]
    foot.sources += [
        name for name in (*sources_of(items), *english_sources(one.bylines)) if name not in foot.sources
    ]
    foot.passers += english_passers(one.bylines)
    foot.dates.extend(one.dates)
    foot.read[index] = "credits"


def _read_statement(lines: list[Sorted], index: int, foot: Foot) -> list[Contact]:
    """Take a statement, with the line below its heading where the heading stands alone."""
    text = lines[index].text
    foot.read[index] = "statement"
    below = index + 1
    if is_label_alone(text) and below < len(lines):
        text = f"{text}\n{lines[below].text}"
        foot.read[below] = "statement"
    foot.statement = _notice_alone(text)
    return contacts_within(text)


def _notice_alone(text: str) -> str:
    """A statement without the contacts and sources that stand behind it in the same line."""
    sentences = _SENTENCE_END.split(text)
    while len(sentences) > 1 and _is_line_of_its_own(sentences[-1]):
        sentences.pop()
    return "".join(sentences).strip()


def _is_line_of_its_own(text: str) -> bool:
    read = scan(text)
    return not text.strip() or bool(read_contacts(text)) or (bool(read.items) and not read.left)


def _read_related(opened: Opened, layout: Layout, foot: Foot) -> None:
    """The stories under the first heading of related reading, in the tail or beside the body."""
    lines = opened.lines
    body = set(layout.body)
    start = layout.body[0] if layout.body else 0
    heads = [
        index
        for index in range(start, len(lines))
        if index not in body and lines[index].kind is Kind.RELATED_HEAD
    ]
    for index in sorted(
        heads, key=lambda index: (_SURELY.search(simplified(lines[index].text)) is None, index)
    ):
        stories, end = read_stories(lines, index)
        if stories:
            foot.related = tuple(stories)
            foot.read |= {one: "related" for one in range(index, end) if one not in body}
            return
    if opened.chinese or not body:
        return
    boxed = [
        index
        for index in range(start, layout.body[-1])
        if index not in body and (is_boxed(lines[index]) or index in layout.boxed)
    ]
    foot.related = tuple(_each_once([title_of(lines[index]) for index in boxed]))[:_MOST_BOXED]
    foot.read |= dict.fromkeys(boxed, "related")


def _each_once(found: list[tuple[str, str]]) -> list[RelatedStory]:
    """Stories by their address: of several links to one page the first is its title, the others its author or teaser."""
    stories: list[RelatedStory] = []
    for title, url in found:
        known = any(story.title == title or (url and story.url == url) for story in stories)
        if title and not known:
            stories.append(RelatedStory(title, url))
    return stories
