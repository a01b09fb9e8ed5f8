"""A ticked box can be told from an empty one without its colour."""

from __future__ import annotations

from PySide6.QtWidgets import QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.tick import Tick


def colours_in_the_box(tick: Tick) -> set[int]:
    """The colours inside the box's border."""
    option = QStyleOptionButton()
    tick.initStyleOption(option)
    box = tick.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, tick)
    inner = box.adjusted(3, 3, -3, -3)
    image = tick.grab().toImage()
    return {
        image.pixel(x, y)
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
    }


def test_a_hook_stands_in_a_ticked_box_only(qtbot: QtBot) -> None:
    tick = Tick()
    qtbot.addWidget(tick)
    tick.setStyleSheet("QCheckBox::indicator { width: 16px; height: 16px; background: #888888; }")
    tick.resize(120, 30)
    tick.show()
    assert len(colours_in_the_box(tick)) == 1
    tick.show_value(True)
    assert len(colours_in_the_box(tick)) > 3


def test_only_a_person_edits(qtbot: QtBot) -> None:
    tick = Tick()
    qtbot.addWidget(tick)
    told: list[bool] = []
    tick.edited.connect(told.append)
    tick.show_value(True)
    assert told == []
    tick.click()
    assert told == [False]
