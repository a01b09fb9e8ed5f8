"""Fields of which one value has several parts: the dateline, the declaration about AI."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from editor_app.domain.document import AiUse
from editor_app.domain.fields import NOT_DECLARED, AiDeclaration, Dateline
from editor_app.ui.details.lines import dated, day_line
from editor_app.ui.details.section import COLUMN_GAP
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import AI_WORDS


class Compound(Spoken, QWidget):
    """Edits one frozen dataclass by its parts, side by side.  Signal ``edited(value)``."""

    edited = Signal(object)

    def __init__(self, empty: Any) -> None:
        super().__init__()
        self.value: Any = empty
        self._empty = empty
        self._parts: dict[str, Any] = {}
        self._across = QGridLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setHorizontalSpacing(COLUMN_GAP)

    def part(self, name: str, labelled: Labelled) -> None:
        """Add the field of one attribute to the right."""
        column = len(self._parts)
        self._across.addWidget(labelled, 0, column)
        self._across.setColumnStretch(column, 1)
        self._parts[name] = labelled.field
        labelled.field.edited.connect(functools.partial(self._take, name))  # type: ignore[attr-defined]

    def first(self) -> QWidget:
        """The field in which a person begins."""
        first: QWidget = next(iter(self._parts.values()))
        return first

    def show_value(self, value: Any) -> None:
        """Show a value, telling nobody."""
        self.value = value
        for name, field in self._parts.items():
            field.show_value(getattr(value or self._empty, name))

    def _take(self, name: str, value: Any) -> None:
        self.value = dataclasses.replace(self.value or self._empty, **{name: value})
        self.edited.emit(self.value)


class DatelineField(Compound):
    """Where and when a piece was filed; no dateline at all where both are empty."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(Dateline())
        self.place_line, self.day = ValueLine(), day_line(icons)
        self.part("place", Labelled("Filed at", self.place_line))
        self.part("date", dated(Labelled("Filed on", self.day), self.day))

    def _take(self, name: str, value: Any) -> None:
        made = dataclasses.replace(self.value or Dateline(), **{name: value})
        self.value = None if made == Dateline() else made
        self.edited.emit(self.value)


class AiField(Compound):
    """Whether AI had a part in it, and a note for the reader.  A piece of which nothing is declared stands out."""

    def __init__(self) -> None:
        super().__init__(NOT_DECLARED)
        self.use, self.note = Choice(), ValueLine()
        self.part("use", Labelled("Use of AI", self.use))
        self.part("note", Labelled("Note for the reader", self.note))
        self.whenever_said(lambda: self.use.offer([(use, tr(AI_WORDS[use])) for use in AiUse]))
        self.show_value(NOT_DECLARED)

    def show_value(self, value: AiDeclaration) -> None:
        """Show a declaration, telling nobody."""
        super().show_value(value)
        self._stand_out()

    def _take(self, name: str, value: Any) -> None:
        super()._take(name, value)
        self._stand_out()

    def _stand_out(self) -> None:
        wear(self.use, "warn" if self.value.use is AiUse.UNDECLARED else "")
