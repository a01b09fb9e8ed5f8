"""To whom an article is handed over, what for, with what, and where the file goes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.handoff.cover import PURPOSE_WORDS, Purpose
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.form_rows import FormRows
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import quiet_button
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from editor_app.services.handoff_proposal import HandOffProposal

_BETWEEN_NAMES = re.compile("[,，、;；]+")


class HandOverForm(Spoken, QWidget):
    """The form of the sheet that hands over.

    Signal ``changed()`` when something that decides whether it can be done is different.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: HandOffProposal | None = None
        self._to = BoundedLine()
        self._purpose = Choice()
        self._message = TextArea(3, 6)
        self._pictures, self._places = Tick(), Tick()
        self._telling, self._none = plain_label(look="caption"), plain_label(look="muted")
        self._folder = BoundedLine(str(folder))
        self._folder.textChanged.connect(lambda _: self.changed.emit())
        self._pictures.edited.connect(lambda _: self._settle())
        self._places.edited.connect(lambda _: self._settle())
        self._lay_out()
        self._purpose.show_value(Purpose.REVIEW)
        self._pictures.show_value(on=True)
        self.whenever_said(self._offer)

    def show_proposal(self, proposal: HandOffProposal) -> None:
        """Show what there is to go."""
        self._proposal = proposal
        self._offer()

    def asked(self) -> dict[str, Any]:
        """What goes and how, by the names of `HandingOver.parcel`."""
        return {
            "to": self.to,
            "purpose": Purpose(self._purpose.value),
            "message": self._message.value.strip(),
            "pictures": self._pictures.value,
            "places": self._places.value,
        }

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
        return self._proposal is not None and bool(self._folder.text().strip()) and not self._has_to_decide()

    def choose_folder(self) -> None:
        """Let the person choose where the file goes."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Where to put the file"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)

    def _lay_out(self) -> None:
        rows = FormRows()
        rows.setContentsMargins(0, 0, 0, 0)
        self.say("To", rows.add(self._to).setText, self._to.setAccessibleName)
        self.say("Names, parted by commas; may stay empty", self._to.setPlaceholderText)
        self.say("For", rows.add(self._purpose).setText)
        self.say("Message", rows.add(self._message).setText, self._message.setAccessibleName)
        self.say("What the other desk should know first", self._message.setPlaceholderText)
        ticks = QVBoxLayout()
        ticks.setContentsMargins(0, 6, 0, 0)
        ticks.setSpacing(6)
        for widget in (self._none, self._pictures, self._telling, self._places):
            ticks.addWidget(widget)
        self.say("The article uses no pictures.", self._none.setText)
        self.say("Pictures", rows.add(ticks, self._pictures).setText)
        self.say("Also where they were taken", self._places.setText)
        choose = quiet_button()
        self.say("Choose…", choose.setText)
        choose.clicked.connect(self.choose_folder)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        self.say("Where to", rows.add(line, self._folder).setText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)

    def _offer(self) -> None:
        self._purpose.offer([(purpose, tr(words)) for purpose, words in PURPOSE_WORDS.items()])
        count = 0 if self._proposal is None else self._proposal.pictures
        self._pictures.setText(tr("Send the pictures too: {count}", count=count))
        self._pictures.setVisible(count > 0)
        self._none.setVisible(count == 0)
        telling = 0 if self._proposal is None else self._proposal.telling
        self._telling.setText(
            tr(
                "Pictures that tell where they were taken: {count}. They go as they are, or stay with all others here.",
                count=telling,
            )
        )
        self._settle()

    def _settle(self) -> None:
        telling = self._proposal is not None and self._proposal.telling > 0 and self._pictures.value
        self._telling.setVisible(telling)
        self._places.setVisible(telling)
        self.changed.emit()

    def _has_to_decide(self) -> bool:
        telling = self._proposal is not None and self._proposal.telling > 0
        return telling and self._pictures.value and not self._places.value
