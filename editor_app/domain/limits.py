"""How long what goes to a channel may be, values read from the shipped rules; and how much each field takes."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Room(enum.IntEnum):
    """How many characters a field takes of what comes in at once: more than newsrooms write, less than stops a window.

    It is no rule about content: what is stored, or was imported, may be longer and stays whole.
    """

    SEARCH = 200
    """Words looked for in all articles; a longer passage is found by its beginning."""
    TITLE = 1_000
    """A kicker, a headline: the longest ever printed have about a hundred."""
    LINE = 2_000
    """All else in one line: a list of names, a link (the longest that browsers and servers agree on), a deck."""
    TEXT = 5_000
    """A summary, a statement, a caption: about two printed pages."""
    NOTE = 15_000
    """A note to the desk, a footnote, a list with a thing on each line: as long as a very long article."""
    SOURCE = 100_000
    """The text form of an article: as much at once as may be pasted into the text itself."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many characters; beyond ``warn`` of them (0: nowhere) some readers see the rest cut off."""

    most: int
    warn: int = 0


@dataclass(frozen=True, slots=True)
class ChannelRules:
    """What one channel asks: its key, and the limit of each field of `ChannelVariant` that has one."""

    key: str
    limits: tuple[tuple[str, Limit], ...] = ()

    def limit(self, field: str) -> Limit | None:
        """The limit of a field; None where it has none."""
        return dict(self.limits).get(field)


@dataclass(frozen=True, slots=True)
class Rules:
    """All limits: those of an article's own fields, and those of the channels in the order in which they are shown."""

    fields: tuple[tuple[str, Limit], ...] = ()
    channels: tuple[ChannelRules, ...] = ()

    def limit(self, field: str) -> Limit | None:
        """The limit of a field of `Fields`; None where it has none."""
        return dict(self.fields).get(field)
