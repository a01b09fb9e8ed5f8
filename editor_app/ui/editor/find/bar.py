"""The bar above the text in which one looks for words and replaces them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor_app.formats.seeking.hits import hits_in
from editor_app.formats.seeking.seek import Seek, SeekError
from editor_app.ui.editor.find.search import ArticleSearch
from editor_app.ui.editor.find.words import becomes_words, outcome_words
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.seek_line import SeekLine, Typed
from editor_app.ui.widgets.seek_switches import SeekSwitches, key_for, name_button, sign_button
from editor_app.ui.widgets.sheet import quiet_button
from editor_app.ui.widgets.two_state_button import TwoStateButton

FIELD, WIDEST = 140, 380
ICON = QSize(16, 16)
BUTTON_WORDS = {
    "toggle": "Show or hide replacing",
    "scope": "Only in what is selected",
    "back": "Match before",
    "on": "Next match",
    "close": "Close",
}
KEYS = {"scope": "Alt+L", "back": "Shift+F3", "on": "F3", "close": "Esc"}


class FindBar(Spoken, QWidget):
    """Shows and steers an `ArticleSearch`.

    Signals: ``closed()`` by its button or Esc; ``preview_wanted()`` the lines that would change should be listed;
    ``object_wanted()`` the figure or footnote of the current match should be opened.
    """

    closed = Signal()
    preview_wanted = Signal()
    object_wanted = Signal()

    def __init__(self, search: ArticleSearch, icons: Icons) -> None:
        super().__init__()
        self._search = search
        self._icons = icons
        self._may_replace = True
        self._typed = Typed()
        self.setProperty("look", "panel")
        self.find_line, self.replace_line = self._line(), self._line()
        self._toggle = TwoStateButton(icons, "right", "down")
        self._toggle.setProperty("look", "row")
        self._toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.switches = SeekSwitches(self)
        self.scope = sign_button("¶")
        key_for(self.scope, KEYS["scope"], self)
        self._count = plain_label(look="caption", wraps=False)
        self._note = plain_label(look="caption")
        self._open, self._undo = quiet_button("caption"), quiet_button("caption")
        self._back = self._tool("up", lambda: search.step(-1))
        self._on = self._tool("down", lambda: search.step(1))
        self._close = self._tool("close", self.closed.emit)
        self._one, self._all, self._preview = quiet_button(), quiet_button(), quiet_button("quiet")
        self._lay_out()
        self._speak()
        self._connect()
        self.show_replace(shown=False)

    # What is asked of it

    def begin(self, words: str, *, replaces: bool, limited: bool, was_open: bool = False) -> None:
        """Come up, with words to look for if there are some, or limited to what is selected."""
        self._search.begin_here()
        self._typed.keep(self.find_line.text())
        if replaces:
            self.show_replace(shown=True)
        self.show()
        if words:
            self.find_line.setText(words)
        self.scope.setChecked(limited)
        self._search.limit(limited)
        self._ask()
        knows_words = bool(self.find_line.text()) and (bool(words) or limited or was_open)
        line = self.replace_line if replaces and knows_words else self.find_line
        line.setFocus()
        line.selectAll()

    def fill(self, seek: Seek) -> None:
        """Look for this, as if it had been typed."""
        self.switches.show_seek(seek)
        self.find_line.setText(seek.words)
        self._ask()

    def show_replace(self, shown: bool) -> None:
        """Show or hide the row for replacing."""
        self._toggle.show_value(shown)
        for widget in (self.replace_line, self._buttons):
            widget.setVisible(shown)
        self._ask()
        self._show()

    def allow_replacing(self, allowed: bool) -> None:
        """Say whether the text may be changed."""
        self._may_replace = allowed
        self._show()

    @property
    def seek(self) -> Seek:
        """What is typed."""
        return self.switches.seek(self.find_line.text())

    def matches(self, words: str) -> bool:
        """Tell whether all of some words is one match of what is typed."""
        try:
            found = hits_in([words], self.seek, budget_s=0.05).hits
        except SeekError:
            return False
        return [(hit.start, hit.end) for hit in found] == [(0, len(words))]

    # Making

    def _line(self) -> SeekLine:
        line = SeekLine()
        line.setMinimumWidth(FIELD)
        line.setMaximumWidth(WIDEST)
        line.textChanged.connect(self._ask)
        return line

    def _tool(self, icon: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(ICON)
        self._icons.dress(button, icon, "muted")
        button.clicked.connect(lambda _checked: run())
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._toggle, 0, 0)
        grid.addWidget(self.find_line, 0, 1)
        grid.addLayout(_row(self.switches, self.scope), 0, 2)
        grid.addLayout(_row(self._count, self._open, self._undo, spacing=4), 0, 3)
        grid.addLayout(_row(self._back, self._on, self._close), 0, 4)
        grid.addWidget(self.replace_line, 1, 1)
        self._buttons = QWidget()
        self._buttons.setLayout(_row(self._one, self._all, self._preview, spacing=6))
        grid.addWidget(self._buttons, 1, 2, 1, 3)
        grid.addWidget(self._note, 2, 1, 1, 4)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(grid)
        column.addWidget(hairline())
        # As in Word: Tab goes on to what replaces, not to the switches.
        QWidget.setTabOrder(self.find_line, self.replace_line)

    def _speak(self) -> None:
        find, into = self.find_line, self.replace_line
        self.say("Find in this article", find.setPlaceholderText, find.setAccessibleName)
        self.say("Replace with", into.setPlaceholderText, into.setAccessibleName)
        self.say("Replace", self._one.setText)
        self.say("Replace all", self._all.setText)
        self.say("Preview…", self._preview.setText)
        self.say("Open it", self._open.setText)
        self.say("Undo", self._undo.setText)
        self.whenever_said(self._name_buttons)

    def _name_buttons(self) -> None:
        named = {
            "toggle": self._toggle, "scope": self.scope, "back": self._back, "on": self._on, "close": self._close,
        }  # fmt: skip
        for name, button in named.items():
            name_button(button, tr(BUTTON_WORDS[name]), KEYS.get(name, ""))

    def _connect(self) -> None:
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self._toggle.edited.connect(self.show_replace)
        self.find_line.entered.connect(self._enter_find)
        self.find_line.stepped.connect(self._recall)
        self.replace_line.entered.connect(self._enter_replace)
        self.switches.changed.connect(self._ask)
        self.scope.toggled.connect(lambda _on: self._limit())
        self._search.changed.connect(self._show)
        self._one.clicked.connect(self._search.replace)
        self._all.clicked.connect(lambda _checked: self._search.replace_all())
        self._preview.clicked.connect(self.preview_wanted)
        self._open.clicked.connect(self.object_wanted)
        self._undo.clicked.connect(self._search.undo_replacing)
        self.whenever_said(self._show)

    # What a person does

    def _ask(self) -> None:
        self._search.look_for(self.seek, self.replace_line.text() if self._toggle.value else None)

    def _enter_find(self, modifiers: Qt.KeyboardModifier) -> None:
        """Enter goes on, with Shift back."""
        self._typed.keep(self.find_line.text())
        self._search.step(-1 if modifiers == Qt.KeyboardModifier.ShiftModifier else 1)

    def _recall(self, rows: int) -> None:
        """The arrows bring back what was looked for before."""
        self.find_line.setText(self._typed.step(rows, self.find_line.text()))
        self.find_line.selectAll()

    def _enter_replace(self, modifiers: Qt.KeyboardModifier) -> None:
        """Enter replaces, with Ctrl everything."""
        if self._may_replace:
            everything = modifiers == Qt.KeyboardModifier.ControlModifier
            (self._search.replace_all if everything else self._search.replace)()

    def _limit(self) -> None:
        on = self.scope.isChecked()
        self._search.limit(on)
        if on and not self._search.is_limited:
            self.scope.setChecked(False)
            self._note.setText(tr("Nothing is selected in the text."))
            self._note.show()

    # What came of it

    def _show(self) -> None:
        outcome, seeks = self._search.outcome, bool(self.find_line.text())
        words = outcome_words(outcome, seeks=seeks)
        is_faulty = outcome.error is not None
        self._count.setText("" if is_faulty else words)
        is_empty = seeks and not outcome.total and outcome.replaced is None
        wear(self._count, "caption-warn" if is_empty else "caption")
        self._undo.setVisible(outcome.replaced is not None and self._search.may_undo)
        self._open.setVisible(outcome.spot is not None and bool(outcome.spot.part))
        self._note.setText(words if is_faulty else becomes_words(outcome))
        wear(self._note, "caption-warn" if is_faulty else "caption")
        self._note.setVisible(is_faulty or self._toggle.value)
        has_some = outcome.total > 0
        for button in (self._back, self._on):
            button.setEnabled(has_some)
        for push in (self._one, self._all, self._preview):
            push.setEnabled(has_some and self._may_replace)
            push.setToolTip("" if self._may_replace else tr("The library can only be read."))
        if self.scope.isChecked() != self._search.is_limited:
            self.scope.blockSignals(True)
            self.scope.setChecked(self._search.is_limited)
            self.scope.blockSignals(False)


def _row(*widgets: QWidget, spacing: int = 1) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
