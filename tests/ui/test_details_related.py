"""Related reading and links to other articles, in a form on a real library."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.fields import ArticleLink, Fields, LinkKind, RelatedStory
from editor_app.services.desk import Desk
from editor_app.ui.details.links_section import LinkRow
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.completing import Completing
from editor_app.ui.widgets.value_line import ValueLine
from tests.support.details_form import TIDE, WHOLE, FormWindow, retype, type_into
from tests.support.library import content

OWN = "a" * 32
SHOWN = replace(WHOLE, related=(), links=())


@pytest.fixture
def articles(desk: Desk) -> dict[str, str]:
    found = {}
    with desk.library.writing() as unit:
        unit.articles.create(replace(content(), fields=SHOWN), OWN)
        for headline in ("春茶上市", "春茶 价格", "夜航恢复"):
            fields = Fields(headline=headline, tags=("春茶",) if "茶" in headline else ())
            found[headline] = unit.articles.create(replace(content(), fields=fields))
    return found


@pytest.fixture
def form(around: Surroundings, qtbot: QtBot, articles: dict[str, str]) -> FormWindow:
    window = FormWindow(around, qtbot)
    qtbot.addWidget(window.around)
    return window


def show(form: FormWindow, fields: Fields = SHOWN) -> None:
    form.form.show_fields(fields, (TIDE,), form.form._beside, OWN)
    form.around.show()
    form.form.finish()
    form.around.activateWindow()
    form._qtbot.waitUntil(form.around.isActiveWindow)


def pick(line: ValueLine, words: str, qtbot: QtBot) -> None:
    line.setFocus()
    type_into(line, words)
    completing = line.findChild(Completing)
    assert isinstance(completing, Completing)
    qtbot.waitUntil(completing.is_shown)
    popup = completing._completer.popup() if completing._completer else None
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def suggested(form: FormWindow) -> list[str]:
    return [row.headline for row in form.form._related._found]


def test_suggestions_are_offered_and_go_once_they_are_taken(
    form: FormWindow, qtbot: QtBot, articles: dict[str, str]
) -> None:
    show(form)
    qtbot.waitUntil(lambda: set(suggested(form)) == {"春茶上市", "春茶 价格"})
    section = form.form._related
    first = section._found[0]
    item = section._buttons.itemAt(1)
    assert item is not None
    button = item.widget()
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert form.told[-1].related == (RelatedStory(first.headline, article=first.id),)
    assert first.headline not in suggested(form)
    assert len(suggested(form)) == 1


def test_suggestions_that_come_late_are_reached_after_the_search_and_taken_by_keys(
    form: FormWindow, qtbot: QtBot
) -> None:
    show(form)
    qtbot.waitUntil(lambda: len(suggested(form)) == 2)
    section = form.form._related
    section.search.setFocus()
    taken = section._found[0]
    QTest.keyClick(section.search, Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert button is not None
    assert button.accessibleName() == taken.headline
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert form.told[-1].related == (RelatedStory(taken.headline, article=taken.id),)
    assert QApplication.focusWidget() is section.search


def test_a_story_is_searched_and_added_but_not_twice(
    form: FormWindow, qtbot: QtBot, articles: dict[str, str]
) -> None:
    show(form)
    search = form.form._related.search
    pick(search, "夜航", qtbot)
    assert form.told[-1].related == (RelatedStory("夜航恢复", article=articles["夜航恢复"]),)
    assert search.text() == ""
    before = len(form.told)
    pick(search, "夜航", qtbot)
    assert len(form.told) == before
    form.form._related.related.add()
    row = form.form._related.related.rows[1]
    retype(row.title, "夜航 恢复")  # type: ignore[attr-defined]
    assert len(form.told[-1].related) == 1
    assert row.listed_already  # type: ignore[attr-defined]


def test_a_link_is_made_by_searching_and_opened(
    form: FormWindow, qtbot: QtBot, articles: dict[str, str]
) -> None:
    show(form)
    row = form.form._links.links.add()
    assert isinstance(row, LinkRow)
    assert not row.open.isEnabled()
    pick(row.other, "夜航", qtbot)
    assert form.told[-1].links == (ArticleLink(LinkKind.FOLLOWS, articles["夜航恢复"]),)
    qtbot.waitUntil(row.open.isEnabled)
    assert row.other.text() == "夜航恢复"
    type_into(row.other, "x")
    row.other.editingFinished.emit()
    assert row.other.text() == "夜航恢复", "what was typed and not chosen is no link"
    with qtbot.waitSignal(form.form.open_wanted) as asked:
        row.open.click()
    assert asked.args == [articles["夜航恢复"]]


def test_a_translation_names_the_revision_that_was_there(
    form: FormWindow, qtbot: QtBot, articles: dict[str, str], desk: Desk
) -> None:
    target = articles["夜航恢复"]
    with desk.library.writing() as unit:
        head = unit.revisions.add(target, "林溪桥")
    show(form)
    row = form.form._links.links.add()
    assert isinstance(row, LinkRow)
    row.kind.activated.emit(list(LinkKind).index(LinkKind.TRANSLATION_OF))
    pick(row.other, "夜航", qtbot)
    wanted = (ArticleLink(LinkKind.TRANSLATION_OF, target, head),)
    qtbot.waitUntil(lambda: form.told[-1].links == wanted)
    row.kind.activated.emit(list(LinkKind).index(LinkKind.FOLLOWS))
    assert form.told[-1].links == (ArticleLink(LinkKind.FOLLOWS, target),)


def test_a_link_to_nowhere_says_so_and_stays(form: FormWindow, qtbot: QtBot) -> None:
    nowhere = ArticleLink(LinkKind.FOLLOWS, "f" * 32)
    show(form, replace(SHOWN, links=(nowhere,)))
    row = form.form._links.links.rows[0]
    qtbot.waitUntil(lambda: row._below is not None and row._below.isVisible())
    assert "not in the library" in row._below.text()  # type: ignore[union-attr]
    assert form.told == []


def test_a_link_that_came_from_elsewhere_shows_its_headline_too(
    form: FormWindow, qtbot: QtBot, articles: dict[str, str]
) -> None:
    show(form)
    link = ArticleLink(LinkKind.PART_OF, articles["夜航恢复"])
    form.form.rebase(replace(SHOWN, links=(link,)))
    row = form.form._links.links.rows[0]
    assert isinstance(row, LinkRow)
    qtbot.waitUntil(lambda: row.other.text() == "夜航恢复")
    assert form.told == []


def test_what_links_here_is_shown_and_opened(
    form: FormWindow, qtbot: QtBot, articles: dict[str, str], desk: Desk
) -> None:
    with desk.library.writing() as unit:
        fields = Fields(headline="后续", links=(ArticleLink(LinkKind.FOLLOWS, OWN),))
        follower = unit.articles.create(replace(content(), fields=fields))
    show(form)
    links = form.form._links
    qtbot.waitUntil(lambda: len(links._buttons) == 1)
    with qtbot.waitSignal(form.form.open_wanted) as asked:
        links._buttons[0].click()
    assert asked.args == [follower]
