"""Which text a package holds: the draft, kept as a new revision first, or the newest revision as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from editor_app.domain.characters import clean
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.plain_label import plain_label

if TYPE_CHECKING:
    from editor_app.services.packages import Candidate, Proposal


# Brings a line of plain words to the height of the captions beside it.
_CAPTION_DROP = 8
_INDENT = 24


class TextChoice(Spoken, QWidget):
    """Offers a choice only where there is one.  Signal ``changed()``: the other text is chosen.

    Packages are made from revisions: a draft that differs from the newest becomes one, unless the person wants what
    was kept (and signed off) before.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._standing = plain_label()
        self._standing.setContentsMargins(0, _CAPTION_DROP, 0, 0)
        self._draft = QRadioButton()
        self._newest = QRadioButton()
        self._note = BoundedLine()
        self._warning = plain_label(look="caption")
        group = QButtonGroup(self)
        group.addButton(self._draft)
        group.addButton(self._newest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        below_draft = self._below_draft = QVBoxLayout()
        below_draft.setSpacing(8)
        below_draft.addWidget(self._warning)
        below_draft.addWidget(self._note)
        column.addWidget(self._standing)
        column.addWidget(self._draft)
        column.addLayout(below_draft)
        column.addWidget(self._newest)
        self.say("A note about the revision; it goes with the package", self._note.setPlaceholderText)
        self.say("Note about the revision", self._note.setAccessibleName)
        self._draft.toggled.connect(self._choose)
        self.setFocusProxy(self._draft)
        self.whenever_said(self._speak)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what there is to choose; what is signed off is chosen before what is not."""
        self._proposal = proposal
        keep_draft = proposal.draft_differs and proposal.can_keep and not proposal.signed_off
        (self._draft if keep_draft else self._newest).setChecked(True)
        self._speak()

    def candidate(self) -> Candidate:
        """What is chosen, with what there is to say about it."""
        assert self._proposal is not None
        newest = self._proposal.newest
        return self._proposal.draft if newest is None or self._takes_draft() else newest

    def note(self) -> str | None:
        """The note of the revision to keep first, maybe empty; None where the newest is taken as it is."""
        return clean(self._note.text())[0].strip() if self._takes_draft() else None

    def _takes_draft(self) -> bool:
        proposal = self._proposal
        assert proposal is not None
        return proposal.draft_differs and (proposal.newest is None or self._draft.isChecked())

    def _choose(self) -> None:
        self._speak()
        self.changed.emit()

    def _speak(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        has_choice = proposal.draft_differs and proposal.newest is not None
        for widget in (self._draft, self._newest):
            widget.setVisible(has_choice)
        self._draft.setEnabled(proposal.can_keep)
        self._draft.setToolTip("" if proposal.can_keep else tr("The library can only be read."))
        self._note.setVisible(self._takes_draft())
        self._below_draft.setContentsMargins(_INDENT if has_choice else 0, 0, 0, 0)
        self._standing.setText(_standing(proposal))
        self._draft.setText(tr("Keep the draft as revision {number} first", number=proposal.revisions + 1))
        self._newest.setText(tr("Revision {number}, as it stands", number=proposal.revisions))
        uncovered = has_choice and proposal.signed_off and self._draft.isChecked()
        self._warning.setVisible(uncovered)
        self._warning.setText(
            tr("The sign-off covers revision {number} only, not the new one.", number=proposal.revisions)
        )


def _standing(proposal: Proposal) -> str:
    """Where the draft stands to the newest revision."""
    if proposal.newest is None:
        return tr("This article has no revision yet: its first one is made now.")
    if not proposal.draft_differs:
        return tr("Revision {number}; the draft is the same.", number=proposal.revisions)
    if proposal.signed_off:
        return tr(
            "The draft has changed since revision {number}, which is signed off.", number=proposal.revisions
        )
    return tr("The draft has changed since revision {number}.", number=proposal.revisions)
