"""Pictures elsewhere: listed, fetched, put in their places as one step, failures told line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Figure, Paragraph, Text
from editor_app.services.desk import Desk
from editor_app.services.fetching import FetchingPictures
from editor_app.ui.editor.figures.elsewhere import PicturesElsewhere
from editor_app.ui.editor.figures.elsewhere_sheet import ElsewhereSheet
from editor_app.ui.editor.pasting import Pasting
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.notices import Notice
from editor_app.ui.surroundings import Surroundings
from tests.support.editing import read, said, show
from tests.support.picture_server import Served, open_anywhere, picture_server
from tests.unit.formats.test_pasted_pictures import PNG


@pytest.fixture
def served() -> Iterator[Served]:
    with picture_server({"/a.png": PNG}) as made:
        yield made


@pytest.fixture
def edit(around: Surroundings, desk: Desk, qtbot: QtBot) -> TextEdit:
    desk.__dict__["fetching"] = FetchingPictures(desk.pictures, open_anywhere)
    made = TextEdit()
    qtbot.addWidget(made)
    elsewhere = PicturesElsewhere(made, around)
    Pasting(made, around, elsewhere.show)
    return made


def sheet_of(edit: TextEdit) -> ElsewhereSheet:
    elsewhere = edit.findChild(PicturesElsewhere)
    assert isinstance(elsewhere, PicturesElsewhere)
    elsewhere.show()
    found = edit.window().findChild(ElsewhereSheet)
    assert isinstance(found, ElsewhereSheet)
    return found


def figure(served: Served, path: str) -> Figure:
    return Figure(alt=path, address=f"{served.address}{path}", caption=(Text("words"),))


def test_what_is_fetched_comes_into_the_text_as_one_step(
    edit: TextEdit, served: Served, qtbot: QtBot
) -> None:
    before = (figure(served, "/a.png"), said("x"), figure(served, "/a.png"), figure(served, "/gone.png"))
    show(edit, *before)
    sheet = sheet_of(edit)
    assert sheet.fetch_button.isEnabled()
    sheet.fetch_button.click()
    qtbot.waitUntil(lambda: sheet.fetch_button.text() == "Try again", timeout=10_000)
    first, _, third, last = read(edit).blocks
    assert isinstance(first, Figure)
    assert first.asset
    assert first == third == replace(figure(served, "/a.png"), asset=first.asset)
    assert last == before[3]
    assert served.asked == ["/a.png", "/gone.png"]
    served.things["/gone.png"] = PNG
    sheet.fetch_button.click()
    qtbot.waitUntil(lambda: all(bool(one.asset) for one in read(edit).blocks if isinstance(one, Figure)))
    sheet.close()
    edit.undo()
    edit.undo()
    assert read(edit).blocks == before


def test_closing_keeps_what_has_come(
    edit: TextEdit, around: Surroundings, served: Served, qtbot: QtBot
) -> None:
    show(edit, figure(served, "/a.png"), figure(served, "/b.png"))
    sheet = sheet_of(edit)
    sheet.fetch_button.click()
    sheet.close()
    ended: list[bool] = []
    around.lanes.errand(edit, lambda _desk: None, lambda _: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert "/b.png" not in served.asked


def test_an_article_without_remote_pictures_says_so(edit: TextEdit) -> None:
    show(edit, said("x"), Figure(asset="ab" * 32))
    sheet = sheet_of(edit)
    assert not sheet.fetch_button.isVisible()


def test_a_paste_leads_to_its_remote_pictures(edit: TextEdit, around: Surroundings, served: Served) -> None:
    told: list[Notice] = []
    around.notices.told.connect(told.append)
    show(edit)
    mime = QMimeData()
    mime.setHtml(f"<p>a</p><img src='{served.address}/a.png'>")
    edit.insertFromMimeData(mime)
    assert [block for block in read(edit).blocks if isinstance(block, Paragraph)] == [said("a")]
    assert served.asked == []
    told[0].actions[0].run()
    assert edit.window().findChild(ElsewhereSheet) is not None
