"""The titles above the text: how long the headline is shows where it comes near what channels take."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.ui.editor.titles import Titles
from editor_app.ui.notices import Notice, NoticeKind
from tests.support.surroundings import theme_of
from tests.support.window import opened_window, places


@pytest.fixture
def titles(qtbot: QtBot, qapp: QApplication) -> Titles:
    made = Titles(theme_of(qapp))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("headline", "said", "look"),
    [
        ("字" * 27, "", ""),
        ("字" * 28, "28/64", "caption"),
        ("字" * 32, "32/64", "caption"),
        ("字" * 33, "33/64, may be cut after 32", "caption-warn"),
        ("字" * 65, "65/64, too long", "caption-warn"),
        ("Boats that fold into a rucksack, and lessons", "", ""),
        ("x" * 60, "60/64", "caption"),
        ("x" * 65, "65/64, too long", "caption-warn"),
    ],
)
def test_the_length_of_a_headline_shows_where_it_matters(
    titles: Titles, headline: str, said: str, look: str
) -> None:
    titles.headline.setPlainText(headline)
    assert titles._length.isVisible() == bool(said)
    if said:
        assert titles._length.text() == said
        assert titles._length.property("look") == look
    titles.collapse(collapsed=True)
    assert not titles._length.isVisible()


def test_titles_never_stand_over_each_other(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot, places(tmp_path), width=1280) as desk:
        desk.window.resize(1280, 800)
        desk.begin()
        titles = desk.window.editor.titles
        titles.headline.setPlainText("A headline of so many words that it needs a second line above its deck")
        desk.window.editor.show_details(shown=True)
        desk.wait(lambda: desk.window.details.height() > 0)
        desk.window.editor.show_details(shown=False)
        for number in range(3):
            notice = Notice(NoticeKind.WARN, f"Notice {number}", "What to do about it.", lasting=True)
            desk.window.around.notices.tell(notice)
        desk.do("replace")
        desk.wait(lambda: desk.window.editor.finding.bar.height() > 0)
        desk.wait(lambda: titles.headline.geometry().bottom() < titles.deck.geometry().top())
