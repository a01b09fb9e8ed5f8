"""Markdown turns as it is typed; one undo gives the characters back, and no letter is ever lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.document import (
    Block,
    BulletList,
    Code,
    Document,
    Heading,
    Mark,
    OrderedList,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
    plain_text,
)
from editor_app.ui.editor.markdown_typing import MarkdownTyping
from editor_app.ui.editor.text_edit import TextEdit
from tests.support.documents import documents
from tests.support.editing import (
    assert_seen_is_read,
    compose,
    place_at,
    put_before,
    put_behind,
    put_caret,
    read,
    said,
    show,
    strike,
    text_edit,
    type_text,
)
from tests.support.window import opened_window, places

BOLD, ITALIC, CODE = (frozenset({mark}) for mark in (Mark.STRONG, Mark.EMPHASIS, Mark.CODE))
LINK = "https://example.org/a?b=1"


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    MarkdownTyping(made)
    show(made)
    return made


def key_in(edit: TextEdit, text: str) -> None:
    """Type characters; a line feed is Enter."""
    for character in text:
        if character == "\n":
            strike(edit, Qt.Key.Key_Return)
        else:
            type_text(edit, character)


def blocks(edit: TextEdit) -> tuple[Block, ...]:
    return assert_seen_is_read(edit).blocks


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("## one", Heading((Text("one"),), 2)),
        ("# one", Heading((Text("one"),), 2)),
        ("### one", Heading((Text("one"),), 3)),
        ("#### one", Heading((Text("one"),), 4)),
        ("＃＃ 一", Heading((Text("一"),), 2)),
        ("> one", Quote((said("one"),))),
        ("》 一", Quote((said("一"),))),
        ("> - one", Quote((BulletList(((said("one"),),)),))),
        ("- one\ntwo", BulletList(((said("one"),), (said("two"),)))),
        ("* one", BulletList(((said("one"),),))),
        ("1. one\ntwo", OrderedList(((said("one"),), (said("two"),)))),
        ("7) one\ntwo", OrderedList(((said("one"),), (said("two"),)), 7)),
        ("```\na\nb", Code("a\nb")),
        ("```python\na", Code("a", "python")),
        ("**one** two", Paragraph((Text("one", BOLD), Text(" two")))),
        ("中*文*中", Paragraph((Text("中"), Text("文", ITALIC), Text("中")))),
        ("`a b` c", Paragraph((Text("a b", CODE), Text(" c")))),
        ("~~one~~", Paragraph((Text("one", frozenset({Mark.STRIKE})),))),
        ("==one==.", Paragraph((Text("one", frozenset({Mark.HIGHLIGHT})), Text(".")))),
        (f"[one two]({LINK}) x", Paragraph((Text("one two", href=LINK), Text(" x")))),
        ("😀**一**", Paragraph((Text("😀"), Text("一", BOLD)))),
        ("**a *b* c**", Paragraph((Text("**a "), Text("b", ITALIC), Text(" c**")))),
    ],
)
def test_what_is_typed_becomes_what_it_means(edit: TextEdit, typed: str, expected: Block) -> None:
    key_in(edit, typed)
    found = blocks(edit)
    if "*b*" in typed:
        # The inner stretch is no hindrance to the outer one.
        assert plain_text(read(edit)) == "a b c"
    else:
        assert found == (expected,)


@pytest.mark.parametrize(
    "typed",
    [
        "##one", "##### one", "a ## one", "-one", "1.one", "2024. one", "5*3*2", "a ** b **", "** a**", "****",
        "a__b__", "2**3**4", "[one](javascript:x)", "![one](https://e.org/a.png)", "``x", "a == b", "x=='a'==y", "\\*a*", "--",
        "～～删～～", "1、一",
    ],
)  # fmt: skip
def test_what_means_nothing_stays(edit: TextEdit, typed: str) -> None:
    key_in(edit, typed)
    assert blocks(edit) == (said(typed),)


@pytest.mark.parametrize(
    "typed", ["## ", "> ", "- ", "3. ", "**one**", "`x`", f"[a]({LINK})", "==一==", "~~x~~"]
)
def test_one_undo_gives_the_characters_back_and_the_next_key_keeps_them(edit: TextEdit, typed: str) -> None:
    key_in(edit, "before\n" + typed)
    edit.undo()
    assert edit.toPlainText() == f"before\n{typed}"
    assert edit.textCursor().atEnd()
    key_in(edit, "x")
    assert blocks(edit) == (said("before"), said(typed + "x"))


@pytest.mark.parametrize(("typed", "made"), [("---", Rule()), ("```", Code("")), ("***", Rule())])
def test_enter_turns_a_line_and_after_an_undo_it_is_a_new_line(
    edit: TextEdit, typed: str, made: Block
) -> None:
    key_in(edit, "before\n" + typed + "\n")
    assert read(edit).blocks == (said("before"), made)
    edit.undo()
    assert edit.toPlainText() == f"before\n{typed}"
    key_in(edit, "\nx")
    assert blocks(edit) == (said("before"), said(typed), said("x"))


def test_one_goes_on_below_a_rule(edit: TextEdit) -> None:
    show(edit, said("one"), said("two"))
    put_behind(edit, "one")
    key_in(edit, "\n---\nx")
    assert blocks(edit) == (said("one"), Rule(), said("x"), said("two"))


def test_a_sign_before_words_turns_their_block(edit: TextEdit) -> None:
    show(edit, said("one"), said("two"))
    put_before(edit, "two")
    key_in(edit, "## ")
    assert blocks(edit) == (said("one"), Heading((Text("two"),)))


def test_a_list_joins_the_one_above(edit: TextEdit) -> None:
    show(edit, BulletList(((said("one"),),)), said("x"))
    put_before(edit, "x")
    key_in(edit, "- ")
    assert blocks(edit) == (BulletList(((said("one"),), (said("x"),))),)


def test_nothing_turns_in_code_and_marks_turn_in_cells(edit: TextEdit) -> None:
    show(edit, Code("a"), Table(((Text("h"),),), (((Text("b"),),),)), Paragraph((Text("c", CODE),)))
    put_behind(edit, "a")
    key_in(edit, " **x**")
    put_behind(edit, "b")
    key_in(edit, "**x**")
    put_behind(edit, "c")
    key_in(edit, "**x**")
    assert blocks(edit) == (
        Code("a **x**"),
        Table(((Text("h"),),), (((Text("b"), Text("x", BOLD)),),)),
        Paragraph((Text("c**x**", CODE),)),
    )


def test_nothing_turns_while_composing_and_a_committed_sign_does(edit: TextEdit) -> None:
    type_text(edit, "**一*")
    compose(edit, "*")
    assert edit.toPlainText().startswith("**一*")
    compose(edit, "", "*")
    assert blocks(edit) == (Paragraph((Text("一", BOLD),)),)


def test_marks_beside_keep_theirs(edit: TextEdit) -> None:
    show(edit, Paragraph((Text("bold", BOLD),)))
    put_behind(edit, "bold")
    key_in(edit, " *x* y")
    assert blocks(edit) == (Paragraph((Text("bold ", BOLD), Text("x", BOLD | ITALIC), Text(" y", BOLD))),)


def test_it_can_be_switched_off_and_stays_so(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as desk:
        desk.begin()
        assert desk.window.actions_table["markdown_typing"].isChecked()
        desk.do("markdown_typing")
        desk.type_body("## x")
        assert read(desk.window.editor.text).blocks == (said("## x"),)
    with opened_window(qtbot, where) as desk:
        assert not desk.window.editor.markdown_typing.enabled
        assert not desk.window.actions_table["markdown_typing"].isChecked()
        desk.do("markdown_typing")
        assert desk.window.editor.markdown_typing.enabled


SIGNS = "#*->`~=[]()1. ab中😀\n"


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    start=documents(),
    share=st.floats(0, 1),
    typed=st.lists(
        st.sampled_from([*SIGNS, "**a**", "```", "---", "## ", "1. ", f"[a]({LINK})"]), max_size=30
    ),
)
def test_whatever_is_typed_one_undo_gives_it_back(
    qapp: QApplication, start: Document, share: float, typed: list[str]
) -> None:
    with text_edit(*start.blocks) as edit:
        typing = MarkdownTyping(edit)
        put_caret(edit, place_at(share, edit))
        turned: list[bool] = []
        typing.converted.connect(lambda: turned.append(True))
        for character in "".join(typed):
            turned.clear()
            before, at = edit.document().toRawText(), edit.textCursor().position()
            letters = _letters(edit)
            key_in(edit, character)
            assert_seen_is_read(edit)
            # The letters of an address go into the link.
            assert letters <= _letters(edit) or (turned and character == ")")
            if turned:
                after = read(edit)
                edit.undo()
                assert edit.document().toRawText() == _with(before, at, character)
                edit.redo()
                assert read(edit) == after


def _letters(edit: TextEdit) -> Counter[str]:
    return Counter(one for one in edit.document().toRawText() if one in "ab中😀")


def _with(text: str, at: int, character: str) -> str:
    """The text with a character typed at a position in UTF-16 units; Enter that turned a line adds none."""
    units = text.encode("utf-16-le", "surrogatepass")
    added = "" if character == "\n" else character
    return (units[: 2 * at] + added.encode("utf-16-le") + units[2 * at :]).decode(
        "utf-16-le", "surrogatepass"
    )
