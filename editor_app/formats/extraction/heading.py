"""What the head of a page says, as it is read part by part."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor_app.domain.credits import Credit
from editor_app.formats.dates import PrintedDate


@dataclass(slots=True)
class Head:
    """What the head of a page says; ``read`` maps the lines that became fields to what they became."""

    headline: str = ""
    column: str = ""
    kicker: str = ""
    deck: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    dates: list[PrintedDate] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    site: str = ""
    slogan: str = ""
    guessed: bool = False
    read: dict[int, str] = field(default_factory=dict)
