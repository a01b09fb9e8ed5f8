"""An article as lists and the reader see it: its identity, its draft, its newest revision."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.content import Content
from editor_app.domain.workflow import Status


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row of the article list; ``updated_at`` is ISO 8601, ``characters`` counts as Word does (字数)."""

    id: str
    headline: str
    status: Status
    section: tuple[str, ...]
    updated_at: str
    characters: int


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
