"""A card of the list as lines that are ready to be painted: broken and elided once, not at each paint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTextLayout, QTextOption

from editor_app.domain.article import ArticleSummary
from editor_app.ui.article_list.ages import age_of, due_time, local
from editor_app.ui.article_list.model import headline_of
from editor_app.ui.i18n import tr
from editor_app.ui.statuses import STATUS_PAIRS, Pair, hands_word, standing_word
from editor_app.ui.theme import caption_font, interface_font
from editor_app.ui.words import length_words

if TYPE_CHECKING:
    from editor_app.store.snippet import Snippet

SIDE = 16
TOP = 12
HEADLINE_PIXELS = 14
HEADLINE_LINE = 20
CAPTION_LINE = 18
GAP = 6
CHIP_SIDE = 7
CHIP_GAP = 8
# Two lines never hold more; measuring a whole pasted page as a headline would take seconds.
_MOST_CHARACTERS = 240
_KEPT_ADVANCES = 20_000
_ONE_LINE = {ord(character): " " for character in "\n\t\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Chip:
    """A word on its own ground, ``width`` pixels wide."""

    text: QStaticText
    width: int
    pair: Pair


@dataclass(frozen=True, slots=True)
class Card:
    """The lines of one card, laid out for one width; places count from its left edge and from its top, in pixels."""

    headline: tuple[QStaticText, ...]
    is_untitled: bool
    snippet: tuple[tuple[int, QStaticText, bool], ...]
    chips: tuple[Chip, ...]
    meta: QStaticText


def one_line(text: str) -> str:
    """Text in which nothing breaks the line, no longer than anybody sees."""
    return text[:_MOST_CHARACTERS].translate(_ONE_LINE).strip()


WARNING = Pair("warn", "warn_tint")


def chips_of(row: ArticleSummary) -> list[tuple[str, Pair]]:
    """The words that stand on grounds of their own: where it stands, and what is special about it."""
    chips = [(standing_word(row.status, row.stage), STATUS_PAIRS[row.status])]
    special = (
        (row.to_merge, tr("To be merged")),
        (row.held, tr("On hold")),
        (row.confirm, tr("To be confirmed")),
        (row.excepted, tr("Override")),
        (row.urgent, tr("Urgent")),
    )
    return [*chips, *((word, WARNING) for is_so, word in special if is_so)]


class Layouts:
    """Makes cards, and measures how high one will be without making it."""

    def __init__(self) -> None:
        self.headline_font = interface_font()
        self.headline_font.setPixelSize(HEADLINE_PIXELS)
        self.headline_font.setWeight(QFont.Weight.Bold)
        self.caption_font = caption_font()
        self.hit_font = caption_font(bold=True)
        self._headline = QFontMetrics(self.headline_font)
        self._caption = QFontMetrics(self.caption_font)
        self._hit = QFontMetrics(self.hit_font)
        self._advances: dict[str, int] = {}

    def height(self, row: ArticleSummary, has_snippet: bool, width: int) -> int:
        """How high a card is: one line of headline or two, a snippet or none.  It is asked for all loaded rows."""
        lines = 1 if self._advance(row.headline) <= width - 2 * SIDE else 2
        return 2 * TOP + lines * HEADLINE_LINE + has_snippet * CAPTION_LINE + GAP + CAPTION_LINE

    def card(self, row: ArticleSummary, snippet: Snippet | None, width: int, now: datetime) -> Card:
        """Lay a card out."""
        room = width - 2 * SIDE
        chips = tuple(self._chip(word, pair) for word, pair in chips_of(row))
        meta = self._meta(row, room - sum(chip.width + CHIP_GAP for chip in chips), now)
        headline = tuple(self._text(line, self.headline_font) for line in self._headline_lines(row, room))
        return Card(
            headline=headline,
            is_untitled=not row.headline.strip(),
            snippet=() if snippet is None else self._snippet(snippet, room),
            chips=chips,
            meta=self._text(meta, self.caption_font),
        )

    def _chip(self, word: str, pair: Pair) -> Chip:
        width = self._caption.horizontalAdvance(word) + 2 * CHIP_SIDE
        return Chip(self._text(word, self.caption_font), width, pair)

    def forget(self) -> None:
        """Drop the measures of headlines that may be gone."""
        self._advances.clear()

    def _advance(self, headline: str) -> int:
        """How wide a headline is in one line."""
        advance = self._advances.get(headline)
        if advance is None:
            if len(self._advances) >= _KEPT_ADVANCES:
                self._advances.clear()
            advance = self._advances[headline] = self._headline.horizontalAdvance(one_line(headline))
        return advance

    def _headline_lines(self, row: ArticleSummary, room: int) -> list[str]:
        text = one_line(headline_of(row))
        if self._advance(row.headline) <= room:
            return [text]
        layout = QTextLayout(text, self.headline_font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(room)
        layout.endLayout()
        # Qt counts UTF-16 units.
        units = text.encode("utf-16-le")
        end = 2 * first.textLength()
        lines = [units[:end].decode("utf-16-le").rstrip()]
        rest = units[end:].decode("utf-16-le").strip()
        if rest:
            lines.append(self._headline.elidedText(rest, Qt.TextElideMode.ElideRight, room))
        return lines

    def _meta(self, row: ArticleSummary, room: int, now: datetime) -> str:
        """Deadline, age, count and open comments; in a narrow list fewer of them, from the end."""
        age = age_of(local(row.updated_at), now)
        if row.trashed_at:
            return self._elided(tr("deleted {age}", age=age_of(local(row.trashed_at), now)), room)
        both = f"{age} · {length_words(row.characters)}"
        said = tr("comments: {count}", count=row.comments) if row.comments else ""
        ways = [f"{both} · {said}", f"{age} · {said}", age] if said else [both, age]
        hands = hands_word(row.hands)
        if hands:
            first = [f"{hands} · {both} · {said}"] if said else []
            ways = [*first, f"{hands} · {both}", f"{hands} · {age}", hands, *ways]
        if row.deadline:
            due = tr("due {time}", time=due_time(row.deadline, now))
            ways = [*([f"{due} · {age} · {said}"] if said else []), f"{due} · {both}", f"{due} · {age}", due]
        fitting = (one for one in ways if self._caption.horizontalAdvance(one) <= room)
        return next(fitting, self._elided(ways[-1], room))

    def _snippet(self, snippet: Snippet, room: int) -> tuple[tuple[int, QStaticText, bool], ...]:
        """The words before the hit, at most a third of the line, the hit, and what there is room for after it."""
        before = self._caption.elidedText(snippet.before, Qt.TextElideMode.ElideLeft, room // 3)
        left = self._caption.horizontalAdvance(before)
        hit = self._hit.elidedText(snippet.hit, Qt.TextElideMode.ElideRight, room - left)
        middle = left + self._hit.horizontalAdvance(hit)
        after = self._elided(snippet.after, room - middle) if room > middle else ""
        return (
            (0, self._text(before, self.caption_font), False),
            (left, self._text(hit, self.hit_font), True),
            (middle, self._text(after, self.caption_font), False),
        )

    def _elided(self, text: str, room: int) -> str:
        return self._caption.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))

    def _text(self, text: str, font: QFont) -> QStaticText:
        made = QStaticText(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(font=font)
        return made
