"""The sheet of keyboard shortcuts: every action that has one, by menu."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.widgets.sheet import MARGIN, Sheet

WIDTH, HEIGHT = 560, 560
INSIDE = 8
"""How far (pixels) the words stand from the ring around what is read."""


class ShortcutSheet(Sheet):
    """Lists (menu, action) pairs in their order."""

    def __init__(self, entries: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self.set_title(tr("Keyboard shortcuts"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("look", "read")
        area.setViewportMargins(0, 4, 0, 4)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setMinimumHeight(HEIGHT)
        area.setWidget(_table(entries))
        self.body.setContentsMargins(MARGIN - INSIDE, 0, MARGIN - INSIDE, 20)
        self.body.addWidget(area)
        self.footer.addStretch(1)
        close = self.add_button()
        close.setText(tr("Close"))
        close.clicked.connect(self.accept)


def _table(entries: Iterable[tuple[str, QAction]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(INSIDE, 0, 16, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    menu_before = ""
    row = 0
    for menu, action in entries:
        if menu != menu_before:
            menu_before = menu
            head = QLabel(tr(menu))
            head.setProperty("look", "caption")
            head.setContentsMargins(0, 12 if row else 0, 0, 0)
            grid.addWidget(head, row, 0, 1, 2)
            row += 1
        # Where the key of macOS is another one, its own variants are no news.
        keys = [
            key.toString(QKeySequence.SequenceFormat.NativeText)
            for key in action.shortcuts()
            if sys.platform == "darwin" or not key.toString().startswith("Meta+")
        ]
        grid.addWidget(QLabel(action.text()), row, 0)
        grid.addWidget(QLabel("  ".join(keys)), row, 1, Qt.AlignmentFlag.AlignRight)
        row += 1
    grid.setRowStretch(row, 1)
    return holder
