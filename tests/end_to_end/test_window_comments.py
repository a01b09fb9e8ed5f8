"""An editor comments in the window, the text is edited around it, and the next start goes on with the conversation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app.bootstrap import window_desk
from editor_app.domain.content import content_bytes
from editor_app.domain.discussion import Discussion
from editor_app.store.library import Library
from tests.support.command_line import Stet
from tests.support.commenting import commented, section_of, select_words
from tests.support.window import Driver, opened_window, places

BODY = "The harbour was dredged in March. The pier is closed until June."


def discussion(desk: Driver) -> Discussion:
    return desk.window.commenting.discussion


def test_a_conversation_over_two_sessions(qtbot: QtBot, tmp_path: Path) -> None:
    """Said, edited inside and around, kept; then answered and resolved; the content never knew of it."""
    where = places(tmp_path)
    with opened_window(qtbot, where, preview=True) as desk:
        desk.begin()
        desk.type_body(BODY)
        desk.saved()
        assert desk.current is not None
        article = desk.current.article
        thread = commented(desk, "dredged in March", "By whom?")
        select_words(desk, "in")
        desk.type_body("early in")
        desk.press(Qt.Key.Key_Home)
        desk.type_body("Haizhou. ")
        desk.saved()
        desk.wait(lambda: discussion(desk).threads[0].quote == "dredged early in March")
    with opened_window(qtbot, where, preview=True) as desk:
        desk.open(article)
        desk.wait(lambda: bool(discussion(desk).threads))
        [one] = discussion(desk).threads
        assert one.quote == "dredged early in March"
        section_of(desk)
        desk.do("next_comment")
        assert desk.window.commenting.lit == thread
        text = desk.window.editor.text
        assert text.textCursor().position() == text.document().toRawText().index("dredged")
        desk.do("reply_comment")
        card = section_of(desk).cards[thread]
        assert card.reply is not None
        QTest.keyClicks(card.reply, "By the port office.")
        QTest.keyClick(card.reply, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        desk.wait(lambda: bool(discussion(desk).threads[0].thread.replies))
        desk.do("resolve_comment")
        desk.wait(lambda: discussion(desk).open_count == 0)
        assert desk.current is not None
        assert not desk.current.is_dirty
    with Library.open(where.library, create=False) as library, library.reading() as view:
        stored = content_bytes(view.articles.draft(article).content)
        assert b"By whom" not in stored
        assert view.articles.summary(article).comments == 0


def test_what_was_cut_and_pasted_in_the_window_keeps_its_comment(qtbot: QtBot, tmp_path: Path) -> None:
    """By the keys that people use, undone and done again too."""
    with opened_window(qtbot, places(tmp_path), preview=True) as desk:
        desk.begin()
        desk.type_body(BODY)
        desk.saved()
        thread = commented(desk, "pier", "Which pier?")
        text = desk.window.editor.text
        select_words(desk, " The pier is closed until June.")
        QTest.keyClick(text, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        desk.wait(lambda: discussion(desk).threads[0].is_detached)
        desk.press(Qt.Key.Key_Home)
        QTest.keyClick(text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        desk.wait(lambda: discussion(desk).threads[0].quote == "pier")
        assert text.document().toRawText().startswith(" The pier")
        desk.do("undo")
        desk.do("undo")
        desk.wait(lambda: discussion(desk).threads[0].quote == "pier")
        span = desk.window.commenting.followed.span(thread)
        assert span is not None
        assert text.document().toRawText()[slice(*span)] == "pier"
        assert text.document().toRawText() == BODY
        QApplication.clipboard().clear()


def test_no_package_holds_a_comment(stet: Stet, draft: Path, tmp_path: Path) -> None:
    """Whoever searches every file of it finds no word of what was said."""
    article = stet.imported(draft)
    desk = window_desk(stet.library)
    thread = desk.commenting.say(article, "ask-the-lawyer-first")
    desk.commenting.reply(article, thread, "the-lawyer-says-no")
    desk.library.close()
    [line] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    written = {path: path.read_bytes() for path in Path(line).rglob("*") if path.is_file()}
    for secret in ("ask-the-lawyer-first", "the-lawyer-says-no", thread):
        assert [path for path, data in written.items() if secret.encode() in data] == []
    assert "ask-the-lawyer" not in stet("show", article, "--as", "json").out
