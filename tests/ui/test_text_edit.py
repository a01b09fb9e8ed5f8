"""The body's editor: what keys, input methods and deletions do to the document."""

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
from editor_app.ui.editor.text_edit import TextEdit
from tests.support.editing import (
    CONTROL,
    SHIFT,
    assert_seen_is_read,
    compose,
    put_before,
    put_behind,
    put_caret,
    read,
    said,
    select,
    show,
    strike,
    type_text,
)

Key = Qt.Key
LINK = "https://example.org/"
TABLE = Table(((Text("h1"),), (Text("h2"),)), (((Text("c1"),), (Text("c2"),)),))


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


def bullets(*texts: str) -> BulletList:
    return BulletList(tuple((said(text),) for text in texts))


def numbers(start: int, *texts: str) -> OrderedList:
    return OrderedList(tuple((said(text),) for text in texts), start)


def blocks(edit: TextEdit) -> tuple[Block, ...]:
    """What is read; and what is seen must be what is read."""
    return assert_seen_is_read(edit).blocks


def undone(edit: TextEdit) -> tuple[Block, ...]:
    """What is read after one undo."""
    edit.undo()
    return read(edit).blocks


def test_typing_goes_into_the_text(edit: TextEdit) -> None:
    show(edit, said("ab"))
    put_behind(edit, "a")
    type_text(edit, "xy")
    assert blocks(edit) == (said("axyb"),)
    assert undone(edit) == (said("ab"),)


@pytest.mark.parametrize("typed", ["x", "\ufffc"])
def test_text_behind_a_note_is_not_the_note(edit: TextEdit, typed: str) -> None:
    note = Note((Text("n"),))
    show(edit, Paragraph((Text("a"), note)))
    put_caret(edit, 2)
    type_text(edit, typed)
    assert read(edit).blocks == (Paragraph((Text("a"), note, Text(typed))),)


def test_text_before_a_note_that_begins_a_block_is_not_the_note(edit: TextEdit) -> None:
    note = Note((Text("n"),))
    show(edit, Paragraph((note,)))
    put_caret(edit, 0)
    type_text(edit, "x")
    assert blocks(edit) == (Paragraph((Text("x"), note)),)


def test_a_link_grows_inside_and_not_at_its_ends(edit: TextEdit) -> None:
    strong = frozenset({Mark.STRONG})
    show(edit, Paragraph((Text("ab", strong, LINK),)))
    for place, text in ((2, "z"), (1, "m"), (0, "y")):
        put_caret(edit, place)
        type_text(edit, text)
    assert blocks(edit) == (Paragraph((Text("y", strong), Text("amb", strong, LINK), Text("z", strong))),)


@pytest.mark.parametrize(("place", "before"), [(0, True), (1, False)])
def test_typing_beside_a_figure_opens_a_paragraph(edit: TextEdit, place: int, before: bool) -> None:
    figure = Figure(alt="x")
    show(edit, figure)
    put_caret(edit, place)
    type_text(edit, "word")
    assert blocks(edit) == ((said("word"), figure) if before else (figure, said("word")))
    while edit.document().isUndoAvailable():
        edit.undo()
    assert read(edit).blocks == (figure,)


def test_enter_behind_a_heading_gives_a_paragraph(edit: TextEdit) -> None:
    show(edit, Heading((Text("ab"),), 3))
    put_behind(edit, "ab")
    strike(edit, Key.Key_Return)
    type_text(edit, "c")
    assert blocks(edit) == (Heading((Text("ab"),), 3), said("c"))


def test_enter_in_a_heading_splits_it_and_before_it_makes_room(edit: TextEdit) -> None:
    show(edit, Heading((Text("ab"),)))
    put_behind(edit, "a")
    strike(edit, Key.Key_Return)
    put_before(edit, "a")
    strike(edit, Key.Key_Return)
    put_caret(edit, 0)
    type_text(edit, "x")
    assert blocks(edit) == (said("x"), Heading((Text("a"),)), Heading((Text("b"),)))


def test_enter_in_an_empty_item_leaves_the_list_level_by_level(edit: TextEdit) -> None:
    show(edit, BulletList(((said("a"), bullets("b")),)))
    put_behind(edit, "b")
    strike(edit, Key.Key_Return)
    strike(edit, Key.Key_Return)
    type_text(edit, "c")
    assert blocks(edit) == (BulletList(((said("a"), bullets("b")), (said("c"),))),)
    for _ in range(3):
        strike(edit, Key.Key_Return)
    type_text(edit, "d")
    assert blocks(edit) == (BulletList(((said("a"), bullets("b")), (said("c"),))), said("d"))


def test_enter_goes_on_with_the_numbers(edit: TextEdit) -> None:
    show(edit, numbers(3, "a", "b"))
    put_behind(edit, "a")
    strike(edit, Key.Key_Return)
    type_text(edit, "x")
    assert blocks(edit) == (numbers(3, "a", "x", "b"),)


def test_enter_in_an_empty_quote_leaves_it(edit: TextEdit) -> None:
    show(edit, Quote((said("a"),)))
    put_behind(edit, "a")
    strike(edit, Key.Key_Return)
    strike(edit, Key.Key_Return)
    type_text(edit, "b")
    assert blocks(edit) == (Quote((said("a"),)), said("b"))


def test_enter_in_code_is_a_line_and_on_an_empty_last_one_the_way_out(edit: TextEdit) -> None:
    show(edit, Code("a", "python"), said("z"))
    put_behind(edit, "a")
    strike(edit, Key.Key_Return)
    type_text(edit, "b")
    assert blocks(edit) == (Code("a\nb", "python"), said("z"))
    strike(edit, Key.Key_Return)
    strike(edit, Key.Key_Return)
    type_text(edit, "c")
    assert blocks(edit) == (Code("a\nb", "python"), said("c"), said("z"))


def test_enter_in_a_cell_and_shift_enter_are_breaks(edit: TextEdit) -> None:
    show(edit, TABLE, said("ab"))
    put_behind(edit, "c1")
    strike(edit, Key.Key_Return)
    type_text(edit, "x")
    put_behind(edit, "a")
    strike(edit, Key.Key_Return, SHIFT)
    broken = (Text("c1"), Break(), Text("x"))
    assert blocks(edit) == (
        Table(TABLE.header, ((broken, (Text("c2"),)),)),
        Paragraph((Text("a"), Break(), Text("b"))),
    )


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (Heading((Text("b"),), 2), said("b")),
        (Quote((said("b"),)), said("b")),
        (bullets("b"), said("b")),
        (Code("b"), said("b")),
    ],
)
def test_backspace_at_the_start_of_a_block_lifts_it_first(edit: TextEdit, start: Block, end: Block) -> None:
    show(edit, said("a"), start)
    put_before(edit, "b")
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("a"), end)
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("ab"),)
    edit.undo()
    assert undone(edit) == (said("a"), start)


def test_lifting_an_item_takes_what_belongs_to_it_along(edit: TextEdit) -> None:
    show(edit, BulletList(((said("a"), numbers(1, "b")), (said("c"),))))
    put_before(edit, "a")
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("a"), numbers(1, "b"), bullets("c"))


def test_numbers_go_on_behind_what_stands_between(edit: TextEdit) -> None:
    show(edit, numbers(1, "a", "b", "c"))
    put_before(edit, "b")
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (numbers(1, "a"), said("b"), numbers(2, "c"))


def test_lists_that_become_neighbours_become_one(edit: TextEdit) -> None:
    show(edit, numbers(1, "a"), said("x"), numbers(7, "b", "c"))
    select(edit, "x")
    strike(edit, Key.Key_Delete)
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (numbers(1, "a", "b", "c"),)


def test_an_inner_item_without_its_outer_one_comes_forward(edit: TextEdit) -> None:
    show(edit, said("p"), BulletList(((said("a"), numbers(1, "b", "c")),)))
    put_behind(edit, "p")
    cursor = edit.textCursor()
    put_caret(edit, cursor.position(), cursor.position() + 2)
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("p"), numbers(1, "b", "c"))


def test_joining_a_paragraph_to_a_heading_makes_it_all_heading(edit: TextEdit) -> None:
    show(edit, Heading((Text("a"),)), Paragraph((Text("b", frozenset({Mark.EMPHASIS})),)))
    put_behind(edit, "a")
    strike(edit, Key.Key_Delete)
    assert blocks(edit) == (Heading((Text("a"), Text("b", frozenset({Mark.EMPHASIS})))),)


def test_a_note_is_never_lost_in_code(edit: TextEdit) -> None:
    note = Note((Text("n"),))
    show(edit, Code("a"), Paragraph((note,)))
    put_behind(edit, "a")
    strike(edit, Key.Key_Delete)
    assert blocks(edit) == (Paragraph((Text("a"), note)),)


@pytest.mark.parametrize("block", [Figure(alt="x"), Rule()])
def test_a_figure_is_selected_before_it_is_deleted(edit: TextEdit, block: Block) -> None:
    show(edit, said("a"), block, said("b"))
    put_before(edit, "b")
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("a"), block, said("b"))
    assert edit.textCursor().selectedText() == "\ufffc"
    strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("a"), said("b"))
    assert undone(edit) == (said("a"), block, said("b"))
    put_behind(edit, "a")
    strike(edit, Key.Key_Delete)
    strike(edit, Key.Key_Delete)
    assert blocks(edit) == (said("a"), said("b"))


def test_a_figure_that_would_come_into_a_sentence_keeps_its_block(edit: TextEdit) -> None:
    show(edit, said("ab"), Figure(alt="x"), said("cd"))
    put_caret(edit, 1, 3)
    strike(edit, Key.Key_Delete)
    assert blocks(edit) == (said("a"), Figure(alt="x"), said("cd"))


def test_tab_nests_and_lifts_items(edit: TextEdit) -> None:
    show(edit, bullets("a", "b", "c"))
    put_behind(edit, "b")
    strike(edit, Key.Key_Tab)
    assert blocks(edit) == (BulletList(((said("a"), bullets("b")), (said("c"),))),)
    strike(edit, Key.Key_Tab)
    assert blocks(edit) == (BulletList(((said("a"), bullets("b")), (said("c"),))),)
    strike(edit, Key.Key_Backtab, SHIFT)
    assert blocks(edit) == (bullets("a", "b", "c"),)
    assert undone(edit) == (BulletList(((said("a"), bullets("b")), (said("c"),))),)


def test_tab_goes_from_cell_to_cell(edit: TextEdit) -> None:
    show(edit, TABLE)
    put_behind(edit, "h1")
    strike(edit, Key.Key_Tab)
    assert edit.textCursor().selectedText() == "h2"
    type_text(edit, "x")
    assert blocks(edit) == (Table(((Text("h1"),), (Text("x"),)), TABLE.rows),)


# Tables are guarded


def test_a_selection_that_ends_in_a_table_empties_its_cells_only(edit: TextEdit) -> None:
    show(edit, said("before"), TABLE, said("behind"))
    for first, last in (("ore", "c1"), ("ore", "h1")):
        select(edit, first, last)
        strike(edit, Key.Key_Delete)
        assert edit.document().rootFrame().childFrames()
        assert read(edit).blocks == (said("bef"), said("behind"))
        assert undone(edit) == (said("before"), TABLE, said("behind"))


def test_a_selection_that_begins_in_a_table_empties_its_cells_only(edit: TextEdit) -> None:
    show(edit, said("before"), TABLE, said("behind"))
    select(edit, "c1", "beh")
    type_text(edit, "x")
    assert edit.document().rootFrame().childFrames()
    text = edit.document().toPlainText()
    assert "before" in text
    assert "ind" in text
    assert "c2" not in text
    assert undone(edit) == (said("before"), TABLE, said("behind"))


def test_a_table_wholly_selected_is_deleted(edit: TextEdit) -> None:
    show(edit, said("before"), TABLE, said("behind"))
    select(edit, "ore", "beh")
    strike(edit, Key.Key_Backspace)
    assert not edit.document().rootFrame().childFrames()
    assert blocks(edit) == (said("befind"),)
    edit.undo()
    edit.selectAll()
    strike(edit, Key.Key_Delete)
    assert not edit.document().rootFrame().childFrames()
    assert undone(edit) == (said("before"), TABLE, said("behind"))


def test_an_input_method_over_a_selection_keeps_the_table(edit: TextEdit) -> None:
    show(edit, said("before"), TABLE, said("behind"))
    select(edit, "ore", "h1")
    compose(edit, "zhong")
    compose(edit, "", "中")
    assert edit.document().rootFrame().childFrames()
    assert read(edit).blocks == (said("bef中"), said("behind"))


def test_deleting_cells_keeps_the_others(edit: TextEdit) -> None:
    show(edit, TABLE)
    select(edit, "c1", "c2")
    strike(edit, Key.Key_Delete)
    assert "h1" in edit.document().toPlainText()
    assert "c1" not in edit.document().toPlainText()


def test_keys_at_the_edges_of_a_table_delete_nothing(edit: TextEdit) -> None:
    show(edit, said("before"), TABLE, said("behind"))
    for words, key in (("before", Key.Key_Delete), ("c1", Key.Key_Delete)):
        put_behind(edit, words)
        strike(edit, key)
    for words in ("behind", "h1"):
        put_before(edit, words)
        strike(edit, Key.Key_Backspace)
    assert blocks(edit) == (said("before"), TABLE, said("behind"))


# Input methods


def test_composing_is_no_edit_until_its_word_is_taken(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("株"))
    put_behind(edit, "株")
    told: list[bool] = []
    edit.composing_changed.connect(told.append)
    with qtbot.assertNotEmitted(edit.edited):
        compose(edit, "z")
        compose(edit, "zh")
    assert told == [True]
    assert edit.composing
    assert read(edit).blocks == (said("株"),)
    with qtbot.waitSignal(edit.edited):
        compose(edit, "", "洲")
    assert told == [True, False]
    assert blocks(edit) == (said("株洲"),)


def test_composing_given_up_changes_nothing(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("株"))
    with qtbot.assertNotEmitted(edit.edited):
        compose(edit, "z")
        compose(edit, "")
    assert not edit.composing
    assert read(edit).blocks == (said("株"),)


def test_composed_text_behind_a_link_does_not_belong_to_it(edit: TextEdit) -> None:
    show(edit, Paragraph((Text("a", href=LINK),)))
    put_behind(edit, "a")
    compose(edit, "zhong")
    compose(edit, "", "中")
    assert blocks(edit) == (Paragraph((Text("a", href=LINK), Text("中"))),)


def test_composing_beside_a_figure_opens_a_paragraph(edit: TextEdit) -> None:
    show(edit, Figure(alt="x"))
    put_caret(edit, 1)
    compose(edit, "zhong")
    compose(edit, "", "中")
    assert blocks(edit) == (Figure(alt="x"), said("中"))


# Signals


def test_showing_another_document_is_no_edit_and_keeps_undo(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("a"))
    first = edit.document()
    put_caret(edit, 1)
    with qtbot.waitSignal(edit.edited):
        type_text(edit, "b")
    with qtbot.assertNotEmitted(edit.edited):
        show(edit, said("other"))
        edit.setDocument(first)
    assert undone(edit) == (said("a"),)


def test_typing_takes_no_format_from_the_document_before(edit: TextEdit) -> None:
    show(edit, Paragraph((Text("a", frozenset({Mark.STRONG})),)))
    put_caret(edit, 1)
    show(edit)
    type_text(edit, "b")
    assert blocks(edit) == (said("b"),)


def test_undo_is_an_edit(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("a"))
    put_caret(edit, 1)
    type_text(edit, "b")
    with qtbot.waitSignal(edit.edited):
        edit.undo()


def test_up_on_the_first_line_goes_out(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("a"), said("b"))
    put_behind(edit, "b")
    with qtbot.assertNotEmitted(edit.left_up):
        strike(edit, Key.Key_Up)
    with qtbot.waitSignal(edit.left_up):
        strike(edit, Key.Key_Up)


def test_nothing_changes_what_may_only_be_read(edit: TextEdit) -> None:
    show(edit, said("ab"))
    edit.setReadOnly(True)
    edit.selectAll()
    for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Delete, Key.Key_Tab):
        strike(edit, key)
    strike(edit, Key.Key_X, CONTROL)
    type_text(edit, "x")
    edit.cut()
    edit.paste_plain()
    assert read(edit).blocks == (said("ab"),)
