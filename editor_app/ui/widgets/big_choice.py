"""A big, quiet button: an icon, what it does, and one line about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

_ICON = 22


class BigChoice(QPushButton):
    """Say ``title``, ``line`` and ``keys`` (a shortcut, shown at its end) through `speak`."""

    def __init__(self, icons: Icons, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "choice")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = plain_label(look="strong")
        self._line = plain_label(look="muted")
        self._keys = QLabel()
        self._keys.setProperty("look", "keys")
        self._keys.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(IconLabel(icons, icon, "muted", _ICON))
        row.addLayout(words, 1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._title, self._line, self._keys):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def speak(self, title: str, line: str, keys: str = "") -> None:
        """Say these words, which are already translated."""
        self._title.setText(title)
        self._line.setText(line)
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.updateGeometry()

    def _inside(self) -> QLayout:
        layout = self.layout()
        assert layout is not None
        return layout

    # Qt overrides: a button asks its style for its size, and would not look at what is laid out inside

    def sizeHint(self) -> QSize:
        """As large as what it holds."""
        return self._inside().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words can be wrapped."""
        return self._inside().totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words need at this width."""
        return self._inside().totalHeightForWidth(width)
