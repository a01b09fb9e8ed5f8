"""Quotes, dashes and dots that are typed become what print has; undo, or Backspace right after, gives them back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from editor_app.domain.document import Mark
from editor_app.formats.smart_signs import QUOTES, Turned, set_quotes, turn_apostrophe, turn_dash, turn_quote
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import Role
from editor_app.ui.editor.text_properties import HREF, MARKS, OBJECT, mask_of
from editor_app.ui.editor.titles import TitleEdit
from editor_app.ui.settings import Preferences

_KEEP = QTextCursor.MoveMode.KeepAnchor
_CODE = mask_of(frozenset({Mark.CODE}))


class SignTyping(QObject):
    """Watches what is typed into one text editor, the body's or a title's."""

    def __init__(self, text: TextEdit | TitleEdit, preferences: Preferences) -> None:
        super().__init__(text)
        self._text = text
        self._preferences = preferences
        self._turned: tuple[QTextDocument, int, int] | None = None
        text.typed.connect(self._typed)

    def set_quotes(self) -> None:
        """Set all straight quotes of the selection, or of the article where nothing is selected; one step to undo."""
        cursor = self._text.textCursor()
        document = self._text.document()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if first == last:
            first, last = 0, document.characterCount()
        cursor.beginEditBlock()
        block = document.findBlock(first)
        while block.isValid() and block.position() < last:
            _set_quotes_in(block, first, last)
            block = block.next()
        cursor.endEditBlock()

    def _typed(self, typed: str) -> None:
        quote, rest = self._preferences["smart_quotes"], self._preferences["smart_dashes"]
        if len(typed) != 1 or not (quote or rest) or self._text.isReadOnly():
            return
        cursor = self._text.textCursor()
        if not cursor.hasSelection() and (typed in QUOTES or typed in "-. " or not typed.isdigit()):
            turned = _turn(cursor, typed, quotes=quote, dashes=rest)
            if turned is not None and not is_literal(cursor.block(), cursor.charFormat()):
                self._put(cursor, turned)

    def _put(self, cursor: QTextCursor, turned: Turned) -> None:
        """Replace what stands before the caret, in a step of its own."""
        form = cursor.charFormat()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, _KEEP, turned.length)
        cursor.insertText(turned.text, form)
        cursor.endEditBlock()
        self._text.setTextCursor(cursor)
        self._turned = (cursor.document(), cursor.document().revision(), cursor.position())
        self._text.installEventFilter(self)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key right after: Backspace takes back what was made of the sign.  No other is held up."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
            return False
        self._text.removeEventFilter(self)
        turned, self._turned = self._turned, None
        document, cursor = self._text.document(), self._text.textCursor()
        if (
            event.key() == Qt.Key.Key_Backspace
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and not cursor.hasSelection()
            and turned == (document, document.revision(), cursor.position())
        ):
            self._text.undo()
            return True
        return False


def _turn(cursor: QTextCursor, typed: str, *, quotes: bool, dashes: bool) -> Turned | None:
    """What becomes of what was typed before a cursor."""
    is_quote = typed in QUOTES
    if not (is_quote or typed in "-. s" or not typed.isalnum()):
        return None
    before = _text_before(cursor)
    if quotes and is_quote:
        sign = turn_quote(before[:-1], typed)
        return Turned(1, sign) if sign != typed else None
    if dashes and typed in "-.":
        return turn_dash(before)
    return turn_apostrophe(before) if quotes else None


def _text_before(cursor: QTextCursor) -> str:
    """The paragraph up to a cursor; what is written in code there counts as text, for it may hold the other quote."""
    whole = QTextCursor(cursor)
    whole.movePosition(QTextCursor.MoveOperation.StartOfBlock, _KEEP)
    return whole.selectedText()


def is_literal(block: QTextBlock, form: QTextCharFormat) -> bool:
    """Tell whether text of this format in a block stands for itself alone: code, an address that leads somewhere."""
    if block_form(block).role is Role.CODE or form.hasProperty(OBJECT):
        return True
    return bool((form.property(MARKS) or 0) & _CODE) or bool(form.property(HREF))


def _set_quotes_in(block: QTextBlock, first: int, last: int) -> None:
    """Set the quotes of a block that lie between two positions; the rest of the block tells which way they turn."""
    text = block.text()
    # Every character as one unit, as positions count them.
    units = "".join(one if ord(one) < 0x10000 else one + " " for one in text)
    cursor = QTextCursor(block)
    for index, (old, new) in enumerate(zip(units, set_quotes(units), strict=True)):
        position = block.position() + index
        if old == new or not first <= position < last:
            continue
        cursor.setPosition(position)
        cursor.setPosition(position + 1, _KEEP)
        form = cursor.charFormat()
        if not is_literal(block, form):
            cursor.insertText(new, form)
