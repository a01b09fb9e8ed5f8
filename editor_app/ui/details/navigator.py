"""The parts of the form by their names, above it: one press goes there."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QWidget

from editor_app.ui.details.section import Section
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.looks import wear

AHEAD = 48
"""How far (pixels) below the top a part may begin to count as the one that is read."""


class Navigator(Spoken, QWidget):
    """A chip for each part of the form; the part that is read stands out.

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
        if area is not None:
            area.verticalScrollBar().valueChanged.connect(self.mark)
        self.whenever_said(self._say_chips)

    def chip(self, section: Section) -> QPushButton:
        """The chip of one part."""
        return next(chip for _, one, chip in self._chips if one is section)

    def mark(self) -> None:
        """Let the part stand out that is read."""
        if self._area is None or not self._chips:
            return
        page = self._area.widget()
        if page is None:
            return
        top = self._area.verticalScrollBar().value() + AHEAD
        begun = [chip for _, one, chip in self._chips if one.mapTo(page, QPoint(0, 0)).y() <= top]
        here = begun[-1] if begun else self._chips[0][2]
        bar = self._area.verticalScrollBar()
        at_the_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        self._stand_out(self._chips[-1][2] if at_the_end else here)

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
