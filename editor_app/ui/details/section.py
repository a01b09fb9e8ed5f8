"""A part of the form: a small heading, and fields in two columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from editor_app.ui.i18n import Spoken
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label

COLUMN_GAP = 16
ROW_GAP = 12


class Section(Spoken, QWidget):
    """Fields that belong together; a subclass says its ``title``.

    ``editors`` holds for each field of an article what edits it: something with ``value``, ``show_value`` and a
    signal ``edited``.
    """

    def __init__(self) -> None:
        super().__init__()
        self.editors: dict[str, Any] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP)
        self._grid.setVerticalSpacing(ROW_GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.title = plain_label(look="section", wraps=False)
        self._grid.addWidget(self.title, 0, 0, 1, 2)
        self._next = [1, 0]

    def place(self, labelled: Labelled, field: str = "", *, wide: bool = False) -> Labelled:
        """Place a labelled field next, over both columns where ``wide``, as the editor of the field of that name."""
        row, column = self._next
        if wide and column:
            row, column = row + 1, 0
        self._grid.addWidget(labelled, row, column, 1, 2 if wide else 1)
        self._next = [row, 1] if not wide and not column else [row + 1, 0]
        if field:
            self.editors[field] = labelled.field
        return labelled

    def wide(self, widget: QWidget) -> None:
        """Place a widget that needs no label of its own over both columns."""
        row, column = self._next
        row += 1 if column else 0
        self._grid.addWidget(widget, row, 0, 1, 2)
        self._next = [row + 1, 0]
