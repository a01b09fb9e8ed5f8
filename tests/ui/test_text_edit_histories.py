"""Random histories of editing: what is seen is what is read, undo gives back the start, redo the end."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor_app.domain.document import (
    Align,
    Document,
    Figure,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Table,
    Text,
    walk,
)
from editor_app.ui.editor import formatting
from editor_app.ui.editor.clipboard import from_text
from editor_app.ui.editor.code_edits import set_code_language
from editor_app.ui.editor.formatting import BlockKind
from editor_app.ui.editor.markdown_typing import MarkdownTyping
from editor_app.ui.editor.moving import go_on_below, move_lines
from editor_app.ui.editor.tables import edits as table_edits
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK as LOOK
from tests.support.documents import documents, nasty_text
from tests.support.editing import (
    NONE,
    SHIFT,
    assert_alike,
    assert_seen_is_read,
    compose,
    place_at,
    put_caret,
    read,
    strike,
    text_edit,
    type_text,
)

NOTED = Document((Paragraph((Note((Text("n"),)),)),))
TABLED = Document((Table(((Text("h"),), ()), (((Text("x"),), (Text("y"),)),)),))
Step = Callable[[TextEdit], object]
Key = Qt.Key
KEYS = (
    (Key.Key_Return, NONE), (Key.Key_Return, NONE), (Key.Key_Return, SHIFT), (Key.Key_Backspace, NONE),
    (Key.Key_Backspace, NONE), (Key.Key_Delete, NONE), (Key.Key_Tab, NONE), (Key.Key_Backtab, SHIFT),
)  # fmt: skip
KINDS = [kind for kind in BlockKind if kind not in {BlockKind.TABLE, BlockKind.OBJECT}]
ON_CURSORS: dict[str, Callable[[QTextCursor], object]] = {
    "row below": lambda cursor: table_edits.add_rows(cursor, LOOK, below=True),
    "row above": lambda cursor: table_edits.add_rows(cursor, LOOK, below=False),
    "column right": lambda cursor: table_edits.add_columns(cursor, LOOK, right=True),
    "column left": lambda cursor: table_edits.add_columns(cursor, LOOK, right=False),
    "delete rows": lambda cursor: table_edits.delete_rows(cursor, LOOK),
    "delete columns": lambda cursor: table_edits.delete_columns(cursor, LOOK),
    "delete table": lambda cursor: table_edits.delete_table(cursor, LOOK),
    "make header": lambda cursor: table_edits.make_header(cursor, LOOK),
    "move up": lambda cursor: move_lines(cursor, -1, LOOK),
    "move down": lambda cursor: move_lines(cursor, 1, LOOK),
    "go on below": lambda cursor: go_on_below(cursor, LOOK),
    "name code": lambda cursor: set_code_language(cursor, "x", LOOK),
}
SIGNS = ("## ", "> ", "- ", "3. ", "**a**", "`b`", "[c](https://e.org)", "---", "```", "*", "~~")


class Named:
    """A step that says what it is when a history fails."""

    def __init__(self, words: str, run: Step) -> None:
        self.words = words
        self.run = run

    def __repr__(self) -> str:
        return self.words


def bodies() -> st.SearchStrategy[Document]:
    """Documents whose lists can still count on: beyond the highest number a document holds no list can be parted."""
    return documents().filter(
        lambda body: all(
            block.start < 1_000_000_000 - 1000
            for block in walk(body.blocks)
            if isinstance(block, OrderedList)
        )
    )


def steps() -> st.SearchStrategy[Named]:
    share = st.floats(0, 1)
    keys = st.sampled_from(KEYS)
    return st.one_of(
        share.map(lambda one: Named(f"caret {one}", lambda edit: put_caret(edit, place_at(one, edit)))),
        st.tuples(share, share).map(
            lambda two: Named(
                f"select {two}", lambda edit: put_caret(edit, place_at(two[0], edit), place_at(two[1], edit))
            )
        ),
        keys.map(lambda key: Named(f"key {key[0].name}", lambda edit: strike(edit, *key))),
        keys.map(lambda key: Named(f"key {key[0].name}", lambda edit: strike(edit, *key))),
        st.sampled_from(("a", "中文", "b c")).map(
            lambda text: Named(f"type {text!r}", lambda edit: type_text(edit, text))
        ),
        st.sampled_from(("中", "x")).map(
            lambda text: Named(f"compose {text}", lambda edit: composed(edit, text))
        ),
        st.sampled_from(list(Mark)).map(
            lambda mark: Named(f"mark {mark}", lambda edit: formatting.toggle_mark(edit, mark))
        ),
        st.sampled_from(KINDS).map(
            lambda kind: Named(f"block {kind.name}", lambda edit: formatting.set_block(edit, kind))
        ),
        st.sampled_from(list(Align)).map(
            lambda align: Named(f"align {align}", lambda edit: formatting.set_align(edit, align))
        ),
        st.sampled_from(("", "https://e.org/", "#x")).map(
            lambda href: Named(f"link {href}", lambda edit: formatting.set_link(edit, href))
        ),
        st.just(Named("rule", formatting.insert_rule)),
        st.just(Named("figure", lambda edit: edit.insert(Document((Figure(alt="x"),))))),
        st.just(Named("clear", formatting.clear_formatting)),
        st.sampled_from(list(ON_CURSORS)).map(lambda name: Named(name, lambda edit: on_cursor(edit, name))),
        st.sampled_from(list(ON_CURSORS)).map(lambda name: Named(name, lambda edit: on_cursor(edit, name))),
        st.sampled_from(SIGNS).map(lambda sign: Named(f"type {sign}", lambda edit: type_text(edit, sign))),
        st.just(Named("note", lambda edit: edit.insert(NOTED))),
        st.just(Named("table", lambda edit: edit.insert(TABLED))),
        st.just(Named("undo", lambda edit: edit.undo())),
        st.just(Named("redo", lambda edit: edit.redo())),
        nasty_text().map(lambda text: Named(f"paste {text!r}", lambda edit: edit.insert(from_text(text)))),
        bodies().map(lambda body: Named(f"paste {body}", lambda edit: edit.insert(body))),
    )


def on_cursor(edit: TextEdit, name: str) -> None:
    cursor = edit.textCursor()
    ON_CURSORS[name](cursor)
    edit.setTextCursor(cursor)


def composed(edit: TextEdit, text: str) -> None:
    compose(edit, "z")
    compose(edit, "", text)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(start=bodies(), history=st.lists(steps(), max_size=14))
def test_every_history(qapp: QApplication, start: Document, history: list[Named]) -> None:
    with text_edit(*start.blocks) as edit:
        MarkdownTyping(edit)
        for step in history:
            step.run(edit)
            assert_seen_is_read(edit)
        end = read(edit)
        clone = edit.document().clone()
        undo_all(edit)
        assert read(edit) == start
        assert_seen_is_read(edit)
        while edit.document().isRedoAvailable():
            edit.redo()
        if not any(step.words == "undo" for step in history):
            assert read(edit) == end
            assert_alike(edit.document(), clone)


def undo_all(edit: TextEdit) -> None:
    while edit.document().isUndoAvailable():
        edit.undo()
