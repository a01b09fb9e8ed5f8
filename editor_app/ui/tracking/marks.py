"""Changes in the text itself: what came is underlined on a tint, what went leaves a sign at its place.

The text holds nothing of it.  Only what is to be seen is drawn, however many changes there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from editor_app.compare.comparison import Kind
from editor_app.compare.spots import Spot
from editor_app.compare.told import ToldChange
from editor_app.ui.actions import shortcut_of
from editor_app.ui.editor.shown_text import ShownText
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.i18n import tr
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracking.shown import Shown, Side
from editor_app.ui.tracking.signs import Sign, Signs
from editor_app.ui.tracking.words import tip
from editor_app.ui.widgets.plain_label import plain_tip

LAYER = "changes"
LOOK = Pace(idle=0.0, most=0.0, gap=0.06)
MOST = 4000
"""So many places are followed; a text in which more has changed shows the first of them."""
NEAR = 6
TIP_MS = 8000
_UNDER = QTextCharFormat.UnderlineStyle


class Mark:
    """A spot as it is followed through the text: Qt moves its cursor along."""

    __slots__ = ("change", "cursor", "spot")

    def __init__(self, change: ToldChange, spot: Spot, cursor: QTextCursor) -> None:
        self.change = change
        self.spot = spot
        self.cursor = cursor

    @property
    def is_point(self) -> bool:
        """Tell whether nothing of it is to be seen in the text."""
        return not self.cursor.hasSelection()


class ChangeMarks(QObject):
    """Shows changes in one text editor.  Signal ``pressed(int)``: a change's words or sign were clicked."""

    pressed = Signal(int)

    def __init__(self, text: TextEdit, around: Surroundings) -> None:
        super().__init__(text)
        self._text = text
        self._theme = around.theme
        self.marks: list[Mark] = []
        self._side = Side.NEW
        self.lit = 0
        self._drawn: tuple[object, ...] = ()
        self.signs = Signs(text, around.theme)
        self._alarm = Alarm(LOOK, self)
        self._alarm.rang.connect(self.look)
        for signal in (
            text.textChanged,
            text.verticalScrollBar().valueChanged,
            text.verticalScrollBar().rangeChanged,
        ):
            signal.connect(self.look_soon)
        around.theme.changed.connect(self._wear)
        text.viewport().installEventFilter(self)

    def show_changes(self, shown: Shown, text: ShownText, shift: Callable[[int], int], lit: int) -> None:
        """Show these; ``text`` is what they were found in, and ``shift`` brings its positions to where they are now."""
        document = self._text.document()
        last = document.characterCount() - 1
        self._side, self.lit = shown.side, lit
        self.marks = []
        for change in shown.changes:
            for spot in change.spots:
                start, end = (min(last, shift(text.position(place))) for place in shown.span(spot))
                cursor = QTextCursor(document)
                cursor.setPosition(start)
                cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
                cursor.setKeepPositionOnInsert(start == end)
                self.marks.append(Mark(change, spot, cursor))
                if len(self.marks) == MOST:
                    self._wear()
                    return
        self._wear()

    def clear(self) -> None:
        """Show none."""
        if self.marks:
            self.marks = []
            self._wear()

    def light(self, number: int) -> None:
        """Let a change stand out."""
        if number != self.lit:
            self.lit = number
            self._wear()

    def of(self, number: int) -> Sequence[Mark]:
        """The places of a change."""
        return [mark for mark in self.marks if mark.change.number == number]

    def at(self, position: int) -> int:
        """The number of the change at a position of the text; 0 where there is none."""
        here = [
            mark
            for mark in self.marks
            if mark.cursor.selectionStart() <= position <= mark.cursor.selectionEnd()
        ]
        inner = min(
            here, key=lambda mark: mark.cursor.selectionEnd() - mark.cursor.selectionStart(), default=None
        )
        return 0 if inner is None else inner.change.number

    def look_soon(self) -> None:
        """Look anew once the text has been painted."""
        if self.marks:
            self._alarm.touch()

    def look(self) -> None:
        """Mark what is to be seen."""
        text = self._text
        seen: list[Mark] = []
        if self.marks and self.marks[0].cursor.document() is text.document() and text.isVisible():
            size = text.viewport().size()
            first = text.cursorForPosition(QPoint(0, 0)).position()
            last = text.cursorForPosition(QPoint(size.width(), size.height())).position()
            seen = [
                mark
                for mark in self.marks
                if mark.cursor.selectionEnd() >= first and mark.cursor.selectionStart() <= last
            ]
        drawn = (self.lit, *(mark for mark in seen if not mark.is_point))
        # Qt moves what is drawn along with the text.
        if drawn != self._drawn:
            self._drawn = drawn
            text.highlights.show(LAYER, [self._selection(mark) for mark in seen if not mark.is_point])
        self.signs.show_signs([self._sign(mark) for mark in seen])

    def _wear(self) -> None:
        self._drawn = ()
        self.look()

    def _sign(self, mark: Mark) -> Sign:
        return Sign(mark.cursor, self._kind(mark), mark.is_point, mark.change.number == self.lit)

    def _kind(self, mark: Mark) -> Kind:
        return mark.spot.kind

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = mark.cursor
        form = QTextCharFormat()
        tokens = self._theme.tokens
        kind = self._kind(mark)
        name = {Kind.INSERTED: "ok", Kind.DELETED: "accent"}.get(kind, "info")
        is_lit = mark.change.number == self.lit
        form.setBackground(tokens.color("marked" if is_lit else f"{name}_tint"))
        if not mark.spot.leaf:
            form.setForeground(tokens.color(name))
        if kind is Kind.DELETED:
            form.setFontStrikeOut(True)
        else:
            form.setUnderlineStyle(_UNDER.SingleUnderline if kind is Kind.INSERTED else _UNDER.DashUnderline)
            form.setUnderlineColor(tokens.color(name))
        selection.format = form
        return selection

    def _under(self, point: QPointF) -> int:
        """The change whose words or sign is drawn at a point of the viewport; 0 for none."""
        sign = self.signs.sign_at(point.toPoint(), NEAR)
        if sign is not None:
            return next(mark.change.number for mark in self.marks if mark.cursor is sign.cursor)
        place = self._text.cursorForPosition(point.toPoint())
        if not self._text.cursorRect(place).adjusted(-24, 0, 24, 0).contains(point.toPoint()):
            return 0
        return self.at(place.position())

    def say_tip(self, number: int) -> None:
        """Say below a change what it is, and by which keys it is decided on, where no list says it."""
        found = self.of(number)
        if found:
            place = self._text.cursorRect(found[0].cursor).bottomLeft()
            keys = tr(
                "{accept} accepts it, {reject} rejects it.",
                accept=shortcut_of("accept_change"),
                reject=shortcut_of("reject_change"),
            )
            words = f"{tip(found[0].change)}\n{keys}"
            view = self._text.viewport()
            QToolTip.showText(view.mapToGlobal(place), plain_tip(words), view, QRect(), TIP_MS)

    def _say_tip(self, event: QHelpEvent) -> bool:
        number = self._under(QPointF(event.pos()))
        change = next((mark.change for mark in self.marks if mark.change.number == number), None)
        if change is None:
            return False
        QToolTip.showText(event.globalPos(), plain_tip(tip(change)), self._text.viewport(), QRect())
        return True

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Say what a change is where the mouse stays, and hear of clicks; the text gets them all the same."""
        if self.marks and event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._say_tip(event)
        if self.marks and event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            number = self._under(event.position()) if event.button() is Qt.MouseButton.LeftButton else 0
            if number and not self._text.textCursor().hasSelection():
                self.pressed.emit(number)
        return False
