"""The find bar in the real window: as one types, from match to match, replacing, and its manners."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Document, Figure, Heading, Note, Paragraph, Text, plain_text
from editor_app.formats.seeking.seek import Seek
from editor_app.ui.editor.find.bar import FindBar
from editor_app.ui.editor.find.outline import Outline
from editor_app.ui.editor.find.preview_sheet import PreviewSheet
from editor_app.ui.editor.find.search import ArticleSearch, Outcome
from editor_app.ui.editor.find.searched import Where
from tests.support.editing import compose, said, type_text
from tests.support.window import Driver, opened_window, places

SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = Document(
    (
        said("记者见到另一位记者。"),
        Heading((Text("记者手记"),)),
        Paragraph((Text("末段 Stet"), Note((Text("记者注"),)))),
        Figure("", "", (Text("记者摄"),)),
    )
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.window.activateWindow()
        driver.begin()
        driver.window.editor.titles.headline.insertPlainText("记者来信")
        driver.window.editor.focus_text()
        driver.window.editor.text.insert(BODY)
        driver.window.editor.text.moveCursor(driver.window.editor.text.textCursor().MoveOperation.Start)
        yield driver


def bar(desk: Driver) -> FindBar:
    return desk.window.editor.finding.bar


def search(desk: Driver) -> ArticleSearch:
    found = desk.window.editor.finding._search
    assert found is not None
    return found


def outcome(desk: Driver) -> Outcome:
    """What came of the search, once it has."""
    desk.wait(lambda: search(desk)._job is None)
    return search(desk).outcome


def look_for(desk: Driver, words: str, action: str = "find") -> Outcome:
    desk.do(action)
    bar(desk).find_line.setText(words)
    return outcome(desk)


def selected(desk: Driver) -> str:
    return desk.window.editor.text.textCursor().selectedText()


def body(desk: Driver) -> str:
    assert desk.current is not None
    return plain_text(desk.current.content().document)


def test_one_goes_from_match_to_match_and_round(desk: Driver) -> None:
    first = look_for(desk, "记者")
    assert (first.total, first.current, selected(desk)) == (6, 2, "记者")
    line = bar(desk).find_line
    wheres = []
    for _ in range(5):
        QTest.keyClick(line, Qt.Key.Key_Return)
        spot = outcome(desk).spot
        assert spot is not None
        wheres.append((outcome(desk).current, spot.where, spot.part))
    assert wheres == [
        (3, Where.BODY, ""),
        (4, Where.BODY, ""),
        (5, Where.OBJECT, "note"),
        (6, Where.OBJECT, "caption"),
        (1, Where.HEADLINE, ""),
    ]
    assert outcome(desk).wrapped == 1
    assert desk.window.editor.titles.headline.textCursor().selectedText() == "记者"
    QTest.keyClick(line, Qt.Key.Key_Return, SHIFT)
    assert (outcome(desk).current, outcome(desk).wrapped) == (6, -1)
    assert bar(desk)._count.text() == "6 of 6 · in a caption · on from the end"


def test_esc_closes_and_leaves_the_match_selected(desk: Driver) -> None:
    look_for(desk, "另一位")
    QTest.keyClick(bar(desk).find_line, Qt.Key.Key_Escape)
    assert bar(desk).isHidden()
    assert selected(desk) == "另一位"
    assert desk.window.focusWidget() is desk.window.editor.text
    assert desk.window.editor.text.extraSelections() == []
    desk.do("find_next")
    assert not bar(desk).isHidden()
    assert bar(desk).find_line.text() == "另一位"


def test_esc_in_the_text_closes_the_bar_too(desk: Driver) -> None:
    look_for(desk, "另一位")
    desk.window.editor.text.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert bar(desk).isHidden()


def test_what_is_selected_is_looked_for(desk: Driver) -> None:
    text = desk.window.editor.text
    cursor = text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(2, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    desk.do("find")
    assert bar(desk).find_line.text() == "记者"
    assert outcome(desk).total == 6


def test_only_what_is_selected_is_searched(desk: Driver) -> None:
    text = desk.window.editor.text
    cursor = text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(14, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    desk.do("replace")
    assert bar(desk).scope.isChecked()
    bar(desk).find_line.setText("记者")
    bar(desk).replace_line.setText("编辑")
    assert outcome(desk).total == 2
    bar(desk)._all.click()
    desk.wait(lambda: "编辑。" in body(desk) and outcome(desk).replaced is not None)
    assert body(desk).startswith("记者见到另一位编辑。\n编辑手记")
    bar(desk).scope.click()
    assert not search(desk).is_limited
    text.moveCursor(text.textCursor().MoveOperation.Start)
    bar(desk).scope.click()
    assert not bar(desk).scope.isChecked()
    assert bar(desk)._note.text() == "Nothing is selected in the text."


def test_nothing_found_and_faults_are_told_in_words(desk: Driver) -> None:
    look_for(desk, "沒有")
    assert bar(desk)._count.text() == "No match"
    bar(desk).switches.buttons["regex"].click()
    bar(desk).find_line.setText("(a")
    desk.wait(lambda: outcome(desk).error is not None)
    assert bar(desk)._note.text() == "A ( is never closed."
    bar(desk).find_line.setText("(记)(者)")
    desk.do("replace")
    bar(desk).replace_line.setText(r"\3")
    desk.wait(lambda: outcome(desk).error is not None)
    assert "no group 3" in bar(desk)._note.text()
    bar(desk).replace_line.setText(r"\2\1")
    desk.wait(lambda: outcome(desk).becomes == "者记")
    assert bar(desk)._note.text() == "It becomes: 者记"


def test_options_change_what_is_found(desk: Driver) -> None:
    assert look_for(desk, "stet").total == 1
    bar(desk).switches.buttons["exact"].click()
    assert outcome(desk).total == 0
    bar(desk).switches.buttons["exact"].click()
    bar(desk).find_line.setText("ste")
    bar(desk).switches.buttons["whole_words"].click()
    assert outcome(desk).total == 0


def test_replacing_one_goes_on_and_all_is_one_step(desk: Driver) -> None:
    before = body(desk)
    look_for(desk, "记者", "replace")
    bar(desk).replace_line.setText("编辑")
    assert outcome(desk).becomes == "编辑"
    QTest.keyClick(bar(desk).replace_line, Qt.Key.Key_Return)
    assert body(desk).startswith("编辑见到另一位记者。")
    assert (outcome(desk).current, outcome(desk).total, selected(desk)) == (2, 5, "记者")
    QTest.keyClick(bar(desk).replace_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert outcome(desk).replaced is not None
    assert bar(desk)._count.text() == "5 replaced"
    assert "记者" not in body(desk)
    text = desk.window.editor.text
    text.undo()
    assert body(desk).startswith("编辑见到另一位记者。")
    text.undo()
    assert body(desk) == before


def test_replacing_all_is_undone_in_text_and_titles_together(desk: Driver) -> None:
    before = body(desk)
    look_for(desk, "记者", "replace")
    bar(desk).replace_line.setText("编辑")
    outcome(desk)
    bar(desk)._all.click()
    assert outcome(desk).replaced is not None
    assert desk.current is not None
    assert desk.current.all_fields().headline == "编辑来信"
    assert bar(desk)._undo.isVisible()
    bar(desk)._undo.click()
    assert outcome(desk).total == 6
    assert (body(desk), desk.current.all_fields().headline) == (before, "记者来信")
    assert not bar(desk)._undo.isVisible()
    bar(desk)._all.click()
    outcome(desk)
    desk.type_body("x")
    assert not search(desk).may_undo


def test_replacing_begins_where_words_are_missing(desk: Driver) -> None:
    desk.do("replace")
    assert desk.window.focusWidget() is bar(desk).find_line
    bar(desk).find_line.setText("记者")
    desk.do("replace")
    assert desk.window.focusWidget() is bar(desk).replace_line


def test_the_arrows_bring_back_what_was_looked_for(desk: Driver) -> None:
    for words in ("记者", "手记"):
        look_for(desk, words)
        QTest.keyClick(bar(desk).find_line, Qt.Key.Key_Return)
    QTest.keyClick(bar(desk).find_line, Qt.Key.Key_Up)
    assert bar(desk).find_line.text() == "记者"
    assert outcome(desk).total == 6


def test_looking_on_keeps_the_expression_and_not_its_match(desk: Driver) -> None:
    bar(desk).switches.buttons["regex"].setChecked(True)
    look_for(desk, "记.")
    first = outcome(desk).current
    QTest.keyClick(bar(desk).find_line, Qt.Key.Key_Escape)
    desk.do("find_next")
    assert (outcome(desk).current, bar(desk).find_line.text()) == (first + 1, "记.")
    QTest.keyClick(bar(desk).find_line, Qt.Key.Key_Escape)
    desk.do("find")
    assert bar(desk).find_line.text() == "记."


def test_a_replacement_that_holds_the_words_is_not_replaced_again(desk: Driver) -> None:
    look_for(desk, "记者", "replace")
    bar(desk).replace_line.setText("记者同志")
    outcome(desk)
    for _ in range(2):
        QTest.keyClick(bar(desk).replace_line, Qt.Key.Key_Return)
        outcome(desk)
    assert body(desk).startswith("记者同志见到另一位记者同志。\n记者手记")


def test_the_preview_replaces_what_is_ticked(desk: Driver) -> None:
    look_for(desk, "记者", "replace")
    bar(desk).replace_line.setText("编辑")
    outcome(desk)
    bar(desk)._preview.click()
    sheet = next(child for child in desk.window.children() if isinstance(child, PreviewSheet))
    assert len(sheet.ticked) == 6
    row = sheet._tree.topLevelItem(1)
    assert row is not None
    assert (row.text(0), row.text(1)) == ("记者见到另一位记者。", "编辑见到另一位记者。")
    row.setCheckState(0, Qt.CheckState.Unchecked)
    assert sheet._do.text() == "Replace 5"
    sheet._do.click()
    desk.wait(lambda: outcome(desk).replaced is not None)
    assert body(desk).startswith("记者见到另一位编辑。\n编辑手记")
    assert desk.current is not None
    assert desk.current.all_fields().headline == "编辑来信"


def test_the_preview_means_what_it_listed_alone(desk: Driver) -> None:
    look_for(desk, "记者", "replace")
    bar(desk).replace_line.setText("编辑")
    outcome(desk)
    listed = search(desk).searched
    bar(desk)._preview.click()
    sheet = next(child for child in desk.window.children() if isinstance(child, PreviewSheet))
    text = desk.window.editor.text
    text.moveCursor(text.textCursor().MoveOperation.Start)
    text.insertPlainText("老记者，")
    before = body(desk)
    search(desk).replace_all(sheet.ticked, listed)
    desk.wait(lambda: PreviewSheet not in map(type, desk.window.children()))
    assert outcome(desk).total == 7
    assert body(desk) == before


def test_typing_looks_anew_and_moves_nothing(desk: Driver) -> None:
    look_for(desk, "记者")
    type_text(desk.window.editor.text, "记者")
    desk.wait(lambda: outcome(desk).total == 6)
    assert selected(desk) == ""
    assert outcome(desk).current == 0
    assert bar(desk)._count.text() == "6 found"


def test_nothing_moves_while_composing(desk: Driver) -> None:
    look_for(desk, "记者")
    text = desk.window.editor.text
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    compose(text, "ni")
    at = text.textCursor().position()
    desk.do("find_next")
    bar(desk)._search.replace_all()
    QCoreApplication.processEvents()
    assert (text.textCursor().position(), text.composing) == (at, True)
    compose(text, "", "你")
    assert "记者" in body(desk)


def test_another_article_is_searched_when_it_is_opened(desk: Driver) -> None:
    look_for(desk, "记者")
    desk.saved()
    desk.begin()
    assert outcome(desk).total == 0
    type_text(desk.window.editor.text, "记者")
    desk.wait(lambda: outcome(desk).total == 1)


def test_a_library_that_can_only_be_read_can_be_searched(desk: Driver) -> None:
    desk.window.editor.set_read_only(read_only=True)
    look_for(desk, "记者", "find")
    bar(desk).show_replace(shown=True)
    outcome(desk)
    assert not bar(desk)._all.isEnabled()
    assert bar(desk)._all.toolTip() == "The library can only be read."
    assert bar(desk)._on.isEnabled()
    QTest.keyClick(bar(desk).replace_line, Qt.Key.Key_Return)
    assert "记者见到" in body(desk)
    desk.window.editor.set_read_only(read_only=False)


def test_the_object_of_a_match_is_opened(desk: Driver) -> None:
    look_for(desk, "记者注")
    assert bar(desk)._open.isVisible()
    bar(desk)._open.click()
    desk.wait(lambda: any(type(child).__name__ == "NotePrompt" for child in desk.window.children()))
    for child in desk.window.children():
        if type(child).__name__ == "NotePrompt":
            child.close()  # type: ignore[attr-defined]


def test_it_can_be_filled_from_elsewhere(desk: Driver) -> None:
    desk.window.editor.finding.look_for(Seek("手.", regex=True))
    assert outcome(desk).total == 1
    assert selected(desk) == "手记"
    assert bar(desk).switches.buttons["regex"].isChecked()


def test_headings_are_listed_and_gone_to(desk: Driver) -> None:
    desk.do("go_heading")
    (popup,) = [child for child in desk.window.children() if isinstance(child, Outline)]
    assert popup._list.count() == 1
    popup._line.setText("手记")
    QTest.keyClick(popup._line, Qt.Key.Key_Return)
    assert desk.window.editor.text.textCursor().block().text() == "记者手记"


def test_the_list_of_headings_says_why_it_is_empty(desk: Driver) -> None:
    desk.do("go_heading")
    (popup,) = [child for child in desk.window.children() if isinstance(child, Outline)]
    QTest.keyClicks(popup._line, "zzz")
    assert popup._empty.text() == "No heading holds these words."
    popup.close()
    desk.window.editor.text.selectAll()
    desk.window.editor.text.delete_selected()
    desk.do("go_heading")
    popup = next(
        child for child in desk.window.children() if isinstance(child, Outline) and child.isVisible()
    )
    assert "Ctrl+Alt+2" in popup._empty.text()
    popup.close()


def test_enter_and_esc_belong_to_the_input_method_while_it_composes(desk: Driver) -> None:
    look_for(desk, "记者")
    line = bar(desk).find_line
    QCoreApplication.sendEvent(line, QInputMethodEvent("zhe", []))
    before = outcome(desk).current
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(line, key)
    assert not bar(desk).isHidden()
    assert (outcome(desk).current, search(desk).seek.words) == (before, "记者")
    done = QInputMethodEvent("", [])
    done.setCommitString("记者手")
    line.selectAll()
    QCoreApplication.sendEvent(line, done)
    desk.wait(lambda: search(desk).seek.words == "记者手")
    assert outcome(desk).total == 1
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert bar(desk).isHidden()


def test_of_very_many_matches_those_are_tinted_that_one_sees(desk: Driver) -> None:
    text = desk.window.editor.text
    text.insert(Document(tuple(said("一二三四五六七八九十" * 8) for _ in range(60))))
    text.moveCursor(text.textCursor().MoveOperation.Start)
    bar(desk).switches.buttons["regex"].setChecked(True)
    assert look_for(desk, "[一二三四五六七八九十]").total == 4801

    def are_tinted(first: int, last: int) -> bool:
        places = [one.cursor.position() for one in text.extraSelections()]
        return len(places) <= 600 and min(places) <= first and max(places) >= last

    assert are_tinted(1, 400)
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    top = text.cursorForPosition(text.viewport().rect().topLeft()).position()
    assert top > 600
    desk.wait(lambda: are_tinted(top + 1, top + 400))


def test_tab_goes_from_what_is_looked_for_to_what_replaces_it(desk: Driver) -> None:
    desk.do("replace")
    bar(desk).find_line.setFocus()
    QTest.keyClick(bar(desk).find_line, Qt.Key.Key_Tab)
    assert bar(desk).replace_line.hasFocus()
    QTest.keyClick(bar(desk).replace_line, Qt.Key.Key_Backtab)
    assert bar(desk).find_line.hasFocus()
