"""The length in the status bar: words, selection, target, and the popover with all counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Document, Figure, Note, Paragraph, Text
from editor_app.ui.counts.length_button import LengthButton
from editor_app.ui.counts.popover import CountsPopover
from tests.support.editing import put_caret, said
from tests.support.window import Driver, opened_window, places

BODY = Document(
    (
        said("近日，省人大代表接受采访。"),
        Paragraph((Text("Two words"), Note((Text("脚注"),)))),
        Figure("", "", (Text("图注一"),)),
    )
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.window.activateWindow()
        driver.begin()
        driver.window.editor.titles.headline.insertPlainText("标题")
        driver.window.editor.text.insert(BODY)
        driver.wait(lambda: button(driver).counts.body.length == 15)
        yield driver


def button(desk: Driver) -> LengthButton:
    return desk.window.status.length


def popover(desk: Driver) -> CountsPopover:
    desk.do("counts")
    return next(
        child for child in desk.window.children() if isinstance(child, CountsPopover) and child.isVisible()
    )


def values(shown: CountsPopover) -> list[str]:
    return [label.text() for _tally, _attribute, label in shown._values]


def test_the_status_bar_counts_the_body_as_word_does(desk: Driver) -> None:
    assert button(desk).text() == "15 words · 1 min"
    assert button(desk).accessibleName() == "Length: 15 words · 1 min"


def test_what_is_selected_is_counted(desk: Driver) -> None:
    put_caret(desk.window.editor.text, 0, 3)
    desk.wait(lambda: button(desk).text() == "3 of 15 words selected")
    put_caret(desk.window.editor.text, 1)
    assert button(desk).text() == "15 words · 1 min"
    desk.window.editor.titles.headline.selectAll()
    desk.wait(lambda: button(desk).text() == "2 of 15 words selected")


def test_what_is_selected_is_not_told_while_the_source_is_shown(desk: Driver) -> None:
    put_caret(desk.window.editor.text, 0, 3)
    desk.wait(lambda: button(desk).text() == "3 of 15 words selected")
    desk.do("source")
    desk.wait(lambda: button(desk).text() == "15 words · 1 min")
    desk.do("source")
    desk.wait(desk.window.editor.text.isVisible)


def test_a_picture_that_is_selected_has_no_length(desk: Driver) -> None:
    text = desk.window.editor.text
    picture = text.document().findBlockByNumber(2).position()
    put_caret(text, picture, picture + 1)
    desk.wait(lambda: button(desk).selected is not None)
    assert button(desk).text() == "15 words · 1 min"


def test_the_popover_counts_all_and_what_is_wanted_too(desk: Driver) -> None:
    shown = popover(desk)
    assert values(shown) == ["15", "13", "21", "22", "11", "2", "2", "1"]
    for name in ("titles", "captions", "notes"):
        shown._ticks[name].click()
    assert values(shown)[0] == "22"
    assert button(desk).text() == "22 words · 1 min"
    shown.close()
    assert desk.window._memory.get("counts_included", []) == ["titles", "captions", "notes"]


def test_the_popover_has_a_column_for_what_is_selected(desk: Driver) -> None:
    put_caret(desk.window.editor.text, 0, 3)
    desk.wait(lambda: button(desk).selected is not None)
    shown = popover(desk)
    assert values(shown)[:8] == ["3", "2", "3", "3", "2", "0", "1", "1"]
    assert values(shown)[8] == "15"
    shown.close()


def test_a_target_is_kept_shown_and_told_when_it_is_passed(desk: Driver) -> None:
    shown = popover(desk)
    QTest.keyClicks(shown.target, "20")
    QTest.keyClick(shown.target, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    desk.wait(lambda: not shown.isVisible())
    desk.wait(lambda: button(desk).text() == "15 / 20 words · 1 min")
    assert button(desk).property("look") == "caption"
    desk.window.editor.text.insert(Document((said("一二三四五六七八九十"),)))
    desk.wait(lambda: button(desk).text() == "25 / 20 words · 1 min")
    assert button(desk).property("look") == "caption-over"
    assert "5 over the target" in button(desk).toolTip()
    desk.saved()
    assert desk.current is not None
    article = desk.current.article
    kept = desk.window.around.lanes.desk().writing.open(article)
    assert kept.beside.desk.target_length == 20


def test_what_is_no_number_is_told_and_not_taken(desk: Driver) -> None:
    shown = popover(desk)
    QTest.keyClicks(shown.target, "many")
    QTest.keyClick(shown.target, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert shown.isVisible()
    assert "no number" in shown._wrong.text()
    assert desk.current is not None
    assert desk.current.beside.desk.target_length == 0
    shown.close()


def test_without_an_article_nothing_is_counted(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path)) as driver:
        assert not button(driver).isVisible()
        assert button(driver).text() == ""
