"""One article on three desks of a newsroom, by file from one to the next, through the window."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.content import content_hash
from editor_app.domain.document import plain_text
from editor_app.domain.events import Action
from editor_app.domain.next_step import Beyond
from editor_app.domain.workflow import Status
from tests.support.commenting import commented
from tests.support.desks import Desk, founded
from tests.support.rounds import (
    Look,
    at_stage,
    change,
    filed,
    hand_over,
    merge_by_keys,
    next_is,
    no_look,
    package,
    pass_on,
    receive,
    register,
    send_back,
    switch_person,
    take_step,
    write,
)

REPORTER, EDITOR, HEAD, CHIEF = "沈知远", "林溪桥", "周砚秋", "宋鹤鸣"
HEADLINE = "春汛来临，港务局公布防汛演练安排"
TEXT = "海州港码头今天关闭。\n渡口照常开放，末班船晚上十一点离港。\n港务局提醒市民绕行。"
MERGED = "海州港码头明天关闭。\n渡口照常开放，末班船晚上十点半离港。\n港务局提醒市民绕行滨江路。"
ADDRESS = "https://tide.example.com/1"


@dataclass
class Round:
    """The way of one article; ``look`` is called with a word for each step, for whoever wants to see it."""

    qtbot: QtBot
    folder: Path
    desks: list[Desk]
    language: str = "en"
    look: Look = no_look
    article: str = ""
    thread: str = ""

    def submitted(self, reporter: Desk) -> Path:
        """The reporter writes, submits and hands over."""
        with reporter.window(self.qtbot, self.language) as desk:
            desk.begin()
            assert desk.current is not None
            self.article = desk.current.article
            write(desk.window.editor.titles.headline, HEADLINE)
            write(desk.window.editor.text, TEXT)
            take_step(desk, Action.SUBMIT, "赶今晚的版", self.look)
            filed(desk, for_me=0, owed=1)
            next_is(desk, Beyond.HAND_OVER)
            self.look("submitted")
            file = hand_over(desk, EDITOR, self.folder, self.look)
            filed(desk, owed=0)
            return file

    def returned(self, editor: Desk, file: Path) -> Path:
        """The editor comments on it, returns it with a reason, and goes on writing in it all the same."""
        with editor.window(self.qtbot, self.language) as desk:
            receive(desk, file, self.look)
            filed(desk, for_me=1)
            desk.open(self.article)
            next_is(desk, Action.APPROVE)
            self.thread = commented(desk, "十一点", "末班船是几点？")
            send_back(desk, "末班船的时间请核实，谁说的？", self.look)
            next_is(desk, Beyond.HAND_OVER)
            self.look("returned")
            back = hand_over(desk, REPORTER, self.folder, self.look)
            change(desk, "十一点", "十点半")
            change(desk, "绕行", "绕行滨江路")
            return back

    def answered(self, reporter: Desk, back: Path) -> Path:
        """The reporter, who does not know what the editor is writing, answers, submits and passes on in one go."""
        with reporter.window(self.qtbot, self.language) as desk:
            receive(desk, back, self.look)
            filed(desk, for_me=1, returned=1)
            desk.open(self.article)
            next_is(desk, Action.SUBMIT)
            self.look("answering")
            change(desk, "十一点", "十一点一刻")
            change(desk, "今天", "明天")
            file = pass_on(desk, EDITOR, self.folder, "已向港务局核实", self.look)
            filed(desk, for_me=0, owed=0, in_review=1)
            self.look("passed-on")
            return file

    def merged_and_passed(self, editor: Desk, answer: Path) -> tuple[Path, Path]:
        """The editor hands over her own state, merges and passes it; the head of the desk does so at the same machine."""
        with editor.window(self.qtbot, self.language) as desk:
            receive(desk, answer, self.look)
            filed(desk, for_me=1, to_merge=1)
            desk.open(self.article)
            next_is(desk, Beyond.MERGE)
            self.look("to-merge")
            beside = hand_over(desk, REPORTER, self.folder, self.look)
            merge_by_keys(desk, self.look)
            filed(desk, to_merge=0)
            self.look("merged")
            assert desk.window.editor.text.toPlainText() == MERGED
            pass_on(desk, HEAD, self.folder, "同意", self.look)
            filed(desk, for_me=0)
            switch_person(desk, HEAD, self.look)
            filed(desk, for_me=1)
            passed = pass_on(desk, CHIEF, self.folder, "同意", self.look)
            self.look("passed-twice")
            return beside, passed

    def seen_on_both_sides(self, reporter: Desk, beside: Path, passed: Path) -> None:
        """The reporter would have to merge too, until what the editor merged has come."""
        with reporter.window(self.qtbot, self.language) as desk:
            receive(desk, beside, self.look)
            desk.open(self.article)
            next_is(desk, Beyond.MERGE)
            self.look("to-merge-too")
            receive(desk, passed, self.look)
            filed(desk, to_merge=0, for_me=0)
            at_stage(desk, "final")
            desk.wait(lambda: desk.window.editor.text.toPlainText() == MERGED)
            self.look("merged-elsewhere")

    def signed_off(self, chief: Desk, passed: Path) -> tuple[Path, Path]:
        """The chief editor signs off, makes the package, registers it as live, and hands over what has come of it."""
        with chief.window(self.qtbot, self.language) as desk:
            receive(desk, passed, self.look)
            filed(desk, for_me=1)
            desk.open(self.article)
            take_step(desk, Action.SIGN_OFF, "可发", self.look)
            self.look("signed-off")
            made = package(desk, self.folder / "out", self.look)
            register(desk, ADDRESS, self.look)
            filed(desk, live=1)
            next_is(desk, Beyond.HAND_OVER)
            self.look("live")
            return made, hand_over(desk, REPORTER, self.folder, self.look)


def whole_round(one: Round) -> Path:
    """Let an article go all its way; give the package."""
    chief, reporter, editor = one.desks
    back = one.returned(editor, one.submitted(reporter))
    beside, passed = one.merged_and_passed(editor, one.answered(reporter, back))
    one.seen_on_both_sides(reporter, beside, passed)
    made, last = one.signed_off(chief, passed)
    reporter.does("comment", one.article, "以港务局公告为准。", "--reply-to", one.thread, "--resolve")
    answered = one.folder / "answered.stet"
    reporter.does("handoff", one.article, "--to", answered)
    for desk, file in ((reporter, last), (editor, last), (editor, answered), (chief, answered)):
        desk.does("receive", file)
    return made


@pytest.fixture
def one(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Round:
    """A newsroom of three desks; the second review is done at the editor's machine."""
    desks = {
        "chief": {CHIEF: "owner"},
        "reporter": {REPORTER: "reporter"},
        "editor": {EDITOR: "editor", HEAD: "desk_head"},
    }
    return Round(qtbot, tmp_path, founded(tmp_path, monkeypatch, "海州潮报", desks, "three_reviews"))


def test_written_returned_merged_passed_three_times_packaged_and_live(one: Round) -> None:
    made = whole_round(one)
    chief, reporter, editor = (desk.holds(one.article) for desk in one.desks)
    assert chief == reporter
    assert chief == editor
    assert [event.action for event in chief["comments"].values()] == ["said", "replied", "resolved"]
    standing, (content, head) = chief["standing"], chief["draft"]
    assert standing.status is Status.LIVE
    assert [(passed.decision.person, passed.stage.key) for passed in standing.passed] == [
        (EDITOR, "first"),
        (HEAD, "second"),
        (CHIEF, "final"),
    ]
    assert standing.uncounted == ()
    assert plain_text(content.document) == MERGED
    [live] = standing.outlets
    assert (live.address, live.content_hash) == (ADDRESS, content_hash(content))
    # What is in the package is what was signed, and anybody can see by whom.
    manifest = json.loads((made / "manifest.json").read_text("utf-8"))
    assert manifest["content_hash"] == standing.approval.content_hash == content_hash(content)
    decisions = [entry["decision"] for entry in manifest["decisions"]]
    assert [(entry["person"], entry["action"]) for entry in decisions] == [
        (REPORTER, "submit"),
        (EDITOR, "return"),
        (REPORTER, "submit"),
        (EDITOR, "approve"),
        (HEAD, "approve"),
        (CHIEF, "sign_off"),
    ]
    assert len({entry["key"] for entry in decisions}) == 4
    assert head == decisions[-1]["revision"]
    for desk in one.desks:
        said = desk.does("verify", made).out
        assert f"signed off by {CHIEF}" in said
        assert "6 of 6 decisions are signed" in said
