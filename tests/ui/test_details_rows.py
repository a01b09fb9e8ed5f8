"""The rows of the details form: sources, credits and contacts, typed, pasted, moved and removed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.credits import Credit
from editor_app.domain.fields import (
    Fields,
    Source,
    SourceRelation,
)
from tests.support.details_form import (
    HIDDEN,
    WHOLE,
    FormWindow,
    form_window,
    leave,
    retype,
    type_into,
)
from tests.support.fields import fields
from tests.support.shared import SAMPLE, needs_shared


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        yield made


def credit_line_of_the_sample() -> str:
    return next(line for line in SAMPLE.read_text("utf-8").splitlines() if line.startswith("来源/"))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(shown=fields().filter(lambda one: one.sources and one.credits), data=st.data())
def test_an_edit_in_a_row_leaves_the_rest_of_the_row_and_the_other_rows(
    form: FormWindow, shown: Fields, data: st.DataObject
) -> None:
    form.show(shown)
    number = data.draw(st.integers(0, len(shown.sources) - 1))
    retype(form.source(number).name, "Y")
    wanted = list(shown.sources)
    wanted[number] = replace(wanted[number], name="Y")
    assert form.told[-1] == replace(shown, sources=tuple(wanted))
    number = data.draw(st.integers(0, len(shown.credits) - 1))
    retype(form.credit(number).unit, "Z")
    people = list(shown.credits)
    people[number] = replace(people[number], unit="Z")
    assert form.told[-1] == replace(shown, sources=tuple(wanted), credits=tuple(people))


def test_names_are_read_apart_however_they_are_typed(form: FormWindow) -> None:
    form.show()
    names = form.credit(0).names
    retype(names, "陈雨汀 罗一帆，Ann Lee")
    assert form.told[-1].credits[0].names == ("陈雨汀", "罗一帆", "Ann Lee")
    leave(names)
    assert names.text() == "陈雨汀, 罗一帆, Ann Lee"


def test_roles_go_by_their_names_and_others_are_free(form: FormWindow) -> None:
    form.show()
    line = form.credit(1).role.line
    retype(line, "校对")
    assert form.told[-1].credits[1].role == "proofreader"
    retype(line, "灯光")
    assert form.told[-1].credits[1].role == "灯光"


def test_a_role_is_chosen_from_the_list_and_merely_leaving_chooses_none(form: FormWindow) -> None:
    form.show(replace(WHOLE, credits=(Credit("VIDEO", names=("罗一帆",)),)))
    role = form.credit(0).role
    role.line.editingFinished.emit()
    assert form.told == []
    assert role.line.text() == "VIDEO"
    role.activated.emit(role.findText("Translation"))
    assert form.told[-1].credits == (Credit("translator", names=("罗一帆",)),)
    assert role.line.text() == "Translation"


def test_rows_are_added_moved_and_removed_by_keyboard(form: FormWindow, qtbot: QtBot) -> None:
    form.show()
    name = form.source(1).name
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert len(form.form._editors["sources"].rows) == 3
    assert form.told == []
    assert QApplication.focusWidget() is form.source(2).name
    type_into(form.source(2).name, "三")
    assert [one.name for one in form.told[-1].sources] == ["海州潮报", "云坞发布", "三"]
    QTest.keyClick(form.source(2).name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in form.told[-1].sources] == ["海州潮报", "三", "云坞发布"]
    assert QApplication.focusWidget() is form.source(1).name
    QTest.keyClick(form.source(1).name, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert form.told[-1].sources == WHOLE.sources
    assert QApplication.focusWidget() is form.source(1).name


def test_an_emptied_row_leaves_and_an_untouched_empty_one_stays(form: FormWindow) -> None:
    form.show(replace(WHOLE, sources=(Source(""), Source("甲"), Source("乙"))))
    retype(form.source(1).name, "")
    assert form.told[-1].sources == (Source(""), Source("乙"))


@pytest.mark.parametrize("number", [0, 1])
def test_a_pasted_credit_line_fills_rows(form: FormWindow, number: int) -> None:
    form.show(replace(WHOLE, sources=(Source("云坞发布"),), credits=(Credit("reporter"), Credit("editor"))))
    QApplication.clipboard().setText("来源/海湾晚报 全媒体记者/胡文洁 编辑/李明")
    form.credit(number).names.paste()
    told = form.told[-1]
    assert [one.name for one in told.sources] == ["云坞发布", "海湾晚报"]
    assert Credit("reporter", "全媒体记者", ("胡文洁",), "海湾晚报") in told.credits
    assert Credit("editor", "编辑", ("李明",)) in told.credits
    assert not any("/" in name for credit in told.credits for name in credit.names)


@needs_shared
@pytest.mark.parametrize("field", ["names", "role", "source"])
def test_the_line_of_a_real_page_is_understood_wherever_it_is_pasted_and_said(
    form: FormWindow, field: str
) -> None:
    form.show(replace(WHOLE, sources=(Source("海州潮报"),), credits=(Credit("reporter"),)))
    credit = form.credit(0)
    line = {"names": credit.names, "role": credit.role.line, "source": form.source(0).name}[field]
    shown = line.text()
    QApplication.clipboard().setText(credit_line_of_the_sample())
    line.setFocus()
    line.setCursorPosition(len(shown))
    line.paste()
    told = form.told[-1]
    assert [(one.name, one.relation) for one in told.sources] == [("株洲日报", SourceRelation.ORIGINAL)]
    assert told.credits == (Credit("reporter", "全媒体记者", ("胡文洁",), "株洲日报"),)
    assert line.text() in {shown, "株洲日报", "胡文洁", "Reporter"}
    said = form.form._origin.said
    assert said.isVisible()
    assert "株洲日报" in said.text()
    assert "全媒体记者 胡文洁" in said.text()
    retype(credit.unit, "本报")
    assert not said.isVisible(), "it is said until something else is done"


def test_the_own_title_gives_way_to_the_source_that_a_pasted_line_names(form: FormWindow) -> None:
    form.show(replace(WHOLE, sources=(Source("海州潮报"),), credits=(Credit("reporter"),)))
    QApplication.clipboard().setText("来源/海湾晚报 全媒体记者/胡文洁")
    form.credit(0).names.paste()
    assert [one.name for one in form.told[-1].sources] == ["海湾晚报"]


def test_an_english_byline_pasted_into_a_source_goes_to_the_credits(form: FormWindow) -> None:
    form.show(replace(WHOLE, credits=()))
    QApplication.clipboard().setText("By Ann Lee, photographs by Tom Ray")
    form.source(0).name.paste()
    assert form.source(0).name.text() == "海州潮报"
    assert form.told[-1].sources == WHOLE.sources
    assert [(one.role, one.names) for one in form.told[-1].credits] == [
        ("author", ("Ann Lee",)),
        ("photographer", ("Tom Ray",)),
    ]


def test_plain_names_are_pasted_as_they_are(form: FormWindow) -> None:
    form.show()
    QApplication.clipboard().setText("罗一帆、何小满")
    form.credit(1).names.selectAll()
    form.credit(1).names.paste()
    assert form.told[-1].credits[1].names == ("罗一帆", "何小满")


def test_a_contact_typed_by_hand_stays_here_until_it_is_let_go(form: FormWindow) -> None:
    form.show(private=(HIDDEN,))
    form.form._contacts.add_button.click()
    type_into(form.contact(2).address, "139")
    mine = Contact(ContactKind.PHONE, value="139", public=False)
    assert form.told == []
    assert list(form.private[-1]) == [HIDDEN, mine]
    form.contact(2).public.click()
    assert list(form.private[-1]) == [HIDDEN]
    assert form.told[-1].contacts == (*WHOLE.contacts, replace(mine, public=True))
    form.contact(0).public.click()
    assert form.told[-1].contacts == (replace(mine, public=True),)
    assert [one.label for one in form.private[-1]] == ["热线", "线人"]
    assert not any(one.public for one in form.private[-1])
