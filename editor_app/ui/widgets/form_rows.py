"""Labelled rows: captions in one column, what they name in the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QWidget

LABEL_WIDTH = 104


class FormRows(QGridLayout):
    """A form without boxes or colons; a caption leads to its field for screen readers and the mouse."""

    def __init__(self, label_width: int = LABEL_WIDTH) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(12)
        self.setColumnMinimumWidth(0, label_width)
        self.setColumnStretch(1, 1)

    def add(self, field: QWidget | QLayout, buddy: QWidget | None = None) -> QLabel:
        """Add a row and give its caption, whose words are still to be said; ``buddy`` is what it names in a layout."""
        row = self.rowCount()
        caption = QLabel()
        caption.setProperty("look", "muted")
        caption.setMinimumHeight(32)
        caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        named = buddy if isinstance(field, QLayout) else field
        if isinstance(field, QLayout):
            self.addLayout(field, row, 1)
        else:
            self.addWidget(field, row, 1)
        if named is not None:
            caption.setBuddy(named)
        return caption
