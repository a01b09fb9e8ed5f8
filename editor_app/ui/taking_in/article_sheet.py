"""What would go where if the fields were filled from a pasted article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.taking_in.parts_view import add_parts
from editor_app.ui.taking_in.went_where import article_parts, origin_parts
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sentences import emptied
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.importing import Imported

_WIDTH, _HEIGHT = 640, 420


class ArticleSheet(Sheet):
    """Shows the parts of a pasted article.  Signal ``wanted()``: the fields shall be filled."""

    wanted = Signal()

    def __init__(self, imported: Imported, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._imported = imported
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self._column)
        area = QScrollArea(widgetResizable=True)
        area.setMinimumHeight(_HEIGHT)
        area.setWidget(inside)
        self.body.addWidget(area)
        self.footer.addStretch(1)
        self.close_button = self.add_button()
        self.close_button.clicked.connect(self.reject)
        self.fill_button = self.add_button("primary")
        self.fill_button.clicked.connect(self._fill)
        self.say("What goes where", area.setAccessibleName)
        self.say("What goes where", self.set_title)
        self.say("Close", self.close_button.setText)
        self.say("Fill the fields", self.fill_button.setText)
        self.whenever_said(self._speak)

    def _speak(self) -> None:
        column = emptied(self._column)
        add_parts(column, tr("Becomes the article"), article_parts(self._imported))
        add_parts(column, tr("Stays beside it and is never published"), origin_parts(self._imported))
        if not self._imported.reading.furniture:
            column.addWidget(plain_label(tr("Nothing else was found."), "muted"))
        column.addStretch(1)

    def _fill(self) -> None:
        self.wanted.emit()
        self.accept()
