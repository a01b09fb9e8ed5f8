"""The details form: what is not touched comes back as it was, and an edit changes one field alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.beside import NOTHING_BESIDE
from editor_app.domain.contacts import Contact
from editor_app.domain.fields import (
    Fields,
    Nature,
)
from editor_app.ui.i18n import Catalogue
from editor_app.ui.widgets.choice import FreeChoice
from tests.support.details_form import (
    HIDDEN,
    TIDE,
    WHOLE,
    FormWindow,
    changed,
    form_window,
    leave,
    retype,
    type_into,
)
from tests.support.fields import contacts, fields


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        yield made


def test_nothing_is_made_before_the_form_is_seen(form: FormWindow) -> None:
    form.form.show_fields(WHOLE, (TIDE,), NOTHING_BESIDE)
    assert form.form._editors == {}
    form.around.show()
    form._qtbot.waitUntil(lambda: form.form.updatesEnabled() and not form.form._stale)
    assert form.line("sources").text() == "海州潮报"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(shown=fields(), private=st.lists(contacts(public=False), max_size=2).map(tuple), data=st.data())
def test_what_is_not_touched_comes_back_as_it_was(
    form: FormWindow, shown: Fields, private: tuple[Contact, ...], data: st.DataObject
) -> None:
    form.private.clear()
    form.show(shown, private)
    for line in form.form.findChildren(QLineEdit):
        line.editingFinished.emit()
    assert form.told == []
    assert form.private == []
    form.form.rebase(shown)
    assert form.told == []
    name = data.draw(st.sampled_from(("summary", "column", "slug", "tags", "genre", "short_headline")))
    editor = form.editor(name)
    editor.setFocus()
    type_into(form.line(name) if name != "summary" else editor, "x")
    assert changed(shown, form.told[-1]) == {name}
    assert form.private == []


def test_each_key_is_told_at_once_and_ends_are_trimmed_when_done(form: FormWindow) -> None:
    form.show()
    retype(form.line("slug"), "tea ")
    assert [one.slug for one in form.told] == ["t", "te", "tea", "tea "]
    leave(form.line("slug"))
    assert form.told[-1].slug == "tea"
    assert form.line("slug").text() == "tea"


def test_characters_that_cannot_be_stored_are_replaced(form: FormWindow) -> None:
    form.show()
    QApplication.clipboard().setText("a\x07b\r\nc")
    form.line("genre").selectAll()
    form.line("genre").paste()
    assert form.told[-1].genre == "a\ufffdb\nc"


def test_half_composed_text_is_not_told(form: FormWindow) -> None:
    form.show(replace(WHOLE, slug="", summary=""))
    for name in ("slug", "summary"):
        editor = form.editor(name)
        editor.setFocus()
        for half in ("n", "ni", "ni h"):
            QApplication.sendEvent(editor, QInputMethodEvent(half, []))
        assert form.told == []
        commit = QInputMethodEvent("", [])
        commit.setCommitString("你好")
        QApplication.sendEvent(editor, commit)
        assert [getattr(one, name) for one in form.told] == ["你好"]
        form.told.clear()


def test_text_of_several_lines_keeps_no_break_spaces(form: FormWindow) -> None:
    form.show(replace(WHOLE, summary="a\xa0b\nc"))
    summary = form.editor("summary")
    QTest.keyClick(summary, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_into(summary, "d")
    assert form.told[-1].summary == "a\xa0b\ncd"


def test_edits_made_elsewhere_are_kept(form: FormWindow) -> None:
    form.show()
    form.form.rebase(replace(WHOLE, headline="新标题"))
    type_into(form.line("slug"), "t")
    assert form.told[-1] == replace(WHOLE, headline="新标题", slug="t")
    form.form.rebase(replace(form.told[-1], genre="特写"))
    assert form.line("genre").text() == "特写"
    assert len(form.told) == 1


class Chinese(Catalogue):
    """Words enough to tell that the language is another."""

    def __init__(self) -> None:
        super().__init__("zh_CN")
        self._sentences |= {"en": "zh-CN", "Compiled": "编译", "Stays here": "仅存本机", "Genre": "体裁"}


def test_another_language_says_everything_anew_and_changes_nothing(
    form: FormWindow, qapp: QApplication
) -> None:
    form.show(replace(WHOLE, nature=Nature.COMPILED), (HIDDEN,))
    chinese = Chinese()
    qapp.installTranslator(chinese)
    try:
        qapp.processEvents()
        assert form.editor("nature").property("currentText") == "编译"
        assert form.credit(0).role.line.text() == "记者"
        assert form.contact(1).public.text() == "仅存本机"
        assert form.editor("genre").accessibleName() == "体裁"
        retype(form.line("slug"), "t")
        assert form.told == [replace(WHOLE, nature=Nature.COMPILED, slug="t")]
        assert form.private == []
    finally:
        qapp.removeTranslator(chinese)
        qapp.processEvents()
    assert form.credit(0).role.line.text() == "Reporter"


def test_tab_goes_down_the_form_and_escape_closes_it(form: FormWindow, qtbot: QtBot) -> None:
    form.show()
    form.form._editors["sources"].add()
    form.source(0).relation.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        here = QApplication.focusWidget()
        assert here is not None
        if here in seen[:1] or not form.form.isAncestorOf(here):
            break
        assert here not in seen
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    QApplication.processEvents()
    places = [one.mapTo(form.form, one.rect().center()) for one in seen]
    assert len(seen) > 50
    # The buttons at a row's end stand at its top, and Tab comes to them after all its fields.
    back = [
        widget.accessibleName()
        for first, second, widget in zip(places, places[1:], seen[1:], strict=False)
        if not isinstance(widget, QToolButton)
        and not (second.y() > first.y() + 8 or (abs(second.y() - first.y()) <= 8 and second.x() > first.x()))
    ]
    assert back == []
    with qtbot.waitSignal(form.form.closed):
        QTest.keyClick(form.line("slug"), Qt.Key.Key_Escape)


def test_every_field_can_be_gone_to(form: FormWindow) -> None:
    form.show()
    for name in (*form.form._editors, "contacts"):
        form.form.focus_field(name)
        here = QApplication.focusWidget()
        assert here is not None
        area = form.around.viewport()
        assert area.rect().intersects(here.rect().translated(here.mapTo(area, here.rect().topLeft())))


def test_every_field_has_a_name_for_a_screen_reader(form: FormWindow) -> None:
    form.show()
    nameless = [
        one
        for one in form.form.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisibleTo(form.form)
        and not (one.accessibleName() or getattr(one, "text", str)())
        and not isinstance(one.parentWidget(), FreeChoice)
    ]
    assert nameless == []


def test_it_fits_a_narrow_column(form: FormWindow) -> None:
    form.show()
    assert form.form.minimumSizeHint().width() <= 480


def test_a_form_that_is_not_seen_is_filled_anew_when_it_is(form: FormWindow) -> None:
    form.show()
    form.around.hide()
    form.form.rebase(replace(WHOLE, slug="later", headline="另一个标题"))
    assert form.line("slug").text() == ""
    form.around.show()
    assert form.line("slug").text() == "later"
    assert form.told == []


def test_what_the_form_is_made_of_can_be_loaded_beside_the_window(form: FormWindow, qtbot: QtBot) -> None:
    done: list[bool] = []
    form.form.load()
    form.form._around.lanes.compute(form.form, lambda: True, done.append)
    qtbot.waitUntil(lambda: done == [True])
    assert form.form._editors == {}
