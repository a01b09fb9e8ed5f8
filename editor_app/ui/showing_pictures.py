"""Pictures as the window shows them: decoded on a lane, turned upright, no larger than they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

WIDEST = 1280
"""Pixels: the measure on a screen with two dots for each."""
ALLOCATION_MB = 512
_ORIGINAL = "original-width"
_PASSING = "stands-for"


def load(desk: Desk, asset: str) -> QImage:
    """Read and decode one picture, scaled down while it is decoded where its format can do that; for a lane."""
    image = decode(desk.pictures.displayable(asset, WIDEST))
    if desk.pictures.is_passing(asset):
        image.setText(_PASSING, "yes")
    return image


def is_passing(image: QImage) -> bool:
    """Tell whether a loaded picture only stands for the one that is still to come."""
    return bool(image.text(_PASSING))


def thumbnail(desk: Desk, asset: str, size: tuple[int, int]) -> QImage:
    """A picture so small that it fits into this width and height in pixels; for a lane."""
    image = load(desk, asset)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image if image.isNull() else image.scaled(QSize(*size), keep, smooth)


def decode(data: bytes) -> QImage:
    """A picture from its bytes, turned as its camera was, at most `WIDEST` wide; a null image where it is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(ALLOCATION_MB)
    size = reader.size()
    if size.width() > WIDEST:
        reader.setScaledSize(QSize(WIDEST, max(1, size.height() * WIDEST // size.width())))
    image = reader.read()
    if size.width() > WIDEST and not image.isNull():
        image.setText(_ORIGINAL, str(image.width() * size.width() // WIDEST))
    return image


def original_width(image: QImage) -> int:
    """How wide, in pixels, a picture was before it was scaled down to be shown."""
    noted = image.text(_ORIGINAL)
    return int(noted) if noted else image.width()


def png_of(image: QImage) -> bytes:
    """A picture's bytes as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know file names only
    return bytes(buffer.data().data())
