"""A whole article in the text form: its headline as the first heading, then its body."""

from __future__ import annotations

from editor_app.domain.content import Content
from editor_app.domain.document import Break, Heading, Run, Text
from editor_app.domain.normal_form import document
from editor_app.formats.markdown_writer import write_markdown


def article_markdown(content: Content) -> str:
    """The article as Markdown; `write_markdown` alone gives the body."""
    lines = content.fields.headline.split("\n")
    runs: list[Run] = [Text(lines[0])]
    for line in lines[1:]:
        runs += [Break(), Text(line)]
    title = write_markdown(document([Heading(tuple(runs))])).removeprefix("#")
    return (
        f"{title}\n{write_markdown(content.document)}" if title.strip() else write_markdown(content.document)
    )
