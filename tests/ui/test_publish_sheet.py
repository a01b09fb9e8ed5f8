"""The publish sheet on a real library: make, verify, cancel, fail in words."""

from __future__ import annotations

import errno
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.domain.publication import Publication
from editor_app.publishing import writing
from editor_app.publishing.verify import verify_package
from editor_app.services.desk import Desk
from editor_app.services.publishing import Order, Publishing
from editor_app.store.library import Library
from editor_app.ui import outside
from editor_app.ui.i18n import Catalogue
from editor_app.ui.publish.sheet import PublishSheet
from editor_app.ui.publish.verdict_view import VerdictView
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.notice_slot import NoticeSlot
from tests.support.library import approve, content

TIDE = Publication("tide", "海州潮报", base_address="https://tide.example.com/")


class Person:
    """Somebody before the sheet of one article."""

    def __init__(self, qtbot: QtBot, around: Surroundings, desk: Desk, article: str, out: Path) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.article = article
        self.out = out
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.sheet = PublishSheet(around, article, self.host)
        self.sheet.show()
        qtbot.waitUntil(lambda: self.sheet._proposal is not None)
        QCoreApplication.processEvents()  # Qt shows what was added to a layout at its next turn
        self.folder.setText(str(out))

    @property
    def folder(self) -> QLineEdit:
        return self.sheet._form._folder

    def sees(self) -> str:
        """Every sentence that can be read now."""
        return "\n".join(label.text() for label in self.sheet.findChildren(QLabel) if label.isVisible())

    def button(self, text: str) -> QPushButton:
        return next(
            one for one in self.sheet.findChildren(QPushButton) if one.text() == text and one.isVisible()
        )

    def radio(self, text: str) -> QRadioButton:
        return next(one for one in self.sheet.findChildren(QRadioButton) if one.text() == text)

    def press_make(self) -> None:
        self.button("Make package").click()

    def make(self) -> Path:
        with self.qtbot.waitSignal(self.sheet.made) as told:
            self.press_make()
        path: Path = told.args[0]
        return path

    def wait_for(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.sees())

    def revisions(self) -> list[str]:
        with self.desk.library.reading() as view:
            return [revision.note for _, revision in view.revisions.of(self.article)]


def article_in(desk: Desk, *publications: Publication, **fields: object) -> str:
    with desk.library.writing() as unit:
        for publication in publications:
            unit.publications.put(publication)
        return unit.articles.create(content("春汛来临", **fields))


@pytest.fixture
def person(qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path) -> Person:
    return Person(qtbot, around, desk, article_in(desk), tmp_path / "out")


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_first_package_is_made_verified_and_opened(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(outside, "open_file", opened.append)
    assert "no revision yet" in person.sees()
    assert "The use of AI is not declared." in person.sees()
    path = person.make()
    assert verify_package(path).ok
    assert "The package verifies." in person.sees()
    verdict = person.sheet.findChild(VerdictView)
    assert verdict is not None
    assert "content.json is as the manifest says." in person.sees()
    person.button("Open page").click()
    assert opened == [path / "web" / "index.html"]
    person.button("Copy path").click()
    assert QGuiApplication.clipboard().text() == str(path)
    assert person.revisions() == [""]
    with person.qtbot.waitSignal(person.sheet.closed):
        person.button("Close").click()


def test_a_zip_has_no_page_to_open(person: Person) -> None:
    person.radio("One zip file").setChecked(True)
    path = person.make()
    assert path.suffix == ".zip"
    assert verify_package(path).ok
    assert not [
        one for one in person.sheet.findChildren(QPushButton) if one.text() == "Open page" and one.isVisible()
    ]


def test_the_draft_becomes_a_revision_under_the_note(person: Person) -> None:
    person.sheet._form._text._note.setText("  numbers checked ")
    person.make()
    assert person.revisions() == ["numbers checked"]


def test_a_changed_draft_may_be_left_out(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        unit.articles.save_draft(article, content("另一个标题"))
    person = Person(qtbot, around, desk, article, tmp_path / "out")
    assert "The draft has changed since revision 1." in person.sees()
    assert person.radio("Keep the draft as revision 2 first").isChecked()
    person.radio("Revision 1, as it stands").setChecked(True)
    page = person.make() / "web" / "index.html"
    assert "春汛来临" in page.read_text(encoding="utf-8")
    assert "The draft has changed since the revision that is exported." in person.sees()
    assert len(person.revisions()) == 1


def test_what_is_signed_off_is_offered_before_a_newer_draft(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        approve(unit, article)
        unit.articles.save_draft(article, content("改过"))
    person = Person(qtbot, around, desk, article, tmp_path / "out")
    assert person.radio("Revision 1, as it stands").isChecked()
    person.radio("Keep the draft as revision 2 first").setChecked(True)
    assert "The sign-off covers revision 1 only" in person.sees()


def test_all_that_there_is_to_choose_has_its_room(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        unit.articles.save_draft(article, content("改过"))
    person = Person(qtbot, around, desk, article, tmp_path / "out")
    person.sheet.show()
    draft, newest = (
        person.radio("Keep the draft as revision 2 first"),
        person.radio("Revision 1, as it stands"),
    )

    def is_roomy() -> bool:
        return draft.height() >= draft.sizeHint().height() and newest.height() >= newest.sizeHint().height()

    qtbot.waitUntil(is_roomy)
    person.sheet._show_failure(
        StetError("Full", "There is no room left. " * 12, hint="Free some space. " * 12)
    )
    qtbot.wait(50)
    assert is_roomy()


def test_no_draft_is_kept_in_a_library_that_can_only_be_read(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = article_in(desk)
    desk.writing.keep_revision(article)
    with desk.library.writing() as unit:
        unit.articles.save_draft(article, content("改过"))
    monkeypatch.setattr(Library, "read_only", property(lambda _self: True))
    person = Person(qtbot, around, desk, article, tmp_path / "out")
    assert person.radio("Revision 1, as it stands").isChecked()
    draft = person.radio("Keep the draft as revision 2 first")
    assert not draft.isEnabled()
    assert "only be read" in draft.toolTip()


def test_the_articles_own_publication_is_chosen(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    other = replace(TIDE, id="apple", name="Apple")
    person = Person(qtbot, around, desk, article_in(desk, TIDE, other, publication="tide"), tmp_path / "out")
    choice = person.sheet._form.findChild(Choice)
    assert choice is not None
    assert choice.currentText() == "海州潮报"
    assert "海州潮报" in (person.make() / "web" / "index.html").read_text(encoding="utf-8")


def test_the_very_same_package_is_left_as_it_is(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk)
    first = Person(qtbot, around, desk, article, tmp_path / "out").make()
    again = Person(qtbot, around, desk, article, tmp_path / "out")
    assert again.make() == first
    assert "The very same package was there already" in again.sees()


def test_something_else_of_the_name_is_not_replaced(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk)
    path = Person(qtbot, around, desk, article, tmp_path / "out").make()
    (path / "content.json").write_text("mine", encoding="utf-8")
    again = Person(qtbot, around, desk, article, tmp_path / "out")
    again.press_make()
    again.wait_for("is not a sound package, so it was not replaced")
    assert again.button("Choose another folder…").isEnabled()
    assert (path / "content.json").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_is_told_and_another_one_does(person: Person, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file", encoding="utf-8")
    person.folder.setText(str(blocked / "below"))
    person.press_make()
    person.wait_for("cannot be written")
    assert "Choose another folder" in person.sees()
    person.folder.setText(str(person.out))
    assert verify_package(person.make()).ok
    notice = person.sheet.findChild(NoticeSlot)
    assert notice is not None
    assert not notice.isVisible()


def test_a_full_disk_is_told_and_leaves_nothing(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing.PackageAside, "flush", full)
    person.press_make()
    person.wait_for("No space left on device")
    assert left_in(person.out) == []
    assert person.button("Make package").isEnabled()


def test_cancelling_leaves_no_package_and_the_form(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    held, go_on = threading.Event(), threading.Event()
    export = Publishing.export

    def slowly(self: Publishing, order: Order, on_picture: object) -> object:
        held.set()
        go_on.wait(10)
        assert callable(on_picture)
        on_picture()
        return export(self, order)

    monkeypatch.setattr(Publishing, "export", slowly)
    person.press_make()
    assert held.wait(10)
    assert not person.sheet._form.isEnabled()
    person.sheet.reject()
    go_on.set()
    person.wait_for("Cancelled: no package was written.")
    assert person.sheet.isVisible()
    assert left_in(person.out) == []
    person.wait_for("Revision 1; the draft is the same.")
    monkeypatch.undo()
    assert verify_package(person.make()).ok


def test_what_is_under_embargo_cannot_be_made_and_says_why(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk, embargo_until="2099-01-01T00:00:00+08:00")
    person = Person(qtbot, around, desk, article, tmp_path / "out")
    assert "under embargo until 2099-01-01" in person.sees()
    assert not person.button("Make package").isEnabled()


def test_an_embargoed_delivery_says_so_on_its_page_and_in_its_manifest(
    qtbot: QtBot, around: Surroundings, desk: Desk, tmp_path: Path
) -> None:
    article = article_in(desk, embargo_until="2099-01-01T00:00:00+08:00", language="zh-CN")
    person = Person(qtbot, around, desk, article, tmp_path / "out")
    tick = person.sheet.form._embargoed
    assert "2099-01-01" in tick.text()
    tick.click()
    assert "under embargo until" not in person.sees()
    verification = verify_package(made := person.make())
    assert verification.ok
    assert verification.manifest is not None
    assert verification.manifest.page.embargo == verification.manifest.embargo_until
    assert "it must not be published before 2099-01-01" in person.sees()
    page = (made / "web" / "index.html").read_text("utf-8")
    assert '<p class="embargo" role="note">【未解禁】2099-01-01 00:00 之前不得发布</p>' in page
    assert "<title>【未解禁】" in page
    assert "noindex" in page


def test_without_an_embargo_nothing_is_said_of_one(person: Person) -> None:
    assert person.sheet.form._embargoed.isHidden()
    page = (person.make() / "web" / "index.html").read_text("utf-8")
    assert "embargo" not in page


def test_without_a_folder_nothing_can_be_made(person: Person) -> None:
    person.folder.setText("  ")
    assert not person.button("Make package").isEnabled()


def test_an_article_that_is_gone_is_told(qtbot: QtBot, around: Surroundings) -> None:
    sheet = PublishSheet(around, "0" * 32)
    qtbot.addWidget(sheet)
    sheet.show()
    slot = sheet.findChild(NoticeSlot)
    assert slot is not None
    qtbot.waitUntil(slot.isVisible)
    assert sheet._proposal is None


def test_nothing_is_asked_before_it_is_known_what_can_be_made(
    qtbot: QtBot, around: Surroundings, desk: Desk
) -> None:
    sheet = PublishSheet(around, article_in(desk))
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet._form._folder.isVisible()
    height = sheet.form.sizeHint().height()
    qtbot.waitUntil(sheet._form._folder.isVisible)
    assert height > 5 * sheet._form._folder.height()


def test_what_there_is_to_choose_from_is_said_in_another_language(person: Person, qapp: QApplication) -> None:
    channel, publication = person.sheet._form._channel, person.sheet._form._publication
    assert (channel.currentText(), publication.currentText()) == (
        "Web page",
        "None: the source gives the name",
    )
    chosen = person.sheet.form.order()
    chinese = Catalogue("zh_CN")
    qapp.installTranslator(chinese)
    try:
        qapp.processEvents()
        assert channel.currentText() == chinese.translate("", "Web page")
        assert publication.currentText() == chinese.translate("", "None: the source gives the name")
        assert channel.currentText() != "Web page"
        assert person.sheet.form.order() == chosen
    finally:
        qapp.removeTranslator(chinese)
        qapp.processEvents()
