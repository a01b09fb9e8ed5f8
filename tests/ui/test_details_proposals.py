"""The form fills in what the library has seen before, and works with the contact book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.credits import Credit
from editor_app.domain.fields import Fields, Source, SourceRelation
from editor_app.domain.seen import Known, seen_in
from editor_app.services.desk import Desk
from editor_app.services.remembering import Proposals
from editor_app.store.library import Library
from editor_app.ui.details.contact_book import ContactBookSheet
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.completing import Completing
from editor_app.ui.widgets.value_line import ValueLine
from tests.support.details_form import WHOLE, FormWindow, form_window, leave, retype, type_into
from tests.support.window import opened_window, places

SEEN = Fields(
    column="潮声",
    tags=("春茶", "茶山"),
    sources=(Source("云坞发布", SourceRelation.VIA),),
    credits=(Credit("photographer", "摄影", ("孟秋白",), "海州潮报"), Credit("editor", names=("林溪桥",))),
)
DESK = Contact(ContactKind.EMAIL, "投稿", "desk@tide.example.com", "值班台")
SECRET = Contact(ContactKind.PHONE, "", "0000-5550188", "老周", public=False)


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        made.show(replace(WHOLE, credits=(Credit("reporter"),), tags=(), contacts=()))
        known = Known(tuple(sorted(seen_in(SEEN), key=repr)))
        made.form._context.proposing.know(Proposals(known, (DESK, SECRET)))
        yield made


def choose_first(line: ValueLine) -> None:
    completing = line.findChild(Completing)
    assert isinstance(completing, Completing)
    assert completing.is_shown()
    popup = completing._completer.popup() if completing._completer else None
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def test_a_person_brings_role_label_and_unit_along(form: FormWindow) -> None:
    names = form.credit(0).names
    names.setFocus()
    type_into(names, "孟")
    choose_first(names)
    assert form.told[-1].credits == (Credit("photographer", "摄影", ("孟秋白",), "海州潮报"),)


def test_what_was_typed_is_not_overwritten(form: FormWindow) -> None:
    row = form.credit(0)
    retype(row.unit, "自己的单位")
    row.names.setFocus()
    type_into(row.names, "孟")
    choose_first(row.names)
    assert form.told[-1].credits == (Credit("reporter", "", ("孟秋白",), "自己的单位"),)
    retype(row.unit, "")
    retype(row.role.line, "校对")
    retype(row.names, "孟")
    choose_first(row.names)
    assert form.told[-1].credits[0].role == "proofreader", "a role that was chosen stays"


def test_a_source_comes_as_it_stood_before(form: FormWindow) -> None:
    form.form._editors["sources"].add()
    line = form.source(2).name
    retype(line, "云")
    choose_first(line)
    assert form.told[-1].sources[-1] == Source("云坞发布", SourceRelation.VIA)


def test_tags_are_completed_one_by_one(form: FormWindow) -> None:
    tags = form.editor("tags")
    assert isinstance(tags, ValueLine)
    tags.setFocus()
    type_into(tags, "手艺、茶")
    choose_first(tags)
    assert form.told[-1].tags == ("手艺", "茶山")


def test_columns_that_others_used_are_offered_behind_the_publications_own(form: FormWindow) -> None:
    column = form.editor("column")
    texts = [column.itemText(index) for index in range(column.count())]  # type: ignore[attr-defined]
    assert texts == ["街巷记", "潮头对话", "潮声"]


@pytest.mark.parametrize(("typed", "contact"), [("值班", DESK), ("5550188", SECRET)])
def test_a_contact_of_the_book_comes_whole_and_a_private_one_as_private(
    form: FormWindow, typed: str, contact: Contact
) -> None:
    form.form._contacts.add()
    line = form.contact(0).person
    line.setFocus()
    type_into(line, typed)
    choose_first(line)
    kept = form.told[-1].contacts if contact.public else form.beside[-1].private_contacts
    assert kept == (contact,)
    if not contact.public:
        assert all(not one.contacts for one in form.told), "it was never among what leaves"


# The sheet


@pytest.fixture
def book(around: Surroundings, desk: Desk, qtbot: QtBot) -> ContactBookSheet:
    desk.remembering.keep_contact(DESK)
    desk.remembering.keep_contact(SECRET)
    sheet = ContactBookSheet(around, None)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: sheet.is_read and sheet.list.count() == 2)
    return sheet


def listed(sheet: ContactBookSheet) -> list[str]:
    return [sheet.list.item(row).text() for row in range(sheet.list.count())]


def test_the_book_is_listed_searched_and_says_when_it_has_nothing(book: ContactBookSheet) -> None:
    assert any("desk@tide.example.com" in one for one in listed(book))
    book.search.setText("老周")
    assert len(listed(book)) == 1
    assert "stays here" in listed(book)[0]
    book.search.setText("nobody")
    assert listed(book) == []
    assert book.empty.isVisible()


def test_a_long_entry_is_shortened_and_told_whole_by_its_tip(book: ContactBookSheet) -> None:
    long = next(item for item in map(book.list.item, range(2)) if "desk@tide.example.com" in item.text())
    assert not book.list.horizontalScrollBar().isVisible()
    assert "desk@tide.example.com" in long.toolTip()


def test_an_entry_is_changed_in_place(book: ContactBookSheet, desk: Desk, qtbot: QtBot) -> None:
    book.list.setCurrentRow(next(row for row, one in enumerate(listed(book)) if "老周" in one))
    assert book.person.text() == "老周"
    retype(book.address, "0000-5550199")
    leave(book.address)
    changed = replace(SECRET, value="0000-5550199")
    qtbot.waitUntil(lambda: changed in desk.remembering.contacts())
    assert SECRET not in desk.remembering.contacts()
    book.public.click()
    qtbot.waitUntil(lambda: replace(changed, public=True) in desk.remembering.contacts())
    assert len(desk.remembering.contacts()) == 2


def test_a_book_that_can_only_be_read_says_so(
    around: Surroundings, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.remembering.keep_contact(DESK)
    monkeypatch.setattr(Library, "read_only", property(lambda _self: True))
    sheet = ContactBookSheet(around, None)
    qtbot.addWidget(sheet)
    qtbot.waitUntil(lambda: sheet.is_read and sheet.list.count() == 1)
    for part in (sheet.add, sheet.delete, sheet.person, sheet.address, sheet.public):
        assert not part.isEnabled()
        assert "only be read" in part.toolTip()


def test_an_entry_is_added_and_deleted(book: ContactBookSheet, desk: Desk, qtbot: QtBot) -> None:
    book.add.click()
    retype(book.person, "新人")
    leave(book.person)
    assert len(desk.remembering.contacts()) == 2, "without an address or number it reaches nobody"
    retype(book.address, "0000-5550111")
    leave(book.address)
    qtbot.waitUntil(lambda: len(desk.remembering.contacts()) == 3)
    added = next(one for one in desk.remembering.contacts() if one.person == "新人")
    assert not added.public, "typed by hand: private until a person says otherwise"
    qtbot.waitUntil(lambda: book.list.count() == 3)
    book.delete.click()
    qtbot.waitUntil(lambda: added not in desk.remembering.contacts())
    qtbot.waitUntil(lambda: book.list.count() == 2)
    assert book.person.text() != "新人"
    book.add.click()
    assert not book.delete.isEnabled()
    assert book.delete.toolTip()


def test_a_new_entry_that_is_begun_while_one_is_kept_leaves_that_alone(
    book: ContactBookSheet, desk: Desk, qtbot: QtBot
) -> None:
    for person, address in (("甲", "0000-5550111"), ("乙", "0000-5550222")):
        book.add.click()
        retype(book.person, person)
        retype(book.address, address)
        leave(book.address)
    book.add.click()
    qtbot.waitUntil(lambda: book.list.count() == 4)
    assert book.person.text() == book.address.text() == ""
    kept = {(one.person, one.value) for one in desk.remembering.contacts()}
    assert kept >= {("甲", "0000-5550111"), ("乙", "0000-5550222")}


def test_what_is_typed_while_an_entry_is_kept_stays(book: ContactBookSheet, desk: Desk, qtbot: QtBot) -> None:
    book.list.setCurrentRow(next(row for row, one in enumerate(listed(book)) if "老周" in one))
    retype(book.person, "周师傅")
    leave(book.person)
    type_into(book.label, "码头")
    qtbot.waitUntil(lambda: any("周师傅" in one for one in listed(book)))
    assert book.label.text().startswith("码头") or book.label.text().endswith("码头")
    leave(book.label)
    qtbot.waitUntil(lambda: any(one.label == book.label.text() for one in desk.remembering.contacts()))
    assert len(desk.remembering.contacts()) == 2


def test_a_contact_of_an_article_goes_into_the_book(
    around: Surroundings, desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    window = FormWindow(around, qtbot)
    qtbot.addWidget(window.around)
    window.show(replace(WHOLE, contacts=(DESK,)))
    window.contact(0).asked.emit("remember")
    qtbot.waitUntil(lambda: desk.remembering.contacts() == (DESK,))


def test_escape_puts_proposals_away_before_the_form(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        desk.begin()
        desk.do("details")
        form, editor = desk.window.details, desk.window.editor
        form.finish()
        form._context.proposing.know(Proposals(Known(tuple(seen_in(SEEN)))))
        row = form._editors["credits"].add()
        type_into(row.names, "孟")
        completing = row.names.findChild(Completing)
        popup = completing._completer.popup()
        assert popup.isVisible()
        QTest.keyClick(popup, Qt.Key.Key_Escape)
        assert not popup.isVisible()
        assert editor.shows_details
        QTest.keyClick(row.names, Qt.Key.Key_Escape)
        assert not editor.shows_details


def test_the_note_to_the_desk_is_one_key_away(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        desk.begin()
        desk.do("desk_note")
        note = QApplication.focusWidget()
        assert note is desk.window.details._desk.note
        type_into(note, "ask the lawyer")
        desk.saved()
        assert desk.current is not None
        article = desk.current.article
        kept = desk.window.around.lanes.desk().writing.open(article).beside.desk
        assert kept.note == "ask the lawyer"
