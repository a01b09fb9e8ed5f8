"""The sheet that sets, changes or removes one's PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui.i18n import run_on, sentences_of, tr
from editor_app.ui.lanes import Lanes
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.membership import Members

WIDTH = 440


class PinSheet(Sheet):
    """Asks for the PIN that holds, where there is one, and for the new one twice unless it is to be removed."""

    def __init__(
        self, parent: QWidget, lanes: Lanes, members: Members, *, has_pin: bool, removes: bool
    ) -> None:
        super().__init__(parent, WIDTH)
        self._in_newsroom = members.roster is not None
        self._lanes = lanes
        self._person = members.here.id
        self._removes = removes
        self.set_title(tr("Remove the PIN") if removes else tr("A PIN for your name"))
        if not removes:
            told = tr(
                "At least four signs; letters count too. It keeps colleagues at this machine out. Whoever takes the machine "
                "away can try for as long as they like: against them only a long one helps."
            )
            self.body.addWidget(plain_label(told, "muted"))
        self.old, self.new, self.again = (_secret() for _ in range(3))
        if has_pin:
            self.body.addWidget(Labelled("The PIN that holds now", self.old))
        if not removes:
            self.body.addWidget(Labelled("New PIN", self.new))
            self.body.addWidget(Labelled("New PIN once more", self.again))
        self.wrong = plain_label(look="error")
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        forgotten = self.add_button("quiet")
        forgotten.setText(tr("Forgotten…"))
        forgotten.setVisible(has_pin)
        forgotten.clicked.connect(self._forget)
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done_button = self.add_button("primary")
        self.done_button.setText(tr("Remove") if removes else tr("Set the PIN"))
        self.done_button.clicked.connect(self._finish)
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(lambda _text: self.wrong.hide())
        (self.old if has_pin else self.new).setFocus()

    def _finish(self) -> None:
        old, new = self.old.text(), self.new.text()
        if not self._removes and new != self.again.text():
            self._refuse(tr("The two new PINs differ."))
            self.again.setFocus()
            return
        self.done_button.setEnabled(False)
        if self._removes:
            self._lanes.write(
                self, lambda desk: desk.pins.remove_pin(old), lambda _: self.accept(), self._fail
            )
        else:
            self._lanes.write(
                self, lambda desk: desk.pins.set_pin(new, old), lambda _: self.accept(), self._fail
            )

    def _forget(self) -> None:
        """Say what it costs, and do it when asked once more."""
        told = tr("Without the PIN your key cannot be opened: it is revoked as of now.")
        then = (
            tr(
                "Send a new one to an owner afterwards: until it stands in the roster, what you decide does not count."
            )
            if self._in_newsroom
            else tr("A new one is made.")
        )
        told = run_on(told, then, tr("Press once more to go on."))
        if self.wrong.isVisible() and self.wrong.text() == told:
            person = self._person
            self._lanes.write(
                self, lambda desk: desk.pins.forget_pin(person), lambda _: self.accept(), self._fail
            )
        else:
            self._refuse(told)

    def _fail(self, error: StetError) -> None:
        self.done_button.setEnabled(True)
        self._refuse(run_on(*sentences_of(error)))

    def _refuse(self, why: str) -> None:
        self.wrong.setText(why)
        self.wrong.show()
        self.make_room()


def _secret() -> BoundedLine:
    line = BoundedLine()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
