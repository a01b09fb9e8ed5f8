"""What is brought back as a whole is undone and done again as a whole, whatever is typed in between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor_app.domain.article import NEW, Opened
from editor_app.domain.content import Content
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import look_for, look_of
from editor_app.ui.history.whole_step import as_one_step
from tests.support.library import content

pytestmark = pytest.mark.usefixtures("qapp")
OLD, NEWER = content("一", "甲", deck=("旧",)), content("三", "丙", deck=("新",))


def session_of(one: Content, owner: QObject) -> Session:
    return Session(Opened("a" * 32, one, "h", "", NEW), look_for("zh-CN"), owner)


def bring_back(session: Session, one: Content) -> None:
    def put() -> None:
        session.take_fields(one.fields)
        patch_document(session.body, one.document, look_of(session.body))
        session.touch()

    as_one_step(session, put)


def type_at_end(session: Session) -> None:
    cursor = QTextCursor(session.body)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.beginEditBlock()
    cursor.insertText("x")
    cursor.endEditBlock()


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["undo", "undo", "redo", "type"]), max_size=12))
def test_titles_follow_the_body_through_any_history(steps: list[str]) -> None:
    owner = QObject()
    session = session_of(NEWER, owner)
    type_at_end(session)
    bring_back(session, OLD)
    for step in steps:
        if step == "type":
            type_at_end(session)
        elif step == "undo":
            session.body.undo()
        else:
            session.body.redo()
        text = session.body.toPlainText()
        expected = OLD if text.startswith("甲") else NEWER
        assert session.headline.toPlainText() == expected.fields.headline
        assert session.all_fields() == expected.fields
    owner.deleteLater()


def test_where_only_fields_differ_there_is_a_step_all_the_same() -> None:
    owner = QObject()
    session = session_of(NEWER, owner)
    bring_back(session, replace(NEWER, fields=OLD.fields))
    assert session.all_fields() == OLD.fields
    session.body.undo()
    assert session.content() == NEWER
    session.body.redo()
    assert session.all_fields() == OLD.fields
    owner.deleteLater()


def test_what_was_changed_by_hand_since_stays() -> None:
    owner = QObject()
    session = session_of(NEWER, owner)
    bring_back(session, OLD)
    session.deck.setPlainText("手改")
    session.body.undo()
    assert (session.headline.toPlainText(), session.all_fields().deck) == ("三", ("手改",))
    owner.deleteLater()


def test_a_body_that_was_read_anew_is_nothing_to_undo() -> None:
    owner = QObject()
    session = session_of(NEWER, owner)
    bring_back(session, OLD)
    other = content("四", "丁")
    session.replace_with(Opened("a" * 32, other, "h2", "", NEW), look_for("zh-CN"))
    type_at_end(session)
    session.body.undo()
    assert session.content() == other
    owner.deleteLater()
