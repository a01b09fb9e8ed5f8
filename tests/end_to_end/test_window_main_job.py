"""The main job in the real window, with the engine that shows the page: taken in, written on, seen, packaged, verified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.domain.beside import Beside
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.fields import Fields
from editor_app.publishing.verify import verify_package
from editor_app.ui.editor.session import Session
from editor_app.ui.main_window import MainWindow
from editor_app.ui.publish.sheet import PublishSheet
from editor_app.ui.taking_in.import_dialog import ImportDialog
from tests.support.shared import SAMPLE, needs_shared
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, where: Places) -> Iterator[Driver]:
    with opened_window(qtbot, where, preview=True) as driver:
        yield driver


def session(desk: Driver) -> Session:
    assert desk.current is not None
    return desk.current


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)  # sent as an event, Qt would deliver it only within a drag


def import_by_dropping(desk: Driver, path: Path) -> None:
    """Drop a file on the window, wait for the report, and open the article from it."""
    drop(desk.window, path)
    desk.wait(lambda: len(desk.window.findChildren(ImportDialog)) == 1)
    (dialog,) = desk.window.findChildren(ImportDialog)
    desk.wait(dialog._open.isEnabled)
    dialog._open.click()
    desk.wait(lambda: desk.current is not None)


def package(desk: Driver, folder: Path) -> Path:
    """Make a package as a person does: open the sheet, choose the folder, press the button."""
    desk.do("package")
    desk.wait(lambda: any(one.isVisible() for one in desk.window.findChildren(PublishSheet)))
    (sheet,) = [one for one in desk.window.findChildren(PublishSheet) if one.isVisible()]
    made: list[Path] = []
    sheet.made.connect(made.append)
    go = next(button for button in sheet.findChildren(QPushButton) if button.isDefault())
    desk.wait(go.isEnabled)
    sheet.form.choose(folder)
    go.click()
    desk.wait(lambda: bool(made))
    sheet.close()
    return made[0]


def page_text(desk: Driver) -> str:
    """The words of the page that the preview's engine shows."""
    view = desk.window.preview._view
    if view is None:
        return ""
    came: list[str] = []
    view.page().toPlainText(came.append)
    desk.wait(lambda: bool(came))
    return came[0]


@needs_shared
def test_a_published_text_is_taken_in_written_on_seen_and_packaged(
    desk: Driver, where: Places, tmp_path: Path
) -> None:
    import_by_dropping(desk, SAMPLE)
    fields = session(desk).all_fields()
    assert desk.window.editor.titles.headline.toPlainText() == fields.headline
    assert fields.column == "连线省两会"
    assert [name for credit in fields.credits for name in credit.names] == ["胡文洁", "筱安"]
    desk.window.editor.text.moveCursor(QTextCursor.MoveOperation.End)
    desk.press(Qt.Key.Key_Return)
    desk.type_body("And one more line.")
    desk.wait(lambda: "And one more line." in page_text(desk))
    made = package(desk, tmp_path / "out")
    assert verify_package(made).ok
    page = (made / "web" / "index.html").read_text("utf-8")
    assert "And one more line." in page
    assert "胡文洁" in page


def test_a_story_is_written_from_nothing_and_its_private_contact_stays_here(
    desk: Driver, where: Places, tmp_path: Path
) -> None:
    desk.begin()
    desk.type_headline("Ferry runs again")
    desk.press(Qt.Key.Key_Return)
    desk.type_body("The night ferry is back.")
    desk.do("bold")
    desk.type_body(" At last.")
    fields: Fields = session(desk).fields
    desk.window.details.edited.emit(replace(fields, summary="Back after two years"))
    source = Contact(ContactKind.PHONE, "", "13900000000", "Zhou", public=False)
    desk.window.details.beside_edited.emit(Beside(private_contacts=(source,)))
    desk.wait(lambda: "At last." in page_text(desk))
    made = package(desk, tmp_path / "out")
    assert verify_package(made).ok
    everything = b"".join(path.read_bytes() for path in made.rglob("*") if path.is_file())
    assert b"<strong> At last.</strong>" in everything or b"<strong>At last.</strong>" in everything
    assert b"Back after two years" in everything
    assert b"13900000000" not in everything
    desk.window.close()
    kept = where.first_screen.read_bytes() if where.first_screen.is_file() else b""
    assert b"13900000000" not in kept


def test_the_preview_follows_and_what_is_undone_is_gone_from_it(desk: Driver) -> None:
    desk.begin()
    desk.type_body("first")
    desk.wait(lambda: "first" in page_text(desk))
    desk.type_body(" second")
    desk.wait(lambda: "second" in page_text(desk))
    while desk.window.editor.text.document().isUndoAvailable():
        desk.do("undo")
    desk.wait(lambda: "first" not in page_text(desk))
