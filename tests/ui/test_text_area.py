"""Fields of several lines are as high as what they show."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.text_area import TextArea

LONG = "转载本报稿件请注明来源和作者，不得改动原意。" * 4


def area(qtbot: QtBot, width: int = 300) -> TextArea:
    made = TextArea(1, 8)
    qtbot.addWidget(made)
    made.resize(width, 200)
    made.show()
    return made


def test_it_grows_with_its_text(qtbot: QtBot) -> None:
    made = area(qtbot)
    low = made.sizeHint().height()
    made.show_value("一\n二\n三")
    assert made.sizeHint().height() > low


def test_what_stands_in_the_texts_place_is_seen_whole(qtbot: QtBot) -> None:
    made = area(qtbot)
    low = made.sizeHint().height()
    made.setPlaceholderText(LONG)
    high = made.sizeHint().height()
    assert high > 2 * low
    made.resize(900, 200)
    assert low < made.sizeHint().height() < high
    made.show_value("一")
    assert made.sizeHint().height() == low
