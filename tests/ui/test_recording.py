"""Decisions given elsewhere, and against the rules, through the window: who may, what is asked, where it shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.events import Action
from editor_app.services.deciding import Asked, Review
from editor_app.ui.paper.record_sheet import Given, RecordSheet
from editor_app.ui.publish.sheet import PublishSheet
from editor_app.ui.review.decision_sheet import DecisionSheet
from editor_app.ui.review.override_sheet import OverrideSheet
from editor_app.ui.review.stage_line import StageState, state_of
from editor_app.ui.widgets.text_area import TextArea
from tests.support.library import content
from tests.support.packages import picture
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER
from tests.support.reviewed import OWNER, with_newsroom
from tests.support.window import Driver, opened_window, places
from tests.ui.test_paper import drop, shown

CTRL = Qt.KeyboardModifier.ControlModifier


def submitted(folder: Path) -> str:
    """An article in its first review, at a desk where an editor works."""
    desk = with_newsroom(folder / "library")
    with desk.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))
    desk.deciding.decide(article, Action.SUBMIT, Asked(person=WRITER.id))
    desk.staff.switch(EDITOR.id)
    desk.library.close()
    return article


def opened(driver: Driver, article: str) -> None:
    driver.wait(lambda: bool(driver.window.articles.first().rows))
    driver.open(article)
    driver.wait(lambda: driver.window.deciding.review is not None)


def test_what_the_desk_head_said_on_the_telephone_is_recorded_with_evidence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    article = submitted(tmp_path)
    recording = tmp_path / "签字.png"
    recording.write_bytes(picture(20, 30, "PNG"))
    with opened_window(qtbot, places(tmp_path)) as driver:
        opened(driver, article)
        window = driver.window
        window.next_steps.step_button.click()  # my own decision first
        QTest.keyClick(shown_reason(driver), Qt.Key.Key_Return, CTRL)
        driver.wait(lambda: len(review_of(driver).standing.passed) == 1)
        driver.do("record_decision")
        sheet = shown(driver, RecordSheet)
        for name, sentence in (
            ("Somebody", "Nobody here is called Somebody."),
            (EDITOR.id, "What you decide yourself needs no recording."),
            (CHIEF.id, ""),
            (WRITER.id, "does not have a role"),
        ):
            sheet.person.line.take(name)
            assert sentence in sheet._wrong.text()
            assert sheet.done_button.isEnabled() is not bool(sentence)
        sheet.action.show_value(Given(Action.SIGN_OFF, override=True))
        sheet.person.line.take(CHIEF.id)
        assert "A reason is needed." in sheet._wrong.text()
        sheet.person.line.take(HEAD.id)
        assert "may not decide against the rules" in sheet._wrong.text()
        sheet.action.show_value(Given(Action.APPROVE))
        sheet.time.setText("gestern")
        assert not sheet.done_button.isEnabled()
        sheet.time.setText("2026-03-01 18:30")
        drop(sheet, recording)
        driver.wait(lambda: sheet.evidence.value is not None)
        QTest.keyClicks(sheet.reason, "go on")
        QTest.keyClick(sheet.reason, Qt.Key.Key_Return, CTRL)
        driver.wait(lambda: len(review_of(driver).standing.passed) == 2)
        decision = review_of(driver).standing.passed[-1].decision
        assert (decision.person, decision.recorded_by, decision.medium) == (HEAD.id, EDITOR.id, "telephone")
        assert decision.given_at.startswith("2026-03-01T18:30:00")
        assert decision.evidence
        driver.do("side_review")
        pane = window.deciding._pane
        assert pane is not None
        row = pane.decisions.rows[0]
        assert (row.who, row.opinion) == (HEAD.id, "go on")
        for part in ("by telephone", "03-01 18:30", f"recorded by {EDITOR.id}"):
            assert part in row.how


def test_an_override_is_for_few_asks_for_a_reason_and_shows(qtbot: QtBot, tmp_path: Path) -> None:
    article = submitted(tmp_path)
    with opened_window(qtbot, places(tmp_path)) as driver:
        opened(driver, article)
        window = driver.window
        override = window.actions_table["override"]
        driver.wait(lambda: "may not decide against the rules" in override.toolTip())
        assert not override.isEnabled()
        window.around.lanes.desk().staff.switch(OWNER)
        driver.wait(override.isEnabled)
        driver.do("package")
        publish = shown(driver, PublishSheet)
        driver.wait(publish.override_button.isVisible)
        publish.override_button.click()
        sheet = shown(driver, OverrideSheet)
        sheet.done_button.click()
        assert sheet.isVisible()
        QTest.keyClicks(sheet.reason, "the mayor resigned")
        QTest.keyClick(sheet.reason, Qt.Key.Key_Return, CTRL)
        driver.wait(lambda: review_of(driver).standing.may_leave)
        assert "may leave" in override.toolTip()
        standing = review_of(driver).standing
        assert state_of(standing.policy.stages[-1], standing) is StageState.OVERRIDDEN
        driver.do("side_review")
        pane = window.deciding._pane
        assert pane is not None
        assert "the mayor resigned" in pane.decisions.rows[0].override
        assert f"Override by {OWNER}: the mayor resigned" in pane._warnings.text()


def review_of(driver: Driver) -> Review:
    review = driver.window.deciding.review
    assert review is not None
    return review


def shown_reason(driver: Driver) -> TextArea:
    return shown(driver, DecisionSheet).reason
