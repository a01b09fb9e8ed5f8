"""Long documents put in piece by piece: as if at once, one step to undo."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from editor_app.domain.document import BulletList, Code, Document, OrderedList, Paragraph, Quote, Text
from editor_app.ui.editor import insertion
from editor_app.ui.editor.insertion import Insertion
from editor_app.ui.editor.text_edit import TextEdit
from tests.support.documents import documents
from tests.support.editing import (
    assert_alike,
    assert_seen_is_read,
    put_behind,
    put_caret,
    read,
    said,
    show,
    type_text,
)

LONG = Document(tuple(said(f"p{number}") for number in range(5)))


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insertion, "PIECE", 2)


@pytest.fixture
def edit(qapp: QApplication) -> TextEdit:
    del qapp
    return TextEdit()


def insert(edit: TextEdit, body: Document) -> int:
    """Insert all pieces; return how many they were."""
    made = Insertion(edit.textCursor(), body, edit.look)
    pieces = 1
    while made.step():
        pieces += 1
    edit.setTextCursor(made.cursor)
    return pieces


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(before=documents(), body=documents(), at=st.integers(0, 40))
def test_pieces_become_what_the_whole_does(
    qapp: QApplication, before: Document, body: Document, at: int
) -> None:
    del qapp
    whole, pieced = TextEdit(), TextEdit()
    for edit in (whole, pieced):
        show(edit, *before.blocks)
        put_caret(edit, at)
    whole.insert(body)
    insert(pieced, body)
    assert read(pieced) == read(whole)
    assert_alike(pieced.document(), whole.document())
    assert pieced.textCursor().position() == whole.textCursor().position()
    pieced.undo()
    whole.undo()
    assert read(pieced) == read(whole)


def test_all_pieces_are_one_step_to_undo(edit: TextEdit) -> None:
    show(edit, said("ab"))
    put_caret(edit, 1)
    assert insert(edit, LONG) == 3
    assert read(edit).blocks == (said("ap0"), said("p1"), said("p2"), said("p3"), said("p4b"))
    edit.undo()
    assert read(edit).blocks == (said("ab"),)
    edit.redo()
    assert len(read(edit).blocks) == 5


def test_a_long_list_goes_on_counting(edit: TextEdit) -> None:
    body = Document((OrderedList(tuple((said(str(number)),) for number in range(7)), 3),))
    show(edit)
    assert insert(edit, body) == 4
    assert assert_seen_is_read(edit) == body


def test_lines_take_the_quoted_list_they_come_into(edit: TextEdit) -> None:
    show(edit, Quote((BulletList(((said("a"),), (said("z"),))),)))
    put_behind(edit, "a")
    insert(edit, LONG)
    items = [said("ap0"), said("p1"), said("p2"), said("p3"), said("p4"), said("z")]
    assert read(edit).blocks == (Quote((BulletList(tuple((item,) for item in items)),)),)


def test_what_is_typed_elsewhere_meanwhile_stands(edit: TextEdit) -> None:
    show(edit, said("first"), said("here"), said("last"))
    put_behind(edit, "here")
    made = Insertion(edit.textCursor(), LONG, edit.look)
    made.step()
    put_caret(edit, 0)
    type_text(edit, "x")
    made.step()
    put_behind(edit, "last")
    type_text(edit, "y")
    made.step()
    texts = [block.runs[0].text for block in read(edit).blocks if isinstance(block, Paragraph) and isinstance(block.runs[0], Text)]  # fmt: skip
    assert texts == ["xfirst", "herep0", "p1", "p2", "p3", "p4", "lasty"]


def test_undoing_in_the_middle_ends_it(edit: TextEdit) -> None:
    show(edit, said("a"))
    made = Insertion(edit.textCursor(), LONG, edit.look)
    assert made.step()
    edit.undo()
    assert not made.step()
    assert read(edit).blocks == (said("a"),)


def test_code_takes_a_long_text_line_by_line_in_pieces(edit: TextEdit) -> None:
    show(edit, Code("a\nz"))
    put_behind(edit, "a")
    assert insert(edit, LONG) == 3
    assert read(edit).blocks == (Code("ap0\np1\np2\np3\np4\nz"),)
    edit.undo()
    assert read(edit).blocks == (Code("a\nz"),)
    edit.redo()
    assert read(edit).blocks == (Code("ap0\np1\np2\np3\np4\nz"),)


def test_code_gives_way_to_what_is_put_in_its_place(edit: TextEdit) -> None:
    show(edit, Code("one\ntwo"))
    put_caret(edit, 1, 5)
    insert(edit, LONG)
    assert read(edit).blocks == (Code("op0\np1\np2\np3\np4wo"),)
