"""The list of changes: what has changed since when, by whom; each and all can be accepted or rejected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.compare.told import ToldChange
from editor_app.ui.actions import Actions
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.tracking.card import ChangeCard
from editor_app.ui.tracking.listed import Listed
from editor_app.ui.tracking.words import BASELINE_WORDS
from editor_app.ui.widgets.action_button import action_button
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.scrolled import bring_into_view

PAGE = 20
"""So many cards stand there at once."""


class ChangesSection(Spoken, QWidget):
    """Lists the changes of one article.

    Signals: ``chosen(int)`` a change; ``decided(int, bool)`` it is to be accepted, or rejected (False);
    ``baseline_chosen(Baseline)``; ``proposal_chosen(str)`` somebody's suggestions are to be shown, by their id.
    """

    chosen = Signal(int)
    decided = Signal(int, bool)
    baseline_chosen = Signal(object)
    proposal_chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.listed = Listed()
        self.lit = 0
        self.may_decide: Callable[[], bool] = lambda: True
        self._page = 0
        self.cards: list[ChangeCard] = []
        self._title = plain_label(look="section", wraps=False)
        self._since = QToolButton()
        self._since.setProperty("look", "status")
        self._since.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._since.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self._since)
        self._since.setMenu(self.menu)
        switch = QToolButton()
        switch.setDefaultAction(actions["track_changes"])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._since)
        head.addWidget(switch)
        self._message = plain_label(look="muted")
        self.offers: list[QPushButton] = []
        self._offers = QWidget()
        self._offers_row = Flow(6)
        self._offers.setLayout(self._offers_row)
        self.all_buttons = QWidget()
        row = QHBoxLayout(self.all_buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._accept_all = action_button(actions["accept_all_changes"], "offer")
        row.addWidget(self._accept_all)
        row.addWidget(action_button(actions["reject_all_changes"], "offer"))
        row.addStretch(1)
        self._earlier, self._later = QPushButton(), QPushButton()
        for button, step in ((self._earlier, -1), (self._later, 1)):
            button.setProperty("look", "caption")
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self._offers, self._message, self.all_buttons, self._earlier):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(self._later)
        self.whenever_said(self._speak)

    @property
    def changes(self) -> tuple[ToldChange, ...]:
        """The changes that are listed, on all pages."""
        return () if self.listed.shown is None else self.listed.shown.changes

    def show_changes(self, listed: Listed, lit: int) -> None:
        """Show these, one of them lit (0: none)."""
        self.listed, self.lit = listed, lit
        self._fill()

    def light(self, number: int) -> None:
        """Let a change stand out; the page that it is on is turned to."""
        self.lit = number
        places = {change.number: place for place, change in enumerate(self.changes)}
        if number in places:
            self._page = places[number] // PAGE
        self._fill()
        card = next((card for card in self.cards if card.is_lit and not card.isHidden()), None)
        if card is not None:
            bring_into_view(card)

    def _turn(self, step: int) -> None:
        self._page += step
        self._fill()

    def _fill(self) -> None:
        """Let the cards of the page say what its changes are; the cards themselves stay."""
        changes = self.changes
        self._page = max(0, min(self._page, (len(changes) - 1) // PAGE if changes else 0))
        page = changes[self._page * PAGE : (self._page + 1) * PAGE]
        for place, change in enumerate(page):
            if place == len(self.cards):
                self._make(change)
            card = self.cards[place]
            card.show_change(change)
            card.setVisible(True)
            card.light(on=change.number == self.lit, may_accept=not self.listed.is_own)
        for card in self.cards[len(page) :]:
            card.hide()
        self._earlier.setVisible(self._page > 0)
        self._later.setVisible((self._page + 1) * PAGE < len(changes))
        self._speak()

    def _offer(self) -> None:
        """Buttons for what others suggest; the one that is shown stands pressed."""
        while len(self.offers) < len(self.listed.offers):
            button = QPushButton(autoDefault=False)
            button.setProperty("look", "offer")
            button.setCheckable(True)
            place = len(self.offers)
            button.clicked.connect(lambda _=False, place=place: self._press(place))
            self.offers.append(button)
            self._offers_row.addWidget(button)
        for place, button in enumerate(self.offers):
            button.setVisible(place < len(self.listed.offers))
            if place < len(self.listed.offers):
                button.setText(self.listed.offers[place].words())
                button.setChecked(self.listed.offers[place].is_chosen)
        self._offers.setVisible(bool(self.listed.offers))

    def _press(self, place: int) -> None:
        offer = self.listed.offers[place]
        self.offers[place].setChecked(offer.is_chosen)
        if not offer.is_chosen:
            self.proposal_chosen.emit(offer.id)

    def _make(self, change: ToldChange) -> None:
        card = ChangeCard(change, self.may_decide)
        card.chosen.connect(lambda: self.chosen.emit(card.shown.number))
        card.decided.connect(lambda accepts: self.decided.emit(card.shown.number, accepts))
        card.stepped.connect(lambda step: self._step(card, step))
        self.cards.append(card)
        self._list.addWidget(card)

    def _step(self, card: ChangeCard, step: int) -> None:
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards) and not self.cards[place].isHidden():
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _speak(self) -> None:
        listed = self.listed
        count = len(self.changes)
        self._offer()
        self._title.setText(tr("Changes · {count}", count=count) if count else tr("Changes in the text"))
        self._since.setVisible(listed.baseline is not None)
        if listed.baseline is not None:
            self._since.setText(f"{tr(BASELINE_WORDS[listed.baseline])} ▾")
        self._since.setToolTip(tr("Against what the changes are shown"))
        self._since.setAccessibleName(tr("Against what the changes are shown"))
        self.menu.clear()
        for baseline in listed.offered:
            choice = self.menu.addAction(tr(BASELINE_WORDS[baseline]))
            choice.setCheckable(True)
            choice.setChecked(baseline is listed.baseline)
            choice.triggered.connect(lambda _=False, one=baseline: self.baseline_chosen.emit(one))
        self._earlier.setText(tr("Earlier in the text…"))
        self._later.setText(tr("Later in the text…"))
        message = listed.message()
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self.all_buttons.setVisible(count > 0)
        self._accept_all.setVisible(not listed.is_own)
