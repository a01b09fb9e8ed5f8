"""The place in the form for what only the desk needs: never published."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.desk_matter import NO_DESK_MATTER, DeskMatter
from editor_app.domain.limits import Room
from editor_app.ui.details.context import Context
from editor_app.ui.details.lines import count_line, instant_line, timed
from editor_app.ui.details.marked_section import MarkedSection
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.tick import Tick
from editor_app.ui.widgets.value_line import ValueLine


class DeskSection(MarkedSection):
    """Edits the desk data of an article.  Signal ``edited(DeskMatter)``."""

    edited = Signal(object)

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__(icons, "desk", "desk-place")
        self.value = NO_DESK_MATTER
        self.say("Only for the desk", self.title.setText)
        self.say("Never published", self.words.setText)
        self.urgent = Tick()
        self.say("Urgent", self.urgent.setText)
        self.wide(self.urgent)
        self._parts: dict[str, Any] = {"urgent": self.urgent}
        self.deadline, self.planned = instant_line(context, icons), instant_line(context, icons)
        self._part("deadline", timed(Labelled("Deadline", self.deadline), self.deadline))
        self._part("planned_at", timed(Labelled("Planned for", self.planned), self.planned))
        self._part("slot", Labelled("Slot in the plan", ValueLine()))
        self.length = count_line()
        self._part("target_length", self._counted(Labelled("Target length in characters", self.length)))
        self.note = TextArea(room=Room.NOTE)
        self._part("note", Labelled("Note to the desk", self.note), wide=True)
        for name, part in self._parts.items():
            part.edited.connect(functools.partial(self._take, name))

    def show_value(self, value: DeskMatter) -> None:
        """Show desk data, telling nobody."""
        self.value = value
        for name, part in self._parts.items():
            part.show_value(getattr(value, name))

    def field(self, name: str) -> QWidget:
        """What edits an attribute of `DeskMatter`."""
        found: QWidget = self._parts[name]
        return found

    def _part(self, name: str, labelled: Labelled, *, wide: bool = False) -> None:
        self.place(labelled, wide=wide)
        self._parts[name] = labelled.field

    def _counted(self, labelled: Labelled) -> Labelled:
        self.length.refused.connect(lambda refused: labelled.warn(_no_count if refused else None))
        return labelled

    def _take(self, name: str, value: Any) -> None:
        self.value = dataclasses.replace(self.value, **{name: value})
        self.edited.emit(self.value)


def _no_count() -> str:
    return tr("This is no number, so it was not taken. Write it like 1500.")
