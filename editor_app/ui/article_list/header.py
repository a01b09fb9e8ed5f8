"""The line above the cards: what is listed, in which order, and the filter by section; of a search, how much was found."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.queues import QUEUES
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons

Section = tuple[str, ...]
SIDE = 8


class ListHeader(Spoken, QWidget):
    """Says what is listed.  Signal ``asked(ListQuery)``: a person wants another order or section."""

    asked = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ListQuery()
        self._sections: tuple[Section, ...] = ()
        self._found: str = ""
        self._title = _menu_button("caption-menu")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._filter = _menu_button("")
        self._filter.setIconSize(QSize(16, 16))
        icons.dress(self._filter, "filter", "muted")
        self._orders = QMenu(self)
        self._choices = QMenu(self)
        self._orders.aboutToShow.connect(self._offer_orders)
        self._choices.aboutToShow.connect(self._offer_sections)
        self._title.setMenu(self._orders)
        self._filter.setMenu(self._choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self._filter)
        self.setFixedHeight(36)
        self.say("Filter by section", self._filter.setToolTip, self._filter.setAccessibleName)
        self.whenever_said(self._tell)

    def show_query(self, query: ListQuery) -> None:
        """Say what is listed."""
        self._query = query
        self._tell()

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Offer these sections."""
        self._sections = sections

    def show_found(self, count: int, is_more: bool) -> None:
        """Say how much a search has found; ``is_more`` where that is only what is loaded."""
        self._found = f"{count:,}+" if is_more else f"{count:,}"
        self._tell()

    def _tell(self) -> None:
        query = self._query
        if query.searches:
            text = tr("{count} results", count=self._found or "…")
        else:
            order = tr("oldest first") if query.oldest_first else tr("newest first")
            text = tr("{queue} · {order}", queue=tr(QUEUES[query.queue].name), order=order)
        if query.section:
            text = tr("{section}: {text}", section=shown_path(query.section), text=text)
        self._title.setText(text if query.searches else f"{text} ▾")
        self._title.setAccessibleName(text)
        self._title.setToolTip(text if query.searches else tr("Change the order"))
        self._filter.setChecked(bool(query.section))

    def _offer_orders(self) -> None:
        self._orders.clear()
        if self._query.searches:
            return
        group = QActionGroup(self._orders)
        for text, oldest_first in ((tr("Newest first"), False), (tr("Oldest first"), True)):
            action = self._orders.addAction(text)
            action.setCheckable(True)
            action.setChecked(self._query.oldest_first is oldest_first)
            action.setActionGroup(group)
            action.triggered.connect(
                self._asking(dataclasses.replace(self._query, oldest_first=oldest_first))
            )

    def _offer_sections(self) -> None:
        self._choices.clear()
        group = QActionGroup(self._choices)
        for section in ((), *self._sections):
            name = "\u2003" * (len(section) - 1) + section[-1] if section else tr("All sections")
            action = self._choices.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(section == self._query.section)
            action.setActionGroup(group)
            action.triggered.connect(self._asking(dataclasses.replace(self._query, section=section)))

    def _asking(self, query: ListQuery) -> Callable[[], None]:
        return lambda: self.asked.emit(query)


def shown_path(section: Section) -> str:
    """A section path as people write it."""
    return " › ".join(section)


def _menu_button(look: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", look)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
