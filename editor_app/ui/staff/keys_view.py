"""The keys of somebody: their fingerprints, since when they count, whether they lie here or were revoked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.people import PersonKey
from editor_app.ui.i18n import run_on, tr
from editor_app.ui.staff.files import day_of
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.sentences import emptied
from editor_app.ui.widgets.sheet import quiet_button


class KeysView(QWidget):
    """Lists keys.  Signals: ``revoke_wanted(str)`` a public half; ``make_wanted()`` a key on this machine."""

    revoke_wanted = Signal(str)
    make_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_keys(
        self, keys: Collection[PersonKey], here: Collection[str], *, may_revoke: bool, may_make: bool
    ) -> None:
        """Show keys; ``here`` are those of which it is known that they lie on this machine."""
        column = emptied(self._column)
        for key in keys:
            column.addWidget(self._row(key, key.public in here, may_revoke=may_revoke))
        if not keys:
            column.addWidget(
                plain_label(tr("No key yet: the first decision made on a machine makes one there."), "muted")
            )
        if may_make and not any(not key.revoked_at for key in keys):
            make = quiet_button()
            make.setText(tr("Make a key on this machine"))
            make.clicked.connect(self.make_wanted)
            line = QHBoxLayout()
            line.setContentsMargins(0, 4, 0, 0)
            line.addWidget(make)
            line.addStretch(1)
            holder = QWidget()
            holder.setLayout(line)
            column.addWidget(holder)

    def _row(self, key: PersonKey, lies_here: bool, *, may_revoke: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        print_ = plain_label(key.fingerprint, wraps=False, selectable=True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(13)
        print_.setFont(font)
        print_.setToolTip(plain_tip(key.public))
        line.addWidget(print_)
        told = plain_label(_told(key, lies_here), "caption-warn" if key.revoked_at else "caption")
        told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        told.setMinimumWidth(1)
        line.addWidget(told, 1)
        if may_revoke and not key.revoked_at:
            button = QPushButton(tr("Revoke…"), autoDefault=False)
            button.setProperty("look", "link")
            button.setAccessibleName(tr("Revoke the key {fingerprint}", fingerprint=key.fingerprint))
            button.clicked.connect(lambda: self.revoke_wanted.emit(key.public))
            line.addWidget(button)
        return row


def _told(key: PersonKey, lies_here: bool) -> str:
    said = []
    if key.since:
        said.append(tr("Since {day}.", day=day_of(key.since)))
    if key.revoked_at:
        said.append(tr("Revoked: counts for nothing after {day}.", day=day_of(key.revoked_at)))
    elif lies_here:
        said.append(tr("On this machine."))
    return run_on(*said)
