"""What most tests of sheets begin with: a desk on a new library, and everything that panes share around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.services.desk import Desk
from editor_app.ui.surroundings import Surroundings
from tests.support.surroundings import desk_in, surroundings


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk on a library without articles."""
    return desk_in(tmp_path / "library")


@pytest.fixture
def around(qapp: QApplication, desk: Desk) -> Iterator[Surroundings]:
    """What every pane is given, on that desk's library."""
    with surroundings(qapp, lambda: desk) as made:
        yield made
