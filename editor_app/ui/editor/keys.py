"""Which key of structure does what in the body; all others stay Qt's."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.editor.code_edits import shift_code
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.objects import selected_object
from editor_app.ui.editor.settling import CELLS, settle
from editor_app.ui.editor.tables.edits import go_to_cell
from editor_app.ui.editor.text_look import Role, TextLook
from editor_app.ui.editor.text_properties import text_format
from editor_app.ui.editor.typing_rules import (
    break_line,
    press_backspace,
    press_delete,
    press_enter,
    shift_items,
)
from editor_app.ui.editor.word_steps import move_by_word

if TYPE_CHECKING:
    from editor_app.ui.editor.text_edit import TextEdit

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
# Where one goes word by word: Option on a Mac.
_WORDWISE = _Modifier.AltModifier if sys.platform == "darwin" else _Modifier.ControlModifier
PLAIN_PASTE = QKeySequence("Ctrl+Shift+V")
_DELETING = (
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)


def press(edit: TextEdit, event: QKeyEvent) -> bool:
    """Do what a key of structure does; tell whether it was one."""
    if event.matches(QKeySequence.StandardKey.Cut):
        edit.cut()
        return True
    if QKeySequence(event.keyCombination()) == PLAIN_PASTE:
        edit.paste_plain()
        return True
    act = _KEYS.get(_Key(event.key()))
    return act(edit, event) if act else _delete_more(edit, event)


def _edit(edit: TextEdit, act: Callable[[QTextCursor], bool | None]) -> bool:
    """Run an edit at the caret; tell whether it was done."""
    cursor = edit.textCursor()
    done = act(cursor)
    if done is not False:
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
    return done is not False


def _enter(edit: TextEdit, event: QKeyEvent) -> bool:
    if event.modifiers() & (_Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier):
        event.ignore()
        return True
    opened = selected_object(edit.textCursor())
    if opened is not None:
        edit.object_opened.emit(opened)
        return True
    if not event.modifiers() & _Modifier.ShiftModifier and edit.before_enter():
        return True
    act = break_line if event.modifiers() & _Modifier.ShiftModifier else press_enter
    return _edit(edit, lambda cursor: act(cursor, edit.look))


def _backspace(edit: TextEdit, event: QKeyEvent) -> bool:
    return (
        _word(edit, event)
        or _edit(edit, lambda cursor: press_backspace(cursor, edit.look))
        or _delete_more(edit, event)
    )


def _delete(edit: TextEdit, event: QKeyEvent) -> bool:
    return (
        _word(edit, event)
        or _edit(edit, lambda cursor: press_delete(cursor, edit.look))
        or _delete_more(edit, event)
    )


def _word(edit: TextEdit, event: QKeyEvent) -> bool:
    """Ctrl with an arrow, Backspace or Delete, in text without spaces."""
    key = _Key(event.key())
    deletes = key in (_Key.Key_Backspace, _Key.Key_Delete)
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    shift = bool(modifiers & _Modifier.ShiftModifier)
    cursor = edit.textCursor()
    if modifiers & ~_Modifier.ShiftModifier != _WORDWISE or (deletes and (shift or cursor.hasSelection())):
        return False
    if deletes and (cursor.atBlockStart() if key is _Key.Key_Backspace else cursor.atBlockEnd()):
        # Between blocks there is no word, and beside a figure or a table something to guard.
        return False
    keeps = deletes or shift
    mode = QTextCursor.MoveMode.KeepAnchor if keeps else QTextCursor.MoveMode.MoveAnchor
    if not move_by_word(cursor, mode, forward=key in (_Key.Key_Right, _Key.Key_Delete)):
        return False
    edit.setTextCursor(cursor)
    if deletes:
        edit.delete_selected()
    edit.ensureCursorVisible()
    return True


def _delete_more(edit: TextEdit, event: QKeyEvent) -> bool:
    """Delete words and lines as Qt does, then settle what is left."""
    if not any(event.matches(key) for key in _DELETING):
        return False
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    QTextEdit.keyPressEvent(edit, event)
    at = edit.textCursor().position()
    settle(edit.document(), at, at, edit.look)
    cursor.endEditBlock()
    return True


def _tab(edit: TextEdit, event: QKeyEvent) -> bool:
    """Nest or lift items, go from cell to cell, set in code.

    Elsewhere it does nothing: many begin a paragraph with it, and must not find themselves in another pane (F6 is
    the way there).  The first line's indent is the page's business.
    """
    back = event.key() == _Key.Key_Backtab or bool(event.modifiers() & _Modifier.ShiftModifier)
    cursor = edit.textCursor()
    role = block_form(cursor.block()).role
    if role is Role.CODE and not back and not cursor.hasSelection():
        cursor.insertText("\t", text_format(edit.look, Role.CODE))
    elif role in CELLS:
        _edit(edit, lambda cursor: go_to_cell(cursor, -1 if back else 1, edit.look))
    else:
        _edit(edit, lambda cursor: shift(cursor, -1 if back else 1, edit.look))
    return True


def shift(cursor: QTextCursor, by: int, look: TextLook) -> None:
    """Set the selected items or lines of code in (1) or out (-1)."""
    if block_form(cursor.document().findBlock(cursor.selectionStart())).role is Role.CODE:
        shift_code(cursor, by, look)
    else:
        shift_items(cursor, by, look)


def _up(edit: TextEdit, event: QKeyEvent) -> bool:
    """Above the first line there is the headline."""
    if event.modifiers() & ~_Modifier.KeypadModifier or edit.textCursor().movePosition(
        QTextCursor.MoveOperation.Up
    ):
        return False
    edit.left_up.emit()
    return True


_KEYS: dict[Qt.Key, Callable[[TextEdit, QKeyEvent], bool]] = {
    _Key.Key_Return: _enter,
    _Key.Key_Enter: _enter,
    _Key.Key_Backspace: _backspace,
    _Key.Key_Delete: _delete,
    _Key.Key_Tab: _tab,
    _Key.Key_Backtab: _tab,
    _Key.Key_Up: _up,
    _Key.Key_Left: _word,
    _Key.Key_Right: _word,
}
