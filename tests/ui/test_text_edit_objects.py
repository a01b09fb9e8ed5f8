"""Figures, notes and the column: what is drawn, and how the mouse meets it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    Code,
    Document,
    Figure,
    FigureWidth,
    Heading,
    Note,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Text,
)
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.figures.drawing import _heights, still_to_say
from editor_app.ui.editor.objects import object_at, replace_object, selected_object
from editor_app.ui.editor.text_edit import SIDE, TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK, LATIN_LOOK
from editor_app.ui.editor.text_menu import text_menu
from editor_app.ui.theme import DARK, LIGHT, palette_of
from tests.support.editing import put_caret, read, said, select, show, strike, type_text
from tests.support.every_block import every_block
from tests.support.mouse import double_click

ASSET = "ab" * 32
GREEN = QColor("#00aa00")


class Shelf:
    """Pictures that come when a test lets them."""

    def __init__(self) -> None:
        self.image: QImage | None = None

    def get(self, asset: str) -> QImage | None:
        return self.image if asset == ASSET else None

    def bring(self, width: int, height: int) -> None:
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        self.image.fill(GREEN)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def edit(qtbot: QtBot, shelf: Shelf) -> TextEdit:
    made = TextEdit(shelf.get)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def block_height(edit: TextEdit, number: int) -> float:
    block = edit.document().findBlockByNumber(number)
    return edit.document().documentLayout().blockBoundingRect(block).height()


def picture_height(edit: TextEdit, figure: Figure) -> float:
    """How high the picture of the first block is, without what stands below it."""
    return block_height(edit, 0) - sum(_heights(figure, edit.look, edit.viewport().width()))


def middle_of_block(edit: TextEdit, number: int) -> QPoint:
    block = edit.document().findBlockByNumber(number)
    center = edit.document().documentLayout().blockBoundingRect(block).center()
    return QPoint(int(center.x()), int(center.y()) - edit.verticalScrollBar().value())


def test_a_figure_is_as_wide_as_the_column_and_keeps_its_shape(edit: TextEdit, shelf: Shelf) -> None:
    shelf.bring(1280, 640)
    show(edit, Figure(ASSET))
    assert edit.viewport().width() == CHINESE_LOOK.measure
    assert picture_height(edit, Figure(ASSET)) == pytest.approx(320, abs=2)
    edit.resize(400, 700)
    QApplication.processEvents()
    assert picture_height(edit, Figure(ASSET)) == pytest.approx((400 - 2 * SIDE) / 2, abs=2)


def test_a_small_picture_stays_small_and_a_high_one_is_held(edit: TextEdit, shelf: Shelf) -> None:
    shelf.bring(100, 50)
    show(edit, Figure(ASSET))
    assert picture_height(edit, Figure(ASSET)) == pytest.approx(50, abs=2)
    shelf.bring(500, 5000)
    edit.show_pictures()
    assert picture_height(edit, Figure(ASSET)) == pytest.approx(CHINESE_LOOK.measure * 1.25, abs=2)


@pytest.mark.parametrize(
    ("figure", "width", "height"),
    [
        (Figure(ASSET, width=FigureWidth.MEDIUM), 428, 214),
        (Figure(ASSET, width=FigureWidth.SMALL), 256, 128),
        (Figure(ASSET, crop=Crop("1:1", 0, 0, 5000, 10_000)), 640, 640),
        (Figure(ASSET, crop=Crop("1:1", 0, 0, 5000, 10_000), width=FigureWidth.SMALL), 256, 256),
        # A cut is not drawn larger than its pixels are.
        (Figure(ASSET, crop=Crop("free", 0, 0, 1000, 1000)), 128, 64),
    ],
)
def test_a_figure_is_cut_and_as_wide_as_chosen(
    edit: TextEdit, shelf: Shelf, figure: Figure, width: int, height: int
) -> None:
    shelf.bring(1280, 640)
    show(edit, figure)
    assert picture_height(edit, figure) == pytest.approx(height, abs=2)
    line = edit.grab().toImage().copy(0, 20, edit.width(), 1)
    green = sum(line.pixelColor(x, 0) == GREEN for x in range(line.width()))
    assert green == pytest.approx(width, abs=3)


def test_what_a_figure_lacks_is_hinted_at(edit: TextEdit) -> None:
    said = Figure(ASSET, "alt", (Text("caption"),), "Ann")
    assert still_to_say(said) == ""
    assert still_to_say(replace(said, alt="", caption=())).startswith("no caption · no alternative text")
    far = replace(said, asset="", address="https://example.org/a.jpg")
    assert still_to_say(far) == "not in the library"
    show(edit, said)
    before = block_height(edit, 0)
    show(edit, replace(said, alt=""))
    assert block_height(edit, 0) > before


def test_pictures_that_come_above_do_not_move_what_one_reads(edit: TextEdit, shelf: Shelf) -> None:
    show(edit, Figure(ASSET), *[said(f"line {number}") for number in range(100)])
    edit.verticalScrollBar().setValue(900)
    seen = edit.cursorForPosition(QPoint(0, 0)).block().text()
    shelf.bring(600, 750)
    edit.show_pictures(frozenset({ASSET}))
    QApplication.processEvents()
    assert edit.cursorForPosition(QPoint(0, 0)).block().text() == seen
    assert edit.verticalScrollBar().value() > 900


def test_a_picture_is_painted_when_it_has_come(edit: TextEdit, shelf: Shelf, qtbot: QtBot) -> None:
    show(edit, Figure(ASSET, "A bridge"))
    assert edit.grab().toImage().pixelColor(edit.width() // 2, 100) != GREEN
    missing = block_height(edit, 0)
    shelf.bring(1280, 1280)
    with qtbot.assertNotEmitted(edit.edited):
        edit.show_pictures()
    assert block_height(edit, 0) > missing
    assert edit.grab().toImage().pixelColor(edit.width() // 2, 100) == GREEN


def test_a_caption_takes_room_below(edit: TextEdit) -> None:
    show(edit, Figure(alt="x"))
    bare = block_height(edit, 0)
    show(edit, Figure(alt="x", caption=(Text("caption " * 40),), credit="A. Lin"))
    assert block_height(edit, 0) > bare + 20


def test_every_block_is_painted_in_both_themes(edit: TextEdit, shelf: Shelf) -> None:
    shelf.bring(200, 100)
    show(edit, *every_block().blocks)
    edit.resize(900, 3000)
    pictures = []
    for tokens in (LIGHT, DARK):
        edit.setPalette(palette_of(tokens))
        image = edit.grab().toImage()
        assert image.pixelColor(3, 3) == tokens.color("paper")
        pictures.append(image)
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(
    "block", [Figure(alt="x"), Rule(), Placeholder("video", "a clip"), Code("x"), Quote((said("q"),))]
)
def test_something_is_to_be_seen_of_each(edit: TextEdit, block: Rule) -> None:
    show(edit)
    blank = edit.grab().toImage()
    show(edit, block)
    assert edit.grab().toImage() != blank


def test_another_theme_or_width_is_no_edit(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, *every_block().blocks)
    with qtbot.assertNotEmitted(edit.edited):
        edit.setPalette(palette_of(DARK))
        edit.setStyleSheet("QTextEdit { font-size: 40px }")
        edit.resize(500, 500)
        QApplication.processEvents()
    assert not edit.document().isUndoAvailable()
    assert edit.document().defaultFont() == CHINESE_LOOK.font()
    assert read(edit) == every_block()


def test_a_click_selects_a_figure_and_a_double_click_opens_it(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("a"), Figure(alt="x"), said("b"))
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=middle_of_block(edit, 1))
    assert selected_object(edit.textCursor()) == 2
    with qtbot.waitSignal(edit.object_opened) as opened:
        double_click(edit.viewport(), middle_of_block(edit, 1))
    assert opened.args == [2]
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=middle_of_block(edit, 2))
    assert not edit.textCursor().hasSelection()


def test_enter_on_a_selected_figure_opens_it_and_deletes_nothing(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, Figure(alt="x"))
    put_caret(edit, 0, 1)
    with qtbot.waitSignal(edit.object_opened):
        strike(edit, Qt.Key.Key_Return)
    assert read(edit).blocks == (Figure(alt="x"),)


def test_an_object_takes_another_value_in_one_step(edit: TextEdit) -> None:
    note, other = Note((Text("n"),)), Note((Text("other"),))
    show(edit, Heading((Text("h"), note)), Figure(alt="x"))
    document = edit.document()
    assert object_at(document, 0) is None
    replace_object(document, 1, other)
    replace_object(document, 3, Figure(alt="y"))
    assert object_at(document, 1) == other
    assert read(edit).blocks == (Heading((Text("h"), other)), Figure(alt="y"))
    edit.undo()
    assert read(edit).blocks == (Heading((Text("h"), other)), Figure(alt="x"))
    edit.undo()
    replace_object(document, 1, note)
    assert not document.isUndoAvailable()


def test_tips_are_no_markup(edit: TextEdit) -> None:
    words = "<img src='x'>"
    show(edit, Paragraph((Note((Text(words),)), Text("a", href="#<b>"))))
    for position, tip in ((1, "<qt>&lt;img src=&#x27;x&#x27;&gt;</qt>"), (2, "<qt>#&lt;b&gt;</qt>")):
        put_caret(edit, position)
        assert edit.textCursor().charFormat().toolTip() == tip


# The column


def test_the_column_is_centred_and_a_scroll_bar_does_not_move_it(edit: TextEdit) -> None:
    show(edit, said("a"))
    assert edit.viewport().x() == (900 - 640) // 2
    show(edit, *[said("a") for _ in range(100)])
    assert edit.viewport().geometry().x() == (900 - 640) // 2
    assert edit.viewport().width() == 640


def test_the_margin_scrolls_and_sets_the_caret(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, *[said(f"line {number}") for number in range(100)])
    place = QPointF(10, 100)
    turn = QWheelEvent(
        place, edit.mapToGlobal(place), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(edit, turn)
    assert edit.verticalScrollBar().value() > 0
    edit.verticalScrollBar().setValue(0)
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=QPoint(edit.width() - 20, 100))
    assert edit.textCursor().atBlockEnd()
    assert edit.textCursor().blockNumber() > 0


def test_each_document_keeps_its_own_look(edit: TextEdit) -> None:
    target = QTextDocument(edit)
    write_document(Document((said("words"),)), target, LATIN_LOOK)
    edit.setDocument(target)
    assert edit.look == LATIN_LOOK
    select(edit, "words")
    type_text(edit, "x")
    assert edit.document().defaultFont().pixelSize() == LATIN_LOOK.size


def test_the_menu_cuts_past_no_guard(edit: TextEdit) -> None:
    show(edit, said("ab"))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    menu = text_menu(edit)
    enabled = {action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()}
    assert "Cut" not in enabled
    assert "Select all" in enabled
    edit.selectAll()
    cut = next(action for action in text_menu(edit).actions() if action.text() == "Cut")
    cut.trigger()
    assert read(edit) == Document()
    QApplication.clipboard().clear()
