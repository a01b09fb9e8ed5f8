"""Sentences in one line."""

from __future__ import annotations

import pytest

from editor_app.ui.i18n import run_on


@pytest.mark.parametrize(
    ("sentences", "line"),
    [
        ((), ""),
        (("It is spiked.", "Take it back first."), "It is spiked. Take it back first."),
        (("这篇稿件已弃用。", "请先恢复。"), "这篇稿件已弃用。请先恢复。"),
        (("", "Only a hint.", ""), "Only a hint."),
    ],
)
def test_no_blank_stands_behind_a_full_width_sign(sentences: tuple[str, ...], line: str) -> None:
    assert run_on(*sentences) == line
