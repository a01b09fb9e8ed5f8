"""The menu of a card: what can be done with its article."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons


class Deed(enum.StrEnum):
    """What a person can do with an article of the list, beside reading it."""

    OPEN = "open"
    DUPLICATE = "duplicate"
    TRASH = "trash"
    RESTORE = "restore"
    PURGE = "purge"


DEED_WORDS: dict[Deed, str] = {
    Deed.OPEN: "Open",
    Deed.DUPLICATE: "Duplicate",
    Deed.TRASH: "Move to trash",
    Deed.RESTORE: "Restore",
    Deed.PURGE: "Delete for good…",
}
ICON_OF_DEED: dict[Deed, str] = {
    Deed.OPEN: "edit",
    Deed.DUPLICATE: "duplicate",
    Deed.TRASH: "trash",
    Deed.RESTORE: "undo",
}
KEYS_OF_DEED: dict[Deed, str] = {Deed.OPEN: "Return", Deed.TRASH: "Del", Deed.PURGE: "Del"}


@dataclass(frozen=True, slots=True)
class Allowed:
    """Whether something can be done; ``reason`` says why not, already translated."""

    reason: str = ""

    def __bool__(self) -> bool:
        return not self.reason


def deeds(*, trashed: bool) -> tuple[Deed, ...]:
    """What is offered for a card of the trash, or of any other queue."""
    return (Deed.RESTORE, Deed.PURGE) if trashed else (Deed.OPEN, Deed.DUPLICATE, Deed.TRASH)


def card_menu(
    parent: QWidget,
    icons: Icons,
    offered: tuple[Deed, ...],
    allows: Callable[[Deed], Allowed],
    do: Callable[[Deed], object],
) -> QMenu:
    """The menu, ready to be shown; it is gone once closed."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    for deed in offered:
        if deed in (Deed.TRASH, Deed.PURGE) and len(offered) > 1:
            menu.addSeparator()
        keys = KEYS_OF_DEED.get(deed, "")
        action = menu.addAction(f"{tr(DEED_WORDS[deed])}\t{keys}" if keys else tr(DEED_WORDS[deed]))
        allowed = allows(deed)
        action.setEnabled(bool(allowed))
        action.setToolTip(allowed.reason)
        if deed in ICON_OF_DEED:
            icons.dress(action, ICON_OF_DEED[deed])
        action.triggered.connect(lambda _checked=False, deed=deed: do(deed))
    return menu
