"""People in the window: the first name, a newsroom that is founded and joined, two people at one machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.people import Person
from editor_app.services.desk import Desk
from editor_app.services.membership import Belonging, Members
from editor_app.store.library import Library
from editor_app.system.clock import now
from editor_app.trust.key_place import KeyPlace
from editor_app.ui.review.decision_sheet import DecisionSheet
from editor_app.ui.staff.newsroom_sheets import AskSheet, FoundSheet
from editor_app.ui.staff.paper_sheets import AnswerSheet, RosterSheet
from editor_app.ui.staff.pin_sheet import PinSheet
from editor_app.ui.staff.sheet import PeopleSheet
from editor_app.ui.staff.switch_sheet import SwitchSheet
from tests.support.window import Driver, opened_window, places

Found = TypeVar("Found", bound=QWidget)


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("STET_HOME", str(tmp_path / "machine"))
    yield
    QGuiApplication.clipboard().clear()


def sheet_of(driver: Driver, kind: type[Found]) -> Found:
    driver.wait(lambda: any(one.isVisible() for one in driver.window.findChildren(kind)))
    return next(one for one in driver.window.findChildren(kind) if one.isVisible())


def members(driver: Driver) -> Members:
    found = driver.window.staff.members
    assert found is not None
    return found


def people(driver: Driver) -> PeopleSheet:
    driver.do("people")
    sheet = sheet_of(driver, PeopleSheet)
    driver.wait(lambda: sheet.members is not None)
    return sheet


def until(driver: Driver, sheet: PeopleSheet, true: Callable[[Members], bool]) -> None:
    driver.wait(lambda: sheet.members is not None and true(sheet.members))


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def drop(driver: Driver, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    assert driver.window._given.wants(mime)
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    driver.window.dropEvent(event)


def test_the_first_name_is_in_the_first_article(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as driver:
        window = driver.window
        name, pen_name, unit = window.welcome.name_line.fields
        driver.wait(name.isVisible)
        assert window.staff.chip.text() == "Your name…"
        for field, words in ((name, "林溪桥"), (pen_name, "筱安"), (unit, "株洲日报")):
            field.setText(words)
        driver.begin()  # by its key, while the line is still being typed
        assert driver.current is not None
        [credit] = driver.current.all_fields().credits
        assert (credit.names, credit.unit) == (("筱安",), "株洲日报")
        driver.wait(lambda: window.staff.chip.text() == "林溪桥")
        # Nobody is asked again, and the name can be changed later.
        window.open_articles.close(driver.current.article)
        driver.wait(window.welcome.name_line.change.isVisible)
        sheet = people(driver)
        sheet.form.name.take("Lin Xiqiao")
        assert sheet.save.isEnabled()
        sheet.reject()  # says once that it is not saved
        assert sheet.isVisible()
        sheet.keep()
        driver.wait(lambda: window.staff.chip.text() == "Lin Xiqiao")
        assert [one.person.id for one in members(driver).people] == ["林溪桥"]
        assert not sheet.save.isEnabled()
        sheet.reject()


def test_a_newsroom_is_founded_asked_and_joined_by_files(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, answer = tmp_path / "沈知远.stet-request", tmp_path / "answer.stet-roster"
    elsewhere = Desk(Library.open(tmp_path / "there"), "there", now, KeyPlace(tmp_path / "there keys", False))
    elsewhere.staff.introduce("沈知远")
    request.write_bytes(elsewhere.newsroom.request())
    with opened_window(qtbot, places(tmp_path)) as driver:
        sheet = people(driver)
        # Who has not said yet who they are does so here.
        sheet.form.name.take("宋鹤鸣")
        sheet.keep()
        until(driver, sheet, lambda seen: seen.named and [one.person.id for one in seen.people] == ["宋鹤鸣"])
        sheet.band.wanted.emit("found")
        found = sheet_of(driver, FoundSheet)
        found.name.setText("海州潮报")
        found.done_button.click()
        until(driver, sheet, lambda seen: seen.belonging is Belonging.OWNER)
        assert "take in a second one" in sheet.band.warning.text()
        sheet.begin()
        sheet.form.name.take("周砚秋")
        sheet.form.roles.ticks["owner"].click()
        sheet.keep()
        until(driver, sheet, lambda seen: len(seen.people) == 2)
        assert not sheet.band.warning.isVisible()
        assert sheet.members is not None
        assert sheet.members.roster is not None
        assert sheet.members.roster.number == 2
        sheet.reject()
        drop(driver, request)
        asked = sheet_of(driver, AnswerSheet)
        asked.roles.show_value(())
        asked._finish()
        assert asked.missing.isVisible()
        asked.roles.show_value(("reporter",))
        save_as(monkeypatch, answer)
        asked._finish()
        driver.wait(answer.exists)
        assert QGuiApplication.clipboard().mimeData().urls() == [QUrl.fromLocalFile(str(answer))]
        assert elsewhere.newsroom.accept(answer.read_bytes()).number == 3
        assert elsewhere.membership.look().belonging is Belonging.MEMBER
        # Joining from this side: what is here already is told.
        drop(driver, answer)
        told = sheet_of(driver, RosterSheet)
        assert "as new or newer" in " ".join(one.text() for one in told.findChildren(type(asked.missing)))
        told.reject()
        (tmp_path / "broken.stet-roster").write_bytes(b"{}")
        drop(driver, tmp_path / "broken.stet-roster")
        driver.wait(
            lambda: any("no roster of a newsroom" in one.sentence for one in driver.window.notices.standing)
        )
    elsewhere.library.close()


def test_who_asks_opens_the_answer(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = Desk(Library.open(tmp_path / "there"), "there", now, KeyPlace(tmp_path / "there keys", False))
    owner.staff.introduce("宋鹤鸣")
    owner.newsroom.begin("海州潮报")
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.wait(lambda: driver.window.staff.members is not None)
        driver.window.staff.introduce("沈知远", "", "", lambda: None)
        sheet = people(driver)
        until(driver, sheet, lambda seen: seen.named)
        sheet.band.wanted.emit("ask")
        asking = sheet_of(driver, AskSheet)
        asking._copy()
        copied = QGuiApplication.clipboard().text().encode()
        save_as(monkeypatch, tmp_path / "request")
        asking._save()
        assert (tmp_path / "request.stet-request").read_bytes() == copied
        asking.accept()
        until(driver, sheet, lambda seen: seen.belonging is Belonging.PENDING)
        owner.newsroom.answer(copied, ("editor",))
        QGuiApplication.clipboard().setText(owner.newsroom.file().decode())
        sheet.band.wanted.emit("paste")
        joining = sheet_of(driver, RosterSheet)
        joining._finish()
        until(driver, sheet, lambda seen: seen.belonging is Belonging.MEMBER)
        assert not sheet.add_person.isEnabled()
        assert "Only an owner" in sheet.form.name.toolTip()
        sheet.reject()
        driver.wait(lambda: "Editor" in driver.window.staff.chip.toolTip())
    owner.library.close()


def set_pin(driver: Driver) -> None:
    """Give whoever works here a PIN, after two new ones that differ."""
    sheet = people(driver)
    until(driver, sheet, lambda seen: len(seen.people) == 2)
    sheet.form.pin_wanted.emit()
    pin = sheet_of(driver, PinSheet)
    pin.new.setText("2468")
    pin.again.setText("2469")
    pin._finish()
    assert "differ" in pin.wrong.text()
    pin.again.setText("2468")
    pin._finish()
    until(driver, sheet, lambda seen: seen.people[0].has_pin)
    sheet.reject()


def give_pin(driver: Driver, words: str) -> SwitchSheet:
    asked = sheet_of(driver, SwitchSheet)
    asked.pin.setText(words)
    driver.wait(asked.done_button.isEnabled)
    asked.done_button.click()
    return asked


def test_two_people_at_one_machine(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as driver:
        window = driver.window
        driver.wait(lambda: window.staff.members is not None)
        desk = window.around.lanes.desk()
        desk.staff.introduce("宋鹤鸣")
        desk.staff.add(Person("林溪桥", roles=("editor",)))
        set_pin(driver)
        driver.begin()
        driver.type_headline("Night ferries")
        driver.wait(lambda: len(members(driver).people) == 2)
        window.staff.switch_to("林溪桥")  # what is typed is stored first, and stays its writer's
        driver.wait(lambda: window.staff.chip.text() == "林溪桥")
        assert driver.current is not None
        with desk.library.reading() as view:
            [(_, revision)] = view.revisions.of(driver.current.article)
            assert revision.author == "宋鹤鸣"
            assert view.articles.summary(driver.current.article).headline == "Night ferries"
        driver.type_body("More.")
        driver.saved()
        window.staff.switch_to("宋鹤鸣")
        asked = give_pin(driver, "1111")
        driver.wait(asked.wrong.isVisible)
        assert "not the PIN of 宋鹤鸣" in asked.wrong.text()
        assert not asked.done_button.isEnabled()
        give_pin(driver, "2468")
        driver.wait(lambda: window.staff.chip.text() == "宋鹤鸣")
        window.staff.lock()
        driver.wait(lambda: members(driver).locked)
    # The next start knows who worked here, and asks for the PIN.
    with opened_window(qtbot, where) as driver:
        asked = sheet_of(driver, SwitchSheet)
        assert "宋鹤鸣" in asked.findChildren(type(asked.wrong))[1].text()
        asked.reject()
        assert members(driver).locked
        # What cannot be signed asks for it too.
        driver.wait(driver.window.next_steps.step_button.isEnabled)
        driver.do("decide_submit")
        deciding = sheet_of(driver, DecisionSheet)
        deciding._finish()
        asked = sheet_of(driver, SwitchSheet)
        asked.reject()
        driver.do("switch_person")
        give_pin(driver, "2468")
        driver.wait(lambda: not members(driver).locked)
