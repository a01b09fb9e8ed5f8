"""Going to a heading: the headings of the text in a popup, indented by their level; type to filter, Enter goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor_app.formats.seeking.folding import fold
from editor_app.ui.actions import shortcut_of
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import LEVELS
from editor_app.ui.i18n import tr
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.seek_line import SeekLine

WIDTH, HEIGHT, ROW = 480, 360, 30
INDENT = "    "
POSITION = Qt.ItemDataRole.UserRole


class Outline(QDialog):
    """The headings of one text.  It is gone once closed."""

    def __init__(self, text: TextEdit) -> None:
        super().__init__(text.window(), Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.setProperty("look", "popup")
        self.setAccessibleName(tr("Go to a heading"))
        self._text = text
        self._headings = headings_of(text.document())
        self._line = SeekLine()
        self._line.setPlaceholderText(tr("Go to a heading"))
        self._line.setAccessibleName(tr("Go to a heading"))
        self._list = QListWidget()
        self._list.setProperty("look", "outline")
        self._list.setAccessibleName(tr("Headings"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = plain_label(look="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for widget in (self._line, self._list, self._empty):
            layout.addWidget(widget)
        self._line.textChanged.connect(self._fill)
        self._line.stepped.connect(self._step)
        self._line.entered.connect(lambda _modifiers: self._go())
        self._list.itemClicked.connect(lambda _item: self._go())
        self._fill("")

    def open_over(self, pane: QWidget) -> None:
        """Show it near the top of a pane."""
        corner = pane.mapToGlobal(pane.rect().topLeft())
        self.move(corner.x() + (pane.width() - WIDTH) // 2, corner.y() + 48)
        self.show()
        self._line.setFocus()

    def _fill(self, typed: str) -> None:
        words = fold(typed).text.split()
        self._list.clear()
        here, current = self._text.textCursor().position(), 0
        for level, position, title in self._headings:
            if all(word in fold(title).text for word in words):
                item = QListWidgetItem(INDENT * (level - 2) + (title or tr("(empty heading)")))
                item.setData(POSITION, position)
                self._list.addItem(item)
                if not words and position <= here:
                    current = self._list.count() - 1
        self._list.setCurrentRow(current)
        has_some = self._list.count() > 0
        rows = self._list.count() * max(ROW, self._list.sizeHintForRow(0))
        self._list.setFixedHeight(min(HEIGHT, rows + 2 * self._list.frameWidth()))
        self._list.setVisible(has_some)
        self._empty.setVisible(not has_some)
        self._empty.setText(self._why_empty())
        self.adjustSize()

    def _why_empty(self) -> str:
        if self._headings:
            return tr("No heading holds these words.")
        return tr(
            "The subheadings of this article would be listed here. Make one of a paragraph with {keys}.",
            keys=shortcut_of("heading2"),
        )

    def _go(self) -> None:
        if not self._list.count():
            return
        position = self._list.currentItem().data(POSITION)
        self.close()
        text = self._text
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(position, text.document().characterCount() - 1))
        text.setTextCursor(cursor)
        bar = text.verticalScrollBar()
        bar.setValue(bar.value() + text.cursorRect(cursor).top() - text.viewport().height() // 8)
        text.setFocus()

    def _step(self, rows: int) -> None:
        row = self._list.currentRow() + rows
        self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))


def headings_of(document: QTextDocument) -> list[tuple[int, int, str]]:
    """The headings in reading order: level (2 to 4), position (UTF-16 units), words on one line."""
    found = []
    block = document.begin()
    while block.isValid():
        level = LEVELS.get(block_form(block).role)
        if level is not None:
            words = " ".join(block.text().replace("\u2028", " ").replace("\ufffc", "").split())
            found.append((level, block.position(), words))
        block = block.next()
    return found
