"""The notice bar: what the window has to say beside a person's work, newest on top, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Tracker
from editor_app.ui.notices import Notice, Notices
from editor_app.ui.widgets.notice_row import STAY_MS, NoticeRow
from editor_app.ui.widgets.progress_row import GRACE_MS, ProgressRow
from editor_app.ui.widgets.tab_order import stops

MOST_NOTICES = 3
LOW, MOST_WHEN_LOW = 640, 1
"""In a window lower than this (pixels) notices must leave room for the text."""


class NoticeBar(Spoken, QWidget):
    """Shows what is told to `Notices`; takes no height while there is nothing.

    Three notices are shown at once, in a low window one; older ones wait behind them and come back when a newer one
    goes, so that no failure passes unseen.  Long work stands above them while it runs.  Signal ``left()``: a row that had the focus has gone.
    """

    left = Signal()

    def __init__(
        self, around_notices: Notices, icons: Icons, stay_ms: int = STAY_MS, grace_ms: int = GRACE_MS
    ) -> None:
        super().__init__()
        self._icons = icons
        self._stay_ms = stay_ms
        self._grace_ms = grace_ms
        self._rows: list[NoticeRow] = []
        self._works: list[ProgressRow] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(12, 8, 12, 8)
        self._stack.setSpacing(6)
        self.hide()
        around_notices.told.connect(self.tell)
        around_notices.dropped.connect(self.drop)
        around_notices.busy.connect(self.follow)

    def tell(self, notice: Notice) -> None:
        """Show a notice on top, in place of the one that has its key."""
        self.drop(notice.key)
        row = NoticeRow(notice, self._icons, self._stay_ms)
        row.closed.connect(lambda: self._remove(row))
        self._rows.insert(0, row)
        self._stack.insertWidget(len(self._works), row)
        self._settle()
        row.announce()

    def drop(self, key: str) -> None:
        """Take the notice with this key away, if there is one."""
        for row in [row for row in self._rows if key and row.notice.key == key]:
            self._remove(row)

    def focus_newest(self) -> None:
        """Go to the first thing that can be done here."""
        first = next((one for one in stops(self) if one.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def standing(self) -> tuple[Notice, ...]:
        """The notices that have not gone yet, newest first."""
        return tuple(row.notice for row in self._rows)

    def follow(self, text: str, tracker: Tracker) -> None:
        """Show the progress of a piece of work while it runs, unless it is done at once."""
        row = ProgressRow(text, tracker, self._grace_ms)
        row.setParent(self)
        row.due.connect(lambda: self._show_work(row))
        row.over.connect(lambda: self._remove_work(row))

    def _show_work(self, row: ProgressRow) -> None:
        self._works.insert(0, row)
        self._stack.insertWidget(0, row)
        row.show()
        self._settle()

    def _remove_work(self, row: ProgressRow) -> None:
        if row in self._works:
            self._works.remove(row)
        self._let_go(row)

    def _remove(self, row: NoticeRow) -> None:
        if row in self._rows:
            self._rows.remove(row)
            self._let_go(row)

    def _let_go(self, row: QWidget) -> None:
        focused = any(child.hasFocus() for child in row.findChildren(QWidget))
        self._stack.removeWidget(row)
        # Told before it is hidden: Qt would give the focus to whatever stands next to it.
        if focused:
            self.left.emit()
        row.hide()
        row.deleteLater()
        self._settle()

    def _settle(self) -> None:
        """Show the newest rows, and the bar itself only where there is something in it."""
        most = MOST_WHEN_LOW if self.window().height() < LOW else MOST_NOTICES
        for place, row in enumerate(self._rows):
            row.setVisible(place < most)
        self.setVisible(bool(self._rows or self._works))
