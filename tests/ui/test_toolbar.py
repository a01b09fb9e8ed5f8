"""The format buttons above the text: all of them where there is room, the rest in a menu where there is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.actions import Actions
from editor_app.ui.editor.toolbar import GROUPS, Toolbar
from editor_app.ui.icons import Icons
from tests.support.surroundings import theme_of


@pytest.fixture
def toolbar(qtbot: QtBot, qapp: QApplication) -> Iterator[Toolbar]:
    icons = Icons(theme_of(qapp))
    window = QWidget()
    qtbot.addWidget(window)
    made = Toolbar(Actions(window, icons), icons)
    made.setParent(window)
    window.show()
    yield made
    window.close()


def seen(toolbar: Toolbar) -> list[QToolButton]:
    shown = [one for one in toolbar.findChildren(QToolButton) if one.isVisible()]
    return sorted(shown, key=lambda one: one.x())


@pytest.mark.parametrize("width", [480, 520, 560, 600, 640, 700, 1000])
def test_no_button_stands_over_another_and_none_is_lost(qtbot: QtBot, toolbar: Toolbar, width: int) -> None:
    toolbar.resize(width, toolbar.height())
    qtbot.waitUntil(lambda: all(one.geometry().right() < other.x() for one, other in pairwise(seen(toolbar))))
    assert seen(toolbar)[0].x() >= 0
    assert seen(toolbar)[-1].geometry().right() <= width
    more = toolbar.more.menu()
    more.aboutToShow.emit()
    within = {action.text() for action in more.actions()}
    for one in seen(toolbar):
        has_menu = one.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup
        within |= {action.text() for action in (one.menu().actions() if has_menu else [one.defaultAction()])}
    names = [
        name
        for group in GROUPS
        for member in group
        for name in ([member] if isinstance(member, str) else member)
    ]
    assert within >= {toolbar._actions[name].text() for name in names}


def test_where_there_is_room_nothing_is_put_away(toolbar: Toolbar) -> None:
    toolbar.resize(480, toolbar.height())
    assert toolbar.more.isVisible()
    toolbar.resize(1000, toolbar.height())
    assert not toolbar.more.isVisible()
    assert all(button.isVisible() for button in toolbar._buttons.values())
