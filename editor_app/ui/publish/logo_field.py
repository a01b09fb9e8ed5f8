"""The logo of a publication: shown small, chosen from a file, taken into the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.picture_files import PICTURE_PATTERN
from editor_app.ui.showing_pictures import thumbnail
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import quiet_button

_HEIGHT = 40
_WIDTH = 160


class LogoField(Spoken, QWidget):
    """Signal ``edited(str)``: the hash of another logo, empty for none.

    ``about`` is whose logo is shown: a picture that has been taken in when it is another's already is told by
    ``came_late(about, str)``.
    """

    edited = Signal(object)
    came_late = Signal(object, str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.about: object = None
        self._asset = ""
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._picture.setFixedHeight(_HEIGHT)
        self._fault = plain_label(look="error")
        self._choose = quiet_button()
        self._drop = quiet_button("quiet")
        self.say("Choose picture…", self._choose.setText)
        self.say("Remove", self._drop.setText)
        self._choose.clicked.connect(self.choose)
        self._drop.clicked.connect(lambda: self._take(""))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._choose)
        row.addWidget(self._drop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._fault)
        self.setFocusProxy(self._choose)
        self.show_value("")

    def show_value(self, asset: str) -> None:
        """Show the logo of this hash, telling nobody."""
        self._asset = asset
        self._picture.clear()
        self._picture.setVisible(bool(asset))
        self._drop.setVisible(bool(asset))
        self._fault.hide()
        if asset:
            ratio = self.devicePixelRatioF()
            size = (int(_WIDTH * ratio), int(_HEIGHT * ratio))
            self._around.lanes.picture(
                self,
                lambda desk: thumbnail(desk, asset, size),
                lambda image: self._show_picture(asset, image),
                self._show_fault,
            )

    def choose(self) -> None:
        """Let the person choose a picture."""
        kinds = tr("Pictures ({patterns})", patterns=PICTURE_PATTERN)
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the logo"), "", kinds)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Take a picture into the library and show it as the logo."""
        about = self.about
        # As a write: whoever closes the window now waits for it, as for all that is kept.
        self._around.lanes.write(
            self,
            lambda desk: desk.pictures.take_in(path),
            lambda asset: self._take(asset) if about is self.about else self.came_late.emit(about, asset),
            self._show_fault,
        )

    def _take(self, asset: str) -> None:
        if asset != self._asset:
            self.show_value(asset)
            self.edited.emit(asset)

    def _show_picture(self, asset: str, image: QImage) -> None:
        if asset == self._asset and not image.isNull():
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(self.devicePixelRatioF())
            self._picture.setPixmap(shown)
            self._picture.setAccessibleName(tr("Logo"))

    def _show_fault(self, error: StetError) -> None:
        self._fault.setText(run_on(*sentences_of(error)))
        self._fault.show()
