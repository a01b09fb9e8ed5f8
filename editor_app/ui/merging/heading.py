"""What stands in each column, said above them all the time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.services.merging import MergeBegun
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.merging.columns import WIDTHS, Column
from editor_app.ui.merging.page import GUTTER as ROOM
from editor_app.ui.merging.words import side_words
from editor_app.ui.widgets.plain_label import plain_label, plain_tip

HEIGHT = 44
GUTTER = ROOM + 4
"""A document has a margin of its own."""


class Heading(Spoken, QWidget):
    """A label for each column, over it."""

    def __init__(self) -> None:
        super().__init__()
        self._begun: MergeBegun | None = None
        self._with_base = False
        self._place = (0, 0)
        self._words: dict[Column, tuple[str, str]] = dict.fromkeys(Column, ("", ""))
        self._labels: dict[Column, tuple[QLabel, QLabel]] = {}
        for column in Column:
            both = plain_label(look="strong", wraps=False), plain_label(look="caption", wraps=False)
            for label in both:
                label.setParent(self)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self._labels[column] = both
        self.setFixedHeight(HEIGHT)
        self.whenever_said(self._speak)

    def show_sides(self, begun: MergeBegun, *, with_base: bool) -> None:
        """Say which states these are."""
        self._begun, self._with_base = begun, with_base
        self._speak()

    def fit(self, left: int, width: int) -> None:
        """Stand over columns that begin here and are so wide together."""
        self._place = (left, width)
        self._lay_out()

    def _speak(self) -> None:
        if self._begun is None:
            return
        known = self._begun.base_known
        self._words = {
            Column.BASE: (
                tr("Before"),
                tr("What both come from") if known else tr("Nothing that both come from is known here"),
            ),
            Column.MINE: (tr("Mine"), side_words(self._begun.mine)),
            Column.RESULT: (tr("Result"), tr("What comes of it")),
            Column.THEIRS: (tr("Theirs"), side_words(self._begun.theirs)),
        }
        self._lay_out()

    def _lay_out(self) -> None:
        left, width = self._place
        widths = WIDTHS[self._with_base]
        at = 0
        for column, labels in self._labels.items():
            share = widths.get(column, 0)
            start, end = (left + width * place // 100 for place in (at, at + share))
            at += share
            room = max(0, end - start - 2 * GUTTER)
            for number, (label, text) in enumerate(zip(labels, self._words[column], strict=True)):
                label.setVisible(bool(share))
                label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room - 2))
                label.setToolTip("" if label.text() == text else plain_tip(text))
                label.setGeometry(start + GUTTER, 4 + 19 * number, room, label.sizeHint().height())
