"""Reading a package that may have been damaged or made to do harm: bounded, and without trusting any name."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from editor_app.domain.errors import CorruptError
from editor_app.publishing.verdict import Line, fails

MOST_FILES = 10_000
LARGEST_FILE = 512 * 1024 * 1024
_CHUNK = 1024 * 1024


class Readable(Protocol):
    """An open file of a package."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; fewer only at the end."""
        ...


class PackedFiles(Protocol):
    """The files of a package by path (``/`` between names), and what is wrong before any is read."""

    paths: frozenset[str]
    faults: tuple[Line, ...]

    def open(self, path: str) -> AbstractContextManager[Readable]:
        """Open one of ``paths``; what goes wrong then or while reading is an `CorruptError`."""
        ...


def read_file(files: PackedFiles, path: str, most: int) -> bytes:
    """One file, whole.  Raise `CorruptError` where it is damaged or larger than ``most`` bytes."""
    with files.open(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise CorruptError("Damaged package", "{path} is larger than {most} bytes.", path=path, most=most)
    return data


def measure_file(files: PackedFiles, path: str, most: int) -> tuple[int, str]:
    """A file's size and SHA-256; reading stops one byte after ``most``, so that a bomb costs no more."""
    hashed = hashlib.sha256()
    size = 0
    with files.open(path) as file:
        while size <= most and (chunk := file.read(min(_CHUNK, most + 1 - size))):
            hashed.update(chunk)
            size += len(chunk)
    return size, hashed.hexdigest()


class FolderFiles:
    """The files below a folder.  Links and special files are faults and are not followed; empty folders are nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        paths: set[str] = set()
        faults: list[Line] = []
        for path, mode in _listed(folder):
            if stat.S_ISREG(mode):
                paths.add(path)
            else:
                faults.append(fails("file.kind", "{path} is a link or a special file.", path=path))
        self.paths = frozenset(paths)
        self.faults = tuple(faults)

    @contextlib.contextmanager
    def open(self, path: str) -> Iterator[Readable]:
        """Open one file; what the disk refuses is an `CorruptError`."""
        try:
            with self._folder.joinpath(path).open("rb") as file:
                yield file
        except OSError as error:
            raise CorruptError(
                "Damaged package", "{path} cannot be read: {reason}.", path=path, reason=error.strerror
            ) from error


def _listed(folder: Path) -> Iterator[tuple[str, int]]:
    """Everything but folders below a folder: its path, and its mode."""
    waiting = [(folder, "")]
    count = 0
    while waiting:
        inside, before = waiting.pop()
        try:
            with os.scandir(inside) as entries:
                for entry in entries:
                    count += 1
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((inside / entry.name, f"{before}{entry.name}/"))
                    else:
                        yield before + entry.name, entry.stat(follow_symlinks=False).st_mode
        except OSError as error:
            raise CorruptError(
                "Damaged package", "{path} cannot be read: {reason}.", path=inside, reason=error.strerror
            ) from error
        if count > MOST_FILES:
            raise CorruptError(
                "Damaged package", "There are more than {most} files in {path}.", most=MOST_FILES, path=folder
            )
