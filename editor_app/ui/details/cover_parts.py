"""Parts of the cover's field: what comes of each cut, and the pictures of the article to choose from."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.crop import RATIOS, WHOLE, Crop
from editor_app.domain.document import Figure, runs_text
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.showing_pictures import thumbnail
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.plain_label import plain_label, plain_tip

THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT = 152, 86
STRIP_SIZE = QSize(88, 60)
IN_A_ROW = 6


class Thumbnails(Spoken, QWidget):
    """The cuts of a cover, as small pictures under each other.  Signal ``chosen(ratio)`` when one is clicked."""

    chosen = Signal(str)

    def __init__(self, ratios: Sequence[str]) -> None:
        super().__init__()
        self._image = QImage()
        self._buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for ratio in ratios:
            button = QToolButton(autoRaise=True)
            button.setProperty("look", "picture")
            button.setIconSize(_shape(ratio))
            button.clicked.connect(functools.partial(self.chosen.emit, ratio))
            column.addWidget(button)
            column.addWidget(plain_label(ratio, "caption", wraps=False))
            self._buttons[ratio] = button
        self.whenever_said(self._say)

    def show_picture(self, image: QImage) -> None:
        """Cut from this picture; a null one shows nothing."""
        self._image = image
        for button in self._buttons.values():
            button.setIcon(QIcon())

    def show_cuts(self, cuts: Mapping[str, Crop]) -> None:
        """Show what comes of these cuts."""
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        for name, crop in cuts.items():
            part = self._image.copy(_part(self._image, crop))
            shown = part.scaled(
                _shape(name) * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            pixmap = QPixmap.fromImage(shown)
            pixmap.setDevicePixelRatio(ratio)
            self._buttons[name].setIcon(QIcon(pixmap))

    def icon(self, ratio: str) -> QIcon:
        """What is shown for a ratio."""
        return self._buttons[ratio].icon()

    def _say(self) -> None:
        for ratio, button in self._buttons.items():
            button.setToolTip(tr("Adjust the cut of {ratio}", ratio=ratio))
            button.setAccessibleName(button.toolTip())


class FigureStrip(QWidget):
    """The pictures of an article.  Signal ``chosen(Figure)``."""

    chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(IN_A_ROW, 1)
        self.hide()

    def offer(self, figures: Sequence[Figure]) -> bool:
        """Show these, each picture once; False where there is none."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        each: dict[str, Figure] = {}
        for figure in figures:
            each.setdefault(figure.asset, figure)
        for number, figure in enumerate(each.values()):
            self._grid.addWidget(self._button(figure, number), number // IN_A_ROW, number % IN_A_ROW)
        self.setVisible(bool(each))
        return bool(each)

    def _button(self, figure: Figure, number: int) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIconSize(STRIP_SIZE)
        words = runs_text(figure.caption) or figure.alt or tr("Picture {number}", number=number + 1)
        button.setToolTip(plain_tip(words))
        button.setAccessibleName(words)
        button.clicked.connect(functools.partial(self.chosen.emit, figure))
        size = (STRIP_SIZE * self.devicePixelRatioF()).toTuple()
        self._around.lanes.picture(
            button,
            functools.partial(thumbnail, asset=figure.asset, size=size),
            lambda image: button.setIcon(QIcon(QPixmap.fromImage(image))),
            lambda _error: button.setEnabled(False),
        )
        return button


def _shape(ratio: str) -> QSize:
    """How large the thumbnail of a ratio is."""
    across, down = RATIOS[ratio]
    width = min(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT * across // down)
    return QSize(width, width * down // across)


def _part(image: QImage, crop: Crop) -> QRect:
    x, y = image.width() * crop.left // WHOLE, image.height() * crop.top // WHOLE
    right, bottom = image.width() * crop.right // WHOLE, image.height() * crop.bottom // WHOLE
    return QRect(x, y, max(1, right - x), max(1, bottom - y))
