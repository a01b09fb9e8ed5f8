"""The sheet that asks who works here from now on, and for their PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from editor_app.domain.errors import StetError
from editor_app.ui.i18n import run_on, sentences_of, tr
from editor_app.ui.icons import Icons
from editor_app.ui.staff.words import person_words
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.membership import Colleague, Members

WIDTH, ROW, MOST_ROWS = 420, 34, 8
LATER_MS = 300
"""Timers may ring a little early; one who has waited must not be told to wait."""
Failed = Callable[[StetError], object]
Switch = Callable[[str, str, Callable[[], object], Failed], object]
"""Takes somebody's id and PIN, and whom to tell that it is done, or why not."""


class SwitchSheet(Sheet):
    """Lists the people of the desk; ``switch`` is called with the one who was chosen."""

    def __init__(
        self, parent: QWidget, icons: Icons, members: Members, switch: Switch, chosen: str = ""
    ) -> None:
        super().__init__(parent, WIDTH)
        self._switch = switch
        self._icons = icons
        self._people = [one for one in members.people if one.person.roles and not one.person.has_left]
        self._locked = members.locked
        self.set_title(tr("Who works here?"))
        if self._locked:
            who = members.here.shown
            locked = tr("The key of {person} is locked: nothing is signed without the PIN.", person=who)
            self.body.addWidget(plain_label(locked, "muted"))
        self.list = QListWidget()
        self.list.setProperty("look", "choices")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(tr("People"))
        for one in self._people:
            self._list(one)
        self.list.setFixedHeight(ROW * min(MOST_ROWS, max(1, len(self._people))) + 4)
        self.body.addWidget(self.list)
        self.pin = BoundedLine()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._asked = Labelled("PIN", self.pin)
        self.body.addWidget(self._asked)
        self.wrong = plain_label(look="error")
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.footer.addStretch(1)
        later = self.add_button()
        later.setText(tr("Later") if self._locked else tr("Cancel"))
        later.clicked.connect(self.reject)
        self.done_button = self.add_button("primary")
        self.done_button.clicked.connect(self._finish)
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._settle)
        self._is_busy = False
        self.list.currentRowChanged.connect(lambda _row: self._choose())
        self.list.itemActivated.connect(lambda _item: self._finish())
        self.pin.textChanged.connect(lambda _text: self.wrong.hide())
        rows = {one.person.id: row for row, one in enumerate(self._people)}
        self.list.setCurrentRow(rows.get(chosen, rows.get(members.here.id, 0)))

    @property
    def _one(self) -> Colleague | None:
        row = self.list.currentRow()
        return self._people[row] if 0 <= row < len(self._people) else None

    def _list(self, one: Colleague) -> None:
        words = f"{one.person.shown} — {person_words(one.person)}"
        item = QListWidgetItem(words, self.list)
        item.setToolTip(plain_tip(words))
        item.setSizeHint(QSize(0, ROW))
        item.setIcon(self._icons.icon("lock" if one.has_pin else "mine", "muted"))

    def _choose(self) -> None:
        one = self._one
        self.wrong.hide()
        self.pin.clear()
        self._asked.setVisible(one is not None and one.has_pin)
        (self.pin if one is not None and one.has_pin else self.list).setFocus()
        self._settle()

    def _settle(self) -> None:
        one = self._one
        is_here = one is not None and one.is_here
        self.done_button.setText(tr("Unlock") if is_here and self._locked else tr("Switch"))
        may = one is not None and (not is_here or self._locked)
        self.done_button.setEnabled(may and not self._wait.isActive() and not self._is_busy)
        self.done_button.setToolTip("" if may else tr("This is who works here now."))

    def _finish(self) -> None:
        one = self._one
        if one is None or not self.done_button.isEnabled():
            return
        self._is_busy = True
        self._settle()
        self._switch(one.person.id, self.pin.text(), self.accept, self._fail)

    def _fail(self, error: StetError) -> None:
        self._is_busy = False
        self.wrong.setText(run_on(*sentences_of(error)))
        self.wrong.show()
        self.pin.selectAll()
        self.pin.setFocus()
        seconds = error.values.get("count")
        if isinstance(seconds, int):
            self._wait.start(seconds * 1000 + LATER_MS)
        self._settle()
        self.make_room()
