"""What an import did, file by file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.icons import Icons
from editor_app.ui.taking_in.importer import Outcome
from editor_app.ui.taking_in.parts_view import add_parts
from editor_app.ui.taking_in.went_where import article_parts, headline_of, origin_parts, word_parts
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.sentences import emptied, said, sentence_row

_LIST_WIDTH = 240
_ICON = QSize(16, 16)
# No width of its own: as wide as the list, with its words elided.
_ENTRY = QSize(0, 34)
# How an outcome is told in the list: its icon, the icon's token, its word.
_OK, _REMARKS, _FAILED = ("ok", "ok"), ("warn", "warn"), ("error", "accent")


class ImportReport(Spoken, QWidget):
    """All outcomes in a list, and beside it what went where of the chosen one.

    Signal ``chosen(Outcome)``: another one is looked at.
    """

    chosen = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.outcomes: list[Outcome] = []
        self._list = QListWidget()
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setProperty("look", "choices")
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(_ICON)
        self._list.currentRowChanged.connect(self._choose)
        self._detail = QVBoxLayout()
        self._detail.setContentsMargins(0, 0, 12, 0)
        self._detail.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self._detail)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self.say("Files", self._list.setAccessibleName)
        self.say("What went where", self._area.setAccessibleName)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._list)
        row.addWidget(self._area, 1)
        self.whenever_said(self._speak)

    def add(self, outcome: Outcome) -> None:
        """Add what became of one file; the first is chosen at once."""
        self.outcomes.append(outcome)
        self._list.addItem(self._entry(outcome))
        self._list.setVisible(len(self.outcomes) > 1)
        if len(self.outcomes) == 1:
            self._list.setCurrentRow(0)

    def current(self) -> Outcome | None:
        """The outcome that is looked at."""
        row = self._list.currentRow()
        return self.outcomes[row] if 0 <= row < len(self.outcomes) else None

    def _entry(self, outcome: Outcome) -> QListWidgetItem:
        name = outcome.path.name
        text = name if outcome.imported is None else headline_of(outcome.imported.content.fields)
        icon, color = _sign(outcome)
        item = QListWidgetItem(text)
        self._icons.dress(item, icon, color)
        item.setSizeHint(_ENTRY)
        item.setToolTip(plain_tip(f"{name}\n{_word(outcome)}"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {_word(outcome)}")
        return item

    def _choose(self, _row: int) -> None:
        self._speak()
        self.chosen.emit(self.current())

    def _speak(self) -> None:
        """Show the chosen outcome in the window's language."""
        outcome = self.current()
        column = emptied(self._detail)
        if outcome is None:
            return
        column.addWidget(plain_label(outcome.path.name, "caption", selectable=True))
        if outcome.error is not None:
            self._say_failure(outcome)
        else:
            self._say_reading(outcome)
        column.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _say_failure(self, outcome: Outcome) -> None:
        assert outcome.error is not None
        sentence, hint = sentences_of(outcome.error)
        self._detail.addWidget(sentence_row(self._icons, *_FAILED, sentence, tr("Not imported")))
        if hint:
            self._detail.addWidget(plain_label(hint, "muted"))

    def _say_reading(self, outcome: Outcome) -> None:
        imported = outcome.imported
        assert imported is not None
        title = plain_label(headline_of(imported.content.fields), "strong", selectable=True)
        self._detail.addWidget(title)
        for finding in imported.reading.report:
            sentence = said(finding.message, finding.values)
            self._detail.addWidget(sentence_row(self._icons, *_REMARKS, sentence, tr("Hint")))
        add_parts(self._detail, tr("Became the article"), article_parts(imported))
        add_parts(self._detail, tr("Changes and comments in the file"), word_parts(imported))
        add_parts(self._detail, tr("Stays beside it and is never published"), origin_parts(imported))


def _sign(outcome: Outcome) -> tuple[str, str]:
    if outcome.imported is None:
        return _FAILED
    return _REMARKS if outcome.imported.reading.report else _OK


def _word(outcome: Outcome) -> str:
    if outcome.imported is None:
        return tr("Not imported")
    return tr("Imported, with remarks") if outcome.imported.reading.report else tr("Imported")
