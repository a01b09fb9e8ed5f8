"""Rows, columns and cells: each edit of a table is one step to undo, and what is seen is what is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Block, Document, Note, Table, Text, runs_text
from editor_app.ui.editor.deleting import tables_of
from editor_app.ui.editor.document_reader import cell_runs, read_document
from editor_app.ui.editor.inserting import insert_table
from editor_app.ui.editor.tables import edits as table_edits
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK as LOOK
from tests.support.editing import (
    KEEP,
    SHIFT,
    assert_seen_is_read,
    put_behind,
    put_caret,
    read,
    said,
    show,
    strike,
    type_text,
)

Key = Qt.Key
Grid = list[list[str]]
Edit = Callable[[QTextCursor], object]


def table_of(rows: Grid) -> Table:
    header, *body = [tuple((Text(cell),) if cell else () for cell in row) for row in rows]
    return Table(header, tuple(body))


START: Grid = [["h1", "h2"], ["c1", "c2"], ["d1", "d2"]]
BODY = (said("before"), table_of(START), said("behind"))


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    show(made, *BODY)
    return made


def grids(edit: TextEdit) -> list[Grid]:
    """The tables as they lie in the editor, empty rows and all."""
    return [
        [
            [runs_text(cell_runs(table, row, column)) for column in range(table.columns())]
            for row in range(table.rows())
        ]
        for table in tables_of(edit.document())
    ]


def done(edit: TextEdit, act: Edit) -> list[Grid]:
    """The tables after an edit at the caret; undoing it gives back the start, redoing it the end."""
    before = read(edit)
    cursor = edit.textCursor()
    act(cursor)
    edit.setTextCursor(cursor)
    assert_seen_is_read(edit)
    after = read(edit), grids(edit)
    edit.undo()
    assert read(edit) == before
    edit.redo()
    assert (read(edit), grids(edit)) == after
    return after[1]


@pytest.mark.parametrize(
    ("act", "at", "expected"),
    [
        (lambda c: table_edits.add_rows(c, LOOK, below=True), "c1", [*START[:2], ["", ""], START[2]]),
        (lambda c: table_edits.add_rows(c, LOOK, below=False), "h2", [["", ""], *START]),
        (lambda c: table_edits.add_columns(c, LOOK, right=True), "c1", [[a, "", b] for a, b in START]),
        (lambda c: table_edits.add_columns(c, LOOK, right=False), "c1", [["", a, b] for a, b in START]),
        (lambda c: table_edits.delete_rows(c, LOOK), "h1", START[1:]),
        (lambda c: table_edits.delete_columns(c, LOOK), "d1", [[b] for _, b in START]),
        (lambda c: table_edits.move_row(c, -1, LOOK), "c1", [START[1], START[0], START[2]]),
        (lambda c: table_edits.move_row(c, 1, LOOK), "d1", START),
        (lambda c: table_edits.make_header(c, LOOK), "d2", [START[2], START[0], START[1]]),
    ],
)
def test_rows_and_columns_come_go_and_move(edit: TextEdit, act: Edit, at: str, expected: Grid) -> None:
    put_behind(edit, at)
    assert done(edit, act) == [expected]


def test_columns_stay_equal(edit: TextEdit) -> None:
    put_behind(edit, "c1")
    done(edit, lambda cursor: table_edits.add_columns(cursor, LOOK, right=True))
    form = tables_of(edit.document())[0].format()
    assert [round(width.rawValue()) for width in form.columnWidthConstraints()] == [33, 33, 33]


def test_the_last_row_or_column_takes_the_table_and_joins_no_paragraphs(edit: TextEdit) -> None:
    for act in (table_edits.delete_rows, table_edits.delete_columns):
        show(edit, *BODY)
        select_cells(edit, "h1", "d2")
        assert done(edit, lambda cursor, act=act: act(cursor, LOOK)) == []  # type: ignore[misc]
        assert read(edit).blocks == (BODY[0], BODY[2])
    show(edit, *BODY)
    put_behind(edit, "c1")
    assert done(edit, lambda cursor: table_edits.delete_table(cursor, LOOK)) == []
    assert read(edit).blocks == (BODY[0], BODY[2])
    assert edit.textCursor().block().text() == "behind"


def test_a_table_keeps_a_row_below_its_header(edit: TextEdit) -> None:
    select_cells(edit, "c1", "d2")
    assert done(edit, lambda cursor: table_edits.delete_rows(cursor, LOOK)) == [[["h1", "h2"], ["", ""]]]


def test_tab_behind_the_last_cell_begins_a_row_and_back_tab_stops_at_the_first(edit: TextEdit) -> None:
    put_behind(edit, "d2")
    strike(edit, Key.Key_Tab)
    type_text(edit, "e1")
    assert grids(edit) == [[*START, ["e1", ""]]]
    put_behind(edit, "h1")
    strike(edit, Key.Key_Backtab, SHIFT)
    assert edit.textCursor().selectedText() == "h1"


def test_arrows_go_by_rows_and_out_of_the_table(edit: TextEdit) -> None:
    edit.show()
    put_behind(edit, "h2")
    seen = []
    for _ in range(3):
        strike(edit, Key.Key_Down)
        seen.append(edit.textCursor().block().text())
    assert seen == ["c2", "d2", "behind"]
    strike(edit, Key.Key_Up)
    assert edit.textCursor().block().text().startswith("d")


def select_cells(edit: TextEdit, first: str, last: str) -> None:
    start = edit.document().find(first).selectionStart()
    put_caret(edit, start, edit.document().find(last, start).selectionEnd())


def test_cells_pasted_into_cells_fill_them_and_the_table_grows(edit: TextEdit) -> None:
    source = table_of([["x1", "x2"], ["y1", "y2"]])
    put_behind(edit, "d2")
    edit.insert(Document((source,)))
    assert grids(edit) == [
        [["h1", "h2", ""], ["c1", "c2", ""], ["d1", "x1", "x2"], ["", "y1", "y2"]],
    ]
    assert_seen_is_read(edit)
    edit.undo()
    assert read(edit).blocks == BODY


def test_copied_cells_are_pasted_as_cells(edit: TextEdit) -> None:
    select_cells(edit, "c1", "d1")
    mime = edit.createMimeDataFromSelection()
    put_behind(edit, "h2")
    edit.insertFromMimeData(mime)
    assert grids(edit) == [[["h1", "c1"], ["c1", "d1"], ["d1", "d2"]]]


def test_empty_rows_are_copied_as_rows(edit: TextEdit) -> None:
    show(edit, table_of([["h1", "h2"], ["c1", ""], ["", "d2"], ["e1", ""]]))
    select_cells(edit, "h2", "d2")
    mime = edit.createMimeDataFromSelection()
    put_behind(edit, "h1")
    edit.insertFromMimeData(mime)
    assert grids(edit) == [[["h2", "h2"], ["", ""], ["d2", "d2"], ["e1", ""]]]
    show(edit, said("x"))
    put_behind(edit, "x")
    edit.insertFromMimeData(mime)
    assert_seen_is_read(edit)
    assert grids(edit) == [[["h2"], [""], ["d2"]]]


def test_rows_that_wait_to_be_filled_are_there_when_the_table_is_read_again(edit: TextEdit) -> None:
    show(edit, table_of([["h1", "h2"], ["", ""], ["", ""]]))
    assert_seen_is_read(edit)
    show(edit, *read_document(edit.document()).blocks)
    assert grids(edit) == [[["h1", "h2"], ["", ""], ["", ""]]]


def test_a_copied_row_is_pasted_as_a_row(edit: TextEdit) -> None:
    select_cells(edit, "c1", "c2")
    mime = edit.createMimeDataFromSelection()
    put_behind(edit, "d1")
    edit.insertFromMimeData(mime)
    assert grids(edit) == [[*START[:2], ["c1", "c2"]]]


def test_notes_and_marks_move_with_their_row(edit: TextEdit) -> None:
    noted: tuple[Block, ...] = (
        Table(((Text("a"),),), (((Text("b"), Note((Text("n"),))),), ((Text("c"),),))),
    )
    show(edit, *noted)
    put_behind(edit, "c")
    done(edit, lambda cursor: table_edits.move_row(cursor, -1, LOOK))
    assert read(edit).blocks == (
        Table(((Text("a"),),), (((Text("c"),),), ((Text("b"), Note((Text("n"),))),))),
    )


def test_emptying_all_cells_then_deleting_again_removes_the_table(edit: TextEdit) -> None:
    select_cells(edit, "h1", "d2")
    edit.delete_selected()
    assert grids(edit) == [[["", ""]] * 3]
    cursor = edit.textCursor()
    table = tables_of(edit.document())[0]
    cursor.setPosition(table.firstPosition())
    cursor.setPosition(table.lastPosition(), KEEP)
    edit.setTextCursor(cursor)
    edit.delete_selected()
    assert grids(edit) == []
    assert read(edit).blocks == (BODY[0], BODY[2])


def test_backspace_at_the_start_of_an_empty_table_removes_it(edit: TextEdit) -> None:
    put_behind(edit, "before")
    cursor = edit.textCursor()
    insert_table(cursor, 2, 2, LOOK)
    edit.setTextCursor(cursor)
    assert len(grids(edit)) == 2
    put_caret(edit, tables_of(edit.document())[0].firstPosition() + 1)
    strike(edit, Key.Key_Backspace)
    assert len(grids(edit)) == 2
    put_caret(edit, tables_of(edit.document())[0].firstPosition())
    strike(edit, Key.Key_Backspace)
    assert grids(edit) == [START]
    assert read(edit).blocks == BODY


def test_selected_cells_are_tinted_empty_ones_too(edit: TextEdit, qtbot: QtBot) -> None:
    edit.show()
    qtbot.waitExposed(edit)
    show(edit, table_of([["h1", "h2"], ["c1", ""]]))

    def tinted() -> int:
        image = edit.viewport().grab().toImage()
        ground = edit.palette().color(QPalette.ColorRole.Highlight)
        middle = (
            edit.document().documentLayout().blockBoundingRect(edit.document().findBlockByNumber(4)).center()
        )
        return int(image.pixelColor(middle.toPoint()) == ground)

    put_caret(edit, 0)
    assert not tinted()
    table = tables_of(edit.document())[0]
    put_caret(edit, table.firstPosition(), table.lastPosition())
    assert tinted()
