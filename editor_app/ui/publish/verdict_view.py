"""What became of a package: where it lies, and what verifying says, line by line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sentences import emptied, said, sentence_row
from editor_app.ui.widgets.sheet import quiet_button

if TYPE_CHECKING:
    from editor_app.services.packages import Made


class VerdictView(Spoken, QWidget):
    """The last page of the publish sheet."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._made: Made | None = None
        self._headline = QVBoxLayout()
        self._path = plain_label(look="muted", selectable=True)
        self.copy = quiet_button()
        self.say("Copy path", self.copy.setText)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._lay_out()
        self.whenever_said(self._speak)

    def show_made(self, made: Made) -> None:
        """Show a package and its verdict."""
        self._made = made
        self._speak()

    @property
    def path(self) -> Path:
        """Where the shown package lies."""
        assert self._made is not None
        return self._made.path

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._headline)
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(self._path, 1, Qt.AlignmentFlag.AlignVCenter)
        place.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(place)
        card = QFrame()
        card.setProperty("look", "paper")
        card.setLayout(self._lines)
        self._lines.setContentsMargins(16, 12, 16, 12)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(card)
        # The frame stays while the lines move in it.
        area.setProperty("look", "card")
        area.setViewportMargins(1, 4, 1, 4)
        area.setMinimumHeight(220)
        self.say("What was checked", area.setAccessibleName)
        column.addWidget(area, 1)

    def _speak(self) -> None:
        made = self._made
        if made is None:
            return
        ok = made.verification.ok
        verdict = (
            tr("The package verifies.") if ok else tr("The package was written, but it does not verify.")
        )
        sign, color = ("ok", "ok") if ok else ("error", "accent")
        column = emptied(self._headline)
        row = sentence_row(self._icons, sign, color, verdict, look="strong")
        column.addWidget(row)
        if made.was_there:
            column.addWidget(
                plain_label(tr("The very same package was there already; it was left as it is."), "muted")
            )
        self._path.setText(str(made.path))
        lines = emptied(self._lines)
        for finding in made.findings:
            lines.addWidget(
                sentence_row(self._icons, "warn", "warn", said(finding.message, finding.values), tr("Hint"))
            )
        for line in made.verification.lines:
            sign, color, spoken = ("ok", "ok", tr("holds")) if line.ok else ("error", "accent", tr("FAILS"))
            lines.addWidget(sentence_row(self._icons, sign, color, said(line.message, line.values), spoken))
        lines.addStretch(1)
