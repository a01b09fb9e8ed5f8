"""The line above the cards: what is listed, in which order, and the filter by section; of a search, how much was found."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.queues import QUEUES
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.words import joined_path

Section = tuple[str, ...]
LEFT, RIGHT = 11, 8
HEIGHT = 36
# On both sides, with the border that shows the focus.
_TITLE_PADDING = 10
_MENU_MARK = " ▾"


class ListHeader(Spoken, QWidget):
    """Says what is listed.

    Signals: ``asked(ListQuery)`` a person wants another order or section; ``lines_wanted()`` they want to see the lines
    that match.
    """

    asked = Signal(object)
    lines_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ListQuery()
        self._sections: tuple[Section, ...] = ()
        self._found = ""
        self._title = QPushButton()
        self._title.setProperty("look", "caption")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._orders = QMenu(self)
        self._orders.aboutToShow.connect(self._offer_orders)
        # Not as the button's own menu: with one, Qt forgets the padding beside the text.
        self._title.clicked.connect(self._open_orders)
        self._filter = QToolButton()
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter.setCheckable(True)
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter.setIconSize(QSize(16, 16))
        icons.dress(self._filter, "filter", "muted")
        self._lines = QToolButton()
        self._lines.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lines.setIconSize(QSize(16, 16))
        self._lines.clicked.connect(self.lines_wanted)
        icons.dress(self._lines, "lines", "muted")
        self._choices = QMenu(self)
        self._choices.aboutToShow.connect(self._offer_sections)
        self._filter.setMenu(self._choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self._lines)
        row.addWidget(self._filter)
        self.setFixedHeight(HEIGHT)
        self.say("Filter by section", self._filter.setToolTip, self._filter.setAccessibleName)
        self.say("Show the lines that match", self._lines.setToolTip, self._lines.setAccessibleName)
        self.whenever_said(self._tell)

    def show_query(self, query: ListQuery) -> None:
        """Say what is listed; how much a search has found is told by `show_found`."""
        self._query = query
        self._found = "…"
        self._tell()

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Offer these sections."""
        self._sections = sections

    def show_found(self, count: int, is_more: bool) -> None:
        """Say how much a search has found; ``is_more`` where that is only what is loaded."""
        self._found = f"{count:,}+" if is_more else f"{count:,}"
        self._tell()

    @property
    def sentence(self) -> str:
        """What is listed, in words."""
        query, section = self._query, joined_path(self._query.section)
        if query.searches and section:
            return tr("{count} found · {section}", count=self._found, section=section)
        if query.searches:
            return tr("{count} found", count=self._found)
        order = tr("oldest first") if query.oldest_first else tr("newest first")
        queue = tr(QUEUES[query.queue].name)
        if query.trashed:
            order = tr("oldest deletions first") if query.oldest_first else tr("newest deletions first")
        if section:
            return tr("{queue} · {section} · {order}", queue=queue, section=section, order=order)
        return tr("{queue} · {order}", queue=queue, order=order)

    def _tell(self) -> None:
        searches = self._query.searches
        sentence = self.sentence
        mark = "" if searches else _MENU_MARK
        metrics = self._title.fontMetrics()
        room = self._title.width() - _TITLE_PADDING - metrics.horizontalAdvance(mark)
        shown = metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, room)
        self._title.setText(shown.replace("&", "&&") + mark)
        self._title.setAccessibleName(sentence)
        self._title.setToolTip("" if searches else tr("Change the order"))
        # Hits have one order only: those in headlines first, then the newest.
        self._title.setEnabled(not searches)
        self._filter.setChecked(bool(self._query.section))
        self._filter.setVisible(not self._query.trashed)
        self._lines.setVisible(searches and not self._query.trashed)

    def _open_orders(self) -> None:
        self._orders.popup(self._title.mapToGlobal(self._title.rect().bottomLeft()))

    def _offer_orders(self) -> None:
        self._orders.clear()
        group = QActionGroup(self._orders)
        for text, oldest_first in ((tr("Newest first"), False), (tr("Oldest first"), True)):
            query = dataclasses.replace(self._query, oldest_first=oldest_first)
            self._offer(self._orders, group, text, query)

    def _offer_sections(self) -> None:
        self._choices.clear()
        group = QActionGroup(self._choices)
        for section in ((), *self._sections):
            # An em space sets what lies under another section in.
            name = "\u2003" * (len(section) - 1) + section[-1] if section else tr("All sections")
            query = dataclasses.replace(self._query, section=section)
            self._offer(self._choices, group, name.replace("&", "&&"), query)

    def _offer(self, menu: QMenu, group: QActionGroup, text: str, query: ListQuery) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(query == self._query)
        action.setActionGroup(group)
        action.triggered.connect(self._asking(query))

    def _asking(self, query: ListQuery) -> Callable[[], None]:
        return lambda: self.asked.emit(query)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._tell()
