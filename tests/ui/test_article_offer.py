"""A whole published article that is pasted offers to fill the fields; ordinary text never does."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.document import plain_text
from editor_app.formats.extraction import understand
from editor_app.store.library import Library
from editor_app.ui.notices import Notice
from editor_app.ui.taking_in.article_sheet import ArticleSheet
from tests.support.shared import SAMPLE, needs_shared
from tests.support.window import Driver, opened_window, places

PARAGRAPH = "海湾新区的首条公交线昨天开通，沿线居民出门办事不必再绕远路，从住处到码头只要二十分钟。"
PAGE = "\n".join(
    [
        "首页 > 新闻 > 民生",
        "海湾新区首条公交线开通",
        "2024-04-28 08:12 来源：海湾网",
        *[PARAGRAPH * 2] * 4,
        "编辑：李明 校对：王宁",
        "声明：转载请注明来源。",
    ]
)
ORDINARY = (
    "\n".join([PARAGRAPH * 2] * 5),
    "春天的码头\n" + "\n".join([PARAGRAPH * 2] * 4) + "\n（记者 李明）",
    "记者昨天获悉，" + PARAGRAPH * 10 + "\n来源于居民的建议已被采纳。" + PARAGRAPH * 5,
    "The council met on Monday.\n" + "A long paragraph about the bridge and its builders. " * 20,
    "\n".join(f"{number}. {PARAGRAPH}" for number in range(1, 9)),
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path)) as driver:
        driver.begin()
        yield driver


class Told(list[Notice]):
    """The notices of a window."""

    def offers(self) -> list[Notice]:
        return [notice for notice in self if notice.key.startswith("fill-")]


@pytest.fixture
def told(desk: Driver) -> Told:
    found = Told()
    desk.window.around.notices.told.connect(found.append)
    return found


def paste(desk: Driver, text: str, markup: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if markup:
        mime.setHtml(markup)
    desk.window.editor.text.insertFromMimeData(mime)


def do(notice: Notice, words: str) -> None:
    next(action for action in notice.actions if action.text == words).run()


def looked(desk: Driver) -> None:
    """Wait until all that was pasted has been looked at."""
    done: list[bool] = []
    desk.window.around.lanes.compute(desk.window, lambda: None, lambda _: done.append(True))
    desk.wait(lambda: bool(done))


@needs_shared
def test_the_sample_fills_the_fields_and_leaves_the_text(desk: Driver, told: Told, tmp_path: Path) -> None:
    paste(desk, SAMPLE.read_text("utf-8"))
    desk.wait(lambda: bool(told.offers()))
    session = desk.current
    assert session is not None
    before = plain_text(session.content().document)
    do(told.offers()[0], "Fill the fields")
    desk.wait(lambda: len(told.offers()) == 2)
    content = session.content()
    read = understand(SAMPLE.read_bytes(), SAMPLE.name)
    assert content.fields.headline == read.headline != ""
    assert (content.fields.deck, content.fields.column) == (read.deck, read.column)
    assert content.fields.credits == read.credits != ()
    assert content.document == read.document
    assert content.fields.number == session.fields.number
    assert "新闻热线" not in plain_text(content.document)
    desk.saved()
    desk.window.around.lanes.drain()
    with Library.open(tmp_path / "library", create=False) as library, library.reading() as view:
        origin = view.origins.get(session.article)
    assert origin is not None
    assert origin.header
    do(told.offers()[1], "Undo")
    content = session.content()
    assert content.fields.headline == ""
    assert plain_text(content.document) == before


def test_the_filled_text_is_one_step_to_undo(desk: Driver, told: Told) -> None:
    paste(desk, PAGE)
    desk.wait(lambda: bool(told.offers()))
    session = desk.current
    assert session is not None
    pasted = plain_text(session.content().document)
    do(told.offers()[0], "Fill the fields")
    desk.wait(lambda: len(told.offers()) == 2)
    assert plain_text(session.content().document) == "\n".join([PARAGRAPH * 2] * 4)
    desk.do("undo")
    assert plain_text(session.content().document) == pasted


@pytest.mark.parametrize(
    "wrap", ["<p class=MsoNormal>{}</p>", "<p>{}</p>", "<section><span leaf=''>{}</span></section>"]
)
def test_a_page_that_other_programs_show_is_understood_too(desk: Driver, told: Told, wrap: str) -> None:
    head = "<html xmlns:o='urn:schemas-microsoft-com:office:office'>" if "Mso" in wrap else ""
    paste(desk, PAGE, head + "".join(wrap.format(html.escape(line)) for line in PAGE.split("\n")))
    desk.wait(lambda: bool(told.offers()))
    do(told.offers()[0], "Fill the fields")
    desk.wait(lambda: len(told.offers()) == 2)
    assert desk.current is not None
    assert desk.current.all_fields().headline == "海湾新区首条公交线开通"


def test_what_was_typed_since_stays(desk: Driver, told: Told) -> None:
    paste(desk, PAGE)
    desk.wait(lambda: bool(told.offers()))
    desk.type_body("x")
    do(told.offers()[0], "Fill the fields")
    desk.wait(lambda: len(told.offers()) == 2)
    assert desk.current is not None
    content = desk.current.content()
    assert content.fields.headline == "海湾新区首条公交线开通"
    assert plain_text(content.document).endswith("转载请注明来源。x")
    assert told.offers()[1].hint


@pytest.mark.parametrize("text", ORDINARY, ids=range(len(ORDINARY)))
def test_ordinary_text_offers_nothing(desk: Driver, told: Told, text: str) -> None:
    paste(desk, text)
    looked(desk)
    assert told.offers() == []


def test_nothing_is_offered_for_what_comes_into_a_text(desk: Driver, told: Told) -> None:
    desk.type_body("begun")
    paste(desk, PAGE)
    looked(desk)
    assert told.offers() == []


def test_the_sheet_shows_what_goes_where(desk: Driver, told: Told, qtbot: QtBot) -> None:
    paste(desk, PAGE)
    desk.wait(lambda: bool(told.offers()))
    do(told.offers()[0], "What goes where…")
    sheet = desk.window.findChild(ArticleSheet)
    assert isinstance(sheet, ArticleSheet)
    words = [label.text() for label in sheet.findChildren(QLabel)]
    assert "海湾新区首条公交线开通" in words
    assert "Becomes the article" in words
    assert isinstance(sheet.fill_button, QPushButton)
    with qtbot.waitSignal(sheet.wanted):
        sheet.fill_button.click()
    desk.wait(lambda: len(told.offers()) == 2)
