"""Going to a heading: the headings of the text in a popup, indented by their level; type to filter, Enter goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QListWidgetItem

from editor_app.formats.seeking.folding import fold
from editor_app.ui.actions import shortcut_of
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import LEVELS
from editor_app.ui.i18n import tr
from editor_app.ui.widgets.picker import Picker
from editor_app.ui.widgets.plain_label import plain_label

WIDTH, HEIGHT, ROW = 480, 360, 30
INDENT = "    "
POSITION = Qt.ItemDataRole.UserRole


class Outline(Picker):
    """The headings of one text."""

    def __init__(self, text: TextEdit) -> None:
        super().__init__(
            text.window(), tr("Go to a heading"), tr("Go to a heading"), tr("Headings"), width=WIDTH
        )
        self.typed.connect(self.fill)
        self.taken.connect(self.take)
        self._text = text
        self._headings = headings_of(text.document())
        self._list.setProperty("look", "outline")
        self._empty = plain_label(look="muted")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._empty)
        self.fill("")

    def fill(self, typed: str) -> None:
        """Show the headings whose words hold all that is typed; without any, the one above the caret is chosen."""
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

    def take(self) -> None:
        """Go to the chosen heading, near the top of what is seen."""
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
