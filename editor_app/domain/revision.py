"""Revisions: immutable states of an article that stay for ever."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.canonical import canonical_bytes, digest, to_plain

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Revision:
    """第 N 稿: one state, by whom, when (ISO 8601), after which (ids of revisions), and why.

    A ``proposal`` is no 第 N 稿: it suggests what its parent may become, or what is left of an earlier proposal, and is
    open until a revision follows it.
    """

    article: str
    content_hash: str
    author: str
    at: str
    parents: tuple[str, ...] = ()
    note: str = ""
    proposal: bool = False


def revision_bytes(revision: Revision) -> bytes:
    """The canonical form of a revision, schema version inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": "revision", **to_plain(revision)})


def revision_id(revision: Revision) -> str:
    """The identity of a revision: SHA-256 over `revision_bytes`."""
    return digest(revision_bytes(revision))
