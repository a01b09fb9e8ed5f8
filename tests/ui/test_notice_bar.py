"""The notice bar: what it shows, in which order, for how long, and that nothing passes unseen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import CancelledError, Tracker
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind, Notices
from editor_app.ui.widgets.notice_bar import NoticeBar
from editor_app.ui.widgets.notice_row import NoticeRow
from editor_app.ui.widgets.progress_row import ProgressRow
from tests.support.surroundings import theme_of

NEVER_MS = 1_000_000


class Place(QWidget):
    """A window with nothing but the bar, above some room."""

    def __init__(self, application: QApplication, stay_ms: int = NEVER_MS, grace_ms: int = NEVER_MS) -> None:
        super().__init__()
        self.notices = Notices()
        self.bar = NoticeBar(self.notices, Icons(theme_of(application)), stay_ms, grace_ms)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addStretch(1)
        self.resize(700, 700)

    def sentences(self) -> list[str]:
        """What can be read, from the top."""
        rows = [row for row in self.bar.findChildren(NoticeRow) if row.isVisible()]
        return [row.notice.sentence for row in sorted(rows, key=lambda row: row.y())]

    def row(self, sentence: str) -> NoticeRow:
        return next(row for row in self.bar.findChildren(NoticeRow) if row.notice.sentence == sentence)


@pytest.fixture
def place(qtbot: QtBot, qapp: QApplication) -> Place:
    return shown(qtbot, Place(qapp))


def shown(qtbot: QtBot, place: Place) -> Place:
    qtbot.addWidget(place)
    with qtbot.waitExposed(place):
        place.show()
    QTest.mouseMove(place, QPoint(690, 490))
    return place


def settled(place: Place) -> Place:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return place


def button(row: QWidget, text: str) -> QPushButton:
    return next(one for one in row.findChildren(QPushButton) if one.text() == text)


def test_an_empty_bar_takes_no_height(place: Place) -> None:
    assert not place.bar.isVisible()
    place.notices.tell(Notice(NoticeKind.INFO, "One"))
    assert place.bar.isVisible()
    place.row("One").closed.emit()
    assert not place.bar.isVisible()


def test_the_newest_stands_on_top_and_older_ones_come_back(place: Place) -> None:
    for name in "ABCDE":
        place.notices.tell(Notice(NoticeKind.ERROR, name))
    assert settled(place).sentences() == ["E", "D", "C"]
    place.row("D").closed.emit()
    assert settled(place).sentences() == ["E", "C", "B"]
    place.row("E").closed.emit()
    place.row("C").closed.emit()
    assert settled(place).sentences() == ["B", "A"]


def test_a_low_window_shows_the_newest_alone(place: Place) -> None:
    place.resize(700, 540)
    for sentence in ("first", "second"):
        place.notices.tell(Notice(NoticeKind.WARN, sentence, key=sentence))
    assert place.sentences() == ["second"]
    place.notices.drop("second")
    assert place.sentences() == ["first"]


def test_the_same_key_replaces_and_can_be_dropped(place: Place) -> None:
    place.notices.tell(Notice(NoticeKind.WARN, "First", key="disk"))
    place.notices.tell(Notice(NoticeKind.WARN, "Other", key="mail"))
    place.notices.tell(Notice(NoticeKind.WARN, "Second", key="disk"))
    assert settled(place).sentences() == ["Second", "Other"]
    place.notices.drop("disk")
    assert settled(place).sentences() == ["Other"]


def test_notices_without_a_key_do_not_replace_each_other(place: Place) -> None:
    place.notices.tell(Notice(NoticeKind.WARN, "First"))
    place.notices.tell(Notice(NoticeKind.WARN, "Second"))
    place.notices.drop("")
    assert settled(place).sentences() == ["Second", "First"]


def test_a_failure_is_shown_in_its_own_words_as_plain_text(place: Place) -> None:
    place.notices.tell_failure(
        StetError("No", "<b>{name}</b> failed.", "Try <i>again</i>.", name="<img src=x>")
    )
    labels = [label for label in place.bar.findChildren(QLabel) if label.text()]
    assert [label.text() for label in labels] == ["<b><img src=x></b> failed.", "Try <i>again</i>."]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_only_what_merely_informs_goes_by_itself(qtbot: QtBot, qapp: QApplication) -> None:
    place = shown(qtbot, Place(qapp, stay_ms=1))
    for kind in NoticeKind:
        place.notices.tell(Notice(kind, f"passing {kind}"))
    place.notices.tell(Notice(NoticeKind.OK, "lasting", lasting=True))
    qtbot.waitUntil(lambda: settled(place).sentences() == ["lasting", "passing error", "passing warn"])


def test_what_waits_behind_others_does_not_run_out(qtbot: QtBot, qapp: QApplication) -> None:
    place = shown(qtbot, Place(qapp, stay_ms=1))
    for name in "ABC":
        place.notices.tell(Notice(NoticeKind.ERROR, name))
    place.notices.tell(Notice(NoticeKind.INFO, "passing"))
    place.notices.tell(Notice(NoticeKind.ERROR, "D"))
    for name in "EFG":
        place.notices.tell(Notice(NoticeKind.ERROR, name))
    assert place.row("passing").isHidden()
    assert not place.row("passing")._timer.isActive()
    for name in "DEFG":
        place.row(name).closed.emit()
    assert place.row("passing")._timer.isActive()


def test_a_notice_stays_while_the_focus_is_in_it(qtbot: QtBot, qapp: QApplication) -> None:
    place = shown(qtbot, Place(qapp, stay_ms=1))
    place.activateWindow()
    ran: list[str] = []
    action = NoticeAction("Undo", lambda: ran.append("undone"))
    place.notices.tell(Notice(NoticeKind.OK, "Removed", actions=(action,)))
    undo = button(place.row("Removed"), "Undo")
    undo.setFocus()
    qtbot.waitUntil(undo.hasFocus)
    with qtbot.waitSignal(place.row("Removed")._timer.timeout):
        pass
    assert settled(place).sentences() == ["Removed"]
    undo.click()
    assert ran == ["undone"]
    assert not place.bar.isVisible()


def test_escape_closes_the_notice_that_has_the_focus(qtbot: QtBot, place: Place) -> None:
    place.notices.tell(Notice(NoticeKind.ERROR, "Broken", actions=(NoticeAction("Retry", print),)))
    QTest.keyClick(button(place.row("Broken"), "Retry"), Qt.Key.Key_Escape)
    assert settled(place).sentences() == []


def test_screen_readers_are_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, QObject]] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.object()))
    )
    place.notices.tell(Notice(NoticeKind.ERROR, "Disk full", "Free some space."))
    row = place.row("Disk full")
    assert told == [(QAccessible.Event.Alert, row)]
    assert row.accessibleName() == "Disk full Free some space."


def test_short_work_is_never_seen(qtbot: QtBot, place: Place) -> None:
    tracker = Tracker(place)
    place.notices.follow("Importing…", tracker)
    tracker.step(1, 2)
    assert not place.bar.isVisible()
    tracker.ended.emit()
    assert settled(place).bar.findChildren(ProgressRow) == []


def test_long_work_shows_how_far_it_is_and_can_be_cancelled(qtbot: QtBot, qapp: QApplication) -> None:
    place = shown(qtbot, Place(qapp, grace_ms=1))
    tracker = Tracker(place)
    place.notices.follow("Importing…", tracker)
    place.notices.tell(Notice(NoticeKind.ERROR, "Below"))
    row = place.bar.findChild(ProgressRow)
    assert row is not None
    qtbot.waitUntil(row.isVisible)
    progress = row.findChild(QProgressBar)
    assert progress is not None
    assert (progress.minimum(), progress.maximum()) == (0, 0)
    tracker.step(3, 7)
    assert (progress.value(), progress.maximum()) == (3, 7)
    assert "3 of 7" in [label.text() for label in row.findChildren(QLabel)]
    assert row.y() < place.row("Below").y()
    button(row, "Cancel").click()
    assert not button(row, "Cancelling…").isEnabled()
    with pytest.raises(CancelledError):
        tracker.step(4, 7)
    tracker.ended.emit()
    assert settled(place).bar.findChildren(ProgressRow) == []
    assert place.sentences() == ["Below"]
