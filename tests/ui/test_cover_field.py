"""The cover in the details form: chosen, cut, removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.covers import COVER_RATIOS
from editor_app.domain.document import Document, Figure, Text
from editor_app.domain.fields import Cover
from editor_app.store.library import Library
from editor_app.ui.details.cover_field import CoverField
from editor_app.ui.details.cover_section import CoverSection
from tests.support.editing import said
from tests.support.library import filled
from tests.support.packages import picture
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    where = places(tmp_path)
    with Library.open(where.library) as library, library.writing() as unit:
        asset = unit.assets.put(picture(900, 600), "image/jpeg", "a.jpg")
    figure = Figure(asset, "A harbour", (Text("The harbour"),), focus_x=1000, focus_y=2000)
    first, _ = filled(
        where.library, Content(document=Document((said("one"), figure))), Content(document=Document())
    )
    with opened_window(qtbot, where) as driver:
        driver.open(first)
        driver.do("details")
        driver.window.details.finish()
        yield driver


def field(desk: Driver) -> CoverField:
    (section,) = desk.window.details.findChildren(CoverSection)
    return section.cover


def cover(desk: Driver) -> Cover | None:
    assert desk.current is not None
    return desk.current.fields.cover


def from_article(desk: Driver) -> None:
    field(desk).from_article.click()
    (button,) = field(desk).strip.findChildren(QToolButton)
    assert button.accessibleName() == "The harbour"
    button.click()
    desk.wait(lambda: cover(desk) is not None)


def test_a_picture_of_the_article_becomes_the_cover_with_its_focal_point(desk: Driver) -> None:
    from_article(desk)
    made = cover(desk)
    assert made is not None
    assert (made.focus_x, made.focus_y) == (1000, 2000)
    assert tuple(crop.ratio for crop in made.crops) == COVER_RATIOS
    desk.wait(lambda: field(desk).crop_view.has_picture)
    assert all(not field(desk).thumbnails.icon(ratio).isNull() for ratio in COVER_RATIOS)


def test_each_cut_is_adjusted_by_itself_and_the_others_follow_the_focal_point(desk: Driver) -> None:
    from_article(desk)
    edited = field(desk)
    desk.wait(lambda: edited.crop_view.has_picture)
    edited.ratio.button("1:1").click()
    before = cover(desk)
    assert before is not None
    QTest.keyClick(edited.crop_view, Qt.Key.Key_Right)
    moved = cover(desk)
    assert moved is not None
    changed = [one for one, other in zip(moved.crops, before.crops, strict=True) if one != other]
    assert [crop.ratio for crop in changed] == ["1:1"]
    QTest.keyClick(
        edited.crop_view,
        Qt.Key.Key_Down,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    followed = cover(desk)
    assert followed is not None
    assert followed.focus_y == moved.focus_y + 500
    assert changed[0] in followed.crops


def test_a_file_becomes_the_cover_and_can_be_removed(
    desk: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.png"
    path.write_bytes(picture(500, 500, "PNG"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    field(desk).from_file.click()
    desk.wait(lambda: cover(desk) is not None)
    desk.saved()
    field(desk).remove.click()
    assert cover(desk) is None


def test_each_picture_of_the_article_is_offered_once_in_its_order(desk: Driver) -> None:
    edited = field(desk)
    asset = edited._figures()[0].asset
    offered = [Figure(asset, "first"), Figure("1" * 64, "second"), Figure(asset, "again")]
    edited._figures = lambda: tuple(offered)
    edited.from_article.click()
    names = [button.accessibleName() for button in edited.strip.findChildren(QToolButton)]
    assert names == ["first", "second"]


def test_a_file_that_is_no_picture_is_told_beside_the_buttons(desk: Driver, tmp_path: Path) -> None:
    path = tmp_path / "b.png"
    path.write_bytes(b"<svg/>")
    field(desk).take_file(path)
    desk.wait(field(desk)._fault.isVisible)
    assert "b.png" in field(desk)._fault.text()
    assert cover(desk) is None
