"""An article as lists and the reader see it: its identity, its draft, its newest revision."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.beside import NOTHING_BESIDE, Beside
from editor_app.domain.content import Content
from editor_app.domain.counting import NOTHING_COUNTED, Counts
from editor_app.domain.workflow import Status


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row of the article list; ``updated_at`` is ISO 8601, ``characters`` counts as Word does (字数).

    ``trashed_at`` says since when it lies in the trash; empty for one that does not.  ``urgent`` and ``deadline`` are
    of its desk data.  ``work``, ``stage``, ``hands``, ``held``, ``confirm``, ``changed`` and ``excepted`` are as `lists.Filed`
    says; ``comments`` counts the open threads.  ``to_merge`` tells that two newest states stand side by side.
    """

    id: str
    headline: str
    status: Status
    section: tuple[str, ...]
    updated_at: str
    characters: int
    trashed_at: str = ""
    urgent: bool = False
    deadline: str = ""
    work: Status = Status.DRAFT
    stage: str = ""
    hands: str = ""
    held: bool = False
    confirm: bool = False
    changed: bool = False
    comments: int = 0
    to_merge: bool = False
    excepted: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """草稿: the working copy of an article; ``revision`` is the revision it was last equal to or started from."""

    article: str
    content: Content
    updated_at: str
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """自动留存: an automatic local copy of a draft, by content hash."""

    article: str
    content_hash: str
    at: str


@dataclass(frozen=True, slots=True)
class LastRead:
    """The state, by content hash, that a person has read last of an article here, and when (ISO 8601)."""

    content_hash: str
    at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an article stands: its status, how many revisions it has, the content hash of the newest (or empty)."""

    status: Status
    revisions: int
    head_hash: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as it is opened for writing; ``updated_at`` is ISO 8601, ``content_hash`` that of the stored draft.

    A new article that is not stored yet has no hash and no time.
    """

    article: str
    content: Content
    content_hash: str
    updated_at: str
    standing: Standing
    beside: Beside = NOTHING_BESIDE


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save: the stored content's hash and time, and the number 稿号 that it has now.

    ``displaced`` tells that the draft had meanwhile been changed by another program; that state was kept as a snapshot.
    """

    content_hash: str
    updated_at: str
    number: str
    standing: Standing
    displaced: bool = False


NEW = Standing(Status.DRAFT, 0, "")
"""Where an article stands before it is stored."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What is counted of a content while it is written: how long it is, findings that must be fixed, hints."""

    counts: Counts = NOTHING_COUNTED
    must_fix: int = 0
    hints: int = 0

    @property
    def characters(self) -> int:
        """字数 of the body."""
        return self.counts.body.length
