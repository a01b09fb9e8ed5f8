"""Unpacking bzip2 and LZMA out of a zip, a piece at a time.

The standard library gives out of these whatever a megabyte of packed bytes grows to, which can be gigabytes; here no
more is unpacked than was asked for.
"""

from __future__ import annotations

import contextlib
import io
import struct
import sys
import zipfile
from collections.abc import Callable
from typing import IO, Protocol

# Neither is in every Python.
with contextlib.suppress(ImportError):
    import bz2
with contextlib.suppress(ImportError):
    import lzma

_PIECE = 64 * 1024
# Version of the packer and size of the properties, then the properties: one byte of settings and the dictionary's
# size (APPNOTE 5.8.8).
_LZMA_HEADER = struct.Struct("<2xHBI")
_LZMA_PROPERTIES = 5
_SMALLEST_DICTIONARY, _LARGEST_DICTIONARY = 4096, 512 * 1024 * 1024


class Decompressor(Protocol):
    """What ``bz2`` and ``lzma`` have in common."""

    @property
    def eof(self) -> bool:
        """Whether the end of the packed bytes was found."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out without new packed bytes."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take packed bytes and give at most ``max_length`` of what comes out."""
        ...


class Unpacked(io.BufferedIOBase):
    """A stream of what an entry holds; ``packed`` stands at the first of its packed bytes.

    It never gives more than the entry's own size, as the standard library does; the hash shows whether that is all.
    Making it and reading raise ``ValueError``, ``EOFError``, ``OSError`` or `UNPACK_ERROR` where it is damaged.
    """

    def __init__(self, packed: IO[bytes], entry: zipfile.ZipInfo) -> None:
        self._packed = packed
        self._packed_left = entry.compress_size
        self._left = entry.file_size
        self._decompressor = UNPACKERS[entry.compress_type](self._take, entry)

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to ``size`` bytes, all that are left where it is negative; fewer only at the end."""
        left = self._left if size is None or size < 0 else min(size, self._left)
        pieces = []
        while left and (piece := self._piece(min(left, _PIECE))):
            pieces.append(piece)
            left -= len(piece)
            self._left -= len(piece)
        return b"".join(pieces)

    def _piece(self, most: int) -> bytes:
        """The next bytes, at most ``most``; none at the end."""
        while not self._decompressor.eof:
            more = self._take(_PIECE) if self._decompressor.needs_input else b""
            if self._decompressor.needs_input and not more:
                raise EOFError("its packed bytes end early")
            if piece := self._decompressor.decompress(more, most):
                return piece
        return b""

    def _take(self, count: int) -> bytes:
        data = self._packed.read(min(count, self._packed_left))
        self._packed_left -= len(data)
        return data


Take = Callable[[int], bytes]


def _bzip2(_take: Take, _entry: zipfile.ZipInfo) -> Decompressor:
    return bz2.BZ2Decompressor()


def _lzma(take: Take, entry: zipfile.ZipInfo) -> Decompressor:
    """A decoder set as the first bytes say; its dictionary is no larger than the file could use."""
    size, settings, dictionary = _LZMA_HEADER.unpack(take(_LZMA_HEADER.size))
    if size != _LZMA_PROPERTIES:
        raise ValueError("its LZMA properties are of another kind")
    useful = min(max(entry.file_size, _SMALLEST_DICTIONARY), _LARGEST_DICTIONARY)
    properties = {
        "id": lzma.FILTER_LZMA1,
        "dict_size": max(min(dictionary, useful), _SMALLEST_DICTIONARY),
        "lc": settings % 9,
        "lp": settings // 9 % 5,
        "pb": settings // 45,
    }
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[properties])


UNPACKERS: dict[int, Callable[[Take, zipfile.ZipInfo], Decompressor]] = {
    method: unpacker
    for method, module, unpacker in (
        (zipfile.ZIP_BZIP2, "bz2", _bzip2),
        (zipfile.ZIP_LZMA, "lzma", _lzma),
    )
    if module in sys.modules
}
"""How entries are unpacked whose method the standard library does not read in small pieces, where Python has it."""

UNPACK_ERROR: type[Exception] = lzma.LZMAError if "lzma" in sys.modules else EOFError
"""What damaged LZMA raises."""
