"""Where the page stands in the pane: edge to edge, or as a phone on soft ground."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.preview.screens import SCROLL_BAR, Screen
from editor_app.ui.theme import LIGHT, Theme

_MARGIN = 16
_RADIUS = 20.0
# The view is square: its corners keep as far from the card's edge as the round ones reach in.
_INSET = 14


class Scalable(Protocol):
    """A view of a page."""

    def set_zoom(self, factor: float) -> None: ...  # noqa: D102


class Canvas(QWidget):
    """Holds the view, as wide as its screen or as the pane allows; a screen too wide is scaled down."""

    def __init__(self, theme: Theme, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._screen = screen
        self._view: QWidget | None = None
        self._zoom: Scalable | None = None
        theme.changed.connect(self.update)

    def hold(self, view: QWidget, zoom: Scalable) -> None:
        """Take the view in."""
        self._view, self._zoom = view, zoom
        view.setParent(self)
        self._settle()
        view.show()

    def set_screen(self, screen: Screen) -> None:
        """Show the page on another screen."""
        self._screen = screen
        self._settle()
        self.update()

    def _settle(self) -> None:
        if self._view is None or self._zoom is None or self.width() <= 2 * _MARGIN:
            return
        card = self._card()
        rect = card.toRect().adjusted(1, _INSET, -1, -_INSET) if self._screen.framed else card.toRect()
        self._zoom.set_zoom(max(0.25, min(1.0, rect.width() / (self._screen.width + SCROLL_BAR))))
        self._view.setGeometry(rect)

    def _card(self) -> QRectF:
        whole = QRectF(self.rect())
        if not self._screen.framed:
            return whole.adjusted(0, 1, 0, 0)
        width = min(float(self._screen.width + SCROLL_BAR + 2), whole.width() - 2 * _MARGIN)
        left = round((whole.width() - width) / 2)
        return QRectF(left, 4, width, whole.height() - 4 - _MARGIN)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page follow the pane's width."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the phone's card under the view, or a line above it."""
        super().paintEvent(event)
        if self._view is None:
            return
        painter = QPainter(self)
        if not self._screen.framed:
            painter.fillRect(0, 0, self.width(), 1, self._theme.tokens.color("line"))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens.color("line"), 1))
        # The page is light in both themes, and so is the card under it.
        painter.setBrush(LIGHT.color("paper"))
        painter.drawRoundedRect(self._card().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
