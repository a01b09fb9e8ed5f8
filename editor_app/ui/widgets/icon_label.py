"""An icon that stands beside words and says nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.ui.icons import Icons


class IconLabel(QLabel):
    """A still icon of ``size`` pixels, in the colour of a token; screen readers pass it by."""

    def __init__(
        self, icons: Icons, name: str, color: str = "ink", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(size, size)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        icons.dress(self, name, color)

    def setIcon(self, icon: QIcon) -> None:
        """Wear an icon, as sharp as the screen."""
        self.setPixmap(icon.pixmap(self._size, self._size))
