"""Handing an article over in one window and receiving it in another, as people do: by the clipboard and by dropping."""

from __future__ import annotations

import contextlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import digest
from editor_app.domain.content import Content
from editor_app.domain.document import Figure
from editor_app.domain.normal_form import document
from editor_app.domain.workflow import Status
from editor_app.handoff.cover import Pictures
from editor_app.publishing.picture_place import tells_place
from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_order import Parcel
from editor_app.store.library import Library
from editor_app.ui import outside
from editor_app.ui.handing.hand_over_sheet import HandOverSheet
from editor_app.ui.handing.receive_sheet import ReceiveSheet
from editor_app.ui.showing_pictures import is_passing
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.sheet import Sheet
from tests.support.handoffs import placed_picture
from tests.support.library import content
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with Library.open(places(tmp_path / "here").library) as library, library.writing() as unit:
        unit.articles.create(content("春汛来临"))
        asset = unit.assets.put(placed_picture(), "image/jpeg")
        unit.articles.create(Content(content("渡口").fields, document([Figure(asset)])))
    with opened_window(qtbot, places(tmp_path / "here")) as driver:
        driver.wait(lambda: len(driver.window.articles.first().rows) == 2)
        yield driver
    QGuiApplication.clipboard().clear()  # what holds files must not outlive Python


@contextlib.contextmanager
def other_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path / "there")) as driver:
        driver.wait(driver.window.actions_table["receive"].isEnabled)
        yield driver


def sheet_of(desk: Driver, kind: type[Sheet]) -> Sheet:
    desk.wait(lambda: any(one.isVisible() for one in desk.window.findChildren(kind)))
    return next(one for one in desk.window.findChildren(kind) if one.isVisible())


def button(sheet: Sheet, text: str) -> QPushButton:
    return next(one for one in sheet.findChildren(QPushButton) if one.text() == text)


def sees(sheet: Sheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def open_article(desk: Driver, headline: str) -> str:
    row = next(one for one in desk.window.articles.first().rows if one.headline == headline)
    desk.open(row.id)
    return row.id


def hand_over(desk: Driver, folder: Path) -> Path:
    desk.do("hand_over")
    sheet = sheet_of(desk, HandOverSheet)
    assert isinstance(sheet, HandOverSheet)
    sheet.form._folder.setText(str(folder))
    sheet.form._to.setText("筱安、赵望")
    go = button(sheet, "Hand over")
    desk.wait(go.isEnabled)
    go.click()
    desk.wait(lambda: "on the clipboard" in sees(sheet))
    [url] = QGuiApplication.clipboard().mimeData().urls()
    sheet.reject()
    return Path(url.toLocalFile())


def drop(desk: Driver, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert desk.window._given.wants(mime)
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)


def test_from_desk_to_desk_and_back(qtbot: QtBot, desk: Driver, tmp_path: Path) -> None:
    article = open_article(desk, "春汛来临")
    desk.type_headline("New")
    file = hand_over(desk, tmp_path)
    assert file.name.startswith("[Draft]春汛来临New-陈一帆-")
    with other_desk(qtbot, tmp_path) as there:
        drop(there, file)
        sheet = sheet_of(there, ReceiveSheet)
        go = button(sheet, "Receive")
        there.wait(go.isEnabled)
        there.wait(lambda: "to 筱安, 赵望: For review" in sees(sheet))
        assert "New here" in sees(sheet)
        go.click()
        there.wait(lambda: [row.id for row in there.window.articles.first().rows] == [article])
        there.open(article)
        there.type_body("The editor adds this. ")
        there.saved()
        back = hand_over(there, tmp_path)
        # What is here already is told, and cannot be received again.
        drop(there, file)
        again = sheet_of(there, ReceiveSheet)
        there.wait(lambda: "Nothing new" in sees(again))
        assert not button(again, "Receive").isEnabled()
        again.reject()
    drop(desk, back)
    sheet = sheet_of(desk, ReceiveSheet)
    go = button(sheet, "Receive")
    desk.wait(go.isEnabled)
    go.click()
    desk.wait(lambda: "The editor adds this. " in desk.window.editor.text.toPlainText())


def choose(choice: Choice, value: object) -> None:
    """Choose as a person does."""
    place = choice._values.index(value)
    choice.setCurrentIndex(place)
    choice.activated.emit(place)


def opened_sheet(desk: Driver) -> HandOverSheet:
    desk.do("hand_over")
    sheet = sheet_of(desk, HandOverSheet)
    assert isinstance(sheet, HandOverSheet)
    desk.wait(lambda: bool(sheet.form._proposals))
    return sheet


def test_pictures_that_tell_their_place_have_to_be_decided_on(desk: Driver, tmp_path: Path) -> None:
    article = open_article(desk, "渡口")
    sheet = opened_sheet(desk)
    assert "tell where they were taken: 1" in sees(sheet)
    go = button(sheet, "Hand over")
    assert go.isEnabled()  # it is taken out of a draft's pictures, unless somebody wants it otherwise
    choose(sheet.form._places, "")
    assert not go.isEnabled()
    choose(sheet.form._places, "left_in")
    assert go.isEnabled()
    choose(sheet.form._places, "")
    choose(sheet.form._pictures, Pictures.LATER)
    assert go.isEnabled()
    sheet.form._folder.setText(str(tmp_path / "no" / "such"))
    go.click()
    desk.wait(lambda: "cannot be written" in sees(sheet))
    sheet.form._folder.setText(str(tmp_path))
    go.click()
    desk.wait(lambda: "Pictures that stay here: 1." in sees(sheet))
    sheet.reject()
    again = opened_sheet(desk)
    button(again, "Hand over").click()
    desk.wait(lambda: "Pictures: 1." in sees(again))
    [url] = QGuiApplication.clipboard().mimeData().urls()
    with zipfile.ZipFile(url.toLocalFile()) as file:
        sent = [file.read(name) for name in file.namelist() if name.startswith("assets/")]
    assert [tells_place(one) for one in sent] == [False]
    assert desk.current is not None
    assert desk.current.article == article


def test_a_damaged_file_is_told_and_changes_nothing(desk: Driver, tmp_path: Path) -> None:
    file = tmp_path / "letter.stet"
    file.write_bytes(b"PK\x03\x04 half of something")
    drop(desk, file)
    sheet = sheet_of(desk, ReceiveSheet)
    desk.wait(lambda: "cut short" in sees(sheet))
    assert not button(sheet, "Receive").isEnabled()
    button(sheet, "Cancel").click()
    assert len(desk.window.articles.first().rows) == 2


def test_several_are_submitted_and_passed_on_together(qtbot: QtBot, desk: Driver, tmp_path: Path) -> None:
    open_article(desk, "渡口")
    view = desk.window.articles._view
    desk.window.articles.focus_list()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bar = desk.window.articles._several
    assert bar.isVisible()
    assert bar._said.text() == "2 selected"
    assert desk.current is not None
    opened = desk.current.article
    bar.pass_on.click()
    sheet = sheet_of(desk, HandOverSheet)
    assert isinstance(sheet, HandOverSheet)
    desk.wait(lambda: len(sheet._going) == 2)
    sheet.form._folder.setText(str(tmp_path))
    sheet.form._to.setText("筱安")
    go = button(sheet, "Submit and pass on")
    assert go.isEnabled()
    go.click()
    desk.wait(lambda: "Passed on, and on the clipboard" in told(desk))
    [url] = QGuiApplication.clipboard().mimeData().urls()
    file = Path(url.toLocalFile())
    assert file.name == "[Submitted]渡口 and others, 2 in all.stet"
    desk.wait(lambda: {row.work for row in desk.window.articles.first().rows} == {Status.IN_REVIEW})
    assert desk.current.article == opened
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    # The folder is proposed again.
    desk.do("hand_over")
    again = sheet_of(desk, HandOverSheet)
    assert isinstance(again, HandOverSheet)
    desk.wait(lambda: again.form.folder == tmp_path)
    again.reject()


def told(desk: Driver) -> str:
    return "\n".join(label.text() for label in desk.window.notices.findChildren(QLabel) if label.isVisible())


def test_a_card_that_is_dragged_out_gives_its_file_and_counts_once_it_is_taken(
    desk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = open_article(desk, "春汛来临")
    dragged: list[Path] = []
    takes = [False, True]

    def drag(_: object, paths: list[Path]) -> bool:
        dragged.extend(paths)
        return takes[len(dragged) - 1]

    monkeypatch.setattr("editor_app.ui.handing.dragging_out.drag_files", drag)
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    library = desk.window.around.lanes.desk().library
    with library.writing() as unit:
        unit.passing.owe(article, "somebody")

    def owes() -> bool:
        with library.reading() as view:
            return view.passing.next_hands(article) is not None

    desk.window.articles.drag_wanted.emit((article,))
    desk.wait(lambda: len(dragged) == 1)
    assert owes()
    desk.window.articles.drag_wanted.emit((article,))
    desk.wait(lambda: len(dragged) == 2)
    desk.wait(lambda: not owes())
    assert dragged[0].name == dragged[1].name
    assert dragged[0].name.startswith("[Draft]春汛来临-")
    assert dragged[0] != dragged[1]
    carried = outside.carried_files(dragged)
    assert bytes(carried.data("x-special/gnome-copied-files").data()).startswith(b"copy\nfile:///")
    assert not desk.window._given.wants(carried)


def received(desk: Driver, *files: Path) -> None:
    drop(desk, *files)
    sheet = sheet_of(desk, ReceiveSheet)
    go = button(sheet, "Receive")
    desk.wait(go.isEnabled)
    go.click()
    desk.wait(lambda: not any(one.isVisible() for one in desk.window.findChildren(ReceiveSheet)))


def test_pictures_that_come_later_replace_the_small_ones_in_the_open_article(
    qtbot: QtBot, desk: Driver, tmp_path: Path
) -> None:
    article = open_article(desk, "渡口")
    handing = HandingOver(desk.window.around.lanes.desk().library, "陈一帆")
    small, whole = tmp_path / "small.stet", tmp_path / "whole.stet"
    handing.hand_over(Parcel([article], pictures=Pictures.REDUCED), small)
    handing.hand_over(Parcel([article], places=True), whole)
    name = digest(placed_picture())
    with other_desk(qtbot, tmp_path) as there:
        received(there, small)
        there.wait(lambda: len(there.window.articles.first().rows) == 1)
        there.open(article)
        pictures = there.window.editor.pictures
        there.wait(lambda: pictures.get(name) is not None)
        assert is_passing(pictures.get(name) or QImage())
        there.wait(lambda: missing(there) == 1)
        received(there, whole)
        there.wait(lambda: not is_passing(pictures.get(name) or QImage()))
        there.wait(lambda: missing(there) == 0)


def missing(desk: Driver) -> int:
    """How many pictures the review of the open article waits for, -1 where nothing is known yet."""
    review = desk.window.deciding.review
    return -1 if review is None else review.standing.pictures_missing
