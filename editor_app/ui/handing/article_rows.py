"""The articles of a hand-over, each in a line; what cannot go says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sentences import emptied

MOST_IN_SIGHT = 4
_LINE = 40


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article in words of the window's language: its headline, where it stands, why it stays here."""

    headline: str
    standing: str
    refused: str = ""


class ArticleRows(QScrollArea):
    """As many lines as there are articles; from some number on they scroll."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setWidget(inside)

    def show_lines(self, lines: Sequence[ArticleLine]) -> None:
        """Show these articles."""
        column = emptied(self._column)
        for line in lines:
            column.addWidget(self._row(line))
        column.addStretch(1)
        self.setFixedHeight(
            min(len(lines), MOST_IN_SIGHT) * _LINE + (_LINE // 2 if len(lines) > MOST_IN_SIGHT else 0)
        )

    def _row(self, line: ArticleLine) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        sign = IconLabel(
            self._icons, "warn" if line.refused else "ok", "warn" if line.refused else "muted", 16
        )
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        headline = plain_label(line.headline, "muted" if line.refused else "strong", wraps=False)
        standing = plain_label(line.refused or line.standing, "caption-warn" if line.refused else "caption")
        for label in (headline, standing):
            label.setMinimumWidth(1)
            words.addWidget(label)
        across.addLayout(words, 1)
        return row
