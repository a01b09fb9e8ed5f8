"""What a web page says, worked out before the template sees it: words and safe addresses only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.fields import ChannelVariant, Fields
from editor_app.domain.publication import Publication, Section
from editor_app.formats.html_escape import safe_address
from editor_app.formats.imprint import (
    EDITORS,
    WRITERS,
    ImprintLine,
    contact_lines,
    credit_lines,
    source_lines,
    statement_line,
    web_address,
)
from editor_app.formats.labels import PageLabels, body_labels, page_labels
from editor_app.publishing.instants import Moment, moment
from editor_app.publishing.job import WEB
from editor_app.publishing.manifest import PageFacts

_DESCRIPTION_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the breadcrumb or an entry of a list: its words and where they lead (empty: nowhere)."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class StoryList:
    """A titled list of stories; ``ranked`` ones are numbered."""

    title: str
    stories: tuple[Step, ...]
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines of the imprint that share a label, which is printed once."""

    label: str
    lines: tuple[ImprintLine, ...]


@dataclass(frozen=True, slots=True)
class WebView:
    """Everything that the page prints, in the order in which it prints it."""

    home: str
    crumbs: tuple[Step, ...]
    column: str
    kicker: tuple[str, ...]
    headline: tuple[str, ...]
    deck: tuple[str, ...]
    published: Moment | None
    updated: Moment | None
    facts: tuple[ImprintLine, ...]
    ai_label: str
    dateline: tuple[str, ...]
    imprint: tuple[LineGroup, ...]
    contacts: tuple[LineGroup, ...]
    statement: tuple[str, ...]
    foot: tuple[str, ...]
    lists: tuple[StoryList, ...]
    foot_lines: tuple[str, ...]
    description: str
    author: str
    embargo: str = ""


def web_view(
    content: Content, publication: Publication, facts: PageFacts, language: str, text: str
) -> WebView:
    """Work out what a page says of a content under a publication, in the article's language.

    ``text`` is the body's plain text.
    """
    fields = content.fields
    variant = fields.variant(WEB)
    labels = page_labels(language)
    sources = source_lines(fields.sources, language)
    return WebView(
        home=web_address(publication.base_address),
        crumbs=_crumbs(fields, publication, labels),
        column=fields.column,
        kicker=_lines(fields.kicker),
        headline=_lines(variant.headline or fields.headline) or _lines(fields.short_headline),
        deck=tuple(line for line in fields.deck if line.strip()),
        published=moment(facts.published_at, publication, language),
        updated=moment(facts.updated_at, publication, language),
        facts=(*_short_sources(fields, language), *_bylines(fields, variant, language)),
        ai_label=_ai_label(fields, labels, language),
        dateline=_dateline(fields, publication, language),
        imprint=_grouped((*sources, *credit_lines(fields.credits, fields.sources, language))),
        contacts=_grouped(
            contact_lines(fields.contacts, language) or contact_lines(publication.contacts, language)
        ),
        statement=_lines(statement_line(fields.statement or publication.statement, language)),
        foot=_lines(variant.foot),
        lists=_lists(fields, facts, labels),
        foot_lines=tuple(line for line in publication.foot_lines if line.strip()),
        description=_description(fields, variant, text),
        author=_author(fields, variant, language),
        embargo=_embargo(facts, publication, labels, language),
    )


def _embargo(facts: PageFacts, publication: Publication, labels: PageLabels, language: str) -> str:
    """Until when it must not be published, in words; empty where the page does not leave early."""
    if not facts.embargo:
        return ""
    until = moment(facts.embargo, publication, language)
    return labels.embargo.format(until=facts.embargo if until is None else until.shown)


def page_address(publication: Publication, fields: Fields) -> str:
    """Where a page will lie under its publication's base address: its section's path, then its slug.

    Empty where either is unknown.
    """
    if not publication.base_address or not fields.slug:
        return ""
    parts = [section.path.strip("/") for section in _branch(publication, fields.section) if section]
    path = "/".join(part for part in [*parts, fields.slug.strip("/")] if part)
    return web_address(f"{publication.base_address.rstrip('/')}/{path}/")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _branch(publication: Publication, path: tuple[str, ...]) -> list[Section | None]:
    """The branches of the publication's tree that a path of names follows; None from where it leaves the tree."""
    branches = publication.sections
    found: list[Section | None] = []
    for name in path:
        branch = next((one for one in branches if one.name == name), None)
        found.append(branch)
        branches = branch.children if branch else ()
    return found


def _crumbs(fields: Fields, publication: Publication, labels: PageLabels) -> tuple[Step, ...]:
    """Home, the section's path, the column; nothing where one step would stand alone."""
    base = publication.base_address.rstrip("/")
    steps = []
    if publication.home_crumb or base:
        steps.append(Step(publication.home_crumb or labels.home, web_address(f"{base}/") if base else ""))
    path = base
    for name, branch in zip(fields.section, _branch(publication, fields.section), strict=True):
        part = branch.path.strip("/") if branch else ""
        path = f"{path}/{part}" if part and path else ""
        steps.append(Step(name, web_address(f"{path}/") if path else ""))
    if fields.column:
        steps.append(Step(fields.column))
    return tuple(steps) if len(steps) > 1 else ()


def _bylines(fields: Fields, variant: ChannelVariant, language: str) -> tuple[ImprintLine, ...]:
    """Who wrote and who edited, for the line below the titles; the channel's own author line comes first."""
    writers = [credit for credit in fields.credits if credit.role in WRITERS]
    editors = [credit for credit in fields.credits if credit.role in EDITORS]
    if variant.author_line:
        return (ImprintLine("", variant.author_line), *_short_lines(editors, language))
    return _short_lines([*writers, *editors], language)


def _short_sources(fields: Fields, language: str) -> tuple[ImprintLine, ...]:
    """Sources by name alone; what a reprint must show besides stands in the credit block."""
    return source_lines(
        [replace(source, original_title="", original_author="") for source in fields.sources], language
    )


def _grouped(lines: Iterable[ImprintLine]) -> tuple[LineGroup, ...]:
    groups: dict[str, list[ImprintLine]] = {}
    for line in lines:
        groups.setdefault(line.label, []).append(line)
    return tuple(LineGroup(label, tuple(members)) for label, members in groups.items())


def _short_lines(credits: Iterable[Credit], language: str) -> tuple[ImprintLine, ...]:  # noqa: A002
    """Credits without their units, which stand in the credit block."""
    return credit_lines([replace(credit, unit="") for credit in credits], (), language)


def _ai_label(fields: Fields, labels: PageLabels, language: str) -> str:
    label = labels.article_ai.get(fields.ai.use, "")
    colon = body_labels(language).colon
    return f"{label}{colon}{fields.ai.note}" if label and fields.ai.note else label


def _dateline(fields: Fields, publication: Publication, language: str) -> tuple[str, ...]:
    if fields.dateline is None:
        return ()
    day = moment(fields.dateline.date, publication, language)
    return tuple(part for part in (fields.dateline.place, day.shown if day else "") if part)


def _lists(fields: Fields, facts: PageFacts, labels: PageLabels) -> tuple[StoryList, ...]:
    lists = (
        StoryList(labels.related, _stories((story.title, story.url) for story in fields.related)),
        StoryList(labels.hot, _stories((story.title, story.url) for story in facts.hot), ranked=True),
        StoryList(labels.latest, _stories((story.title, story.url) for story in facts.latest)),
    )
    return tuple(one for one in lists if one.stories)


def _stories(stories: Iterable[tuple[str, str]]) -> tuple[Step, ...]:
    """Each story once, by its title."""
    found: dict[str, str] = {}
    for title, url in stories:
        if title.strip():
            found.setdefault(title.strip(), url)
    return tuple(Step(title, safe_address(url)) for title, url in found.items())


def _description(fields: Fields, variant: ChannelVariant, text: str) -> str:
    text = variant.summary or fields.summary or " ".join(fields.deck) or text[: 4 * _DESCRIPTION_LENGTH]
    text = " ".join(text.split())
    return text if len(text) <= _DESCRIPTION_LENGTH else text[: _DESCRIPTION_LENGTH - 1].rstrip() + "…"


def _author(fields: Fields, variant: ChannelVariant, language: str) -> str:
    """Who wrote it, in a few words; the source where nobody is named."""
    if variant.author_line:
        return variant.author_line
    names = [name for credit in fields.credits if credit.role in WRITERS for name in credit.names]
    return body_labels(language).separator.join(
        name for name in names or [source.name for source in fields.sources] if name
    )
