"""The marked places of the form: what only the desk needs, and who must not be named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.beside import Beside, ConfidentialSource
from editor_app.domain.desk_matter import DeskMatter
from editor_app.ui.details.desk_section import DeskSection
from editor_app.ui.typed_counts import read_count
from tests.support.details_form import HIDDEN, TIDE, WHOLE, FormWindow, form_window, leave, retype, type_into

MATTER = DeskMatter("call back", True, "2026-03-13T18:00:00+08:00", "", "front page", 1500)
SOURCE = ConfidentialSource("a clerk", "0000-5550199", "background only")


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        yield made


def desk_of(form: FormWindow) -> DeskSection:
    found = form.form.findChild(DeskSection)
    assert isinstance(found, DeskSection)
    return found


def test_it_shows_what_is_kept_and_tells_nothing_untouched(form: FormWindow) -> None:
    form.show(WHOLE, (HIDDEN,), Beside(MATTER, confidential=(SOURCE,)))
    desk = desk_of(form)
    assert desk.urgent.isChecked()
    assert desk.deadline.text() == "2026-03-13 18:00 +08:00"
    assert desk.length.text() == "1500"
    assert desk.note.toPlainText() == "call back"
    for line in form.form.findChildren(QLineEdit):
        line.editingFinished.emit()
    assert form.beside == []
    form.form.show_fields(WHOLE, (TIDE,), Beside())
    assert not desk.urgent.isChecked()
    assert desk.length.text() == ""


def test_each_edit_changes_its_own_part_alone(form: FormWindow) -> None:
    before = Beside(MATTER, (HIDDEN,), (SOURCE,))
    form.show(WHOLE, (HIDDEN,), before)
    desk = desk_of(form)
    desk.urgent.click()
    assert form.beside[-1] == Beside(DeskMatter("call back", False, *parts(MATTER)), (HIDDEN,), (SOURCE,))
    retype(desk.deadline, "2026-03-14 9:30")
    leave(desk.deadline)
    assert form.beside[-1].desk.deadline == "2026-03-14T09:30:00+08:00", "by the publication's clock"
    note: QPlainTextEdit = desk.note
    note.setFocus()
    type_into(note, "x")
    assert "x" in form.beside[-1].desk.note
    assert form.told == [], "the fields know nothing of it"


def here() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def parts(matter: DeskMatter) -> tuple[str, str, str, int]:
    return matter.deadline, matter.planned_at, matter.slot, matter.target_length


def test_a_length_that_is_none_is_refused_in_words(form: FormWindow) -> None:
    form.show(beside=Beside(MATTER))
    length = desk_of(form).length
    retype(length, "many")
    leave(length)
    assert length.value == 1500
    assert "1500" in length.accessibleDescription()
    retype(length, "2,000字")
    leave(length)
    assert form.beside[-1].desk.target_length == 2000


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), (" ", 0), ("800", 800), ("１２００", 1200), ("1,200 characters", 1200)]
)
def test_counts_as_people_write_them(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["-1", "1.5", "12,00", "many", "99999999"])
def test_what_is_no_count(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_count(text)


def test_a_confidential_source_is_added_and_removed(form: FormWindow) -> None:
    form.show()
    form.form.focus_field("confidential")
    rows = form.form._kept["confidential"]
    QTest.mouseClick(rows.add_button, Qt.MouseButton.LeftButton)
    type_into(here(), "a clerk")
    assert [one.name for one in form.beside[-1].confidential] == ["a clerk"]
    rows.rows[0].asked.emit("remove")
    assert len(form.beside[-1].confidential) == 0
    assert form.told == []


@pytest.mark.parametrize("name", ["note", "urgent", "deadline", "planned_at", "slot", "target_length"])
def test_every_part_of_the_desk_data_can_be_gone_to(form: FormWindow, name: str) -> None:
    form.show()
    form.form.focus_field(name)
    assert desk_of(form).isAncestorOf(here())
    QApplication.processEvents()
    assert form.form.navigator.chip(desk_of(form)).property("look") == "chip-here"


def test_desk_data_that_is_changed_elsewhere_is_not_undone_by_the_next_edit(form: FormWindow) -> None:
    before = Beside(MATTER, (HIDDEN,), (SOURCE,))
    form.show(WHOLE, (HIDDEN,), before)
    after = replace(before, desk=replace(MATTER, target_length=800))
    form.form.rebase(WHOLE, after)
    assert desk_of(form).length.text() == "800"
    assert form.beside == []
    desk_of(form).urgent.click()
    assert form.beside[-1] == replace(after, desk=replace(after.desk, urgent=False))
    form.around.hide()
    form.form.rebase(WHOLE, before)
    form.around.show()
    assert desk_of(form).length.text() == "1500"
