"""Input methods: what is composed is nobody's text until it is taken, and its keys are nobody else's.

The events are sent to the real widgets in the real window.  The platform has no input method here, so keys reach the
widgets as they do where one passes them on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.domain.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Heading,
    Mark,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
    plain_text,
)
from editor_app.ui.composed import composed_in
from editor_app.ui.editor.comfort import Comfort
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.theme import Appearance
from tests.support.composing import composes, press_everything, text_of, write
from tests.support.editing import (
    assert_seen_is_read,
    compose,
    put_behind,
    put_caret,
    read,
    said,
    select,
    show,
)
from tests.support.window import Driver, opened_window, places, stored

Key = Qt.Key


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, where: Places) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.begin()
        yield driver


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    return made


# The body


def test_no_key_does_anything_to_the_text_while_it_composes(desk: Driver) -> None:
    write(desk, "港口")
    text, session = text_of(desk), desk.current
    compose(text, "ni")
    at, articles = text.textCursor().position(), desk.window.open_articles.recent()
    press_everything(text)
    assert (text.textCursor().position(), composed_in(text)) == (at, "ni")
    assert text.toPlainText() == "港口"
    assert desk.current is session
    assert desk.window.open_articles.recent() == articles
    assert text.hasFocus()
    assert QApplication.activePopupWidget() is None
    compose(text, "", "你")
    assert text.toPlainText() == "港口你"
    QTest.keyClick(text, Key.Key_Return)
    assert text.document().blockCount() == 2


def test_composing_is_not_saved_not_shown_and_not_counted(desk: Driver, where: Places) -> None:
    write(desk, "港口")
    desk.saved()
    session = desk.current
    assert session is not None
    shown: list[str] = []
    desk.window.following.content_read.connect(lambda one: shown.append(plain_text(one.content().document)))
    edits = session.edits
    for half in ("n", "ni", "ni'h", "ni'hao"):
        compose(text_of(desk), half)
        QTest.qWait(150)
    desk.window.following._count()
    assert session.edits == edits
    assert not session.is_dirty
    assert shown == []
    assert plain_text(session.content().document) == "港口"
    assert desk.window.status.length.counts.of(desk.window.status.length.included).length == 2
    compose(text_of(desk), "", "你好")
    desk.saved()
    assert stored(where)[0][1] == "港口你好"


def test_what_waits_to_be_saved_is_saved_without_the_half_word(desk: Driver, where: Places) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.saved()
    assert stored(where)[0][1] == "港口"
    assert composed_in(text_of(desk)) == "ni"


BLOCKS: dict[str, tuple[Block, ...]] = {
    "heading": (Heading((Text("港口"),)), said("x")),
    "item": (BulletList(((said("港口"), BulletList(((said("内"),),))),)),),
    "quote": (Quote((said("港口"),)),),
    "cell": (Table(((Text("头"),),), (((Text("港口"),),),)), said("x")),
    "code": (Code("港口"),),
    "link": (Paragraph((Text("港口", href="https://a.example"), Text("后"))),),
    "bold": (Paragraph((Text("港口", frozenset({Mark.STRONG})),)),),
    "note": (Paragraph((Text("港口"), Note((Text("注"),)))),),
    "rule": (said("港口"), Rule(), said("y")),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_word_is_taken_where_it_was_composed(edit: TextEdit, name: str) -> None:
    show(edit, *BLOCKS[name])
    before = plain_text(read(edit))
    put_behind(edit, "港口")
    for half in ("x", "xin"):
        compose(edit, half)
        assert plain_text(read(edit)) == before
    compose(edit, "", "新")
    assert plain_text(assert_seen_is_read(edit)) == before.replace("港口", "港口新")
    assert [type(block) for block in read(edit).blocks] == [type(block) for block in BLOCKS[name]]
    edit.undo()
    assert plain_text(read(edit)) == before


@pytest.mark.parametrize("name", BLOCKS)
def test_a_word_that_is_given_up_leaves_all_as_it_was(edit: TextEdit, name: str) -> None:
    show(edit, *BLOCKS[name])
    before, steps = read(edit), edit.document().availableUndoSteps()
    put_behind(edit, "港口")
    at = edit.textCursor().position()
    compose(edit, "xin")
    compose(edit, "")
    assert (read(edit), edit.textCursor().position()) == (before, at)
    assert edit.document().availableUndoSteps() == steps


@pytest.mark.parametrize("place", [0, 1])
def test_a_word_given_up_beside_a_figure_leaves_no_empty_line(edit: TextEdit, place: int) -> None:
    show(edit, Figure(alt="图"), said("后"))
    blocks = edit.document().blockCount()
    put_caret(edit, place)
    compose(edit, "xin")
    compose(edit, "")
    assert edit.document().blockCount() == blocks
    assert edit.textCursor().position() == place


def test_a_selection_comes_back_when_its_word_is_given_up(edit: TextEdit) -> None:
    show(edit, said("前后"), said("第二段"), said("尾"))
    select(edit, "后", "第二")
    before = read(edit)
    compose(edit, "xin")
    compose(edit, "")
    assert read(edit) == before
    assert edit.textCursor().selectedText().replace("\u2029", "|") == "后|第二"


def test_a_word_over_a_selection_is_one_step_to_undo(edit: TextEdit) -> None:
    show(edit, said("前后"), said("第二段"))
    select(edit, "后", "第二")
    before = read(edit)
    for half in ("x", "xi", "xin"):
        compose(edit, half)
    compose(edit, "", "新")
    assert plain_text(read(edit)) == "前新段"
    edit.undo()
    assert read(edit) == before
    edit.redo()
    assert plain_text(read(edit)) == "前新段"


def test_a_word_is_converted_once_more(edit: TextEdit) -> None:
    show(edit, said("他门来了"))
    put_behind(edit, "他门")
    composes(edit, "", "他们", back=2)
    assert plain_text(read(edit)) == "他们来了"
    assert edit.textCursor().position() == 2


def test_a_word_is_taken_and_the_next_one_begun_at_once(edit: TextEdit) -> None:
    show(edit, said("一"))
    put_behind(edit, "一")
    compose(edit, "er")
    compose(edit, "san", "二")
    assert (plain_text(read(edit)), composed_in(edit)) == ("一二", "san")
    compose(edit, "")
    assert plain_text(read(edit)) == "一二"


def test_nothing_is_turned_into_marks_or_blocks_while_it_is_composed(desk: Driver) -> None:
    write(desk, "#")
    text = text_of(desk)
    compose(text, "ni")
    QTest.keyClick(text, Key.Key_Space)
    QTest.keyClicks(text, "**x** ")
    assert plain_text(read(text)) == "#"
    compose(text, "", "你 ")
    assert read(text).blocks == (said("#你 "),)


def test_theme_language_and_pictures_may_change_meanwhile(desk: Driver) -> None:
    write(desk, "港口")
    text = text_of(desk)
    compose(text, "ni")
    window = desk.window
    changes: tuple[Callable[[], object], ...] = (
        lambda: window.choices.appear(Appearance.DARK),
        lambda: window.choices.speak("zh_CN"),
        text.show_pictures,
        lambda: window.resize(1280, 800),
        lambda: window.choices.appear(Appearance.LIGHT),
        lambda: window.choices.speak("en"),
        lambda: text.highlights.show("test", []),
        lambda: desk.do("zoom_in"),
        lambda: desk.do("zoom_usual"),
        lambda: text.wear(Comfort(spacing="airy", measure="narrow")),
        lambda: text.wear(Comfort()),
    )
    for change in changes:
        change()
        QCoreApplication.processEvents()
        assert (text.toPlainText(), composed_in(text)) == ("港口", "ni")
    compose(text, "", "你")
    assert text.toPlainText() == "港口你"


def test_footnotes_keep_their_numbers_while_one_composes_before_them(
    edit: TextEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    monkeypatch.setattr(
        edit._drawing, "_draw_note", lambda _painter, _rect, number, _look: drawn.append(number)
    )
    note = Note((Text("注"),))
    show(edit, Paragraph((Text("前"), note, Text("中"), note)), Paragraph((Text("后"), note)))
    for words, half in (("前", "qian"), ("中", "𠀀zhong"), ("后", "hou")):
        put_behind(edit, words)
        compose(edit, half)
        drawn.clear()
        edit.grab()
        assert drawn == [1, 2, 3]
        compose(edit, "")


@pytest.mark.parametrize(
    "action", ["bold", "heading2", "bullets", "align_center", "rule", "footnote", "move_up"]
)
def test_a_button_clicked_in_the_middle_of_a_word_takes_it_first(desk: Driver, action: str) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.do(action)
    assert not text_of(desk).composing
    assert "港口ni" in plain_text(read(text_of(desk)))


def test_undoing_in_the_middle_of_a_word_takes_back_the_word_alone(desk: Driver) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.do("undo")
    assert (text_of(desk).toPlainText(), text_of(desk).composing) == ("港口", False)


def test_quotes_are_set_once_a_sign_is_taken(desk: Driver) -> None:
    write(desk, "港口")
    text = text_of(desk)
    compose(text, '"')
    QCoreApplication.processEvents()
    assert (text.toPlainText(), composed_in(text)) == ("港口", '"')
    compose(text, "", '"')
    assert text.toPlainText() == "港口“"
