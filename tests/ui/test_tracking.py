"""Tracked changes in the window: shown in the text that is written, listed, gone to, accepted, rejected, undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.compare.comparison import Kind
from editor_app.domain.document import plain_text
from editor_app.domain.events import Action
from editor_app.services.tracking import Baseline
from tests.support.tracking import exchange, keep, section_of, settled, track, tracking
from tests.support.window import Driver, opened_window, places

WORDS = ("The harbour is deep and cold.", "Ships come at night.", "Nobody sees them.")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path), preview=True) as driver:
        driver.begin()
        driver.type_body(WORDS[0])
        driver.saved()
        keep(driver, "Ann", *WORDS)
        yield driver


def told(desk: Driver) -> list[tuple[str, str, str]]:
    """What each change is: words that went and came, and by whom."""
    return [(one.went, one.came, ", ".join(maker.person for maker in one.makers)) for one in settled(desk)]


def body(desk: Driver) -> str:
    assert desk.current is not None
    return plain_text(desk.current.content().document)


def marked(desk: Driver) -> list[str]:
    """The words that are marked in the text as changed."""
    return [
        one.cursor.selectedText()
        for one in desk.window.editor.text.extraSelections()
        if one.format.underlineStyle().name in {"SingleUnderline", "DashUnderline"}
    ]


def test_what_is_typed_shows_and_the_text_holds_nothing_of_it(desk: Driver) -> None:
    here = desk.window.around.lanes.desk().staff.crew().here.shown
    assert not tracking(desk).is_on
    track(desk)
    assert settled(desk) == ()
    exchange(desk, "deep", "shallow")
    exchange(desk, " at night", "")
    assert told(desk) == [("deep", "shallow", here), (" at night", "", here)]
    assert marked(desk) == ["shallow"]
    marks = tracking(desk).marks
    assert marks is not None
    points = [sign for sign in marks.signs.signs if sign.is_point]
    assert [sign.kind for sign in points] == [Kind.DELETED, Kind.DELETED]
    assert marks.signs.isVisible()
    assert "deep" not in desk.window.editor.text.toPlainText()
    # A sign is clicked as words are.
    place = desk.window.editor.text.cursorRect(points[0].cursor).center()
    assert marks.signs.sign_at(place + QPoint(3, 0), 6) is points[0]
    QTest.mouseClick(desk.window.editor.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tracking(desk).lit == 1
    assert desk.window.actions_table["reject_change"].isEnabled()
    # Typing on moves them along before they are found anew.
    exchange(desk, "The", "Well, the")
    assert marked(desk) == ["shallow"]
    assert [one[1] for one in told(desk)] == ["Well, the", "shallow", ""]
    desk.do("track_changes")
    desk.wait(lambda: tracking(desk).shown is None)
    assert marked(desk) == []
    assert not marks.signs.isVisible()


def test_who_made_a_change_is_read_from_the_revisions(desk: Driver) -> None:
    keep(desk, "Ben", "The old harbour is deep and cold.", *WORDS[1:])
    keep(desk, "Cid", "The old harbour is deep.", *WORDS[1:])
    track(desk)
    section = section_of(desk)
    # Against the newest revision nothing has changed; there is a choice.
    assert settled(desk) == ()
    assert "Nothing has changed." in section._message.text()
    exchange(desk, "Nobody", "Somebody")
    here = desk.window.around.lanes.desk().staff.crew().here.shown
    assert told(desk) == [("Nobody", "Somebody", here)]
    with desk.window.around.lanes.desk().library.writing() as unit:
        article = desk.current.article if desk.current else ""
        first = unit.revisions.of(article)[0][0]
    assert first
    offered = section.listed.offered
    assert Baseline.REVISION in offered
    assert Baseline.SUBMITTED not in offered


def test_a_reviewer_sees_them_without_asking_and_chooses_since_when(desk: Driver) -> None:
    assert desk.current is not None
    desk.window.around.lanes.desk().deciding.decide(desk.current.article, Action.SUBMIT)
    desk.wait(lambda: tracking(desk).is_on)
    desk.wait(lambda: tracking(desk).shown is not None)
    section = section_of(desk)
    assert section.listed.baseline is Baseline.SUBMITTED
    keep(desk, "Ben", "The old harbour is deep and cold.", *WORDS[1:])
    desk.wait(lambda: [one[2] for one in told(desk)] == ["Ben"])
    [card] = [card for card in section.cards if not card.isHidden()]
    assert "old" in card.words
    assert "Ben" in card.words
    choice = next(one for one in section.menu.actions() if "newest" in one.text())
    choice.trigger()
    desk.wait(lambda: section.listed.baseline is Baseline.REVISION and settled(desk) == ())


def test_a_change_is_gone_to_and_rejected_by_key_in_one_step_to_undo(desk: Driver) -> None:
    track(desk)
    exchange(desk, "deep", "shallow")
    exchange(desk, "night", "noon")
    settled(desk)
    desk.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_F5)
    assert tracking(desk).lit == 1
    desk.press(Qt.Key.Key_F5)
    assert tracking(desk).lit == 2
    assert desk.window.editor.text.textCursor().block().text().startswith("Ships")
    desk.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    before = body(desk)
    desk.do("reject_change")
    assert body(desk) == before.replace("shallow", "deep")
    assert [one[:2] for one in told(desk)] == [("night", "noon")]
    desk.do("undo")
    assert body(desk) == before
    assert [one[:2] for one in told(desk)] == [("deep", "shallow"), ("night", "noon")]


def test_what_is_accepted_shows_no_more_and_that_can_be_undone(desk: Driver) -> None:
    track(desk)
    section = section_of(desk)
    exchange(desk, "deep", "shallow")
    exchange(desk, "night", "noon")
    settled(desk)
    before = body(desk)
    section.cards[1].chosen.emit()
    assert section.cards[1].is_lit
    section.cards[1].decided.emit(True)
    assert [one[:2] for one in told(desk)] == [("deep", "shallow")]
    assert body(desk) == before
    notice = next(one for one in desk.window.notices.standing if one.key == "tracking")
    notice.actions[0].run()
    assert len(told(desk)) == 2
    # A decision on a text that is being typed waits; what has become another change meanwhile is left alone.
    change = settled(desk)[1]
    exchange(desk, "noon", "noon already")
    tracking(desk).decide(change.number, accepts=False)
    desk.wait(lambda: tracking(desk).followed.is_fresh)
    assert "noon already" in body(desk)


def test_all_at_once(desk: Driver) -> None:
    """Paragraphs split, put in, deleted, a title: rejecting all gives the base, accepting all what is written."""
    track(desk)
    before = body(desk)
    desk.type_headline("Deep")
    exchange(desk, " and cold.", ".\nIt is cold.")
    exchange(desk, "Nobody sees them.", "")
    desk.wait(lambda: len(settled(desk)) >= 3)
    changed = body(desk)
    desk.do("reject_all_changes")
    desk.wait(lambda: body(desk) == before)
    assert desk.current is not None
    assert desk.current.headline.toPlainText() == ""
    assert settled(desk) == ()
    desk.do("undo")
    desk.wait(lambda: body(desk) == changed)
    desk.wait(lambda: len(settled(desk)) > 0)
    desk.do("accept_all_changes")
    assert settled(desk) == ()
    assert body(desk) == changed
