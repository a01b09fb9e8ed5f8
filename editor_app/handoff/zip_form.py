"""The one form of zip that a hand-off has (APPNOTE 6.3): stored, sorted, without times; equal parts give equal bytes.

The form leaves nothing open: from the paths, sizes and checksums of the parts follows every other byte.  So it is
written here and not by a library whose next version might differ, and whoever reads a file makes these bytes again and
compares them, which notices what checksums of the parts alone would miss.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from editor_app.handoff.refusals import (
    cut_short,
    not_a_hand_off,
    packed_anew,
    strange_path,
    there_twice,
    too_much,
)

MOST_PARTS = 65_000
MOST_BYTES = 2 * 1024 * 1024 * 1024

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCAL_MAGIC, _CENTRAL_MAGIC, _END_MAGIC = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_NEEDS = 10  # version 1.0: stored files
_MADE_BY = (3 << 8) | _NEEDS  # Unix
_REGULAR_FILE = 0o100644 << 16
_DATE = 0x21  # 1 January 1980, the earliest that the format can say
_STORED = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part lies in the file: its path, the offset of its header, its size and CRC-32."""

    path: str
    offset: int
    size: int
    crc: int

    @property
    def start(self) -> int:
        """Where its bytes begin."""
        return self.offset + _LOCAL.size + len(self.path)

    @property
    def end(self) -> int:
        """Where its bytes end."""
        return self.start + self.size

    def header(self) -> bytes:
        """What stands before its bytes."""
        name = self.path.encode("ascii")
        sizes = (self.crc, self.size, self.size, len(name), 0)
        return _LOCAL.pack(_LOCAL_MAGIC, _NEEDS, 0, _STORED, 0, _DATE, *sizes) + name

    def entry(self) -> bytes:
        """What stands of it in the directory at the end."""
        name = self.path.encode("ascii")
        sizes = (self.crc, self.size, self.size, len(name), 0, 0, 0, 0, _REGULAR_FILE, self.offset)
        return _CENTRAL.pack(_CENTRAL_MAGIC, _MADE_BY, _NEEDS, 0, _STORED, 0, _DATE, *sizes) + name


def write_parts(out: IO[bytes], parts: Iterable[tuple[str, bytes]]) -> None:
    """Write parts, which come sorted by path (ASCII), as a whole file.  Raise `StetError` where they are too many."""
    written: list[Part] = []
    at = 0
    for path, data in parts:
        part = Part(path, at, len(data), zlib.crc32(data))
        if part.end > MOST_BYTES or len(written) == MOST_PARTS:
            raise too_much(MOST_PARTS, MOST_BYTES)
        out.write(part.header())
        out.write(data)
        written.append(part)
        at = part.end
    out.write(b"".join([*(part.entry() for part in written), _end(written, at)]))


def _end(parts: list[Part], at: int) -> bytes:
    """The record that closes the file; the directory begins ``at``."""
    size = sum(_CENTRAL.size + len(part.path) for part in parts)
    return _END.pack(_END_MAGIC, 0, 0, len(parts), len(parts), size, at, 0)


def read_parts(file: IO[bytes], name: str) -> list[Part]:
    """The parts of an open file, all of whose bytes outside the parts were made again and compared.

    The parts' own bytes are still to be checked (`read_part`).  Raise `CorruptError` for anything else; ``name`` is
    what the sentence calls the file.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if file.read(len(_LOCAL_MAGIC)) != _LOCAL_MAGIC:
        raise not_a_hand_off(name)
    directory, end = _directory(file, name, size)
    parts = list(_entries(directory, name))
    at = 0
    for part in parts:
        if part.offset != at:
            raise packed_anew(name)
        file.seek(at)
        if file.read(part.start - at) != part.header():
            raise packed_anew(name)
        at = part.end
    if directory + end != b"".join(part.entry() for part in parts) + _end(parts, at):
        raise packed_anew(name)
    return parts


def read_part(file: IO[bytes], part: Part) -> bytes | None:
    """The bytes of a part; None where they are not those that it was written with."""
    file.seek(part.start)
    data = file.read(part.size)
    return data if len(data) == part.size and zlib.crc32(data) == part.crc else None


def _directory(file: IO[bytes], name: str, size: int) -> tuple[bytes, bytes]:
    """The directory and the record that closes the file."""
    if size < _END.size or size > MOST_BYTES + MOST_PARTS * 256:
        raise cut_short(name)
    file.seek(size - _END.size)
    end = file.read(_END.size)
    magic, _, _, count, _, length, start, _ = _END.unpack(end)
    if magic != _END_MAGIC or start + length + _END.size != size:
        raise cut_short(name)
    if count > MOST_PARTS:
        raise packed_anew(name)
    file.seek(start)
    return file.read(length), end


def _entries(directory: bytes, name: str) -> Iterator[Part]:
    """The parts that a directory lists, in their order.  Raise `CorruptError` for what no hand-off lists."""
    at, before = 0, ""
    while at < len(directory):
        if at + _CENTRAL.size > len(directory):
            raise packed_anew(name)
        magic, _, _, _, method, _, _, crc, _, size, length, *_, offset = _CENTRAL.unpack_from(directory, at)
        if magic != _CENTRAL_MAGIC:
            raise packed_anew(name)
        begin = at + _CENTRAL.size
        path = directory[begin : begin + length].decode("ascii", "backslashreplace")
        if "\\" in path or path.startswith(("/", ".")) or "/." in path or ":" in path:
            raise strange_path(name, path)
        if path == before:
            raise there_twice(name, path)
        part = Part(path, offset, size, crc)
        if method != _STORED or path < before or directory[at : begin + length] != part.entry():
            raise packed_anew(name)
        yield part
        at, before = begin + length, path
