"""The length in the status bar: a quiet button, with a thin bar below where there is a target."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.domain.counting import BODY_ALONE, NOTHING_COUNTED, Counts, Included
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.theme import Theme, caption_font
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_tip
from editor_app.ui.words import length_words

TOLERANCE = 0.1
"""How far over its target a text may be before that is said in amber."""
BAR = 2


class LengthButton(Spoken, QPushButton):
    """Says how long the article is, or how much of it is selected, and how that stands to its target."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.counts = NOTHING_COUNTED
        self.selected: Counts | None = None
        self.included = BODY_ALONE
        self.target = 0
        self.setProperty("look", "caption")
        self.setFont(caption_font())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        self.whenever_said(self._speak)

    def show_length(self, counts: Counts, target: int, *, shown: bool) -> None:
        """Say this length (字数) and target (0: none); nothing where no article is open."""
        self.setVisible(shown)
        self.counts, self.target = counts, target
        self._speak()

    def show_selected(self, counts: Counts | None) -> None:
        """Say how much is selected; None: nothing."""
        if counts != self.selected:
            self.selected = counts
            self._speak()

    def include(self, included: Included) -> None:
        """Count other parts from now on."""
        self.included = included
        self._speak()

    @property
    def is_over(self) -> bool:
        """Tell whether the text is longer than its target by more than is tolerated."""
        return 0 < self.target * (1 + TOLERANCE) < self.counts.of(self.included).length

    def _speak(self) -> None:
        self.setText(self._words() if not self.isHidden() else "")
        over = self.counts.of(self.included).length - self.target
        tip = tr("All counts, and the target length")
        if self.target and over > 0:
            tip = f"{tr('{count} over the target', count=f'{over:,}')}\n{tip}"
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(f"{tr('Length')}: {self.text()}")
        wear(self, "caption-over" if self.is_over else "caption")
        self.update()

    def _words(self) -> str:
        tally = self.counts.of(self.included)
        count, minutes, target = f"{tally.length:,}", tally.minutes, f"{self.target:,}"
        part = self.selected.of(self.included).length if self.selected is not None else 0
        # A picture or a blank line that is selected has no length of which to speak.
        if part:
            return tr("{part} of {count} words selected", part=f"{part:,}", count=count)
        if self.target:
            return tr("{count} / {target} words · {minutes} min", count=count, target=target, minutes=minutes)
        length = length_words(tally.length)
        return tr("{length} · {minutes} min", length=length, minutes=minutes) if minutes else length

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar below the words."""
        super().paintEvent(event)
        if not self.target:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = self._theme.tokens
        place = QRectF(5, self.height() - BAR - 1, self.width() - 10, BAR)
        painter.setBrush(tokens.color("line"))
        painter.drawRoundedRect(place, 1, 1)
        place.setWidth(place.width() * min(1.0, self.counts.of(self.included).length / self.target))
        painter.setBrush(tokens.color("warn" if self.is_over else "edge"))
        painter.drawRoundedRect(place, 1, 1)
