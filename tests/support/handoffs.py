"""Hand-offs made for tests: what lies in them, a key that signs, and files with any parts."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import ExifTags, Image

from editor_app.domain.canonical import canonical_bytes, digest
from editor_app.domain.content import Content, content_assets, content_bytes
from editor_app.domain.events import Action, Decision, Event, event_bytes, kind_of
from editor_app.domain.revision import Revision, revision_bytes
from editor_app.handoff.bundle import Filling, hand_off_bytes
from editor_app.handoff.cover import Cover, Listed, Picture, Purpose
from editor_app.handoff.names import ASSET, PRIVATE, Name
from editor_app.handoff.objects import CONTENT, REVISION, private_of, private_of_bytes
from editor_app.handoff.zip_form import write_parts
from tests.support.packages import ARTICLE, DAY, english_content, with_pictures

AT = f"{DAY}08:00:00.000Z"


@dataclass
class Things:
    """Things by name, to be given."""

    kept: dict[Name, bytes] = field(default_factory=dict)

    def add(self, kind: str, data: bytes) -> str:
        """Lay one in; return its hash."""
        name = Name(kind, digest(data))
        self.kept[name] = data
        return name.hash

    def event(self, event: Event) -> str:
        """Lay an event in."""
        return self.add(kind_of(event), event_bytes(event))

    def revision(self, content: Content, at: str = AT, *parents: str, author: str = "lin") -> str:
        """Lay a revision in, with its content."""
        content_hash = self.add(CONTENT, content_bytes(content))
        return self.add(REVISION, revision_bytes(Revision(ARTICLE, content_hash, author, at, parents)))

    def names(self) -> Iterator[Name]:
        """Everything."""
        return iter(self.kept)

    def get(self, name: Name) -> bytes:
        """One."""
        return self.kept[name]


class TestKey:
    """A key whose signatures can be checked and, unlike real ones, made without any library."""

    __test__ = False
    public = "ab" * 32

    def sign(self, data: bytes) -> str:
        """Sign."""
        return hashlib.sha512(self.public.encode() + data).hexdigest()


def check(key: str, data: bytes, signature: str) -> bool:
    """Tell whether a `TestKey` signed."""
    return hashlib.sha512(key.encode() + data).hexdigest() == signature


def whole_things() -> tuple[Things, dict[str, bytes]]:
    """One of each kind, and the pictures."""
    things = Things()
    content, pictures = with_pictures(english_content())
    first = things.revision(english_content())
    second = things.revision(content, f"{DAY}09:00:00.000Z", first)
    things.event(
        Decision(ARTICLE, Action.SUBMIT, second, digest(content_bytes(content)), "lin", f"{DAY}09:01:00.000Z")
    )
    things.add("riddle", canonical_bytes({"kind": "riddle", "article": ARTICLE, "schema": 7, "谜": "底"}))
    things.add(PRIVATE, private_of_bytes(private_of(ARTICLE, "original", AT, b"\x00\xff bytes", "a.txt")))
    for asset in content_assets(content):
        things.add(ASSET, pictures[asset])
    return things, pictures


def whole_filling() -> Filling:
    """A hand-off with one of each kind."""
    things, pictures = whole_things()
    cover = Cover(
        "林晚",
        ("筱安",),
        Purpose.REVIEW,
        "今晚上版，\n请先看标题。",
        (Listed(ARTICLE, "The ferry's last winter", "林-0302-01", "documents/ferry-last-winter.md"),),
        pictures=tuple(Picture(asset, "image/jpeg", "ferry.jpg") for asset in sorted(pictures)),
    )
    return Filling(cover, things, {"documents/ferry-last-winter.md": "# The ferry’s last winter\n"})


def small_filling() -> Filling:
    """A hand-off without pictures, a few kilobytes."""
    things = Things()
    things.revision(english_content())
    return Filling(Cover("林晚", articles=(Listed(ARTICLE, "The ferry's last winter"),)), things)


def parts_of(filling: Filling, signed: bool = False) -> dict[str, bytes]:
    """The parts of a hand-off by path, to be spoiled."""
    with zipfile.ZipFile(io.BytesIO(hand_off_bytes(filling, TestKey() if signed else None))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def file_of(folder: Path, parts: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> Path:
    """A file with these parts, in the form of hand-offs, whatever they are."""
    listed = sorted(parts.items()) if isinstance(parts, Mapping) else list(parts)
    path = folder / "made.stet"
    with path.open("wb") as file:
        write_parts(file, listed)
    return path


def placed_picture() -> bytes:
    """A photograph that tells where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (28.0, 13.0, 5.0)
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=exif)
    return out.getvalue()
