"""Writing and opening hand-off files."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from editor_app.domain.canonical import digest
from editor_app.domain.characters import is_clean
from editor_app.domain.content import Content, content_assets
from editor_app.domain.errors import StetError
from editor_app.handoff.cover import Cover, cover_bytes, read_cover
from editor_app.handoff.exchange import Giving
from editor_app.handoff.names import ASSET, COVER, PRIVATE, SIGNATURE, Name, is_document, name_at
from editor_app.handoff.objects import PrivateOf, largest_of, read_object
from editor_app.handoff.refusals import (
    changed,
    forbidden_characters,
    not_a_hand_off,
    strange_path,
    too_large,
    wrong_shape,
)
from editor_app.handoff.signature import Check, Signer, read_signature, signature_bytes
from editor_app.handoff.zip_form import Part, read_part, read_parts, write_parts

SUFFIX = ".stet"
_LARGEST_COVER = _LARGEST_TEXT = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into a file: its cover, the things (from ``source``), and texts by path for people without Stet."""

    cover: Cover
    source: Giving
    documents: Mapping[str, str] = field(default_factory=dict)


def write_hand_off(out: IO[bytes], filling: Filling, signer: Signer | None) -> None:
    """Write a hand-off, signed where there is a key; one thing at a time is held in memory.

    Raise `StetError` where it is too much for one file, or a thing is not to be had.
    """
    names = {name.path: name for name in filling.source.names()}
    count = sum(name.kind not in {ASSET, PRIVATE} for name in names.values())
    texts = {path: text.encode("utf-8") for path, text in filling.documents.items()}
    texts[COVER] = cover_bytes(replace(filling.cover, objects=count))
    listed = [(path, name.hash) for path, name in names.items()]
    listed += [(path, digest(data)) for path, data in texts.items()]
    if signer is not None:
        texts[SIGNATURE] = signature_bytes(listed, signer)
    paths = sorted([*names, *texts])
    write_parts(
        out, ((path, texts[path] if path in texts else filling.source.get(names[path])) for path in paths)
    )


def hand_off_bytes(filling: Filling, signer: Signer | None = None) -> bytes:
    """A small hand-off as one value."""
    out = io.BytesIO()
    write_hand_off(out, filling, signer)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept in mind of a content, which itself is large: its headline, its number, its pictures."""

    headline: str
    number: str
    assets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandOff:
    """A hand-off that was opened and checked, every byte of it.

    ``values`` are its objects, a `Sketch` for each content and private objects without their bytes.  ``key`` is the
    public key that signed it, empty where nobody did.
    """

    file: Path
    cover: Cover
    key: str
    parts: Mapping[Name, Part]
    values: Mapping[Name, Any]

    def names(self) -> Iterator[Name]:
        """Everything in it, by path."""
        return iter(self.parts)

    def get(self, name: Name) -> bytes:
        """The bytes of one thing, read from the file again.  Raise `CorruptError` where it has changed meanwhile."""
        with told(self.file), self.file.open("rb") as file:
            data = read_part(file, self.parts[name])
        if data is None or digest(data) != name.hash:
            raise changed(self.file.name, name.path)
        return data


def open_hand_off(path: Path, check: Check) -> HandOff:
    """Open a file and check all of it; ``check`` tells whether signatures fit.  Raise `StetError` where it is not sound."""
    with told(path), path.open("rb") as file:
        return _Opening(file, path).opened(check)


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Say in words what the system has against reading a file."""
    try:
        yield
    except OSError as error:
        raise StetError(
            "Cannot be read",
            "{name} cannot be read: {reason}.",
            name=path.name,
            reason=error.strerror or error,
        ) from error


class _Opening:
    """One look at all bytes of a file."""

    def __init__(self, file: IO[bytes], path: Path) -> None:
        self._file = file
        self._path = path
        self._name = path.name
        self._hashes: list[tuple[str, str]] = []
        self._parts: dict[Name, Part] = {}
        self._values: dict[Name, Any] = {}

    def opened(self, check: Check) -> HandOff:
        """The file, checked."""
        parts = {part.path: part for part in read_parts(self._file, self._name)}
        if COVER not in parts:
            raise not_a_hand_off(self._name)
        # The cover first: where a newer Stet wrote the file, all else may look strange.
        cover = read_cover(self._read(parts[COVER], _LARGEST_COVER), self._name)
        signature = parts.pop(SIGNATURE, None)
        for path, part in parts.items():
            if path != COVER:
                self._look_at(path, part)
        if cover.objects != sum(name.kind not in {ASSET, PRIVATE} for name in self._parts):
            raise wrong_shape(self._name, COVER, "it counts other objects than there are")
        key = ""
        if signature is not None:
            listed = list(self._hashes)
            key = read_signature(self._read(signature, _LARGEST_TEXT), listed, check, self._name)
        return HandOff(self._path, cover, key, self._parts, self._values)

    def _look_at(self, path: str, part: Part) -> None:
        name = name_at(path)
        if name is None:
            if not is_document(path):
                raise strange_path(self._name, path)
            self._check_text(path, self._read(part, _LARGEST_TEXT))
            return
        data = self._read(part, largest_of(name))
        if name.kind != ASSET:
            self._values[name] = _kept_in_mind(read_object(name, data, self._name))
        elif self._hashes[-1][1] != name.hash:
            raise changed(self._name, path)
        self._parts[name] = part

    def _read(self, part: Part, most: int) -> bytes:
        """The bytes of a part, and a note of their hash."""
        if part.size > most:
            raise too_large(self._name, part.path, most)
        data = read_part(self._file, part)
        if data is None:
            raise changed(self._name, part.path)
        self._hashes.append((part.path, digest(data)))
        return data

    def _check_text(self, path: str, data: bytes) -> None:
        try:
            sound = is_clean(data.decode("utf-8"))
        except ValueError as error:
            raise wrong_shape(self._name, path, error) from error
        if not sound:
            raise forbidden_characters(self._name, path)


def _kept_in_mind(value: Any) -> Any:
    if isinstance(value, Content):
        return Sketch(value.fields.headline, value.fields.number, content_assets(value))
    return replace(value, data="") if isinstance(value, PrivateOf) else value
