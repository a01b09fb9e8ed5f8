"""The guard of what is composed, in whichever field a person types.

While there are words that an input method composes, every key is its own.  Most systems see to that, some pass keys on;
then none may close a form, go to the next field, run a shortcut or turn a sign into a mark.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor_app.ui.composed import WORDS, composed_in, finish_composing
from editor_app.ui.editor.text_edit import TextEdit

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})


class Composing(QObject):
    """Guards the field with the focus, for as long as its owner lives; leaving a field takes what is composed there."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._text: TextEdit | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._go_to)
        self._enter(QApplication.focusWidget())

    def _go_to(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            finish_composing(old)
            old.removeEventFilter(self)
        self._enter(new)

    def _enter(self, field: QWidget | None) -> None:
        if self._text is not None:
            self._text.composing_changed.disconnect(self._hold)
        self._text = field if isinstance(field, TextEdit) else None
        if self._text is not None:
            # The text is typed in most of all: it is watched while it composes only.
            self._text.composing_changed.connect(self._hold)
            self._hold(composing=self._text.composing)
        elif field is not None and field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            field.installEventFilter(self)

    def _hold(self, composing: bool) -> None:
        if self._text is not None and composing:
            self._text.installEventFilter(self)
        elif self._text is not None:
            self._text.removeEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is composed; let no key through meanwhile."""
        if isinstance(event, QInputMethodEvent):
            self._note(watched, event.preeditString())
        elif event.type() in _KEYS and isinstance(watched, QWidget) and composed_in(watched):
            event.accept()
            return True
        return False

    def _note(self, field: QObject, words: str) -> None:
        if isinstance(field, QTextEdit | QPlainTextEdit):
            return
        field.setProperty(WORDS, words)
        completer = field.completer() if isinstance(field, QLineEdit) else None
        proposals = completer.popup() if completer is not None else None
        if words and proposals is not None:
            proposals.hide()
