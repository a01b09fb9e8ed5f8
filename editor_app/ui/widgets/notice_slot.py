"""Room for one notice inside a sheet, where the window's own bar is out of reach."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui.i18n import sentences_of
from editor_app.ui.icons import Icons
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.widgets.notice_row import NoticeRow


class NoticeSlot(QWidget):
    """Shows the newest notice until it is closed or cleared; takes no height without one."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._row: NoticeRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self.clear()
        self._row = NoticeRow(notice, self._icons)
        self._row.closed.connect(self.clear)
        self._column.addWidget(self._row)
        self.show()
        self._row.announce()

    def tell_failure(self, error: StetError, *actions: NoticeAction) -> None:
        """Show a failure in its own words."""
        sentence, hint = sentences_of(error)
        self.tell(Notice(NoticeKind.ERROR, sentence, hint, actions, lasting=True))

    def clear(self) -> None:
        """Show nothing."""
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        self.hide()
