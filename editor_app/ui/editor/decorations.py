"""Paints what stands behind the text: the bar beside a quote, the ground of code."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette, QTextBlock
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.editor.document_reader import BlockForm, block_form
from editor_app.ui.editor.text_look import Role

BAR = 3
PADDING = 6


def paint_decorations(edit: QTextEdit, area: QRectF) -> None:
    """Paint them in a part of the viewport, before the text is painted.  Asked for at each paint: it must be quick."""
    block = edit.cursorForPosition(area.topLeft().toPoint()).block()
    if block.previous().isValid():
        block = block.previous()
    offset = QPointF(0, -edit.verticalScrollBar().value())
    layout = edit.document().documentLayout()
    forms: dict[int, BlockForm] = {}
    painter: QPainter | None = None
    while block.isValid():
        index = block.blockFormatIndex()
        form = forms.get(index)
        if form is None:
            form = forms[index] = block_form(block)
        rect = layout.blockBoundingRect(block).translated(offset)
        if rect.top() > area.bottom():
            break
        if form.role is Role.CODE or form.place.quoted:
            painter = painter or QPainter(edit.viewport())
            _paint(painter, edit, block, rect, form)
        block = block.next()
    if painter is not None:
        painter.end()


def _paint(painter: QPainter, edit: QTextEdit, block: QTextBlock, rect: QRectF, form: BlockForm) -> None:
    """Paint behind one block, up to its neighbour where that is of the same kind."""
    palette = edit.palette()
    previous, following = _neighbour(edit, block.previous(), form), _neighbour(edit, block.next(), form)
    top = rect.top() if previous is None else previous.bottom()
    bottom = rect.bottom() if following is None else following.top()
    if form.role is Role.CODE:
        top -= 0 if previous else PADDING
        bottom += 0 if following else PADDING
        ground = palette.color(QPalette.ColorRole.AlternateBase)
        painter.fillRect(QRectF(0, top, edit.viewport().width(), bottom - top), ground)
    else:
        painter.fillRect(QRectF(0, top, BAR, bottom - top), palette.color(QPalette.ColorRole.Dark))


def _neighbour(edit: QTextEdit, block: QTextBlock, form: BlockForm) -> QRectF | None:
    """Where the neighbour is that the same ground or bar goes on behind, None where it ends."""
    if not block.isValid():
        return None
    other = block_form(block)
    if other.group != form.group or other.place.quoted != form.place.quoted or other.role is not form.role:
        return None
    rect = edit.document().documentLayout().blockBoundingRect(block)
    return rect.translated(0, -edit.verticalScrollBar().value())
