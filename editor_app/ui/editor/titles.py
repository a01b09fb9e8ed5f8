"""Kicker, headline and deck above the body: plain texts that look like what they are."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.characters import has_cjk
from editor_app.domain.limits import Limit, Room
from editor_app.services.channel_rules import channel_rules
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.comfort import USUAL, Comfort
from editor_app.ui.editor.highlights import Highlights
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import document_families
from editor_app.ui.i18n import Spoken
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.bounded import BoundedText
from editor_app.ui.widgets.labelled import counted
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label


@dataclass(frozen=True, slots=True)
class TitleKind:
    """How one of the titles looks: its name, size in pixels, weight, colour token, in the document's serif or not.

    ``room`` is how many characters it takes at once, ``hint`` the token of what stands in it while it is empty.
    """

    name: str
    pixels: int
    weight: QFont.Weight
    color: str
    serif: bool
    room: Room
    hint: str = "muted"


KICKER = TitleKind("kicker", 15, QFont.Weight.Normal, "ink", serif=False, room=Room.TITLE)
HEADLINE = TitleKind("headline", 27, QFont.Weight.Bold, "ink", serif=True, room=Room.TITLE, hint="edge")
DECK = TitleKind("deck", 16, QFont.Weight.Normal, "muted", serif=True, room=Room.LINE)

MANY_LINES = 20
LINES_WHEN_COLLAPSED = 2
NEAR = 4
"""So many characters before a headline may be cut its length begins to show."""


class TitleEdit(BoundedText):
    """One title, as high as its lines.

    Signals ``left_down()`` and ``left_up()``: the caret wants out; ``typed(str)``: a person has typed these characters.
    """

    left_down = Signal()
    left_up = Signal()
    typed = Signal(str)

    def __init__(self, kind: TitleKind, theme: Theme, parent: QWidget) -> None:
        super().__init__("", parent, kind.room)
        self.kind = kind
        self.highlights = Highlights(self)
        self._theme = theme
        self._language = ""
        self._comfort = USUAL
        self._most_lines = MANY_LINES
        self._layout: QAbstractTextDocumentLayout | None = None
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._wear()
        theme.changed.connect(self._wear)

    def show_document(self, document: QTextDocument, language: str) -> None:
        """Edit another article's title, in its language's (BCP 47) letters."""
        if language != self._language:
            self._language = language
            self._wear()
        finish_composing(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        self.setDocument(document)
        self.highlights.clear()
        if self._layout is not None and shiboken6.isValid(self._layout):
            self._layout.documentSizeChanged.disconnect(self._fit)
        self._layout = document.documentLayout()
        self._layout.documentSizeChanged.connect(self._fit)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._fit()

    def limit(self, lines: int) -> None:
        """Be at most so many lines high; what does not fit is reached with the arrows."""
        self._most_lines = lines
        self._fit()

    def wear(self, comfort: Comfort) -> None:
        """Be as large, and in the font, that a person likes."""
        self._comfort = comfort
        self._wear()
        self._fit()

    def _wear(self) -> None:
        font = QFont()
        if self.kind.serif:
            font.setFamilies(self._comfort.families(tuple(document_families(self._language))))
        font.setPixelSize(self._comfort.pixels(self.kind.pixels))
        font.setWeight(self.kind.weight)
        self.setFont(font)
        self.document().setDefaultFont(font)
        tokens = self._theme.tokens
        color, hint = (tokens.color(name).name() for name in (self.kind.color, self.kind.hint))
        # A colour set alone would dilute what stands in an empty title, the more so where it is muted itself.
        self.setStyleSheet(f"color: {color}; placeholder-text-color: {hint};")

    def _fit(self) -> None:
        """Be as high as the lines are; a plain document counts its height in lines."""
        lines = min(self._most_lines, max(1, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 4)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next title, Shift+Enter breaks the line; arrows leave at the first and last line."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not self._breaks_lines()) or (
            key == Qt.Key.Key_Down and plain and self._at_edge(QTextCursor.MoveOperation.Down)
        ):
            self._drop_empty_line()
            self.left_down.emit()
        elif key == Qt.Key.Key_Up and plain and self._at_edge(QTextCursor.MoveOperation.Up):
            self.left_up.emit()
        elif key == Qt.Key.Key_Tab and plain:
            self.left_down.emit()
        elif key == Qt.Key.Key_Backtab and self.kind is not KICKER:
            self.left_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly():
            self.textCursor().insertText("\n")
        else:
            super().keyPressEvent(event)
            if event.text().isprintable() and event.text() and not self.isReadOnly():
                self.typed.emit(event.text())

    def _breaks_lines(self) -> bool:
        """In the deck Enter makes the next line, unless the line is empty."""
        return self.kind is DECK and bool(self.textCursor().block().text().strip())

    def _drop_empty_line(self) -> None:
        """Leave no empty last line behind."""
        cursor = self.textCursor()
        if not self.isReadOnly() and cursor.atEnd() and not cursor.atStart() and not cursor.block().text():
            cursor.deletePreviousChar()

    def _at_edge(self, way: QTextCursor.MoveOperation) -> bool:
        return not QTextCursor(self.textCursor()).movePosition(way)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words alone, without the line ends around them."""
        if self.canInsertFromMimeData(source):
            self.insert_at_once(source.text().strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """One line: the real height is set as the text grows."""
        return QSize(200, self.fontMetrics().lineSpacing() + 4)


class Titles(Spoken, QWidget):
    """The three titles, below the name of the column, which is one of the fields.

    Signals: ``left_down()`` the caret goes on to the body; ``column_wanted()`` the column's name was clicked.
    """

    left_down = Signal()
    column_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._collapsed = False
        self.kicker, self.headline, self.deck = (
            TitleEdit(kind, theme, self) for kind in (KICKER, HEADLINE, DECK)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._column = QPushButton()
        self._column.setProperty("look", "column")
        self._column.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column.clicked.connect(self.column_wanted)
        self.say("Column: change it among the fields", self._column.setToolTip)
        layout.addWidget(self._column)
        self._length = plain_label(look="caption", wraps=False)
        self._length.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._length.hide()
        for edit in self.edits:
            layout.addWidget(edit)
            if edit is self.headline:
                layout.addWidget(self._length)
        self.headline.textChanged.connect(self.count)
        self.whenever_said(self.count)
        self._join()
        self.say("Kicker", self.kicker.setPlaceholderText, self.kicker.setAccessibleName)
        self.say("Headline", self.headline.setPlaceholderText, self.headline.setAccessibleName)
        self.say("Deck: one line or more", self.deck.setPlaceholderText, self.deck.setAccessibleName)

    @property
    def edits(self) -> tuple[TitleEdit, TitleEdit, TitleEdit]:
        """The three fields, from the top."""
        return self.kicker, self.headline, self.deck

    def show_session(self, session: Session) -> None:
        """Edit the titles of a session."""
        for edit, document in zip(self.edits, (session.kicker, session.headline, session.deck), strict=True):
            edit.show_document(document, session.fields.language)
        self.show_column(session.fields.column)

    def wear(self, comfort: Comfort) -> None:
        """Be as large, and in the font, that a person likes."""
        for edit in self.edits:
            edit.wear(comfort)

    def show_column(self, column: str) -> None:
        """Show the name of the column, as the page does; nothing where there is none."""
        self._column.setText(column.replace("&", "&&"))
        self._column.setAccessibleName(column)
        self._column.setVisible(bool(column) and not self._collapsed)

    def collapse(self, collapsed: bool) -> None:
        """Show the headline alone, or all three."""
        self._collapsed = collapsed
        self._column.setVisible(bool(self._column.text()) and not collapsed)
        self.kicker.setVisible(not collapsed)
        self.count()
        self.deck.setVisible(not collapsed)
        self.headline.limit(LINES_WHEN_COLLAPSED if collapsed else MANY_LINES)

    def count(self) -> None:
        """Show the length of the headline where it comes near what channels take."""
        text = self.headline.toPlainText().strip()
        limit = channel_rules().limit("headline") or Limit(len(text) + NEAR + 1)
        # Where headlines are cut early they are Chinese ones; in Latin letters that would be four words.
        if not has_cjk(text):
            limit = Limit(limit.most)
        least = limit.warn or limit.most
        near = len(text) >= least - NEAR
        self._length.setVisible(near and not self._collapsed)
        if near:
            self._length.setText(counted(len(text), limit))
            wear(self._length, "caption-warn" if len(text) > least else "caption")

    def focus_last(self) -> None:
        """Put the caret at the end of the deck, coming up from the body."""
        self.deck.setFocus()

    def _join(self) -> None:
        self.kicker.left_down.connect(self.headline.setFocus)
        self.headline.left_down.connect(self.deck.setFocus)
        self.headline.left_up.connect(self.kicker.setFocus)
        self.deck.left_up.connect(self.headline.setFocus)
        self.deck.left_down.connect(self.left_down)
