"""The status bar shows names of any origin as they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.ui.status_bar import SaveState, StatusBar, StatusShown
from tests.support.surroundings import theme_of


def test_a_folder_or_a_reason_is_no_markup(qtbot: QtBot, qapp: QApplication) -> None:
    bar = StatusBar(theme_of(qapp))
    qtbot.addWidget(bar)
    bar.show_place("<b>x</b>")
    bar.show_status(StatusShown(SaveState.FAILED, reason="<i>y</i>"))
    shown = [label for label in bar.findChildren(QLabel) if "<" in label.text()]
    assert len(shown) == 2
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


def test_what_waits_to_be_handed_over_is_told_and_shown_from_there(qtbot: QtBot, qapp: QApplication) -> None:
    bar = StatusBar(theme_of(qapp))
    qtbot.addWidget(bar)
    bar.show()
    assert bar.pass_on_button.isHidden()
    bar.show_to_pass_on(2)
    assert (bar.pass_on_button.isVisible(), bar.pass_on_button.text()) == (True, "2 to pass on")
    with qtbot.waitSignal(bar.pass_on_wanted):
        bar.pass_on_button.click()
    bar.show_to_pass_on(0)
    assert bar.pass_on_button.isHidden()
