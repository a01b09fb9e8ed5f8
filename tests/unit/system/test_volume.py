"""Flushing a whole file system: where it is offered, and that it never passes over a failure."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from editor_app.system import volume
from editor_app.system.volume import can_flush_volumes, watched_volume

ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux flushes a file system with a report"
)


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    can_flush_volumes.cache_clear()
    yield
    can_flush_volumes.cache_clear()


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@ON_LINUX
@pytest.mark.parametrize(
    ("release", "offered"),
    [("5.8.0", True), ("6.18.44-rc1", True), ("5.7.19-generic", False), ("4.4.0", False), ("strange", False)],
)
def test_only_a_linux_that_reports_failures_is_asked(
    monkeypatch: pytest.MonkeyPatch, release: str, offered: bool
) -> None:
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(release=release))
    assert can_flush_volumes() is offered


@ON_LINUX
def test_a_flush_returns_and_its_folder_is_closed(tmp_path: Path) -> None:
    before = descriptors()
    with watched_volume(tmp_path) as flush:
        (tmp_path / "file").write_bytes(b"x")
        flush()
    assert descriptors() == before


@ON_LINUX
def test_a_failure_is_raised_with_its_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "open", lambda *_: 1_000_000)
    monkeypatch.setattr(os, "close", lambda _: None)
    if not can_flush_volumes():
        pytest.skip("this Linux is too old")
    with watched_volume(tmp_path) as flush, pytest.raises(OSError, match=os.strerror(errno.EBADF)):
        flush()


def test_elsewhere_the_flush_says_that_it_cannot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(volume, "can_flush_volumes", lambda: False)
    with watched_volume(tmp_path) as flush, pytest.raises(OSError, match=os.strerror(errno.ENOSYS)):
        flush()
