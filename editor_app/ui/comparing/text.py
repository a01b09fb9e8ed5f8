"""Where a comparison is read: a text that cannot be changed, with one change after the other to go to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.page import FOLD, Page
from editor_app.ui.editor.comfort import USUAL, Comfort

SIDE, WIDEST = 32, 1280


class ComparisonText(QTextBrowser):
    """Shows a `Page`.  Signal ``unfold_wanted(int)``: the stretch that begins at this line is to be seen.

    ``side`` is the least room (pixels) beside the column.
    """

    unfold_wanted = Signal(int)

    def __init__(self, side: int = SIDE) -> None:
        super().__init__()
        self._side = side
        self._comfort = USUAL
        self._is_wide = False
        self._page: Page | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # What is shown is never a page of the web: nothing is fetched, and no address is opened.
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._pressed)

    def show_page(self, page: Page, comfort: Comfort, *, wide: bool, keep_place: bool) -> None:
        """Show another page, from its beginning or where one is."""
        at = self.verticalScrollBar().value()
        before, self._page = self._page, page
        self._comfort, self._is_wide = comfort, wide
        self.setDocument(page.document)
        if before is not None:
            before.document.deleteLater()
        self._fit_column()
        self.verticalScrollBar().setValue(at if keep_place else 0)

    def new_document(self) -> QTextDocument:
        """An empty document to write a page in."""
        return QTextDocument(self)

    def go_to(self, change: int, ink: Ink) -> None:
        """Bring a change into view, and mark all its stretches."""
        spots = [] if self._page is None else self._page.spots.get(change, [])
        self.setExtraSelections([self._selection(start, end, ink) for start, end in spots])
        if spots:
            self.bring_into_view(spots[0][0])

    def bring_into_view(self, position: int) -> None:
        """Scroll to a position (UTF-16 units), unless it is well in sight."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        place = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if not height // 8 <= place.top() <= height * 3 // 4:
            bar.setValue(bar.value() + place.top() - height // 3)

    def _selection(self, start: int, end: int, ink: Ink) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(ink.here())
        found.cursor, found.format = cursor, form
        return found

    def _pressed(self, target: QUrl) -> None:
        name = target.toString()
        if name.startswith(FOLD):
            self.unfold_wanted.emit(int(name.removeprefix(FOLD)))

    def _fit_column(self) -> None:
        column = WIDEST if self._is_wide else self._comfort.column
        side = max(self._side, (self.width() - column) // 2)
        self.setViewportMargins(side, 8, side, 0)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._fit_column()
        # Behind it, for the text is laid out for the width that is left.
        super().resizeEvent(event)
