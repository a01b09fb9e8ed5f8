"""People offered while one types an @ into a comment."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QStyledItemDelegate

from editor_app.ui.widgets.completing import matching

MOST = 8
_CALL = re.compile(r"[@＠]([^\s@＠]{0,24})$")
_WIDTH = 220


class Mentioning(QObject):
    """Offers names below the caret; Enter, Tab or a click takes one.  ``ask`` gives the names, perhaps later."""

    def __init__(
        self, edit: QPlainTextEdit, ask: Callable[[Callable[[Sequence[str]], object]], object]
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._ask = ask
        self._people: Sequence[str] | None = None
        self._completer: QCompleter | None = None
        self._popup: QListView | None = None
        edit.textChanged.connect(self._look)
        edit.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Tell whether names are offered now."""
        return self._popup is not None and self._popup.isVisible()

    def _look(self) -> None:
        called = self._called()
        if called is None:
            self._hide()
        elif self._people is None:
            self._ask(self._take)
        else:
            self._offer(matching(self._people, called, MOST))

    def _take(self, people: Sequence[str]) -> None:
        self._people = people
        called = self._called()
        if called is not None:
            self._offer(matching(people, called, MOST))

    def _called(self) -> str | None:
        """What is typed of a name behind an @, None where the caret stands behind none."""
        cursor = self._edit.textCursor()
        found = _CALL.search(cursor.block().text()[: cursor.positionInBlock()])
        return None if found is None else found[1]

    def _offer(self, names: Sequence[str]) -> None:
        if not names or not self._edit.hasFocus() or list(names) == [self._called()]:
            self._hide()
            return
        completer = self._made()
        completer.setModel(QStringListModel(list(names), completer))
        place = self._edit.cursorRect().translated(self._edit.viewport().pos())
        place.setWidth(_WIDTH)
        completer.complete(place)
        if self._popup is not None:
            self._popup.setCurrentIndex(completer.completionModel().index(0, 0))

    def _made(self) -> QCompleter:
        if self._completer is None:
            completer = self._completer = QCompleter(self)
            completer.setWidget(self._edit)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            popup = self._popup = QListView()
            popup.setProperty("look", "proposals")
            popup.setItemDelegate(QStyledItemDelegate(popup))
            completer.setPopup(popup)
            completer.activated[QModelIndex].connect(lambda index: self._put(index.data()))  # type: ignore[index]
        return self._completer

    def _put(self, name: str) -> None:
        called = self._called()
        if called is not None:
            cursor = self._edit.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(called))
            cursor.insertText(f"{name} ")
        self._hide()

    def _hide(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While names are offered, the keys that take or leave one are theirs."""
        popup = self._popup if self.is_shown else None
        if popup is not None and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
                self._put(str(popup.currentIndex().data()))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._hide()
                return True
        return super().eventFilter(watched, event)
