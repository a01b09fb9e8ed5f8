"""What a quick start rests on: a bare theme, a first paint that is noticed, icons of one font."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.icons import GLYPHS, LEAST_ROOM, Icons
from editor_app.ui.theme import Appearance, Theme, line_rule, style_sheet
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
        assert qapp.styleSheet() == style_sheet(theme.tokens) + line_rule()
        theme.choose(Appearance.LIGHT)
        assert qapp.styleSheet() == style_sheet(theme.tokens) + line_rule()
    finally:
        theme.deleteLater()
        qapp.setStyleSheet(before)
        shared.choose(Appearance.LIGHT)


def test_every_icon_is_in_the_one_font_that_is_loaded(qapp: QApplication) -> None:
    icons = Icons(theme_of(qapp))
    buttons = {name: QToolButton() for name in GLYPHS}
    for name, button in buttons.items():
        icons.dress(button, name)
    assert [name for name, button in buttons.items() if not _draws(button)] == []


def _draws(button: QToolButton) -> bool:
    drawn = button.icon().pixmap(QSize(16, 16)).toImage()
    return any(drawn.pixelColor(x, y).alpha() for x in range(drawn.width()) for y in range(drawn.height()))


def test_an_icon_is_drawn_in_its_colour_muted_where_disabled_and_lives_as_long_as_it_is_worn(
    qapp: QApplication,
) -> None:
    theme = theme_of(qapp)
    icons = Icons(theme)
    for _ in range(200):
        copied = QIcon(icons.icon("new", "accent"))
        gc.collect(0)
        assert theme.tokens.accent in _colours(copied.pixmap(QSize(32, 32)))
    disabled = icons.icon("new", "accent").pixmap(QSize(32, 32), QIcon.Mode.Disabled)
    assert theme.tokens.edge in _colours(disabled)


def _colours(pixmap: QPixmap) -> set[str]:
    drawn = pixmap.toImage()
    places = ((x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    return {color.name() for color in (drawn.pixelColor(x, y) for x, y in places) if color.alpha() == 255}


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


LATER = (
    "editor_app.ui.details.parts", "editor_app.ui.details.cover_field", "editor_app.ui.preferences.sheet",
    "editor_app.ui.editor.figures.sheet", "editor_app.ui.editor.source.edit", "editor_app.ui.editor.tables.picker",
    "editor_app.ui.history.pane", "editor_app.ui.history.state_view", "editor_app.services.history",
    "editor_app.ui.comparing.view", "editor_app.compare", "rapidfuzz",
    "editor_app.formats.pasting.reading", "editor_app.formats.html_reader", "editor_app.formats.docx_reader",
    "sqlalchemy", "cryptography", "keyring", "editor_app.trust.signing", "lxml", "PIL", "pillow_heif", "mammoth", "hunspell", "regex", "markdown", "jinja2",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """What a program has loaded once it could make the window."""
    script = "import sys, editor_app.app.gui; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return frozenset(done.stdout.split())


@pytest.mark.parametrize("module", LATER)
def test_what_a_start_does_not_need_is_not_loaded_for_it(loaded: frozenset[str], module: str) -> None:
    assert "editor_app.ui.main_window" in loaded
    assert module not in loaded
