"""Cutting a picture by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.crop import FREE, Crop, proposed
from editor_app.ui.widgets.crop_view import LEAP, MARGIN, ORIGINAL, STEP, CropView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> CropView:
    made = CropView()
    qtbot.addWidget(made)
    # A picture of 3:2 fills it but for the margin: 4 pixels are 1/150.
    made.resize(600 + 2 * MARGIN, 400 + 2 * MARGIN)
    picture = QImage(1200, 800, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    made.show_picture(picture)
    made.show()
    qtbot.waitExposed(made)
    return made


def at(x: int, y: int) -> QPoint:
    """A place of the picture, in pixels as it is drawn."""
    return QPoint(MARGIN + x, MARGIN + y)


def drag(view: CropView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)


def test_a_ratio_is_proposed_around_the_focal_point(view: CropView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.changed):
        QTest.mouseClick(view, LEFT, pos=at(60, 200))
    assert view.focus == (1000, 5000)
    view.choose_ratio("1:1")
    assert view.crop == Crop("1:1", 0, 0, 6666, 10_000)
    view.choose_ratio(ORIGINAL)
    assert view.crop is None


def test_a_frame_is_dragged_and_stays_in_the_picture(view: CropView) -> None:
    view.show_cut(Crop("1:1", 0, 0, 4000, 6000), (5000, 5000))
    drag(view, at(120, 120), at(180, 160))
    assert view.crop == Crop("1:1", 1000, 1000, 5000, 7000)
    drag(view, at(180, 160), at(2000, 2000))
    assert view.crop == Crop("1:1", 6000, 4000, 10_000, 10_000)
    assert view.focus == (5000, 5000)


def test_a_corner_keeps_the_ratio_and_a_free_frame_takes_any(view: CropView) -> None:
    view.show_cut(Crop("1:1", 0, 0, 4000, 6000), (5000, 5000))
    drag(view, at(240, 240), at(300, 240))
    crop = view.crop
    assert crop is not None
    assert (crop.left, crop.top) == (0, 0)
    assert crop.width * 600 == pytest.approx(crop.height * 400, rel=0.01)
    view.choose_ratio(FREE)
    view.show_cut(Crop(FREE, 0, 0, 4000, 6000), (5000, 5000))
    drag(view, at(240, 120), at(450, 300))
    assert view.crop == Crop(FREE, 0, 0, 7500, 6000)


def test_a_click_in_the_frame_moves_the_focal_point_alone(view: CropView) -> None:
    crop = Crop("1:1", 0, 0, 4000, 6000)
    view.show_cut(crop, (5000, 5000))
    QTest.mouseClick(view, LEFT, pos=at(60, 80))
    assert (view.crop, view.focus) == (crop, (1000, 2000))


def test_a_click_beside_the_frame_brings_it_there(view: CropView) -> None:
    view.show_cut(Crop("1:1", 0, 0, 4000, 6000), (2000, 2000))
    QTest.mouseClick(view, LEFT, pos=at(480, 300))
    assert view.focus == (8000, 7500)
    assert view.crop == Crop("1:1", 6000, 4000, 10_000, 10_000)


def test_keys_move_and_scale(view: CropView) -> None:
    start = proposed("1:1", view.picture_size)
    view.show_cut(start, (5000, 5000))
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.crop is not None
    assert view.crop.left == start.left - STEP - LEAP
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view.focus == (5000, 5000 - STEP)
    before = view.crop.width
    QTest.keyClicks(view, "-")
    assert view.crop.width < before
    QTest.keyClicks(view, "++")
    assert view.crop.width >= before


def test_without_a_picture_nothing_is_cut(view: CropView, qtbot: QtBot) -> None:
    view.show_picture(QImage(), "Loading…")
    with qtbot.assertNotEmitted(view.changed):
        QTest.mouseClick(view, LEFT, pos=at(60, 80))
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert not view.grab().isNull()
