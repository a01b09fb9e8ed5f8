"""What others build on the body's editor: hearing what is typed, and showing layers over the text."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from tests.support.editing import compose, put_behind, read, said, show, type_text


def edit_with(qtbot: QtBot, words: str) -> tuple[TextEdit, list[str]]:
    edit = TextEdit()
    qtbot.addWidget(edit)
    show(edit, said(words))
    heard: list[str] = []
    edit.typed.connect(heard.append)
    return edit, heard


def test_what_is_typed_is_heard_once_it_stands_there(qtbot: QtBot) -> None:
    edit, heard = edit_with(qtbot, "春")
    seen: list[str] = []
    edit.typed.connect(lambda _: seen.append(edit.document().toPlainText()))
    put_behind(edit, "春")
    type_text(edit, "天。")
    assert heard == ["天", "。"]
    assert seen == ["春天", "春天。"]


def test_composing_is_heard_when_its_word_is_taken(qtbot: QtBot) -> None:
    edit, heard = edit_with(qtbot, "春")
    put_behind(edit, "春")
    compose(edit, "tian")
    assert heard == []
    compose(edit, "", "天")
    assert heard == ["天"]


def test_nothing_is_heard_where_only_reading_is_allowed(qtbot: QtBot) -> None:
    edit, heard = edit_with(qtbot, "春")
    edit.setReadOnly(True)
    type_text(edit, "x")
    compose(edit, "", "天")
    assert heard == []


def selection(edit: QTextEdit, words: str) -> QTextEdit.ExtraSelection:
    one = QTextEdit.ExtraSelection()
    one.cursor = edit.document().find(words)
    return one


def shown(edit: QTextEdit) -> list[str]:
    return [one.cursor.selectedText() for one in edit.extraSelections()]


def test_each_layer_is_shown_and_taken_away_by_itself(qtbot: QtBot) -> None:
    edit, _ = edit_with(qtbot, "春天来了")
    edit.highlights.show("spelling", [selection(edit, "春")])
    edit.highlights.show("matches", [selection(edit, "来")])
    edit.highlights.show("spelling", [selection(edit, "天")])
    assert shown(edit) == ["天", "来"]
    edit.highlights.show("spelling", [])
    assert shown(edit) == ["来"]


def test_highlights_are_no_edit_and_do_not_go_on_to_another_document(qtbot: QtBot) -> None:
    edit, _ = edit_with(qtbot, "春天")
    edits: list[None] = []
    edit.edited.connect(lambda: edits.append(None))
    edit.highlights.show("matches", [selection(edit, "春")])
    assert edits == []
    assert not edit.document().isUndoAvailable()
    other = QTextDocument(edit)
    write_document(read(edit), other, CHINESE_LOOK)
    edit.setDocument(other)
    assert shown(edit) == []
