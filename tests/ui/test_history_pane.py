"""The history pane: the time line, looking at what was, keeping and bringing back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.domain.content import Content
from editor_app.domain.document import plain_text
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.timeline import Happening, State, Timeline
from editor_app.ui.history.pane import HistoryPane, Shown
from editor_app.ui.history.rows import Kind, time_line
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.statuses import Pair
from editor_app.ui.times import when
from tests.support.library import content, decision, library
from tests.support.window import Driver, opened_window, places

ONE, TWO, NOW = content("一", "甲"), content("二", "乙<b>不是标记</b>"), content("三", "丙")


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def article(where: Places) -> str:
    with library(where.library) as made, made.writing() as unit:
        article = unit.articles.create(ONE)
        unit.revisions.add(article, "胡文洁", "初稿")
        unit.articles.save_draft(article, TWO)
        second = unit.revisions.add(article, "<b>筱安</b>")
        unit.events.add(decision(article, second, Action.RETURN))
        unit.snapshots.take(article)
        unit.articles.save_draft(article, NOW)
        return article


@pytest.fixture
def desk(qtbot: QtBot, where: Places, article: str) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.window.activateWindow()
        driver.open(article)
        yield driver


def pane_of(desk: Driver, rows: int = 4) -> HistoryPane:
    desk.do("side_history")
    pane = desk.window.past.history._pane
    assert pane is not None
    desk.wait(lambda: len(pane.rows) == rows)
    return pane


def choose(pane: HistoryPane, *places: int) -> None:
    """Select rows as clicks do."""
    for number, place in enumerate(places):
        modifier = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        point = pane.list.visualRect(pane.list.model().index(place, 0)).center()
        QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, modifier, point)


def state_text(desk: Driver) -> str:
    view = desk.window.past.history._view
    return "" if view is None or not view.isVisible() else view.text.toPlainText()


def body(desk: Driver) -> str:
    assert desk.current is not None
    return plain_text(desk.current.content().document)


def test_the_rows_say_what_happened_newest_first(desk: Driver) -> None:
    pane = pane_of(desk)
    assert [(row.kind, row.title) for row in pane.rows] == [
        (Kind.NOW, "What is written now"),
        (Kind.HAPPENING, "Returned"),
        (Kind.REVISION, "Revision 2"),
        (Kind.REVISION, "Revision 1"),
    ]
    now, _, second, first = pane.rows
    assert now.caption == "Changed since revision 2"
    assert (first.caption, first.note) == ("胡文洁", "初稿")
    assert "&lt;b&gt;" in pane.list.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert second.spoken.startswith("Revision 2, ")


def test_the_snapshots_stand_apart(desk: Driver) -> None:
    pane = pane_of(desk)
    segments = pane._segments
    QTest.mouseClick(segments.button(Shown.SNAPSHOTS), Qt.MouseButton.LeftButton)
    assert [row.kind for row in pane.rows] == [Kind.NOW, Kind.SNAPSHOT]
    choose(pane, 1)
    desk.wait(lambda: "不是标记" in state_text(desk))


def test_a_revision_is_looked_at_in_the_middle_and_the_text_stays_as_it_was(desk: Driver) -> None:
    pane = pane_of(desk)
    editor = desk.window.editor
    editor.focus_text()
    desk.type_body("x")
    caret, session = editor.text.textCursor().position(), desk.current
    assert session is not None
    edits = session.edits
    choose(pane, 3)
    desk.wait(lambda: "甲" in state_text(desk))
    view = desk.window.past.history._view
    assert view is not None
    assert view.text.isReadOnly()
    assert not editor.isVisible()
    assert "Revision 1, to be read only" in view.banner.title.text()
    assert not desk.window.actions_table["bold"].isEnabled()
    assert "Esc" in desk.window.actions_table["bold"].toolTip()
    choose(pane, 1)
    desk.wait(lambda: "<b>不是标记</b>" in state_text(desk))  # the revision that was returned, as text
    QTest.keyClick(pane.list, Qt.Key.Key_Escape)
    desk.wait(editor.isVisible)
    assert desk.window.actions_table["bold"].isEnabled()
    assert editor.text.textCursor().position() == caret
    assert session.edits == edits
    assert body(desk) == "x丙"
    editor.text.undo()
    assert body(desk) == "丙"


def test_escape_in_the_view_another_article_and_finding_go_back_to_the_text(desk: Driver) -> None:
    pane = pane_of(desk)
    editor = desk.window.editor
    ways: tuple[Callable[[], object], ...] = (
        lambda: QTest.keyClick(desk.window.past.history._view.text, Qt.Key.Key_Escape),  # type: ignore[union-attr]
        lambda: desk.do("find"),
        lambda: choose(pane, 0),
        lambda: desk.do("new"),
    )
    for way in ways:
        choose(pane, 3)
        desk.wait(lambda: "甲" in state_text(desk))
        desk.window.past.history._view.setFocus()  # type: ignore[union-attr]
        way()
        desk.wait(editor.isVisible)
        assert desk.window.past.over.shown is None


def test_bringing_back_keeps_what_was_written_and_can_be_undone(
    desk: Driver, where: Places, article: str
) -> None:
    pane = pane_of(desk)
    desk.type_body("x")
    assert not desk.window.actions_table["bring_back"].isEnabled()
    choose(pane, 3)
    desk.wait(lambda: "甲" in state_text(desk))
    desk.do("bring_back")
    desk.wait(lambda: body(desk) == "甲")
    assert desk.current is not None
    assert desk.current.headline.toPlainText() == "一"
    assert desk.window.editor.isVisible()
    desk.saved()
    desk.wait(lambda: len(pane.rows) == 5)
    assert next(row.title for row in pane.rows if row.kind is Kind.REVISION) == "Revision 3"
    headline = desk.current.headline
    desk.do("undo")
    assert (body(desk), headline.toPlainText()) == ("x丙", "三")
    desk.do("redo")
    assert (body(desk), headline.toPlainText()) == ("甲", "一")
    [notice] = [one for one in desk.window.notices.standing if one.key == "brought-back"]
    assert "kept as revision 3" in notice.hint
    notice.actions[0].run()
    desk.wait(
        lambda: (
            body(desk) == "x丙" and desk.current is not None and desk.current.headline.toPlainText() == "三"
        )
    )
    desk.saved()
    desk.wait(lambda: len(pane.rows) == 6)
    kept = [
        desk.window.around.lanes.desk().history.content(article, one.content_hash)
        for one in desk.window.past.history.timeline.revisions
    ]
    assert [plain_text(one.document) for one in kept] == ["甲", "x丙", "乙<b>不是标记</b>", "甲"][
        -len(kept) :
    ]


def test_what_is_written_already_need_not_come_back(desk: Driver) -> None:
    pane = pane_of(desk)
    desk.do("keep_revision")
    desk.wait(lambda: len(pane.rows) == 5)
    choose(pane, 1)
    desk.wait(lambda: "丙" in state_text(desk))
    desk.do("bring_back")
    desk.wait(lambda: any(one.key == "brought-back" for one in desk.window.notices.standing))
    assert any("written already" in one.sentence for one in desk.window.notices.standing)
    assert desk.window.past.history.timeline.revisions[0].number == 3


def test_a_revision_is_kept_with_a_note(desk: Driver) -> None:
    pane = pane_of(desk)
    desk.do("keep_with_note")
    prompt = desk.window.findChild(LinePrompt)
    assert prompt is not None
    prompt.line.setText("改了标题")
    prompt._accept()
    desk.wait(lambda: len(pane.rows) == 5)
    assert pane.rows[1].note == "改了标题"
    assert pane.rows[0].caption == "The same as revision 3"


def test_keeping_says_what_became_of_it(desk: Driver) -> None:
    desk.do("keep_revision")
    desk.wait(lambda: bool(desk.window.notices.standing))
    assert [one.sentence for one in desk.window.notices.standing] == ["Kept as revision 3."]
    desk.do("keep_revision")
    desk.wait(lambda: any("Nothing has changed" in one.sentence for one in desk.window.notices.standing))


def test_an_old_state_begins_an_article_of_its_own(desk: Driver, article: str) -> None:
    pane = pane_of(desk)
    choose(pane, 3)
    desk.wait(lambda: "甲" in state_text(desk))
    desk.do("copy_state")
    desk.wait(lambda: desk.current is not None and desk.current.article != article)
    assert body(desk) == "甲"
    desk.wait(lambda: [row.kind for row in pane.rows] == [Kind.NOW])
    assert pane.rows[0].caption == "No revision yet"


def test_without_an_article_the_pane_says_what_would_be_here(qtbot: QtBot, where: Places) -> None:
    with opened_window(qtbot, where) as desk:
        desk.do("side_history")
        desk.wait(lambda: desk.window.past.history._pane is not None)
        pane = desk.window.past.history._pane
        assert pane is not None
        assert "revisions, decisions" in pane._message.sentence.text()
        assert "history" in desk.window.actions_table["bring_back"].toolTip()


def test_a_history_that_cannot_be_read_says_so_and_is_tried_again(
    desk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_of(desk)
    service = desk.window.around.lanes.desk().history

    def broken(_article: str) -> object:
        raise StetError("Damaged record", "A stored record is of another kind: {kind}.", kind="x")

    with monkeypatch.context() as patch:
        patch.setattr(type(service), "timeline", lambda _self, article: broken(article))
        desk.window.past.history.refresh()
        desk.wait(lambda: "another kind" in pane._message.title.text())
    QTest.mouseClick(pane._message.button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: pane.list.isVisible() and len(pane.rows) == 4)


def test_a_thousand_revisions_are_listed_and_gone_through(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with library(where.library) as made, made.writing() as unit:
        article = unit.articles.create(ONE)
        for number in range(1000):
            unit.articles.save_draft(article, Content(ONE.fields, content("", f"{number}").document))
            unit.revisions.add(article, "胡文洁")
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        pane = pane_of(desk, 1001)
        pane.list.scrollToBottom()
        QApplication.processEvents()
        choose(pane, 1000)
        desk.wait(lambda: state_text(desk).endswith("\n0"))
        assert pane.list.model().rowCount(QModelIndex()) == 1001


def test_a_time_is_told_as_short_as_it_can_be() -> None:
    now = datetime(2025, 11, 22, 12, 0, tzinfo=UTC)
    assert when("2025-11-22T09:05:00Z", now) == "09:05"
    assert when("2025-11-21T09:05:00Z", now) == "Yesterday 09:05"
    assert when("2025-03-01T09:05:00Z", now) == "03-01 09:05"
    assert when("2024-03-01T09:05:00Z", now) == "2024-03-01 09:05"
    assert when("some day", now) == "some day"


def test_nothing_comes_back_over_what_could_not_be_saved(
    desk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_of(desk)
    choose(pane, 3)
    desk.wait(lambda: "甲" in state_text(desk))
    desk.window.past.over.leave()
    with monkeypatch.context() as patch:
        service = type(desk.window.around.lanes.desk().writing)

        def full(*_: object, **__: object) -> object:
            raise StetError("Full", "There is no room left.")

        patch.setattr(service, "save", full)
        desk.type_body("x")
        choose(pane, 3)
        desk.wait(lambda: "甲" in state_text(desk))
        desk.do("bring_back")
        desk.wait(lambda: any(one.key == "brought-back" for one in desk.window.notices.standing))
        assert body(desk) == "x丙"
    desk.saved()


def test_a_row_that_was_just_chosen_is_looked_at_though_the_list_is_read_anew_meanwhile(desk: Driver) -> None:
    pane = pane_of(desk)
    choose(pane, 3)
    with desk.window.around.lanes.desk().library.writing() as unit:
        assert desk.current is not None
        unit.revisions.add(desk.current.article, "别的程序")
    desk.window.past.history._take(desk.window.around.lanes.desk().history.timeline(desk.current.article))
    assert len(pane.rows) == 5
    desk.wait(lambda: "甲" in state_text(desk))


def test_a_decision_says_at_which_stage_how_it_came_and_what_it_was_against() -> None:
    told = Decision(
        "a", Action.RETURN, "r", "h", "筱安", "2025-11-22T09:00:00Z", stage="second", to="first",
        policy="three_reviews", comment="再核\n一遍", recorded_by="胡文洁", medium="telephone", override="突发",
        channels=("web", "wire"),
    )  # fmt: skip
    record = OutletRecord(
        "a", OutletAction.TAKEN_DOWN, "p", "web", "lost", "h", "韩忠楠", "2025", reason="来源要求"
    )
    state = State("h", "2025", 1, "r", "胡文洁")
    line = Timeline((Happening("2", record), Happening("1", told, 1), state))
    _, down, returned, _ = time_line(line, changed=False)
    assert (
        returned.caption
        == "筱安 (by telephone, recorded by 胡文洁) · Second review → First review · Revision 1 · Web page, wire"
    )
    assert returned.note == "Override: 突发 · 再核 一遍"
    assert returned.pair == Pair("warn", "warn_tint")
    assert (down.title, down.caption, down.note) == (
        "Taken down", "韩忠楠 · Web page · a revision that is not here", "来源要求",
    )  # fmt: skip
