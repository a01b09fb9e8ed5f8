"""What a person who cannot see well, or uses no mouse, meets on each screen and sheet."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.services.samples import Samples
from editor_app.store.library import Library
from tests.support.screens import SCREENS, SHEETS, has_arrived, opened_sheet
from tests.support.window import Driver, opened_window, places

CONTROLS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox,
)  # fmt: skip
MOST_CLIMB, MOST_CLIMB_BESIDE = 160, 400
# In these one goes about by arrows; Tab is nothing there, or something else.
POPUPS = ("palette", "switcher", "table")
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


@pytest.fixture(params=["zh_CN", "en"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    where = places(tmp_path)
    with Library.open(where.library) as library:
        Samples(library).take_in()
    with opened_window(qtbot, where, language=request.param) as driver:
        driver.window.activateWindow()
        yield driver


def controls(root: QWidget) -> list[QWidget]:
    """What a person can act on, as it is seen now; the parts that Qt makes its own controls of are left out."""
    found = [root, *root.findChildren(QWidget)]
    return [
        one
        for one in found
        if isinstance(one, CONTROLS)
        and not isinstance(one, QHeaderView)
        and one.isVisible()
        and not one.objectName().startswith("qt_")
        and not isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
    ]


def spoken(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    return interface.text(what)


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.toolTip() or widget.objectName()!r} in {type(widget.parentWidget()).__name__}"


def assert_has_names(root: QWidget) -> None:
    found = controls(root)
    assert found
    assert [called(one) for one in found if not spoken(one).strip()] == []
    # A sign is no name.
    assert [spoken(one) for one in found if not any(character.isalnum() for character in spoken(one))] == []
    roles = [QAccessible.queryAccessibleInterface(one).role() for one in found]
    assert [called(one) for one, role in zip(found, roles, strict=True) if role in NO_ROLE] == []


def assert_icons_have_tips(root: QWidget) -> None:
    bare = [
        called(one)
        for one in controls(root)
        if isinstance(one, QToolButton) and not one.text().strip("▾ ") and not one.toolTip()
    ]
    assert bare == []


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_on_a_screen_has_a_name(desk: Driver, screen: str) -> None:
    SCREENS[screen](desk)
    desk.wait(lambda: has_arrived(desk))
    assert_has_names(desk.window)
    assert_icons_have_tips(desk.window)


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab should lead: everything one can act on, of a choice of radio buttons the one that is chosen."""
    return [
        one
        for one in controls(root)
        if one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(one, QRadioButton) and not one.isChecked())
    ]


def reached(desk: Driver, root: QWidget) -> list[QWidget]:
    """Where Tab leads, from the first control until it comes round."""
    first = min(stops(root), key=lambda one: one.mapTo(root, one.rect().topLeft()).toTuple()[::-1])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [first]
    for _ in range(400):
        focused = root.window().focusWidget()
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = root.window().focusWidget()
        if focused in seen:
            break
        seen.append(focused)
    return seen


def missed(root: QWidget, seen: list[QWidget]) -> list[str]:
    """What Tab does not lead to; a control may leave the focus to a part of its own."""
    return [
        called(one)
        for one in stops(root)
        if not any(
            one is focused or one.isAncestorOf(focused) or one.focusProxy() is focused for focused in seen
        )
    ]


# The squares of a new table are one control of ours, whose name tells the size.
@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet != "table"])
def test_everything_on_a_sheet_has_a_name_and_tab_goes_round_it(desk: Driver, sheet: str) -> None:
    found = opened_sheet(desk, sheet)
    assert_has_names(found)
    assert_icons_have_tips(found)
    if sheet not in POPUPS:
        found.activateWindow()
        assert missed(found, reached(desk, found)) == []
    found.close()


def test_tab_goes_down_the_fields(desk: Driver) -> None:
    SCREENS["fields"](desk)
    form = desk.window.details
    seen = [one for one in reached(desk, form) if form.isAncestorOf(one)]
    assert missed(form, seen) == []
    places = [one.mapTo(form, one.rect().center()) for one in seen]
    climbs = [
        above.y() - below.y()
        for above, below in itertools.pairwise(places)
        # To the head of the next column, at the right, Tab may go up; it never goes back over a section.
        if below.y() < above.y() and not (below.x() > above.x() and above.y() - below.y() < MOST_CLIMB_BESIDE)
    ]
    assert [climb for climb in climbs if climb > MOST_CLIMB] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_can_be_seen(desk: Driver, theme: str) -> None:
    """Each kind of control looks different with the focus on it."""
    desk.do(theme)
    SCREENS["fields"](desk)
    desk.wait(lambda: has_arrived(desk))
    kinds: dict[tuple[type, object], QWidget] = {}
    for one in controls(desk.window):
        if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.hasFocus():
            kinds.setdefault((type(one), one.property("look")), one)
    assert len(kinds) > 5
    blind = [called(one) for one in kinds.values() if not looks_focused(desk, one)]
    assert blind == []


def looks_focused(desk: Driver, widget: QWidget) -> bool:
    before = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    # As after a press of Tab: who uses the mouse is spared some of the rings.
    desk.window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    QCoreApplication.processEvents()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return True  # a caret blinks in it
    after = picture(widget)
    widget.clearFocus()
    desk.window.setFocus()
    return before != after


def picture(widget: QWidget) -> QImage:
    """The control with a little of what is around it, where a ring may be drawn."""
    return widget.grab().toImage()
