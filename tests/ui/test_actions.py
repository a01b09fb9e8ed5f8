"""The table of actions: whole, without doubles, and every action does something."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from editor_app.system.text import catalogue
from editor_app.ui.actions import ACTIONS, REASONS, Need
from editor_app.ui.icons import GLYPHS
from editor_app.ui.top_bar import PARTS
from editor_app.ui.widgets.palette import Palette
from tests.support.window import opened_window, places


def test_no_two_actions_share_an_id_or_a_shortcut() -> None:
    assert Counter(action.id for action in ACTIONS).most_common(1)[0][1] == 1
    keys = Counter(keys for action in ACTIONS for keys in action.shortcuts)
    assert keys.most_common(1)[0][1] == 1


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_each_action_is_translated_and_its_shortcuts_and_icon_exist(action) -> None:  # type: ignore[no-untyped-def]
    assert action.text in catalogue("zh_CN")
    assert action.menu in catalogue("zh_CN")
    assert not action.icon or action.icon in GLYPHS
    assert all(QKeySequence(keys).count() == 1 for keys in action.shortcuts)
    assert action.need is Need.NOTHING or action.need in REASONS


def test_what_is_not_allowed_says_why_and_what_is_allowed_does_not(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        bold = desk.window.actions_table["bold"]
        assert not bold.isEnabled()
        assert "no text to work on" in bold.toolTip()
        desk.begin()
        assert bold.isEnabled()
        assert bold.toolTip() == "Bold (Ctrl+B)"


def test_a_note_to_the_desk_says_why_it_cannot_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        table = desk.window.actions_table
        note = table["desk_note"]
        desk.wait(table["new"].isEnabled)
        assert (note.isEnabled(), "No article is open." in note.toolTip()) == (False, True)
        desk.begin()
        assert note.isEnabled()
        table.allow(frozenset({Need.NOTHING, Need.LIBRARY, Need.ARTICLE}))
        assert (note.isEnabled(), "The library can only be read." in note.toolTip()) == (False, True)
        # The fields may be read all the same.
        assert table["details"].isEnabled()


def test_undoing_says_why_it_cannot_be_done_whatever_else_is_allowed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        table = desk.window.actions_table
        assert "No article is open." in table["undo"].toolTip()
        desk.begin()
        assert "nothing to undo" in table["undo"].toolTip()
        desk.window.choices.speak("zh_CN")
        desk.window.choices.speak("en")
        assert not table["undo"].isEnabled()
        desk.type_body("x")
        assert table["undo"].isEnabled()
        assert table["undo"].toolTip() == "Undo (Ctrl+Z)"
        assert "nothing to redo" in table["redo"].toolTip()
        desk.do("undo")
        assert table["redo"].isEnabled()
        desk.window.editor.set_read_only(read_only=True)
        assert not table["redo"].isEnabled()


def test_the_palette_finds_an_action_by_its_words_and_runs_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        table = desk.window.actions_table
        runs: list[str] = []
        table["about"].triggered.disconnect()
        table["about"].triggered.connect(lambda: runs.append("about"))
        palette = Palette([("Help", made) for _, made in table], desk.window)
        palette._line.setText("ABOUT help")
        palette.take()
        assert runs == ["about"]
        palette._line.setText("no such words")
        palette.take()
        assert runs == ["about"]


def test_the_palette_lists_an_action_of_the_name_before_a_menu_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        table = desk.window.actions_table
        entries = [("Pictures", table["about"]), ("Help", table["shortcuts"]), ("Help", table["preferences"])]
        table["preferences"].setText("Pictures of all kinds")
        palette = Palette(entries, desk.window)
        palette._line.setText("pict")
        rows = [palette._list.item(row).text() for row in range(palette._list.count())]
        assert rows == ["Pictures of all kinds Help", "About Stet Pictures"]
        palette._line.setText("no such words")
        assert palette._list.item(0).text() == "Nothing found"


def test_every_part_of_a_menu_begins_with_an_action(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        menus = desk.window.top_bar._menu.findChildren(QMenu)
        assert {action.id for action in ACTIONS} >= PARTS
        for menu in menus:
            lines = [action.isSeparator() for action in menu.actions()]
            assert not lines[0]
            assert not lines[-1]
            assert max(len(run) for run in "".join(".|"[line] for line in lines).split("|")) <= 8


def test_a_disabled_action_is_listed_in_the_palette_but_does_not_run(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        bold = desk.window.actions_table["bold"]
        runs: list[bool] = []
        bold.triggered.connect(runs.append)
        palette = Palette([("Format", bold)], desk.window)
        assert palette._list.count() == 1
        palette.take()
        assert runs == []


def test_the_palette_is_gone_once_it_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        desk.window._open_palette()
        palette = desk.window.findChild(Palette)
        assert palette is not None
        QTest.keyClick(palette._line, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: desk.window.findChild(Palette) is None)
