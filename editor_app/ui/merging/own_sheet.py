"""The sheet in which a person writes themselves what stands in the place of both sides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor_app.compare.merge import Answer, Conflict, Own
from editor_app.domain.limits import Room
from editor_app.ui.i18n import tr
from editor_app.ui.merging.by_hand import read, sides, written
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.widgets.text_area import TextArea

WIDTH = 560
MOST_SHOWN, MOST_AROUND = 400, 60


class OwnSheet(Sheet):
    """Shows both sides of a conflict; ``take`` is called with what was written in their place."""

    def __init__(
        self, parent: QWidget, conflict: Conflict, answer: Answer | None, take: Callable[[Own], object]
    ) -> None:
        super().__init__(parent, WIDTH)
        self._conflict = conflict
        self._take = take
        self.set_title(tr("Conflict {number}: write it by hand", number=conflict.number))
        if conflict.before or conflict.after:
            around = f"{conflict.before[-MOST_AROUND:]}▭{conflict.after[:MOST_AROUND]}"
            self.body.addWidget(plain_label(around, "muted"))
        mine, theirs = sides(conflict)
        self.body.addWidget(Labelled("Mine", plain_label(_short(mine) or tr("[nothing]"))))
        self.body.addWidget(Labelled("Theirs", plain_label(_short(theirs) or tr("[nothing]"))))
        self.text = TextArea(3, 12, room=Room.NOTE)
        self.text.show_value(written(conflict, answer))
        self.body.addWidget(Labelled("What shall stand there", self.text))
        if not conflict.name:
            self.body.addWidget(
                plain_label(tr("Signs of the text form count: **bold**, lines with - are lists."), "caption")
            )
        self.add_choice()
        self.text.setFocus()
        self.text.selectAll()

    def accept(self) -> None:
        """Take what was written."""
        own = read(self._conflict, self.text.document().toRawText().replace("\u2029", "\n"))
        super().accept()
        self._take(own)


def _short(words: str) -> str:
    return words if len(words) <= MOST_SHOWN else words[: MOST_SHOWN - 1] + "…"
