"""What was decided, newest first: who, what, when, with which opinion, and what does not count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.event_words import event_word
from editor_app.domain.events import Decision, event_id
from editor_app.domain.standing import ReviewStanding
from editor_app.ui.given import doubt_words, how_it_came
from editor_app.ui.i18n import tr
from editor_app.ui.review.words import stage_name
from editor_app.ui.times import when
from editor_app.ui.widgets.plain_label import plain_label


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision in words; ``how`` it came where it was not given at this desk.

    ``doubt`` says why it does not count, ``override`` why it was against the rules.
    """

    what: str
    who: str
    time: str
    how: str = ""
    opinion: str = ""
    override: str = ""
    doubt: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for those who hear the list."""
        parts = (self.what, self.who, self.time, self.how, self.opinion, self.override, self.doubt)
        return ", ".join(part for part in parts if part)


def decision_rows(standing: ReviewStanding, decisions: Sequence[Decision]) -> list[DecisionRow]:
    """All decisions in words, the newest first; ``decisions`` are in the order in which they are folded."""
    doubts = {one.event: doubt_words(one) for one in standing.uncounted}
    rows = []
    for decision in reversed(decisions):
        place = standing.policy.place_of(decision.stage) if decision.stage else None
        stage = "" if place is None else stage_name(standing.policy.stages[place])
        word = tr(event_word(decision))
        rows.append(
            DecisionRow(
                tr("{stage}: {word}", stage=stage, word=word.lower()) if stage else word,
                decision.person,
                when(decision.at),
                how_it_came(decision),
                "" if decision.comment == decision.override else decision.comment,
                tr("Override: {reason}", reason=decision.override) if decision.override else "",
                doubts.get(event_id(decision), ""),
            )
        )
    return rows


class DecisionCard(QFrame):
    """One row of the list."""

    def __init__(self, row: DecisionRow) -> None:
        super().__init__()
        self.setAccessibleName(row.spoken)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain_label(row.what, "strong", wraps=False))
        head.addWidget(plain_label(row.who, wraps=False))
        head.addStretch(1)
        head.addWidget(plain_label(row.time, "caption", wraps=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        column.addLayout(head)
        for text, look in (
            (row.how, "caption"),
            (row.opinion, ""),
            (row.override, "warn"),
            (row.doubt, "warn"),
        ):
            if text:
                column.addWidget(plain_label(text, look, selectable=True))


class DecisionList(QWidget):
    """All decisions of an article."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("decisions")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._cards: list[DecisionCard] = []
        self.rows: list[DecisionRow] = []

    def show_rows(self, rows: list[DecisionRow]) -> None:
        """Show these rows in place of those before."""
        if rows == self.rows:
            return
        self.rows = rows
        for card in self._cards:
            card.setParent(None)
            card.deleteLater()
        self._cards = [DecisionCard(row) for row in rows]
        for card in self._cards:
            self._column.addWidget(card)
