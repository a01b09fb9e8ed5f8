"""The tint of commented words in kicker, headline and deck: wherever their quote stands, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.anchor_text import Span
from editor_app.domain.comments import AnchorPart
from editor_app.domain.discussion import PlacedThread
from editor_app.ui.commenting.marks import LAYER, comment_look
from editor_app.ui.editor.titles import TitleEdit, Titles
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.utf16 import units

TITLE_NAMES = {AnchorPart.KICKER: "kicker", AnchorPart.HEADLINE: "headline", AnchorPart.DECK: "deck"}


class TitleMarks(QObject):
    """Shows which words of the titles are commented.  Signal ``entered(str)``: the caret went into those of a thread."""

    entered = Signal(str)

    def __init__(self, titles: Titles, around: Surroundings, owner: QObject) -> None:
        super().__init__(owner)
        self._titles = titles
        self._theme = around.theme
        self._threads: Mapping[str, PlacedThread] = {}
        self._lit = ""
        for edit in titles.edits:
            edit.textChanged.connect(self.look)
            edit.cursorPositionChanged.connect(self._caret_moved)
        around.theme.changed.connect(self.look)

    def show_threads(self, threads: Mapping[str, PlacedThread], lit: str) -> None:
        """Show these threads, by their ids, one of them lit."""
        self._threads = {name: one for name, one in threads.items() if one.thread.anchor.part in TITLE_NAMES}
        self._lit = lit
        self.look()

    def look(self) -> None:
        """Tint the words where they stand now; those that are gone have no tint."""
        for edit in self._titles.edits:
            spans = self._spans(edit)
            edit.highlights.show(LAYER, (self._selection(edit, name, span) for name, span in spans.items()))

    def _spans(self, edit: TitleEdit) -> dict[str, Span]:
        """Where threads about a title stand in it (UTF-16 units); without a quote the whole title is meant."""
        if not self._threads:
            return {}
        text = edit.toPlainText()
        found = {}
        for name, one in self._threads.items():
            quote = one.thread.anchor.quote
            at = text.find(quote) if TITLE_NAMES[one.thread.anchor.part] == edit.kind.name else -1
            if at >= 0:
                found[name] = units(text[:at]), units(text[: at + len(quote or text)])
        return found

    def _selection(self, edit: TitleEdit, name: str, span: Span) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        form: QTextCharFormat = comment_look(self._theme.tokens, lit=name == self._lit)
        selection.format = form
        return selection

    def _caret_moved(self) -> None:
        edit = next((one for one in self._titles.edits if one.hasFocus()), None)
        if edit is None or not self._threads:
            return
        caret = edit.textCursor()
        here = [
            (span[1] - span[0], name)
            for name, span in self._spans(edit).items()
            if span[0] <= caret.selectionStart() and caret.selectionEnd() <= span[1]
        ]
        if here:
            self.entered.emit(min(here)[1])
