"""What a person may set for all their writing, in one table; kept at this machine, beside no library.

The sheet of preferences is made from the table, and so are the actions that switch something.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor_app.ui.memory import Memory


class Section(enum.StrEnum):
    """The parts of the sheet."""

    WRITING = "writing"
    SPELLING = "spelling"
    TEXT = "text"
    FOCUS = "focus"
    APPEARANCE = "appearance"


class Kind(enum.StrEnum):
    """What a setting is set with."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    FONT = "font"
    DICTIONARY = "dictionary"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its id, words, part of the sheet, kind and default.

    ``bounds`` (least, most, step) belong to a number, ``options`` (value -> words) to a choice, and to actions that are called otherwise here.  ``action``: the action
    that switches it too, or, of a setting that others keep, does so alone.
    """

    id: str
    text: str
    section: Section
    kind: Kind
    default: Any = None
    hint: str = ""
    bounds: tuple[int, int, int] = (0, 100, 1)
    suffix: str = ""
    options: Mapping[Any, str] = field(default_factory=dict)
    action: str = ""


SECTION_WORDS = {
    Section.WRITING: "Writing",
    Section.SPELLING: "Spelling",
    Section.TEXT: "Text and column",
    Section.FOCUS: "Focus mode",
    Section.APPEARANCE: "Appearance",
}
MEASURE_WORDS = {"narrow": "Narrow", "usual": "Usual", "wide": "Wide"}
SPACING_WORDS = {"tight": "Tight", "usual": "Usual", "airy": "Airy"}
DIMMING_WORDS = {"nothing": "Nothing", "paragraph": "Paragraphs", "sentence": "Sentences"}
THEME_WORDS = {"light_system": "As the system", "light": "Light", "dark": "Dark"}
MOTION_WORDS = {"system": "As the system", "less": "Without motion"}
ZOOM = (50, 300, 10)

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "markdown_typing", "Turn Markdown into its form while typing", Section.WRITING, Kind.SWITCH,
        hint="## and a space makes a subheading, **words** become bold; undo gives the signs back.",
        action="markdown_typing",
    ),
    Setting(
        "smart_quotes", "Set quotes while typing", Section.WRITING, Kind.SWITCH, True,
        hint="\" and ' become “” and ‘’ as the language of the paragraph has them; Backspace gives them back.",
        action="smart_quotes",
    ),
    Setting(
        "smart_dashes", "Set dashes and dots while typing", Section.WRITING, Kind.SWITCH, False,
        hint="-- becomes a dash, ... becomes an ellipsis.",
        action="smart_dashes",
    ),
    Setting(
        "typewriter", "Keep the line of the caret in the middle", Section.WRITING, Kind.SWITCH, False,
        action="typewriter",
    ),
    Setting(
        "spelling", "Mark misspelt words", Section.SPELLING, Kind.SWITCH, True,
        hint="Latin words in Chinese articles too; never code, links, or the names of who is credited.",
        action="spelling",
    ),
    Setting("dictionary", "Dictionary", Section.SPELLING, Kind.DICTIONARY, "en_US"),
    Setting("family", "Font", Section.TEXT, Kind.FONT, ""),
    Setting("zoom", "Size", Section.TEXT, Kind.NUMBER, 100, bounds=ZOOM, suffix="%"),
    Setting("spacing", "Line height", Section.TEXT, Kind.CHOICE, "usual", options=SPACING_WORDS),
    Setting("measure", "Width of the column", Section.TEXT, Kind.CHOICE, "usual", options=MEASURE_WORDS),
    Setting(
        "focus_typewriter", "Keep the line of the caret in the middle", Section.FOCUS, Kind.SWITCH, True,
    ),
    Setting("dimming", "Dim all other", Section.FOCUS, Kind.CHOICE, "nothing", options=DIMMING_WORDS),
    Setting("theme", "Colours", Section.APPEARANCE, Kind.ACTIONS, action="theme", options=THEME_WORDS),
    Setting("language", "Language of the window", Section.APPEARANCE, Kind.ACTIONS, action="language"),
    Setting(
        "motion", "Motion", Section.APPEARANCE, Kind.CHOICE, "system", options=MOTION_WORDS,
        hint="What moves to show where it comes from.",
    ),
)  # fmt: skip
BY_ID = {setting.id: setting for setting in SETTINGS}


class Preferences(QObject):
    """The values of the table's settings.  Signal ``changed(str)``: the setting with this id has another value."""

    changed = Signal(str)

    def __init__(self, memory: Memory | None = None) -> None:
        super().__init__()
        self._memory = memory
        self._values: dict[str, Any] = {}
        for setting in SETTINGS:
            if setting.default is not None:
                kept = memory.get(setting.id, setting.default) if memory is not None else setting.default
                self._values[setting.id] = _allowed(setting, kept)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def put(self, name: str, value: Any) -> None:
        """Set a value; one that the table does not allow becomes the nearest that it does, else the default."""
        value = _allowed(BY_ID[name], value)
        if value == self._values[name]:
            return
        self._values[name] = value
        if self._memory is not None:
            self._memory.put(name, value)
        self.changed.emit(name)

    def reset(self) -> None:
        """Set all as it comes."""
        for name in self._values:
            self.put(name, BY_ID[name].default)


def _allowed(setting: Setting, value: Any) -> Any:
    if type(value) is not type(setting.default):
        return setting.default
    if setting.kind is Kind.NUMBER:
        least, most, _ = setting.bounds
        return min(most, max(least, value))
    if setting.kind is Kind.CHOICE and value not in setting.options:
        return setting.default
    return value
