"""The text form in place of the body: what is typed there is stored, shown, brought back, and undone as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Opened
from editor_app.domain.document import Block, Code, Document, Figure, Heading, Mark, Paragraph, Table, Text
from editor_app.domain.normal_form import document
from editor_app.formats.markdown_reader import read_markdown
from editor_app.ui.editor.inserting import insert_document
from editor_app.ui.editor.source.edit import SourceEdit
from editor_app.ui.editor.source.text import SourceText
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.theme import Appearance
from tests.support.documents import documents
from tests.support.editing import compose, put_behind, put_caret, read, said, text_edit
from tests.support.every_block import every_block
from tests.support.window import Driver, opened_window, places, stored

Key = Qt.Key
BOLD = frozenset({Mark.STRONG})
TABLE = Table(((Text("h1"),), (Text("h2"),)), (((Text("c1"),), (Text("c2"),)),))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        yield driver


def source(desk: Driver) -> SourceEdit:
    found = desk.window.editor.source.edit
    assert found is not None
    return found


def fill(desk: Driver, *blocks: Block) -> None:
    """Let the session's own body hold blocks."""
    text = desk.window.editor.text
    text.selectAll()
    text.insert(document(blocks))


def body(desk: Driver) -> tuple[Block, ...]:
    return read(desk.window.editor.text).blocks


def test_the_source_shows_the_body_and_what_is_typed_comes_back_as_one_step(desk: Driver) -> None:
    fill(desk, said("one"), TABLE, said("two"))
    desk.do("source")
    assert source(desk).isVisible()
    assert not desk.window.editor.text.isVisible()
    assert source(desk).toPlainText() == "one\n\n| h1 | h2 |\n|---|---|\n| c1 | c2 |\n\ntwo\n"
    cursor = source(desk).document().find("two")
    source(desk).setTextCursor(cursor)
    QTest.keyClicks(source(desk), "## Three **bold** words")
    QTest.keyClick(source(desk), Key.Key_Return)
    desk.do("source")
    new = Heading((Text("Three "), Text("bold", BOLD), Text(" words")))
    assert body(desk) == (said("one"), TABLE, new)
    desk.do("undo")
    assert body(desk) == (said("one"), TABLE, said("two"))
    desk.do("redo")
    assert body(desk) == (said("one"), TABLE, new)


def test_looking_alone_changes_nothing(desk: Driver) -> None:
    fill(desk, *every_block().blocks)
    desk.saved()
    assert desk.current is not None
    edits, steps = desk.current.edits, desk.current.body.availableUndoSteps()
    desk.do("source")
    QTest.keyClick(source(desk), Key.Key_Escape)
    assert (desk.current.edits, desk.current.body.availableUndoSteps()) == (edits, steps)
    assert desk.window.editor.text.isVisible()
    assert not desk.window.actions_table["source"].isChecked()


def test_it_has_an_undo_of_its_own(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.do("source")
    assert not desk.window.actions_table["undo"].isEnabled()
    QTest.keyClicks(source(desk), "x")
    desk.do("undo")
    assert source(desk).toPlainText() == "one\n"
    desk.do("redo")
    desk.do("source")
    assert body(desk) == (said("onex"),)
    desk.do("undo")
    assert body(desk) == (said("one"),)


def test_what_works_on_the_text_waits_and_says_why(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.do("numbers")
    desk.do("source")
    bold, numbers = (desk.window.actions_table[name] for name in ("bold", "numbers"))
    assert not bold.isEnabled()
    assert not numbers.isChecked()
    assert "source text is shown" in bold.toolTip()
    desk.do("source")
    assert bold.isEnabled()
    assert numbers.isChecked()


def test_typing_in_the_source_is_stored(desk: Driver, tmp_path: Path) -> None:
    desk.type_headline("Head")
    fill(desk, said("one"))
    desk.do("source")
    QTest.keyClicks(source(desk), " and *more*")
    assert desk.current is not None
    assert desk.current.is_dirty
    desk.saved()
    assert [row[:2] for row in stored(places(tmp_path))] == [("Head", "one and more")]


def test_switching_articles_keeps_what_was_typed_and_where_one_was(desk: Driver, tmp_path: Path) -> None:
    fill(desk, said("one"))
    desk.saved()
    first = desk.current
    assert first is not None
    desk.do("source")
    QTest.keyClicks(source(desk), "x")
    desk.begin()
    assert desk.window.editor.text.isVisible()
    desk.type_body("other")
    desk.saved()
    assert {row[1] for row in stored(places(tmp_path))} == {"onex", "other"}
    desk.open(first.article)
    assert source(desk).isVisible()
    assert source(desk).textCursor().position() == 4
    desk.do("undo")
    desk.do("source")
    assert body(desk) == (said("one"),)


def test_closing_in_the_source_loses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as desk:
        desk.begin()
        fill(desk, said("one"))
        desk.do("source")
        QTest.keyClicks(source(desk), " **two")
        desk.window.close()
    assert [row[1] for row in stored(where)] == ["one **two"]


def test_the_article_that_another_program_changed_is_shown_anew(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.saved()
    desk.do("source")
    session = desk.current
    assert session is not None
    taken: list[Opened] = []
    desk.window.around.lanes.read(desk.window, lambda one: one.writing.open(session.article), taken.append)
    desk.wait(lambda: bool(taken))
    newer = replace(taken[0].content, document=Document((said("newer"),)))
    session.replace_with(replace(taken[0], content=newer), CHINESE_LOOK)
    desk.window.editor.show_session(session)
    assert not session.is_dirty
    assert desk.window.editor.text.isVisible()
    assert body(desk) == (said("newer"),)


@pytest.mark.parametrize(
    ("behind", "line"),
    [
        ("Second", "## Second level"),
        ("listed", "> -   listed in it"),
        ("inner", "    3.  inner"),
        ("12", "| North | 12 |"),
        ("print", "    print('x')"),
        ("after a", "<br>after a"),
        ("Last", "Last words[^2]"),
    ],
)
def test_the_caret_stays_where_it_was(desk: Driver, behind: str, line: str) -> None:
    fill(desk, *every_block().blocks)
    text = desk.window.editor.text
    put_behind(text, behind)
    before = text.textCursor().position()
    desk.do("source")
    cursor = source(desk).textCursor()
    assert line in cursor.block().text()
    assert cursor.block().text()[: cursor.positionInBlock()].endswith(behind)
    QTest.keyClick(source(desk), Key.Key_Escape)
    assert abs(text.textCursor().position() - before) <= 2


def test_a_picture_that_comes_late_comes_into_the_source_too(desk: Driver) -> None:
    figure = Figure(asset="ab" * 32, alt="late")
    fill(desk, said("one"), said("two"))
    session = desk.current
    assert session is not None
    desk.do("source")
    source(desk).moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(source(desk), Key.Key_Return)
    QTest.keyClicks(source(desk), "three")
    place = session.body.find("one")
    place.setPosition(place.selectionEnd())
    insert_document(place, Document((figure,)), CHINESE_LOOK)
    assert session.content().document.blocks == (said("one"), figure, said("two"), said("three"))
    desk.do("source")
    assert body(desk) == (said("one"), figure, said("two"), said("three"))


def test_a_picture_that_comes_while_one_only_looks_is_no_typing(desk: Driver) -> None:
    fill(desk, said("one"))
    session = desk.current
    assert session is not None
    desk.do("source")
    place = QTextCursor(session.body)
    place.movePosition(QTextCursor.MoveOperation.End)
    insert_document(place, Document((Figure(alt="late"),)), CHINESE_LOOK)
    steps = session.body.availableUndoSteps()
    desk.do("source")
    assert body(desk) == (said("one"), Figure(alt="late"))
    assert session.body.availableUndoSteps() == steps


def test_the_source_that_is_left_is_let_go(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.do("source")
    shown = source(desk).document()
    first = desk.current
    assert first is not None
    desk.begin()
    assert source(desk).document() is not shown
    desk.open(first.article)
    assert source(desk).document() is shown
    desk.do("source")
    assert source(desk).document() is not shown
    desk.window.choices.appear(Appearance.DARK)
    desk.window.choices.appear(Appearance.SYSTEM)


def test_find_goes_back_to_the_text(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.do("source")
    QTest.keyClicks(source(desk), "x")
    desk.do("find")
    assert desk.window.editor.text.isVisible()
    assert body(desk) == (said("onex"),)


def test_fields_and_source_do_not_stand_in_each_others_way(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.do("details")
    desk.do("source")
    assert source(desk).isVisible()
    desk.do("details")
    assert not source(desk).isVisible()
    desk.do("details")
    assert source(desk).isVisible()


def test_the_preview_follows_the_source(desk: Driver) -> None:
    read_contents: list[Document] = []
    desk.window.following.content_read.connect(lambda one: read_contents.append(one.content().document))
    fill(desk, said("one"), said("two"))
    desk.do("source")
    told: list[int] = []
    desk.window.editor.block_changed.connect(told.append)
    QTest.keyClicks(source(desk), "x")
    desk.wait(lambda: bool(read_contents) and read_contents[-1].blocks == (said("one"), said("twox")))
    desk.wait(lambda: bool(told) and told[-1] == 1)


@pytest.mark.parametrize(
    ("start", "typed", "expected"),
    [
        ("-   one", "\ntwo", "-   one\n-   two"),
        ("9.  one", "\ntwo", "9.  one\n10. two"),
        ("> one", "\ntwo", "> one\n> two"),
        ("> -   one", "\ntwo\n\nx", "> -   one\n> -   two\nx"),
        ("one", "\ntwo", "one\ntwo"),
        ("-   one", "\n\ttwo", "-   one\n    -   two"),
        ("    -   one", "\bx", "-   onex"),
        ("one ", "\vtwo", "one **two**"),
    ],
)
def test_structure_is_typed_with_ease(desk: Driver, start: str, typed: str, expected: str) -> None:
    keys = {"\n": Key.Key_Return, "\t": Key.Key_Tab, "\b": Key.Key_Backtab}
    desk.do("source")
    edit = source(desk)
    edit.setPlainText(start)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    for character in typed:
        if character == "\v":
            QTest.keyClick(edit, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        elif character in keys:
            QTest.keyClick(edit, keys[character])
        else:
            QTest.keyClicks(edit, character)
    assert edit.toPlainText() == expected


def test_the_source_takes_no_more_at_once_than_the_text(desk: Driver) -> None:
    told: list[str] = []
    desk.window.around.notices.told.connect(lambda notice: told.append(notice.sentence))
    desk.do("source")
    edit = source(desk)
    edit.selectAll()
    for times in (1, 2):
        mime = QMimeData()
        mime.setText("line\n" * 20_002)
        edit.insertFromMimeData(mime)
        assert edit.toPlainText() == "line\n" * 20_000 * times
    assert [one.split(":")[0] for one in told] == ["10 of 100,010 pasted characters were left out"] * 2


def test_composing_in_the_source_is_no_edit(desk: Driver) -> None:
    fill(desk, said("one"))
    desk.do("source")
    assert desk.current is not None
    edits = desk.current.edits
    compose(source(desk), "zh")  # type: ignore[arg-type]
    assert desk.current.edits == edits
    compose(source(desk), "", "中")  # type: ignore[arg-type]
    assert desk.current.edits > edits
    desk.do("source")
    assert body(desk) == (said("one中"),)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=documents())
def test_every_document_goes_through_its_source(qapp: QApplication, body: Document) -> None:
    with text_edit(*body.blocks) as edit:
        form = SourceText(edit.document(), edit)
        assert form.read() == body
        cursor = QTextCursor(form.document)
        cursor.insertText("new\n\n")
        expected = read_markdown(form.text())
        form.give_back(CHINESE_LOOK)
        assert read(edit) == expected
        edit.undo()
        assert read(edit) == body


@pytest.mark.parametrize("text", ["a\ufdd0b\ufffc", "a\x85b\u2028c\xa0d\u3000", "\ufeffa\ue000"])
def test_no_character_is_lost_in_the_source(qapp: QApplication, text: str) -> None:
    with text_edit(said(text), Code(text)) as edit:
        form = SourceText(edit.document(), edit)
        cursor = QTextCursor(form.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText("\nz\n")
        form.give_back(CHINESE_LOOK)
        assert read(edit).blocks == (said(text), Code(text), said("z"))


def test_pictures_stay_while_others_lines_change(qapp: QApplication) -> None:
    with text_edit(Figure(asset="ab" * 32, alt="p"), said("one")) as edit:
        touched: list[int] = []
        form = SourceText(edit.document(), edit)
        cursor = form.document.find("one")
        cursor.insertText("two")
        edit.document().contentsChange.connect(lambda at, _removed, _added: touched.append(at))
        form.give_back(CHINESE_LOOK)
        assert read(edit).blocks == (Figure(asset="ab" * 32, alt="p"), said("two"))
        assert min(touched) >= 1


def test_markup_is_coloured_in_both_themes(desk: Driver) -> None:
    fill(
        desk, Heading((Text("Head"),)), Paragraph((Text("😀 "), Text("bold", BOLD), Text(" link", href="#x")))
    )
    desk.do("source")
    shown = source(desk)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        desk.window.choices.appear(appearance)
        tokens = desk.window.around.theme.tokens
        block = shown.document().findBlockByNumber(2)
        looks = {}
        for one in block.layout().formats():
            looks[
                block.text()
                .encode("utf-16-le")[2 * one.start : 2 * (one.start + one.length)]
                .decode("utf-16-le")
            ] = (
                one.format.foreground().color(),
                one.format.fontWeight(),
            )
        muted: QColor = tokens.color("muted")
        assert looks["<strong>"][0] == muted
        assert looks["bold"][1] > 400
        assert looks[" link"][0] == tokens.color("info")
    desk.window.choices.appear(Appearance.SYSTEM)


def test_undo_of_a_thousand_steps_is_there_after_switching_articles(desk: Driver) -> None:
    text = desk.window.editor.text
    first = desk.current
    assert first is not None
    states = [body(desk)]
    for number in range(1000):
        put_caret(text, 0)
        text.insert(Document((said(str(number % 10)),)))
        if number % 100 == 99:
            states.append(body(desk))
    desk.saved()
    desk.begin()
    desk.type_body("other")
    desk.open(first.article)
    for state in reversed(states[:-1]):
        for _ in range(100):
            desk.window.editor.text.undo()
        assert body(desk) == state
    assert not first.body.isUndoAvailable()
