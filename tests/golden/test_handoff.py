"""A hand-off against the one that was kept: files that lie in mailboxes stay readable, and equal ones stay equal."""

from __future__ import annotations

from editor_app.handoff.bundle import open_hand_off
from tests.golden.handoff_cases import GOLDEN_HAND_OFF, golden_hand_off
from tests.support.handoffs import TestKey, check


def test_a_hand_off_is_byte_for_byte_what_was_kept() -> None:
    assert golden_hand_off() == GOLDEN_HAND_OFF.read_bytes(), "see tests/golden/renew.py"


def test_the_kept_one_is_read() -> None:
    opened = open_hand_off(GOLDEN_HAND_OFF, check)
    assert opened.key == TestKey.public
    assert {name.kind for name in opened.names()} == {
        "content", "revision", "decision", "outlet", "desk", "publication", "origin", "private", "riddle",
        "comment",
    }  # fmt: skip
