"""Shows the body of a session as its text form, in place of the body, and brings back what was typed there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor_app.domain.flat_lines import flatten
from editor_app.ui.actions import Actions
from editor_app.ui.editor.comfort import USUAL, Comfort
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.source.text import SourceText
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.units import Unit, placed_lines, unit_at, units_of
from editor_app.ui.i18n import tr
from editor_app.ui.theme import Theme
from editor_app.ui.utf16 import units

if TYPE_CHECKING:
    from editor_app.ui.editor.source.edit import SourceEdit

_KEEP = QTextCursor.MoveMode.KeepAnchor
LONGEST_SOUGHT = 60


class SourceView(QObject):
    """Which of the two stands in the stack; each open article keeps its own.

    Signals: ``toggling()`` the person wants the other one; ``toggled(bool)`` the source is shown now, or the body;
    in the source ``caret_moved()``, ``scrolled(int)`` in lines, ``left_up()`` the caret wants out above the first one.
    """

    toggling = Signal()
    toggled = Signal(bool)
    caret_moved = Signal()
    scrolled = Signal(int)
    left_up = Signal()

    def __init__(self, stack: QStackedWidget, text: TextEdit, theme: Theme, actions: Actions) -> None:
        super().__init__(text)
        self._stack = stack
        self._text = text
        self._theme = theme
        self._actions = actions
        self._session: Session | None = None
        self._comfort = USUAL
        self.edit: SourceEdit | None = None

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the action does, by its id."""
        return {"source": self.toggle}

    @property
    def source(self) -> SourceText | None:
        """The source that is shown, None while the body is."""
        return None if self._session is None else self._session.source

    @property
    def widget(self) -> QWidget:
        """What shows the article's words now: the source or the body."""
        return self._text if self.source is None or self.edit is None else self.edit

    def follow(self, session: Session) -> None:
        """Show this session as it was left: its body, which the text editor has already, or its source."""
        self._session = session
        if session.source is not None:
            self._show(session.source)
        elif self.edit is not None:
            self.edit.show_nothing()
        if self._stack.currentWidget() in {self._text, self.edit}:
            self._stack.setCurrentWidget(self.widget)
        self._tell()

    def wear(self, comfort: Comfort) -> None:
        """Show the source as large, and in as wide a column, as the text."""
        self._comfort = comfort
        if self.edit is not None:
            self.edit.wear(comfort)

    def leave_place(self) -> None:
        """Note where one is in the source."""
        source = self.source
        if source is not None and self.edit is not None:
            cursor = self.edit.textCursor()
            source.anchor, source.caret = cursor.anchor(), cursor.position()
            source.scroll = self.edit.verticalScrollBar().value()

    def toggle(self) -> None:
        """Show the source in place of the body, or the body again."""
        self.toggling.emit()
        if self.source is None:
            self.enter()
        else:
            self.leave()

    def enter(self) -> None:
        """Show the source, with the caret where it was in the body."""
        session = self._session
        if session is None or self._text.composing:
            self._actions["source"].setChecked(False)
            return
        source = session.open_source()
        source.anchor = source.caret = self._place_in(source, self._text.textCursor().position())
        self._show(source)
        self._stack.setCurrentWidget(self.widget)
        self.widget.setFocus()
        assert self.edit is not None
        self.edit.centerCursor()
        self._tell()

    def leave(self) -> None:
        """Show the body with what was typed in the source, with the caret where it was there."""
        session, source = self._session, self.source
        if session is None or source is None:
            return
        self.leave_place()
        session.close_source()
        self._stack.setCurrentWidget(self._text)
        self._go_back(source)
        if self.edit is not None:
            self.edit.show_nothing()
        self._text.setFocus()
        self._tell()

    def go_to(self, position: int, words: str) -> bool:
        """Select words of the body that stand at a position there in the source; tell whether that is what is shown."""
        source, edit = self.source, self.edit
        if source is None or edit is None:
            return False
        # Once something was typed in it the source says no longer what the body says: then about there.
        near = position if source.document.isUndoAvailable() else self._place_in(source, position)
        found = _nearest(source.document, words, near)
        edit.setTextCursor(found)
        edit.centerCursor()
        edit.setFocus()
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Allow reading alone."""
        if self.edit is not None:
            self.edit.setReadOnly(read_only)

    def block(self) -> int:
        """The number of the document's block that the caret in the source is in."""
        source = self.source
        if source is None or self.edit is None:
            return 0
        return max(0, len(source.read_until(self.edit.textCursor().position()).blocks) - 1)

    def say(self) -> None:
        """Say names in the window's language."""
        if self.edit is not None:
            self.edit.setAccessibleName(tr("Source text of the article"))

    def _tell(self) -> None:
        shown = self.source is not None
        self._actions["source"].setChecked(shown)
        self.toggled.emit(shown)

    def _made(self) -> SourceEdit:
        """The editor, made when it is first wanted."""
        if self.edit is None:
            from editor_app.ui.editor.source.edit import SourceEdit  # noqa: PLC0415

            self.edit = SourceEdit(self._theme)
            self.edit.wear(self._comfort)
            self.edit.left.connect(self.leave)
            self.edit.left_up.connect(self.left_up)
            self.edit.cursorPositionChanged.connect(self.caret_moved)
            self.edit.verticalScrollBar().valueChanged.connect(self.scrolled)
            self.edit.setReadOnly(self._text.isReadOnly())
            self._stack.addWidget(self.edit)
            self.say()
        return self.edit

    def _show(self, source: SourceText) -> None:
        edit = self._made()
        edit.show_document(source.document)
        cursor = edit.textCursor()
        most = source.document.characterCount() - 1
        cursor.setPosition(min(source.anchor, most))
        cursor.setPosition(min(source.caret, most), _KEEP)
        edit.setTextCursor(cursor)
        edit.verticalScrollBar().setValue(source.scroll)

    def _place_in(self, source: SourceText, caret: int) -> int:
        """Where in the source a position of the body is (UTF-16 units)."""
        from editor_app.ui.editor.source.places import place_in_source  # noqa: PLC0415

        document = self._text.document()
        # Nothing was typed in it yet: it says what the body says.
        placed = placed_lines(document, source.read())
        number = unit_at([unit for _, unit in placed], caret)
        words = _words(document, placed[number][1], caret) if number < len(placed) else ""
        at = place_in_source(source.text(), [line for line, _ in placed], number, words)
        block = source.document.findBlockByNumber(at.line)
        return block.position() + units(block.text()[: at.column])

    def _go_back(self, source: SourceText) -> None:
        """Put the body's caret where it was in the source."""
        from editor_app.ui.editor.source.places import words_before  # noqa: PLC0415

        document = self._text.document()
        lines = units_of(document)
        number = len(list(flatten(source.read_until(source.caret).blocks))) - 1
        if not 0 <= number < len(lines):
            return
        unit = lines[number]
        before = _paragraph_before(source, source.caret)
        words = _words(document, unit, unit.last)
        cursor = self._text.textCursor()
        cursor.setPosition(min(unit.last, unit.first + units(words[: words_before(before, words)])))
        self._text.setTextCursor(cursor)
        self._text.ensureCursorVisible()


def _nearest(document: QTextDocument, words: str, near: int) -> QTextCursor:
    """The words, their first line, where they stand nearest to a position; without them the position alone."""
    first = words.strip().split("\n")[0][:LONGEST_SOUGHT]
    flags = QTextDocument.FindFlag.FindCaseSensitively
    found, cursor = [], QTextCursor(document)
    while first and not (cursor := document.find(first, cursor, flags)).isNull():
        found.append(cursor)
    if found:
        return min(found, key=lambda one: abs(one.selectionStart() - near))
    cursor = QTextCursor(document)
    cursor.setPosition(min(near, document.characterCount() - 1))
    return cursor


def _words(document: QTextDocument, unit: Unit, until: int) -> str:
    """The characters of a unit before a position, a line feed between its blocks."""
    cursor = QTextCursor(document)
    parts = []
    block = document.findBlock(unit.first)
    while block.isValid() and block.position() <= min(until, unit.last):
        cursor.setPosition(block.position())
        cursor.setPosition(min(until, block.position() + block.length() - 1), _KEEP)
        parts.append(cursor.selectedText())
        block = block.next()
    return "\n".join(parts)


def _paragraph_before(source: SourceText, position: int) -> str:
    """The source before a position, back to the last empty line."""
    block = source.document.findBlock(position)
    parts = [
        block.text().encode("utf-16-le")[: 2 * (position - block.position())].decode("utf-16-le", "ignore")
    ]
    block = block.previous()
    while block.isValid() and block.text().strip():
        parts.append(block.text())
        block = block.previous()
    return "\n".join(reversed(parts))
