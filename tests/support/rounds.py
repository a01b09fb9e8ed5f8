"""What people do in the window while an article goes its round: decide, hand over, receive, register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor_app.domain.events import Action
from editor_app.domain.next_step import Beyond
from editor_app.ui.article_list.queue_list import QueueButton
from editor_app.ui.handing.hand_over_sheet import HandOverSheet
from editor_app.ui.handing.receive_sheet import ReceiveSheet
from editor_app.ui.publish.sheet import PublishSheet
from editor_app.ui.review.decision_sheet import DecisionSheet
from editor_app.ui.review.register_sheet import RegisterSheet
from editor_app.ui.staff.switch_sheet import SwitchSheet
from editor_app.ui.widgets.sheet import Sheet
from tests.support.commenting import select_words
from tests.support.window import Driver

Look = Callable[[str], object]
Kind = TypeVar("Kind", bound=Sheet)


def no_look(_what: str) -> None:
    """Look at nothing: for whoever wants no pictures of a round."""


def write(where: QWidget, text: str) -> None:
    """Write where the caret is, as an input method does; a new line is a key."""
    where.setFocus()
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(where, Qt.Key.Key_Return)
        committed = QInputMethodEvent()
        committed.setCommitString(line)
        QCoreApplication.sendEvent(where, committed)


def bring_back(desk: Driver) -> None:
    """Let the window have the keys again, which the screen of the tests does not do when a sheet has gone."""
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def change(desk: Driver, old: str, new: str) -> None:
    """Put other words in the place of some of the body."""
    select_words(desk, old)
    write(desk.window.editor.text, new)
    desk.saved()


def sheet_of(desk: Driver, kind: type[Kind]) -> Kind:
    """The sheet of a kind that stands before the window, or will in a moment."""

    def seen() -> list[Kind]:
        return [one for one in desk.window.findChildren(kind) if one.isVisible()]

    desk.wait(lambda: bool(seen()))
    [sheet] = seen()
    return sheet


def go_of(sheet: Sheet) -> QPushButton:
    """The button by which a sheet does what it is there for."""
    return next(one for one in sheet.findChildren(QPushButton) if one.property("look") == "primary")


def sees(sheet: Sheet) -> str:
    """Every sentence of a sheet that can be read."""
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def next_is(desk: Driver, what: Action | Beyond) -> None:
    """Wait until the primary button names a step, and it can be taken."""
    button, deciding = desk.window.next_steps.step_button, desk.window.deciding

    def named() -> bool:
        review = deciding.review
        return review is not None and review.next_step.what is what

    desk.wait(lambda: named() and button.isEnabled())


def take_step(desk: Driver, what: Action, opinion: str = "", look: Look = no_look) -> None:
    """Take the next step by its key, say something to it, and decide by key."""
    next_is(desk, what)
    before = decided(desk)
    bring_back(desk)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    sheet = sheet_of(desk, DecisionSheet)
    write(sheet.reason, opinion)
    look(f"decide-{what}")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    recorded(desk, before)


def send_back(desk: Driver, reason: str, look: Look = no_look) -> None:
    """Return the open article to its author, by the button beside the next step."""
    button = desk.window.next_steps.return_button
    desk.wait(lambda: button.isVisible() and button.isEnabled())
    before = decided(desk)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = sheet_of(desk, DecisionSheet)
    write(sheet.reason, reason)
    look("return")
    QTest.mouseClick(go_of(sheet), Qt.MouseButton.LeftButton)
    recorded(desk, before)


def decided(desk: Driver) -> int:
    """How many decisions the window knows of the open article."""
    review = desk.window.deciding.review
    return 0 if review is None else len(review.decisions)


def recorded(desk: Driver, before: int) -> None:
    """Wait until the window knows of one more decision."""
    desk.wait(lambda: decided(desk) == before + 1)


def at_stage(desk: Driver, key: str) -> None:
    """Wait until the window knows that it is the turn of a stage."""

    def stage() -> str:
        review = desk.window.deciding.review
        return "" if review is None or review.standing.stage is None else review.standing.stage.key

    desk.wait(lambda: stage() == key)


def hand_over(desk: Driver, to: str, folder: Path, look: Look = no_look) -> Path:
    """Hand the open article over; the file is on the clipboard in the end."""
    desk.saved()
    review = desk.window.deciding.review
    assert review is not None
    desk.do("next_step" if review.next_step.what is Beyond.HAND_OVER else "hand_over")
    sheet = sheet_of(desk, HandOverSheet)
    sheet.form._to.setText(to)
    sheet.form._folder.setText(str(folder))
    go = go_of(sheet)
    desk.wait(go.isEnabled)
    look("hand-over")
    QGuiApplication.clipboard().setText("nothing yet")
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    file = _copied_file(desk)
    look("handed-over")
    sheet.reject()
    return file


def pass_on(desk: Driver, to: str, folder: Path, opinion: str = "", look: Look = no_look) -> Path:
    """Decide by key that the open article goes on, and hand it over in one go; the file that is on the clipboard."""
    desk.saved()
    desk.wait(desk.window.actions_table["pass_on"].isEnabled)
    QGuiApplication.clipboard().setText("nothing yet")
    control, alt, shift = (
        getattr(Qt.KeyboardModifier, f"{key}Modifier") for key in ("Control", "Alt", "Shift")
    )
    bring_back(desk)
    desk.press(Qt.Key.Key_Return, control | alt | shift)
    sheet = sheet_of(desk, HandOverSheet)
    desk.wait(lambda: len(sheet._going) == 1)
    write(sheet.form._opinion, opinion)
    sheet.form._to.setText(to)
    sheet.form._folder.setText(str(folder))
    go = go_of(sheet)
    desk.wait(go.isEnabled)
    look("pass-on")
    before = decided(desk)
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    file = _copied_file(desk)
    recorded(desk, before)
    return file


def merge_by_keys(desk: Driver, look: Look = no_look) -> None:
    """Merge the open article, mine wherever both collide."""
    next_is(desk, Beyond.MERGE)
    desk.do("next_step")
    merging = desk.window.past.merging
    desk.wait(lambda: merging.shown is not None)
    look("merge")
    view = merging.shown
    assert view is not None
    bring_back(desk)
    for _ in view.conflicts:
        QTest.keyClick(view.text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(view.text, Qt.Key.Key_F5)
    look("merge-decided")
    QTest.keyClick(view.text, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: desk.window.past.over.shown is None)
    desk.saved()


def switch_person(desk: Driver, person: str, look: Look = no_look) -> None:
    """Let somebody else of the desk work here."""
    desk.wait(lambda: desk.window.staff.members is not None)
    desk.do("switch_person")
    sheet = sheet_of(desk, SwitchSheet)
    [row] = [row for row in range(sheet.list.count()) if person in sheet.list.item(row).text()]
    sheet.list.setCurrentRow(row)
    look("switch")
    QTest.mouseClick(sheet.done_button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.window.staff.chip.text() == person)


def package(desk: Driver, folder: Path, look: Look = no_look) -> Path:
    """Make the package of the open article, as the next step."""
    next_is(desk, Beyond.PACKAGE)
    desk.do("next_step")
    sheet = sheet_of(desk, PublishSheet)
    made: list[Path] = []
    sheet.made.connect(made.append)
    go = go_of(sheet)
    desk.wait(go.isEnabled)
    sheet.form.choose(folder)
    look("package")
    go.click()
    desk.wait(lambda: bool(made))
    look("packaged")
    sheet.close()
    return made[0]


def _copied_file(desk: Driver) -> Path:
    """The file that comes onto the clipboard."""
    desk.wait(lambda: len(QGuiApplication.clipboard().mimeData().urls()) == 1)
    [url] = QGuiApplication.clipboard().mimeData().urls()
    QGuiApplication.clipboard().clear()  # what holds files must not outlive Python
    return Path(url.toLocalFile())


def receive(desk: Driver, file: Path, look: Look = no_look) -> str:
    """Drop a file into the window and receive it; what the sheet said."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    place, left = QPointF(9, 9), Qt.MouseButton.LeftButton
    desk.window.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, mime, left, Qt.KeyboardModifier.NoModifier)
    )
    sheet = sheet_of(desk, ReceiveSheet)
    go = go_of(sheet)
    desk.wait(go.isEnabled)
    look("receive")
    said = sees(sheet)
    came: list[object] = []
    sheet.received.connect(came.append)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    desk.wait(lambda: bool(came))
    return said


def register(desk: Driver, address: str, look: Look = no_look) -> None:
    """Register what the package was made for as live, at an address."""
    next_is(desk, Beyond.REGISTER)
    desk.do("next_step")
    sheet = sheet_of(desk, RegisterSheet)
    QTest.keyClicks(sheet.address, address)
    look("register")
    QTest.mouseClick(go_of(sheet), Qt.MouseButton.LeftButton)
    deciding = desk.window.deciding
    desk.wait(lambda: deciding.review is not None and deciding.review.standing.is_live)


def queues(desk: Driver) -> dict[str, str]:
    """The queues with the counts they show, by their ids."""
    buttons = desk.window.articles.findChildren(QueueButton)
    return {button.queue.id: button._count for button in buttons}


def filed(desk: Driver, **counts: int) -> None:
    """Wait until queues show these counts."""
    desk.wait(lambda: queues(desk).items() >= {name: str(count) for name, count in counts.items()}.items())
