"""All counts of the article and of what is selected, what is counted, and the target length."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from editor_app.domain.counting import NO_TEXT, Included, Tally
from editor_app.ui.counts.length_button import LengthButton
from editor_app.ui.i18n import tr
from editor_app.ui.typed_counts import read_count
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.tick import Tick
from editor_app.ui.widgets.value_line import ValueLine

WIDTH = 392
COUNT_WORDS = {
    "length": "As Word and WPS count",
    "unpunctuated": "Without punctuation",
    "characters": "Characters, no spaces",
    "with_spaces": "Characters and spaces",
    "cjk": "Chinese characters",
    "words": "Words of letters, numbers",
    "paragraphs": "Paragraphs",
    "minutes": "Minutes to read",
}
INCLUDED_WORDS = {"titles": "Titles", "captions": "Captions", "notes": "Footnotes"}


class CountsPopover(QDialog):
    """Stands above the button of the length; it is gone once closed.

    Signals: ``included(Included)`` other parts are to be counted; ``target_wanted(int)`` another target, 0 for none.
    """

    included = Signal(object)
    target_wanted = Signal(int)

    def __init__(self, button: LengthButton, *, writable: bool) -> None:
        super().__init__(button.window(), Qt.WindowType.Popup)
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Length and target"))
        self._values: list[tuple[Callable[[], Tally], str, QLabel]] = []
        self._ticks = {name: Tick() for name in INCLUDED_WORDS}
        self.target = ValueLine(read_count, lambda count: str(count or ""))
        self.target.setEnabled(writable)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(self._table())
        column.addLayout(self._parts())
        column.addWidget(hairline())
        column.addLayout(self._target_row())
        self._wrong = plain_label(look="caption-warn")
        self._wrong.hide()
        column.addWidget(self._wrong)
        self._show()

    def open_above(self) -> None:
        """Show it above the button, inside the window."""
        self.adjustSize()
        corner = self._button.mapToGlobal(self._button.rect().topLeft())
        self.move(corner.x(), corner.y() - self.height() - 6)
        self.show()
        self.target.setFocus()
        self.target.selectAll()

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        columns: list[tuple[str, Callable[[], Tally]]] = [(tr("Whole"), self._whole)]
        if self._button.selected is not None:
            columns.insert(0, (tr("Selected"), self._selected))
        for number, (name, tally) in enumerate(columns, 1):
            grid.addWidget(plain_label(name, "caption", wraps=False), 0, number, Qt.AlignmentFlag.AlignRight)
            for row, attribute in enumerate(COUNT_WORDS, 1):
                value = plain_label(look="strong" if attribute == "length" else "", wraps=False)
                grid.addWidget(value, row, number, Qt.AlignmentFlag.AlignRight)
                self._values.append((tally, attribute, value))
        for row, words in enumerate(COUNT_WORDS.values(), 1):
            grid.addWidget(plain_label(tr(words), "strong" if row == 1 else "", wraps=False), row, 0)
        return grid

    def _parts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(plain_label(tr("Count too:"), "muted", wraps=False))
        for name, tick in self._ticks.items():
            tick.setText(tr(INCLUDED_WORDS[name]))
            tick.show_value(getattr(self._button.included, name))
            tick.edited.connect(self._include)
            row.addWidget(tick)
        row.addStretch(1)
        return row

    def _target_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = plain_label(tr("Target length"), wraps=False)
        label.setBuddy(self.target)
        self.target.setAccessibleName(tr("Target length"))
        self.target.setPlaceholderText("1500")
        self.target.setMaximumWidth(110)
        self.target.show_value(self._button.target)
        self.target.edited.connect(self._aim)
        self.target.refused.connect(self._refuse)
        # What was typed is read after this key has been told.
        self.target.returnPressed.connect(lambda: QTimer.singleShot(0, self, self._leave))
        row.addWidget(label, 1)
        row.addWidget(self.target)
        return row

    def _include(self) -> None:
        self.included.emit(Included(**{name: tick.value for name, tick in self._ticks.items()}))
        self._show()

    def _aim(self, target: int) -> None:
        self._wrong.hide()
        self.target_wanted.emit(target)

    def _leave(self) -> None:
        if self._wrong.isHidden():
            self.close()

    def _refuse(self, refused: bool) -> None:
        self._wrong.setText(
            tr("This is no number, so it was not taken. Write it like 1500.") if refused else ""
        )
        self._wrong.setVisible(refused)
        self.adjustSize()

    def _whole(self) -> Tally:
        return self._button.counts.of(self._button.included)

    def _selected(self) -> Tally:
        chosen = self._button.selected
        return NO_TEXT if chosen is None else chosen.of(self._button.included)

    def _show(self) -> None:
        for tally, attribute, label in self._values:
            label.setText(f"{getattr(tally(), attribute):,}")
