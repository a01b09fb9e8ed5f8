"""A whole article as a plain HTML fragment: titles, imprint, body, contacts, statement; no page around it."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.content import Content
from editor_app.formats.html_escape import escape
from editor_app.formats.html_writer import write_html
from editor_app.formats.imprint import (
    ImprintLine,
    contact_lines,
    credit_lines,
    language_of,
    source_lines,
    statement_line,
)
from editor_app.formats.labels import body_labels


def article_html(content: Content) -> str:
    """An ``article`` element; pictures show as placeholders, since a fragment has no files beside it."""
    fields = content.fields
    language = language_of(content)
    colon = body_labels(language).colon
    imprint = [
        *source_lines(fields.sources, language),
        *credit_lines(fields.credits, fields.sources, language),
    ]
    parts = [
        f'<article lang="{escape(language)}">',
        *_lines("p", [fields.column, *fields.kicker.split("\n")]),
        f"<h1>{'<br>'.join(escape(line) for line in fields.headline.split(chr(10)))}</h1>",
        *_lines("p", fields.deck),
        *_labelled(imprint, colon),
        write_html(content.document, language, below_headline=True),
        *_labelled(contact_lines(fields.contacts, language), colon),
        *_lines("p", [statement_line(fields.statement, language)]),
        "</article>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _lines(tag: str, lines: Iterable[str]) -> list[str]:
    return [f"<{tag}>{escape(line)}</{tag}>" for line in lines if line]


def _labelled(lines: Iterable[ImprintLine], colon: str) -> list[str]:
    return _lines("p", [f"{line.label}{colon}{line.text}" for line in lines])
