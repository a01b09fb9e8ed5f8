"""Deciding on changes in the text itself: whatever is accepted and rejected in whatever order, and undone."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from editor_app.domain.article import NEW, Opened
from editor_app.domain.content import Content
from editor_app.domain.document import Break, Document, Figure, Mark, Note, Paragraph, Text
from editor_app.services.tracking import Baseline, Tracked
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.shown_text import shown_text
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.tracking.deciding import taken_back, taken_over, with_accepted
from editor_app.ui.tracking.shown import Shown, suggested_changes, tracked_changes
from tests.support.edits import contents_and_edited

MOST_STEPS = 120


@pytest.fixture(autouse=True, scope="module")
def _application(qapp: QApplication) -> QApplication:
    return qapp


def opened(content: Content, owner: QObject) -> Session:
    return Session(Opened("a", content, "", "", NEW), CHINESE_LOOK, owner)


def tracked(base: Content) -> Tracked:
    return Tracked("a", Baseline.REVISION, (), base, None, (), "Ann")


def reads_as(session: Session, content: Content) -> bool:
    return session.content().document == content.document


def places(session: Session, shown: Shown) -> object:
    text = shown_text(session.body)
    assert text.anchor_text.text == shown.text
    return text


@settings(max_examples=40, deadline=None)
@given(contents_and_edited(), st.integers(0, 2**32))
def test_rejecting_one_by_one_ends_at_the_base_and_can_be_undone(
    pair: tuple[Content, Content], seed: int
) -> None:
    chance, owner = random.Random(seed), QObject()
    base, written = pair
    session = opened(written, owner)
    against = tracked(base)
    history = [session.content().document]
    for _ in range(MOST_STEPS):
        shown = tracked_changes(against, session.content())
        numbers = [change.number for change in shown.changes if change.field is None]
        if not numbers:
            break
        chosen = chance.sample(numbers, min(len(numbers), chance.choice([1, 1, 3])))
        if chance.random() < 0.4:
            against = with_accepted(against, shown, chosen)
        else:
            text = places(session, shown)
            taken_back(session, shown, chosen, text)  # type: ignore[arg-type]
            history.append(session.content().document)
    assert reads_as(session, against.base)
    while session.body.isUndoAvailable():
        session.body.undo()
        session.touch()
        assert session.content().document in history
    assert session.content().document == history[0]


@settings(max_examples=30, deadline=None)
@given(contents_and_edited(), st.booleans())
def test_all_at_once(pair: tuple[Content, Content], accepts: bool) -> None:
    owner = QObject()
    if accepts:
        session = opened(pair[0], owner)
        shown = suggested_changes(*pair, [])
        taken_over(session, shown, shown.comparison.numbers, None)
    else:
        session = opened(pair[1], owner)
        shown = tracked_changes(tracked(pair[0]), session.content())
        taken_back(session, shown, shown.comparison.numbers, None)
    assert reads_as(session, pair[1] if accepts else pair[0])


def said(*runs: Text | Note | Break) -> Content:
    return Content(document=Document((Paragraph(tuple(runs)), Paragraph((Text("港口很深。"),)))))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (said(Text("The harbour is "), Text("deep", frozenset({Mark.STRONG}))), said(Text("The harbour is"))),
        (
            said(Text("One and two.")),
            said(Text("One, "), Text("a link", href="https://a.example"), Text(" and two.")),
        ),
        (said(Text("One.")), said(Text("One"), Note((Text("a note"),)), Text("."))),
        (said(Text("One and"), Break(), Text("two here.")), said(Text("One and two here."))),
        (said(Text("😀 One 😀 two.")), said(Text("One 😀😀 two and three."))),
        (
            said(Text("One.")),
            Content(
                document=Document(
                    (Paragraph((Text("One."),)), Figure("ab" * 32, "a"), Paragraph((Text("港口很深。"),)))
                )
            ),
        ),
    ],
    ids=["bold", "link", "note", "break", "emoji", "picture"],
)
def test_each_kind_of_change_both_ways(old: Content, new: Content) -> None:
    owner = QObject()
    for accepts in (True, False):
        session = opened(old if accepts else new, owner)
        if accepts:
            shown = suggested_changes(old, new, [])
            taken_over(session, shown, shown.comparison.numbers, places(session, shown))  # type: ignore[arg-type]
        else:
            shown = tracked_changes(tracked(old), session.content())
            taken_back(session, shown, shown.comparison.numbers, places(session, shown))  # type: ignore[arg-type]
        assert reads_as(session, new if accepts else old)
        session.body.undo()
        session.touch()
        assert reads_as(session, old if accepts else new)
        assert not session.body.isUndoAvailable()
