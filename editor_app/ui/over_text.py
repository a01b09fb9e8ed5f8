"""What stands in the place of the text for a while: an earlier state, a comparison.  The text itself is untouched."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.pane import EditorPane

NEEDS_TEXT = (
    "undo",
    "redo",
    "find",
    "find_next",
    "find_previous",
    "go_heading",
    "source",
    "details",
    "desk_note",
)
"""Actions that are about the text and do not wait for it: they go back to it first."""


@runtime_checkable
class Stepped(Protocol):
    """A view with places that one goes to, one after the other."""

    def step(self, by: int) -> None:
        """Go so many places on, or back."""


class OverText(QObject):
    """Puts a view over the editor, one at a time; Esc, another article, or an action on the text goes back.

    Signal ``changed()``: another view stands there, or none.
    """

    changed = Signal()

    def __init__(self, pages: QStackedWidget, editor: EditorPane, actions: Actions) -> None:
        super().__init__(pages)
        self._pages = pages
        self._editor = editor
        self._actions = actions
        self._views: set[QWidget] = set()
        self._shown: QWidget | None = None
        pages.currentChanged.connect(self._look)
        for name in NEEDS_TEXT:
            actions[name].triggered.connect(self.leave)

    @property
    def shown(self) -> QWidget | None:
        """The view that stands over the text; None where the text is seen."""
        return self._shown

    @property
    def stepped(self) -> Stepped | None:
        """The view that stands there, if it has places to go to."""
        shown: object = self._shown
        return shown if isinstance(shown, Stepped) else None

    def show(self, view: QWidget) -> None:
        """Put a view over the text."""
        finish_composing()
        if view not in self._views:
            self._views.add(view)
            self._pages.addWidget(view)
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self.leave)
        if self._shown is None:
            self._editor.leave_place()
        self._pages.setCurrentWidget(view)
        self._look()

    def leave(self) -> None:
        """Go back to the text, where one was in it."""
        if self._shown is not None:
            self._pages.setCurrentWidget(self._editor)
            self._editor.focus_text()

    def _look(self) -> None:
        current = self._pages.currentWidget()
        shown = current if current in self._views else None
        if shown is not self._shown:
            self._shown = shown
            self._actions.cover(covered=shown is not None)
            self.changed.emit()
