"""Lines: the one flat form into which every input is brought before it is understood.

A page as copied text gives one line for each printed line; HTML and Markdown give one line for each block, which
carries the block it becomes in a body and what the markup says about its part in the page.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from editor_app.domain.document import Block, Paragraph, Text

_SPACES = re.compile(r"[\s\u200b\ufeff]+")


class Hint(enum.StrEnum):
    """What markup (class names, elements, properties) says about a line's part in the page."""

    NONE = ""
    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    HEADER = "header"
    CRUMB = "crumb"
    CREDITS = "credits"
    CAPTION = "caption"
    STATEMENT = "statement"
    RELATED = "related"
    COMMENTS = "comments"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page.

    ``text`` has its white space collapsed, line breaks inside a paragraph kept as line feeds.  ``block`` is what the
    line becomes in a body.  ``level`` is 1 to 6 for a printed heading, else 0; ``linked`` counts the characters inside
    links; ``links`` are (title, address); ``box`` is the index of the element that holds the line; ``bullet`` says
    that it is an item of a list; ``gap`` that a blank line stands before it; ``indented`` that leading ideographic
    spaces were taken off; ``apart`` is furniture, related or comments where the markup sets the line apart.
    """

    text: str
    block: Block
    level: int = 0
    linked: int = 0
    links: tuple[tuple[str, str], ...] = ()
    hint: Hint = Hint.NONE
    box: int = -1
    bullet: bool = False
    gap: bool = False
    indented: bool = False
    strong: bool = False
    plain: bool = True
    apart: Hint = Hint.NONE

    @property
    def share_linked(self) -> float:
        """How much of the line is link text, 0 to 1."""
        return min(1.0, self.linked / max(1, len(self.text)))


def collapsed(text: str) -> str:
    """Text with every run of white space as one space, none at the ends."""
    return _SPACES.sub(" ", text).strip()


def bare(text: str) -> str:
    """Text without any white space: what titles are compared by."""
    return _SPACES.sub("", text)


def text_line(text: str, *, gap: bool = False, indented: bool = False, bullet: bool = False) -> Line:
    """A line of plain text."""
    return Line(text, Paragraph((Text(text),)), gap=gap, indented=indented, bullet=bullet)
