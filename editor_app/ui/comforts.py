"""What makes writing comfortable, as a person has set it: put to use at once, and whenever it is set otherwise."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.services.spelling import Spelling
from editor_app.ui.actions import Actions
from editor_app.ui.editor.comfort import comfort_of
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.sign_typing import SignTyping
from editor_app.ui.editor.spelling import SpellingLines
from editor_app.ui.motion import QtMotion
from editor_app.ui.settings import SETTINGS, ZOOM, Kind
from editor_app.ui.surroundings import Surroundings

OF_THE_TEXT = frozenset({"family", "zoom", "spacing", "measure"})
SWITCHES = tuple(
    setting.id
    for setting in SETTINGS
    if setting.kind is Kind.SWITCH and setting.default is not None and setting.action
)


class Comforts(QObject):
    """Keeps the editor as the preferences have it, and the actions that switch something checked.

    ``home``: the folder of what belongs to the person at this machine.
    """

    def __init__(
        self, window: QWidget, actions: Actions, around: Surroundings, editor: EditorPane, home: Path
    ) -> None:
        super().__init__(window)
        preferences = around.preferences
        self._window = window
        self._actions = actions
        self._preferences = preferences
        self._editor = editor
        self._signs = SignTyping(editor.text, preferences)
        for edit in editor.titles.edits:
            SignTyping(edit, preferences)
        self._lanes = around.lanes
        self._motion = QtMotion(preferences)
        self._spelling = Spelling(home)
        self.spelling = SpellingLines(editor.text, around, self._spelling)
        preferences.changed.connect(self._changed)
        editor.text.zoom_wished.connect(self._zoom_by)
        for name in SWITCHES:
            actions[name].setChecked(preferences[name])

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "preferences": self.open_sheet,
            "next_misspelt": self.spelling.go_to_next,
            "set_quotes": self._signs.set_quotes,
            "zoom_in": functools.partial(self._zoom_by, 1),
            "zoom_out": functools.partial(self._zoom_by, -1),
            "zoom_usual": functools.partial(self._preferences.put, "zoom", 100),
            **{name: functools.partial(self._switch, name) for name in SWITCHES},
        }

    def open_sheet(self) -> None:
        """Open the preferences."""
        from editor_app.ui.preferences.sheet import PreferencesSheet  # noqa: PLC0415

        sheet = PreferencesSheet(self._preferences, self._actions, self._window)
        sheet.open()
        self._lanes.compute(sheet, self._spelling.dictionaries, sheet.offer_dictionaries)

    def _switch(self, name: str) -> None:
        self._preferences.put(name, self._actions[name].isChecked())

    def _zoom_by(self, steps: int) -> None:
        """Go to the next whole step of size, up or down."""
        step = ZOOM[2]
        self._preferences.put("zoom", (self._preferences["zoom"] // step + steps) * step)

    def _changed(self, name: str) -> None:
        if name in SWITCHES:
            self._actions[name].setChecked(self._preferences[name])
        if name in OF_THE_TEXT:
            self._editor.wear(comfort_of(self._preferences))
