"""To whom articles are handed over, what for, with what, and where the file goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.handoff.cover import PICTURES_WORDS, PURPOSE_WORDS, Pictures, Purpose
from editor_app.services.handoff_order import Order, Parcel
from editor_app.ui.handing.private_ticks import PrivateTicks
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.form_rows import FormRows
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import quiet_button
from editor_app.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from editor_app.services.handoff_proposal import HandOffProposal

_BETWEEN_NAMES = re.compile("[,，、;；]+")
UNDECIDED, TAKEN_OUT, LEFT_IN = "", "taken_out", "left_in"
PLACES_WORDS = {
    UNDECIDED: "To be decided",
    TAKEN_OUT: "Take it out of the pictures first",
    LEFT_IN: "Leave it in",
}


class HandOverForm(Spoken, QWidget):
    """The form of the sheet that hands over; where it also ``decides`` it asks for an opinion.

    Signal ``changed()`` when something that decides whether it can be done is different.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None, *, decides: bool = False) -> None:
        super().__init__(parent)
        self._proposals: Sequence[HandOffProposal] = ()
        self._decides = decides
        self._to = BoundedLine()
        self._purpose, self._pictures, self._places = Choice(), Choice(), Choice()
        self._opinion, self._message = TextArea(2, 5), TextArea(2, 6)
        self._private = PrivateTicks()
        self._pictures_caption = plain_label(look="muted")
        self._places_caption = plain_label(look="muted")
        self._private_caption = plain_label(look="muted")
        self._telling, self._count = plain_label(look="caption-warn"), plain_label(look="caption")
        self._folder = BoundedLine(str(folder))
        self._folder.textChanged.connect(lambda _: self.changed.emit())
        for choice in (self._pictures, self._places):
            choice.edited.connect(lambda _: self._settle())
        self._lay_out()
        self._purpose.show_value(Purpose.REVIEW)
        self._pictures.show_value(Pictures.WITH)
        self._places.show_value(UNDECIDED)
        self.whenever_said(self._offer)

    def show_proposals(self, proposals: Sequence[HandOffProposal], to: str, purpose: Purpose) -> None:
        """Show what there is to go, and to whom and what for it probably goes."""
        self._proposals = proposals
        if not self._to.text():
            self._to.setText(to)
        self._purpose.show_value(purpose)
        self._private.show_kinds(proposals)
        self._places.show_value(TAKEN_OUT if self._may_take_out() else UNDECIDED)
        self._offer()

    def order(self, articles: Sequence[str], name: str, note: str, *, decides: bool) -> Order:
        """All that the person wants done with articles, in a file of a name; ``note`` as `Parcel` says."""
        places = self._places.value
        parcel = Parcel(
            articles,
            self.to,
            Purpose(self._purpose.value),
            self._message.value.strip(),
            Pictures(self._pictures.value),
            places == LEFT_IN,
            self._private.ticked,
            note,
        )
        takes_out = places == TAKEN_OUT and self._asks_for_places()
        return Order(parcel, self.folder, name, decides, self._opinion.value.strip(), takes_out)

    @property
    def to(self) -> tuple[str, ...]:
        """Whom it is for."""
        return tuple(filter(None, (name.strip() for name in _BETWEEN_NAMES.split(self._to.text()))))

    @property
    def folder(self) -> Path:
        """The folder that gets the file; one that is not named from the root lies in the person's home."""
        return Path.home() / Path(self._folder.text().strip()).expanduser()

    def can_be_done(self) -> bool:
        """Tell whether all is decided."""
        undecided = self._asks_for_places() and self._places.value == UNDECIDED
        return bool(self._proposals) and bool(self._folder.text().strip()) and not undecided

    def focus_first(self) -> None:
        """Go to where one begins."""
        (self._opinion if self._decides else self._to).setFocus()

    def choose_folder(self) -> None:
        """Let the person choose where the file goes."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Where to put the file"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)

    # Making

    def _lay_out(self) -> None:
        rows = FormRows()
        rows.setContentsMargins(0, 0, 0, 0)
        if self._decides:
            self.say("Opinion", rows.add(self._opinion).setText, self._opinion.setAccessibleName)
            self.say(
                "What is written down with the decision; may stay empty", self._opinion.setPlaceholderText
            )
        else:
            self._opinion.hide()
        self.say("To", rows.add(self._to).setText, self._to.setAccessibleName)
        self.say("Names, parted by commas; may stay empty", self._to.setPlaceholderText)
        self.say("For", rows.add(self._purpose).setText)
        self.say("Message", rows.add(self._message).setText, self._message.setAccessibleName)
        self.say("What the other desk should know first", self._message.setPlaceholderText)
        self._pictures_caption = rows.add(_column(self._pictures, self._count), self._pictures)
        self._places_caption = rows.add(_column(self._places, self._telling), self._places)
        self._private_caption = rows.add(self._private)
        self.say("Pictures", self._pictures_caption.setText)
        self.say("Place taken", self._places_caption.setText)
        self.say("Private", self._private_caption.setText, self._private.setAccessibleName)
        self.say("Where to", rows.add(self._folder_line(), self._folder).setText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addStretch(1)

    def keep_clear(self, width: int) -> None:
        """Leave so many pixels at the right to a scroll bar."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, width, 0)

    def _folder_line(self) -> QHBoxLayout:
        choose = quiet_button()
        self.say("Choose…", choose.setText)
        choose.clicked.connect(self.choose_folder)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        return line

    # What is seen

    def _offer(self) -> None:
        self._purpose.offer([(purpose, tr(words)) for purpose, words in PURPOSE_WORDS.items()])
        self._pictures.offer([(way, tr(words)) for way, words in PICTURES_WORDS.items()])
        offered = (UNDECIDED, TAKEN_OUT, LEFT_IN) if self._may_take_out() else (UNDECIDED, LEFT_IN)
        self._places.offer([(one, tr(PLACES_WORDS[one])) for one in offered])
        self._count.setText(
            tr("Pictures of the text and its earlier revisions: {count}.", count=len(self._all()))
        )
        self._telling.setText(
            tr("Pictures that tell where they were taken: {count}.", count=len(self._all_telling()))
        )
        self._settle()

    def _settle(self) -> None:
        pictures, places = bool(self._all()), self._asks_for_places()
        shown: tuple[tuple[QWidget, bool], ...] = (
            *((part, pictures) for part in (self._pictures, self._pictures_caption, self._count)),
            *((part, places) for part in (self._places, self._places_caption, self._telling)),
            *((part, self._private.has_some) for part in (self._private, self._private_caption)),
        )
        for part, visible in shown:
            part.setVisible(visible)
        self.changed.emit()

    def _all(self) -> set[str]:
        return set().union(*(one.pictures for one in self._proposals))

    def _all_telling(self) -> set[str]:
        return set().union(*(one.telling for one in self._proposals))

    def _asks_for_places(self) -> bool:
        return bool(self._all_telling()) and self._pictures.value == Pictures.WITH

    def _may_take_out(self) -> bool:
        telling = [one for one in self._proposals if one.telling]
        return bool(telling) and all(one.may_change for one in telling)


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return column
