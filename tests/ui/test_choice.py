"""Comboboxes of forms: a wheel that turns the page leaves them alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.choice import CalmBox


@pytest.mark.parametrize("editable", [False, True])
def test_a_wheel_neither_changes_a_box_nor_gives_it_the_focus(qtbot: QtBot, editable: bool) -> None:
    box = CalmBox()
    qtbot.addWidget(box)
    box.setEditable(editable)
    box.addItems(["a", "b", "c"])
    wheel = QWheelEvent(
        QPointF(4, 4),
        QPointF(4, 4),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "a"
    assert not wheel.isAccepted()
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus
