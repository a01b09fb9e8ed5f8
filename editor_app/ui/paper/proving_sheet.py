"""The sheet that asks which decisions a scan proves; where a code on it says whose it is, that is proposed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.services.scanned import Scanned
from editor_app.ui.i18n import tr
from editor_app.ui.paper.matters import Evidenced, Provable, size_words
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.widgets.tick import Tick

WIDTH = 520
MOST_HEIGHT = 320


class ProvingSheet(Sheet):
    """Asks; ``keep`` is called with the ids of the decisions that were ticked."""

    def __init__(
        self,
        parent: QWidget,
        scanned: Scanned,
        evidenced: Evidenced,
        keep: Callable[[tuple[str, ...]], object],
    ) -> None:
        super().__init__(parent, WIDTH)
        self._keep = keep
        evidence, marks = scanned.evidence, scanned.marks
        provable = evidenced.provable(marks)
        self.set_title(tr("What does it prove?"))
        self.body.addWidget(plain_label(evidence.name, "strong"))
        self.body.addWidget(plain_label(size_words(len(evidence.data)), "caption"))
        self.body.addWidget(
            plain_label(
                tr(
                    "Tick the decisions that were given or signed on it. It is kept as it is, as private data."
                ),
                "muted",
            )
        )
        self.said = plain_label(
            evidenced.mark_words(marks), "error" if evidenced.of_another(marks) else "strong"
        )
        self.said.setVisible(bool(marks))
        self.body.addWidget(self.said)
        self.ticks = {one.event: _tick(one, on=on) for one, on in _proposed(provable, coded=bool(marks))}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for tick in self.ticks.values():
            tick.edited.connect(lambda _on: self._settle())
            column.addWidget(tick)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumHeight(min(MOST_HEIGHT, inside.sizeHint().height()))
        area.setAccessibleName(tr("Decisions"))
        self.body.addWidget(area, 1)
        self._none = QLabel(tr("Tick one decision at least."))
        self._none.setProperty("look", "caption")
        self.body.addWidget(self._none)
        self.footer.addStretch(1)
        cancel, self.done_button = self.add_button(), self.add_button("primary")
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done_button.setText(tr("Keep as evidence"))
        self.done_button.clicked.connect(self._finish)
        self._settle()
        self.done_button.setFocus()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the decisions that are ticked."""
        return tuple(event for event, tick in self.ticks.items() if tick.value)

    def _settle(self) -> None:
        self.done_button.setEnabled(bool(self.ticked))
        self._none.setVisible(not self.ticked)

    def _finish(self) -> None:
        chosen = self.ticked
        self.accept()
        self._keep(chosen)


def _proposed(provable: tuple[Provable, ...], *, coded: bool) -> list[tuple[Provable, bool]]:
    """Those that paper is likely to be about first; all of them ticked, since one sheet carries all signatures."""
    likely = [one for one in provable if one.likely]
    others = [one for one in provable if not one.likely]
    return [
        *((one, True) for one in likely),
        *((one, not coded and not likely and len(others) == 1) for one in others),
    ]


def _tick(one: Provable, *, on: bool) -> Tick:
    tick = Tick()
    tick.setText(one.line.replace("&", "&&"))
    tick.show_value(on)
    return tick
