"""The first start: what stands in place of the editor while no article is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.actions import shortcut_of
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.taking_in.name_line import NameLine
from editor_app.ui.widgets.big_choice import BigChoice
from editor_app.ui.widgets.plain_label import plain_label

_WIDTH = 520


class Welcome(Spoken, QScrollArea):
    """Three ways to begin, and a line for one's name.  Signals: ``new_wanted()``, ``import_wanted()``, ``samples_wanted()``."""

    new_wanted = Signal()
    import_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._new = BigChoice(icons, "draft")
        self._import = BigChoice(icons, "import")
        self._samples = BigChoice(icons, "samples")
        self._lead = plain_label(look="muted")
        self._lead.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.name_line = NameLine()
        for choice, wanted in (
            (self._new, self.new_wanted),
            (self._import, self.import_wanted),
            (self._samples, self.samples_wanted),
        ):
            # A name that is being typed is kept first: the new article carries it.
            choice.clicked.connect(lambda _=False, wanted=wanted: self.name_line.finish(wanted.emit))
        self._lay_out()
        self.setFocusProxy(self._new)
        self.whenever_said(self._speak)

    def offer_samples(self, offered: bool) -> None:
        """Offer the sample newsroom or not: only a library without articles needs it."""
        self._samples.setVisible(offered)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(_brand(), 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._lead)
        middle.addSpacing(16)
        middle.addWidget(self.name_line)
        middle.addSpacing(8)
        for choice in (self._new, self._import, self._samples):
            middle.addWidget(choice)
        held = QWidget()
        held.setMaximumWidth(_WIDTH)
        held.setLayout(middle)
        middle.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("look", "paper")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(held, 100)
        across.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 32, 32, 32)
        # A little above the middle, where the eye looks for it.
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        self.setWidget(inside)

    def _speak(self) -> None:
        self._lead.setText(tr("The desk a newsroom takes with it: draft, review and publish, offline."))
        self._new.speak(tr("New article"), tr("Write; every keystroke is kept."), shortcut_of("new"))
        self._import.speak(
            tr("Import a published text…"),
            tr("It finds the headline, source, credits and body."),
            shortcut_of("import"),
        )
        self._samples.speak(
            tr("Take in the sample newsroom"),
            tr("The paper of a made-up town, to try everything with."),
        )


def _brand() -> QWidget:
    """The program's name in both scripts, its first sign in press red."""
    name = QWidget()
    row = QHBoxLayout(name)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for text, look in (("定", "brand-sign"), ("稿", "brand"), (" Stet", "brand")):
        part = QLabel(text)
        part.setProperty("look", look)
        row.addWidget(part)
    return name
