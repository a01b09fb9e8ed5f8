"""登记发布: the sheet in which one registers what went live, where and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from editor_app.domain.standing import ReviewStanding
from editor_app.ui.i18n import tr
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.words import CHANNEL_WORDS

WIDTH = 460
SHOWN_FORM = "%Y-%m-%d %H:%M"

Register = Callable[[str, str, str], object]
"""Takes the channel, the address, and the instant (ISO 8601 with offset)."""


class RegisterSheet(Sheet):
    """Asks what went live; ``register`` is called with the answer."""

    def __init__(self, parent: QWidget, standing: ReviewStanding, headline: str, register: Register) -> None:
        super().__init__(parent, WIDTH)
        self._register = register
        self.set_title(tr("Register update") if standing.is_live else tr("Register publication"))
        self.body.addWidget(plain_label(headline or tr("Without a headline"), "strong"))
        self.body.addWidget(
            plain_label(
                tr("A package alone publishes nothing: note here what readers can see since when."), "muted"
            )
        )
        self.channel = Choice()
        self.channel.offer([(key, tr(word)) for key, word in CHANNEL_WORDS.items()])
        self.channel.show_value(_likely_channel(standing))
        self.address, self.time = BoundedLine(), BoundedLine(datetime.now().astimezone().strftime(SHOWN_FORM))
        self.address.setPlaceholderText("https://")
        self._wrong = plain_label(look="error")
        self._wrong.hide()
        self.body.addWidget(Labelled("Channel", self.channel))
        self.body.addWidget(Labelled("Address, if it has one", self.address))
        self.body.addWidget(Labelled("When", self.time))
        self.body.addWidget(self._wrong)
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        done = self.add_button("primary")
        done.setText(tr("Register"))
        done.clicked.connect(self._finish)
        self.address.setFocus()

    def _finish(self) -> None:
        at = instant_of(self.time.text())
        if not at:
            self._refuse(tr("The time is not understood: write it as 2026-03-01 18:30."), self.time)
            return
        address = self.address.text().strip()
        if address and not address.startswith(("https://", "http://")):
            self._refuse(tr("The address must begin with https:// or http://."), self.address)
            return
        self.accept()
        self._register(self.channel.value, address, at)

    def _refuse(self, why: str, field: BoundedLine) -> None:
        self._wrong.setText(why)
        self._wrong.show()
        field.setFocus()


def _likely_channel(standing: ReviewStanding) -> str:
    """The channel that something was packaged for or is live at last, else the first."""
    known = [one.channel for one in standing.outlets if one.channel in CHANNEL_WORDS]
    return known[-1] if known else next(iter(CHANNEL_WORDS))


def instant_of(text: str) -> str:
    """A time of this place's clock as an instant; empty where it is none."""
    try:
        at = datetime.strptime(" ".join(text.split()), SHOWN_FORM)  # noqa: DTZ007 - given the local zone below
    except ValueError:
        return ""
    return at.astimezone().isoformat(timespec="seconds")
