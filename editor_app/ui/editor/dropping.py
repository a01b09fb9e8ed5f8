"""Where pictures that are dropped come to stand: between paragraphs.

A mouse aims at no letter, and a picture is a block of its own: it must not tear a sentence apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.dropped_files import take_copy
from editor_app.ui.editor.clipboard import offered_pictures, offered_texts
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.settling import CELLS

if TYPE_CHECKING:
    from editor_app.ui.editor.text_edit import TextEdit

ROLLING = 24
"""So near (pixels) to its edge Qt scrolls the text while one drags; it must hear where the mouse really is."""


def drop_pictures(edit: TextEdit, event: QDropEvent) -> bool:
    """Offer the pictures that are dropped, the caret where they shall stand; tell whether there are any."""
    pictures, texts = offered_pictures(event.mimeData()), offered_texts(event.mimeData())
    if not pictures or edit.isReadOnly():
        return False
    # Qt would put away the caret that it showed under the mouse only with a drop of its own.
    QTextEdit.dragLeaveEvent(edit, QDragLeaveEvent())
    edit.setTextCursor(place_between(edit, event.position().toPoint()))
    edit.pictures_offered.emit(pictures)
    if texts:
        edit.files_offered.emit(texts)
    take_copy(event)
    edit.setFocus()
    return True


def place_between(edit: TextEdit, point: QPoint) -> QTextCursor:
    """The edge of a paragraph that is nearest to a point of the viewport; of a table, the place behind it."""
    cursor = edit.cursorForPosition(point)
    if block_form(cursor.block()).role in CELLS:
        cursor.setPosition(cursor.currentTable().lastPosition() + 1)
        return cursor
    block, letters = cursor.block(), cursor.block().length() - 1
    first, last = QTextCursor(block), QTextCursor(block)
    last.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    if letters == 1:
        # Of a picture Qt tells left from right alone, but it is above or below that one means.
        middle = (edit.cursorRect(first).top() + edit.cursorRect(last).bottom()) / 2
        return first if point.y() < middle else last
    return last if 2 * cursor.positionInBlock() >= letters else first


def shown_between(edit: TextEdit, event: QDragMoveEvent) -> QDragMoveEvent:
    """The event at the place where what is dragged would come to stand, so that the caret is shown there."""
    point = event.position().toPoint()
    bar = edit.verticalScrollBar()
    above, below = bar.value() > bar.minimum(), bar.value() < bar.maximum()
    inside = edit.viewport().rect().adjusted(0, ROLLING * above, 0, -ROLLING * below)
    if not inside.contains(point) or not offered_pictures(event.mimeData()):
        return event
    place = edit.cursorRect(place_between(edit, point)).center()
    return QDragMoveEvent(
        place, event.possibleActions(), event.mimeData(), event.buttons(), event.modifiers()
    )


def answer(event: QDragMoveEvent, shown: QDragMoveEvent) -> None:
    """Answer an event as the one that stood for it was; pictures are taken as copies."""
    if shown.isAccepted() and offered_pictures(event.mimeData()):
        take_copy(event)
    else:
        event.setAccepted(shown.isAccepted())
