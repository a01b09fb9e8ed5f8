"""Deciding through the window: submitted, approved, packaged; what is changed afterwards voids it, visibly."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.review.decision_sheet import DecisionSheet
from tests.support.window import Driver, opened_window, places


def sheet() -> DecisionSheet:
    found = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, DecisionSheet) and one.isVisible()
    ]
    assert len(found) == 1
    return found[0]


def take_step(driver: Driver, named: str, opinion: str = "") -> None:
    """Take the next step when the button names it."""
    button = driver.window.next_steps.step_button
    driver.wait(lambda: button.text() == named and button.isEnabled())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    asked = sheet()
    QTest.keyClicks(asked.reason, opinion)
    QTest.keyClick(asked.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_solo_desk_submits_approves_and_sees_the_approval_voided(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as driver:
        window = driver.window
        driver.begin()
        driver.type_headline("Night ferries are back")
        driver.type_body("The last one leaves at eleven.")
        take_step(driver, "Submit")
        take_step(driver, "Approve", "good")
        button = window.next_steps.step_button
        driver.wait(lambda: button.text() == "Make package…")
        driver.do("side_review")
        pane = window.deciding._pane
        assert pane is not None
        assert [row.opinion for row in pane.decisions.rows] == ["good", ""]
        driver.type_body(" Or not.")
        driver.wait(lambda: button.text() != "Make package…")
        assert window.deciding.review is not None
        assert window.deciding.review.standing.void is not None


def test_a_return_asks_for_a_reason_and_leads_back_to_the_author(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        driver.type_headline("Night ferries are back")
        take_step(driver, "Submit")
        back = driver.window.next_steps.return_button
        driver.wait(lambda: back.isVisible() and back.isEnabled())
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
        asked = sheet()
        QTest.mouseClick(asked.done_button, Qt.MouseButton.LeftButton)
        assert asked.isVisible()
        QTest.keyClicks(asked.reason, "who says so?")
        QTest.mouseClick(asked.done_button, Qt.MouseButton.LeftButton)
        driver.wait(
            lambda: driver.window.next_steps.step_button.text() == "Submit again" and not back.isVisible()
        )
