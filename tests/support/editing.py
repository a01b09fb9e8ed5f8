"""Steering the body's editor in tests: keys, carets, input methods, and what is to be seen."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.document import Block, Document, Paragraph, Text
from editor_app.domain.normal_form import document
from editor_app.ui.editor.deleting import tables_of
from editor_app.ui.editor.document_reader import block_form, read_document
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.settling import CELLS
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


@contextlib.contextmanager
def text_edit(*blocks: Block) -> Iterator[TextEdit]:
    """An editor that shows blocks, and is gone at the end.

    One that is left to Python's collector may go while Qt visits all widgets, and take the process along.
    """
    edit = TextEdit()
    try:
        show(edit, *blocks)
        yield edit
    finally:
        shiboken6.delete(edit)


def show(edit: TextEdit, *blocks: Block) -> None:
    """Let an editor show blocks, in a document of its own."""
    target = QTextDocument(edit)
    write_document(document(blocks), target, CHINESE_LOOK)
    edit.setDocument(target)


def read(edit: TextEdit) -> Document:
    """What an editor's text says."""
    return read_document(edit.document())


def place_at(share: float, edit: TextEdit) -> int:
    """A place between characters: nobody can put the caret into the midst of one that takes two units."""
    wanted = int(share * edit.document().characterCount())
    before = 0
    for character in edit.document().toRawText():
        behind = before + (2 if ord(character) > 0xFFFF else 1)
        if before < wanted < behind:
            return before
        before = behind
    return wanted


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


def assert_seen_is_read(edit: TextEdit) -> Document:
    """What is read, written anew, must look as what is seen; give what is read."""
    body = read(edit)
    again = QTextDocument()
    write_document(body, again, CHINESE_LOOK)
    assert_alike(edit.document(), again)
    return body


def assert_alike(one: QTextDocument, other: QTextDocument) -> None:
    """Two documents must look the same but for their empty blocks: texts, formats, the marks and numbers of lists.

    Where an empty block stands, which no document holds, numbers and places may differ: then texts alone.  A table
    in which nothing is written is not read at all, so it cannot be compared.
    """
    if any(_is_blank_table(table) for table in tables_of(one)):
        return
    assert _texts_seen(one) == _texts_seen(other)
    if not _has_blank(one) and not _has_blank(other):
        assert _places_seen(one) == _places_seen(other)


def _is_blank_table(table: QTextTable) -> bool:
    rows = [[table.cellAt(row, column) for column in range(table.columns())] for row in range(table.rows())]
    return all(cell.firstPosition() == cell.lastPosition() for cells in rows for cell in cells)


def _blocks(target: QTextDocument) -> Iterator[QTextBlock]:
    block = target.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def _texts_seen(target: QTextDocument) -> list[object]:
    return [_texts(block) for block in _blocks(target) if block.length() > 1]


def _places_seen(target: QTextDocument) -> list[object]:
    return [(_looks(block.blockFormat()), _marker(block)) for block in _blocks(target) if block.length() > 1]


def _has_blank(target: QTextDocument) -> bool:
    return any(
        block.length() == 1 and block_form(block).role not in CELLS and not _beside_table(block)
        for block in _blocks(target)
    )


def _beside_table(block: QTextBlock) -> bool:
    around = (block.previous(), block.next())
    return any(other.isValid() and block_form(other).role in CELLS for other in around)


def _looks(form: QTextFormat) -> list[tuple[int, str]]:
    return sorted(
        (key, re.sub(" at 0x[0-9a-f]+", "", repr(value)))
        for key, value in form.properties().items()
        if key not in _UNSEEN
    )


def _marker(block: QTextBlock) -> object:
    if block.blockFormat().objectIndex() < 0:
        return None
    drawn = block.textList()
    return drawn.itemText(block), drawn.format().indent(), drawn.format().style()


def _texts(block: QTextBlock) -> list[tuple[str, object]]:
    """The texts of a block with their looks; a line break has none."""
    texts: list[tuple[str, object]] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        looks: object = _looks(fragment.charFormat())
        for part in re.split("(\u2028)", fragment.text()):
            look = None if part == "\u2028" else looks
            if part and texts and texts[-1][1] == look:
                texts[-1] = (texts[-1][0] + part, look)
            elif part:
                texts.append((part, look))
        iterator += 1
    return texts
