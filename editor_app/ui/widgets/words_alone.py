"""Where one types words: files that are dropped or pasted there are none, though other programs give their addresses as text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def offers_files(mime: QMimeData) -> bool:
    """Tell whether files of this machine are offered in place of words."""
    return mime.hasUrls() and not mime.hasHtml() and any(url.isLocalFile() for url in mime.urls())


class WordsEdit(QPlainTextEdit):
    """Lines of plain text that take no file's address for words; what is around them may take the file."""

    # Qt overrides

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words alone."""
        return not offers_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in words."""
        if not offers_files(source):
            super().insertFromMimeData(source)


class WordsLine(QLineEdit):
    """A line of text onto which no file can be dropped; what is around it may take the file."""

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped."""
        if offers_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)
