"""The sheet of preferences, made from the table of settings; what is set there is so at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.i18n import tr
from editor_app.ui.preferences.fields import FIELDS, dictionary_name, switch_field
from editor_app.ui.settings import SECTION_WORDS, SETTINGS, Kind, Preferences, Setting
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.form_rows import FormRows
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import MARGIN, Sheet, quiet_button

WIDTH, HEIGHT = 620, 580
LABEL_WIDTH = 168
BELOW_A_TICK = 26
"""How far the words below a box are set in: as its own are."""


class PreferencesSheet(Sheet):
    """Shows all settings by their sections."""

    def __init__(self, preferences: Preferences, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._preferences = preferences
        self._actions = actions
        self.fields: dict[str, QWidget] = {}
        self.say("Preferences", self.set_title)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(min(HEIGHT, parent.height() - 180))
        area.setWidget(self._page())
        self.body.setContentsMargins(MARGIN, 0, 8, 0)
        self.body.addWidget(area)
        reset = quiet_button("quiet")
        self.say("Reset all", reset.setText)
        reset.clicked.connect(self._reset)
        self.footer.addWidget(reset)
        self.footer.addStretch(1)
        close = self.add_button("primary")
        self.say("Done", close.setText)
        close.clicked.connect(self.accept)

    def offer_dictionaries(self, names: tuple[str, ...]) -> None:
        """Offer these dictionaries, which have been found meanwhile; say so where there are none."""
        field = self.fields["dictionary"]
        assert isinstance(field, Choice)
        field.offer([(name, dictionary_name(name)) for name in names])
        field.setEnabled(bool(names))
        if not names:
            field.setToolTip(tr("No dictionary was found on this machine: spelling is not checked."))

    def _reset(self) -> None:
        """Set all as it comes, but for the language: who has lost it would not find it again."""
        self._preferences.reset()
        for name in ("markdown_typing", "light_system"):
            if not self._actions[name].isChecked():
                self._actions[name].trigger()

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, MARGIN - 8, 24)
        column.setSpacing(12)
        for section, settings in itertools.groupby(SETTINGS, key=lambda setting: setting.section):
            head = plain_label(look="section", wraps=False)
            self.say(SECTION_WORDS[section], head.setText)
            head.setContentsMargins(0, 12 if column.count() else 0, 0, 0)
            column.addWidget(head)
            self._add_rows(column, settings)
        column.addStretch(1)
        return page

    def _add_rows(self, column: QVBoxLayout, settings: Iterable[Setting]) -> None:
        rows: FormRows | None = None
        for setting in settings:
            if setting.kind is Kind.SWITCH:
                rows = None
                column.addLayout(self._switch(setting))
                continue
            if rows is None:
                rows = FormRows(LABEL_WIDTH)
                column.addLayout(rows)
            field = self.fields[setting.id] = FIELDS[setting.kind](setting, self._preferences, self._actions)
            caption = rows.add(self._with_hint(setting, field), field)
            self.say(setting.text, caption.setText, field.setAccessibleName)

    def _switch(self, setting: Setting) -> QVBoxLayout:
        tick = self.fields[setting.id] = switch_field(setting, self._preferences, self._actions)
        self.say(setting.text, tick.setText)
        return self._with_hint(setting, tick, BELOW_A_TICK)

    def _with_hint(self, setting: Setting, field: QWidget, inset: int = 0) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(2 if inset else 4)
        layout.addWidget(field)
        if setting.hint:
            hint = plain_label(look="caption")
            hint.setContentsMargins(inset, 0, 0, 0)
            self.say(setting.hint, hint.setText)
            layout.addWidget(hint)
        return layout
