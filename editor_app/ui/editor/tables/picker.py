"""A small grid on which one points at the size of a new table, by mouse or arrows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor_app.ui.i18n import tr

ROWS = COLUMNS = 10
CELL, GAP, MARGIN = 18, 3, 12
STEP = CELL + GAP
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class TablePicker(QFrame):
    """Pops up until a size is chosen; ``take`` gets the count of rows below the header, and of columns."""

    def __init__(self, take: Callable[[int, int], object], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self._take = take
        self.grid = _Grid(self)
        self.words = QLabel()
        self.words.setProperty("look", "caption")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 8)
        column.setSpacing(8)
        column.addWidget(self.grid)
        column.addWidget(self.words)
        self.setFocusProxy(self.grid)
        self.choose(2, 3)

    def open_at(self, place: QPoint) -> None:
        """Show it with its corner at a place of the screen."""
        self.move(place)
        self.show()
        self.grid.setFocus()

    def choose(self, rows: int, columns: int) -> None:
        """Point at a size."""
        self.grid.rows, self.grid.columns = rows, columns
        words = tr("{rows} × {columns} below a header", rows=rows, columns=columns)
        self.words.setText(words)
        self.grid.setAccessibleName(words)
        self.grid.update()

    def accept(self) -> None:
        """Take the size that is pointed at."""
        rows, columns = self.grid.rows, self.grid.columns
        self.close()
        self._take(rows, columns)


class _Grid(QWidget):
    """The squares: a row for the header, then the rows that can be chosen."""

    def __init__(self, picker: TablePicker) -> None:
        super().__init__(picker)
        self._picker = picker
        self.rows = self.columns = 1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def square(self, row: int, column: int) -> QRect:
        """Where a square is; row 0 is the header's."""
        return QRect(column * STEP, row * STEP, CELL, CELL)

    def _point(self, event: QMouseEvent) -> None:
        place = event.position()
        row = min(max(int(place.y()) // STEP, 1), ROWS)
        column = min(max(int(place.x()) // STEP + 1, 1), COLUMNS)
        self._picker.choose(row, column)

    # Qt overrides

    def sizeHint(self) -> QSize:
        """All squares."""
        return QSize(COLUMNS * STEP - GAP, (ROWS + 1) * STEP - GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Chosen squares are filled, the header's darker."""
        painter = QPainter(self)
        palette = self.palette()
        for row in range(ROWS + 1):
            for column in range(COLUMNS):
                chosen = row <= self.rows and column < self.columns
                role = QPalette.ColorRole.Base
                if chosen:
                    role = QPalette.ColorRole.Highlight if row else QPalette.ColorRole.Dark
                painter.setPen(palette.color(QPalette.ColorRole.Dark))
                painter.setBrush(palette.color(role))
                painter.drawRoundedRect(self.square(row, column).adjusted(0, 0, -1, -1), 3, 3)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the size under the mouse."""
        self._point(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the size under the mouse."""
        if self.rect().contains(event.position().toPoint()):
            self._point(event)
            self._picker.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows change the size, Enter takes it."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            down, across = _MOVES[key]
            self._picker.choose(
                min(max(self.rows + down, 1), ROWS), min(max(self.columns + across, 1), COLUMNS)
            )
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._picker.accept()
        else:
            super().keyPressEvent(event)
