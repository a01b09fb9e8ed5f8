"""What the form asks the library, off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.contacts import Contact
from editor_app.domain.errors import StetError
from editor_app.ui.lanes import Lanes

if TYPE_CHECKING:
    from editor_app.services.remembering import Proposals


class Lookup(QObject):
    """Each question gives its answer to a function, later; what cannot be answered is left unanswered."""

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes

    def proposals(self, give: Callable[[Proposals], object]) -> None:
        """What lines could be filled with."""
        self._lanes.read(self, lambda desk: desk.remembering.proposals(), give, _unanswered)

    def remember(self, contact: Contact, done: Callable[[Contact], object]) -> None:
        """Keep a contact in the contact book; a failure is told as any other."""
        self._lanes.write(self, lambda desk: desk.remembering.keep_contact(contact), done)


def _unanswered(_error: StetError) -> None:
    """A proposal that cannot be made is not missed."""
