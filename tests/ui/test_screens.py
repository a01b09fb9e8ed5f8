"""Each main screen, in both themes and both languages: saved as a picture to be looked at, and measured.

The pictures go to ``tests/ui/screenshots``, which is not kept.  What can be measured is: no button or one-line label is
narrower than its words, nothing stands outside the window, and no screen is blank.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.services.samples import Samples
from editor_app.store.library import Library
from editor_app.ui.theme import Appearance
from tests.support.screens import SCREENS, SHEETS, has_arrived, opened_sheet
from tests.support.window import Driver, opened_window, places

FOLDER = Path(__file__).parent / "screenshots"
LEAST_COLOURS = 24


# The smallest is what a display of 1920 × 1080 pixels shows at 200 %.
SIZES = ((960, 540), (1280, 800), (1440, 900), (1920, 1040))


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, language: str) -> Iterator[Driver]:
    where = places(tmp_path)
    with Library.open(where.library) as library:
        Samples(library).take_in()
    with opened_window(qtbot, where, language=language) as driver:
        yield driver


def narrow(widget: QWidget) -> list[str]:
    """The words of buttons and one-line labels that are wider than the widget they stand in."""
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QAbstractButton | QLabel):
            continue
        words = child.text()
        if isinstance(child, QLabel) and (child.wordWrap() or "<" in words):
            continue
        if (
            isinstance(child, QPushButton | QLabel)
            and words
            and child.width() + 1 < child.minimumSizeHint().width()
        ):
            found.append(words)
    return found


def colours(image: QImage) -> int:
    """How many colours a sample of the pixels has; a blank screen has a handful."""
    points = ((x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 3))
    return len({image.pixel(x, y) for x, y in points})


def look(qtbot: QtBot, widget: QWidget, name: str) -> None:
    """Save a picture, and measure; what is still on its way may move things until it has come."""
    FOLDER.mkdir(exist_ok=True)
    seen: list[QImage] = []

    def is_still() -> bool:
        """Qt shows what was added to a layout at a later turn: nothing moves once two pictures are the same."""
        seen.append(widget.grab().toImage())
        return seen[-2:-1] == seen[-1:] and narrow(widget) == []

    qtbot.waitUntil(is_still)
    image = seen[-1]
    assert image.save(str(FOLDER / f"{name}.png"))
    assert colours(image) >= LEAST_COLOURS, name


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_of_the_window(desk: Driver, language: str, screen: str) -> None:
    """Each size in one theme, the smallest and a usual one in both; the window is resized as a person would."""
    desk.window.resize(*SIZES[0])
    SCREENS[screen](desk)
    desk.wait(lambda: has_arrived(desk))
    for size in SIZES:
        desk.window.resize(*size)
        for appearance in (Appearance.LIGHT, Appearance.DARK) if size in SIZES[:2] else (Appearance.LIGHT,):
            desk.window.around.theme.choose(appearance)
            look(desk.qtbot, desk.window, f"{screen}-{size[0]}-{appearance}-{language}")
            status = desk.window.status
            assert not status.isVisible() or desk.window.rect().contains(status.geometry().bottomRight())
    desk.window.around.theme.choose(Appearance.SYSTEM)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet(desk: Driver, language: str, sheet: str) -> None:
    found = opened_sheet(desk, sheet)
    desk.wait(lambda: has_arrived(desk))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        desk.window.around.theme.choose(appearance)
        look(desk.qtbot, found, f"sheet-{sheet}-{appearance}-{language}")
    found.close()
    desk.window.around.theme.choose(Appearance.SYSTEM)
