"""The review pane and its sheets: stages, warnings and decisions in words; nothing is decided without its reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.events import Action, OutletAction
from editor_app.domain.permission import Wish
from editor_app.domain.policy import THREE_REVIEWS
from editor_app.domain.workflow import in_order
from editor_app.ui.review.decision_sheet import DecisionSheet
from editor_app.ui.review.pane import ReviewPane
from editor_app.ui.review.register_sheet import RegisterSheet
from editor_app.ui.review.stage_line import StageState, state_of
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER, Article, passed, submitted


def shown(article: Article) -> ReviewPane:
    pane = ReviewPane()
    pane.show_standing(article.standing, in_order(article.decisions))
    return pane


def words_of(pane: ReviewPane) -> str:
    return "\n".join(label.text() for label in pane.area.findChildren(QLabel) if not label.isHidden())


def stages(article: Article) -> list[StageState]:
    return [state_of(stage, article.standing) for stage in THREE_REVIEWS.stages]


def test_each_stage_says_whether_it_is_passed(qapp: QApplication) -> None:
    del qapp
    article = submitted()
    assert stages(article) == [StageState.NOW, StageState.LATER, StageState.LATER]
    article.decide(Action.APPROVE, EDITOR)
    assert stages(article) == [StageState.PASSED, StageState.NOW, StageState.LATER]
    article.edit(HEAD, "a comma")
    assert stages(article) == [StageState.CHANGED, StageState.NOW, StageState.LATER]
    assert EDITOR.id in words_of(shown(article))


def test_decisions_stand_newest_first_with_their_opinions(qapp: QApplication) -> None:
    del qapp
    article = submitted()
    article.decide(Action.RETURN, EDITOR, stage="first", comment="<b>导语</b>太长")
    rows = shown(article).decisions.rows
    assert [row.who for row in rows] == [EDITOR.id, WRITER.id]
    assert rows[0].opinion == "<b>导语</b>太长"
    assert rows[0].spoken.count("太长") == 1


def test_what_voided_an_approval_is_said(qapp: QApplication) -> None:
    del qapp
    article = passed()
    assert CHIEF.id in words_of(shown(article))
    article.edit(WRITER, "another word")
    assert f"Approved by {CHIEF.id}, changed since by {WRITER.id}." in words_of(shown(article))


def test_who_reviews_decides_on_a_change_where_an_author_sends_it_again(qapp: QApplication) -> None:
    del qapp
    article = submitted()
    article.edit(WRITER, "two")
    article.edit(EDITOR, "three")
    said = words_of(shown(article))
    assert f"Changed, and not sent again, by {WRITER.id}." in said
    assert f"{EDITOR.id} changed the text during the review and has not decided on it since." in said


def test_a_decision_against_the_rules_is_shown_and_says_why(qapp: QApplication) -> None:
    del qapp
    article = submitted()
    article.decide(Action.APPROVE, WRITER)
    rows = shown(article).decisions.rows
    assert "role" in rows[0].doubt
    assert not rows[1].doubt


def test_live_and_being_corrected_stand_side_by_side(qapp: QApplication) -> None:
    del qapp
    article = passed()
    article.register(OutletAction.LIVE)
    article.decide(Action.CORRECT, EDITOR)
    article.edit(EDITOR, "corrected")
    assert "Live · Being corrected" in words_of(shown(article))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def test_a_return_needs_a_reason_and_names_a_stage(window: QWidget) -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    wishes: list[Wish] = []
    sheet = DecisionSheet(window, Action.RETURN, article.standing, "标题", wishes.append)
    sheet.open()
    QTest.mouseClick(sheet.done_button, Qt.MouseButton.LeftButton)
    assert wishes == []
    assert sheet.isVisible()
    QTest.keyClicks(sheet.reason, "too long")
    assert sheet.to is not None
    sheet.to.setCurrentIndex(1)
    sheet.to.activated.emit(1)
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wishes == [Wish("too long", to="first")]


def test_an_approval_takes_an_opinion_or_none(window: QWidget) -> None:
    wishes: list[Wish] = []
    sheet = DecisionSheet(window, Action.APPROVE, submitted().standing, "标题", wishes.append)
    sheet.open()
    assert sheet.to is None
    QTest.mouseClick(sheet.done_button, Qt.MouseButton.LeftButton)
    assert wishes == [Wish()]


@pytest.mark.parametrize(("address", "time", "is_taken"), [
    ("https://example.org/a", "2026-03-01 18:30", True),
    ("", "2026-03-01 18:30", True),
    ("javascript:alert(1)", "2026-03-01 18:30", False),
    ("", "gestern", False),
])  # fmt: skip
def test_what_is_registered_is_checked(window: QWidget, address: str, time: str, is_taken: bool) -> None:
    taken: list[tuple[str, str, str]] = []
    sheet = RegisterSheet(window, passed().standing, "标题", lambda *what: taken.append(what))
    sheet.open()
    sheet.address.setText(address)
    sheet.time.setText(time)
    QTest.keyClick(sheet.time, Qt.Key.Key_Return)
    assert bool(taken) is is_taken
    assert sheet.isVisible() is not is_taken
    if taken:
        assert taken[0][:2] == ("web", address)
        assert taken[0][2].startswith("2026-03-01T18:30:00")
