"""What the format actions do to the text, and what they show of the place where the caret is."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor_app.domain.document import Align, Mark
from editor_app.domain.links import is_safe_href
from editor_app.ui.actions import OF_THE_TEXT, Actions, Need
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor import formatting
from editor_app.ui.editor.figures.commands import FigureCommands
from editor_app.ui.editor.formatting import BlockKind
from editor_app.ui.editor.held import Held
from editor_app.ui.editor.keys import shift
from editor_app.ui.editor.moving import go_on_below, move_lines
from editor_app.ui.editor.note_commands import NoteCommands
from editor_app.ui.editor.tables.commands import TableCommands
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import TextLook
from editor_app.ui.i18n import tr
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.surroundings import Surroundings

MARKS = {
    "bold": Mark.STRONG,
    "italic": Mark.EMPHASIS,
    "underline": Mark.UNDERLINE,
    "strike": Mark.STRIKE,
    "highlight": Mark.HIGHLIGHT,
    "superscript": Mark.SUPERSCRIPT,
    "subscript": Mark.SUBSCRIPT,
    "inline_code": Mark.CODE,
}
BLOCKS = {
    "paragraph": BlockKind.PARAGRAPH,
    "heading2": BlockKind.HEADING_2,
    "heading3": BlockKind.HEADING_3,
    "heading4": BlockKind.HEADING_4,
    "quote": BlockKind.QUOTE,
    "bullets": BlockKind.BULLETS,
    "numbers": BlockKind.NUMBERS,
    "code": BlockKind.CODE,
}
HERE = {BlockKind.TABLE: Need.TABLE, BlockKind.CODE: Need.CODE}
AT_CARET: dict[str, Callable[[QTextCursor, TextLook], object]] = {
    "indent": lambda cursor, look: shift(cursor, 1, look),
    "outdent": lambda cursor, look: shift(cursor, -1, look),
    "move_up": lambda cursor, look: move_lines(cursor, -1, look),
    "move_down": lambda cursor, look: move_lines(cursor, 1, look),
    "paragraph_below": go_on_below,
}
ALIGNS = {"align_start": Align.START, "align_center": Align.CENTER, "align_end": Align.END}


def _once_taken(run: Callable[[], object]) -> None:
    """Do it to a text of whole words: a button may be clicked in the middle of one that is being composed."""
    finish_composing()
    run()


class Commands(QObject):
    """Runs the format actions on one text editor and keeps their checks true."""

    def __init__(self, text: TextEdit, actions: Actions, around: Surroundings) -> None:
        super().__init__(text)
        self._text = text
        self._actions = actions
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(30)
        self._waiting.timeout.connect(self.refresh)
        text.cursorPositionChanged.connect(self._look_soon)
        text.currentCharFormatChanged.connect(self._look_soon)
        text.undoAvailable.connect(self._allow_undo)
        text.redoAvailable.connect(self._allow_undo)
        self.figures = FigureCommands(text, actions, around)
        self._source: QPlainTextEdit | None = None
        self._shown: TextEdit | QPlainTextEdit = text
        self._parts = (TableCommands(text, actions), NoteCommands(text, actions), self.figures)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each format action does, by its id."""
        text = self._text
        runs: dict[str, Callable[[], object]] = {
            "undo": self._undo,
            "redo": self._redo,
            "paste_plain": text.paste_plain,
            **{
                name: functools.partial(self._do, formatting.toggle_mark, mark)
                for name, mark in MARKS.items()
            },
            **{
                name: functools.partial(self._do, formatting.set_block, kind) for name, kind in BLOCKS.items()
            },
            **{
                name: functools.partial(self._do, formatting.set_align, align)
                for name, align in ALIGNS.items()
            },
            "link": self._ask_link,
            "rule": functools.partial(self._do, formatting.insert_rule),
            "clear_format": functools.partial(self._do, formatting.clear_formatting),
            **{name: functools.partial(self._at_caret, act) for name, act in AT_CARET.items()},
            **{name: run for part in self._parts for name, run in part.runs().items()},
        }
        return {name: functools.partial(_once_taken, run) for name, run in runs.items()}

    def refresh(self) -> None:
        """Check the actions that describe the caret's place, and allow undoing where there is something to undo."""
        state = formatting.state_at(self._text.textCursor())
        figure = self.figures.here()
        here = {HERE[state.kind]} if state.kind in HERE else set()
        self._actions.allow_here(frozenset(here | ({Need.FIGURE} if figure is not None else set())))
        self.figures.refresh(figure)
        self._allow_undo()
        is_text = self._shown is self._text
        for name, mark in MARKS.items():
            self._actions[name].setChecked(is_text and mark in state.marks)
        for name, kind in BLOCKS.items():
            self._actions[name].setChecked(is_text and state.kind is kind)
        for name, align in ALIGNS.items():
            self._actions[name].setChecked(is_text and state.align is align)

    def stand_back(self, source: QPlainTextEdit | None) -> None:
        """Work on the text no longer while this shows its source; None: work on it again."""
        if source is not None and self._source is not source:
            self._source = source
            source.undoAvailable.connect(self._allow_undo)
            source.redoAvailable.connect(self._allow_undo)
        self._shown = self._text if source is None else source
        self._actions.hold_back(frozenset() if source is None else OF_THE_TEXT)
        self.refresh()

    def _undo(self) -> None:
        self._shown.undo()

    def _redo(self) -> None:
        self._shown.redo()

    def _allow_undo(self) -> None:
        document, may = self._shown.document(), not self._text.isReadOnly()
        self._actions.allow_beside(Need.UNDO, met=may and document.isUndoAvailable())
        self._actions.allow_beside(Need.REDO, met=may and document.isRedoAvailable())

    def _do(self, command: Callable[..., object], *values: object) -> None:
        command(self._text, *values)
        self._text.setFocus()
        self.refresh()

    def _at_caret(self, act: Callable[[QTextCursor, TextLook], object]) -> None:
        cursor = self._text.textCursor()
        act(cursor, self._text.look)
        self._text.setTextCursor(cursor)
        self._text.ensureCursorVisible()
        self._text.setFocus()
        self.refresh()

    def _look_soon(self) -> None:
        """Look once the keys have paused: this is asked for at each of them."""
        if not self._waiting.isActive():
            self._waiting.start()

    def _ask_link(self) -> None:
        state = formatting.state_at(self._text.textCursor())
        LinePrompt(
            self._text.window(),
            tr("Link"),
            tr("The address that the text leads to; leave it empty to take the link away."),
            functools.partial(self._set_link, Held(self._text, self._text.textCursor())),
            text=state.href,
            placeholder="https://",
            check=_wrong_address,
        ).open()

    def _set_link(self, held: Held, href: str) -> None:
        place = held.take()
        if place is not None:
            self._text.setTextCursor(place)
            self._do(formatting.set_link, href)


def _wrong_address(text: str) -> str:
    return "" if not text or is_safe_href(text) else tr("This is no address that a page may lead to.")
