"""One piece of evidence: what it is, what it proves, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.paper.matters import size_words
from editor_app.ui.times import when
from editor_app.ui.widgets.plain_label import plain_label

if TYPE_CHECKING:
    from editor_app.services.proving import KeptEvidence


class EvidenceCard(QFrame):
    """Signals ``open_wanted()``, ``copy_wanted()`` (keep a copy as a file), ``removal_wanted()``.

    ``lines`` says what each decision is, by its id; ``may_remove`` whether somebody may take it away again.
    """

    open_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal()

    def __init__(
        self, icons: Icons, kept: KeptEvidence, lines: Mapping[str, str], *, may_remove: bool
    ) -> None:
        super().__init__()
        self.kept = kept
        name = kept.name or tr("Without a name")
        about = " · ".join(
            (
                *([] if kept.kind is None else [kept.kind.suffix[1:].upper()]),
                size_words(kept.size),
                when(kept.at),
            )
        )
        proves = [tr("Proves: {decision}", decision=lines[one]) for one in kept.decisions if one in lines]
        self.setAccessibleName(", ".join([name, about, *proves]))
        head = QHBoxLayout()
        head.setSpacing(4)
        title = plain_label(name, "strong")
        title.setMinimumWidth(1)
        head.addWidget(title, 1)
        self.open_button = QPushButton(tr("Open"), autoDefault=False)
        self.open_button.setProperty("look", "link")
        self.open_button.clicked.connect(self.open_wanted)
        head.addWidget(self.open_button)
        for glyph, words, signal in (
            ("import", tr("Keep a copy as a file…"), self.copy_wanted),
            ("trash", tr("Remove"), self.removal_wanted),
        ):
            if glyph == "trash" and (kept.is_named or not may_remove):
                continue
            button = QToolButton()
            button.setProperty("look", "row")
            icons.dress(button, glyph, "muted")
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(signal)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(plain_label(about, "caption"))
        for line in proves:
            column.addWidget(plain_label(line))
