"""What one does beside writing leaves nothing behind in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.errands import Errands
from editor_app.ui.lanes import Tracker
from editor_app.ui.surroundings import Surroundings


def test_the_tracker_of_ended_work_is_gone(
    qtbot: QtBot, around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "copies").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "copies"))
    Errands(window, around, tmp_path / "library").back_up()
    assert window.findChildren(Tracker)
    qtbot.waitUntil(lambda: not window.findChildren(Tracker))
    assert list((tmp_path / "copies").iterdir())
