"""Two desks edit one article, each in its window, hand it over to each other, merge it, and end with the same one state."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_order import Parcel
from editor_app.store.library import Library
from editor_app.ui.handing.receive_sheet import ReceiveSheet
from tests.support.library import content
from tests.support.window import Driver, opened_window, places

TEXT = ("码头今天关闭。", "渡口照常。")


def hand_over(desk: Driver, article: str, path: Path) -> Path:
    desk.saved()
    library = desk.window.around.lanes.desk().library
    HandingOver(library, desk.window.around.lanes.desk().person).hand_over(Parcel([article]), path)
    return path


def receive(desk: Driver, path: Path) -> None:
    desk.window.around.notices.drop("came")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    desk.wait(lambda: any(one.isVisible() for one in desk.window.findChildren(ReceiveSheet)))
    sheet = next(one for one in desk.window.findChildren(ReceiveSheet) if one.isVisible())
    go = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Receive")
    desk.wait(go.isEnabled)
    go.click()
    desk.wait(lambda: any(one.key == "came" for one in desk.window.notices.standing))


def merge(desk: Driver, take: str) -> None:
    """Follow the notice, take one side wherever both collide, and finish."""
    notice = next(one for one in desk.window.notices.standing if one.key == "came")
    assert "need a merge: 1" in notice.hint
    [action] = notice.actions
    assert action.text == "Merge…"
    action.run()
    merging = desk.window.past.merging
    desk.wait(lambda: merging.shown is not None)
    desk.do(take)
    desk.do("finish_merge")
    desk.wait(lambda: desk.window.past.over.shown is None)
    desk.saved()


def state(desk: Driver, article: str) -> tuple[list[str], str, bool]:
    with desk.window.around.lanes.desk().library.reading() as view:
        row = view.articles.summary(article)
        return view.revisions.heads(article), view.articles.draft_hash(article), row.to_merge


def test_two_desks_end_with_one_state(qtbot: QtBot, tmp_path: Path) -> None:
    with Library.open(places(tmp_path / "here").library) as library, library.writing() as unit:
        article = unit.articles.create(content("春汛来临", *TEXT))
        unit.revisions.add(article, "陈一帆")
    with (
        opened_window(qtbot, places(tmp_path / "here")) as here,
        opened_window(qtbot, places(tmp_path / "there")) as there,
    ):
        here.wait(lambda: bool(here.window.articles.first().rows))
        here.open(article)
        receive(there, hand_over(here, article, tmp_path / "first.stet"))
        there.wait(lambda: bool(there.window.articles.first().rows))
        there.open(article)
        here.type_headline("Here ")
        here.type_body("Here it rains. ")
        there.type_headline("There ")
        there.type_body("There it snows. ")
        mine = hand_over(here, article, tmp_path / "mine.stet")
        theirs = hand_over(there, article, tmp_path / "theirs.stet")
        receive(here, theirs)
        receive(there, mine)
        assert state(here, article)[0] == state(there, article)[0]
        assert state(here, article)[2]
        merge(here, "rest_mine")
        receive(there, hand_over(here, article, tmp_path / "merged.stet"))
        there.wait(lambda: not state(there, article)[2])
        assert state(there, article) == state(here, article)
        assert len(state(here, article)[0]) == 1
        there.wait(lambda: there.window.editor.text.toPlainText().startswith("Here it rains."))
        assert "snows" not in there.window.editor.text.toPlainText()
