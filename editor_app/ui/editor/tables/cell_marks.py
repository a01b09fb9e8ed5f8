"""Tints the cells that are selected: Qt shows the selection behind their words alone, and nothing of an empty one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette, QTextTable
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.editor.tables.edits import cells_at

PADDING = 6


def paint_selected_cells(edit: QTextEdit, area: QRectF) -> None:
    """Paint behind the selected cells that lie in a part of the viewport, before the text is painted."""
    cursor = edit.textCursor()
    cells = cells_at(cursor) if cursor.hasComplexSelection() else None
    if cells is None:
        return
    painter = QPainter(edit.viewport())
    ground = edit.palette().color(QPalette.ColorRole.Highlight)
    for row in range(cells.row, cells.row + cells.rows):
        rects = _row(edit, cells.table, row)
        if rects[0].top() > area.bottom():
            break
        for rect in rects[cells.column : cells.column + cells.columns]:
            painter.fillRect(rect, ground)
    painter.end()


def _row(edit: QTextEdit, table: QTextTable, row: int) -> list[QRectF]:
    """Where the cells of a row are in the viewport, all of one height."""
    layout = edit.document().documentLayout()
    scrolled = edit.verticalScrollBar().value()
    rects = []
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        rect = layout.blockBoundingRect(cell.firstCursorPosition().block())
        rects.append(rect.united(layout.blockBoundingRect(cell.lastCursorPosition().block())))
    top, bottom = min(rect.top() for rect in rects), max(rect.bottom() for rect in rects)
    return [
        QRectF(rect.left(), top - scrolled, rect.width(), bottom - top).adjusted(
            -PADDING, -PADDING, PADDING, PADDING
        )
        for rect in rects
    ]
