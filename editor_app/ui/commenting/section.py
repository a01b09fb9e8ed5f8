"""The list of comments: threads in the order of the text, detached ones apart; open ones, or all."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.discussion import Discussion, PlacedThread
from editor_app.domain.errors import StetError
from editor_app.ui.actions import Actions, shortcut_of
from editor_app.ui.commenting.card import ThreadCard
from editor_app.ui.commenting.words_field import AskPeople
from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.scrolled import bring_into_view
from editor_app.ui.widgets.segments import Segments

PAGE = 25
"""So many cards stand there at once; each costs a millisecond."""


class Filter(enum.StrEnum):
    """Which threads are listed."""

    OPEN = "open"
    ALL = "all"


FILTER_WORDS = {Filter.OPEN: "Unresolved", Filter.ALL: "All"}


class CommentsSection(Spoken, QWidget):
    """Lists one article's threads.

    Signals: ``chosen(str)`` a thread; ``replied(str, str)`` thread and words; ``resolve_wanted(str, bool)`` thread, to
    resolve it or to reopen it; ``filtered()`` others are listed now.
    """

    chosen = Signal(str)
    replied = Signal(str, str)
    resolve_wanted = Signal(str, bool)
    filtered = Signal()

    def __init__(self, actions: Actions, ask_people: AskPeople) -> None:
        super().__init__()
        self._ask_people = ask_people
        self._discussion = Discussion()
        self._failure: StetError | None = None
        self.read_only = False
        self.lit = ""
        self._page = 0
        self.cards: dict[str, ThreadCard] = {}
        self._title = plain_label(look="section", wraps=False)
        self._segments = Segments(FILTER_WORDS)
        self._segments.chosen.connect(self._filter)
        self.say("Which comments are listed", self._segments.setAccessibleName)
        add = QToolButton()
        add.setDefaultAction(actions["comment"])
        self._add = add
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._segments)
        head.addWidget(add)
        self._message = plain_label(look="muted")
        self._earlier, self._later = QPushButton(), QPushButton()
        for button, step in ((self._earlier, -1), (self._later, 1)):
            button.setProperty("look", "caption")
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
        self._apart = plain_label(look="section")
        self.say("Detached", self._apart.setText)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._message)
        column.addWidget(self._earlier)
        column.addLayout(self._list)
        column.addWidget(self._later)
        self.whenever_said(self._speak)

    @property
    def listed(self) -> tuple[PlacedThread, ...]:
        """The threads that pass the filter, in order."""
        if self._segments.value is Filter.ALL:
            return self._discussion.threads
        # The lit one stays until one leaves it, so that it does not vanish under the hand that has resolved it.
        return tuple(
            one for one in self._discussion.threads if one.thread.is_open or one.thread.id == self.lit
        )

    @property
    def filter(self) -> Filter:
        """Which threads are listed."""
        chosen: Filter = self._segments.value
        return chosen

    @property
    def shows_all(self) -> bool:
        """Tell whether resolved threads are listed too."""
        return self.filter is Filter.ALL

    def show_discussion(self, discussion: Discussion) -> None:
        """Show these threads; answers that were begun stay where their threads do."""
        self._failure = None
        if discussion.article != self._discussion.article:
            self._page = 0
            self._drop(self.cards)
        self._discussion = discussion
        self._fill()

    def show_failure(self, error: StetError) -> None:
        """Say why there is nothing to be seen."""
        self._failure = error
        self._discussion = Discussion(self._discussion.article)
        self._fill()

    def light(self, thread: str) -> None:
        """Let a thread stand out; the page that it is on is turned to."""
        self.lit = thread
        if thread and thread not in {one.thread.id for one in self.listed}:
            return
        numbers = {one.thread.id: number for number, one in enumerate(self.listed)}
        if thread in numbers:
            self._page = numbers[thread] // PAGE
        self._fill()
        card = self.cards.get(thread)
        if card is not None:
            bring_into_view(card)

    def show_all(self) -> None:
        """List resolved threads too."""
        self._segments.set_value(Filter.ALL)
        self._fill()

    def _filter(self, _chosen: object) -> None:
        self._page = 0
        self._fill()
        self.filtered.emit()

    def _turn(self, step: int) -> None:
        self._page += step
        self._fill()

    def _fill(self) -> None:
        """Bring the cards to the threads of the page, keeping those that say the same."""
        listed = self.listed
        self._page = max(0, min(self._page, (len(listed) - 1) // PAGE if listed else 0))
        shown = listed[self._page * PAGE : (self._page + 1) * PAGE]
        wanted = {one.thread.id: one for one in shown}
        stale = [
            key
            for key, card in self.cards.items()
            if key not in wanted or card.shown.thread != wanted[key].thread
        ]
        self._drop(stale)
        self._apart.setParent(None)
        for number, one in enumerate(shown):
            card = self.cards.get(one.thread.id) or self._make(one)
            card.show_quote(one)
            self._list.insertWidget(number, card)
            card.setVisible(True)
            if card.is_lit != (one.thread.id == self.lit):
                card.light(on=one.thread.id == self.lit)
        first = next((number for number, one in enumerate(shown) if one.is_detached), None)
        if first is not None:
            self._list.insertWidget(first, self._apart)
            self._apart.show()
        self._earlier.setVisible(self._page > 0)
        self._later.setVisible((self._page + 1) * PAGE < len(listed))
        self._speak()

    def _make(self, one: PlacedThread) -> ThreadCard:
        key = one.thread.id
        card = self.cards[key] = ThreadCard(one, self._ask_people, lambda: self.read_only)
        card.chosen.connect(lambda: self.chosen.emit(key))
        card.replied.connect(lambda words: self.replied.emit(key, words))
        card.resolve_wanted.connect(lambda resolves: self.resolve_wanted.emit(key, resolves))
        card.stepped.connect(lambda step: self._step(key, step))
        return card

    def _step(self, key: str, step: int) -> None:
        keys = [one.thread.id for one in self.listed if one.thread.id in self.cards]
        at = keys.index(key) + step
        if 0 <= at < len(keys):
            self.cards[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self, keys: Sequence[str] | dict[str, ThreadCard]) -> None:
        for key in list(keys):
            card = self.cards.pop(key)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _speak(self) -> None:
        count = self._discussion.open_count
        self._title.setText(tr("Comments · {count}", count=count) if count else tr("Comments"))
        self._earlier.setText(tr("Earlier in the text…"))
        self._later.setText(tr("Later in the text…"))
        self._message.setText(self._words())
        self._message.setVisible(bool(self._message.text()))

    def _words(self) -> str:
        """What there is to say in place of cards, or above them."""
        if self._failure is not None:
            return " ".join(sentences_of(self._failure)).strip()
        if not self._discussion.threads:
            if self.read_only:
                return tr(
                    "Nobody has commented on this article. The library can only be read, so nothing can be said."
                )
            return tr(
                "Nobody has commented on this article. Select words and press {keys} to say something about them.",
                keys=shortcut_of("comment"),
            )
        if not self.listed:
            return tr("All comments are resolved.")
        if self.read_only:
            return tr("The library can only be read: comments are shown, and none can be added.")
        return ""
