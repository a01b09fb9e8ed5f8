"""The pictures that the body shows: loaded beside the window, kept small, asked for by their hash."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from editor_app.domain.errors import StetError
from editor_app.ui.lanes import Lanes

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

WIDEST = 1280
"""Pixels: the measure on a screen with two dots for each."""
ALLOCATION_MB = 512
MOST = 64


class Pictures(QObject):
    """Gives pictures as they come.  Signal ``arrived()``: something that was missing can be painted now."""

    arrived = Signal()

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._images: dict[str, QImage] = {}
        self._asked: set[str] = set()

    def get(self, asset: str) -> QImage | None:
        """The picture with this hash, at most `WIDEST` wide; None while it is being loaded, or where it cannot be."""
        image = self._images.get(asset)
        if image is None and asset not in self._asked:
            self._asked.add(asset)
            self._lanes.read(
                self, functools.partial(_load, asset=asset), functools.partial(self._take, asset), _leave_out
            )
        return image

    def _take(self, asset: str, image: QImage) -> None:
        if image.isNull():
            return
        if len(self._images) >= MOST:
            oldest = next(iter(self._images))
            del self._images[oldest]
            self._asked.discard(oldest)
        self._images[asset] = image
        self.arrived.emit()


def _load(desk: Desk, asset: str) -> QImage:
    """Read and decode one picture, scaled down while it is decoded where its format can do that."""
    with desk.library.reading() as view:
        data = view.assets.get(asset)
    return decode(data)


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
    return reader.read()


def png_of(image: QImage) -> bytes:
    """A picture's bytes as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know file names only
    return bytes(buffer.data().data())


def _leave_out(_error: StetError) -> None:
    """A picture that is missing shows its place and its words; checks tell of it before it is published."""
