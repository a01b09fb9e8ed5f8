"""What is drawn over the text of changes: a sign where words went or would come, a bar beside each changed line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.compare.comparison import Kind
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.theme import Theme

WIDTH, HEAD = 1.6, 4
BAR, GAP = 3, 14


@dataclass(frozen=True, slots=True)
class Sign:
    """Where something has changed: a point without words of its own, or a stretch; whether it is lit."""

    cursor: QTextCursor
    kind: Kind
    is_point: bool
    is_lit: bool = False


class Signs(QWidget):
    """Lies over the text, and lets the mouse through."""

    def __init__(self, text: TextEdit, theme: Theme) -> None:
        super().__init__(text)
        self._text = text
        self._theme = theme
        self.signs: Sequence[Sign] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        text.viewport().installEventFilter(self)
        self.hide()

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Draw these."""
        self.signs = signs
        if signs:
            self._fit()
        self.setVisible(bool(signs))
        self.update()

    def sign_at(self, point: QPoint, near: int) -> Sign | None:
        """The sign of a point that is drawn near a point of the viewport."""
        for sign in self.signs:
            rect = self._text.cursorRect(sign.cursor)
            if sign.is_point and rect.adjusted(-near, -2, near, 2).contains(point):
                return sign
        return None

    def _fit(self) -> None:
        view = self._text.viewport().geometry()
        self.setGeometry(view.adjusted(-GAP - BAR, 0, 0, 0))

    def _bars(self) -> list[QRect]:
        """A bar beside each line in which something has changed, neighbours joined."""
        bars: list[QRect] = []
        for sign in self.signs:
            # The cursor itself stands at the end.
            foot = top = self._text.cursorRect(sign.cursor)
            if not sign.is_point:
                start = QTextCursor(sign.cursor)
                start.setPosition(sign.cursor.selectionStart())
                top = self._text.cursorRect(start)
            bar = QRect(0, top.top(), BAR, max(top.height(), foot.bottom() - top.top()))
            if bars and bar.top() <= bars[-1].bottom() + 2:
                bars[-1] = bars[-1].united(bar)
            else:
                bars.append(bar)
        return bars

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Bars, then signs."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("edge"))
        for bar in self._bars():
            painter.drawRoundedRect(bar, 1.5, 1.5)
        left = QPoint(GAP + BAR, 0)
        for sign in self.signs:
            if not sign.is_point:
                continue
            name = "accent" if sign.kind is Kind.DELETED else "ok"
            rect = self._text.cursorRect(sign.cursor).translated(left)
            painter.setBrush(tokens.color("ink" if sign.is_lit else name))
            # In the gap before the character that stands there now.
            x = rect.left() - WIDTH / 2
            painter.drawRect(QRectF(x - WIDTH / 2, rect.top() + 1, WIDTH, rect.height() - 2))
            y = rect.bottom()
            painter.drawPolygon(
                QPolygonF([QPointF(x - HEAD, y), QPointF(x + HEAD, y), QPointF(x, y - 1.5 * HEAD)])
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the text when that moves."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._fit()
        return super().eventFilter(watched, event)
