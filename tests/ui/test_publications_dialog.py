"""The publications editor on a real library: nothing is written unasked, nothing is lost, mistakes are told."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.errors import StetError
from editor_app.domain.publication import ListedStory, Publication, Section
from editor_app.services.desk import Desk
from editor_app.services.publications import Publications
from editor_app.system.resources import resource
from editor_app.ui.icons import Icons
from editor_app.ui.publish.publications_dialog import PublicationsDialog
from editor_app.ui.publish.section_tree import SectionTree
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.value_line import ValueLine
from tests.support.surroundings import theme_of

NEVER_MS = 1_000_000
TIDE = Publication(
    "tide",
    "海州潮报",
    slogan="听见潮声\n看见身边 ",
    base_address="https://tide.example.com",
    sections=(Section("要闻", "news", (Section("本地", "local"),)), Section("", "odd")),
    columns=("潮头对话", ""),
    contacts=(
        Contact(ContactKind.HOTLINE, "热线", "0000", "陈老师"),
        Contact(ContactKind.EMAIL, public=False),
    ),
    foot_lines=("", "许可证"),
    hot=(ListedStory("", ""),),
    utc_offset="+8",
    extra=(("name_en", '"The Haizhou Tide"'),),
)

APPLE = replace(TIDE, id="apple", name="Apple")


class Person:
    """Somebody before the dialog."""

    def __init__(self, qtbot: QtBot, around: Surroundings, desk: Desk, idle_ms: int = NEVER_MS) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.around = around
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.dialog = PublicationsDialog(around, self.host, idle_ms=idle_ms)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()
        self.settle()

    def settle(self) -> None:
        """Wait for all that was handed over to either lane."""
        heard: list[object] = []
        self.around.lanes.read(self.around.notices, lambda _: None, heard.append)
        self.around.lanes.write(self.around.notices, lambda _: None, heard.append)
        self.qtbot.waitUntil(lambda: len(heard) == 2)

    def line(self, name: str) -> ValueLine:
        return next(one for one in self.dialog.findChildren(ValueLine) if one.accessibleName() == name)

    def write(self, name: str, text: str) -> None:
        line = self.line(name)
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(line, typed)
        line.editingFinished.emit()

    def choose(self, row: int) -> None:
        self.dialog._list.setCurrentRow(row)
        self.settle()

    def press(self, text: str) -> None:
        next(one for one in self.dialog.findChildren(QPushButton) if one.text() == text).click()

    def sees(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())

    def close(self) -> None:
        self.dialog.reject()
        self.settle()

    def is_open(self) -> bool:
        return shiboken6.isValid(self.dialog) and self.dialog.isVisible()

    def kept(self, name: str = "tide") -> Publication | None:
        with self.desk.library.reading() as view:
            return view.publications.get(name)

    def versions(self, name: str = "tide") -> int:
        with self.desk.library.reading() as view:
            return len(view.publications.versions(name))


def put(desk: Desk, *publications: Publication) -> None:
    with desk.library.writing() as unit:
        for publication in publications:
            unit.publications.put(publication)


@pytest.fixture
def person(qtbot: QtBot, around: Surroundings, desk: Desk) -> Person:
    put(desk, TIDE)
    return Person(qtbot, around, desk)


def test_opening_and_closing_writes_nothing(person: Person) -> None:
    generation = person.desk.library.generation
    person.close()
    assert not person.is_open()
    assert person.desk.library.generation == generation


def test_the_sample_comes_back_the_same_from_one_edit_and_its_taking_back(
    qtbot: QtBot, around: Surroundings, desk: Desk
) -> None:
    sample = desk.publications.add_file(resource("samples") / "publication.json")
    person = Person(qtbot, around, desk)
    person.write("Slogan", "x")
    person.write("Slogan", sample.slogan)
    person.close()
    assert person.kept(sample.id) == sample
    assert person.versions(sample.id) == 1


def test_one_edit_changes_one_thing_in_one_new_version(person: Person) -> None:
    person.write("Slogan", "潮起")
    person.write("Slogan", "潮落")
    person.close()
    assert not person.is_open()
    assert person.kept() == replace(TIDE, slogan="潮落")
    assert person.versions() == 2


def test_it_is_kept_by_itself_after_a_while(qtbot: QtBot, around: Surroundings, desk: Desk) -> None:
    put(desk, TIDE)
    person = Person(qtbot, around, desk, idle_ms=1)
    person.write("Slogan", "潮起")
    qtbot.waitUntil(lambda: person.kept() == replace(TIDE, slogan="潮起"))
    qtbot.waitUntil(lambda: "Everything is saved." in person.sees())


def test_choosing_another_keeps_the_one_before(qtbot: QtBot, around: Surroundings, desk: Desk) -> None:
    put(desk, TIDE, replace(TIDE, id="apple", name="Apple"))
    person = Person(qtbot, around, desk)
    names = person.dialog.findChild(QListWidget)
    assert names is not None
    assert names.item(0).text() == "Apple"
    person.write("Name", "Pear")
    names.setCurrentRow(1)
    person.settle()
    assert person.line("Name").text() == "海州潮报"
    kept = person.kept("apple")
    assert kept is not None
    assert kept.name == "Pear"


def test_an_address_that_is_none_is_told_and_not_kept(person: Person) -> None:
    person.write("Base address", "ftp://x")
    assert "This is no address of the web" in person.sees()
    person.close()
    assert person.kept() == TIDE
    assert person.versions() == 1


def test_an_address_is_kept_in_its_one_form(person: Person) -> None:
    person.write("Base address", "news.example.com")
    person.write("Time zone", "-3")
    person.close()
    assert person.kept() == replace(TIDE, base_address="https://news.example.com/", utc_offset="-03:00")


def test_without_a_name_it_is_not_kept_and_closing_says_so_once(person: Person) -> None:
    person.write("Name", "")
    assert "A publication needs a name." in person.sees()
    person.close()
    assert person.is_open()
    assert "Close once more to drop it." in person.sees()
    person.close()
    assert not person.is_open()
    assert person.kept() == TIDE


def test_a_new_publication_gets_an_id_from_its_name_and_keeps_it(person: Person) -> None:
    person.press("Add a publication")
    person.write("Name", "Harbour Talk")
    person.settle()
    assert person.line("Id").text() == "harbour-talk"
    person.write("Id", "tide")
    assert "each publication has its own" in person.sees()
    person.write("Id", "talk")
    person.close()
    assert person.kept("talk") == Publication("talk", "Harbour Talk")
    again = Person(person.qtbot, person.around, person.desk)
    assert again.line("Id").isReadOnly()


def test_a_new_one_that_was_left_blank_is_forgotten(person: Person) -> None:
    person.press("Add a publication")
    person.close()
    assert not person.is_open()
    with person.desk.library.reading() as view:
        assert [publication.id for publication in view.publications.all()] == ["tide"]


def test_a_copy_has_the_same_settings_under_another_id(person: Person) -> None:
    person.press("Duplicate the publication")
    person.settle()
    person.close()
    with person.desk.library.reading() as view:
        copy = next(one for one in view.publications.all() if one.id != "tide")
    assert copy == replace(TIDE, id=copy.id, name="海州潮报 (copy)")


def test_an_id_of_any_origin_is_no_markup_in_its_tip(qtbot: QtBot, around: Surroundings, desk: Desk) -> None:
    put(desk, replace(TIDE, id="<b>"))
    person = Person(qtbot, around, desk)
    assert person.dialog._list.item(0).toolTip() == "<qt>&lt;b&gt;</qt>"


def test_a_library_without_any_says_how_to_begin(qtbot: QtBot, around: Surroundings, desk: Desk) -> None:
    person = Person(qtbot, around, desk)
    assert "There is no publication yet." in person.sees()
    assert not person.line("Name").isVisible()
    person.press("Add a publication")
    assert person.line("Name").isVisible()


def test_a_failure_to_save_is_told_and_what_was_typed_stays(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StetError("Full", "There is no room left.", hint="Free some space.")

    monkeypatch.setattr(Publications, "keep", refuse)
    person.write("Slogan", "潮起")
    person.close()
    assert person.is_open()
    assert "There is no room left." in person.sees()
    assert person.line("Slogan").text() == "潮起"
    monkeypatch.undo()
    person.press("Try again")
    person.settle()
    assert person.kept() == replace(TIDE, slogan="潮起")


def test_what_another_program_changed_is_shown_unless_something_is_unsaved(person: Person) -> None:
    put(person.desk, replace(TIDE, slogan="别处"))
    person.around.feed.changed.emit(Changes(aspects=frozenset({Aspect.PUBLICATIONS})))
    person.settle()
    assert person.line("Slogan").text() == "别处"
    person.write("Slogan", "这里")
    put(person.desk, replace(TIDE, slogan="再变"))
    person.around.feed.changed.emit(Changes())
    person.settle()
    assert person.line("Slogan").text() == "这里"


def test_a_logo_is_taken_in_and_what_is_no_picture_is_told(person: Person, tmp_path: Path) -> None:
    logo = person.dialog._form._fields["logo"]
    fake = tmp_path / "logo.png"
    fake.write_text("no picture", encoding="utf-8")
    logo.take_file(fake)
    person.settle()
    assert "is not a picture" in person.sees()
    logo.take_file(resource("samples") / "pictures" / "logo.png")
    person.settle()
    person.close()
    kept = person.kept()
    assert kept is not None
    assert person.desk.pictures.displayable(kept.logo, 100).startswith(b"\x89PNG")


@pytest.fixture
def two(qtbot: QtBot, around: Surroundings, desk: Desk) -> Person:
    """Before a dialog with "apple" chosen and "tide" below it."""
    put(desk, TIDE, APPLE)
    return Person(qtbot, around, desk)


def refuse(*_: object) -> None:
    raise StetError("Full", "There is no room left.", hint="Free some space.")


def test_what_could_not_be_kept_is_not_dropped_with_another_one_chosen(
    two: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Publications, "keep", refuse)
    two.write("Slogan", "甜")
    two.choose(1)
    assert "There is no room left." in two.sees()
    two.close()
    assert two.is_open()
    monkeypatch.undo()
    two.press("Try again")
    two.settle()
    assert two.kept("apple") == replace(APPLE, slogan="甜")
    two.choose(0)
    assert two.line("Slogan").text() == "甜"


def test_trying_to_read_again_throws_away_nothing_that_is_incomplete(
    two: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    two.write("Name", "")
    two.choose(1)
    monkeypatch.setattr(Publications, "keep", refuse)
    two.write("Slogan", "潮起")
    two.close()
    monkeypatch.undo()
    two.press("Try again")
    two.settle()
    assert two.kept() == replace(TIDE, slogan="潮起")
    two.choose(0)
    assert two.line("Name").text() == ""


def test_closing_shows_the_incomplete_one_that_was_left(two: Person) -> None:
    two.write("Name", "")
    two.choose(1)
    two.close()
    assert two.is_open()
    assert "Close once more to drop it." in two.sees()
    assert two.line("Id").text() == "apple"
    two.close()
    assert not two.is_open()


def test_an_id_comes_to_the_publication_that_it_was_worked_out_for(two: Person) -> None:
    two.press("Add a publication")
    two.write("Name", "Harbour Talk")
    two.dialog._list.setCurrentRow(1)
    two.settle()
    two.settle()
    assert two.line("Id").text() == "tide"
    assert two.kept("harbour-talk") == Publication("harbour-talk", "Harbour Talk")


def test_a_logo_comes_to_the_publication_that_it_was_chosen_for(two: Person) -> None:
    two.dialog._form._fields["logo"].take_file(resource("samples") / "pictures" / "logo.png")
    two.dialog._list.setCurrentRow(1)
    two.settle()
    two.close()
    assert two.kept() == TIDE
    apple = two.kept("apple")
    assert apple is not None
    assert apple.logo


def test_an_answer_from_before_a_change_was_kept_does_not_bring_the_old_back(
    two: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = threading.Event()
    read = Publications.all

    def read_slowly(publications: Publications) -> list[Publication]:
        found = read(publications)
        assert kept.wait(10)
        return found

    monkeypatch.setattr(Publications, "all", read_slowly)
    two.around.feed.changed.emit(Changes())
    two.write("Slogan", "甜")
    two.dialog._keep()
    two.qtbot.waitUntil(lambda: "Everything is saved." in two.sees())
    kept.set()
    two.settle()
    two.settle()
    assert two.line("Slogan").text() == "甜"


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=6)
SECTIONS = st.recursive(
    st.just(()),
    lambda below: st.lists(st.builds(Section, WORDS, WORDS, below), max_size=3).map(tuple),
    max_leaves=8,
)


def tree_of(qapp: QApplication, sections: tuple[Section, ...]) -> SectionTree:
    tree = SectionTree(Icons(theme_of(qapp)))
    tree.show_value(sections)
    return tree


def without_blank(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    whole = (replace(one, children=without_blank(one.children)) for one in sections)
    return tuple(one for one in whole if one != Section(""))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(SECTIONS)
def test_a_tree_of_sections_reads_back_the_same(qapp: QApplication, sections: tuple[Section, ...]) -> None:
    assert tree_of(qapp, sections).value() == without_blank(sections)


NEWS = (Section("A", "a", (Section("B", "b"),)), Section("C", "c"))


@pytest.mark.parametrize(
    ("row", "key", "modifiers", "after"),
    [
        (1, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, (NEWS[1], NEWS[0])),
        (0, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, (NEWS[1], NEWS[0])),
        (
            1,
            Qt.Key.Key_Right,
            Qt.KeyboardModifier.AltModifier,
            (Section("A", "a", (Section("B", "b"), NEWS[1])),),
        ),
        (0, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, (NEWS[1],)),
    ],
)
def test_keys_change_the_tree(
    qtbot: QtBot,
    qapp: QApplication,
    row: int,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    after: tuple[Section, ...],
) -> None:
    tree = tree_of(qapp, NEWS)
    qtbot.addWidget(tree)
    item = tree._tree.topLevelItem(row)
    assert item is not None
    tree._tree.setCurrentItem(item)
    with qtbot.waitSignal(tree.edited) as told:
        QTest.keyClick(tree._tree, key, modifiers)
    assert told.args == [after]


def test_a_section_moves_out_from_below_another(qtbot: QtBot, qapp: QApplication) -> None:
    tree = tree_of(qapp, NEWS)
    qtbot.addWidget(tree)
    top = tree._tree.topLevelItem(0)
    below = None if top is None else top.child(0)
    assert below is not None
    tree._tree.setCurrentItem(below)
    tree.move_out()
    assert tree.value() == (Section("A", "a"), Section("B", "b"), NEWS[1])


def test_a_new_section_without_words_counts_for_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    tree = tree_of(qapp, NEWS)
    qtbot.addWidget(tree)
    tree.add_below()
    assert tree.value() == NEWS
