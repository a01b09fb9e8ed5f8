"""A fresh program on a fresh library for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import Stet


@pytest.fixture
def stet(tmp_path: Path) -> Stet:
    """The program on a library that does not exist yet."""
    return Stet(tmp_path / "稿库")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A small article as a text file."""
    path = tmp_path / "港口.txt"
    path.write_text(
        "港口夜航恢复\n\n本报海州3月2日电（记者李明）海州港夜间航线昨晚恢复，首班渡轮载客二百余人。\n\n"
        "港务局介绍，夜航每晚三班。\n",
        encoding="utf-8",
    )
    return path
