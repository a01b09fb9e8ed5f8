"""The first page of a PDF as a picture, for reading the code on it.  Main thread only."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

WIDE = 1240
"""In pixels: what a page of A4 has at 150 dots per inch."""


def first_page(data: bytes) -> tuple[bytes, ...]:
    """The page as PNG; nothing where it cannot be drawn."""
    document, source = QPdfDocument(), QBuffer()
    source.setData(QByteArray(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(source)
    if document.status() is not QPdfDocument.Status.Ready:
        return ()
    size = document.pagePointSize(0)
    high = round(WIDE * size.height() / max(1.0, size.width()))
    image = document.render(0, QSize(WIDE, min(high, 3 * WIDE)))
    document.close()
    if image.isNull():
        return ()
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)  # what is not printed is transparent
    painter.end()
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    paper.save(drawn, "PNG")  # type: ignore[call-overload]  # it takes no bytes, whatever it declares
    return (bytes(drawn.data().data()),)
