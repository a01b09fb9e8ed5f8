"""Steering the body's editor in tests: keys, carets, input methods, and what is to be seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextBlock, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.document import Block, Document, Paragraph, Text
from editor_app.domain.normal_form import document
from editor_app.ui.editor.document_reader import read_document
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.editor.text_properties import GROUP, NONCE

KEEP = QTextCursor.MoveMode.KeepAnchor
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip


def said(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Text(text),))


def show(edit: TextEdit, *blocks: Block) -> None:
    """Let an editor show blocks, in a document of its own."""
    target = QTextDocument(edit)
    write_document(document(blocks), target, CHINESE_LOOK)
    edit.setDocument(target)


def read(edit: TextEdit) -> Document:
    """What an editor's text says."""
    return read_document(edit.document())


def put_caret(edit: TextEdit, anchor: int, position: int | None = None) -> None:
    """Place the caret, or select."""
    last = edit.document().characterCount() - 1
    cursor = edit.textCursor()
    cursor.setPosition(min(anchor, last))
    if position is not None:
        cursor.setPosition(min(position, last), KEEP)
    edit.setTextCursor(cursor)


def put_behind(edit: TextEdit, words: str) -> None:
    """Place the caret behind words."""
    cursor = edit.document().find(words)
    assert not cursor.isNull(), words
    put_caret(edit, cursor.selectionEnd())


def put_before(edit: TextEdit, words: str) -> None:
    """Place the caret before words."""
    cursor = edit.document().find(words)
    assert not cursor.isNull(), words
    put_caret(edit, cursor.selectionStart())


def select(edit: TextEdit, first: str, last: str | None = None) -> None:
    """Select words, or all from the first words to the last."""
    start = edit.document().find(first)
    end = edit.document().find(last or first, start.selectionStart())
    put_caret(edit, start.selectionStart(), end.selectionEnd())


def strike(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """Press a key."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def type_text(edit: TextEdit, text: str) -> None:
    """Type characters, one key each."""
    for character in text:
        strike(edit, Qt.Key.Key_A, NONE, character)


def compose(edit: TextEdit, preedit: str, commit: str = "") -> None:
    """What an input method sends: what is being composed, and what is taken."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(edit, event)


_UNSEEN = {NONCE, GROUP, QTextFormat.Property.ObjectIndex.value}


def seen(target: QTextDocument) -> list[object]:
    """All that can be seen of a document but its empty blocks: texts, formats, the marks and numbers of lists."""
    shown: list[object] = []
    block = target.firstBlock()
    while block.isValid():
        if block.length() > 1:
            shown.append((_looks(block.blockFormat()), _marker(block), _texts(block)))
        block = block.next()
    return shown


def _looks(form: QTextFormat) -> list[tuple[int, str]]:
    return sorted((key, repr(value)) for key, value in form.properties().items() if key not in _UNSEEN)


def _marker(block: QTextBlock) -> object:
    if block.blockFormat().objectIndex() < 0:
        return None
    drawn = block.textList()
    return drawn.itemText(block), drawn.format().indent(), drawn.format().style()


def _texts(block: QTextBlock) -> list[tuple[str, object]]:
    texts: list[tuple[str, object]] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        looks = _looks(fragment.charFormat())
        if texts and texts[-1][1] == looks:
            texts[-1] = (texts[-1][0] + fragment.text(), looks)
        else:
            texts.append((fragment.text(), looks))
        iterator += 1
    return texts
