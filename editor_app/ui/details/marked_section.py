"""A place in the form that is marked off by a tint, an icon and words: what is in it does not go the way of the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from editor_app.ui.details.section import Section
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

MARGIN = 16


class MarkedSection(Section):
    """Fields on a tint; a subclass says its ``title`` and, beside it, in ``words``, what becomes of them."""

    def __init__(self, icons: Icons, icon: str, look: str) -> None:
        super().__init__()
        self.setProperty("look", look)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grid.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        self.title.setProperty("look", "strong")
        self.words = plain_label(look="caption")
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(icons, icon, "ink"))
        head.addWidget(self.title)
        head.addWidget(self.words, 1)
        self._grid.removeWidget(self.title)
        self._grid.addLayout(head, 0, 0, 1, 2)
