"""The tint of commented words and the marks in the margin: of what is to be seen only, however many comments there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.anchor_text import Span
from editor_app.domain.discussion import PlacedThread
from editor_app.ui.commenting.following import BEGUN
from editor_app.ui.commenting.margin import WIDTH, CommentMargin, Mark
from editor_app.ui.commenting.words import by_line
from editor_app.ui.editor.comment_places import CommentPlaces
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.theme import Tokens

LAYER = "comments"
LOOK = Pace(idle=0.0, most=0.0, gap=0.06)
GAP = 2
LIT = 0.24


class CommentMarks(QObject):
    """Shows where comments stand in one text editor."""

    def __init__(
        self, text: TextEdit, around: Surroundings, places: Callable[[], CommentPlaces | None]
    ) -> None:
        super().__init__(text)
        self._text = text
        self._theme = around.theme
        self._places = places
        self._threads: Mapping[str, PlacedThread] = {}
        self.lit = ""
        self._is_begun = False
        self.margin = CommentMargin(text, around.icons, around.theme)
        self._tints: dict[str, QTextEdit.ExtraSelection] = {}
        self._alarm = Alarm(LOOK, self)
        self._alarm.rang.connect(self.look)
        for signal in (
            text.textChanged,
            text.verticalScrollBar().valueChanged,
            text.verticalScrollBar().rangeChanged,
        ):
            signal.connect(self.look_soon)
        around.theme.changed.connect(self._wear)

    def show_threads(self, threads: Mapping[str, PlacedThread], lit: str) -> None:
        """Show these threads, by their ids, one of them lit."""
        self._threads, self.lit = threads, lit
        self._wear()

    def show_begun(self, on: bool) -> None:
        """Tint the words about which a comment is being written, or no longer."""
        self._is_begun = on
        self.look()

    def look_soon(self) -> None:
        """Look anew once the text has been painted."""
        if self._threads or self._tints:
            self._alarm.touch()

    def look(self) -> None:
        """Tint what is to be seen, and mark its lines."""
        text, places = self._text, self._places()
        found: list[tuple[str, Span]] = []
        if places is not None and places.parent() is text.document() and text.isVisible():
            first = text.cursorForPosition(QPoint(0, 0)).position()
            last = text.cursorForPosition(
                QPoint(text.viewport().width(), text.viewport().height())
            ).position()
            found = [one for one in places.between(first, last) if self._is_shown(one[0])]
        if not self._stand(found):
            self._tints = {name: self._selection(name, span) for name, span in found}
            text.highlights.show(LAYER, self._tints.values())
        self._mark_lines(found)

    def _is_shown(self, name: str) -> bool:
        return self._is_begun if name == BEGUN else name in self._threads

    def _wear(self) -> None:
        self._tints = {}
        self._text.highlights.show(LAYER, ())
        self.look()

    def _stand(self, found: list[tuple[str, Span]]) -> bool:
        """Tell whether the tints stand where they should: Qt moves them along with the text."""
        if list(self._tints) != [name for name, _ in found]:
            return False
        cursors = (one.cursor for one in self._tints.values())
        return all(
            (cursor.selectionStart(), cursor.selectionEnd()) == span
            for cursor, (_, span) in zip(cursors, found, strict=True)
        )

    def _selection(self, name: str, span: Span) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = comment_look(self._theme.tokens, lit=name in {self.lit, BEGUN})
        return selection

    def _mark_lines(self, found: list[tuple[str, Span]]) -> None:
        text = self._text
        lines: dict[int, list[str]] = {}
        cursor = QTextCursor(text.document())
        for name, span in found:
            if name == BEGUN:
                continue
            cursor.setPosition(span[0])
            rect = text.cursorRect(cursor)
            if 0 <= rect.center().y() <= text.viewport().height():
                lines.setdefault(rect.center().y(), []).append(name)
        top = text.viewport().y()
        marks = tuple(
            Mark(top + middle, tuple(names), self.lit in names, self._tip(names))
            for middle, names in sorted(lines.items())
        )
        self.margin.setGeometry(text.viewport().geometry().right() + GAP, 0, WIDTH, text.height())
        self.margin.show_marks(marks)

    def _tip(self, names: list[str]) -> str:
        said = (self._threads[name].thread.said for name in names)
        return "\n".join(f"{by_line(one)}\n{one.text[:200]}" for one in said)


def comment_look(tokens: Tokens, *, lit: bool) -> QTextCharFormat:
    """How commented words look; the tint of the lit one is deeper."""
    form = QTextCharFormat()
    form.setBackground(_tint(tokens, lit=lit))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    form.setUnderlineColor(tokens.color("info"))
    return form


def _tint(tokens: Tokens, *, lit: bool) -> QColor:
    tint = tokens.color("info_tint")
    if not lit:
        return tint
    strong = tokens.color("info")
    parts = (
        round(one + (other - one) * LIT)
        for one, other in zip(tint.getRgb()[:3], strong.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts)
