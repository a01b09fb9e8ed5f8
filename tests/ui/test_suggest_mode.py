"""Suggesting in the window: the draft stays as it is; whoever holds the article sees it, and decides by key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.compare.comparison import Kind
from editor_app.domain.content import Content
from editor_app.domain.document import plain_text
from editor_app.domain.events import Action
from editor_app.domain.people import Person
from editor_app.services.tracking import Baseline
from tests.support.commenting import commented
from tests.support.tracking import exchange, keep, said, section_of, settled, tracking
from tests.support.window import Driver, opened_window, places

WORDS = ("The harbour is deep and cold.", "Ships come at night.", "Nobody sees them.")
OTHERS = ("The old harbour is deep.", "Ships come at noon.", "Nobody sees them.")
READER = Person("Ben", roles=("reader",))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    with opened_window(qtbot, places(tmp_path), preview=True) as driver:
        driver.window.around.lanes.desk().staff.call_me("Ann")
        driver.begin()
        driver.type_body(WORDS[0])
        driver.saved()
        keep(driver, "Ann", *WORDS)
        driver.wait(lambda: tracking(driver).against.proposals is not None)
        yield driver


def article(desk: Driver) -> str:
    assert desk.current is not None
    return desk.current.article


def body(desk: Driver) -> str:
    assert desk.current is not None
    return plain_text(desk.current.content().document)


def draft(desk: Driver) -> Content:
    with desk.window.around.lanes.desk().library.reading() as view:
        return view.articles.draft(article(desk)).content


def suggested(desk: Driver, *paragraphs: str) -> str:
    """Let a reader suggest these words at this desk; give the proposal once the window knows of it."""
    services = desk.window.around.lanes.desk()
    services.staff.add(READER)
    services.staff.switch(READER.id)
    before = draft(desk)
    services.proposing.save(article(desk), said(before, *paragraphs), before)
    sent = services.proposing.send(article(desk))
    services.staff.switch("Ann")
    desk.wait(lambda: bool(known(desk)))
    return sent.proposal


def known(desk: Driver) -> list[tuple[str, int]]:
    found = tracking(desk).against.proposals
    return [] if found is None else [(one.person, one.changes) for one in found.open]


def person_here(desk: Driver) -> str:
    """Whom the window takes for whoever works here."""
    found = tracking(desk).against.proposals
    return "" if found is None else found.here


def told(desk: Driver) -> list[tuple[str, str]]:
    return [(one.went, one.came) for one in settled(desk)]


def test_one_suggests_sends_and_the_draft_stays(desk: Driver) -> None:
    before = draft(desk)
    thread = commented(desk, "come at", "Which ones?")
    desk.do("suggest")
    desk.wait(lambda: tracking(desk).mode.is_on)
    bar = tracking(desk).mode._bar
    assert bar is not None
    assert bar.isVisible()
    exchange(desk, "The harbour is", "That harbour was always")
    exchange(desk, "That harbour was always", "The harbour is")
    exchange(desk, "night", "noon")
    desk.wait(lambda: told(desk) == [("night", "noon")])
    assert section_of(desk).listed.baseline is Baseline.DRAFT
    desk.saved()
    assert draft(desk) == before
    # The draft goes on elsewhere: what is suggested is suggested for it as it is now.
    before = said(before, WORDS[0], WORDS[1], "Nobody ever sees them.")
    with desk.window.around.lanes.desk().library.writing() as unit:
        unit.articles.save_draft(article(desk), before)
    desk.wait(lambda: "Nobody ever" in body(desk))
    desk.wait(lambda: told(desk) == [("night", "noon")])
    # One stops, and goes on where one was; what is suggested cannot slip into the draft.
    desk.do("suggest")
    desk.wait(lambda: not tracking(desk).mode.is_on)
    assert body(desk) == plain_text(before.document)
    assert not bar.isVisible()
    # Comments stand where they stood, in whichever text.
    followed = desk.window.commenting.followed
    desk.wait(lambda: followed.span(thread) is not None)
    start, end = followed.span(thread) or (0, 0)
    assert desk.window.editor.text.document().toRawText()[start:end] == "come at"
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body(desk) == plain_text(before.document)
    desk.do("suggest")
    desk.wait(lambda: tracking(desk).mode.is_on and "noon" in body(desk))
    # Dropped, and taken back.
    desk.do("drop_suggestions")
    desk.wait(lambda: not tracking(desk).mode.is_on)
    notice = next(one for one in desk.window.notices.standing if one.key == "suggesting")
    notice.actions[0].run()
    desk.wait(lambda: tracking(desk).mode.is_on and "noon" in body(desk))
    desk.do("send_suggestions")
    desk.wait(lambda: not tracking(desk).mode.is_on and known(desk) == [("Ann", 1)])
    assert draft(desk) == before
    assert body(desk) == plain_text(before.document)


def test_whoever_may_not_write_can_suggest(desk: Driver) -> None:
    before = draft(desk)
    services = desk.window.around.lanes.desk()
    services.staff.add(READER)
    services.staff.switch(READER.id)
    text = desk.window.editor.text
    desk.wait(lambda: text.isReadOnly() and not desk.window.actions_table["bold"].isEnabled())
    desk.wait(lambda: person_here(desk) == READER.id)
    desk.do("suggest")
    desk.wait(lambda: tracking(desk).mode.is_on and desk.window.actions_table["bold"].isEnabled())
    assert not text.isReadOnly()
    desk.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.type_body(" Somebody does.")
    desk.saved()
    assert draft(desk) == before
    bar = tracking(desk).mode._bar
    assert bar is not None
    assert "Ben does not have a role" in bar.caption.text()
    assert bar.stop.isVisible()
    desk.do("send_suggestions")
    desk.wait(lambda: known(desk) == [("Ben", 1)])
    desk.wait(lambda: not tracking(desk).mode.is_on and text.isReadOnly())
    services.staff.switch("Ann")
    desk.wait(lambda: not text.isReadOnly() and tracking(desk).against.may_decide)
    assert draft(desk) == before


def test_whoever_does_not_hold_it_suggests(desk: Driver) -> None:
    services = desk.window.around.lanes.desk()
    services.staff.add(Person("Cid", roles=("responsible_editor", "owner")))
    services.deciding.decide(article(desk), Action.SUBMIT)
    services.deciding.decide(article(desk), Action.CLAIM)
    desk.wait(lambda: tracking(desk).is_on)
    services.staff.switch("Cid")
    desk.wait(lambda: tracking(desk).mode.is_on)
    bar = tracking(desk).mode._bar
    assert bar is not None
    assert "Ann has claimed it" in bar.caption.text()
    assert not bar.stop.isVisible()
    desk.do("suggest")
    assert tracking(desk).mode.is_on
    assert desk.window.actions_table["suggest"].isChecked()


def test_suggestions_are_decided_by_key_until_none_is_left(desk: Driver) -> None:
    before = draft(desk)
    suggested(desk, *OTHERS)
    assert known(desk) == [("Ben", 3)]
    notice = next(one for one in desk.window.notices.standing if one.key == "tracking-Ben")
    assert "Ben: 3" in notice.sentence
    notice.actions[0].run()
    section = section_of(desk)
    assert told(desk) == [("", "old "), (" and cold", ""), ("night", "noon")]
    assert [offer.words() for offer in section.listed.offers] == ["Suggestions by Ben: 3"]
    # In the text: what would go is struck, what would come has a sign; the text itself is the draft.
    marks = tracking(desk).marks
    assert marks is not None
    assert [sign.kind for sign in marks.signs.signs if sign.is_point] == [Kind.INSERTED, Kind.INSERTED]
    struck = [one for one in desk.window.editor.text.extraSelections() if one.format.fontStrikeOut()]
    assert [one.cursor.selectedText() for one in struck] == [" and cold", "night"]
    assert body(desk) == plain_text(before.document)
    # Accepted in the text, by one step to undo.
    desk.window.editor.focus_text()
    desk.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_F5)
    desk.do("accept_change")
    desk.wait(lambda: body(desk).startswith("The old harbour"))
    assert told(desk) == [(" and cold", ""), ("night", "noon")]
    desk.do("undo")
    assert len(told(desk)) == 3
    desk.do("redo")
    assert len(told(desk)) == 2
    # Rejected in the proposal; that can be undone too.
    desk.press(Qt.Key.Key_F5)
    desk.do("reject_change")
    desk.wait(lambda: told(desk) == [("night", "noon")])
    desk.wait(lambda: any("Rejected" in one.sentence for one in desk.window.notices.standing))
    notice = next(one for one in desk.window.notices.standing if one.key == "tracking")
    notice.actions[0].run()
    assert told(desk) == [(" and cold", ""), ("night", "noon")]
    desk.wait(lambda: known(desk) == [("Ben", 2)])
    # What one writes meanwhile is nobody's suggestion.
    exchange(desk, "Nobody sees", "Nobody ever sees")
    desk.wait(lambda: told(desk) == [(" and cold", ""), ("night", "noon")])
    desk.do("accept_all_changes")
    desk.wait(lambda: known(desk) == [])
    assert body(desk) == plain_text(
        said(before, "The old harbour is deep.", "Ships come at noon.", "Nobody ever sees them.").document
    )
    with desk.window.around.lanes.desk().library.reading() as view:
        _, newest = view.revisions.of(article(desk))[-1]
        assert len(newest.parents) == 2
    assert tracking(desk).against.suggestion is None


def test_rejecting_all_leaves_the_text(desk: Driver) -> None:
    before = draft(desk)
    name = suggested(desk, *OTHERS)
    tracking(desk).against.choose_proposal(name)
    desk.wait(lambda: len(told(desk)) == 3)
    desk.do("reject_all_changes")
    desk.wait(lambda: known(desk) == [])
    assert draft(desk) == before
    assert body(desk) == plain_text(before.document)
