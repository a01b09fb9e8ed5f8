"""The field that sets one setting of the table: it shows the present value and sets another at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, QObject, SignalInstance
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from editor_app.ui.actions import ACTIONS, Actions
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.settings import Kind, Preferences, Setting
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.segments import Segments
from editor_app.ui.widgets.tick import Tick


def switch_field(setting: Setting, preferences: Preferences, actions: Actions) -> Tick:
    """A box that is ticked as its action is checked, or by itself."""
    tick = Tick()
    if not setting.action:
        tick.show_value(preferences[setting.id])
        tick.edited.connect(lambda on: preferences.put(setting.id, on))
        _follow(tick, setting, preferences, tick.show_value)
        return tick
    action = actions[setting.action]
    tick.show_value(action.isChecked())
    action.toggled.connect(tick.show_value)
    tick.edited.connect(lambda _on: action.trigger())
    return tick


def _choice(setting: Setting, preferences: Preferences, _actions: Actions) -> QWidget:
    segments = Segments(setting.options)
    segments.set_value(preferences[setting.id])
    segments.chosen.connect(lambda value: preferences.put(setting.id, value))
    _follow(segments, setting, preferences, segments.set_value)
    return segments


def _number(setting: Setting, preferences: Preferences, _actions: Actions) -> QWidget:
    field = Choice(lambda value: f"{value} {setting.suffix}".strip())
    least, most, step = setting.bounds
    field.offer([(value, field.word(value)) for value in range(least, most + 1, step)])
    field.show_value(preferences[setting.id])
    field.edited.connect(lambda value: preferences.put(setting.id, value))
    _follow(field, setting, preferences, field.show_value)
    return field


class FontChoice(Spoken, Choice):
    """One of the fonts of this machine, or none of them in particular."""

    def __init__(self) -> None:
        super().__init__()
        self.whenever_said(self._offer_fonts)

    def _offer_fonts(self) -> None:
        families = [name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name)]
        self.offer([("", tr("As the text's language has it")), *((name, name) for name in families)])


def _font(setting: Setting, preferences: Preferences, _actions: Actions) -> QWidget:
    field = FontChoice()
    field.show_value(preferences[setting.id])
    field.edited.connect(lambda value: preferences.put(setting.id, value))
    _follow(field, setting, preferences, field.show_value)
    return field


def _dictionary(setting: Setting, preferences: Preferences, _actions: Actions) -> QWidget:
    """Which of the dictionaries; they are offered once they have been found."""
    field = Choice(dictionary_name)
    field.show_value(preferences[setting.id])
    field.edited.connect(lambda value: preferences.put(setting.id, value))
    _follow(field, setting, preferences, field.show_value)
    return field


def dictionary_name(name: str) -> str:
    """How the language of a dictionary calls itself: ``en_US`` is American English."""
    locale = QLocale(name)
    if locale.language() is QLocale.Language.C:
        return name
    language = locale.nativeLanguageName()
    says_where = " " in language or "_" not in name
    return language if says_where else f"{language} ({locale.nativeTerritoryName()})"


def _actions_field(setting: Setting, _preferences: Preferences, actions: Actions) -> QWidget:
    """One of a group of actions, which keep what was chosen."""
    members = {
        action.id: setting.options.get(action.id, action.text)
        for action in ACTIONS
        if action.group == setting.action
    }
    # A language is named in its own words.
    segments = Segments(members, translated=setting.id != "language")
    for name in members:
        made = actions[name]
        if made.isChecked():
            segments.set_value(name)
        _hear(segments, made.toggled, lambda on, name=name: segments.set_value(name) if on else None)
    segments.chosen.connect(lambda name: actions[name].trigger())
    return segments


def _follow(
    field: QWidget, setting: Setting, preferences: Preferences, show: Callable[[Any], object]
) -> None:
    """Show what is set elsewhere meanwhile, as long as the field is there."""

    def changed(name: str) -> None:
        if name == setting.id:
            show(preferences[name])

    _hear(field, preferences.changed, changed)


class _Ear(QObject):
    """Hears a signal for as long as its field is there."""

    def __init__(self, field: QWidget, slot: Callable[..., object]) -> None:
        super().__init__(field)
        self._slot = slot

    def hear(self, *values: object) -> None:
        """Pass on what came."""
        self._slot(*values)


def _hear(field: QWidget, signal: SignalInstance, slot: Callable[..., object]) -> None:
    signal.connect(_Ear(field, slot).hear)


FIELDS: dict[Kind, Callable[[Setting, Preferences, Actions], QWidget]] = {
    Kind.CHOICE: _choice,
    Kind.NUMBER: _number,
    Kind.FONT: _font,
    Kind.DICTIONARY: _dictionary,
    Kind.ACTIONS: _actions_field,
}
