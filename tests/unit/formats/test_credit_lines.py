"""Whole credit lines as a person pastes them."""

from __future__ import annotations

import pytest

from editor_app.domain.credits import Credit
from editor_app.domain.fields import Source
from editor_app.formats.credits.lines import NOTHING, CreditLines, read_credit_lines

CASES = [
    (
        "来源/海湾晚报 全媒体记者/胡文洁",
        CreditLines((Source("海湾晚报"),), (Credit("reporter", "全媒体记者", ("胡文洁",), unit="海湾晚报"),)),
    ),
    (
        "来源：海湾晚报\n编辑：李明\n\n校对：王宁\n",
        CreditLines(
            (Source("海湾晚报"),),
            (Credit("editor", "编辑", ("李明",)), Credit("proofreader", "校对", ("王宁",))),
        ),
    ),
    (
        "By Ann Lee, photographs by Tom Ray",
        CreditLines(
            (),
            (
                Credit("author", "By", ("Ann Lee",)),
                Credit("photographer", "photographs by", ("Tom Ray",)),
            ),
        ),
    ),
    ("Source: Reuters", CreditLines((Source("Reuters"),))),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_understood(text: str, expected: CreditLines) -> None:
    assert read_credit_lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "胡文洁",
        "胡文洁、李明",
        "Ann Lee and Tom Ray",
        "编辑：李明\n昨天下午，海湾涨了一场大潮。",
        "By Monday the storm had passed",
        "浏览：123",
    ],
)
def test_anything_else_is_left_alone(text: str) -> None:
    assert read_credit_lines(text) == NOTHING
    assert not NOTHING
