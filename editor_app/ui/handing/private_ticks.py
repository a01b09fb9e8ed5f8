"""The private objects of articles, each kind to be ticked: nothing of them goes otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.handoff.cover import PRIVATE_WORDS
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from editor_app.services.handoff_proposal import HandOffProposal


class PrivateTicks(Spoken, QWidget):
    """One box for each kind, none of them ticked at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: dict[str, tuple[int, tuple[str, ...]]] = {}
        self._ticks: dict[str, Tick] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(6)
        self._note = plain_label(look="caption")
        self._column.addWidget(self._note)
        self.whenever_said(self._speak)

    @property
    def has_some(self) -> bool:
        """Whether there is anything private."""
        return bool(self._kinds)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The kinds that go."""
        return tuple(kind for kind, tick in self._ticks.items() if tick.value)

    def show_kinds(self, proposals: Sequence[HandOffProposal]) -> None:
        """Show what is private of some articles."""
        for proposal in proposals:
            for one in proposal.private:
                count, names = self._kinds.get(one.kind, (0, ()))
                self._kinds[one.kind] = count + one.count, names + one.names
        for place, kind in enumerate(self._kinds):
            if kind not in self._ticks:
                tick = self._ticks[kind] = Tick()
                tick.edited.connect(lambda _: self._speak())
                self._column.insertWidget(place, tick)
        self._speak()

    def _speak(self) -> None:
        for kind, tick in self._ticks.items():
            count, names = self._kinds[kind]
            known = PRIVATE_WORDS.get(kind)
            tick.setText(
                tr(known, count=count) if known else tr("Other private records: {count}", count=count)
            )
            tick.setToolTip(plain_tip(", ".join(names)) if names else "")
        if self.ticked:
            self._note.setText(tr("What is ticked leaves this library: whoever has the file can read it."))
        else:
            self._note.setText(tr("None of it goes unless you tick it."))
