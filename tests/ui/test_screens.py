"""Each main screen, in both themes and both languages: saved as a picture to be looked at, and measured.

The pictures go to ``tests/ui/screenshots``, which is not kept.  What can be measured is: no button or one-line label is
narrower than its words, nothing stands outside the window, and no screen is blank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.services.samples import Samples
from editor_app.store.library import Library
from editor_app.ui.theme import Appearance
from tests.support.window import Driver, opened_window, places

FOLDER = Path(__file__).parent / "screenshots"
LEAST_COLOURS = 24


def article(desk: Driver) -> None:
    desk.window.frame.show_list(shown=True)
    desk.wait(lambda: bool(desk.window.articles.first().rows))
    desk.window.articles.next_article()
    desk.wait(lambda: desk.current is not None and desk.window.following._overview.characters > 0)


def fields(desk: Driver) -> None:
    article(desk)
    desk.window.editor.show_details(shown=True)
    desk.wait(lambda: desk.window.details.height() > 0)


def search(desk: Driver) -> None:
    article(desk)
    desk.window.articles.focus_search("海州")
    desk.wait(lambda: desk.window.articles.current_query.words == "海州")


def nothing_found(desk: Driver) -> None:
    article(desk)
    desk.window.articles.focus_search("zzzzzz")
    desk.wait(lambda: desk.window.articles.current_query.words == "zzzzzz")


def trouble(desk: Driver) -> None:
    desk.window.trouble.show_failure(
        StetError("Damaged", "There is no library in {place}.", "Try again.", place="/somewhere/else")
    )
    desk.window._whole.setCurrentWidget(desk.window.trouble)


def notice(desk: Driver) -> None:
    article(desk)
    desk.window.around.notices.tell_failure(
        StetError("Full", "There is no room left on the disk of {place}; nothing was changed.", place="/x")
    )


SCREENS: dict[str, Callable[[Driver], None]] = {
    "welcome": lambda _desk: None,
    "article": article,
    "fields": fields,
    "search": search,
    "nothing-found": nothing_found,
    "trouble": trouble,
    "notice": notice,
}
# The action that opens a sheet, and when all that the sheet reads from the library is there.
SHEETS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "publish": ("package", lambda sheet: sheet._proposal is not None),
    "publications": ("publications", lambda sheet: not sheet._form._logo._picture.pixmap().isNull()),
    "import": ("import", lambda _sheet: True),
    "shortcuts": ("shortcuts", lambda _sheet: True),
    "palette": ("palette", lambda _sheet: True),
}


@pytest.fixture(params=[(1280, 800), (1440, 900), (1920, 1040)], ids=lambda size: f"{size[0]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    chosen: tuple[int, int] = request.param
    return chosen


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


def has_arrived(desk: Driver) -> bool:
    """Tell whether what the window fetches after its start is there: the icons, the list and its counts."""
    listing = desk.window.articles._listing
    return not listing.is_reading and bool(listing.counts)


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
def test_a_screen_of_the_window(desk: Driver, size: tuple[int, int], language: str, screen: str) -> None:
    desk.window.resize(*size)
    SCREENS[screen](desk)
    desk.wait(lambda: has_arrived(desk))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        desk.window.around.theme.choose(appearance)
        look(desk.qtbot, desk.window, f"{screen}-{size[0]}-{appearance}-{language}")
        assert desk.window.rect().contains(desk.window.status.geometry().bottomRight())
    desk.window.around.theme.choose(Appearance.SYSTEM)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet(desk: Driver, language: str, sheet: str) -> None:
    article(desk)
    before = {child for child in desk.window.children() if isinstance(child, QWidget)}
    action, is_filled = SHEETS[sheet]
    desk.do(action)

    def opened() -> list[QWidget]:
        return [
            child
            for child in desk.window.children()
            if isinstance(child, QWidget) and child not in before and child.isVisible() and child.isWindow()
        ]

    desk.wait(lambda: len(opened()) == 1)
    (found,) = opened()
    desk.wait(lambda: has_arrived(desk) and is_filled(found))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        desk.window.around.theme.choose(appearance)
        look(desk.qtbot, found, f"sheet-{sheet}-{appearance}-{language}")
    found.close()
    desk.window.around.theme.choose(Appearance.SYSTEM)
