"""What a comment that is about to be written is about: selected words, a word, a picture, a title, the whole article."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.domain.anchor_text import Span
from editor_app.domain.comments import WHOLE_ARTICLE, Anchor, AnchorPart
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.objects import selected_object
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.settling import CELLS
from editor_app.ui.editor.titles import TitleEdit
from editor_app.ui.editor.word_steps import select_word

_PARTS = {"kicker": AnchorPart.KICKER, "headline": AnchorPart.HEADLINE, "deck": AnchorPart.DECK}
_LINES = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


@dataclass(frozen=True, slots=True)
class Target:
    """Words of the body between two positions (``span``), or what ``anchor`` names; ``place`` is on the window."""

    place: QRect
    span: Span | None = None
    anchor: Anchor = WHOLE_ARTICLE


def target_at_caret(editor: EditorPane, window: QWidget) -> Target:
    """What a person means who comments now."""
    for edit in editor.titles.edits:
        if edit.hasFocus():
            return _of_title(edit, window)
    text = editor.text
    cursor = text.textCursor()
    if not cursor.hasSelection():
        cursor = _at_caret(cursor)
    span = _trimmed(cursor)
    if span is None:
        return Target(_on_window(text.cursorRect(), text.viewport(), window))
    cursor.setPosition(span[1])
    return Target(_on_window(text.cursorRect(cursor), text.viewport(), window), span)


def _at_caret(cursor: QTextCursor) -> QTextCursor:
    """Without a selection the word at the caret is meant, else its paragraph."""
    word = QTextCursor(cursor)
    if selected_object(word) is None and select_word(word) and word.selectedText().strip():
        return word
    block = QTextCursor(cursor.block())
    block.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return block


def _trimmed(cursor: QTextCursor) -> Span | None:
    """The selected words without blanks and ends of paragraphs around them; of cells the first one."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    block = document.findBlock(first)
    if block_form(block).role in CELLS:
        last = min(last, block.position() + block.length() - 1)
    while first < last and str(document.characterAt(first)).isspace():
        first += 1
    while last > first and str(document.characterAt(last - 1)).isspace():
        last -= 1
    return (first, last) if last > first else None


def _of_title(edit: TitleEdit, window: QWidget) -> Target:
    words = edit.textCursor().selectedText() or edit.document().toRawText()
    anchor = Anchor(_PARTS[edit.kind.name], quote=words.translate(_LINES).strip())
    return Target(_on_window(edit.cursorRect(), edit.viewport(), window), None, anchor)


def _on_window(rect: QRect, viewport: QWidget, window: QWidget) -> QRect:
    visible = rect.intersected(viewport.rect()) if rect.intersects(viewport.rect()) else QRect(0, 0, 1, 1)
    return QRect(viewport.mapTo(window, visible.topLeft() + QPoint(0, 0)), visible.size())
