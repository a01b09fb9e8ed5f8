"""All but the paragraph or sentence of the caret in a paler colour, laid over the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTextBoundaryFinder
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.theme import Theme

LAYER = "dimmed"
PALENESS = 0.62
_OPENING = frozenset("“‘「『（《")
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Dimming(QObject):
    """Dims one text editor: ``nothing``, all but the ``paragraph``, or all but the ``sentence`` of the caret."""

    def __init__(self, text: TextEdit, theme: Theme) -> None:
        super().__init__(text)
        self._text = text
        self._theme = theme
        self._kind = "nothing"
        self._lit: tuple[object, ...] = ()
        text.cursorPositionChanged.connect(self._follow)
        theme.changed.connect(self._again)

    def dim(self, kind: str) -> None:
        """Dim in this way from now on."""
        if kind != self._kind:
            self._kind = kind
            self._again()

    def _again(self) -> None:
        self._lit = ()
        self._follow()

    def _follow(self) -> None:
        """Follow the caret; costs next to nothing while it stays in its paragraph or sentence."""
        if self._kind == "nothing":
            if self._lit != ("nothing",):
                self._lit = ("nothing",)
                self._text.highlights.show(LAYER, [])
            return
        cursor = self._text.textCursor()
        block = cursor.block()
        first, last = 0, block.length() - 1
        if self._kind == "sentence":
            first, last = sentence_around(block.text(), cursor.positionInBlock())
        # What is behind the lit part is counted from the end: typing inside changes neither.
        lit = (cursor.document(), block.blockNumber(), first, block.length() - last, self._kind)
        if lit != self._lit:
            self._lit = lit
            self._show(block.position() + first, block.position() + last)

    def _show(self, first: int, last: int) -> None:
        """Dim what is before and behind two positions."""
        before, behind = QTextCursor(self._text.document()), QTextCursor(self._text.document())
        before.setPosition(first, _KEEP)
        before.setKeepPositionOnInsert(True)
        behind.setPosition(last)
        behind.movePosition(QTextCursor.MoveOperation.End, _KEEP)
        color = self._theme.tokens.color("muted")
        color.setAlphaF(PALENESS)
        form = QTextCharFormat()
        form.setForeground(color)
        selections = []
        for cursor in (before, behind):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = form
            selections.append(selection)
        self._text.highlights.show(LAYER, selections)


def sentence_around(text: str, position: int) -> tuple[int, int]:
    """From where to where (UTF-16 units) the sentence goes that a position in a paragraph lies in or ends."""
    units = text.encode("utf-16-le", "surrogatepass")
    end = len(units) // 2
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    bounds = [0]
    while (bound := finder.toNextBoundary()) >= 0:
        # Unicode's rule takes a quote that opens behind a sentence's end for one that closes.
        opens = units[2 * bound - 2 : 2 * bound].decode("utf-16-le", "replace") in _OPENING
        bounds.append(bound - 1 if opens else bound)
    first = max((one for one in bounds if one <= position and (one < end or end == 0)), default=0)
    return first, min((one for one in bounds if one > first), default=end)
