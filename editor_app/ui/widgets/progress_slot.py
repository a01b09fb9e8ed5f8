"""Room for the progress of work inside a sheet, where the window's own bar is out of reach."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.ui.lanes import Tracker
from editor_app.ui.widgets.progress_row import ProgressRow


class ProgressSlot(QWidget):
    """Shows work that lasts, until it ends; takes no height without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def follow(self, text: str, tracker: Tracker) -> None:
        """Show how far the tracker's work is, once it lasts; ``text`` says what is being done."""
        row = ProgressRow(text, tracker)
        self._column.addWidget(row)
        row.due.connect(self.show)
        row.due.connect(row.show)
        row.over.connect(self.hide)
        row.over.connect(row.deleteLater)
