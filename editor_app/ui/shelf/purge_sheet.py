"""Asks before anything is deleted for good, and says what is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.trash import Loss

WIDTH = 460


class PurgeSheet(Sheet):
    """The question, with Cancel as the answer of Enter and Esc.  ``go_on`` is called for the other one."""

    def __init__(self, parent: QWidget, title: str, loss: Loss, go_on: Callable[[], object]) -> None:
        super().__init__(parent, WIDTH)
        self.set_title(title)
        for words, look in ((lost(loss), ""), (stays(loss), "muted")):
            self.body.addWidget(plain_label(words, look))
        self.footer.addStretch(1)
        self.delete_button = self.add_button("danger")
        self.delete_button.setText(tr("Delete for good"))
        self.delete_button.setEnabled(loss.articles > 0)
        self.delete_button.clicked.connect(self.accept)
        self.accepted.connect(go_on)
        self.cancel_button = self.add_button()
        self.cancel_button.setText(tr("Cancel"))
        self.cancel_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.cancel_button.setFocus()


def lost(loss: Loss) -> str:
    """What is lost, in words."""
    if not loss.articles:
        return tr("Nothing can be deleted here.")
    return tr(
        "Articles: {articles}; words: {characters}, revisions: {revisions}, automatic copies: {snapshots}, private "
        "items: {private}. This cannot be undone.",
        articles=loss.articles,
        characters=f"{loss.characters:,}",
        revisions=loss.revisions,
        snapshots=loss.snapshots,
        private=loss.private,
    )


def stays(loss: Loss) -> str:
    """What is not lost, in words."""
    said = tr("Pictures stay in the library, and earlier backups still hold everything.")
    if not loss.kept:
        return said
    return f"{tr('Articles that packages were made of stay: {count}.', count=loss.kept)}\n{said}"
