"""Reading a package that is a zip, whoever zipped it.

Other tools may order, compress, date and nest the entries as they like; what no tool does in good faith (two entries
of one name, paths that lead out, bytes that belong to no entry) is a fault.
"""

from __future__ import annotations

import contextlib
import os
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from editor_app.domain.errors import CorruptError
from editor_app.publishing.layout import MANIFEST, is_in_system_folder, is_of_the_system
from editor_app.publishing.reading import MOST_FILES, Readable
from editor_app.publishing.verdict import Line, fails
from editor_app.publishing.zip_unpacking import UNPACK_ERROR, UNPACKERS, Unpacked
from editor_app.system.zips import ZIP_DAMAGE

_DAMAGE: tuple[type[Exception], ...] = (*ZIP_DAMAGE, MemoryError, UNPACK_ERROR)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, *UNPACKERS})
_HERE = "./"
_ENCRYPTED, _DESCRIPTOR = 0x1, 0x8
_DESCRIPTOR_SIZES = frozenset({12, 16, 20, 24})
_LINK, _KIND = 0o120000, 0o170000
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_END_RECORD = struct.Struct("<4s16xH")
_END_MAGIC = b"PK\x05\x06"
_FORBIDDEN_IN_NAMES = frozenset('\\:*?"<>|') | {chr(code) for code in range(32)}


class ZipFiles:
    """The files of an open zip, without the ``./`` or the one folder that some tools put before them all."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        entries = archive.infolist()
        if len(entries) > MOST_FILES:
            raise CorruptError(
                "Damaged package", "There are more than {most} files in {path}.", most=MOST_FILES, path=path
            )
        self._archive = archive
        self._path = path
        here = _HERE if all(entry.filename.startswith(_HERE) for entry in entries) else ""
        files = {entry.filename.removeprefix(here): entry for entry in entries if not entry.is_dir()}
        top = _top_folder(list(files))
        self._entries = {name.removeprefix(top): entry for name, entry in files.items()}
        self.paths = frozenset(self._entries)
        self.faults = (*_entry_faults(entries, here), *_frame_faults(path, archive, entries))

    @contextlib.contextmanager
    def open(self, path: str) -> Iterator[Readable]:
        """Open one file; a damaged one is an `CorruptError` here or on reading."""
        try:
            entry = self._entries[path]
            with self._archive.open(entry) as file:
                if entry.compress_type not in UNPACKERS:
                    yield file
                    return
            with self._path.open("rb") as packed:
                packed.seek(_entry_start(packed, entry))
                yield Unpacked(packed, entry)
        except _DAMAGE as error:
            raise CorruptError(
                "Damaged package", "{path} cannot be unpacked: {reason}.", path=path, reason=error
            ) from error


@contextlib.contextmanager
def open_zip(path: Path) -> Iterator[ZipFiles]:
    """Open a zip for reading.  Raise `CorruptError` where it is cut short or damaged beyond reading."""
    try:
        archive = zipfile.ZipFile(path)
    except _DAMAGE as error:
        raise CorruptError(
            "Damaged package",
            "{path} is not a whole zip file; it was cut short or damaged ({reason}).",
            path=path.name,
            reason=error,
        ) from error
    with archive:
        try:
            files = ZipFiles(archive, path)
        except _DAMAGE as error:
            raise CorruptError(
                "Damaged package", "The zip {path} is damaged: {reason}.", path=path.name, reason=error
            ) from error
        yield files


def _top_folder(names: Sequence[str]) -> str:
    """The folder around everything, with its slash; empty where the manifest lies at the top."""
    if MANIFEST in names:
        return ""
    tops = {
        name.partition("/")[0]
        for name in names
        if not is_of_the_system(name) and not is_in_system_folder(name)
    }
    if len(tops) == 1:
        top = f"{tops.pop()}/"
        if top + MANIFEST in names:
            return top
    return ""


def _entry_faults(entries: Sequence[zipfile.ZipInfo], here: str) -> Iterator[Line]:
    """What is wrong with single entries, whose names all begin with ``here``."""
    counted = Counter(entry.filename.casefold() for entry in entries)
    for entry in entries:
        if counted[entry.filename.casefold()] > 1:
            yield fails("zip.twice", "{path} is in the zip more than once.", path=entry.filename)
        name = entry.orig_filename.removeprefix(here).removesuffix("/")
        if not _is_plain_path(name) and entry.orig_filename != here:
            yield fails("zip.path", "{path} is not a path that a package may hold.", path=entry.filename)
        if (entry.external_attr >> 16) & _KIND == _LINK:
            yield fails("zip.link", "{path} is a link, not a file.", path=entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            yield fails("zip.encrypted", "{path} is encrypted.", path=entry.filename)
        if entry.compress_type not in _METHODS:
            yield fails(
                "zip.method", "{path} is compressed in a way that this Stet cannot read.", path=entry.filename
            )
        if entry.is_dir() and entry.file_size:
            yield fails("zip.folder", "The folder {path} holds bytes of its own.", path=entry.filename)


def _is_plain_path(name: str) -> bool:
    if not _FORBIDDEN_IN_NAMES.isdisjoint(name):
        return False
    return all(part not in {"", ".", ".."} for part in name.split("/"))


def _frame_faults(path: Path, archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> Iterator[Line]:
    """Bytes that belong to no entry: before the first, between two, in a comment, after the end."""
    with path.open("rb") as file:
        file.seek(-_END_RECORD.size, os.SEEK_END)
        magic, comment = _END_RECORD.unpack(file.read(_END_RECORD.size))
        if magic != _END_MAGIC or comment:
            yield fails("zip.end", "There are bytes after the end of {path}.", path=path.name)
        end = 0
        slack = frozenset({0})
        for entry in sorted(entries, key=lambda one: one.header_offset):
            if entry.header_offset - end not in slack:
                yield fails("zip.gap", "Before {path} there are bytes of no file.", path=entry.filename)
            end = _entry_end(file, entry)
            slack = frozenset({0}) | (_DESCRIPTOR_SIZES if entry.flag_bits & _DESCRIPTOR else frozenset())
        if archive.start_dir - end not in slack:
            yield fails("zip.gap", "Before the end of {path} there are bytes of no file.", path=path.name)


def _entry_end(file: IO[bytes], entry: zipfile.ZipInfo) -> int:
    """Where an entry's bytes end; behind them a data descriptor may follow."""
    return _entry_start(file, entry) + entry.compress_size


def _entry_start(file: IO[bytes], entry: zipfile.ZipInfo) -> int:
    """Where an entry's packed bytes begin, behind its own header."""
    file.seek(entry.header_offset)
    _, name, extra = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
    return entry.header_offset + _LOCAL_HEADER.size + int(name) + int(extra)
