"""Pictures on their way into the text, in the real window, and the sheet that changes one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    Document,
    Figure,
    FigureWidth,
    Mark,
    Note,
    Text,
    plain_text,
)
from editor_app.publishing.heic import read_heic
from editor_app.ui.editor.figures.sheet import FigureSheet
from editor_app.ui.editor.text_menu import text_menu
from editor_app.ui.widgets.progress_row import GRACE_MS
from tests.support.editing import compose, said
from tests.support.library import filled
from tests.support.packages import picture
from tests.support.window import Driver, opened_window, places

CAPTION = (Text("the "), Text("old", frozenset({Mark.STRONG})), Text(" harbour"), Note((Text("n"),)))


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    figure = Figure(asset="0" * 64, caption=CAPTION)
    contents = (Document((said("one"), said("two"), figure)), Document((said("other"),)))
    return filled(places(tmp_path).library, *(Content(document=document) for document in contents))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, articles: list[str]) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.open(articles[0])
        yield driver


def files(folder: Path, *named: tuple[str, bytes]) -> list[Path]:
    paths = [folder / name for name, _ in named]
    for path, (_, data) in zip(paths, named, strict=True):
        path.write_bytes(data)
    return paths


def body(desk: Driver) -> Document:
    assert desk.current is not None
    return desk.current.content().document


def figures(desk: Driver) -> list[Figure]:
    return [one for one in body(desk).blocks if isinstance(one, Figure) and one.asset != "0" * 64]


def test_several_come_in_order_at_the_place_where_they_were_dropped(desk: Driver, tmp_path: Path) -> None:
    paths = files(
        tmp_path, ("a.jpg", picture(900, 600)), ("b.png", picture(30, 20, "PNG")), ("c.webp", picture(40, 30, "WEBP"))
    )  # fmt: skip
    text = desk.window.editor.text
    desk.window.editor.focus_text()
    text.moveCursor(text.textCursor().MoveOperation.Start)
    text.moveCursor(text.textCursor().MoveOperation.EndOfBlock)
    text.pictures_offered.emit(paths)
    text.moveCursor(text.textCursor().MoveOperation.Start)
    QTest.keyClicks(text, "early ")
    desk.wait(lambda: len(figures(desk)) == 3)
    kinds = [type(block).__name__ for block in body(desk).blocks]
    assert kinds == ["Paragraph", "Figure", "Figure", "Figure", "Paragraph", "Figure"]
    assert plain_text(body(desk)).startswith("early one\n")
    assert text.textCursor().position() == len("early ")
    sizes = [desk.window.editor.pictures.get(one.asset) for one in figures(desk)]
    desk.wait(lambda: all(desk.window.editor.pictures.get(one.asset) for one in figures(desk)))
    sizes = [desk.window.editor.pictures.get(one.asset) for one in figures(desk)]
    assert [one.width() for one in sizes if one is not None] == [900, 30, 40]
    desk.do("undo")
    assert figures(desk) == []


def test_a_dropped_photograph_of_a_telephone_stands_where_it_was_dropped(
    desk: Driver, tmp_path: Path
) -> None:
    read_heic()
    (path,) = files(tmp_path, ("IMG_0001.HEIC", picture(640, 480, "HEIF")))
    text = desk.window.editor.text
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(text.viewport().width() - 5, text.cursorRect(text.document().find("one")).center().y())
    # File managers propose to move what lies on the same disk, and delete what they are told was moved.
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, moves = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    for event in (
        QDragEnterEvent(place.toPoint(), both, mime, left, moves),
        QDragMoveEvent(place.toPoint(), both, mime, left, moves),
        QDropEvent(place, both, mime, left, moves),
    ):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        QApplication.sendEvent(text.viewport(), event)
        assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    desk.wait(lambda: len(figures(desk)) == 1)
    assert [type(block).__name__ for block in body(desk).blocks] == [
        "Paragraph",
        "Figure",
        "Paragraph",
        "Figure",
    ]
    (figure,) = figures(desk)
    desk.wait(lambda: desk.window.editor.pictures.get(figure.asset) is not None)


def test_what_is_left_out_is_told_in_one_notice(desk: Driver, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    paths = files(
        tmp_path, ("good.jpg", picture(900, 600)), ("cut.jpg", picture(900, 600)[:4000]), ("empty.png", b""),
        ("drawing.svg", b"<svg><script/></svg>"),
    )  # fmt: skip
    desk.window.editor.text.pictures_offered.emit([*paths, tmp_path / "folder"])
    desk.wait(lambda: bool(desk.window.notices.standing))
    (notice,) = desk.window.notices.standing
    assert notice.sentence == "Pictures left out: 4 of 5."
    assert all(name in notice.hint for name in ("cut.jpg", "empty.png", "drawing.svg", "folder"))
    assert len(figures(desk)) == 1


def test_of_a_picture_that_moves_it_is_said_what_pages_show(desk: Driver, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green")]
    path = tmp_path / "moving.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)
    desk.window.editor.text.pictures_offered.emit([path])
    desk.wait(lambda: bool(desk.window.notices.standing))
    (notice,) = desk.window.notices.standing
    assert notice.sentence == "moving.gif: of a moving picture, pages show the first frame only."
    assert len(figures(desk)) == 1


def test_the_progress_is_gone_with_the_work(desk: Driver, tmp_path: Path) -> None:
    (path,) = files(tmp_path, ("a.jpg", picture(90, 60)))
    for number in range(20):
        desk.window.editor.text.pictures_offered.emit([path])
        desk.wait(lambda number=number: len(figures(desk)) == number + 1)  # type: ignore[misc]
    desk.qtbot.wait(GRACE_MS + 100)
    assert desk.window.notices._works == []


def test_the_menu_of_a_picture_offers_what_can_be_done_with_it(desk: Driver) -> None:
    text, actions = desk.window.editor.text, desk.window.actions_table
    text.moveCursor(text.textCursor().MoveOperation.Start)
    assert actions["edit_picture"] not in text_menu(text).actions()
    text.moveCursor(text.textCursor().MoveOperation.End)
    menu = text_menu(text)
    assert actions["edit_picture"] in menu.actions()
    (widths,) = [one.menu() for one in menu.actions() if one.text() == "Width of the picture"]
    assert actions["figure_medium"] in widths.actions()  # type: ignore[attr-defined]


def test_a_picture_that_comes_late_lands_in_its_own_article(
    desk: Driver, tmp_path: Path, articles: list[str]
) -> None:
    paths = files(tmp_path, ("a.jpg", picture(900, 600)))
    first = desk.current
    assert first is not None
    desk.window.editor.text.pictures_offered.emit(paths)
    desk.open(articles[1])
    desk.wait(lambda: len(first.content().document.blocks) == 4)
    assert body(desk) == Document((said("other"),))
    desk.saved()
    desk.open(articles[0])
    assert len(figures(desk)) == 1


def test_composing_is_not_disturbed(desk: Driver, tmp_path: Path) -> None:
    paths = files(tmp_path, ("a.jpg", picture(90, 60)))
    text = desk.window.editor.text
    desk.window.editor.focus_text()
    compose(text, "gang")
    arrived: list[object] = []
    desk.window.editor.commands.figures.intake.gather(paths, arrived.append)
    text.pictures_offered.emit(paths)
    desk.wait(lambda: bool(arrived))
    desk.qtbot.wait(100)
    assert figures(desk) == []
    assert text.composing
    compose(text, "", "港")
    desk.wait(lambda: len(figures(desk)) == 1)
    assert "港" in plain_text(body(desk))


# The sheet


def sheet_of(desk: Driver) -> FigureSheet:
    text = desk.window.editor.text
    text.object_opened.emit(text.toPlainText().rindex("\N{OBJECT REPLACEMENT CHARACTER}"))
    desk.wait(lambda: len(desk.window.findChildren(FigureSheet)) == 1)
    found: FigureSheet = desk.window.findChildren(FigureSheet)[0]
    return found


def with_real_picture(desk: Driver, tmp_path: Path) -> None:
    desk.window.editor.text.moveCursor(desk.window.editor.text.textCursor().MoveOperation.End)
    desk.window.editor.text.pictures_offered.emit(files(tmp_path, ("a.jpg", picture(900, 600))))
    desk.wait(lambda: len(figures(desk)) == 1)


def test_the_sheet_cuts_widens_and_describes(desk: Driver, tmp_path: Path) -> None:
    with_real_picture(desk, tmp_path)
    sheet = sheet_of(desk)
    desk.wait(lambda: sheet.crop_view.has_picture)
    sheet.ratio.button("1:1").click()
    sheet.width_choice.button(FigureWidth.SMALL).click()
    sheet.alt.take("two rectangles")
    sheet.accept()
    (figure,) = figures(desk)
    assert figure.crop == Crop("1:1", 1667, 0, 8333, 10_000)
    assert (figure.width, figure.alt) == (FigureWidth.SMALL, "two rectangles")
    desk.do("undo")
    assert figures(desk)[0].crop is None


def test_words_that_are_not_touched_keep_their_marks(desk: Driver) -> None:
    sheet = sheet_of(desk)
    assert sheet.caption.value == "the old harbour"
    sheet.caption.setPlainText("the old harbour at noon")
    sheet.accept()
    (figure,) = [one for one in body(desk).blocks if isinstance(one, Figure)]
    assert figure.caption == (*CAPTION[:2], Text(" harbour at noon"), CAPTION[3])


def test_a_picture_is_replaced_and_its_words_stay(
    desk: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = files(tmp_path, ("b.png", picture(300, 300, "PNG")))
    sheet = sheet_of(desk)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    sheet.replace_button.click()
    desk.wait(lambda: sheet.crop_view.has_picture)
    sheet.accept()
    (figure,) = figures(desk)
    assert figure.caption == CAPTION


def test_a_replacement_that_is_no_picture_is_told_in_the_sheet(desk: Driver, tmp_path: Path) -> None:
    (path,) = files(tmp_path, ("b.png", b"<svg/>"))
    sheet = sheet_of(desk)
    sheet._want(path)
    assert not sheet.replace_button.isEnabled()
    desk.wait(sheet.replace_button.isEnabled)
    assert "b.png" in sheet.fault.text()
    assert sheet.figure() == body(desk).blocks[-1]
    assert not desk.window.notices.standing


def test_a_replacement_that_comes_after_the_sheet_was_left_changes_nothing(
    desk: Driver, tmp_path: Path
) -> None:
    before = body(desk)
    (path,) = files(tmp_path, ("b.png", picture(300, 300, "PNG")))
    sheet = sheet_of(desk)
    sheet._want(path)
    sheet.reject()
    desk.wait(lambda: not desk.window.findChildren(FigureSheet))
    desk.qtbot.wait(200)
    assert body(desk) == before


def test_a_cut_figure_survives_our_own_clipboard(desk: Driver, tmp_path: Path) -> None:
    with_real_picture(desk, tmp_path)
    sheet = sheet_of(desk)
    desk.wait(lambda: sheet.crop_view.has_picture)
    sheet.ratio.button("4:3").click()
    sheet.accept()
    text = desk.window.editor.text
    text.selectAll()
    text.cut()
    text.paste()
    (figure,) = figures(desk)
    assert figure.crop is not None
    assert figure.crop.ratio == "4:3"
    QApplication.clipboard().clear()


def test_removing_is_one_step(desk: Driver) -> None:
    before = body(desk)
    sheet_of(desk).remove_button.click()
    assert body(desk) == Document((said("one"), said("two")))
    desk.do("undo")
    assert body(desk) == before


def test_the_actions_know_whether_a_picture_is_there(desk: Driver) -> None:
    actions, text = desk.window.actions_table, desk.window.editor.text
    text.moveCursor(text.textCursor().MoveOperation.Start)
    desk.wait(lambda: not actions["figure_small"].isEnabled())
    assert "No picture is selected." in actions["edit_picture"].toolTip()
    text.moveCursor(text.textCursor().MoveOperation.End)
    desk.wait(actions["figure_small"].isEnabled)
    desk.do("figure_small")
    assert body(desk).blocks[-1] == Figure(asset="0" * 64, caption=CAPTION, width=FigureWidth.SMALL)
    desk.wait(actions["figure_small"].isChecked)
    desk.do("edit_picture")
    desk.wait(lambda: len(desk.window.findChildren(FigureSheet)) == 1)
    QTest.keyClick(desk.window.findChildren(FigureSheet)[0], Qt.Key.Key_Escape)
