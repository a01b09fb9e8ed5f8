"""What a person wants packaged, under which publication, how, and where to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.icons import Icons
from editor_app.ui.publish.text_choice import TextChoice
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.form_rows import FormRows
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sentences import emptied, said, sentence_row
from editor_app.ui.widgets.sheet import quiet_button
from editor_app.ui.widgets.tick import Tick
from editor_app.ui.words import CHANNEL_WORDS

if TYPE_CHECKING:
    from editor_app.services.packages import Proposal
    from editor_app.services.publishing import Order


class WishForm(Spoken, QWidget):
    """The form of the publish sheet; empty, but of its own size, until a proposal is shown.

    Signals: ``changed()`` when something that decides whether a package can be made is different;
    ``publications_wanted()`` when the person wants to set up publications.
    """

    changed = Signal()
    publications_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._proposal: Proposal | None = None
        self._inside = QWidget()
        self._text = TextChoice()
        self._text.changed.connect(self._show_findings)
        self._publication = Choice()
        self._channel = Choice()
        self._folder_form = QRadioButton()
        self._zip_form = QRadioButton()
        self._folder = BoundedLine()
        self._folder.textChanged.connect(lambda _: self.changed.emit())
        self._embargoed = Tick()
        self._embargoed.edited.connect(lambda _: self._show_findings())
        self._findings = QVBoxLayout()
        self._lay_out()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what could be made; what the person has already chosen here stays where it still can be."""
        first = self._proposal is None
        self._proposal = proposal
        order = proposal.order
        self._text.show_proposal(proposal)
        self._offer()
        ids = [publication.id for publication in proposal.publications] or [order.publication]
        if first or self._publication.value not in ids:
            self._publication.show_value(order.publication if order.publication in ids else ids[0])
        if first:
            self._channel.show_value(order.channel)
            (self._zip_form if order.as_zip else self._folder_form).setChecked(True)
            self._folder.setText(str(_usable(order.folder)))
        self._inside.show()
        self._show_findings()

    def _offer(self) -> None:
        """Say what there is to choose from, in the window's language."""
        proposal = self._proposal
        if proposal is None:
            return
        known = [(publication.id, publication.name) for publication in proposal.publications]
        self._publication.offer(
            known or [(proposal.order.publication, tr("None: the source gives the name"))]
        )
        self._channel.offer(
            [(channel, tr(CHANNEL_WORDS.get(channel, channel))) for channel in proposal.channels]
        )

    def order(self) -> Order:
        """What the person wants; only once a proposal is shown."""
        assert self._proposal is not None
        return replace(
            self._proposal.order,
            publication=self._publication.value,
            channel=self._channel.value,
            folder=_whole(self._folder.text()),
            as_zip=self._zip_form.isChecked(),
            embargoed=self._is_embargoed(),
        )

    def note(self) -> str | None:
        """The note of the revision that is to be kept first; None where none is to be."""
        return self._text.note()

    def can_be_made(self) -> bool:
        """Tell whether all is there that a package needs."""
        return (
            self._proposal is not None
            and self._text.candidate().refusal_of(embargoed=self._embargoed.value) is None
            and bool(self._folder.text().strip())
        )

    @property
    def is_refused(self) -> bool:
        """Whether the chosen text may not leave."""
        return (
            self._proposal is not None
            and self._text.candidate().refusal_of(embargoed=self._embargoed.value) is not None
        )

    def _is_embargoed(self) -> bool:
        return bool(self._text.candidate().embargo) and self._embargoed.value

    def choose(self, folder: Path) -> None:
        """Write packages into this folder."""
        self._folder.setText(str(folder))

    def choose_folder(self) -> None:
        """Let the person choose where the package goes."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Where to put the package"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)

    def _lay_out(self) -> None:
        rows = FormRows()
        self.say("Text", rows.add(self._text).setText)
        edit = quiet_button("quiet")
        self.say("Edit publications…", edit.setText)
        edit.clicked.connect(self.publications_wanted)
        self.say("Publication", rows.add(_beside(self._publication, edit), self._publication).setText)
        self.say("Channel", rows.add(self._channel).setText)
        forms = QHBoxLayout()
        forms.setSpacing(24)
        group = QButtonGroup(self)
        for button in (self._folder_form, self._zip_form):
            group.addButton(button)
            forms.addWidget(button)
        forms.addStretch(1)
        self.say("Folder with its files", self._folder_form.setText)
        self.say("One zip file", self._zip_form.setText)
        self.say("Kind", rows.add(forms, self._folder_form).setText)
        choose = quiet_button()
        self.say("Choose…", choose.setText)
        choose.clicked.connect(self.choose_folder)
        self.say("Where to", rows.add(_beside(self._folder, choose), self._folder).setText)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._inside)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(rows)
        column.addWidget(self._embargoed)
        self._findings.setSpacing(6)
        column.addLayout(self._findings)
        column.addStretch(1)
        kept = self._inside.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._inside.setSizePolicy(kept)
        self._inside.hide()
        self.whenever_said(self._offer)
        self.whenever_said(self._show_findings)

    def _show_findings(self) -> None:
        """Say why nothing may leave, or what to look at again."""
        column = emptied(self._findings)
        if self._proposal is not None:
            candidate = self._text.candidate()
            self._embargoed.setVisible(bool(candidate.embargo))
            self._embargoed.setText(
                tr(
                    "Embargoed delivery: page and manifest say “not before {until}”",
                    until=candidate.embargo,
                )
            )
            refusal = candidate.refusal_of(embargoed=self._embargoed.value)
            if refusal is not None:
                sentence = run_on(*sentences_of(refusal))
                column.addWidget(sentence_row(self._icons, "error", "accent", sentence, tr("Must fix")))
            elif candidate.findings:
                column.addWidget(
                    plain_label(tr("Worth another look; none of it stops the package:"), "caption")
                )
            for finding in candidate.findings:
                sentence = said(finding.message, finding.values)
                column.addWidget(sentence_row(self._icons, "warn", "warn", sentence, tr("Hint")))
        self.changed.emit()


def _beside(field: QWidget, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(button)
    return row


def _usable(folder: Path) -> Path:
    """The remembered folder where it is there on this machine, else the person's documents."""
    if folder.is_absolute() and folder.is_dir():
        return folder
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _whole(text: str) -> Path:
    """A folder as typed; one that is not named from the root lies in the person's home."""
    return Path.home() / Path(text.strip()).expanduser()
