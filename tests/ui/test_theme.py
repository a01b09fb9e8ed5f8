"""The tokens: contrast computed, every colour in the style sheet known."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.system.resources import resource
from editor_app.ui.theme import DARK, LIGHT, Theme, Tokens, style_sheet

GROUNDS = ("background", "panel", "paper", "hover", "selection")
PAIRS = [("accent", "accent_tint"), ("ok", "ok_tint"), ("warn", "warn_tint"), ("info", "info_tint")]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    chosen: Tokens = request.param
    return chosen


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "muted"])
def test_text_can_be_read_on_every_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize(("text", "tint"), PAIRS)
def test_each_status_can_be_read_on_its_tint_and_on_paper(tokens: Tokens, text: str, tint: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, tint)) >= 4.5
    assert contrast(getattr(tokens, text), tokens.paper) >= 4.5


def test_notices_can_be_read(tokens: Tokens) -> None:
    for _, tint in PAIRS:
        assert contrast(tokens.ink, getattr(tokens, tint)) >= 4.5
    assert contrast(tokens.ink, tokens.marked) >= 4.5


def test_the_primary_button_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_strong) >= 4.5


@pytest.mark.parametrize("ground", ["background", "panel", "paper"])
def test_a_controls_border_can_be_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.edge, getattr(tokens, ground)) >= 3.0


def test_the_style_sheet_names_tokens_only(tokens: Tokens) -> None:
    source = resource("styles", "window.qss").read_text("utf-8")
    assert "@" not in re.sub(r"/\*.*?\*/", "", style_sheet(tokens), flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", source), "a colour that is no token"


def test_chinese_letters_stand_in_the_middle_of_a_line_to_type_in(qapp: QApplication, qtbot: QtBot) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("this machine has no Chinese font")
    Theme(qapp)
    names, roles = QLineEdit("海州潮报"), QComboBox()
    roles.setEditable(True)
    roles.addItem("海州潮报")
    for field in (names, roles):
        qtbot.addWidget(field)
        field.resize(200, field.sizeHint().height())
        image = field.grab().toImage()
        inside = range(6, image.height() - 6)
        inked = [y for y in inside if any(image.pixelColor(x, y).lightness() < 128 for x in range(8, 60))]
        assert abs((inked[0] + inked[-1] + 1 - image.height()) / 2) < 1
