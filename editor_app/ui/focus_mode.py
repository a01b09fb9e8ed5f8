"""Focus mode: the text alone, with its titles; all bars and panes come back as they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.editor.dimming import Dimming
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.typewriter import Typewriter
from editor_app.ui.frame import Frame
from editor_app.ui.memory import Memory
from editor_app.ui.settings import Preferences
from editor_app.ui.theme import Theme

KEY = "focus_mode"
NEEDS_PANES = (
    "search", "list_pane", "side_pane", "side_preview", "side_review", "side_history", "preview_web", "preview_phone", "next_pane",
)  # fmt: skip
"""Actions that are about what focus mode hides: they leave it first."""


class FocusMode(QObject):
    """Enters and leaves focus mode in one window, and scrolls and dims the text as the preferences have it."""

    def __init__(
        self,
        window: QWidget,
        bars: tuple[QWidget, ...],
        frame: Frame,
        editor: EditorPane,
        actions: Actions,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bars = bars
        self._frame = frame
        self._editor = editor
        self._actions = actions
        self._memory = memory
        self._on = False

    def follow(self, preferences: Preferences, theme: Theme) -> None:
        """Scroll and dim the text by these preferences from now on."""
        self._preferences = preferences
        self._typewriter = Typewriter(self._editor.text)
        self._dimming = Dimming(self._editor.text, theme)
        preferences.changed.connect(self._apply)
        for name in NEEDS_PANES:
            self._actions[name].triggered.connect(self.leave)
        self._apply()

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"focus_mode": lambda: self.leave() if self._on else self.enter()}

    @property
    def on(self) -> bool:
        """Tell whether the window is in focus mode."""
        return self._on

    def come_back(self) -> None:
        """Enter it where it was left on at the last time."""
        if self._memory.get(KEY, False):
            self.enter()

    def enter(self) -> None:
        """Hide all but the text and its titles."""
        self._switch(on=True)
        self._window.installEventFilter(self)
        self._editor.focus_text()

    def leave(self) -> None:
        """Bring back what was hidden."""
        if self._on:
            self._window.removeEventFilter(self)
            self._switch(on=False)

    def _switch(self, *, on: bool) -> None:
        self._on = on
        self._memory.put(KEY, on)
        self._actions["focus_mode"].setChecked(on)
        for bar in self._bars:
            bar.setVisible(not on)
        self._editor.calm(on=on)
        self._frame.calm(on=on)
        self._apply()

    def _apply(self, _changed: str = "") -> None:
        preferences = self._preferences
        always, in_focus = preferences["typewriter"], preferences["focus_typewriter"]
        self._typewriter.switch(on=always or (self._on and in_focus))
        self._dimming.dim(preferences["dimming"] if self._on else "nothing")

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves, where nobody in the window wanted it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self.leave()
            return True
        return super().eventFilter(watched, event)
