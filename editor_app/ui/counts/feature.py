"""The length in the status bar come alive: the selection's counts, the popover, the target."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor_app.domain.counting import BODY_ALONE, Included
from editor_app.ui.counts.length_button import LengthButton
from editor_app.ui.counts.popover import CountsPopover
from editor_app.ui.counts.selection import SelectionCount
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.lanes import Lanes
from editor_app.ui.memory import Memory

INCLUDED = "counts_included"


class LengthFeature(QObject):
    """Puts together the button, the selection and the popover.  Signal ``target_set()``: the article has another one."""

    target_set = Signal()

    def __init__(
        self, button: LengthButton, editor: EditorPane, opened: OpenArticles, lanes: Lanes, memory: Memory
    ) -> None:
        super().__init__(button)
        self._button = button
        self._editor = editor
        self._opened = opened
        self._memory = memory
        button.include(_included(memory.get(INCLUDED, [])))
        button.clicked.connect(self.open)
        self._selection = SelectionCount(editor.text, editor.titles, lanes)
        self._selection.counted.connect(button.show_selected)
        editor.source.toggled.connect(self._selection.stand_back)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"counts": self.open}

    def open(self) -> None:
        """Show all counts above the button."""
        popover = CountsPopover(self._button, writable=not self._editor.text.isReadOnly())
        popover.included.connect(self._include)
        popover.target_wanted.connect(self._aim)
        popover.open_above()

    def _include(self, included: Included) -> None:
        self._memory.put(INCLUDED, [name for name, on in dataclasses.asdict(included).items() if on])
        self._button.include(included)

    def _aim(self, target: int) -> None:
        session = self._opened.current
        if session is not None:
            desk = dataclasses.replace(session.beside.desk, target_length=target)
            session.change_beside(dataclasses.replace(session.beside, desk=desk))
            self.target_set.emit()


def _included(names: list[object]) -> Included:
    """What a person counted last; whatever else is kept there counts for nothing."""
    known = {field.name for field in dataclasses.fields(Included)}
    return dataclasses.replace(BODY_ALONE, **{str(name): True for name in names if name in known})
