"""The line above the cards of the trash: what can be done with the one that is chosen, and with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor_app.ui.article_list.card_menu import Deed
from editor_app.ui.i18n import Spoken, tr

LEFT, RIGHT, BELOW = 11, 8, 8


class TrashBar(Spoken, QWidget):
    """Buttons.  Signals: ``asked(Deed)`` for the chosen card; ``empty_wanted()``."""

    asked = Signal(str)
    empty_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = self._filled = False
        self._restore, self._purge, self._empty = (QPushButton() for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, RIGHT, BELOW)
        row.setSpacing(2)
        for button in (self._restore, self._purge, self._empty):
            button.setProperty("look", "link")
            if button is self._empty:
                row.addStretch(1)
            row.addWidget(button)
        self._restore.clicked.connect(lambda: self.asked.emit(Deed.RESTORE))
        self._purge.clicked.connect(lambda: self.asked.emit(Deed.PURGE))
        self._empty.clicked.connect(self.empty_wanted)
        self.say("Restore", self._restore.setText)
        self.say("Delete…", self._purge.setText)
        self.say("Delete for good…", self._purge.setAccessibleName)
        self.say("Empty…", self._empty.setText)
        self.say("Empty the trash…", self._empty.setAccessibleName)
        self.whenever_said(self._tell)

    def show_state(self, *, chosen: bool, filled: bool) -> None:
        """Say whether a card is chosen, and whether there are any."""
        self._chosen, self._filled = chosen, filled
        self._tell()

    def _tell(self) -> None:
        for button, meant in (
            (self._restore, tr("Bring the article back to where it stood")),
            (self._purge, tr("Delete the article and all its versions for good")),
        ):
            button.setEnabled(self._chosen)
            button.setToolTip(meant if self._chosen else tr("Choose an article of the trash first."))
        self._empty.setEnabled(self._filled)
        self._empty.setToolTip(
            tr("Delete all that lies in the trash for good") if self._filled else tr("Nothing in the trash")
        )
