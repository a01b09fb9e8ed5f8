"""The toolbar's commands: marks, kinds of blocks, lists, links; each one step to undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.document import (
    Align,
    Block,
    BulletList,
    Code,
    Document,
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
from editor_app.domain.errors import StetError
from editor_app.ui.editor import formatting
from editor_app.ui.editor.formatting import BlockKind, FormatState
from editor_app.ui.editor.text_edit import TextEdit
from tests.support.editing import (
    assert_seen_is_read,
    put_behind,
    put_caret,
    read,
    said,
    select,
    show,
    type_text,
)

LINK = "https://example.org/"
STRONG, BOTH = frozenset({Mark.STRONG}), frozenset({Mark.STRONG, Mark.EMPHASIS})


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[TextEdit]:
    made = TextEdit()
    qtbot.addWidget(made)
    yield made
    # Whatever a test did: what is seen must be what is read.
    assert_seen_is_read(made)


def blocks(edit: TextEdit) -> tuple[Block, ...]:
    return read(edit).blocks


def bullets(*texts: str) -> BulletList:
    return BulletList(tuple((said(text),) for text in texts))


@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_is_put_on_and_taken_off(edit: TextEdit, mark: Mark) -> None:
    show(edit, said("abc"))
    put_caret(edit, 1, 2)
    formatting.toggle_mark(edit, mark)
    assert blocks(edit) == (Paragraph((Text("a"), Text("b", frozenset({mark})), Text("c"))),)
    assert mark in formatting.state_at(edit.textCursor()).marks
    formatting.toggle_mark(edit, mark)
    assert blocks(edit) == (said("abc"),)
    edit.undo()
    edit.undo()
    assert blocks(edit) == (said("abc"),)
    assert not edit.document().isUndoAvailable()


def test_a_selection_marked_in_part_is_marked_whole(edit: TextEdit) -> None:
    note = Note((Text("n"),))
    show(edit, Paragraph((Text("a"), Text("b", BOTH, LINK), note)), Heading((Text("h"),)), Code("c"))
    edit.selectAll()
    assert formatting.state_at(edit.textCursor()).marks == frozenset()
    formatting.toggle_mark(edit, Mark.STRONG)
    assert blocks(edit) == (
        Paragraph((Text("a", STRONG), Text("b", BOTH, LINK), note)),
        Heading((Text("h", STRONG),)),
        Code("c"),
    )
    assert formatting.state_at(edit.textCursor()).marks == STRONG


def test_raised_and_lowered_exclude_each_other(edit: TextEdit) -> None:
    show(edit, said("a"))
    edit.selectAll()
    formatting.toggle_mark(edit, Mark.SUPERSCRIPT)
    formatting.toggle_mark(edit, Mark.SUBSCRIPT)
    assert blocks(edit) == (Paragraph((Text("a", frozenset({Mark.SUBSCRIPT})),)),)


def test_a_mark_without_a_selection_is_for_what_is_typed_next(edit: TextEdit) -> None:
    show(edit, said("a"))
    put_behind(edit, "a")
    formatting.toggle_mark(edit, Mark.STRONG)
    assert formatting.state_at(edit.textCursor()).marks == STRONG
    type_text(edit, "bc")
    formatting.toggle_mark(edit, Mark.STRONG)
    type_text(edit, "d")
    assert blocks(edit) == (Paragraph((Text("a"), Text("bc", STRONG), Text("d"))),)


def test_cells_of_a_table_are_marked(edit: TextEdit) -> None:
    show(edit, Table(((Text("a"),), (Text("b"),)), (((Text("c"),), (Text("d"),)),)))
    select(edit, "b", "d")
    formatting.toggle_mark(edit, Mark.STRONG)
    row = ((Text("c"),), (Text("d", STRONG),))
    assert blocks(edit) == (Table(((Text("a"),), (Text("b", STRONG),)), (row,)),)
    formatting.set_block(edit, BlockKind.HEADING_2)
    assert blocks(edit) == (Table(((Text("a"),), (Text("b", STRONG),)), (row,)),)


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        (BlockKind.HEADING_2, Heading((Text("a"),), 2)),
        (BlockKind.HEADING_3, Heading((Text("a"),), 3)),
        (BlockKind.HEADING_4, Heading((Text("a"),), 4)),
        (BlockKind.QUOTE, Quote((said("a"),))),
        (BlockKind.BULLETS, bullets("a")),
        (BlockKind.NUMBERS, OrderedList(((said("a"),),))),
    ],
)
def test_a_block_becomes_another_kind_and_a_paragraph_again(
    edit: TextEdit, kind: BlockKind, made: Block
) -> None:
    show(edit, said("a"), said("z"))
    put_behind(edit, "a")
    formatting.set_block(edit, kind)
    assert blocks(edit) == (made, said("z"))
    assert formatting.state_at(edit.textCursor()).kind is kind
    formatting.set_block(edit, kind)
    assert blocks(edit) == (said("a"), said("z"))
    edit.undo()
    assert blocks(edit) == (made, said("z"))
    formatting.set_block(edit, BlockKind.PARAGRAPH)
    assert blocks(edit) == (said("a"), said("z"))


def test_selected_paragraphs_become_one_list_beside_its_neighbours(edit: TextEdit) -> None:
    show(edit, bullets("a"), said("b"), Heading((Text("c"),)), said("d"))
    select(edit, "b", "c")
    formatting.set_block(edit, BlockKind.BULLETS)
    assert blocks(edit) == (bullets("a", "b", "c"), said("d"))
    edit.undo()
    assert blocks(edit) == (bullets("a"), said("b"), Heading((Text("c"),)), said("d"))


def test_a_caret_changes_the_kind_of_its_whole_list(edit: TextEdit) -> None:
    inner = OrderedList(((said("x"),), (said("y"),)))
    show(edit, BulletList(((said("a"), inner), (said("b"),))), said("z"))
    put_behind(edit, "b")
    formatting.set_block(edit, BlockKind.NUMBERS)
    assert blocks(edit) == (OrderedList(((said("a"), inner), (said("b"),))), said("z"))
    put_behind(edit, "x")
    formatting.set_block(edit, BlockKind.BULLETS)
    assert blocks(edit) == (OrderedList(((said("a"), bullets("x", "y")), (said("b"),))), said("z"))


def test_a_list_can_be_quoted(edit: TextEdit) -> None:
    show(edit, bullets("a"))
    formatting.set_block(edit, BlockKind.QUOTE)
    assert blocks(edit) == (Quote((bullets("a"),)),)
    assert formatting.state_at(edit.textCursor()).kind is BlockKind.BULLETS


def test_paragraphs_are_aligned_and_headings_are_not(edit: TextEdit) -> None:
    show(edit, said("a"), Heading((Text("h"),)), bullets("i"))
    edit.selectAll()
    formatting.set_align(edit, Align.CENTER)
    assert blocks(edit) == (
        Paragraph((Text("a"),), Align.CENTER),
        Heading((Text("h"),)),
        BulletList(((Paragraph((Text("i"),), Align.CENTER),),)),
    )
    assert formatting.state_at(edit.textCursor()).align is Align.CENTER


def test_a_link_is_made_changed_and_taken_away(edit: TextEdit) -> None:
    show(edit, Paragraph((Text("ab"), Text("cd", STRONG), Text("ef"))))
    put_caret(edit, 1, 5)
    formatting.set_link(edit, LINK)
    linked = (Text("a"), Text("b", href=LINK), Text("cd", STRONG, LINK), Text("e", href=LINK), Text("f"))
    assert blocks(edit) == (Paragraph(linked),)
    put_caret(edit, 3)
    assert formatting.state_at(edit.textCursor()) == FormatState(
        STRONG, BlockKind.PARAGRAPH, Align.START, LINK
    )
    formatting.set_link(edit, "#x")
    assert blocks(edit) == (
        Paragraph(
            (Text("a"), Text("b", href="#x"), Text("cd", STRONG, "#x"), Text("e", href="#x"), Text("f"))
        ),
    )
    formatting.set_link(edit, "")
    assert blocks(edit) == (Paragraph((Text("ab"), Text("cd", STRONG), Text("ef"))),)


def test_a_link_beside_another_of_the_same_address_stays(edit: TextEdit) -> None:
    show(edit, Paragraph((Text("a", href=LINK), Text(" "), Text("b", href=LINK))))
    put_caret(edit, 1)
    formatting.set_link(edit, "")
    assert blocks(edit) == (Paragraph((Text("a "), Text("b", href=LINK))),)


def test_a_link_without_text_is_its_own_text(edit: TextEdit) -> None:
    show(edit, said("a"))
    put_behind(edit, "a")
    formatting.set_link(edit, LINK)
    type_text(edit, "b")
    assert blocks(edit) == (Paragraph((Text("a"), Text(LINK, href=LINK), Text("b"))),)


def test_an_unsafe_address_is_refused_in_words(edit: TextEdit) -> None:
    show(edit, said("a"))
    edit.selectAll()
    with pytest.raises(StetError):
        formatting.set_link(edit, "javascript:x")
    assert blocks(edit) == (said("a"),)


def test_rule_and_figure_stand_alone(edit: TextEdit) -> None:
    show(edit, said("ab"))
    put_caret(edit, 1)
    formatting.insert_rule(edit)
    edit.insert(Document((Figure(alt="x"),)))
    type_text(edit, "c")
    assert blocks(edit) == (said("a"), Rule(), Figure(alt="x"), said("c"), said("b"))


def test_clearing_takes_marks_and_links_and_leaves_the_block(edit: TextEdit) -> None:
    note = Note((Text("n"),))
    show(edit, Heading((Text("a", BOTH), Text("b", href=LINK), note)), Paragraph((Text("c", STRONG),)))
    put_caret(edit, 1)
    formatting.clear_formatting(edit)
    assert blocks(edit) == (Heading((Text("ab"), note)), Paragraph((Text("c", STRONG),)))
    edit.selectAll()
    formatting.clear_formatting(edit)
    assert blocks(edit) == (Heading((Text("ab"), note)), said("c"))
