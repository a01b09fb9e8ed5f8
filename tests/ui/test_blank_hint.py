"""What an empty text says, where its first letter will stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Heading, Text
from editor_app.ui.editor.blank_hint import BlankHint
from editor_app.ui.editor.text_edit import TextEdit
from tests.support.editing import compose, said, show, text_edit


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[TextEdit]:
    with text_edit() as made:
        made.resize(600, 300)
        made.show()
        qtbot.waitExposed(made)
        yield made


def ink(edit: TextEdit) -> int:
    """How many pixels differ from an empty text's ground, but for the caret at the left."""
    image = edit.viewport().grab().toImage()
    ground = image.pixel(image.width() - 1, image.height() - 1)
    places = ((x, y) for x in range(44, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(image.pixel(x, y) != ground for x, y in places)


def test_only_an_empty_paragraph_says_it(edit: TextEdit) -> None:
    assert ink(edit) == 0
    BlankHint(edit).say("Write the text here, all of it, in as many paragraphs as it takes")
    assert ink(edit) > 0
    assert edit.accessibleDescription().startswith("Write the text here")
    compose(edit, "n")
    assert ink(edit) == 0
    compose(edit, "")
    assert ink(edit) > 0
    show(edit, said("x"))
    assert ink(edit) == 0


def test_an_empty_heading_says_nothing(edit: TextEdit) -> None:
    BlankHint(edit).say("Write the text here, all of it, in as many paragraphs as it takes")
    show(edit, Heading((Text("x"),), 2))
    edit.textCursor().deleteChar()
    assert ink(edit) == 0
