"""The merge view: what merged by itself is seen, what collides is decided by key and by mouse, and Later changes nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.compare.abreast import abreast
from editor_app.compare.merge import Answer, Choice, Own, merge, resolve
from editor_app.domain.content import Content, content_bytes, content_hash
from editor_app.domain.credits import Credit
from editor_app.domain.document import Block, Document, Figure, Heading, Paragraph, Text, plain_text
from editor_app.domain.errors import StetError
from editor_app.domain.revision import Revision
from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.page import Look
from editor_app.ui.comparing.plan import Unfolded
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.merging.own_sheet import OwnSheet
from editor_app.ui.merging.page import MergePage, Shown
from editor_app.ui.merging.plan import plan_of
from editor_app.ui.merging.view import MergeView
from editor_app.ui.theme import LIGHT
from tests.support.edits import contents_and_edited
from tests.support.library import content, library
from tests.support.window import Driver, opened_window, places

SAME = tuple(f"第{number}段没有人动过。" for number in range(6))
BASE = content("春汛来临", "港务局今天公布安排。", *SAME, "渡口照常开放。")
MINE = content("春汛将至", "港务局明天公布安排。", *SAME, "渡口和码头照常开放。", summary="我写的摘要。")
THEIRS = content(
    "春汛又到",
    "港务局后天公布安排。",
    *SAME,
    "渡口照常开放。",
    "记者在现场看到潮水。",
    credits=(Credit("reporter", "记者", ("陈一帆", "周砚秋"), "海州日报"),),
)
APART = content("春汛来临", "港务局今天公布安排。", "<b>新的</b>一段。", *SAME, "渡口照常开放。")


@dataclass
class Merging:
    """A window with an article that has two newest states."""

    desk: Driver
    article: str

    @property
    def view(self) -> MergeView:
        view = self.desk.window.past.merging.shown
        assert view is not None
        return view

    def begin(self) -> MergeView:
        merging = self.desk.window.past.merging
        self.desk.wait(self.desk.window.actions_table["merge"].isEnabled)
        self.desk.do("merge")
        self.desk.wait(lambda: merging.shown is not None)
        return self.view

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view.text, key, modifier)

    def stored(self) -> tuple[Content, list[str], bool]:
        with self.desk.window.around.lanes.desk().library.reading() as view:
            draft = view.articles.draft(self.article).content
            return (
                draft,
                view.revisions.heads(self.article),
                view.articles.summary(self.article).to_merge,
            )

    def finished(self) -> Content:
        """The text once it is merged, as the window and the library have it."""
        self.desk.wait(lambda: self.desk.window.past.over.shown is None)
        self.desk.saved()
        session = self.desk.current
        assert session is not None
        draft, heads, to_merge = self.stored()
        assert len(heads) == 1
        assert not to_merge
        assert session.content() == draft
        return draft


@pytest.fixture
def both() -> tuple[Content, Content]:
    return MINE, THEIRS


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path, both: tuple[Content, Content]) -> Iterator[Merging]:
    mine, theirs = both
    where = places(tmp_path)
    with library(where.library) as opened, opened.writing() as unit:
        article = unit.articles.create(BASE)
        base = unit.revisions.add(article, "陈一帆")
        made = Revision(article, content_hash(theirs), "筱安", "2025-11-22T09:00:00.000Z", (base,))
        unit.revisions.receive(made, content_bytes(theirs))
        unit.articles.save_draft(article, mine)
    with opened_window(qtbot, where) as driver:
        driver.wait(lambda: bool(driver.window.articles.first().rows))
        driver.open(article)
        yield Merging(driver, article)


def words(view: MergeView) -> str:
    return view.text.document().toPlainText()


def test_a_whole_merge_by_keys(at: Merging) -> None:
    desk = at.desk
    before = at.stored()
    desk.wait(lambda: desk.window.top_bar._next_steps.step_button.text() == "Merge…")  # type: ignore[attr-defined]
    assert not desk.window.actions_table["decide_submit"].isEnabled()
    assert "merge them first" in desk.window.actions_table["decide_submit"].toolTip()
    view = at.begin()
    assert at.stored() == before, "looking changes nothing"
    assert [one.name for one in view.conflicts] == ["headline", ""]
    for said in ("From mine", "From theirs", "Unchanged paragraphs", "Conflict 1: not decided", "周砚秋"):
        assert said in words(view)
    assert not desk.window.actions_table["finish_merge"].isEnabled()
    assert view.at == 1
    at.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.answers == {1: Choice.THEIRS}
    assert "Conflict 1: theirs taken" in words(view)
    assert "1 of 2, to decide: 1. ✓ Conflict 1: theirs taken" in view._count.accessibleName()
    at.key(Qt.Key.Key_F5)
    assert view.at == 2
    assert view.undecided == 1
    at.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert list(view.answers.values()) == [Choice.THEIRS, Choice.BOTH]
    at.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert list(view.answers.values()) == [Choice.THEIRS, Choice.MINE]
    at.key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    merged = at.finished()
    assert merged.fields.headline == "春汛又到"
    assert merged.fields.summary == "我写的摘要。"
    assert merged.fields.credits[0].names == ("陈一帆", "周砚秋")
    body = plain_text(merged.document)
    assert body.startswith("港务局明天公布安排。")
    assert body.endswith("渡口和码头照常开放。\n记者在现场看到潮水。")
    assert desk.window.editor.titles.headline.toPlainText() == "春汛又到"
    assert [one.sentence for one in desk.window.notices.standing] == ["Merged as revision 4."]
    desk.wait(lambda: not desk.window.actions_table["merge"].isEnabled())


def test_later_leaves_all_as_it_was(at: Merging) -> None:
    before = at.stored()
    view = at.begin()
    at.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.answers
    at.key(Qt.Key.Key_Escape)
    at.desk.wait(lambda: at.desk.window.past.over.shown is None)
    assert at.stored() == before
    assert at.desk.window.editor.titles.headline.toPlainText() == "春汛将至"
    # What was decided is there when one comes back.
    assert at.begin().answers == {1: Choice.MINE}


def test_by_mouse_and_by_hand(at: Merging) -> None:
    view = at.begin()
    view.text.anchorClicked.emit(QUrl("take:2:reversed"))
    assert view.answers == {2: Choice.REVERSED}
    assert view.at == 2
    view.text.anchorClicked.emit(QUrl("take:2:hand"))
    sheet = next(one for one in at.desk.window.findChildren(OwnSheet) if one.isVisible())
    assert "明" in "".join(label.text() for label in sheet.findChildren(QLabel))
    sheet.text.setPlainText("**大后**")
    next(one for one in sheet.findChildren(QPushButton) if one.text() == "OK").click()
    assert isinstance(view.answers[2], Own)
    assert "written by hand" in words(view)
    at.key(Qt.Key.Key_F5)
    at.desk.do("write_conflict")
    sheet = next(one for one in at.desk.window.findChildren(OwnSheet) if one.isVisible())
    sheet.text.setPlainText("春汛将至又到")
    sheet.accept()
    at.desk.do("next_step")
    merged = at.finished()
    assert merged.fields.headline == "春汛将至又到"
    assert plain_text(merged.document).startswith("港务局大后天公布安排。")


def test_what_was_written_meanwhile_is_told_and_nothing_is_lost(at: Merging) -> None:
    at.begin()
    at.desk.do("rest_mine")
    with at.desk.window.around.lanes.desk().library.writing() as unit:
        unit.articles.save_draft(at.article, APART)
    before = at.stored()
    at.desk.do("finish_merge")
    view = at.desk.window.past.merging._view
    assert view is not None
    at.desk.wait(lambda: view.shown is None)
    assert "changed while" in view._message.title.text() + view._message.sentence.text()
    assert at.stored() == before
    view._message.button.click()
    at.desk.wait(lambda: view.shown is not None)
    view.show_failure(StetError("Nothing", "<b>Nothing</b> can be read."))
    assert view._message.title.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("both", [(APART, THEIRS)], ids=["apart"])
def test_where_nothing_collides_it_is_one_step(at: Merging) -> None:
    view = at.begin()
    assert view.conflicts == ()
    assert "Nothing collides" in view.banner.title.text()
    assert "<b>新的</b>一段。" in words(view)
    at.desk.window.choices.speak("zh_CN")
    at.desk.wait(lambda: "来自我的" in words(view))
    at.desk.window.choices.speak("en")
    at.desk.wait(lambda: "From mine" in words(view))
    at.desk.do("merge_base")
    assert view.text.document().toPlainText().count("陈一帆") >= 4
    at.desk.do("next_step")
    merged = at.finished()
    assert "<b>新的</b>一段。" in plain_text(merged.document)
    assert merged.fields.headline == "春汛又到"


# The page


def page_of(base: Content, mine: Content, theirs: Content, answers: dict[int, Answer]) -> MergePage:
    merged = merge(base, mine, theirs)
    shown = Shown(abreast(base, mine, theirs, merged), answers, with_base=True)
    look = Look(CHINESE_LOOK, Ink(LIGHT), lambda _asset: None)
    page = MergePage(shown, plan_of(shown.found, Unfolded(everything=True)), look, QTextDocument())
    while not page.is_whole:
        page.write_some()
    return page


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(three=contents_and_edited(sides=2))
def test_every_conflict_stands_somewhere_and_is_written_anew_in_its_place(
    qapp: QApplication, three: tuple[Content, Content, Content]
) -> None:
    answers: dict[int, Answer] = {}
    page = page_of(*three, answers)
    merged = merge(*three)
    for conflict in merged.conflicts:
        assert page.spots_of(conflict.number)
        answers[conflict.number] = conflict.choices[-1]
        page.rewrite(conflict.number)
        assert page.spots_of(conflict.number)
    assert page.document.toPlainText() == page_of(*three, answers).document.toPlainText()
    resolve(merged, answers)


def test_what_is_disputed_of_pictures_and_of_the_kind_of_a_line_is_told(qapp: QApplication) -> None:
    def made(credit: str, *, head: int) -> Content:
        blocks: list[Block] = [Figure("ab" * 32, credit=credit), Paragraph((Text("一行"),))]
        if head:
            blocks[1] = Heading((Text("一行"),), head)
        return Content(document=Document(tuple(blocks)))

    page = page_of(made("旧图", head=2), made("我的图", head=3), made("他的图", head=0), {})
    said = page.document.toPlainText()
    for words in ("我的图", "他的图", "Smaller subheading", "Body text", "Conflict 2"):
        assert words in said
    assert "[nothing]" not in said


def test_a_third_state_is_merged_with_what_comes_of_the_first_two(at: Merging) -> None:
    with at.desk.window.around.lanes.desk().library.writing() as unit:
        base = unit.revisions.of(at.article)[0][0]
        third = Revision(at.article, content_hash(APART), "郑", "2025-11-22T09:30:00.000Z", (base,))
        unit.revisions.receive(third, content_bytes(APART))
    view = at.begin()
    assert "after these two: 1" in view.banner.caption.text()
    first = view.shown
    # Which of the others comes first depends on their ids.
    for _ in range(2):
        if view.undecided:
            at.desk.do("rest_mine")
        at.desk.do("finish_merge")
        at.desk.wait(lambda: view.shown is not first)
    assert "<b>新的</b>一段。" in plain_text(at.finished().document)


def test_whoever_goes_back_while_it_is_worked_out_stays_in_the_text(at: Merging) -> None:
    merging, lanes = at.desk.window.past.merging, at.desk.window.around.lanes
    at.desk.wait(at.desk.window.actions_table["merge"].isEnabled)
    hold = threading.Event()
    lanes.errand(at.desk.window, lambda _desk: hold.wait(10), lambda _done: None)
    at.desk.do("merge")
    at.desk.wait(lambda: merging._view is not None and at.desk.window.past.over.shown is merging._view)
    assert merging.shown is None
    assert not at.desk.window.actions_table["finish_merge"].isEnabled()
    at.desk.window.past.over.leave()
    hold.set()
    over: list[bool] = []
    lanes.errand(at.desk.window, lambda _desk: True, over.append)
    at.desk.wait(lambda: bool(over))
    assert at.desk.window.past.over.shown is None
