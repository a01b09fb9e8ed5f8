"""Tinting matches in the body and the titles; the current one is selected, which is painted over its tint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor_app.formats.seeking.hits import Hit
from editor_app.ui.editor.find.searched import TITLES, Searched, Where
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.titles import Titles
from editor_app.ui.theme import Theme

MOST = 600
"""How many matches are tinted, those that one sees: each paint looks at all of them."""
ABOVE = 50
SCOPE, LAYER = "find-scope", "find"


class Tints:
    """The tints of one editor."""

    def __init__(self, text: TextEdit, titles: Titles, theme: Theme) -> None:
        self._text = text
        self._titles = titles
        self._theme = theme

    def show(self, searched: Searched, hits: Sequence[Hit], seen: int) -> None:
        """Tint these matches, of many those from about the one with the number ``seen`` on."""
        form = QTextCharFormat()
        form.setBackground(self._theme.tokens.color("warn_tint"))
        documents = dict(zip(TITLES, (edit.document() for edit in self._titles.edits), strict=True))
        found: dict[Where, list[QTextEdit.ExtraSelection]] = {where: [] for where in Where}
        first = max(0, min(seen - ABOVE, len(hits) - MOST))
        for hit in hits[first : first + MOST]:
            where = searched.spots[hit.line].where
            document = documents.get(where, self._text.document())
            found[where].append(_selection(document, searched.stretch(hit), form))
        self._text.highlights.show(LAYER, found[Where.BODY] + found[Where.OBJECT])
        for where, edit in zip(TITLES, self._titles.edits, strict=True):
            edit.highlights.show(LAYER, found[where])

    def show_scope(self, scope: QTextCursor | None) -> None:
        """Tint the part of the body that is searched alone; None: all is searched."""
        if scope is None:
            self._text.highlights.show(SCOPE, ())
            return
        form = QTextCharFormat()
        form.setBackground(self._theme.tokens.color("hover"))
        stretch = scope.selectionStart(), scope.selectionEnd()
        self._text.highlights.show(SCOPE, [_selection(self._text.document(), stretch, form)])


def _selection(
    document: QTextDocument, stretch: tuple[int, int], form: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(stretch[0])
    cursor.setPosition(stretch[1], QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format = form
    return selection
