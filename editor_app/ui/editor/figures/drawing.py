"""Draws figures in the text: cut and as wide as chosen, with what is said below, and what is still to be said."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPalette, QPixmap

from editor_app.domain.crop import WHOLE
from editor_app.domain.document import Figure, FigureWidth, runs_text
from editor_app.ui.editor.text_look import TextLook
from editor_app.ui.editor.text_properties import Kept
from editor_app.ui.i18n import tr
from editor_app.ui.showing_pictures import original_width

if TYPE_CHECKING:
    from editor_app.ui.editor.text_edit import TextEdit

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignHCenter
RADIUS = 8
_UNKNOWN_SHAPE = 9 / 16
_HIGHEST_UNKNOWN = 240
_GAP = 8
_KEPT_PIXMAPS = 48
# Of the column, as the page has them: 428 and 256 of 640 pixels.
_SHARES = {FigureWidth.FULL: 1.0, FigureWidth.MEDIUM: 428 / 640, FigureWidth.SMALL: 256 / 640}
_Role = QPalette.ColorRole
_Key = tuple[str, tuple[int, int, int, int], int, int]


class _Shape(NamedTuple):
    """Width and height of a picture as it is kept to be shown, and how wide it was before; all in pixels."""

    width: int
    height: int
    original: int


class FigureDrawing:
    """Draws the figures of the documents that one editor shows."""

    def __init__(self, edit: TextEdit) -> None:
        self._edit = edit
        self._pixmaps: dict[_Key, QPixmap] = {}
        # What is known of a picture stays known, so that nothing moves when it must be loaded once more.
        self._shapes: dict[str, _Shape] = {}

    def forget(self, assets: frozenset[str] | None) -> None:
        """Scale anew, and measure, what has come (None: whatever comes)."""
        self._pixmaps.clear()
        for asset in list(self._shapes) if assets is None else assets:
            self._shapes.pop(asset, None)

    def size(self, value: Kept, look: TextLook, width: float) -> QSizeF:
        """How large a figure is with all that stands below it, in a column of this width."""
        assert isinstance(value, Figure)
        below = sum(_heights(value, look, width))
        return QSizeF(width, self._picture_size(value, width).height() + below)

    def draw(self, painter: QPainter, rect: QRectF, value: Kept, look: TextLook) -> None:
        """Draw a figure in its rectangle."""
        assert isinstance(value, Figure)
        size = self._picture_size(value, rect.width())
        box = QRectF(rect.center().x() - size.width() / 2, rect.top(), size.width(), size.height())
        pixmap = self._pixmap(value, box)
        if pixmap is None:
            draw_box(self._edit, painter, box, value.alt or value.address or tr("Picture"), look)
        else:
            painter.drawPixmap(box.toRect(), pixmap)
        said, lacking = _heights(value, look, rect.width())
        top = box.bottom() + (_GAP if said else 0)
        self._write(painter, QRectF(rect.left(), top, rect.width(), said), caption(value), small_font(look))
        top = box.bottom() + said + (0 if said else _GAP)
        hint = QRectF(rect.left(), top, rect.width(), lacking)
        self._write(painter, hint, still_to_say(value), hint_font(look))

    def _write(self, painter: QPainter, rect: QRectF, words: str, font: QFont) -> None:
        if words:
            painter.setFont(font)
            painter.setPen(self._edit.palette().color(_Role.PlaceholderText))
            painter.drawText(rect, int(WRAPPED), words)

    def _picture_size(self, figure: Figure, column: float) -> QSizeF:
        width = column * _SHARES[figure.width]
        shape = self._shape(figure)
        if shape is None:
            return QSizeF(width, min(width * _UNKNOWN_SHAPE, _HIGHEST_UNKNOWN))
        # Never larger than it is, as wide as chosen, not much higher than wide.
        size = QSizeF(_part(figure, shape.width, shape.height).size())
        largest = size.width() * shape.original / shape.width
        scale = min(largest, width, width * 1.25 * size.width() / size.height()) / size.width()
        return size * scale

    def _shape(self, figure: Figure) -> _Shape | None:
        known = self._shapes.get(figure.asset)
        if known is None:
            image = self._image(figure)
            if image is None or image.isNull():
                return None
            known = _Shape(image.width(), image.height(), original_width(image))
            self._shapes[figure.asset] = known
        return known

    def _image(self, figure: Figure) -> QImage | None:
        return self._edit.pictures(figure.asset) if figure.asset else None

    def _pixmap(self, figure: Figure, box: QRectF) -> QPixmap | None:
        """The picture as large as it is drawn, cut and scaled once for each size."""
        ratio = self._edit.devicePixelRatioF()
        width, height = round(box.width() * ratio), round(box.height() * ratio)
        key = (figure.asset, _edges(figure), width, height)
        if key not in self._pixmaps:
            image = self._image(figure)
            if image is None or image.isNull():
                return None
            cut = image if figure.crop is None else image.copy(_part(figure, image.width(), image.height()))
            scaled = cut.scaled(
                width,
                height,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            if len(self._pixmaps) >= _KEPT_PIXMAPS:
                self._pixmaps.pop(next(iter(self._pixmaps)))
            self._pixmaps[key] = QPixmap.fromImage(scaled)
            self._pixmaps[key].setDevicePixelRatio(ratio)
        return self._pixmaps[key]


def caption(figure: Figure) -> str:
    """What stands below a picture."""
    return "\u3000".join(part for part in (runs_text(figure.caption), figure.credit) if part)


def still_to_say(figure: Figure) -> str:
    """What a figure lacks, in few words; empty where all is said."""
    lacking = (
        (tr("not in the library") if figure.address and not figure.asset else ""),
        ("" if figure.caption else tr("no caption")),
        ("" if figure.credit else tr("no credit")),
        ("" if figure.alt else tr("no alternative text")),
    )
    return " · ".join(words for words in lacking if words)


def draw_box(edit: TextEdit, painter: QPainter, box: QRectF, words: str, look: TextLook) -> None:
    """A quiet box with words in it, for what cannot be shown."""
    palette = edit.palette()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.color(_Role.Mid))
    painter.setBrush(palette.color(_Role.AlternateBase))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setFont(small_font(look))
    painter.setPen(palette.color(_Role.PlaceholderText))
    inner = box.adjusted(16, 4, -16, -4)
    painter.drawText(inner, WRAPPED | Qt.AlignmentFlag.AlignVCenter, words)


def _edges(figure: Figure) -> tuple[int, int, int, int]:
    crop = figure.crop
    return (0, 0, WHOLE, WHOLE) if crop is None else (crop.left, crop.top, crop.right, crop.bottom)


def _part(figure: Figure, wide: int, high: int) -> QRect:
    """What is shown of a picture that is so wide and high, in its pixels."""
    left, top, right, bottom = _edges(figure)
    x, y = wide * left // WHOLE, high * top // WHOLE
    width, height = wide * right // WHOLE - x, high * bottom // WHOLE - y
    return QRect(x, y, max(1, width), max(1, height))


def _heights(figure: Figure, look: TextLook, width: float) -> tuple[float, float]:
    """The heights of what is said below a picture and of what is lacking, the gap above them in the first there is."""
    said, lacking = caption(figure), still_to_say(figure)
    below = text_height(said, small_font(look), width) + _GAP if said else 0.0
    hint = text_height(lacking, hint_font(look), width) + (0.0 if said else _GAP) if lacking else 0.0
    return below, hint


@functools.lru_cache(maxsize=512)
def text_height(words: str, font: QFont, width: float) -> float:
    """How high words are in a column of this width."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 100_000), int(WRAPPED), words).height()


@functools.lru_cache(maxsize=8)
def small_font(look: TextLook) -> QFont:
    """For captions."""
    font = look.font()
    font.setPixelSize(look.size - 2)
    return font


@functools.lru_cache(maxsize=8)
def hint_font(look: TextLook) -> QFont:
    """For what is no part of the text."""
    font = look.font()
    font.setPixelSize(max(12, look.size - 4))
    return font
