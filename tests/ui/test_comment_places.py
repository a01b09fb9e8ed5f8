"""Comments follow their words through everything that is done to a text, and nothing of them is in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.document import Document, Figure, Text
from editor_app.domain.document import Table as TableBlock
from editor_app.ui.editor.carried import units_text
from editor_app.ui.editor.comment_places import CommentPlaces
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.moving import move_lines
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.shown_text import shown_text
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from tests.support.documents import documents
from tests.support.editing import compose, put_caret, read, said, select, text_edit, type_text
from tests.ui.test_text_edit_histories import Named, bodies, steps, undo_all

FIRST, SECOND = "近日，省人大代表曹慧泉接受采访。", "他说，要让老百姓的日子过得越来越好。"


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What is left there outlives Python, which made it."""
    yield
    QApplication.clipboard().clear()


def commented(edit: TextEdit, words: str, places: CommentPlaces | None = None) -> CommentPlaces:
    places = places or CommentPlaces(edit.document())
    start = edit.document().toRawText().index(words)
    places.put(words, (start, start + len(words)))
    return places


def words_of(edit: TextEdit, places: CommentPlaces, comment: str) -> str | None:
    span = places.span(comment)
    return None if span is None else edit.document().toRawText()[slice(*span)]


@settings(max_examples=150, deadline=None)
@given(documents())
def test_the_shown_text_is_that_of_the_document(qapp: QApplication, body: Document) -> None:
    """Places of a comment mean the same in a stored draft and in the editor, there and back."""
    target = QTextDocument()
    write_document(body, target, CHINESE_LOOK)
    shown, text = shown_text(target), anchor_text(body)
    assert shown.anchor_text == text
    for place in range(len(text.text) + 1):
        if text.text[place : place + 1] != "\n":
            assert shown.place(shown.position(place)) == place


def test_typing_inside_belongs_to_it_and_beside_it_does_not(qapp: QApplication) -> None:
    """Before and behind is outside."""
    with text_edit(said(FIRST)) as edit:
        places = commented(edit, "曹慧泉")
        start, end = places.span("曹慧泉") or (0, 0)
        put_caret(edit, start + 1)
        type_text(edit, "同志")
        assert words_of(edit, places, "曹慧泉") == "曹同志慧泉"
        put_caret(edit, start)
        type_text(edit, "前")
        put_caret(edit, end + 3)
        type_text(edit, "后")
        assert words_of(edit, places, "曹慧泉") == "曹同志慧泉"


def test_cut_and_pasted_it_goes_along(qapp: QApplication) -> None:
    """Into another paragraph, with what is around it; undone, it is back; done again, it has gone along."""
    with text_edit(said(FIRST), said(SECOND)) as edit:
        places = commented(edit, "曹慧泉")
        before = places.span("曹慧泉")
        select(edit, "代表曹慧泉接受")
        edit.cut()
        assert places.span("曹慧泉") is None
        put_caret(edit, edit.document().characterCount() - 1)
        edit.paste()
        assert words_of(edit, places, "曹慧泉") == "曹慧泉"
        after = places.span("曹慧泉")
        assert after is not None
        assert after[0] > len(FIRST)
        undo_all(edit)
        assert places.span("曹慧泉") == before
        while edit.document().isRedoAvailable():
            edit.redo()
        assert places.span("曹慧泉") == after


def test_a_copy_carries_no_comment(qapp: QApplication) -> None:
    """It stays where it was said."""
    with text_edit(said(FIRST), said(SECOND)) as edit:
        places = commented(edit, "曹慧泉")
        before = places.span("曹慧泉")
        select(edit, "曹慧泉")
        edit.copy()
        put_caret(edit, edit.document().characterCount() - 1)
        edit.paste()
        assert places.span("曹慧泉") == before


def test_half_of_it_deleted_and_given_back(qapp: QApplication) -> None:
    """Undo knows where the other half was."""
    with text_edit(said(FIRST)) as edit:
        places = commented(edit, "省人大代表")
        before = places.span("省人大代表")
        select(edit, "代表曹慧泉")
        edit.delete_selected()
        assert words_of(edit, places, "省人大代表") == "省人大"
        edit.undo()
        assert places.span("省人大代表") == before
        edit.redo()
        assert words_of(edit, places, "省人大代表") == "省人大"


def test_moved_lines_take_their_comments_along(qapp: QApplication) -> None:
    """Both paragraphs have one."""
    with text_edit(said(FIRST), said(SECOND)) as edit:
        places = commented(edit, "老百姓", commented(edit, "曹慧泉"))
        put_caret(edit, 0)
        cursor = edit.textCursor()
        move_lines(cursor, 1, CHINESE_LOOK)
        assert words_of(edit, places, "曹慧泉") == "曹慧泉"
        assert words_of(edit, places, "老百姓") == "老百姓"


def test_words_typed_over_stay_commented(qapp: QApplication) -> None:
    """A spelling corrected in place is still what was meant."""
    with text_edit(said(FIRST)) as edit:
        places = commented(edit, "采访")
        cursor = edit.textCursor()
        start, end = places.span("采访") or (0, 0)
        put_caret(edit, start, end)
        cursor = edit.textCursor()
        cursor.insertText("专访")
        assert words_of(edit, places, "采访") == "专访"


@pytest.mark.parametrize(
    "wanted",
    [
        (said("新的开头。"), said(FIRST), said(SECOND)),
        (said(SECOND), said(FIRST)),
        (
            said(FIRST.replace("省人大代表曹慧泉", "市委书记、省人大代表曹慧泉")),
            said(SECOND.replace("要", "一定要")),
        ),
    ],
)
def test_a_text_changed_as_a_whole_keeps_them(qapp: QApplication, wanted: tuple[object, ...]) -> None:
    """As the text form, an earlier state or another program changes it."""
    with text_edit(said(FIRST), said(SECOND)) as edit:
        places = commented(edit, "老百姓", commented(edit, "曹慧泉"))
        assert patch_document(edit.document(), Document(wanted), CHINESE_LOOK)  # type: ignore[arg-type]
        assert words_of(edit, places, "曹慧泉") == "曹慧泉"
        assert words_of(edit, places, "老百姓") == "老百姓"


def test_a_picture_keeps_its_comment(qapp: QApplication) -> None:
    """Cut and pasted among other pictures, it is found by itself."""
    one, other = Figure(asset="1" * 64, alt="x"), Figure(asset="2" * 64, alt="y")
    with text_edit(said(FIRST), one, other, said(SECOND)) as edit:
        places = CommentPlaces(edit.document())
        position = edit.document().toRawText().index("\ufffc")
        places.put("picture", (position, position + 1))
        put_caret(edit, position, position + 1)
        edit.cut()
        assert places.span("picture") is None
        put_caret(edit, edit.document().characterCount() - 1)
        edit.paste()
        span = places.span("picture")
        assert span is not None
        assert span[0] > edit.document().toRawText().index("他说")


def test_a_cell_of_a_table_can_be_commented(qapp: QApplication) -> None:
    """And keeps its comment while another one is filled."""
    table = TableBlock(((Text("项目"),), (Text("数"),)), (((Text("雨量"),), (Text("十二"),)),))
    with text_edit(said(FIRST), table) as edit:
        places = commented(edit, "十二")
        put_caret(edit, edit.document().toRawText().index("雨量"))
        type_text(edit, "日")
        assert words_of(edit, places, "十二") == "十二"


def test_a_comment_is_no_edit(qapp: QApplication) -> None:
    """Nothing to undo, nothing to save, nothing in what is read or copied."""
    with text_edit(said(FIRST)) as edit:
        heard: list[object] = []
        edit.edited.connect(lambda: heard.append(1))
        before = read(edit)
        commented(edit, "曹慧泉")
        assert heard == []
        assert not edit.document().isUndoAvailable()
        assert read(edit) == before
        type_text(edit, "x")
        edit.undo()
        assert read(edit) == before


def test_a_key_that_composes_moves_nothing(qapp: QApplication) -> None:
    """A word that is not yet text is none."""
    with text_edit(said(FIRST)) as edit:
        places = commented(edit, "曹慧泉")
        put_caret(edit, 2)
        compose(edit, "z")
        assert places.changes == 0
        compose(edit, "", "中")
        assert words_of(edit, places, "曹慧泉") == "曹慧泉"


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(start=bodies(), history=st.lists(steps(), max_size=12), data=st.data())
def test_every_history_with_comments_on(
    qapp: QApplication, start: Document, history: list[Named], data: st.DataObject
) -> None:
    """Undone, all stand where they stood; done again, where they had come to; never outside the text."""
    with text_edit(*start.blocks) as edit:
        places = CommentPlaces(edit.document())
        length = edit.document().characterCount() - 1
        for number in range(data.draw(st.integers(1, 6)) if length else 0):
            first = data.draw(st.integers(0, length - 1))
            places.put(f"{number}", (first, data.draw(st.integers(first + 1, length))))
        began = places.spans()
        for step in history:
            step.run(edit)
            end = edit.document().characterCount() - 1
            assert places.text == units_text(edit.document().toRawText())
            assert all(0 <= span[0] < span[1] <= end for span in places.spans().values() if span)
        ended = places.spans()
        undo_all(edit)
        assert read(edit) == start
        assert places.spans() == began
        while edit.document().isRedoAvailable():
            edit.redo()
        if not any(step.words == "undo" for step in history):
            assert places.spans() == ended
