"""In the window, too, everybody sees and writes what they may, and is told why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.domain.events import Action
from editor_app.domain.people import Person
from editor_app.services.deciding import Asked
from editor_app.services.desk import Desk
from tests.support.library import Ticking, content, library
from tests.support.window import Driver, opened_window, places


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def articles(where: Places) -> tuple[str, str]:
    with library(where.library) as made:
        with made.writing() as unit:
            first, second = (unit.articles.create(content(name)) for name in ("春汛来临", "弃稿"))
            unit.revisions.add(first, "主编")
        desk = Desk(made, "主编", Ticking())
        desk.staff.call_me("主编")
        desk.staff.add(Person("读者甲", roles=("reader",)))
        desk.staff.add(Person("旁人"))
        desk.deciding.decide(second, Action.SPIKE, Asked("重复"))
        return first, second


@pytest.fixture
def driver(qtbot: QtBot, where: Places, articles: tuple[str, str]) -> Iterator[Driver]:
    with opened_window(qtbot, where) as made:
        made.wait(lambda: len(made.window.articles._listing.model.rows) == len(articles))
        yield made


def sits_down(driver: Driver, person: str) -> None:
    driver.window.around.lanes.desk().staff.switch(person)


def reason(driver: Driver, action: str) -> str:
    made = driver.window.actions_table[action]
    return "" if made.isEnabled() else made.toolTip()


def test_everybody_sees_and_writes_what_they_may(driver: Driver, articles: tuple[str, str]) -> None:
    editor, (open_one, spiked) = driver.window.editor, articles
    driver.open(spiked)
    assert editor.text.isReadOnly()
    driver.wait(lambda: "It is spiked." in reason(driver, "bold"))
    driver.open(open_one)
    assert not editor.text.isReadOnly()
    driver.wait(lambda: not reason(driver, "comment"))
    assert reason(driver, "bold") == ""

    sits_down(driver, "读者甲")
    driver.wait(editor.text.isReadOnly)
    driver.wait(lambda: "does not have a role" in reason(driver, "bold"))
    for action in ("new", "import", "hand_over", "package", "keep_revision"):
        assert "does not have a role" in reason(driver, action), action
    assert driver.window.actions_table["comment"].isEnabled()
    assert driver.window.actions_table["since_revision"].isEnabled()

    sits_down(driver, "旁人")
    driver.wait(lambda: driver.current is None)
    [notice] = [one for one in driver.window.notices.standing if one.key == "closed-to-me"]
    assert "closed" in notice.sentence
    blank = driver.window.articles._blank
    driver.wait(blank.isVisible)
    assert "does not have a role" in blank._text.text()
    assert "gives roles" in blank._text.text()
    assert "does not have a role" in reason(driver, "new")

    sits_down(driver, "主编")
    driver.wait(driver.window.actions_table["new"].isEnabled)
    driver.wait(lambda: not blank.isVisible())
    driver.open(open_one)
    assert not editor.text.isReadOnly()
