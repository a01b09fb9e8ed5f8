"""The pictures on disk: one file for each, named by the SHA-256 of its bytes (``assets/ab/cdef…``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.canonical import digest
from editor_app.domain.errors import CorruptError, StetError
from editor_app.store.failures import in_words
from editor_app.system.files import write_atomically

_HASH = re.compile("[0-9a-f]{64}")
REDUCED = "reduced"
"""The folder of what is shown of pictures that have not come yet; it may be lost."""


@dataclass(frozen=True, slots=True)
class AssetFolder:
    """The folder ``assets`` of one library or backup."""

    root: Path

    def path(self, asset: str) -> Path:
        """Where a picture lies, whether it is there or not.  Raise `StetError` for what is no hash."""
        if not _HASH.fullmatch(asset):
            raise StetError("No such picture", "{asset} does not name a picture.", asset=asset[:80])
        return self.root / asset[:2] / asset[2:]

    def keep(self, data: bytes) -> str:
        """Write the bytes, unless they are there already and sound; return their hash."""
        asset = digest(data)
        path = self.path(asset)
        with in_words(self.root.parent):
            if not path.is_file() or path.read_bytes() != data:
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, data)
            self.reduced_path(asset).unlink(missing_ok=True)
        return asset

    def reduced_path(self, asset: str) -> Path:
        """Where what is shown of a picture lies that has not come yet, whether it is there or not."""
        self.path(asset)  # a name that is no hash is refused
        return self.root / REDUCED / asset

    def keep_reduced(self, asset: str, data: bytes) -> None:
        """Write what is shown of a picture until it comes; nothing but the eye ever gets it."""
        path = self.reduced_path(asset)
        with in_words(self.root.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, data)

    def shown(self, asset: str) -> bytes:
        """The bytes of a picture, else what is shown until it comes.  Raise as `read` does."""
        path = self.reduced_path(asset)
        if self.path(asset).is_file() or not path.is_file():
            return self.read(asset)
        with in_words(self.root.parent):
            return path.read_bytes()

    def read(self, asset: str) -> bytes:
        """The bytes of a picture.  Raise `StetError` where they are missing, `CorruptError` where they changed."""
        path = self.path(asset)
        if not path.is_file():
            raise missing(asset)
        with in_words(self.root.parent):
            data = path.read_bytes()
        if digest(data) != asset:
            raise CorruptError(
                "A picture is damaged",
                "The bytes of the picture {asset} are not those that were taken in.",
                hint="Restore it from a backup, or insert it again.",
                asset=asset[:12],
            )
        return data

    def hashes(self) -> Iterator[str]:
        """The names of all files that look like pictures, sound or not."""
        for path in sorted(self.root.glob("[0-9a-f][0-9a-f]/*")):
            name = path.parent.name + path.name
            if _HASH.fullmatch(name):
                yield name


def missing(asset: str) -> StetError:
    """The file of a picture is gone."""
    return StetError(
        "A picture is missing",
        "The picture {asset} is not in the library.",
        hint="It may come with a later hand-off; else restore it from a backup, or insert it again.",
        asset=asset[:12],
    )
