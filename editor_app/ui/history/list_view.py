"""The list of the time line: one row chosen is looked at, two are compared."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from editor_app.ui.history.delegate import TimeLineDelegate
from editor_app.ui.history.model import TimeLineModel
from editor_app.ui.history.rows import Row
from editor_app.ui.theme import Theme

SETTLE_MS = 120
"""Who goes along the list by an arrow key held down looks at the row where it ends."""


class TimeLineView(QListView):
    """Shows a `TimeLineModel`.

    Signals: ``chosen(list)``: these rows are selected now, told once the selection rests; ``given_up()`` for Esc.
    """

    chosen = Signal(list)
    given_up = Signal()

    def __init__(self, model: TimeLineModel, theme: Theme) -> None:
        super().__init__()
        self._rows = model
        self._is_quiet = False
        self.fill_menu: Callable[[QMenu], None] = lambda _menu: None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setModel(model)
        self.setItemDelegate(TimeLineDelegate(model, theme, self))
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._selected)
        theme.changed.connect(self.viewport().update)

    @property
    def selected(self) -> list[Row]:
        """The rows that are selected, in their order."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return [self._rows.rows[place] for place in places]

    def select(self, row: Row | None) -> None:
        """Select one row alone, or none; nobody is told."""
        self._is_quiet = True
        try:
            self.selectionModel().clear()
            if row is not None and row in self._rows.rows:
                index = self._rows.index(self._rows.rows.index(row))
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        finally:
            self._is_quiet = False

    def stand_still(self) -> None:
        """Tell no more of what was selected until now."""
        self._settling.stop()

    def _selected(self) -> None:
        if not self._is_quiet:
            self._settling.start()

    def _tell(self) -> None:
        self.chosen.emit(self.selected)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks at once at what is selected; Esc goes back to the text."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._settling.stop()
            self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row there, which is selected first."""
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.select(self._rows.rows[index.row()])
            self._tell()
        if self.selected:
            menu = QMenu(self)
            self.fill_menu(menu)
            menu.popup(event.globalPos())
            menu.aboutToHide.connect(menu.deleteLater)
