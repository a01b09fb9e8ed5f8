"""A thread as a card: what it is about, what was said, and where it is lit what can be done with it."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.discussion import PlacedThread
from editor_app.domain.standing import Doubt
from editor_app.ui.commenting.words import by_line, doubt_mark, quote_words, state_words
from editor_app.ui.commenting.words_field import AskPeople, WordsField
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label, plain_tip

QUOTE_LENGTH = 90
INDENT = 12


class ThreadCard(Spoken, QFrame):
    """Shows one thread.

    Signals: ``chosen()`` by click or Enter; ``stepped(int)`` an arrow wants the next card (1) or the one before (-1);
    ``replied(str)``; ``resolve_wanted(bool)`` to resolve it, or to reopen it (False).
    """

    chosen = Signal()
    stepped = Signal(int)
    replied = Signal(str)
    resolve_wanted = Signal(bool)

    def __init__(self, one: PlacedThread, ask_people: AskPeople, read_only: Callable[[], bool]) -> None:
        super().__init__()
        self.shown = one
        self._ask_people = ask_people
        self._read_only = read_only
        self._is_lit = False
        self._foot: QWidget | None = None
        self.reply: WordsField | None = None
        self.setProperty("look", "thread")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(4)
        self.quote = plain_label(look="caption")
        self._detached = plain_label(look="caption-warn")
        self._column.addWidget(self.quote)
        self._column.addWidget(self._detached)
        events = (one.thread.said, *one.thread.followed)
        for event, doubt in itertools.zip_longest(events, one.doubts[: len(events)]):
            self._column.addWidget(self._said(event, doubt))
        self.whenever_said(self._speak)

    @property
    def is_lit(self) -> bool:
        """Tell whether this is the thread at the caret."""
        return self._is_lit

    def show_quote(self, one: PlacedThread) -> None:
        """Show what has become of the words it is about."""
        self.shown = one
        self._speak()

    def light(self, *, on: bool) -> None:
        """Stand out and offer what can be done, or no longer; what is typed of an answer stays."""
        self._is_lit = on
        wear(self, "thread-lit" if on else "thread")
        if on and self._foot is None:
            self._foot = self._make_foot()
            self._column.addWidget(self._foot)
        if self._foot is not None:
            self._foot.setVisible(on or self.has_words)

    @property
    def has_words(self) -> bool:
        """Tell whether an answer was begun."""
        return self.reply is not None and bool(self.reply.value.strip())

    def focus_reply(self) -> None:
        """Go to where an answer is typed."""
        if self.reply is not None and self.reply.isEnabled():
            self.reply.setFocus()

    def refuse(self) -> None:
        """An answer was not taken: it stays to be sent again."""
        if self._foot is not None:
            self._foot.setEnabled(True)

    def _said(self, event: CommentEvent, doubt: Doubt | None) -> QWidget:
        """One thing that was said or done."""
        part = QWidget()
        column = QVBoxLayout(part)
        is_answer = event is not self.shown.thread.said
        column.setContentsMargins(INDENT if is_answer else 0, 4, 0, 0)
        column.setSpacing(0)
        head = plain_label(look="caption")
        column.addWidget(head)
        if event.action in {CommentAction.SAID, CommentAction.REPLIED}:
            self.whenever_said(lambda: head.setText(by_line(event)))
            column.addWidget(plain_label(event.text, selectable=True))
        else:
            self.whenever_said(lambda: head.setText(state_words(event)))
        if doubt is not None:
            mark = plain_label(look="caption-warn")
            column.addWidget(mark)
            self.whenever_said(lambda: mark.setText(doubt_mark(doubt)))
        return part

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        is_open = self.shown.thread.is_open
        self.reply = WordsField(self._ask_people, 1)
        self.say("Reply", self.reply.setAccessibleName)
        self.say("Reply…", self.reply.setPlaceholderText)
        self._send, state = QPushButton(), QPushButton()
        self.say("Reply", self._send.setText)
        self.say("Resolve" if is_open else "Reopen", state.setText)
        self._send.setEnabled(False)
        self.reply.edited.connect(lambda text: self._send.setEnabled(bool(text.strip())))
        self.reply.sent.connect(self._reply)
        self.reply.given_up.connect(self.chosen)
        self._send.clicked.connect(self._reply)
        state.clicked.connect(lambda: self.resolve_wanted.emit(is_open))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(state)
        row.addStretch(1)
        row.addWidget(self._send)
        column.addWidget(self.reply)
        column.addLayout(row)
        if self._read_only():
            foot.setEnabled(False)
            self.say("The library can only be read.", foot.setToolTip)
        return foot

    def _reply(self) -> None:
        if self.has_words and self.reply is not None and self._foot is not None:
            self._foot.setEnabled(False)
            self.replied.emit(self.reply.value)

    def _speak(self) -> None:
        quote = quote_words(self.shown.thread.anchor, self.shown.quote)
        short = quote if len(quote) <= QUOTE_LENGTH else f"{quote[:QUOTE_LENGTH]}…"
        self.quote.setText(short)
        self.quote.setToolTip(plain_tip(quote) if short != quote else "")
        self._detached.setText(tr("These words are no longer in the text."))
        self._detached.setVisible(self.shown.is_detached)
        said = self.shown.thread.said
        self.setAccessibleName(f"{by_line(said)}: {said.text}")

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place in the text."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the text, arrows to the neighbours, R answers."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by key sees where they are."""
        super().focusInEvent(event)
        self.update()
