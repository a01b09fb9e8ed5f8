"""The middle of the window: toolbar, titles, summary line, then the body or the details form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.blank_hint import BlankHint
from editor_app.ui.editor.comfort import USUAL, Comfort, comfort_of
from editor_app.ui.editor.commands import Commands
from editor_app.ui.editor.document_reader import top_block_at
from editor_app.ui.editor.figures.elsewhere import PicturesElsewhere
from editor_app.ui.editor.figures.pictures import Pictures
from editor_app.ui.editor.find_actions import FindActions
from editor_app.ui.editor.markdown_typing import MarkdownTyping
from editor_app.ui.editor.pasting import Pasting
from editor_app.ui.editor.session import Place, Session
from editor_app.ui.editor.source.view import SourceView
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.titles import Titles
from editor_app.ui.editor.toolbar import Toolbar
from editor_app.ui.i18n import Spoken
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.surroundings import Surroundings

SIDE = 32
TOP, GAP = 20, 16
CARET = Pace(idle=0.2, most=0.8)
FEW_LINES = 4
LEAST_BELOW = 48
COLLAPSE_BEYOND = 96
"""How far (pixels) one must have scrolled before kicker and deck make room; they come back at the very top."""


class EditorPane(Spoken, QWidget):
    """Edits one session at a time.

    ``summary``, ``details`` and ``above_details`` (which does not scroll) are the fields' widgets, made elsewhere; they only stand here.
    Signals: ``block_changed(int)`` the caret went to another top-level block; ``details_shown(bool)``.
    """

    block_changed = Signal(int)
    details_shown = Signal(bool)

    def __init__(
        self,
        around: Surroundings,
        actions: Actions,
        summary: QWidget,
        details: QWidget,
        above_details: QWidget,
    ) -> None:
        super().__init__()
        self.session: Session | None = None
        self._comfort = USUAL
        self.setProperty("look", "paper")
        self.toolbar = Toolbar(actions, around.icons)
        self.titles = Titles(around.theme)
        self.pictures = Pictures(around.lanes, self)
        around.feed.changed.connect(self.pictures.hear)
        self.text = TextEdit(self.pictures.get)
        self.say("Text of the article", self.text.setAccessibleName)
        self.say("Write the text here", BlankHint(self.text).say)
        self.commands = Commands(self.text, actions, around)
        self.elsewhere = PicturesElsewhere(self.text, around)
        self.pasting = Pasting(self.text, around, self.elsewhere.show)
        self.markdown_typing = MarkdownTyping(self.text)
        self._summary = summary
        self._head = self._column(self.titles, summary)
        self._form = details
        self._details = self._below(above_details, self._scrolling(details))
        self._stack = _Below()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self._details)
        self.source = SourceView(self._stack, self.text, around.theme, actions)
        self.whenever_said(self.source.say)
        self._lay_out()
        self.finding = FindActions(self, around)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._leave_details)
        self._connect()
        self.wear(comfort_of(around.preferences))

    def wear(self, comfort: Comfort) -> None:
        """Show text and titles in this font, size, line height and measure."""
        self._comfort = comfort
        self.text.wear(comfort)
        self.titles.wear(comfort)
        self.source.wear(comfort)
        self._fit_column()

    def calm(self, *, on: bool) -> None:
        """Show titles and text alone, without the bars between them."""
        self.show_details(shown=False)
        for bar in (self.toolbar, self._toolbar_line, self._summary):
            bar.setVisible(not on)

    def _column(self, *widgets: QWidget) -> QWidget:
        column = QWidget()
        self._head_room = layout = QVBoxLayout(column)
        layout.setContentsMargins(0, TOP, 0, GAP)
        layout.setSpacing(12)
        for widget in widgets:
            layout.addWidget(widget)
        return column

    def _below(self, above: QWidget, area: QWidget) -> QWidget:
        holder = QWidget()
        self._above_room = layout = QVBoxLayout()
        layout.addWidget(above)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(layout)
        column.addWidget(area, 1)
        return holder

    def _scrolling(self, details: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        holder.setProperty("look", "paper")
        self._details_room = layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 8, 0, 32)
        layout.addWidget(details)
        layout.addStretch(1)
        area.setWidget(holder)
        return area

    def _lay_out(self) -> None:
        layout = self._whole = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        self._toolbar_line = line = QFrame()
        line.setProperty("look", "line")
        line.setFixedHeight(1)
        layout.addWidget(line)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.titles.left_down.connect(self.focus_text)
        self.text.edited.connect(self._text_edited)
        self.text.left_up.connect(self.titles.focus_last)
        self.text.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.text.cursorPositionChanged.connect(self._caret_moved)
        self.source.toggled.connect(self._source_toggled)
        self.source.caret_moved.connect(self._source_moved)
        self.source.toggling.connect(lambda: self.show_details(shown=False))
        self.source.scrolled.connect(self._source_scrolled)
        self.source.left_up.connect(self.titles.focus_last)
        self.pictures.arrived.connect(self.text.show_pictures)
        self._block = self._told_block = -1
        self._told_place: tuple[QTextDocument, int, int] | None = None
        self._moved = Alarm(CARET, self)
        self._moved.rang.connect(self._tell_block)

    def show_session(self, session: Session) -> None:
        """Edit this one; the one before keeps its undo, caret and place."""
        finish_composing(self.text)
        self.leave_place()
        if session is not self.session:
            self.show_details(shown=False)
        self.session = session
        self.titles.show_session(session)
        self.text.setDocument(session.body)
        self._go_to(session.place)
        self.source.follow(session)
        self.commands.refresh()
        self.finding.follow()

    @property
    def shows_details(self) -> bool:
        """Tell whether the details form stands in place of the text."""
        return self._stack.currentWidget() is self._details

    def leave_place(self) -> None:
        """Note in the session where one is."""
        self.source.leave_place()
        if self.session is not None:
            cursor = self.text.textCursor()
            self.session.place = Place(
                cursor.anchor(), cursor.position(), self.text.verticalScrollBar().value()
            )

    def show_details(self, shown: bool) -> None:
        """Show the details form in place of the text, or the text again."""
        if shown == self.shows_details:
            return
        self._stack.setCurrentWidget(self._details if shown else self.source.widget)
        self._escape.setEnabled(shown)
        self.titles.collapse(collapsed=False)
        self.details_shown.emit(shown)
        if not shown:
            self.source.widget.setFocus()

    def show_text(self) -> None:
        """Show the body, whatever stands in its place."""
        self.show_details(shown=False)
        self.source.leave()

    def _source_toggled(self, shown: bool) -> None:
        """What is done to the body must wait while its source is shown."""
        self.commands.stand_back(self.source.edit if shown else None)
        if shown and self.source.edit is not None:
            self.finding.close()
            self._source_scrolled(self.source.edit.verticalScrollBar().value())
        else:
            self._scrolled(self.text.verticalScrollBar().value())

    def _source_moved(self) -> None:
        self._block = -1
        self._moved.touch()

    def _leave_details(self) -> None:
        """Esc puts away what stands over the form, proposals or a calendar, and only then the form."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        else:
            self.show_details(shown=False)

    def set_read_only(self, read_only: bool) -> None:
        """Allow reading alone."""
        if read_only:
            finish_composing()
        self.text.setReadOnly(read_only)
        self.source.set_read_only(read_only)
        self._form.setEnabled(not read_only)
        self.finding.set_read_only(read_only)
        self.commands.refresh()
        for edit in self.titles.edits:
            edit.setReadOnly(read_only)

    def put_bar(self, bar: QWidget) -> None:
        """Put a bar above the titles, over the whole width."""
        self._whole.insertWidget(self._whole.indexOf(self._head), bar)

    def focus_text(self) -> None:
        """Put the caret into the body, or its source."""
        self.show_details(shown=False)
        self.source.widget.setFocus()

    def focus_start(self) -> None:
        """Put the caret where one goes on: the headline of an article that has none, else the body."""
        if self.session is not None and not self.session.headline.toPlainText().strip():
            self.titles.headline.setFocus()
        else:
            self.focus_text()

    def _go_to(self, place: Place) -> None:
        cursor = self.text.textCursor()
        last = self.text.document().characterCount() - 1
        cursor.setPosition(min(place.anchor, last))
        cursor.setPosition(min(place.caret, last), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(place.scroll)

    def _text_edited(self) -> None:
        if self.session is not None:
            self.session.touch()
            self._moved.touch()

    def _scrolled(self, value: int) -> None:
        """Give the text more room while one reads on; bring the titles back at the top."""
        if value == 0:
            self.titles.collapse(collapsed=False)
        elif value > COLLAPSE_BEYOND and self.text.verticalScrollBar().maximum() > 2 * COLLAPSE_BEYOND:
            self.titles.collapse(collapsed=True)

    def _source_scrolled(self, line: int) -> None:
        """The same for the source, which scrolls by lines."""
        if line == 0 or self.source.edit is None:
            self.titles.collapse(collapsed=False)
        elif line > FEW_LINES and self.source.edit.verticalScrollBar().maximum() > 2 * FEW_LINES:
            self.titles.collapse(collapsed=True)

    def _caret_moved(self) -> None:
        cursor = self.text.textCursor()
        if cursor.atStart():
            # Qt scrolls no further than to the caret's line, which leaves what is above the text put away.
            self.text.verticalScrollBar().setValue(0)
        block = cursor.blockNumber()
        if block != self._block:
            self._block = block
            self._moved.touch()

    def _tell_block(self) -> None:
        """Working out the block costs a reading of all that is above it, so it waits until the keys pause.

        It is told again while one types in it: who has read on in the preview wants to see what is typed.
        """
        if self.source.source is not None:
            self.block_changed.emit(self.source.block())
            return
        document, cursor = self.text.document(), self.text.textCursor()
        place = (document, document.blockCount(), cursor.blockNumber())
        if place != self._told_place:
            self._told_place = place
            self._told_block = top_block_at(document, cursor.position())
        self.block_changed.emit(self._told_block)

    def _fit_column(self) -> None:
        """Keep titles and details over the text's column."""
        side = max(SIDE, (self.width() - self._comfort.column) // 2)
        self._head_room.setContentsMargins(side, TOP, side, GAP)
        self._above_room.setContentsMargins(side, 0, side, 8)
        self._details_room.setContentsMargins(side, 8, side, 32)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the titles over the text's column."""
        super().resizeEvent(event)
        self._fit_column()


class _Below(QStackedWidget):
    """What stands below the titles: as high as there is room, so that in a low window nothing squeezes the titles."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(LEAST_BELOW)

    # Qt overrides

    def hasHeightForWidth(self) -> bool:
        """Its pages scroll."""
        return False
