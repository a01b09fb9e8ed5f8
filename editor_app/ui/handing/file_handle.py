"""A file that can be dragged out of the window, into a chat or a file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStyle, QWidget

from editor_app.ui import outside
from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

_SHOWN = 32
"""Pixels of what is seen beside the mouse."""


class FileHandle(Spoken, QFrame):
    """The name of a file, with an icon; dragging it drags the file."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._from: QPoint | None = None
        self.setProperty("look", "card")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._name = plain_label(look="strong")
        self._name.setMinimumWidth(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 10, 12, 10)
        across.setSpacing(10)
        across.addWidget(IconLabel(icons, "hand_over", "ink", 20), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._name, 1)
        self.say("Drag the file from here into a chat or a folder", self.setToolTip)

    def show_file(self, path: Path) -> None:
        """Show this file."""
        self._path = path
        self._name.setText(path.name)
        self.setAccessibleName(path.name)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the file once the mouse has gone far enough."""
        if self._from is None or self._path is None:
            return
        gone = (event.position().toPoint() - self._from).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._from = None
            drag_files(self, [self._path])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """No drag has begun."""
        self._from = None


def drag_files(source: QWidget, paths: list[Path]) -> bool:
    """Drag files out of a widget until they are dropped; tell whether somebody took them."""
    drag = QDrag(source)
    drag.setMimeData(outside.carried_files(paths))
    drag.setPixmap(source.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon).pixmap(_SHOWN, _SHOWN))
    return drag.exec(Qt.DropAction.CopyAction) is not Qt.DropAction.IgnoreAction
