"""What a quick start rests on: a bare theme, a first paint that is noticed, icons of one font."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.icons import GLYPHS, LEAST_ROOM, Icons, load_qtawesome
from editor_app.ui.theme import Appearance, Theme, style_sheet
from tests.support.surroundings import theme_of


def test_the_first_paint_comes_once_and_not_before_the_window_is_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    times: list[None] = []
    first = FirstPaint(window)
    first.came.connect(lambda: times.append(None))
    QApplication.processEvents()
    assert not times
    with qtbot.waitSignal(first.came):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert len(times) == 1


def test_a_bare_theme_has_colours_and_wears_its_style_sheet_when_it_is_told(qapp: QApplication) -> None:
    shared, before = theme_of(qapp), qapp.styleSheet()
    qapp.setStyleSheet("")
    theme = Theme(qapp, Appearance.DARK, bare=True)
    try:
        assert qapp.styleSheet() == ""
        assert qapp.palette().window().color().name() == theme.tokens.panel
        theme.dress()
        assert qapp.styleSheet() == style_sheet(theme.tokens)
        theme.choose(Appearance.LIGHT)
        assert qapp.styleSheet() == style_sheet(theme.tokens)
    finally:
        theme.deleteLater()
        qapp.setStyleSheet(before)
        shared.choose(Appearance.LIGHT)


def test_every_icon_is_in_the_one_font_that_is_loaded(qapp: QApplication) -> None:
    icons = Icons(theme_of(qapp))
    buttons = {name: QToolButton() for name in GLYPHS}
    for name, button in buttons.items():
        icons.dress(button, name)
        assert button.icon().isNull()
    icons.arrive(load_qtawesome())
    assert [name for name, button in buttons.items() if not _draws(button)] == []


def _draws(button: QToolButton) -> bool:
    drawn = button.icon().pixmap(QSize(16, 16)).toImage()
    return any(drawn.pixelColor(x, y).alpha() for x in range(drawn.width()) for y in range(drawn.height()))


def test_what_wore_an_icon_and_is_gone_is_forgotten(qapp: QApplication) -> None:
    icons = Icons(theme_of(qapp))
    lasting = QToolButton()
    icons.dress(lasting, "new")
    for _ in range(3 * LEAST_ROOM):
        button = QToolButton()
        icons.dress(button, "close")
        shiboken6.delete(button)
    assert len(icons._dressed) <= LEAST_ROOM
    assert icons._dressed[0][0] is lasting
