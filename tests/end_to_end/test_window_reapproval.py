"""What was approved and then changed: the difference alone is looked at, in the sheet and over the text, and approved again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.ui.comparing.brief import BriefDifference
from tests.end_to_end.test_window_deciding import sheet, take_step
from tests.support.window import opened_window, places


def test_an_approval_that_an_edit_voided_is_given_again_for_the_difference_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened_window(qtbot, places(tmp_path)) as driver:
        window = driver.window
        since = window.actions_table["since_approval"]
        driver.begin()
        driver.type_headline("Night ferries are back")
        driver.type_body("The last one leaves at eleven.")
        take_step(driver, "Submit")
        take_step(driver, "Approve", "good")
        button = window.next_steps.step_button
        driver.wait(lambda: button.text() == "Make package…")
        driver.wait(lambda: not since.isEnabled())
        driver.do("side_review")
        pane = window.deciding._pane
        assert pane is not None
        assert pane.changes_button.isHidden()
        driver.type_body(" Or not.")
        driver.wait(lambda: button.text() == "Approve again" and button.isEnabled())
        assert since.isEnabled()
        assert not pane.changes_button.isHidden()
        pane.changes_button.click()
        driver.wait(lambda: window.past.over.shown is not None)
        driver.do("next_change")
        window.past.over.leave()
        button.click()
        asked = sheet()
        brief = asked.findChild(BriefDifference)
        assert brief is not None
        driver.wait(lambda: brief.comparison is not None)
        assert "Or not." in brief.text.toPlainText()
        QTest.keyClicks(asked.reason, "as it is")
        brief.all_button.click()
        driver.wait(lambda: window.past.over.shown is not None)
        window.past.over.leave()
        button.click()
        asked = sheet()
        assert asked.reason.value == "as it is"
        QTest.keyClick(asked.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        driver.wait(lambda: button.text() == "Make package…")
        assert window.deciding.review is not None
        approval = window.deciding.review.standing.approval
        assert approval is not None
        assert approval.comment == "as it is"
