"""The rows of the time line as Qt's list sees them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from editor_app.ui.history.rows import Row
from editor_app.ui.widgets.plain_label import plain_tip

NO_INDEX = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class TimeLineModel(QAbstractListModel):
    """Holds rows, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """Hold these from now on; tell whether what was selected is so no more: not where only words have changed."""
        if rows == self.rows:
            return False
        if [row.entry for row in rows] == [row.entry for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    # Qt overrides

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row, for those who hear the list, and whole in the tooltip."""
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (row.caption, row.note) if part))
        return None
