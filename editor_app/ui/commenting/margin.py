"""The margin beside the text: a mark at each line that is commented on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from editor_app.ui.icons import Icons
from editor_app.ui.theme import Theme, caption_font
from editor_app.ui.widgets.plain_label import plain_tip

WIDTH = 20
SIZE = 16


@dataclass(frozen=True, slots=True)
class Mark:
    """One line's mark: where its middle is (pixels from the top), the threads that begin there, whether one is lit."""

    middle: int
    threads: tuple[str, ...]
    is_lit: bool = False
    tip: str = ""


class CommentMargin(QWidget):
    """Shows marks.  Signal ``chosen(str)``: the thread whose mark was clicked; of several the next one each time."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, icons: Icons, theme: Theme) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = theme
        self._marks: Sequence[Mark] = ()
        self._last = ""
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.hide()

    @property
    def marks(self) -> Sequence[Mark]:
        """What is shown."""
        return self._marks

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these."""
        if marks != self._marks:
            self._marks = marks
            self.update()
        self.setVisible(bool(marks))

    def place(self, mark: Mark) -> QRect:
        """Where a mark is drawn."""
        return QRect((WIDTH - SIZE) // 2, mark.middle - SIZE // 2, SIZE, SIZE)

    def _mark_at(self, y: float) -> Mark | None:
        return next((one for one in self._marks if abs(one.middle - y) <= SIZE // 2 + 2), None)

    # Qt overrides

    def sizeHint(self) -> QSize:
        """As wide as a mark."""
        return QSize(WIDTH, WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A bubble for each line, with a number where there are more."""
        painter = QPainter(self)
        painter.setFont(caption_font(bold=True))
        for mark in self._marks:
            color = "ink" if mark.is_lit else "info"
            icon: QIcon = self._icons.icon("comment_lit" if mark.is_lit else "comment", color)
            rect = self.place(mark)
            icon.paint(painter, rect)
            if len(mark.threads) > 1:
                painter.setPen(self._theme.tokens.color(color))
                below = QRect(0, rect.bottom(), WIDTH, painter.fontMetrics().height())
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(len(mark.threads)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Light a thread of the mark."""
        mark = self._mark_at(event.position().y())
        if mark is None:
            event.ignore()
            return
        threads = mark.threads
        self._last = (
            threads[(threads.index(self._last) + 1) % len(threads)] if self._last in threads else threads[0]
        )
        self.chosen.emit(self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a mark."""
        found = self._mark_at(event.position().y()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.IBeamCursor)

    def event(self, event: QEvent) -> bool:
        """Say what the comment says."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(mark.tip) if mark else "", self)
            return True
        return super().event(event)
