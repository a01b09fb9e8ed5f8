"""The comments on one article as they are read: each thread with the place of its words."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.anchor_text import Span
from editor_app.domain.comments import AnchorPart
from editor_app.domain.standing import Doubt
from editor_app.domain.threads import Thread

VOICE_DOUBT_WORDS: dict[Doubt, str] = {
    Doubt.BAD_SIGNATURE: "Its signature does not fit: somebody changed it.",
    Doubt.UNSIGNED: "Not signed, though this person has a key.",
    Doubt.UNKNOWN_PERSON: "Signed by somebody whom nobody here knows.",
    Doubt.UNKNOWN_KEY: "Signed with a key that nobody here knows.",
    Doubt.REVOKED_KEY: "Signed with a key that had been revoked.",
}


@dataclass(frozen=True, slots=True)
class PlacedThread:
    """A thread, and where in the stored draft (`domain.anchor_text`) its words stand: None for detached ones.

    Its authors stand under the names to show.  ``doubts`` tell, for what was said and each that followed, what is
    wrong with its signature.
    """

    thread: Thread
    span: Span | None = None
    quote: str = ""
    doubts: tuple[Doubt | None, ...] = ()

    @property
    def is_detached(self) -> bool:
        """Tell whether the words it is about are gone."""
        return self.span is None and self.thread.anchor.part is AnchorPart.BODY


@dataclass(frozen=True, slots=True)
class Discussion:
    """All comments on one article in the order of the text, detached ones last; ``person`` is who reads it."""

    article: str = ""
    threads: tuple[PlacedThread, ...] = ()
    person: str = ""

    @property
    def open_count(self) -> int:
        """How many threads are open."""
        return sum(one.thread.is_open for one in self.threads)
