"""The quick switch: the open articles, the one used last on top, shown while Ctrl is held."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QVBoxLayout, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.shelf.article_rows import ENTRY, ROW, ArticleRow, ArticleRowDelegate, item_of
from editor_app.ui.widgets.plain_label import plain_label

WIDTH, MOST_ROWS, AROUND = 480, 12, 12
_HOLD = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Meta})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def is_ctrl_held() -> bool:
    """Tell whether Ctrl is down now."""
    held = QApplication.queryKeyboardModifiers()
    return bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))


class Switcher(QDialog):
    """Tab goes on, Shift+Tab back; letting Ctrl go, Enter or a click takes, Esc does not.  It is gone once closed.

    Signal ``chosen(article)``.
    """

    chosen = Signal(str)

    def __init__(
        self, rows: Sequence[ArticleRow], parent: QWidget, is_held: Callable[[], bool] = is_ctrl_held
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._is_held = is_held
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self.setAccessibleName(tr("Open articles"))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Open articles"))
        self._list.setProperty("look", "palette")
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(ArticleRowDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda _item: self._take())
        for row in rows:
            self._list.addItem(item_of(row))
        self._list.setFixedHeight(ROW * min(MOST_ROWS, max(1, len(rows))) + 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(8)
        column.addWidget(plain_label(tr("Open articles"), "caption"))
        column.addWidget(self._list)
        self.setFixedSize(QSize(WIDTH, self.sizeHint().height()))

    def begin(self, step: int, window: QWidget) -> None:
        """Show it over a window, so many rows away from the current article; a mere tap has chosen already."""
        self._list.setCurrentRow(0)
        self.go(step)
        if not self._is_held():
            self._take()
            return
        corner = window.mapToGlobal(window.rect().center())
        self.move(corner.x() - self.width() // 2, corner.y() - self.height() // 2)
        self.show()

    def go(self, step: int) -> None:
        """Go so many rows on, round at the ends."""
        count = self._list.count()
        if count:
            self._list.setCurrentRow((self._list.currentRow() + step) % count)

    def _take(self) -> None:
        item = self._list.currentItem()
        self.close()
        if item is not None:
            self.chosen.emit(item.data(ENTRY).article)

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        """Tab moves in the list; Qt would move the focus, and a shortcut of the window would come first."""
        if isinstance(event, QKeyEvent) and event.key() in _STEPS:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.go(_STEPS[Qt.Key(event.key())])
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes; Esc closes, as in every dialog."""
        if event.key() in _ENTER:
            self._take()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting Ctrl go takes."""
        if event.key() in _HOLD:
            self._take()
        else:
            super().keyReleaseEvent(event)
