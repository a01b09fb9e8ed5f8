"""The kinds of objects in a hand-off: how each is read, checked, and known by its canonical bytes.

Kinds that this Stet does not know are kept and passed on untouched; all that is asked of them is that they are canonical
JSON with their kind inside.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import canonical_bytes, digest, from_plain, to_plain
from editor_app.domain.characters import is_clean
from editor_app.domain.comments import KIND as COMMENT
from editor_app.domain.comments import CommentEvent, comment_bytes, comment_from_bytes
from editor_app.domain.content import Content, content_bytes, content_from_plain
from editor_app.domain.errors import CorruptError
from editor_app.domain.events import EVENT_KINDS, event_bytes
from editor_app.domain.importable import LARGEST_PICTURE
from editor_app.domain.origin import Origin
from editor_app.domain.people import PERSON, Person, person_bytes
from editor_app.domain.publication import Publication, publication_bytes
from editor_app.domain.records import (
    event_from_bytes,
    person_from_bytes,
    publication_from_bytes,
    revision_from_bytes,
    roster_from_bytes,
)
from editor_app.domain.revision import Revision, revision_bytes
from editor_app.domain.roster import ROSTER, Roster, roster_bytes
from editor_app.handoff.names import ASSET, PRIVATE, Name
from editor_app.handoff.refusals import changed, expect, forbidden_characters, too_large, wrong_shape

CONTENT, REVISION, PUBLICATION, ORIGIN = "content", "revision", "publication", "origin"
EVENTS = tuple(EVENT_KINDS)

_LARGEST_CONTENT = 16 * 1024 * 1024
_LARGEST_PRIVATE = 96 * 1024 * 1024
_LARGEST_OTHER = 1024 * 1024
SCHEMA = 1

# JSON writes controls as escapes; of these only line feed, tab, quote and backslash belong in a text.
_ESCAPE = re.compile(r'\\(?:[nt"\\]|(.))')
_ARTICLE = re.compile("[0-9a-f]{32}")
_HASH = re.compile("[0-9a-f]{64}")
_LONGEST_INSTANT = 40


@dataclass(frozen=True, slots=True)
class OriginOf:
    """Where an article was found, and since when that is known (ISO 8601)."""

    article: str
    at: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PrivateOf:
    """A private object of an article: its kind and label there, since when (ISO 8601), its bytes in base64."""

    article: str
    entry: str
    at: str
    data: str
    label: str = ""

    def raw(self) -> bytes:
        """The bytes.  Raise ``ValueError`` where they are no base64."""
        return base64.b64decode(self.data, validate=True)


@dataclass(frozen=True, slots=True)
class Unknown:
    """An object of a kind that this Stet does not know; ``article`` is empty where it names none."""

    article: str


def origin_of_bytes(one: OriginOf) -> bytes:
    """The canonical form of an article's origin."""
    return canonical_bytes({"schema": SCHEMA, "kind": ORIGIN, **to_plain(one)})


def private_of_bytes(one: PrivateOf) -> bytes:
    """The canonical form of a private object."""
    return canonical_bytes({"schema": SCHEMA, "kind": PRIVATE, **to_plain(one)})


def private_of(article: str, entry: str, at: str, data: bytes, label: str = "") -> PrivateOf:
    """A private object with its bytes."""
    return PrivateOf(article, entry, at, base64.b64encode(data).decode("ascii"), label)


@dataclass(frozen=True, slots=True)
class Kind:
    """How objects of a kind are read from their bytes and parsed JSON, and written; ``largest`` in bytes."""

    read: Callable[[bytes, dict[str, Any]], Any]
    write: Callable[[Any], bytes]
    largest: int = _LARGEST_OTHER


KINDS: dict[str, Kind] = {
    CONTENT: Kind(lambda _, plain: content_from_plain(plain), content_bytes, _LARGEST_CONTENT),
    REVISION: Kind(lambda data, _: revision_from_bytes(data), revision_bytes),
    PUBLICATION: Kind(lambda data, _: publication_from_bytes(data), publication_bytes),
    PERSON: Kind(lambda data, _: person_from_bytes(data), person_bytes),
    ROSTER: Kind(lambda data, _: roster_from_bytes(data), roster_bytes),
    ORIGIN: Kind(lambda _, plain: from_plain(OriginOf, _opened(plain, ORIGIN)), origin_of_bytes),
    PRIVATE: Kind(
        lambda _, plain: from_plain(PrivateOf, _opened(plain, PRIVATE)), private_of_bytes, _LARGEST_PRIVATE
    ),
    COMMENT: Kind(lambda data, _: comment_from_bytes(data), comment_bytes),
    **{kind: Kind(lambda data, _: event_from_bytes(data), event_bytes) for kind in EVENTS},
}
"""The kinds that this Stet knows."""


def largest_of(name: Name) -> int:
    """How many bytes a thing may have."""
    if name.kind == ASSET:
        return LARGEST_PICTURE
    kind = KINDS.get(name.kind)
    return _LARGEST_OTHER if kind is None else kind.largest


def read_object(name: Name, data: bytes, file: str) -> Any:
    """The value of an object; `Unknown` for one of a kind not known here.

    Raise `CorruptError` where the bytes are not those that it is named by, not canonical, too large, of another kind,
    or hold what no text may hold; `NewerFormatError` where a newer Stet wrote a kind that is known here in another way.
    """
    kind = KINDS.get(name.kind)
    if len(data) > largest_of(name):
        raise too_large(file, name.path, largest_of(name))
    if digest(data) != name.hash:
        raise changed(file, name.path)
    try:
        text = data.decode("utf-8")
        plain = json.loads(text)
        expect(plain.__class__ is dict, "it is no record")
        value = _unknown(name, plain) if kind is None else kind.read(data, dict(plain))
        again = canonical_bytes(plain) if kind is None else kind.write(value)
        expect(again == data, "it is not in its canonical form")
        _check_words(name, value)
    except CorruptError as error:
        raise wrong_shape(file, name.path, error) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise wrong_shape(file, name.path, error) from error
    if not is_clean(text) or any(found[1] for found in _ESCAPE.finditer(text)):
        raise forbidden_characters(file, name.path)
    return value


def _opened(plain: dict[str, Any], kind: str) -> dict[str, Any]:
    """A record without its envelope."""
    expect(plain.pop("schema", None) == SCHEMA and plain.pop("kind", None) == kind, "it is of another kind")
    return plain


def _unknown(name: Name, plain: dict[str, Any]) -> Unknown:
    expect(plain.get("kind") == name.kind, "it is of another kind")
    article = plain.get("article", "")
    expect(isinstance(article, str), "its article is no text")
    return Unknown(article)


def _check_words(name: Name, value: Any) -> None:
    """Raise ``ValueError`` where names of other things, or instants, are none."""
    kind = value.__class__
    if kind in {Content, Person, Publication, Roster} or (kind is Unknown and not value.article):
        return
    expect(_ARTICLE.fullmatch(value.article) is not None, "its article is no article's id")
    if kind is Unknown:
        return
    expect(EVENT_KINDS.get(name.kind, kind) is kind, "it is of another kind")
    expect(all(_HASH.fullmatch(one) for one in _named_by(value)), "it names something that is no object")
    expect(len(value.at) <= _LONGEST_INSTANT, "its time is none")
    expect(datetime.fromisoformat(value.at).tzinfo is not None, "its time is none")
    given_at = getattr(value, "given_at", "")
    expect(not given_at or datetime.fromisoformat(given_at).tzinfo is not None, "its time is none")
    if kind is PrivateOf:
        value.raw()


def _named_by(value: Any) -> Iterator[str]:
    """The hashes of other things that a record names."""
    yield from getattr(value, "after", ())
    if isinstance(value, Revision):
        yield value.content_hash
        yield from value.parents
    if isinstance(value, CommentEvent):
        yield from filter(None, (value.thread, value.anchor.revision, value.anchor.asset))
    # A decision may come before the first revision, a claim of a draft for instance.
    yield from filter(None, (getattr(value, "revision", ""), getattr(value, "evidence", "")))
