"""The imprint: sources, credits and contacts as the labelled lines that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.characters import is_mostly_han
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit, printed_label
from editor_app.domain.document import Document, inline_parts, runs_text, walk
from editor_app.domain.fields import Source
from editor_app.formats.html_escape import safe_address
from editor_app.formats.labels import body_labels, is_chinese, page_labels

WRITERS = frozenset({"author", "reporter"})
EDITORS = frozenset({"editor", "responsible_editor"})

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_SAMPLE_LENGTH = 200
_MAIL = re.compile(r"[^\s@<>\"'(),:;\\\[\]]+@[^\s@<>\"'(),:;\\\[\]]+\.[^\s@<>\"'(),:;\\\[\]]+\Z")
_NUMBER = re.compile(r"\+?[0-9][0-9 ()/.\-—－]{2,30}\Z")


@dataclass(frozen=True, slots=True)
class ImprintLine:
    """A label, what it says, and where it links to (empty: nowhere)."""

    label: str
    text: str
    href: str = ""


def language_of(content: Content, default: str = "") -> str:
    """The language (BCP 47) a content is in: as declared, else as its characters say.

    ``default``, the publication's, is believed where it agrees with the characters about being Chinese.
    """
    declared = content.fields.language
    if _LANGUAGE.match(declared):
        return declared
    sample = content.fields.headline + _first_words(content.document)
    han = is_mostly_han(sample)
    if _LANGUAGE.match(default) and (is_chinese(default) == han or not sample.strip()):
        return default
    return "zh-CN" if han else "en"


def _first_words(document: Document) -> str:
    """The beginning of a body, enough to see what script it is in."""
    found = ""
    for block in walk(document.blocks):
        found += "".join(runs_text(runs) for runs in inline_parts(block))
        if len(found) >= _SAMPLE_LENGTH:
            break
    return found[:_SAMPLE_LENGTH]


def source_lines(sources: Iterable[Source], language: str) -> tuple[ImprintLine, ...]:
    """A line for each source, with what a reprint must show: the original's title and author."""
    labels, body = page_labels(language), body_labels(language)
    lines = []
    for source in sources:
        more = [
            f"{label}{body.colon}{text}"
            for label, text in (
                (labels.original_title, source.original_title),
                (labels.original_author, source.original_author),
            )
            if text
        ]
        text = in_brackets(source.name, body.separator.join(more), language)
        if text:
            lines.append(ImprintLine(labels.sources[source.relation], text, web_address(source.url)))
    return tuple(lines)


def credit_lines(
    credits: Iterable[Credit],  # noqa: A002 - the domain's word
    sources: Iterable[Source],
    language: str,
) -> tuple[ImprintLine, ...]:
    """A line for each credit that the body does not already give; a unit that is the source is not said twice."""
    named = {source.name for source in sources}
    lines = []
    for credit in credits:
        names = body_labels(language).separator.join(name for name in credit.names if name)
        unit = "" if names and credit.unit in named else credit.unit
        text = in_brackets(names, unit, language)
        if text and not credit.in_text:
            lines.append(ImprintLine(printed_label(credit, language), text))
    return tuple(lines)


def contact_lines(contacts: Iterable[Contact], language: str) -> tuple[ImprintLine, ...]:
    """A line for each public contact that has a value; a masked address is not printed as one."""
    labels = page_labels(language)
    return tuple(
        ImprintLine(
            contact.label or labels.contacts[contact.kind],
            in_brackets(contact.value, contact.person, language),
            contact_address(contact),
        )
        for contact in contacts
        if contact.public and contact.value.strip()
    )


def contact_address(contact: Contact) -> str:
    """Where a contact links to: ``mailto:``, ``tel:`` or the web; empty where it is nothing of the kind."""
    value = contact.value.strip()
    if contact.kind is ContactKind.EMAIL:
        return safe_address(f"mailto:{value}") if _MAIL.match(value) else ""
    if contact.kind in {ContactKind.PHONE, ContactKind.HOTLINE}:
        digits = re.sub("[^0-9+]", "", value)
        return f"tel:{digits}" if _NUMBER.match(value) else ""
    return web_address(value) if contact.kind is ContactKind.WEB else ""


def statement_line(statement: str, language: str) -> str:
    """The notice at the foot behind its label, which is not repeated where the text begins with it."""
    if not statement.strip():
        return ""
    label = page_labels(language).statement
    return statement if statement.startswith(label) else label + body_labels(language).colon + statement


def web_address(url: str) -> str:
    """A full address of the web, or an empty string."""
    return safe_address(url) if url.lower().startswith(("http://", "https://")) else ""


def in_brackets(text: str, more: str, language: str) -> str:
    """A text with more in brackets after it; either alone where the other is empty."""
    if not text or not more:
        return text or more
    return f"{text}（{more}）" if is_chinese(language) else f"{text} ({more})"
