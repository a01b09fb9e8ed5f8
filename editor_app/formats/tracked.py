"""What people did to a text in a word processor before it came: changes that were tracked, comments on its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrackedChanges:
    """How many changes one person made, all accepted; ``author`` is as the file has it, often empty."""

    author: str
    insertions: int = 0
    deletions: int = 0
    formats: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody noted, ``on`` which words, and when (as the file has it: ISO 8601, or empty)."""

    author: str
    text: str
    on: str = ""
    made_at: str = ""
