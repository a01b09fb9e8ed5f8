"""Whose voice a comment is: the name to show for its author, and what is wrong with its signature.

Comments are signed as decisions are.  Those of before, of people who have no key, and those read from other programs'
files are not, and are read like any other; only what somebody with a key should have signed is marked.
"""

from __future__ import annotations

import functools
from dataclasses import replace

from editor_app.domain.comments import CommentEvent
from editor_app.domain.people import People, Person
from editor_app.domain.standing import Doubt
from editor_app.domain.threads import Thread


def voiced(thread: Thread, people: People) -> tuple[Thread, tuple[Doubt | None, ...]]:
    """A thread with the names to show for its authors, and for each of its events what is wrong with its signature."""
    events = (thread.said, *thread.followed)
    doubts = tuple(doubt_of_voice(event, people) for event in events)
    shown = tuple(_named(event, people) for event in events)
    return replace(thread, said=shown[0], followed=shown[1:]), doubts


def doubt_of_voice(event: CommentEvent, people: People) -> Doubt | None:
    """What is wrong with a comment's signature; None where nothing is, or none was to be expected."""
    author = people.known.get(event.author)
    if not event.signature and not event.key:
        return Doubt.UNSIGNED if author is not None and _had_key(author, event.at) else None
    return _doubt(event, author)


def ids_of(names: tuple[str, ...], people: People) -> tuple[str, ...]:
    """The ids of those whom names call, pen names too; a name that nobody, or more than one, goes by stays as it is."""
    return tuple(dict.fromkeys(_id_of(name, people) for name in names))


def callable_names(people: People) -> tuple[str, ...]:
    """All the names by which people can be called: those that are shown first."""
    known = sorted(people, key=lambda one: one.shown)
    shown = [one.shown for one in known]
    return tuple(dict.fromkeys((*shown, *(name for one in known for name in sorted(one.names)))))


def _id_of(name: str, people: People) -> str:
    if name in people.known:
        return name
    found = [one.id for one in people if name in one.names]
    return found[0] if len(found) == 1 else name


def _named(event: CommentEvent, people: People) -> CommentEvent:
    author = people.known.get(event.author)
    if author is None or author.shown == event.author:
        return event
    return replace(event, author=author.shown)


def _had_key(author: Person, at: str) -> bool:
    return any(not key.since or key.since <= at for key in author.keys)


@functools.lru_cache(maxsize=4096)
def _doubt(event: CommentEvent, author: Person | None) -> Doubt | None:
    from editor_app.trust.signing import Signature, doubt_of, signature_of  # noqa: PLC0415

    if author is None:
        return Doubt.BAD_SIGNATURE if signature_of(event) is Signature.BAD else Doubt.UNKNOWN_PERSON
    return doubt_of(event, author)
