"""The summary line: who and where from in one quiet row, and what is missing; it opens the details form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor_app.domain.credits import Credit
from editor_app.domain.fields import Fields
from editor_app.domain.missing import EDITORS, WRITERS, missing
from editor_app.ui.details.fitting import Want, fit
from editor_app.ui.field_words import MISSING_WORDS, NATURE_WORDS, listed, role_word
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.theme import caption_font
from editor_app.ui.widgets.plain_label import plain_tip

HEIGHT = 36
MARGIN = 12
GAP = 14
WORD_GAP = 5
CHEVRON = 16
LEAST_TEXT = 56
LONGEST_WHOLE = 120
LONGEST = 200
"""So many characters of a name fill any window; measuring all of a very long one would take longer than a key."""
RADIUS = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the line: a muted label, then what it holds, in the token ``color``."""

    label: str
    text: str
    color: str = "ink"

    @property
    def is_whole(self) -> bool:
        """Tell whether half of it would say nothing: a number, what kind of piece it is."""
        return not self.label


class SummaryLine(Spoken, QAbstractButton):
    """One row that says number, nature, sources, writers, editors and what is missing, and unfolds the form.

    Signal ``toggled(bool)``: True when the form is to be shown.  Space and Enter press it, a click anywhere does.
    """

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = around.theme
        self._fields = Fields()
        self._pieces: tuple[Piece, ...] = ()
        self._missing: tuple[str, str] = ("", "")
        self._chevrons = {False: QAction(self), True: QAction(self)}
        for opened, icon in ((False, "down"), (True, "up")):
            self._chevrons[opened].changed.connect(self.update)
            around.icons.dress(self._chevrons[opened], icon, "muted")
        self.setCheckable(True)
        self.setFont(caption_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self.update)
        self.toggled.connect(self._speak)
        self.whenever_said(self._speak)

    def show_fields(self, fields: Fields) -> None:
        """Show what these fields say."""
        if fields != self._fields:
            self._fields = fields
            self._speak()

    def show_open(self, opened: bool) -> None:
        """Show whether the form is open, telling nobody."""
        self.blockSignals(True)
        self.setChecked(opened)
        self.blockSignals(False)
        self._speak()

    # What it says

    def _speak(self) -> None:
        self._pieces = tuple(_pieces(self._fields))
        lacking = [tr(MISSING_WORDS[thing]) for thing in missing(self._fields)]
        listing = tr("Missing: {things}", things=listed(lacking)) if lacking else ""
        self._missing = listing, tr("{count} missing", count=len(lacking)) if lacking else ""
        told = [f"{piece.label} {piece.text}".strip() for piece in self._pieces]
        self.setText(tr("Collapse") if self.isChecked() else tr("Expand"))
        whole = "  ".join(part for part in (*told, listing) if part)
        self.setAccessibleName(tr("Article details"))
        self.setAccessibleDescription(whole)
        self.setToolTip(plain_tip(whole))
        self.update()

    # How it is painted

    def _paint_frame(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setPen(tokens.color("edge" if self.hasFocus() else "line"))
        painter.setBrush(tokens.color("hover" if self.underMouse() else "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_button(self, painter: QPainter) -> int:
        """Paint the words and the arrow at the right end; give where they begin."""
        metrics = self.fontMetrics()
        left = self.width() - MARGIN - CHEVRON
        icon = self._chevrons[self.isChecked()].icon()
        icon.paint(painter, QRect(left, (self.height() - CHEVRON) // 2, CHEVRON, CHEVRON))
        left -= metrics.horizontalAdvance(self.text()) + 2
        self._write(painter, left, self.text(), "muted", self.width())
        return left

    def _arranged(self, room: int) -> tuple[list[int], str]:
        """How wide the texts of the pieces in sight are, and how what is missing is said: in short where that helps."""
        wants = [self._want(piece) for piece in self._pieces]
        for words in self._missing:
            needed = self._width(words) + GAP if words else 0
            widths = fit(wants, GAP, room - needed)
            if widths == [want.text for want in wants]:
                break
        else:
            widths = fit(wants, GAP, room - min(needed, room // 2))
        return widths, words

    def _paint_pieces(self, painter: QPainter, end: int) -> None:
        """Paint as much as there is room for; what is missing keeps its place longest."""
        left, limit = MARGIN, end - GAP
        widths, words = self._arranged(limit - left)
        for piece, width in zip(self._pieces, widths, strict=False):
            if piece.label:
                left = self._write(painter, left, piece.label, "muted", limit) + WORD_GAP
            self._write(painter, left, piece.text, piece.color, left + width)
            left += width + GAP
        if words:
            self._write(painter, left, words, "warn", limit)

    def _want(self, piece: Piece) -> Want:
        label = self._width(piece.label) + WORD_GAP if piece.label else 0
        text = self._width(piece.text)
        return Want(label, text, min(text, LONGEST_WHOLE) if piece.is_whole else LEAST_TEXT)

    def _width(self, text: str) -> int:
        # Qt rounds the width, and elides what exceeds it by a fraction of a pixel.
        return self.fontMetrics().horizontalAdvance(text) + 1 if text else 0

    def _write(self, painter: QPainter, left: int, text: str, color: str, limit: int) -> int:
        """Write text from ``left``, elided before ``limit``; give where it ends."""
        metrics = self.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(limit - left, 0))
        width = metrics.horizontalAdvance(shown)
        painter.setPen(self._theme.tokens.color(color))
        box = QRect(left, 0, width + 2, self.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        return left + width

    # Qt overrides

    def sizeHint(self) -> QSize:
        """One row; as wide as it may be."""
        return QSize(480, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It elides what it has no room for."""
        return QSize(160, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the frame, the pieces and the word at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_pieces(painter, self._paint_button(painter))
        painter.end()


def _pieces(fields: Fields) -> Iterator[Piece]:
    """What is said of these fields, in the window's language."""
    if fields.number:
        yield Piece("", _first(fields.number), "muted")
    yield Piece("", tr(NATURE_WORDS[fields.nature]), "muted")
    sources = [source.name for source in fields.sources if source.name]
    if sources:
        yield Piece(tr("Source"), _first(listed(sources)))
    for roles in (WRITERS, EDITORS):
        credit = next((one for one in fields.credits if one.role in roles and any(one.names)), None)
        if credit is not None:
            yield _credited(credit)


def _credited(credit: Credit) -> Piece:
    words = listed([name for name in credit.names if name])
    return Piece(_first(role_word(credit.role)), _first(words))


def _first(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
