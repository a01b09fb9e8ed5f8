"""What the publication has to offer, as a quiet line under its name: pressed, it is taken."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.domain.fields import Fields
from editor_app.domain.publication_offers import Offer, offers, take
from editor_app.ui.details.context import Context
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.plain_label import plain_label, plain_tip

OFFER_WORDS: dict[Offer, str] = {
    Offer.STATEMENT: "Its statement",
    Offer.CONTACTS: "Its contacts",
    Offer.SOURCE: "It as the source",
}


class OffersRow(Spoken, QWidget):
    """Seen only while there is something to take.  Signal ``taken(Fields)``: the fields with it."""

    taken = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._fields = Fields()
        self._shown: tuple[Offer, ...] = ()
        flow = Flow(4, self)
        self._name = plain_label(look="caption", wraps=False)
        self._name.setMinimumHeight(26)
        flow.addWidget(self._name)
        self.buttons = {offer: QPushButton(autoDefault=False) for offer in Offer}
        for offer, button in self.buttons.items():
            button.setProperty("look", "offer")
            button.clicked.connect(functools.partial(self._take, offer))
            flow.addWidget(button)
        self.whenever_said(self._say)
        self.hide()

    def show_fields(self, fields: Fields) -> None:
        """Offer what these fields could take from their publication."""
        publication = self._context.publication
        if not fields.publication or publication.id != fields.publication:
            found: tuple[Offer, ...] = ()
        else:
            found = offers(publication, fields, self._context.publications)
        self._fields, self._shown = fields, found
        for offer, button in self.buttons.items():
            button.setVisible(offer in found)
        self.setVisible(bool(found))
        self._say()

    def _take(self, offer: Offer) -> None:
        publication = self._context.publication
        self.taken.emit(take(offer, publication, self._fields, self._context.publications))

    def _say(self) -> None:
        publication = self._context.publication
        self._name.setText(tr("Take from {publication}:", publication=publication.name))
        contacts = "\n".join(f"{one.label} {one.value} {one.person}".strip() for one in publication.contacts)
        tips = {Offer.STATEMENT: publication.statement, Offer.CONTACTS: contacts}
        for offer, button in self.buttons.items():
            button.setText(tr(OFFER_WORDS[offer]))
            button.setToolTip(plain_tip(tips.get(offer, "")))
