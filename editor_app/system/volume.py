"""Flushing everything on a file system at once, where a system can do that and tell whether it went well."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import functools
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

# The first Linux whose syncfs reports what could not be written (syncfs(2), "Errors").
_FIRST_HONEST_LINUX = (5, 8)


@contextlib.contextmanager
def watched_volume(folder: Path) -> Iterator[Callable[[], None]]:
    """Give a function that pushes to the disk all that is written on a folder's file system within the block.

    It raises ``OSError`` where a write has failed since the block began, or where the system has nothing of the kind;
    then every file and folder must be flushed by itself.  Only Linux has it: ``syncfs`` waits until all is written and
    reports failures (a hundred folders of five files: 7 ms instead of 96 for flushing each).  ``sync`` reports none,
    and need not wait at all elsewhere (POSIX); Windows flushes a volume for administrators only.
    """
    if not can_flush_volumes():
        yield _not_here
        return
    # Opened before anything is written: failures are counted from then on.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield functools.partial(_flush_volume, descriptor)
    finally:
        os.close(descriptor)


@functools.cache
def can_flush_volumes() -> bool:
    """Tell whether this system flushes a whole file system and reports failures."""
    if sys.platform != "linux":
        return False
    release = re.match(r"(\d+)\.(\d+)", os.uname().release)
    known = (int(release[1]), int(release[2])) if release else (0, 0)
    return known >= _FIRST_HONEST_LINUX and hasattr(_system_library(), "syncfs")


@functools.cache
def _system_library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _flush_volume(descriptor: int) -> None:
    if _system_library().syncfs(descriptor) != 0:
        reason = ctypes.get_errno()
        raise OSError(reason, os.strerror(reason))


def _not_here() -> None:
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
