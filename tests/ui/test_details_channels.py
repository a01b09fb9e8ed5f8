"""What differs from channel to channel, and what the publication offers, in the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.fields import ChannelVariant, Cover, Nature, Source, SourceRelation
from editor_app.domain.publication_offers import Offer
from editor_app.ui.details.channels_field import SHOWN_INHERITED, ChannelsField
from editor_app.ui.widgets.day_picker import CalendarButton
from tests.support.details_form import TIDE, WHOLE, FormWindow, form_window, retype

WECHAT = ChannelVariant("wechat", "微信标题", cover=Cover("ab" * 32))
PAPER = ChannelVariant("paper", "报纸标题")


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        yield made


def channels(form: FormWindow) -> ChannelsField:
    found = form.editor("channels")
    assert isinstance(found, ChannelsField)
    return found


def go_to(field: ChannelsField, channel: str) -> None:
    QTest.mouseClick(field.channel.button(channel), Qt.MouseButton.LeftButton)


def test_each_channel_shows_its_own_and_an_edit_changes_it_alone(form: FormWindow) -> None:
    form.show(replace(WHOLE, channels=(PAPER, WECHAT)))
    field = channels(form)
    assert field.part("headline").text() == ""
    go_to(field, "wechat")
    assert field.part("headline").text() == "微信标题"
    assert form.told == [], "looking is no edit"
    retype(field.part("author_line"), "陈雨汀")
    assert form.told[-1].channels == (PAPER, replace(WECHAT, author_line="陈雨汀"))
    go_to(field, "web")
    assert field.part("author_line").text() == ""
    retype(field.part("headline"), "网页")
    assert form.told[-1].channels[-1] == ChannelVariant("web", "网页")


def test_a_variant_without_difference_is_left_out(form: FormWindow) -> None:
    form.show(replace(WHOLE, channels=(ChannelVariant("wechat", "短"), PAPER)))
    field = channels(form)
    go_to(field, "wechat")
    retype(field.part("headline"), "")
    assert form.told[-1].channels == (PAPER,)


def test_what_is_empty_shows_what_it_stands_for(form: FormWindow) -> None:
    form.show()
    field = channels(form)
    assert field.part("headline").placeholderText() == "标题"
    assert field.part("author_line").placeholderText() == "陈雨汀"
    form.form.rebase(replace(WHOLE, headline="新标题"))
    assert field.part("headline").placeholderText() == "新标题"


def test_of_a_long_text_elsewhere_the_beginning_is_shown(form: FormWindow) -> None:
    form.show(replace(WHOLE, summary="长\n" * 50_000))
    field = channels(form)
    assert field.part("summary").placeholderText() == "长 " * (SHOWN_INHERITED // 2) + "…"
    form.form.rebase(replace(WHOLE, summary="字" * SHOWN_INHERITED))
    assert field.part("summary").placeholderText() == "字" * SHOWN_INHERITED


def test_limits_are_counted_by_channel(form: FormWindow) -> None:
    form.show(replace(WHOLE, channels=(ChannelVariant("wechat", "字" * 33, author_line="名" * 17),)))
    field = channels(form)
    go_to(field, "wechat")
    said = {name: labelled._beside.text() for name, labelled in field._labelled.items() if labelled._beside}
    assert said["headline"].startswith("33/64, ")
    assert "32" in said["headline"]
    assert said["author_line"].startswith("17/16, ")
    go_to(field, "web")
    assert field._labelled["author_line"]._beside.text() == ""  # type: ignore[union-attr]


def test_another_publication_offers_and_what_is_pressed_is_taken(form: FormWindow) -> None:
    form.show(replace(WHOLE, publication="", statement="", sources=(), contacts=()))
    row = form.form._placing.offers
    assert not row.isVisible()
    form.form.rebase(replace(form.form.fields, publication="haizhou-tide"))
    assert row.isVisible()
    assert [offer for offer, button in row.buttons.items() if button.isVisible()] == [
        Offer.STATEMENT,
        Offer.SOURCE,
    ]
    row.buttons[Offer.STATEMENT].click()
    assert form.told[-1].statement == TIDE.statement
    assert form.editor("statement").property("plainText") == TIDE.statement
    row.buttons[Offer.SOURCE].click()
    assert form.source(0).name.text() == "海州潮报"
    assert not row.isVisible()


def test_a_press_on_a_part_goes_there(form: FormWindow) -> None:
    form.show()
    navigator = form.form.navigator
    QApplication.processEvents()
    desk = form.form._desk
    navigator.chip(desk).click()
    assert QApplication.focusWidget() is desk.urgent
    assert desk.urgent.visibleRegion().boundingRect().isValid()
    QApplication.processEvents()
    assert len([chip for _, _, chip in navigator._chips if chip.property("look") == "chip-here"]) == 1


def test_a_day_is_chosen_from_the_calendar_and_keeps_hour_and_offset(form: FormWindow) -> None:
    form.show(replace(WHOLE, embargo_until="2026-03-13T00:01:00-09:30"))
    line = form.line("embargo_until")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F4)
    button = line.findChild(CalendarButton)
    assert isinstance(button, CalendarButton)
    picker = button.picker
    assert picker is not None
    assert picker.isVisible()
    picker.calendar.clicked.emit(picker.calendar.selectedDate().addDays(2))
    assert not picker.isVisible()
    assert form.told[-1].embargo_until == "2026-03-15T00:01:00-09:30"


def test_a_channel_has_a_cover_of_its_own(form: FormWindow) -> None:
    form.show(replace(WHOLE, cover=Cover("cd" * 32), channels=(WECHAT,)))
    field = channels(form)
    assert field.part("cover").value is None, "the web page shows the article's own"
    go_to(field, "wechat")
    assert field.part("cover").value == WECHAT.cover
    field.part("cover").remove.click()
    assert form.told[-1].channels == (replace(WECHAT, cover=None),)
    assert form.told[-1].cover == Cover("cd" * 32)


def test_a_reprint_is_told_what_it_lacks_at_the_row(form: FormWindow) -> None:
    form.show(replace(WHOLE, sources=(Source("海湾晚报"), Source("云坞发布", SourceRelation.VIA))))

    def said(number: int) -> str:
        below = form.source(number)._below
        return below.text() if below is not None and below.isVisible() else ""

    assert said(0) == ""
    nature = form.editor("nature")
    nature.activated.emit(list(Nature).index(Nature.REPUBLISHED))  # type: ignore[attr-defined]
    assert "title and author" in said(0)
    assert said(1) == "", "who passed it on did not write it"
    retype(form.source(0)._bound["original_title"], "旧题")
    assert "author" in said(0)
    assert "title" not in said(0)
    retype(form.source(0)._bound["original_author"], "李明")
    assert said(0) == ""
    nature.activated.emit(list(Nature).index(Nature.ORIGINAL))  # type: ignore[attr-defined]
    assert said(0) == ""
