"""PySide6 6.12.0 loses a reference to ``None`` at every void call; a version that does must not come in."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 5000


def test_void_calls_leave_the_count_of_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10
