"""An article's past through the window: write, keep, change, compare, bring back, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import plain_text
from editor_app.store.library import Library
from editor_app.ui.prompts import LinePrompt
from tests.support.window import Driver, opened_window, places


def keep(desk: Driver, note: str) -> None:
    before = desk.current.standing.revisions if desk.current is not None else 0
    desk.do("keep_with_note")
    prompt = desk.window.findChild(LinePrompt)
    assert prompt is not None
    QTest.keyClicks(prompt.line, note)
    QTest.keyClick(prompt.line, Qt.Key.Key_Return)
    desk.wait(lambda: desk.current is not None and desk.current.standing.revisions == before + 1)


def test_a_text_is_kept_changed_compared_and_brought_back(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as desk:
        desk.begin()
        desk.type_headline("Harbour opens")
        desk.type_body("The harbour opens on Monday.")
        keep(desk, "first")
        desk.window.editor.text.selectAll()
        desk.type_body("The harbour opens on Tuesday at noon.")
        desk.type_headline(" late")

        # The sheet was the active window.
        desk.window.activateWindow()
        desk.do("since_revision")
        desk.wait(lambda: desk.window.past.over.shown is not None)
        view = desk.window.past.comparing._view
        assert view is not None
        shown = view.text.toPlainText()
        assert "Monday" in shown
        assert "Tuesday" in shown
        desk.do("next_change")
        QTest.keyClick(view.text, Qt.Key.Key_Escape)
        assert desk.window.past.over.shown is None

        desk.do("side_history")
        pane = desk.window.past.history._pane
        assert pane is not None
        desk.wait(lambda: len(pane.rows) == 2)
        QTest.keyClick(pane.list, Qt.Key.Key_Down)
        desk.wait(lambda: desk.window.past.over.shown is not None and desk.window.past.over.shown is not view)
        desk.do("bring_back")
        desk.wait(desk.window.editor.isVisible)
        desk.wait(lambda: "Monday" in desk.window.editor.text.toPlainText())
        desk.type_body("Bring boots. ")
        desk.saved()
        article = desk.current.article if desk.current is not None else ""
    with Library.open(where.library, create=False) as library, library.reading() as view_of:
        states: list[Content] = [
            view_of.revisions.content(one.content_hash) for _, one in view_of.revisions.of(article)
        ]
        notes = [one.note for _, one in view_of.revisions.of(article)]
        draft = view_of.articles.draft(article).content
    assert [plain_text(one.document) for one in states] == [
        "The harbour opens on Monday.",
        "The harbour opens on Tuesday at noon.",
    ]
    assert [one.fields.headline for one in states] == ["Harbour opens", "Harbour opens late"]
    assert notes == ["first", "Before going back to: Revision 1"]
    assert draft.fields.headline == "Harbour opens"
    assert "Monday" in plain_text(draft.document)
    assert "Bring boots." in plain_text(draft.document)
