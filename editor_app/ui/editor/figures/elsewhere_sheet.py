"""The sheet that lists the pictures elsewhere: chosen by ticks, fetched, failures told line by line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from editor_app.domain.document import Figure
from editor_app.domain.errors import StetError
from editor_app.ui.i18n import run_on, sentences_of, tr
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.widgets.tick import Tick

_WIDTH, _LEAST, _HEIGHT = 680, 120, 320
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Fetched:
    """How one picture stands: being fetched, there with its size in bytes, or failed."""

    busy: bool = False
    size: int = 0
    error: StetError | None = None


class ElsewhereSheet(Sheet):
    """Signals: ``wanted(list)`` the addresses to fetch; ``stopped()`` it was closed, nothing more is wanted."""

    wanted = Signal(list)
    stopped = Signal()

    def __init__(self, figures: list[Figure], parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._rows = {figure.address: _Row(figure) for figure in figures}
        self._states: dict[str, Fetched] = {}
        self._running = False
        self._words = plain_label("", "muted")
        self.body.addWidget(self._words)
        self._list = QScrollArea(widgetResizable=True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(self._rows.values()):
            grid.addWidget(row.tick, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row.words, number, 1)
            grid.addWidget(row.state, number, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            row.tick.edited.connect(self._follow)
        grid.setRowStretch(len(self._rows), 1)
        self._list.setWidget(inside)
        self._list.setMinimumHeight(max(_LEAST, min(_HEIGHT, inside.sizeHint().height())))
        self._list.setVisible(bool(self._rows))
        self.body.addWidget(self._list)
        self.footer.addStretch(1)
        self.close_button = self.add_button()
        self.close_button.clicked.connect(self.reject)
        self.fetch_button = self.add_button("primary")
        self.fetch_button.clicked.connect(self._fetch)
        self.finished.connect(self.stopped)
        self.say("Pictures elsewhere", self.set_title)
        self.say("Pictures elsewhere", self._list.setAccessibleName)
        self.say("Close", self.close_button.setText)
        self.whenever_said(self._speak)

    def tell(self, address: str, what: Fetched) -> None:
        """Show how one picture stands."""
        self._states[address] = what
        if what.size:
            self._rows[address].tick.setChecked(False)
        self._speak()

    def show_ended(self) -> None:
        """A round is over: what failed can be tried again."""
        self._running = False
        self._speak()

    def _chosen(self) -> list[str]:
        return [address for address, row in self._rows.items() if row.tick.isChecked()]

    def _fetch(self) -> None:
        self._running = True
        chosen = self._chosen()
        for address in chosen:
            self._states.pop(address, None)
        self._speak()
        self.wanted.emit(chosen)

    def _follow(self, _ticked: bool) -> None:
        self._speak()

    def _speak(self) -> None:
        failed = any(state.error is not None for state in self._states.values())
        for address, row in self._rows.items():
            state = self._states.get(address, Fetched())
            row.show_state(state)
            row.tick.setEnabled(not self._running and not state.size)
        self.fetch_button.setVisible(bool(self._rows))
        self.fetch_button.setEnabled(not self._running and bool(self._chosen()))
        self.fetch_button.setText(tr("Try again") if failed and not self._running else tr("Fetch"))
        reason = "" if self._chosen() or self._running else tr("No picture is chosen.")
        self.fetch_button.setToolTip(reason)
        self._words.setText(self._sentence())

    def _sentence(self) -> str:
        if not self._rows:
            return tr("All pictures of this article are in the library.")
        if self._running:
            return tr("Fetching… What has come stays if you close this.")
        return tr(
            "These pictures lie on the web. Until they are fetched, pages cannot show them. Their servers will see "
            "that somebody asks for them."
        )


class _Row:
    """The widgets of one picture."""

    def __init__(self, figure: Figure) -> None:
        self.tick = Tick()
        self.tick.show_value(True)
        self.words = _Elided(figure.address)
        self.words.setToolTip(plain_tip("\n".join(filter(None, (figure.alt, figure.address)))))
        self.tick.setAccessibleName(figure.alt or figure.address)
        self.state = plain_label("", "muted")
        self.state.setMaximumWidth(_WIDTH // 2)

    def show_state(self, state: Fetched) -> None:
        """Say how it stands."""
        wear(self.state, "warn" if state.error is not None else "muted")
        if state.error is not None:
            self.state.setText(run_on(*sentences_of(state.error)))
        elif state.size:
            self.state.setText(f"✓ {state.size / _MEGABYTE:.1f} MB")
        else:
            self.state.setText(tr("Fetching…") if state.busy else "")


class _Elided(QLabel):
    """An address in one line, its middle left out where there is no room."""

    def __init__(self, text: str) -> None:
        super().__init__(text, textFormat=Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        del event
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignTop), shown)
