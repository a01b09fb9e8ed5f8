"""Where the panes stand: their widths, which of them are shown, and how that follows the window's width."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from editor_app.ui.memory import Memory

NARROW = 1366
"""Below this width (pixels) the right pane is a toggle, so that the text keeps its measure."""
LIST_WIDTH, SIDE_WIDTH = 272, 420
SIZE = (1440, 900)
FRAME_ROOM = QSize(8, 40)
"""What a system's frame and title bar take at most; how much they really take is known only once they are there."""
MINIMUM_WIDTHS, MINIMUM_HEIGHT = (220, 480, 320), 240


class Frame(QObject):
    """The three panes in their splitter.

    Signals ``list_shown(bool)``, ``side_shown(bool)``; ``left()`` where a pane that has the focus is put away.
    """

    list_shown = Signal(bool)
    side_shown = Signal(bool)
    left = Signal()

    def __init__(self, window: QMainWindow, panes: tuple[QWidget, QWidget, QWidget], memory: Memory) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._narrow: bool | None = None
        self._calm = False
        self._list, _, self._side = panes
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane in panes:
            self.splitter.addWidget(pane)
        for index, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(index, stretch)
        # Said outright, so that no page hidden in a pane can make the window taller than the screen.
        for pane, width in zip(panes, MINIMUM_WIDTHS, strict=True):
            pane.setMinimumSize(width, MINIMUM_HEIGHT)
        self.splitter.setSizes(
            [memory.get("list_width", LIST_WIDTH), 700, memory.get("side_width", SIDE_WIDTH)]
        )

    def restore(self) -> None:
        """Put the window where it was last, or in the middle of the screen, never larger than it."""
        kept = self._memory.get("geometry", "")
        room = self._room()
        if not kept or not self._window.restoreGeometry(
            QByteArray.fromBase64(kept.encode("ascii", "ignore"))
        ):
            self._window.resize(QSize(*SIZE).boundedTo(room.size() - FRAME_ROOM))
            place = QRect(QPoint(), self._window.size() + FRAME_ROOM)
            place.moveCenter(room.center())
            self._window.move(place.topLeft())
        self._window.resize(self._window.size().boundedTo(room.size() - FRAME_ROOM))
        self.fit()

    def keep_on_screen(self) -> None:
        """Bring a shown window, with the frame that the system has put around it, wholly onto its screen."""
        if self._window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
            return
        room, frame, inner = self._room(), self._window.frameGeometry(), self._window.geometry()
        spare = room.size() - (frame.size() - inner.size())
        self._window.resize(inner.size().boundedTo(spare))
        frame = self._window.frameGeometry()
        frame.moveRight(min(frame.right(), room.right()))
        frame.moveBottom(min(frame.bottom(), room.bottom()))
        frame.moveTopLeft(QPoint(max(frame.left(), room.left()), max(frame.top(), room.top())))
        if frame.topLeft() != self._window.frameGeometry().topLeft():
            self._window.move(frame.topLeft())

    def fit(self) -> None:
        """Follow a new width: crossing `NARROW` puts the right pane away or brings it back, as it was there last."""
        narrow = self._window.width() < NARROW
        if narrow == self._narrow or self._calm:
            return
        self._narrow = narrow
        self._set_list(shown=self._memory.get("list_shown", True))
        self.show_side(self._memory.get(self._side_key(), not narrow))

    def calm(self, *, on: bool) -> None:
        """Show the middle pane alone for a while; then the others as they were, or as the width has it by now."""
        self._calm = on
        if on:
            self._list.hide()
            self._side.hide()
        else:
            self._narrow = None
            self.fit()

    def show_list(self, shown: bool) -> None:
        """Show or hide the article list; on a screen too narrow for all three the right pane makes room for it."""
        if shown and self._is_crowded() and self._side.isVisibleTo(self._window):
            self.show_side(shown=False)
        self._set_list(shown)
        self._memory.put("list_shown", shown)

    def show_side(self, shown: bool) -> None:
        """Show or hide the right pane; on a screen too narrow for all three the list stands back meanwhile."""
        if not shown and _has_focus_in(self._side):
            self.left.emit()
        if self._is_crowded():
            self._set_list(not shown and self._memory.get("list_shown", True))
        self._side.setVisible(shown)
        self._memory.put(self._side_key(), shown)
        self.side_shown.emit(shown)

    def _set_list(self, shown: bool) -> None:
        """Show or hide the list; a focus in it goes on to the text."""
        if not shown and _has_focus_in(self._list):
            self.left.emit()
        self._list.setVisible(shown)
        self.list_shown.emit(shown)

    def _is_crowded(self) -> bool:
        """Tell whether the screen is too narrow for three panes."""
        return self._room().width() - FRAME_ROOM.width() < sum(MINIMUM_WIDTHS)

    def remember(self) -> None:
        """Keep places and widths for the next start."""
        geometry = bytes(self._window.saveGeometry().toBase64().data())
        self._memory.put("geometry", geometry.decode("ascii"))
        widths = self.splitter.sizes()
        if self._list.isVisible():
            self._memory.put("list_width", widths[0])
        if self._side.isVisible():
            self._memory.put("side_width", widths[2])

    def _side_key(self) -> str:
        return "side_shown_narrow" if self._narrow else "side_shown"

    def _room(self) -> QRect:
        return self._window.screen().availableGeometry()


def _has_focus_in(pane: QWidget) -> bool:
    """Tell whether the focus stands somewhere in a pane."""
    return any(child.hasFocus() for child in pane.findChildren(QWidget))
