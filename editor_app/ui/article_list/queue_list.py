"""The queues with their counts, one below the other; one of them is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from editor_app.domain.workflow import Status
from editor_app.ui.article_list.queues import QUEUES, Pick, Queue
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.theme import Theme, interface_font

HEIGHT = 28
SIDE = 16
ICON = 16
ICON_GAP = 8


class QueueButton(QAbstractButton):
    """One queue: icon, name, count.  It is checked while its articles are shown."""

    def __init__(self, queue: Queue, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = queue
        self._theme = theme
        self._count = ""
        self._plain = interface_font()
        self._bold = interface_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        for font in (self._plain, self._bold):
            font.setFeature(QFont.Tag("tnum"), 1)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT)
        icons.dress(self, queue.icon, "muted")

    def tell(self, count: int | None) -> None:
        """Show the name in the language of now, and a count; None while it is not known."""
        name = tr(self.queue.name)
        self._count = "" if count is None else f"{count:,}"
        self.setText(name)
        self.setAccessibleName(tr("{name}, {count}", name=name, count=self._count) if self._count else name)
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(180, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, icon, name and count."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self.isChecked():
            painter.fillRect(self.rect(), tokens.color("selection"))
        elif self.underMouse():
            painter.fillRect(self.rect(), tokens.color("background"))
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setPen(tokens.color("edge"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        inner = self.rect().adjusted(SIDE, 0, -SIDE, 0)
        self.icon().paint(painter, QRect(inner.left(), (HEIGHT - ICON) // 2, ICON, ICON))
        painter.setFont(self._bold if self.isChecked() else self._plain)
        painter.setPen(tokens.color("ink" if self.isChecked() else "muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._count)
        metrics = painter.fontMetrics()
        room = inner.adjusted(ICON + ICON_GAP, 0, -metrics.horizontalAdvance(self._count) - 8, 0)
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(tokens.color("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


class QueueList(Spoken, QWidget):
    """All queues.  Signal ``picked(queue_id)``: a person wants to see one."""

    picked = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Status, int] | None = None
        self._picked: Mapping[Pick, int] = {}
        self._trashed = 0
        self._group = QButtonGroup(self)
        self._buttons = {queue.id: QueueButton(queue, theme, icons) for queue in QUEUES.values()}
        title = QLabel()
        title.setProperty("look", "caption")
        title.setContentsMargins(SIDE, 0, SIDE, 0)
        title.setFixedHeight(HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(title)
        for button in self._buttons.values():
            self._group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(self._pick)
        self.say("Queues", title.setText, self.setAccessibleName)
        self.whenever_said(self._tell)

    def show_counts(
        self, counts: Mapping[Status, int], picked: Mapping[Pick, int] | None = None, trashed: int = 0
    ) -> None:
        """Show how many articles stand in each queue; those that are picked are unknown before the library is open."""
        self._counts, self._picked, self._trashed = counts, picked or {}, trashed
        self._tell()

    def check(self, queue: str) -> None:
        """Mark the queue that is shown."""
        self._buttons[queue].setChecked(True)
        self._tell()

    def _tell(self) -> None:
        for button in self._buttons.values():
            count = self._count(button.queue)
            button.tell(count)
            button.setVisible(button.queue.lasting or bool(count) or button.isChecked())

    def _count(self, queue: Queue) -> int | None:
        if self._counts is None:
            return None
        if queue.pick is not None:
            return self._picked.get(queue.pick)
        return self._trashed if queue.trash else queue.count(self._counts)

    def _pick(self) -> None:
        button = self._group.checkedButton()
        assert isinstance(button, QueueButton)
        self.picked.emit(button.queue.id)
