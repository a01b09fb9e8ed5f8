"""The comments on one article as they are read: each thread with the place of its words."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.anchor_text import Span
from editor_app.domain.comments import AnchorPart
from editor_app.domain.threads import Thread


@dataclass(frozen=True, slots=True)
class PlacedThread:
    """A thread, and where in the stored draft (`domain.anchor_text`) its words stand: None for detached ones."""

    thread: Thread
    span: Span | None = None
    quote: str = ""

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
