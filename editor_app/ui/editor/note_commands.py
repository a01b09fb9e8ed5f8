"""The actions on footnotes, placeholders and code: what asks for words first."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from editor_app.domain.document import Note, Placeholder
from editor_app.ui.actions import Actions
from editor_app.ui.editor.at_work import AtWork
from editor_app.ui.editor.code_edits import code_language, set_code_language
from editor_app.ui.editor.document_reader import block_form
from editor_app.ui.editor.held import Held, held_object
from editor_app.ui.editor.note_prompt import NotePrompt
from editor_app.ui.editor.objects import object_at, selected_object
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import Role
from editor_app.ui.i18n import tr
from editor_app.ui.prompts import LinePrompt

_NOWHERE = (Role.CODE, Role.OBJECT)


class NoteCommands:
    """Runs them on one text editor."""

    def __init__(self, text: TextEdit, actions: Actions) -> None:
        self._text = text
        self._actions = actions
        text.object_opened.connect(self.open)
        text.menu_parts.append(self.add_to_menu)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"footnote": self._ask_note, "code_language": self._ask_language}

    def open(self, position: int) -> None:
        """Show what a footnote or a placeholder says, to change it."""
        value = object_at(self._text.document(), position)
        if not isinstance(value, Note | Placeholder):
            return
        held = held_object(self._text, position)
        if isinstance(value, Note):
            self._ask_words(value, AtWork(self._text, held, value))
        else:
            LinePrompt(
                self._text.window(),
                tr("Placeholder"),
                tr("What stood here, in words for whoever puts it back"),
                lambda words: AtWork(self._text, held, value).take(Placeholder(value.kind, words)),
                text=value.note,
            ).open()

    def add_to_menu(self, menu: QMenu) -> None:
        """What can be done with the selected footnote or placeholder, or code, as a part of the text's menu."""
        if block_form(self._text.textCursor().block()).role is Role.CODE and not self._text.isReadOnly():
            menu.addSeparator()
            menu.addAction(self._actions["code_language"])
        position = selected_object(self._text.textCursor())
        if position is None or self._text.isReadOnly():
            return
        value = object_at(self._text.document(), position)
        if not isinstance(value, Note | Placeholder):
            return
        menu.addSeparator()
        change, delete = (
            (tr("Change the footnote…"), tr("Delete the footnote"))
            if isinstance(value, Note)
            else (tr("Change the placeholder…"), tr("Delete the placeholder"))
        )
        menu.addAction(change, lambda: self.open(position))
        menu.addAction(delete, self._text.delete_selected)

    def _ask_note(self) -> None:
        """Ask for the words of a footnote, and put it behind what is selected."""
        cursor = self._text.textCursor()
        selected = selected_object(cursor)
        if selected is not None and isinstance(object_at(cursor.document(), selected), Note):
            self.open(selected)
            return
        cursor.setPosition(cursor.selectionEnd())
        if block_form(cursor.block()).role in _NOWHERE:
            self._text.left_out.emit(tr("A footnote needs text to stand in."))
            return
        self._ask_words(Note(()), AtWork(self._text, Held(self._text, cursor), None))

    def _ask_words(self, note: Note, at_work: AtWork) -> None:
        """Ask for the words of a note, and keep them while they are typed; a note without any goes when that is done."""
        prompt = NotePrompt(note, self._text.window())
        prompt.typed.connect(lambda typed: at_work.keep(typed) if typed.runs else None)
        prompt.done_with.connect(lambda done: at_work.take(done if done.runs else None))
        prompt.rejected.connect(at_work.give_back)
        prompt.open()

    def _ask_language(self) -> None:
        cursor = QTextCursor(self._text.textCursor().block())
        LinePrompt(
            self._text.window(),
            tr("Language of the code"),
            tr("The language in which the code is written, as in python or html; empty if none"),
            functools.partial(self._set_language, Held(self._text, cursor)),
            text=code_language(cursor),
        ).open()

    def _set_language(self, held: Held, language: str) -> None:
        place = held.take()
        if place is not None:
            set_code_language(place, language, self._text.look)
