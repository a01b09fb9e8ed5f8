"""What a person chooses for the whole window, theme and language: done, remembered, and checked among the actions."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QObject

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Language
from editor_app.ui.memory import Memory
from editor_app.ui.theme import Appearance, Theme

THEMES = {"light_system": Appearance.SYSTEM, "light": Appearance.LIGHT, "dark": Appearance.DARK}
LANGUAGES = {"chinese": "zh_CN", "english": "en"}


class Choices(QObject):
    """Keeps theme and language as they were chosen, and the actions that choose them checked."""

    def __init__(
        self, actions: Actions, theme: Theme, language: Language, memory: Memory, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._actions = actions
        self._theme = theme
        self._language = language
        self._memory = memory
        theme.changed.connect(self.check)
        language.changed.connect(self._language_changed)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            **{name: functools.partial(self.appear, one) for name, one in THEMES.items()},
            **{name: functools.partial(self.speak, one) for name, one in LANGUAGES.items()},
        }

    def speak(self, name: str) -> None:
        """Speak ``zh_CN`` or ``en`` from now on."""
        self._language.choose(name)

    def appear(self, appearance: Appearance) -> None:
        """Wear a theme from now on."""
        self._theme.choose(appearance)
        self._memory.put("appearance", appearance.value)
        self.check()

    def check(self) -> None:
        """Check what is chosen among the actions."""
        for choices, chosen in ((THEMES, self._theme.appearance), (LANGUAGES, self._language.name)):
            for name, value in choices.items():
                if value == chosen:
                    self._actions[name].setChecked(True)

    def _language_changed(self) -> None:
        self._memory.put("language", self._language.name)
        self._theme.write_in(self._language.name)
        self._actions.speak()
        self.check()
