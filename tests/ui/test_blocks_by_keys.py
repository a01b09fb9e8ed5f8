"""Code, moving and going on below: what their keys and commands do to the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.domain.document import (
    Block,
    Break,
    BulletList,
    Code,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
)
from editor_app.ui.editor.code_edits import code_language, set_code_language
from editor_app.ui.editor.formatting import BlockKind, set_block
from editor_app.ui.editor.moving import go_on_below, move_lines
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK as LOOK
from tests.support.editing import (
    CONTROL,
    SHIFT,
    assert_seen_is_read,
    put_before,
    put_behind,
    read,
    said,
    select,
    show,
    strike,
    type_text,
)

Key = Qt.Key
TABLE = Table(((Text("h1"),), (Text("h2"),)), (((Text("c1"),), (Text("c2"),)),))


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


def blocks(edit: TextEdit) -> tuple[Block, ...]:
    return assert_seen_is_read(edit).blocks


def numbers(start: int, *texts: str) -> OrderedList:
    return OrderedList(tuple((said(text),) for text in texts), start)


def test_selected_blocks_become_one_piece_of_code_and_paragraphs_again(edit: TextEdit) -> None:
    start = (
        Paragraph((Text("a", frozenset({Mark.STRONG})), Break(), Text("b"))),
        Heading((Text("c"),)),
        BulletList(((said("d"),),)),
    )
    show(edit, *start)
    select(edit, "a", "d")
    set_block(edit, BlockKind.CODE)
    assert blocks(edit) == (Code("a\nb\nc\nd"),)
    set_block(edit, BlockKind.CODE)
    assert blocks(edit) == tuple(map(said, "abcd"))
    edit.undo()
    edit.undo()
    assert read(edit).blocks == start


def test_a_note_keeps_its_paragraph_out_of_code(edit: TextEdit) -> None:
    show(edit, said("a"), Paragraph((Text("b"), Note((Text("n"),)))))
    edit.selectAll()
    set_block(edit, BlockKind.CODE)
    assert blocks(edit) == (Code("a"), Paragraph((Text("b"), Note((Text("n"),)))))


def test_code_has_a_language(edit: TextEdit) -> None:
    show(edit, said("x"), Code("a\nb"), Code("c"))
    put_behind(edit, "b")
    set_code_language(edit.textCursor(), " py`thon ", LOOK)
    assert blocks(edit) == (said("x"), Code("a\nb", "python"), Code("c"))
    assert code_language(edit.textCursor()) == "python"


def test_tab_sets_selected_lines_of_code_in_and_out(edit: TextEdit) -> None:
    show(edit, Code("a\n  b\nc"))
    select(edit, "a", "b")
    strike(edit, Key.Key_Tab)
    assert read(edit).blocks == (Code("\ta\n\t  b\nc"),)
    strike(edit, Key.Key_Backtab, SHIFT)
    strike(edit, Key.Key_Backtab, SHIFT)
    assert read(edit).blocks == (Code("a\nb\nc"),)
    put_behind(edit, "c")
    strike(edit, Key.Key_Tab)
    assert read(edit).blocks == (Code("a\nb\nc\t"),)


def moved(edit: TextEdit, by: int) -> tuple[Block, ...]:
    cursor = edit.textCursor()
    assert move_lines(cursor, by, LOOK)
    edit.setTextCursor(cursor)
    return blocks(edit)


def test_a_paragraph_moves_and_takes_the_caret_along(edit: TextEdit) -> None:
    show(edit, said("one"), said("two"), said("three"))
    put_behind(edit, "tw")
    assert moved(edit, -1) == (said("two"), said("one"), said("three"))
    type_text(edit, "x")
    assert moved(edit, 1) == (said("one"), said("twxo"), said("three"))
    edit.undo()
    edit.undo()
    edit.undo()
    assert read(edit).blocks == (said("one"), said("two"), said("three"))


@pytest.mark.parametrize("other", [Figure(alt="p"), Rule(), TABLE, Code("1\n2"), Quote((said("q"),))])
def test_a_paragraph_moves_past_anything_as_a_whole(edit: TextEdit, other: Block) -> None:
    show(edit, said("one"), other, said("two"))
    put_behind(edit, "two")
    assert moved(edit, -1) == (said("one"), said("two"), other)
    assert moved(edit, 1) == (said("one"), other, said("two"))


def test_selected_lines_move_together_and_stay_selected(edit: TextEdit) -> None:
    show(edit, *map(said, ("aa", "bb", "cc", "dd")))
    select(edit, "bb", "cc")
    assert moved(edit, 1) == tuple(map(said, ("aa", "dd", "bb", "cc")))
    assert edit.textCursor().selectedText() == "bb\u2029cc"


def test_items_move_and_numbers_count_on(edit: TextEdit) -> None:
    show(edit, numbers(3, "a", "b", "c"))
    put_behind(edit, "b")
    assert moved(edit, -1) == (numbers(3, "b", "a", "c"),)


def test_nothing_moves_beyond_the_ends(edit: TextEdit) -> None:
    show(edit, said("one"), said("two"))
    put_behind(edit, "one")
    assert not move_lines(edit.textCursor(), -1, LOOK)
    put_behind(edit, "two")
    assert not move_lines(edit.textCursor(), 1, LOOK)
    assert not edit.document().isUndoAvailable()


def test_in_a_table_the_row_moves(edit: TextEdit) -> None:
    show(edit, TABLE)
    put_behind(edit, "c2")
    assert moved(edit, -1) == (Table(TABLE.rows[0], (TABLE.header,)),)


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ((Code("a\nb"), said("z")), "a"),
        ((TABLE, said("z")), "h1"),
        ((Heading((Text("a"),)), said("z")), "a"),
        ((Quote((said("a"),)), said("z")), "a"),
    ],
)
def test_one_goes_on_below_a_block(edit: TextEdit, start: tuple[Block, ...], at: str) -> None:
    show(edit, *start)
    put_behind(edit, at)
    cursor = edit.textCursor()
    go_on_below(cursor, LOOK)
    edit.setTextCursor(cursor)
    type_text(edit, "x")
    assert blocks(edit) == (start[0], said("x"), start[1])


def test_going_on_below_parts_a_list(edit: TextEdit) -> None:
    show(edit, numbers(1, "a", "b"))
    put_behind(edit, "a")
    cursor = edit.textCursor()
    go_on_below(cursor, LOOK)
    edit.setTextCursor(cursor)
    type_text(edit, "x")
    assert blocks(edit) == (numbers(1, "a"), said("x"), numbers(2, "b"))


@pytest.mark.parametrize(("at", "key"), [("one", Key.Key_Delete), ("two", Key.Key_Backspace)])
def test_deleting_a_word_beside_a_figure_selects_it_first(edit: TextEdit, at: str, key: Qt.Key) -> None:
    start = (said("one"), Figure(alt="p"), said("two"))
    show(edit, *start)
    (put_behind if at == "one" else put_before)(edit, at)
    strike(edit, key, CONTROL)
    assert blocks(edit) == start
    assert edit.textCursor().selectedText() == "\ufffc"
