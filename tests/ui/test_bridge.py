"""Document -> QTextDocument -> Document is the identity, whatever a document holds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from editor_app.domain.document import (
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    OrderedList,
    Paragraph,
    Rule,
    Table,
    Text,
)
from editor_app.domain.flat_lines import Line, Place, build, fitted, flatten, place_of
from editor_app.domain.normal_form import document
from editor_app.ui.editor.document_reader import cell_runs, lines_of, read_document, top_block_at
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.text_look import CHINESE_LOOK, LATIN_LOOK, look_for
from tests.support.documents import documents
from tests.support.every_block import every_block

AFRESH = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def shown(body: Document) -> QTextDocument:
    target = QTextDocument()
    write_document(body, target, CHINESE_LOOK)
    return target


def said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@AFRESH
@given(body=documents())
@example(body=every_block())
def test_what_is_written_is_read(qapp: QApplication, body: Document) -> None:
    target = shown(body)
    assert read_document(target) == body
    raw = target.toRawText()
    write_document(read_document(target), target, LATIN_LOOK)
    assert target.toRawText() == raw


@AFRESH
@given(body=documents())
def test_lines_are_a_document_laid_flat(body: Document) -> None:
    lines = list(flatten(body.blocks))
    assert document(build(lines)) == body
    assert all(place_of(line.place.code) == line.place for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "a\xa0b",
        "　　段首",
        "😀👨‍👩‍👧",
        "a\u2028b",
        "a\u2029b",
        "a\nb",
        "\ufffc",
        "\ufeffa\ufeff",
        "\x85",
        "\ufdd0\ufdd1",
        "\t",
        " ",
    ],
)
def test_every_character_survives(qapp: QApplication, text: str) -> None:
    body = Document(
        (
            said(text),
            Table(((Text(text),),), (((Text(text),),),)),
            Code(text.replace("\n", "") + "\n"),
            said("x"),
        )
    )
    assert read_document(shown(body)) == body


def test_forbidden_characters_never_come_in(qapp: QApplication) -> None:
    target = shown(Document((said("ab"),)))
    QTextCursor(target).insertText("\x0b\x07")
    assert read_document(target) == Document((said("\ufffd\ufffdab"),))


def test_loading_leaves_nothing_to_undo_and_nothing_changed(qapp: QApplication) -> None:
    target = shown(every_block())
    assert not target.isUndoAvailable()
    assert not target.isModified()
    assert target.isUndoRedoEnabled()


def test_the_look_is_not_read(qapp: QApplication) -> None:
    target = QTextDocument()
    write_document(every_block(), target, look_for("en-GB"))
    assert read_document(target) == every_block()


def test_equal_neighbours_stay_two(qapp: QApplication) -> None:
    body = Document(
        (
            Rule(),
            Rule(),
            Figure(),
            Figure(),
            Code("a"),
            Code("a"),
            Table(((),), (((Text("x"),),),)),
            Table(((),), (((Text("x"),),),)),
        )
    )
    assert read_document(shown(body)) == body


def test_the_blocks_that_a_table_forces_around_it_do_not_grow(qapp: QApplication) -> None:
    table = Table(((Text("a"),),), (((Text("b"),),),))
    target = shown(Document((table, table)))
    count = target.blockCount()
    for _ in range(3):
        write_document(read_document(target), target, CHINESE_LOOK)
    assert target.blockCount() == count == 7


def test_typed_text_is_read_as_seen(qapp: QApplication) -> None:
    target = shown(Document((OrderedList(((said("one"),), (said("two"),)), 3),)))
    cursor = QTextCursor(target)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock()
    cursor.insertText("three\u2028more")
    read = read_document(target)
    assert read == Document(
        (
            OrderedList(
                ((said("one"),), (said("two"),), (Paragraph((Text("three"), Break(), Text("more"))),)), 3
            ),
        )
    )


def test_numbers_that_go_on_behind_a_table_are_read_so(qapp: QApplication) -> None:
    table = Table(((Text("a"),),), (((Text("b"),),),))
    for between in (table, Code("c")):
        body = Document((OrderedList(((said("one"),),)), between, OrderedList(((said("two"),),), 2)))
        target = shown(body)
        first, last = target.firstBlock(), target.lastBlock()
        first.textList().add(last)
        assert last.blockFormatIndex() == first.blockFormatIndex()
        assert read_document(target) == body


def test_a_part_is_read_between_two_positions(qapp: QApplication) -> None:
    target = shown(Document((said("😀ab"), said("cd"), said("ef"))))
    leaves = [line.leaf for line in lines_of(target, 3, 9)]
    assert leaves == [said("b"), said("cd"), said("e")]


def test_a_cell_with_two_blocks_reads_as_one_with_a_break(qapp: QApplication) -> None:
    target = shown(Document((Table(((Text("a"),),), (((Text("b"),),),)),)))
    cursor = QTextCursor(target)
    cursor.setPosition(2)
    table = cursor.currentTable()
    cursor.insertBlock()
    cursor.insertText("c")
    assert cell_runs(table, 0, 0) == (Text("a"), Break(), Text("c"))


def test_the_block_of_a_position_is_counted_as_it_is_read(qapp: QApplication) -> None:
    body = every_block()
    target = shown(body)
    for words, kind in (
        ("strong in it", 1),
        ("listed in it", 5),
        ("goes on", 6),
        ("12", 9),
        ("print", 11),
        ("Last", 14),
    ):
        position = target.find(words).position()
        assert top_block_at(target, position) == kind, words


@pytest.mark.parametrize(
    ("code", "open_lists", "expected"),
    [
        ("uu", "", "u"),
        ("uu", "u", "uu"),
        ("uo", "oo", "o"),
        ("uu+", "u", "u+"),
        ("u+", "", ""),
        ("ou+", "oo", "o+"),
        ("quo", "", "qo"),
    ],
)
def test_a_line_fits_below_what_has_begun(code: str, open_lists: str, expected: str) -> None:
    assert fitted(place_of(code), open_lists) == place_of(expected)


def test_an_empty_line_is_as_if_it_were_not_there() -> None:
    empty, one, two = Paragraph(()), said("one"), said("two")
    head, goes_on = Place(lists="o", head=True), Place(lists="o")
    assert build([Line(head, empty, 4), Line(goes_on, one)]) == (OrderedList(((one,),), 4),)
    assert build([Line(head, empty, 4), Line(head, one)]) == (OrderedList(((one,),), 4),)
    bullet = Place(lists="u", head=True)
    assert build([Line(bullet, one), Line(Place(), empty), Line(bullet, two)]) == (
        BulletList(((one,), (two,))),
    )
