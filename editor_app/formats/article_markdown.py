"""A whole article in the text form: front matter, headline, body, and the imprint as a reader would print it.

What this writes, the import reads back (`front_matter`, and the credit lines at the foot).
"""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.content import Content
from editor_app.domain.document import Break, Heading, Paragraph, Run, Text
from editor_app.domain.fields import Fields
from editor_app.domain.normal_form import document
from editor_app.formats.imprint import (
    ImprintLine,
    contact_lines,
    credit_lines,
    language_of,
    source_lines,
    statement_line,
)
from editor_app.formats.labels import body_labels
from editor_app.formats.markdown_writer import write_markdown


def article_markdown(content: Content) -> str:
    """The article as Markdown; `write_markdown` alone gives the body."""
    fields = content.fields
    parts = [_front_matter(fields), _title(fields.headline), write_markdown(content.document), _foot(content)]
    return "\n".join(part for part in parts if part)


def _front_matter(fields: Fields) -> str:
    entries = {
        "column": [fields.column],
        "kicker": fields.kicker.split("\n"),
        "deck": fields.deck,
        "section": fields.section,
        "language": [fields.language],
        "number": [fields.number],
        "embargo_until": [fields.embargo_until],
        "summary": [fields.summary],
        "tags": fields.tags,
    }
    lines = [line for key, values in entries.items() for line in _entry(key, values)]
    return "\n".join(["---", *lines, "---", ""]) if lines else ""


def _entry(key: str, values: Iterable[str]) -> list[str]:
    """``key: value``, or a list of ``- value`` lines where there are several."""
    printed = [_quoted(" ".join(value.split())) for value in values if value.strip()]
    if len(printed) > 1:
        return [f"{key}:", *(f"  - {value}" for value in printed)]
    return [f"{key}: {value}" for value in printed]


def _quoted(value: str) -> str:
    """Quoted, so that YAML takes none of it for syntax."""
    quote = "'" if '"' in value else '"'
    return f"{quote}{value}{quote}"


def _title(headline: str) -> str:
    lines = headline.split("\n")
    runs: list[Run] = [Text(lines[0])]
    for line in lines[1:]:
        runs += [Break(), Text(line)]
    return write_markdown(document([Heading(tuple(runs))])).removeprefix("#")


def _foot(content: Content) -> str:
    fields = content.fields
    language = language_of(content)
    colon = body_labels(language).colon
    lines: list[ImprintLine] = [
        *source_lines(fields.sources, language),
        *credit_lines(fields.credits, fields.sources, language),
        *contact_lines(fields.contacts, language),
    ]
    texts = [f"{line.label}{colon}{line.text}" for line in lines]
    texts.append(statement_line(fields.statement, language))
    return write_markdown(document(Paragraph((Text(text),)) for text in texts if text))
