"""Misspelt words in the visible text: a wavy line below them, and what to do about one in the text's menu.

Only what is to be seen is looked at, once the keys pause, and paragraphs that were looked at before are known by their
text.  Dictionaries are asked on a lane.  Nothing of it is in the document.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu, QTextEdit

from editor_app.domain.fields import Fields
from editor_app.formats.spelled_words import Word, names_in
from editor_app.services.spelling import Checked, Manner, Spelling
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.sign_typing import is_literal
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.settings import Preferences
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.utf16 import units

LAYER = "spelling"
LOOK = Pace(idle=0.3, most=1.2)
MOST_KNOWN = 4000
"""Paragraphs whose words are remembered."""
LONG = 5_000
"""Characters of a paragraph that is higher than most windows."""


class SpellingLines(QObject):
    """Shows the misspelt words of one text editor.

    Signal ``dictionary_changed(str)``: the name of the dictionary that is used now, empty where there is none.
    """

    dictionary_changed = Signal(str)

    def __init__(self, text: TextEdit, around: Surroundings, spelling: Spelling) -> None:
        super().__init__(text)
        self._text = text
        self._lanes = around.lanes
        self._theme = around.theme
        self._notices = around.notices
        self._preferences = around.preferences
        self._spelling = spelling
        self._session: Session | None = None
        self._manner = Manner()
        self._known: dict[str, tuple[Word, ...]] = {}
        self._asked: set[str] = set()
        self._shown: list[QTextCursor] = []
        self._edited_at = -1
        self.dictionary: str | None = None
        self._alarm = Alarm(LOOK, self)
        self._alarm.rang.connect(self._look)
        text.edited.connect(self._edited)
        text.cursorPositionChanged.connect(self._alarm.touch)
        text.verticalScrollBar().valueChanged.connect(self._alarm.touch)
        text.menu_parts.append(self._offer)
        around.theme.changed.connect(self._forget)
        around.preferences.changed.connect(self._set)

    def follow(self, session: Session) -> None:
        """Look at another article."""
        self._session = session
        self._shown = []
        self._edited_at = -1
        self._alarm.touch()

    def rest(self) -> None:
        """Look at nothing: no article is open."""
        self._session = None
        self._shown = []

    def word_at(self, position: int) -> tuple[QTextCursor, str] | None:
        """The misspelt word that is marked at a position, selected, and as dictionaries have it."""
        for cursor in self._shown:
            if cursor.selectionStart() <= position <= cursor.selectionEnd():
                return QTextCursor(cursor), cursor.selectedText().replace("’", "'")
        return None

    def go_to_next(self) -> None:
        """Select the next misspelt word behind the caret, from the beginning again where none is left."""
        if self._session is None:
            return
        self._judge_by(_manner_of(self._session, self._preferences))
        document = self._text.document()
        blocks = []
        block = document.firstBlock()
        while block.isValid():
            blocks.append((block.position(), _checked_text(block)))
            block = block.next()
        work = functools.partial(self._spelling.check, tuple({text for _, text in blocks}), self._manner)
        place = (document, document.revision())
        self._lanes.compute(self, work, functools.partial(self._go_on, place, blocks))

    def _go_on(
        self, place: tuple[QTextDocument, int], blocks: list[tuple[int, str]], checked: Checked
    ) -> None:
        if place != (self._text.document(), self._text.document().revision()):
            return
        found = [
            (start + units(text[: word.first]), start + units(text[: word.last]))
            for start, text in blocks
            for word in checked.wrong[text]
        ]
        if not found:
            why = tr("There is no dictionary for this language: nothing is checked")
            words = tr("No misspelt word was found.") if checked.dictionary else why
            self._notices.tell(Notice(NoticeKind.INFO, words, key=LAYER))
            return
        caret = self._text.textCursor().selectionEnd()
        first, last = next((one for one in found if one[0] >= caret), found[0])
        cursor = self._text.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._text.setFocus()

    def _edited(self) -> None:
        self._edited_at = self._text.textCursor().position()
        self._alarm.touch()

    def _set(self, name: str) -> None:
        if name in ("spelling", "dictionary"):
            self._forget()

    def _forget(self) -> None:
        """Look at all anew: the words are judged otherwise now."""
        self._known.clear()
        self._asked.clear()
        self._show([])
        self._alarm.touch()

    def _look(self) -> None:
        """Mark what is known of the visible paragraphs, and ask for the rest."""
        if self._session is None or not self._preferences["spelling"] or not self._text.isVisible():
            self._show([])
            return
        self._judge_by(_manner_of(self._session, self._preferences))
        blocks = [(block, _checked_text(block)) for block in self._visible_blocks()]
        self._show([cursor for block, text in blocks for cursor in self._wrong_in(block, text)])
        new = tuple({text for _, text in blocks if text and text not in self._known} - self._asked)
        if new:
            self._asked.update(new)
            work = functools.partial(self._spelling.check, new, self._manner)
            self._lanes.compute(self, work, functools.partial(self._take, self._manner))

    def _judge_by(self, manner: Manner) -> None:
        if manner != self._manner:
            self._manner = manner
            self._known.clear()
            self._asked.clear()

    def _take(self, manner: Manner, checked: Checked) -> None:
        if manner != self._manner:
            return
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known.update(checked.wrong)
        self._asked.difference_update(checked.wrong)
        if checked.dictionary != self.dictionary:
            self.dictionary = checked.dictionary
            self.dictionary_changed.emit(checked.dictionary)
        self._alarm.touch()

    def _visible_blocks(self) -> Iterator[QTextBlock]:
        block = self._text.cursorForPosition(QPoint(0, 0)).block()
        layout = self._text.document().documentLayout()
        bottom = self._text.verticalScrollBar().value() + self._text.viewport().height()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _seen_of(self, block: QTextBlock) -> tuple[int, int]:
        """From where to where a block is looked at: all of it, but of a very long one only what is to be seen."""
        if block.length() <= LONG:
            return block.position(), block.position() + block.length()
        corner = self._text.viewport().rect().bottomRight()
        top, bottom = (self._text.cursorForPosition(place) for place in (QPoint(0, 0), corner))
        return top.position(), bottom.position()

    def _wrong_in(self, block: QTextBlock, text: str) -> Iterator[QTextCursor]:
        """The misspelt words of a block, selected; the one that is just being typed is not one yet."""
        caret = self._text.textCursor().position()
        top, bottom = self._seen_of(block)
        at, place = 0, block.position()
        for word in self._known.get(text, ()):
            first = place + units(text[at : word.first])
            last = first + units(text[word.first : word.last])
            at, place = word.last, last
            if caret == self._edited_at and first <= caret <= last:
                continue
            if last < top:
                continue
            if first > bottom:
                break
            cursor = QTextCursor(block)
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            yield cursor

    def _show(self, cursors: list[QTextCursor]) -> None:
        if _places(cursors) == _places(self._shown):
            return
        self._shown = cursors
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        line.setUnderlineColor(self._theme.tokens.color("accent"))
        selections = []
        for cursor in cursors:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = line
            selections.append(selection)
        self._text.highlights.show(LAYER, selections)

    # The menu

    def _offer(self, menu: QMenu) -> None:
        """Put what can be done about a misspelt word before all else in the menu."""
        if self._text.isReadOnly():
            return
        found = self.word_at(self._text.textCursor().position())
        first = menu.actions()[0] if menu.actions() else None
        if found is None or first is None:
            self._say_why(menu)
            return
        cursor, word = found
        waiting = QAction(tr("Looking for suggestions…"), menu)
        waiting.setEnabled(False)
        add = QAction(tr("Add to the dictionary"), menu)
        add.triggered.connect(lambda: self._accept(lambda: self._spelling.add(word)))
        ignore = QAction(tr("Ignore in this article"), menu)
        article = self._manner.article
        ignore.triggered.connect(lambda: self._accept(lambda: self._spelling.ignore(word, article)))
        menu.insertActions(first, [waiting, menu.insertSeparator(first), add, ignore])
        menu.insertSeparator(first)
        work = functools.partial(self._spelling.suggestions, word, self._manner)
        self._lanes.compute(menu, work, functools.partial(self._suggest, menu, waiting, cursor))

    def _suggest(self, menu: QMenu, waiting: QAction, cursor: QTextCursor, words: tuple[str, ...]) -> None:
        """Offer what the word may have been meant to be, in place of the waiting line."""
        if not words:
            waiting.setText(tr("No suggestions"))
            return
        for word in words:
            action = QAction(word.replace("&", "&&"), menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(functools.partial(self._replace, cursor, word))
            menu.insertAction(waiting, action)
        menu.removeAction(waiting)

    def _say_why(self, menu: QMenu) -> None:
        if self._preferences["spelling"] and self.dictionary == "":
            menu.addSeparator()
            menu.addAction(tr("There is no dictionary for this language: nothing is checked")).setEnabled(
                False
            )

    def _replace(self, cursor: QTextCursor, word: str, _checked: bool = False) -> None:
        cursor.insertText(word, cursor.charFormat())
        self._text.setTextCursor(cursor)

    def _accept(self, work: object) -> None:
        assert callable(work)
        self._lanes.compute(self, work, lambda _done: self._forget())


def _manner_of(session: Session, preferences: Preferences) -> Manner:
    fields = session.fields
    return Manner(fields.language, preferences["dictionary"], session.article, _names(fields))


@functools.lru_cache(maxsize=8)
def _names(fields: Fields) -> frozenset[str]:
    """Names that the article's fields hold: of people, papers, columns; they are not misspelt in its text."""
    credited = (text for credit in fields.credits for text in (*credit.names, credit.unit))
    sources = (text for source in fields.sources for text in (source.name, source.original_author))
    return names_in((*credited, *sources, fields.publication, fields.column, *fields.tags))


def _checked_text(block: QTextBlock) -> str:
    """The text of a block, blank where it is code or leads somewhere."""
    text = block.text()
    parts = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        words = fragment.text()
        parts.append(" " * len(words) if is_literal(block, fragment.charFormat()) else words)
        iterator += 1
    checked = "".join(parts)
    return checked if len(checked) == len(text) else text


def _places(cursors: list[QTextCursor]) -> list[tuple[int, int]]:
    return [(cursor.selectionStart(), cursor.selectionEnd()) for cursor in cursors]
