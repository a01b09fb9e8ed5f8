"""The parts of the form by their names, above it: one press goes there."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QSizePolicy, QWidget

from editor_app.ui.details.section import Section
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.looks import wear

AHEAD = 48
"""How far (pixels) below the top a part may begin to count as the one that is read."""


class Navigator(Spoken, QWidget):
    """A chip for each part of the form; the part in which one types, or that is read, stands out.

    Signal ``wanted(Section)``.  It is empty until `show_parts`.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chips: list[tuple[str, Section, QPushButton]] = []
        self._area: QScrollArea | None = None
        self._flow = Flow(4, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.say("Parts of the form", self.setAccessibleName)

    def show_parts(self, parts: Sequence[tuple[str, Section]], area: QScrollArea | None) -> None:
        """Offer these parts (English words, section); ``area`` is what scrolls them."""
        for words, section in parts:
            chip = QPushButton(autoDefault=False)
            chip.setProperty("look", "chip")
            chip.clicked.connect(functools.partial(self._want, section))
            self._flow.addWidget(chip)
            self._chips.append((words, section, chip))
        self._area = area
        application = QApplication.instance()
        if area is not None and isinstance(application, QApplication):
            area.verticalScrollBar().valueChanged.connect(self.mark)
            application.focusChanged.connect(self._follow_focus)
        self.whenever_said(self._say_chips)

    def chip(self, section: Section) -> QPushButton:
        """The chip of one part."""
        return next(chip for _, one, chip in self._chips if one is section)

    def mark(self) -> None:
        """Let the part stand out in which one types, where that is in view; else the part that is read."""
        if self._area is None or not self._chips:
            return
        focus = _focus_seen(self._area)
        typed_in = [chip for _, one, chip in self._chips if focus is not None and one.isAncestorOf(focus)]
        self._stand_out(typed_in[0] if typed_in else self._read(self._area))

    def _read(self, area: QScrollArea) -> QPushButton:
        """The chip of the part that stands at the top; at the end of the page that of the last one."""
        page, bar = area.widget(), area.verticalScrollBar()
        if page is None or 0 < bar.maximum() == bar.value():
            return self._chips[-1][2]
        top = bar.value() + AHEAD
        begun = [chip for _, one, chip in self._chips if one.mapTo(page, QPoint(0, 0)).y() <= top]
        return begun[-1] if begun else self._chips[0][2]

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and self._area is not None and self._area.isAncestorOf(now):
            self.mark()

    def _want(self, section: Section) -> None:
        """Go to a part; the last ones cannot come up to the top, so they are marked for having been asked for."""
        self.wanted.emit(section)
        self._stand_out(self.chip(section))

    def _stand_out(self, here: QPushButton) -> None:
        for _, _, chip in self._chips:
            wear(chip, "chip-here" if chip is here else "chip")

    def _say_chips(self) -> None:
        for words, _, chip in self._chips:
            chip.setText(tr(words))


def _focus_seen(area: QScrollArea) -> QWidget | None:
    """What has the focus in a scrolled page, where some of it is in view."""
    focus, view = QApplication.focusWidget(), area.viewport()
    if focus is None or not view.isAncestorOf(focus):
        return None
    place = QRect(focus.mapTo(view, QPoint(0, 0)), focus.size())
    return focus if place.intersects(view.rect()) else None
