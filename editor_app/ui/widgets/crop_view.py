"""A picture with the frame of its cut and its focal point, both moved by mouse and keys."""

from __future__ import annotations

import enum
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.domain.crop import FREE, WHOLE, Crop, moved, proposed, scaled, stretched, within

MARGIN = 10
REACH = 12
"""How near, in pixels, the mouse must be to an edge or a corner to take it."""
STEP, LEAP = 100, 500
"""What an arrow key moves, in 1/10000 of the picture; with Shift more."""
_SHADE = QColor(0, 0, 0, 130)
_LIGHT, _DARK = QColor(255, 255, 255), QColor(0, 0, 0, 160)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
}
ORIGINAL = ""
"""The ratio of a picture that is not cut."""


class Grip(enum.Enum):
    """What the mouse holds."""

    NOTHING = enum.auto()
    PICTURE = enum.auto()
    FRAME = enum.auto()
    EDGE = enum.auto()


class CropView(QWidget):
    """Shows a picture and lets a person cut it.  Signal ``changed()``: ``crop`` or ``focus`` is another now.

    Arrows move the frame (with Shift further, with Ctrl the focal point), plus and minus make it larger and smaller,
    a click says what must stay in sight.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.crop: Crop | None = None
        self.focus = (WHOLE // 2, WHOLE // 2)
        self.message = ""
        self._image = QImage()
        self._pixmap = QPixmap()
        self._grip = Grip.NOTHING
        self._corner = (0, 0)
        self._pressed = QPointF()
        self._held: Crop | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of the picture in pixels; a square where there is none."""
        return (1, 1) if self._image.isNull() else (self._image.width(), self._image.height())

    @property
    def has_picture(self) -> bool:
        """Tell whether there is something to cut."""
        return not self._image.isNull()

    def show_picture(self, image: QImage, message: str = "") -> None:
        """Show a picture; where it is null, a message in its place."""
        self._image = image
        self._pixmap = QPixmap()
        self.message = message
        self.update()

    def show_cut(self, crop: Crop | None, focus: tuple[int, int]) -> None:
        """Show what is cut and where the focal point lies, telling nobody."""
        self.crop, self.focus = crop, focus
        self.update()

    def choose_ratio(self, ratio: str) -> None:
        """Cut to this ratio around the focal point; `ORIGINAL` cuts nothing, `FREE` keeps the present frame."""
        if ratio == ORIGINAL:
            self._take(None)
        elif ratio == FREE:
            self._take(replace(self.crop or Crop(FREE, 0, 0, WHOLE, WHOLE), ratio=FREE))
        else:
            self._take(proposed(ratio, self.picture_size, self.focus))

    def _take(self, crop: Crop | None, focus: tuple[int, int] | None = None) -> None:
        focus = self.focus if focus is None else focus
        if (crop, focus) != (self.crop, self.focus):
            self.crop, self.focus = crop, focus
            self.update()
            self.changed.emit()

    def _point_out(self, focus: tuple[int, int]) -> None:
        """Take a focal point; the frame goes there in its size."""
        crop = self.crop
        if crop is not None:
            middle = ((crop.left + crop.right) // 2, (crop.top + crop.bottom) // 2)
            crop = moved(crop, focus[0] - middle[0], focus[1] - middle[1])
        self._take(crop, focus)

    # Places: pixels of the widget, and 1/10000 of the picture

    def picture_rect(self) -> QRectF:
        """Where the picture is drawn."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        size = QSizeF(*self.picture_size).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = room.center().x() - size.width() / 2, room.center().y() - size.height() / 2
        return QRectF(QPointF(round(left), round(top)), size)

    def frame_rect(self) -> QRectF:
        """Where the frame is drawn; the whole picture where nothing is cut."""
        rect, crop = self.picture_rect(), self.crop or Crop(FREE, 0, 0, WHOLE, WHOLE)
        return QRectF(self._pixel(rect, crop.left, crop.top), self._pixel(rect, crop.right, crop.bottom))

    @staticmethod
    def _pixel(rect: QRectF, x: int, y: int) -> QPointF:
        return QPointF(rect.left() + rect.width() * x / WHOLE, rect.top() + rect.height() * y / WHOLE)

    def _place(self, point: QPointF) -> tuple[int, int]:
        rect = self.picture_rect()
        across = (point.x() - rect.left()) * WHOLE / max(1.0, rect.width())
        down = (point.y() - rect.top()) * WHOLE / max(1.0, rect.height())
        return within(round(across)), within(round(down))

    def _corner_at(self, point: QPointF) -> tuple[int, int]:
        """Which edges of the frame are in reach: -1 left or top, 1 right or bottom, 0 neither."""
        if self.crop is None:
            return (0, 0)
        frame = self.frame_rect()
        if not frame.adjusted(-REACH, -REACH, REACH, REACH).contains(point):
            return (0, 0)
        across = _side(point.x(), frame.left(), frame.right())
        return across, _side(point.y(), frame.top(), frame.bottom())

    # Qt overrides

    def sizeHint(self) -> QSize:
        """Large enough to judge a picture."""
        return QSize(480, 340)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a small screen."""
        return QSize(260, 170)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, of the frame, or of a place in the picture."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.has_picture:
            return
        self._pressed, self._held = event.position(), self.crop
        self._corner = self._corner_at(event.position())
        if self._corner != (0, 0):
            self._grip = Grip.EDGE
        elif self.crop is not None and self.frame_rect().contains(event.position()):
            self._grip = Grip.FRAME
        else:
            self._grip = Grip.PICTURE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; show what could be taken."""
        if self._held is not None and self._grip is Grip.EDGE:
            self._take(stretched(self._held, self._corner, self._place(event.position()), self.picture_size))
        elif self._held is not None and self._grip is Grip.FRAME:
            rect, way = self.picture_rect(), event.position() - self._pressed
            across, down = way.x() * WHOLE / rect.width(), way.y() * WHOLE / rect.height()
            self._take(moved(self._held, round(across), round(down)))
        else:
            self._show_hold(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag says what must stay in sight."""
        grip, self._grip = self._grip, Grip.NOTHING
        still = (event.position() - self._pressed).manhattanLength() < 4
        if still and grip in {Grip.PICTURE, Grip.FRAME} and self.picture_rect().contains(event.position()):
            place = self._place(event.position())
            if grip is Grip.FRAME:
                self._take(self._held, place)
            else:
                self._point_out(place)
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and scale by keys."""
        modifiers = event.modifiers()
        step = LEAP if modifiers & Qt.KeyboardModifier.ShiftModifier else STEP
        if not self.has_picture:
            super().keyPressEvent(event)
        elif event.key() in _ARROWS:
            x, y = (step * way for way in _ARROWS[Qt.Key(event.key())])
            if self.crop is None or modifiers & Qt.KeyboardModifier.ControlModifier:
                self._take(self.crop, (within(self.focus[0] + x), within(self.focus[1] + y)))
            else:
                self._take(moved(self.crop, x, y))
        elif self.crop is not None and event.text() in {"+", "=", "-"}:
            growth = -2 * STEP if event.text() == "-" else 2 * STEP
            self._take(scaled(self.crop, growth, self.picture_size))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the picture anew when it is painted."""
        self._pixmap = QPixmap()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And that they do not any more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, what is cut away in shade, the frame, the focal point."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(
            QPen(palette.color(QPalette.ColorRole.Text if self.hasFocus() else QPalette.ColorRole.Mid))
        )
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if not self.has_picture:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 8, -24, -8), int(wrapped), self.message)
            return
        rect = self.picture_rect()
        painter.drawPixmap(rect.toRect(), self._scaled(rect.toRect()))
        if self.crop is not None:
            self._paint_frame(painter, rect)
        self._paint_focus(painter, self._pixel(rect, *self.focus))

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        frame = self.frame_rect()
        shade = QPainterPath()
        shade.addRect(rect)
        shade.addRect(frame)
        painter.fillPath(shade, _SHADE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((3.0, _DARK), (1.5, _LIGHT)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(frame)
        painter.setPen(QPen(QColor(255, 255, 255, 90), 1))
        for part in (1 / 3, 2 / 3):
            x, y = frame.left() + frame.width() * part, frame.top() + frame.height() * part
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        painter.setPen(QPen(_DARK, 1))
        painter.setBrush(_LIGHT)
        middle = frame.center()
        for x in (frame.left(), middle.x(), frame.right()):
            for y in (frame.top(), middle.y(), frame.bottom()):
                if QPointF(x, y) != middle:
                    painter.drawRect(QRectF(x - 3.5, y - 3.5, 7, 7))

    def _paint_focus(self, painter: QPainter, place: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((4.0, _DARK), (2.0, _LIGHT)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(place, 9, 9)
            painter.drawPoint(place)

    def _scaled(self, rect: QRect) -> QPixmap:
        if self._pixmap.isNull():
            ratio = self.devicePixelRatioF()
            self._pixmap = QPixmap.fromImage(
                self._image.scaled(
                    round(rect.width() * ratio),
                    round(rect.height() * ratio),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self._pixmap.setDevicePixelRatio(ratio)
        return self._pixmap

    def _show_hold(self, point: QPointF) -> None:
        if self.crop is not None and self.frame_rect().contains(point):
            shape = Qt.CursorShape.SizeAllCursor
        else:
            shape = Qt.CursorShape.CrossCursor if self.has_picture else Qt.CursorShape.ArrowCursor
        self.setCursor(_CURSORS.get(self._corner_at(point), shape))


def _side(place: float, low: float, high: float) -> int:
    """Which of two edges is in reach of a place; the nearer one where both are."""
    if min(abs(place - low), abs(place - high)) > REACH:
        return 0
    return -1 if abs(place - low) < abs(place - high) else 1
