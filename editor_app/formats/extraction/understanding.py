"""Understanding a published text: layout, then fields, then the account of every line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from editor_app.domain.credits import Credit
from editor_app.domain.document import (
    Block,
    Document,
    Figure,
    Heading,
    Note,
    Paragraph,
    inline_parts,
    runs_text,
    walk,
)
from editor_app.domain.normal_form import document
from editor_app.formats.extraction.dating import published_at
from editor_app.formats.extraction.foot import Foot, read_foot
from editor_app.formats.extraction.head import read_head
from editor_app.formats.extraction.heading import Head
from editor_app.formats.extraction.kinds import Kind
from editor_app.formats.extraction.layout import lay_out
from editor_app.formats.extraction.nature import nature_of
from editor_app.formats.extraction.opening import Opened, open_input
from editor_app.formats.extraction.parting import Layout
from editor_app.formats.extraction.people import (
    agency_of,
    credits_in_closing,
    credits_in_opening,
    merged_credits,
    merged_sources,
)
from editor_app.formats.extraction.reading import Apart, Reading
from editor_app.formats.extraction.remarks import remarks_of
from editor_app.formats.extraction.subheadings import as_heading, subheading_flags

if TYPE_CHECKING:
    from editor_app.formats.docx_reader import WordText

CHINESE, ENGLISH = "zh-CN", "en"


def understand(data: bytes, name: str) -> Reading:
    """Read a published text or a draft: fields, body and everything else of it.

    ``name`` is the file's name, whose ending helps to tell HTML and Markdown from text.  Raise `StetError` for what
    is no text, empty or too large.
    """
    opened = open_input(data, name)
    layout = lay_out(opened)
    heading = read_head(opened, layout)
    foot = read_foot(opened, layout)
    body = _body(opened, layout)
    said = _said_in_text(opened, layout)
    header_sources = heading.sources or ([] if foot.sources else said.agency or _declared_source(opened))
    sources = merged_sources(header_sources, foot.sources, foot.passers)
    date = published_at(heading.dates or foot.dates, opened.meta.dates, chinese=opened.chinese)
    read, apart = _account(opened, layout, heading, foot)
    reading = Reading(
        document=body,
        column=heading.column,
        kicker=heading.kicker,
        headline=heading.headline,
        deck=heading.deck,
        published_at=date,
        sources=sources,
        credits=merged_credits(foot.credits, heading.credits, said.credits),
        contacts=foot.contacts,
        statement=foot.statement,
        section=heading.section,
        related=foot.related,
        language=CHINESE if opened.chinese else opened.meta.language or ENGLISH,
        nature=nature_of(sources, foot, heading),
        site=opened.meta.site or heading.site,
        slogan=heading.slogan,
        address=opened.meta.address,
        read=read,
        set_aside=apart,
        report=remarks_of(
            opened, body, foot.contacts, headline=heading.headline, date=date, guessed=heading.guessed
        ),
    )
    return reading if opened.word is None else _with_word(reading, opened.word)


def _with_word(reading: Reading, word: WordText) -> Reading:
    """A reading with what only a Word file holds beside its text."""
    margins = tuple(Apart(kind, text) for kind, text in word.margins)
    return replace(
        reading,
        set_aside=(*reading.set_aside, *margins),
        changes=word.changes,
        comments=word.comments,
        pictures=word.pictures,
    )


def _declared_source(opened: Opened) -> list[str]:
    """The source that a page or a front matter declares."""
    name = opened.meta.source.removeprefix("来源").strip(" :：")
    return [name] if name and len(name) <= 40 else []


def _body(opened: Opened, layout: Layout) -> Document:
    """The body in normal form, with the subheadings that only their setting shows."""
    lines = [opened.lines[index] for index in layout.body]
    flags = subheading_flags(lines, markup=opened.form != "text")
    blocks: list[Block] = []
    for one, is_subheading in zip(lines, flags, strict=True):
        block = one.line.block
        if (
            one.kind is Kind.CAPTION
            and blocks
            and isinstance(blocks[-1], Figure)
            and isinstance(block, Paragraph | Heading)
        ):
            blocks[-1] = replace(blocks[-1], caption=block.runs)
            continue
        blocks.append(as_heading(block) if is_subheading and isinstance(block, Paragraph) else block)
    return document(blocks)


@dataclass(slots=True)
class _Said:
    """What the body's first and last paragraphs say about their makers."""

    credits: list[Credit] = field(default_factory=list)
    agency: list[str] = field(default_factory=list)


def _said_in_text(opened: Opened, layout: Layout) -> _Said:
    said = _Said()
    texts = [opened.lines[index].text for index in layout.body if opened.lines[index].kind is not Kind.FIGURE]
    for text in texts[:4]:
        found = credits_in_opening(text)
        if found:
            said.credits.extend(found)
            break
    for text in texts[:3]:
        agency = agency_of(text)
        if agency:
            said.agency.append(agency)
            break
    for text in texts[-2:]:
        said.credits.extend(credits_in_closing(text))
    return said


def _account(
    opened: Opened, layout: Layout, heading: Head, foot: Foot
) -> tuple[tuple[Apart, ...], tuple[Apart, ...]]:
    """Every line that is not body: those that were read into fields, and those set apart."""
    read = {**heading.read, **foot.read}
    body = set(layout.body)
    taken: list[Apart] = []
    apart: list[Apart] = []
    for index, one in enumerate(opened.lines):
        if index in body or not one.text:
            continue
        if index in read:
            taken.append(Apart(read[index], one.text))
        else:
            apart.append(Apart(_name_of(one.kind), one.text))
        apart.extend(Apart("note", note) for note in _notes(one.line.block))
    taken.extend(Apart("front matter", line) for line in opened.front)
    return tuple(taken), tuple(apart)


def _notes(block: Block) -> Iterator[str]:
    """The footnotes of a line that becomes no body: no field can hold them."""
    for inner in walk((block,)):
        for runs in inline_parts(inner):
            yield from (runs_text(run.runs) for run in runs if isinstance(run, Note))


def _name_of(kind: Kind) -> str:
    return "furniture" if kind in {Kind.PROSE, Kind.SHORT} else str(kind)
