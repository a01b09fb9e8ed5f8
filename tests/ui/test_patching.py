"""Making a text show another document: it reads as wanted, looks as if written anew, and is one step to undo."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor_app.domain.document import Block, Code, Document, Figure, Rule, Table, Text
from editor_app.domain.normal_form import document
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from tests.support.documents import documents
from tests.support.editing import assert_seen_is_read, put_behind, read, said, text_edit

TABLE = Table(((Text("h"),),), (((Text("x"),),),))
OTHER = Table(((Text("i"),),), (((Text("y"),),),))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(before=documents(), after=documents(), data=st.data())
def test_any_document_becomes_any_other(
    qapp: QApplication, before: Document, after: Document, data: st.DataObject
) -> None:
    with text_edit(*before.blocks) as edit:
        if data.draw(st.booleans()):
            # Most of it stays: some blocks in the middle go, others come.
            first = data.draw(st.integers(0, len(before.blocks)))
            last = data.draw(st.integers(first, len(before.blocks)))
            after = document((*before.blocks[:first], *after.blocks[:3], *before.blocks[last:]))
        differs = read(edit) != after
        assert patch_document(edit.document(), after, CHINESE_LOOK) == differs
        assert read(edit) == after
        assert_seen_is_read(edit)
        if differs:
            edit.undo()
            assert read(edit) == before
            assert not edit.document().isUndoAvailable()
            edit.redo()
            assert read(edit) == after


@contextlib.contextmanager
def patched(before: tuple[Block, ...], after: tuple[Block, ...]) -> Iterator[TextEdit]:
    with text_edit(*before) as edit:
        patch_document(edit.document(), document(after), CHINESE_LOOK)
        assert read(edit) == document(after)
        yield edit


def count(before: tuple[Block, ...], after: tuple[Block, ...]) -> int:
    """How many blocks Qt has, once the one has become the other."""
    with patched(before, after) as edit:
        return edit.document().blockCount()


def test_the_caret_stays_in_its_line_while_others_change(qapp: QApplication) -> None:
    with text_edit(said("one"), TABLE, said("two three"), Rule(), said("four")) as edit:
        put_behind(edit, "two")
        patch_document(
            edit.document(),
            document((said("zero"), said("ones"), said("two three"), said("four"))),
            CHINESE_LOOK,
        )
        cursor = edit.textCursor()
        assert (cursor.block().text(), cursor.positionInBlock()) == ("two three", 3)


def test_no_empty_blocks_are_left(qapp: QApplication) -> None:
    around = (said("a"), said("b"))
    for middle in (said("x"), Rule(), Figure(alt="p"), Code("1\n\n2"), TABLE):
        whole = (around[0], middle, around[1])
        assert count(whole, around) == count(around, around)
        assert count(around, whole) == count(whole, whole)


def test_tables_beside_each_other_come_and_go(qapp: QApplication) -> None:
    for before, after in (
        ((TABLE, OTHER), (OTHER,)),
        ((TABLE, OTHER), (TABLE,)),
        ((TABLE,), (TABLE, OTHER)),
        ((TABLE,), (OTHER, TABLE)),
        ((TABLE, said("x"), OTHER), (TABLE, OTHER)),
        ((TABLE,), ()),
        ((), (TABLE,)),
    ):
        with patched(before, after) as edit:
            assert_seen_is_read(edit)


def test_what_stays_is_not_touched(qapp: QApplication) -> None:
    with text_edit(said("one"), Figure(alt="p"), said("two")) as edit:
        changes: list[int] = []
        edit.document().contentsChange.connect(lambda at, _removed, _added: changes.append(at))
        patch_document(edit.document(), document((said("one"), Figure(alt="p"), said("TWO"))), CHINESE_LOOK)
        cursor = QTextCursor(edit.document().find("TWO"))
        assert min(changes) >= cursor.block().position() - 1
