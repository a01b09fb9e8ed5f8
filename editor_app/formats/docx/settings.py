"""What a paragraph of a Word file is set as, once its styles and its numbering are looked up."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.document import Align


class Part(enum.StrEnum):
    """What a paragraph's style says it is."""

    TEXT = ""
    TITLE = "title"
    SUBTITLE = "subtitle"
    QUOTE = "quote"
    CAPTION = "caption"
    CODE = "code"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A place in a list: its level from 0, its number (None for a bullet), or that it goes on with the item above."""

    level: int
    number: int | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: ``level`` 1 to 9 for a heading, ``label`` the number that Word prints before it.

    ``size`` is its largest type in half points, 0 where nothing says it; ``ruled`` that it has a line below it.
    """

    part: Part = Part.TEXT
    level: int = 0
    align: Align = Align.START
    place: ListPlace | None = None
    label: str = ""
    size: int = 0
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something drawn at a place of the text: a picture (``part`` or, outside the file, ``address``), or what is none."""

    kind: str
    part: str = ""
    address: str = ""
    note: str = ""
    cut: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads."""

    href: str
