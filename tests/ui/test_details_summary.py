"""The summary line: what it says, how it yields to a narrow column, how it is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.credits import Credit
from editor_app.domain.document import AiUse
from editor_app.domain.fields import AiDeclaration, Fields, Nature, Source
from editor_app.ui.details.summary_line import CHEVRON, GAP, LONGEST, MARGIN, SummaryLine
from editor_app.ui.feed import Feed
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Lanes
from editor_app.ui.notices import Notices
from editor_app.ui.surroundings import Surroundings
from tests.support.surroundings import theme_of

WHOLE = Fields(
    number="沈-0302-01",
    publication="haizhou-tide",
    nature=Nature.COMPILED,
    sources=(Source("海州潮报"), Source("云坞发布")),
    credits=(
        Credit("photographer", names=("罗一帆",)),
        Credit("reporter", "文", ("陈雨汀", "沈知远")),
        Credit("responsible_editor", names=("林溪桥",)),
    ),
    language="zh-CN",
    ai=AiDeclaration(AiUse.NONE),
)


@pytest.fixture
def line(qtbot: QtBot, qapp: QApplication) -> Iterator[SummaryLine]:
    theme = theme_of(qapp)
    lanes = Lanes(lambda: pytest.fail("the line needs no library"))
    made = SummaryLine(Surroundings(theme, Icons(theme), lanes, Feed(), Notices()))
    made.resize(480, made.sizeHint().height())
    qtbot.addWidget(made)
    made.show()
    yield made
    lanes.close()


def test_it_says_who_and_where_from(line: SummaryLine) -> None:
    line.show_fields(WHOLE)
    said = line.accessibleDescription()
    assert said == (
        "沈-0302-01  Compiled  Source 海州潮报, 云坞发布  Reporter 陈雨汀, 沈知远  Responsible editor 林溪桥"
    )


def test_it_says_what_is_missing(line: SummaryLine) -> None:
    line.show_fields(Fields(publication="haizhou-tide", credits=(Credit("reporter", names=("陈雨汀",)),)))
    assert line.accessibleDescription().endswith("Missing: source, responsible editor, AI declaration")


def test_markup_in_a_name_stays_text(line: SummaryLine) -> None:
    line.show_fields(Fields(sources=(Source("<b>x</b>"),)))
    assert "<b>" in line.accessibleDescription()
    assert "<b>" not in line.toolTip()


def test_it_is_pressed_by_click_space_and_enter(line: SummaryLine, qtbot: QtBot) -> None:
    told: list[bool] = []
    line.toggled.connect(told.append)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert line.text() == "Collapse"
    QTest.keyClick(line, Qt.Key.Key_Space)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == [True, False, True]
    line.show_open(False)
    assert told == [True, False, True]
    assert line.text() == "Expand"


@pytest.mark.parametrize("width", [160, 320, 480, 640])
def test_long_names_never_widen_or_wrap_it(line: SummaryLine, width: int) -> None:
    """What is missing, and the word at the end, are painted the same however long the rest is."""
    line.resize(width, line.sizeHint().height())
    line.show_fields(Fields(number="1"))
    end = line.grab(line.rect().adjusted(width - 100, 0, 0, 0)).toImage()
    line.show_fields(Fields(number="1" * 200, sources=(Source("很长的来源" * 50),)))
    assert line.minimumSizeHint().width() <= 160
    assert line.sizeHint().height() == line.height()
    assert line.grab(line.rect().adjusted(width - 60, 0, 0, 0)).toImage() == end.copy(40, 0, 60, end.height())


def test_the_first_writer_stays_beside_a_long_list_of_what_is_missing(line: SummaryLine) -> None:
    """English words are long: at 620 pixels the list of what is missing gives way to its count."""
    line.resize(620, line.sizeHint().height())
    line.show_fields(replace(WHOLE, publication="", ai=AiDeclaration(), credits=WHOLE.credits[1:2]))
    end = line.width() - MARGIN - CHEVRON - line.fontMetrics().horizontalAdvance(line.text()) - 2
    widths, words = line._arranged(end - GAP - MARGIN)
    assert [piece.label for piece in line._pieces[: len(widths)]] == ["", "", "Source", "Reporter"]
    assert words == "3 missing"
    assert widths[3] >= line.fontMetrics().horizontalAdvance("陈雨汀")


def test_what_is_missing_is_listed_where_there_is_room(line: SummaryLine) -> None:
    sources = (Source("Saltmarsh Kayaks"), Source("海州潮报"))
    line.show_fields(
        replace(WHOLE, nature=Nature.RELEASE, sources=sources, publication="", ai=AiDeclaration())
    )
    widths, words = line._arranged(2000)
    assert words == "Missing: publication, AI declaration"
    elided = line.fontMetrics().elidedText
    for piece, width in zip(line._pieces, widths, strict=True):
        assert elided(piece.text, Qt.TextElideMode.ElideRight, width) == piece.text


def test_of_a_very_long_name_as_much_is_said_as_fills_a_window(line: SummaryLine) -> None:
    line.show_fields(
        replace(
            WHOLE, sources=(Source("源" * 40_000),), credits=(Credit("角" * 40_000, names=("名" * 40_000,)),)
        )
    )
    assert "源" * LONGEST + "…" in line.accessibleDescription()
    assert len(line.accessibleDescription()) < 6 * LONGEST
