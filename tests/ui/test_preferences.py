"""Preferences: kept in the memory, put to use at once, never in a document or its undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Heading, Note, Paragraph, Text
from editor_app.ui.editor.comfort import USUAL, Comfort
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.memory import Memory
from editor_app.ui.preferences.sheet import PreferencesSheet
from editor_app.ui.settings import BY_ID, SETTINGS, Kind, Preferences
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.segments import Segments
from tests.support.editing import put_behind, read, said, show, type_text
from tests.support.window import opened_window, places


def heights(document: QTextDocument) -> list[float]:
    """How high the text of each block is, with what is between its lines."""
    found, block = [], document.firstBlock()
    while block.isValid():
        layout = block.layout()
        lines = [layout.lineAt(index).y() for index in range(layout.lineCount())]
        found.append(layout.boundingRect().height() + max(lines))
        block = block.next()
    return found


LONG = "近日，省人大代表接受采访时说，发展的成果要让老百姓看得见。" * 4


def test_values_outlive_the_window_and_bad_ones_become_the_nearest(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.json")
    preferences = Preferences(memory)
    told: list[str] = []
    preferences.changed.connect(told.append)
    preferences.put("zoom", 100_000)
    preferences.put("measure", "no such measure")
    preferences.put("smart_quotes", "yes")
    preferences.put("typewriter", True)
    memory.write()
    again = Preferences(Memory(tmp_path / "window.json"))
    assert (again["zoom"], again["measure"], again["smart_quotes"]) == (300, "usual", True)
    assert again["typewriter"] is True
    assert told == ["zoom", "typewriter"]
    again.reset()
    assert again["zoom"] == 100
    assert again["typewriter"] is False


def test_a_damaged_memory_means_defaults(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"zoom": "big", "spacing": 7, "measure": [], "typewriter": 1}')
    preferences = Preferences(Memory(tmp_path / "window.json"))
    kept = {setting.id: setting.default for setting in SETTINGS if setting.default is not None}
    assert {name: preferences[name] for name in kept} == kept


@pytest.mark.parametrize(
    "comfort", [Comfort(zoom=150), Comfort(spacing="airy"), Comfort(family="DejaVu Sans Mono", zoom=70)]
)
def test_font_size_and_line_height_touch_neither_document_nor_undo_nor_caret(
    qtbot: QtBot, comfort: Comfort
) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(1400, 700)
    edit.show()
    show(edit, Heading((Text("小标题"),), 2), said("第一段。"), said(LONG))
    put_behind(edit, "第一段。")
    type_text(edit, "又写了。")
    before, steps, caret = read(edit), edit.document().availableUndoSteps(), edit.textCursor().position()
    usual = heights(edit.document())
    edits: list[None] = []
    edit.edited.connect(lambda: edits.append(None))
    edit.wear(comfort)
    assert heights(edit.document()) != usual
    assert (read(edit), edits) == (before, [])
    assert edit.document().availableUndoSteps() == steps
    assert edit.textCursor().position() == caret
    edit.wear(USUAL)
    assert heights(edit.document()) == usual


def test_all_roles_grow_with_the_text_and_lines_keep_their_proportion(qtbot: QtBot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(1400, 700)
    show(edit, Heading((Text("标题"),), 2), said("正文"))
    usual = heights(edit.document())
    edit.wear(Comfort(zoom=200))
    grown = heights(edit.document())
    assert [new / old for new, old in zip(grown, usual, strict=True)] == pytest.approx([2, 2], rel=0.05)


def test_another_document_is_shown_in_the_same_comfort(qtbot: QtBot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    show(edit, said("一"))
    edit.wear(Comfort(zoom=200))
    large = heights(edit.document())
    show(edit, said("一"))
    assert heights(edit.document()) == large


def test_keys_and_wheel_zoom_the_text_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    where = places(tmp_path)
    with opened_window(qtbot, where) as desk:
        desk.begin()
        text, titles = desk.window.editor.text, desk.window.editor.titles
        headline = titles.headline.font().pixelSize()
        desk.do("zoom_in")
        desk.do("zoom_in")
        desk.do("zoom_out")
        assert text.document().defaultFont().pixelSize() == round(text.look.size * 1.1)
        assert titles.headline.font().pixelSize() == round(headline * 1.1)
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(text.viewport(), wheel)
        assert desk.window.around.preferences["zoom"] == 120
    with opened_window(qtbot, where) as desk:
        assert desk.window.around.preferences["zoom"] == 120
        desk.do("zoom_usual")
        assert desk.window.around.preferences["zoom"] == 100


def test_the_column_is_as_wide_as_wished_for_text_and_titles(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path), width=1900) as desk:
        desk.begin()
        editor = desk.window.editor
        desk.window.around.preferences.put("measure", "narrow")
        qtbot.waitUntil(lambda: abs(editor.titles.width() - 520) <= 1)
        assert abs(editor.text.viewport().width() - 520) <= 1


def test_the_sheet_shows_every_setting_sets_it_at_once_and_resets(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        preferences = desk.window.around.preferences
        desk.do("preferences")
        (sheet,) = desk.window.findChildren(PreferencesSheet)
        assert set(sheet.fields) == set(BY_ID)
        tick = sheet.fields["typewriter"]
        assert isinstance(tick, QCheckBox)
        tick.click()
        assert preferences["typewriter"] is True
        measure = sheet.fields["measure"]
        assert isinstance(measure, Segments)
        measure.button("wide").click()
        assert preferences["measure"] == "wide"
        desk.do("zoom_in")
        size = sheet.fields["zoom"]
        assert isinstance(size, Choice)
        assert size.value == 110
        sheet._reset()
        assert not tick.isChecked()
        assert measure.value == "usual"
        sheet.close()
        desk.do("zoom_in")


def test_every_setting_of_the_table_can_be_shown() -> None:
    for setting in SETTINGS:
        assert setting.default is not None or setting.action
        assert setting.kind is not Kind.CHOICE or setting.default in setting.options


def test_the_source_is_as_large_and_wide_as_the_text(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as desk:
        desk.begin()
        desk.window.around.preferences.put("zoom", 200)
        desk.do("source")
        edit = desk.window.editor.source.edit
        assert edit is not None
        assert edit.document().defaultFont().pixelSize() == 28
        desk.do("zoom_usual")
        assert edit.document().defaultFont().pixelSize() == 14


def test_what_is_drawn_among_the_text_grows_with_it(qtbot: QtBot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(1400, 700)
    show(edit, Paragraph((Text("a"), Note((Text("note"),)), Text("b"))))

    def width() -> float:
        line = edit.document().firstBlock().layout().lineAt(0)
        left, right = (cast("Any", line.cursorToX(index))[0] for index in (1, 2))
        return float(right - left)

    usual = width()
    edit.wear(Comfort(zoom=200))
    assert width() == pytest.approx(2 * usual, rel=0.25)
