"""Input methods: what is composed is nobody's text until it is taken, and its keys are nobody else's.

The events are sent to the real widgets in the real window.  The platform has no input method here, so keys reach the
widgets as they do where one passes them on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.domain.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Heading,
    Mark,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
    plain_text,
)
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from editor_app.system.clock import now
from editor_app.ui.composed import composed_in, finish_composing
from editor_app.ui.composing import Composing
from editor_app.ui.editor.comfort import Comfort
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.theme import Appearance
from editor_app.ui.widgets.palette import Palette
from tests.support.editing import (
    assert_seen_is_read,
    compose,
    put_behind,
    put_caret,
    read,
    said,
    select,
    show,
)
from tests.support.library import content, filled
from tests.support.window import Driver, opened_window, places, stored

Key = Qt.Key
KEYS = (
    Key.Key_Escape, Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Up, Key.Key_Down,
    Key.Key_Left, Key.Key_Right, Key.Key_Backspace, Key.Key_Delete, Key.Key_Home, Key.Key_End, Key.Key_PageDown,
)  # fmt: skip
SHORTCUTS = (
    "Ctrl+B",
    "Ctrl+Z",
    "Ctrl+X",
    "Ctrl+N",
    "Ctrl+F",
    "Ctrl+A",
    "Ctrl+Shift+P",
    "Ctrl+V",
    "F6",
    "F3",
    "Ctrl+W",
)


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, where: Places) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.begin()
        yield driver


@pytest.fixture
def edit(qtbot: QtBot) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    return made


def composes(field: QWidget, half: str, commit: str = "", back: int = 0) -> None:
    """What an input method sends to any field; ``back`` characters before the caret are replaced."""
    event = QInputMethodEvent(half, [])
    event.setCommitString(commit, -back, back)
    QCoreApplication.sendEvent(field, event)


def press_everything(field: QWidget) -> None:
    """All keys that do something somewhere, and the shortcuts of the window."""
    for key in KEYS:
        QTest.keyClick(field, key)
    for text in SHORTCUTS:
        combination = QKeySequence(text)[0]  # type: ignore[index]
        QTest.keyClick(field, combination.key(), combination.keyboardModifiers())
    QCoreApplication.processEvents()


def write(desk: Driver, words: str) -> None:
    """Write at the caret of the body, as an input method does at once."""
    desk.window.editor.focus_text()
    compose(text_of(desk), "", words)


def text_of(desk: Driver) -> TextEdit:
    return desk.window.editor.text


# The body


def test_no_key_does_anything_to_the_text_while_it_composes(desk: Driver) -> None:
    write(desk, "港口")
    text, session = text_of(desk), desk.current
    compose(text, "ni")
    at, articles = text.textCursor().position(), desk.window.open_articles.recent()
    press_everything(text)
    assert (text.textCursor().position(), composed_in(text)) == (at, "ni")
    assert text.toPlainText() == "港口"
    assert desk.current is session
    assert desk.window.open_articles.recent() == articles
    assert text.hasFocus()
    assert QApplication.activePopupWidget() is None
    compose(text, "", "你")
    assert text.toPlainText() == "港口你"
    QTest.keyClick(text, Key.Key_Return)
    assert text.document().blockCount() == 2


def test_composing_is_not_saved_not_shown_and_not_counted(desk: Driver, where: Places) -> None:
    write(desk, "港口")
    desk.saved()
    session = desk.current
    assert session is not None
    shown: list[str] = []
    desk.window.following.content_read.connect(lambda one: shown.append(plain_text(one.content().document)))
    edits = session.edits
    for half in ("n", "ni", "ni'h", "ni'hao"):
        compose(text_of(desk), half)
        QTest.qWait(150)
    desk.window.following._count()
    assert session.edits == edits
    assert not session.is_dirty
    assert shown == []
    assert plain_text(session.content().document) == "港口"
    assert desk.window.status.length.counts.of(desk.window.status.length.included).length == 2
    compose(text_of(desk), "", "你好")
    desk.saved()
    assert stored(where)[0][1] == "港口你好"


def test_what_waits_to_be_saved_is_saved_without_the_half_word(desk: Driver, where: Places) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.saved()
    assert stored(where)[0][1] == "港口"
    assert composed_in(text_of(desk)) == "ni"


BLOCKS: dict[str, tuple[Block, ...]] = {
    "heading": (Heading((Text("港口"),)), said("x")),
    "item": (BulletList(((said("港口"), BulletList(((said("内"),),))),)),),
    "quote": (Quote((said("港口"),)),),
    "cell": (Table(((Text("头"),),), (((Text("港口"),),),)), said("x")),
    "code": (Code("港口"),),
    "link": (Paragraph((Text("港口", href="https://a.example"), Text("后"))),),
    "bold": (Paragraph((Text("港口", frozenset({Mark.STRONG})),)),),
    "note": (Paragraph((Text("港口"), Note((Text("注"),)))),),
    "rule": (said("港口"), Rule(), said("y")),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_word_is_taken_where_it_was_composed(edit: TextEdit, name: str) -> None:
    show(edit, *BLOCKS[name])
    before = plain_text(read(edit))
    put_behind(edit, "港口")
    for half in ("x", "xin"):
        compose(edit, half)
        assert plain_text(read(edit)) == before
    compose(edit, "", "新")
    assert plain_text(assert_seen_is_read(edit)) == before.replace("港口", "港口新")
    assert [type(block) for block in read(edit).blocks] == [type(block) for block in BLOCKS[name]]
    edit.undo()
    assert plain_text(read(edit)) == before


@pytest.mark.parametrize("name", BLOCKS)
def test_a_word_that_is_given_up_leaves_all_as_it_was(edit: TextEdit, name: str) -> None:
    show(edit, *BLOCKS[name])
    before, steps = read(edit), edit.document().availableUndoSteps()
    put_behind(edit, "港口")
    at = edit.textCursor().position()
    compose(edit, "xin")
    compose(edit, "")
    assert (read(edit), edit.textCursor().position()) == (before, at)
    assert edit.document().availableUndoSteps() == steps


@pytest.mark.parametrize("place", [0, 1])
def test_a_word_given_up_beside_a_figure_leaves_no_empty_line(edit: TextEdit, place: int) -> None:
    show(edit, Figure(alt="图"), said("后"))
    blocks = edit.document().blockCount()
    put_caret(edit, place)
    compose(edit, "xin")
    compose(edit, "")
    assert edit.document().blockCount() == blocks
    assert edit.textCursor().position() == place


def test_a_selection_comes_back_when_its_word_is_given_up(edit: TextEdit) -> None:
    show(edit, said("前后"), said("第二段"), said("尾"))
    select(edit, "后", "第二")
    before = read(edit)
    compose(edit, "xin")
    compose(edit, "")
    assert read(edit) == before
    assert edit.textCursor().selectedText().replace("\u2029", "|") == "后|第二"


def test_a_word_over_a_selection_is_one_step_to_undo(edit: TextEdit) -> None:
    show(edit, said("前后"), said("第二段"))
    select(edit, "后", "第二")
    before = read(edit)
    for half in ("x", "xi", "xin"):
        compose(edit, half)
    compose(edit, "", "新")
    assert plain_text(read(edit)) == "前新段"
    edit.undo()
    assert read(edit) == before
    edit.redo()
    assert plain_text(read(edit)) == "前新段"


def test_a_word_is_converted_once_more(edit: TextEdit) -> None:
    show(edit, said("他门来了"))
    put_behind(edit, "他门")
    composes(edit, "", "他们", back=2)
    assert plain_text(read(edit)) == "他们来了"
    assert edit.textCursor().position() == 2


def test_a_word_is_taken_and_the_next_one_begun_at_once(edit: TextEdit) -> None:
    show(edit, said("一"))
    put_behind(edit, "一")
    compose(edit, "er")
    compose(edit, "san", "二")
    assert (plain_text(read(edit)), composed_in(edit)) == ("一二", "san")
    compose(edit, "")
    assert plain_text(read(edit)) == "一二"


def test_nothing_is_turned_into_marks_or_blocks_while_it_is_composed(desk: Driver) -> None:
    write(desk, "#")
    text = text_of(desk)
    compose(text, "ni")
    QTest.keyClick(text, Key.Key_Space)
    QTest.keyClicks(text, "**x** ")
    assert plain_text(read(text)) == "#"
    compose(text, "", "你 ")
    assert read(text).blocks == (said("#你 "),)


def test_theme_language_and_pictures_may_change_meanwhile(desk: Driver) -> None:
    write(desk, "港口")
    text = text_of(desk)
    compose(text, "ni")
    window = desk.window
    changes: tuple[Callable[[], object], ...] = (
        lambda: window.choices.appear(Appearance.DARK),
        lambda: window.choices.speak("zh_CN"),
        text.show_pictures,
        lambda: window.resize(1280, 800),
        lambda: window.choices.appear(Appearance.LIGHT),
        lambda: window.choices.speak("en"),
        lambda: text.highlights.show("test", []),
        lambda: desk.do("zoom_in"),
        lambda: desk.do("zoom_usual"),
        lambda: text.wear(Comfort(spacing="airy", measure="narrow")),
        lambda: text.wear(Comfort()),
    )
    for change in changes:
        change()
        QCoreApplication.processEvents()
        assert (text.toPlainText(), composed_in(text)) == ("港口", "ni")
    compose(text, "", "你")
    assert text.toPlainText() == "港口你"


def test_footnotes_keep_their_numbers_while_one_composes_before_them(
    edit: TextEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    monkeypatch.setattr(
        edit._drawing, "_draw_note", lambda _painter, _rect, number, _look: drawn.append(number)
    )
    note = Note((Text("注"),))
    show(edit, Paragraph((Text("前"), note, Text("中"), note)), Paragraph((Text("后"), note)))
    for words, half in (("前", "qian"), ("中", "𠀀zhong"), ("后", "hou")):
        put_behind(edit, words)
        compose(edit, half)
        drawn.clear()
        edit.grab()
        assert drawn == [1, 2, 3]
        compose(edit, "")


@pytest.mark.parametrize(
    "action", ["bold", "heading2", "bullets", "align_center", "rule", "footnote", "move_up"]
)
def test_a_button_clicked_in_the_middle_of_a_word_takes_it_first(desk: Driver, action: str) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.do(action)
    assert not text_of(desk).composing
    assert "港口ni" in plain_text(read(text_of(desk)))


def test_undoing_in_the_middle_of_a_word_takes_back_the_word_alone(desk: Driver) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.do("undo")
    assert (text_of(desk).toPlainText(), text_of(desk).composing) == ("港口", False)


def test_quotes_are_set_once_a_sign_is_taken(desk: Driver) -> None:
    write(desk, "港口")
    text = text_of(desk)
    compose(text, '"')
    QCoreApplication.processEvents()
    assert (text.toPlainText(), composed_in(text)) == ("港口", '"')
    compose(text, "", '"')
    assert text.toPlainText() == "港口“"


# Other fields


def fields(desk: Driver) -> dict[str, Callable[[], QWidget]]:
    window = desk.window

    def detail(name: str) -> Callable[[], QWidget]:
        def field() -> QWidget:
            window.editor.show_details(shown=True)
            window.details.focus_field(name)
            found = QApplication.focusWidget()
            assert found is not None
            return found

        return field

    def find() -> QWidget:
        desk.do("find")
        return window.editor.finding.bar.find_line

    def source() -> QWidget:
        desk.do("source")
        assert window.editor.source.edit is not None
        return window.editor.source.edit

    titles = window.editor.titles
    return {
        "kicker": lambda: titles.kicker,
        "headline": lambda: titles.headline,
        "deck": lambda: titles.deck,
        "search": lambda: window.articles.search_field,
        "find": find,
        "source": source,
        "slug": detail("slug"),
        "summary": detail("summary"),
        "tags": detail("tags"),
    }


@pytest.mark.parametrize(
    "name", ["kicker", "headline", "deck", "search", "find", "source", "slug", "summary", "tags"]
)
def test_no_key_leads_out_of_a_field_that_composes(desk: Driver, name: str) -> None:
    write(desk, "正文")
    field = fields(desk)[name]()
    field.setFocus()
    assert field.hasFocus()
    composes(field, "", "港")
    before = _value(field)
    composes(field, "kou")
    shows_details, session = desk.window.editor.shows_details, desk.current
    press_everything(field)
    assert field.hasFocus()
    assert field.isVisible()
    assert (_value(field), composed_in(field)) == (before, "kou")
    assert desk.window.editor.shows_details == shows_details
    assert desk.current is session
    composes(field, "", "口")
    assert _value(field) == before.replace("港", "港口")
    assert composed_in(field) == ""


def _value(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def test_keys_do_their_own_again_once_the_word_is_taken(desk: Driver) -> None:
    headline = desk.window.editor.titles.headline
    headline.setFocus()
    composes(headline, "gang")
    QTest.keyClick(headline, Key.Key_Return)
    assert headline.hasFocus()
    composes(headline, "", "港")
    QTest.keyClick(headline, Key.Key_Return)
    assert desk.window.editor.titles.deck.hasFocus()


def test_titles_are_not_saved_half(desk: Driver, where: Places) -> None:
    headline = desk.window.editor.titles.headline
    headline.setFocus()
    composes(headline, "", "港口")
    desk.saved()
    composes(headline, "xin")
    assert desk.current is not None
    assert not desk.current.is_dirty
    assert desk.current.all_fields().headline == "港口"
    composes(headline, "")
    assert not desk.current.is_dirty
    composes(headline, "xin")
    composes(headline, "", "新")
    desk.saved()
    assert stored(where)[0][0] == "港口新"


def test_the_search_does_not_seek_half_words(desk: Driver, qtbot: QtBot) -> None:
    field = desk.window.articles.search_field
    field.setFocus()
    with qtbot.assertNotEmitted(field.sought, wait=500):
        composes(field, "gang")
        QTest.keyClick(field, Key.Key_Return)
    with qtbot.waitSignal(field.sought):
        composes(field, "", "港")


def test_the_palette_runs_nothing_while_it_composes(desk: Driver) -> None:
    desk.do("palette")
    (palette,) = desk.window.findChildren(Palette)
    line, listed = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert line is not None
    assert listed is not None
    line.setFocus()
    session = desk.current
    composes(line, "xin")
    row = listed.currentRow()
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_Escape):
        QTest.keyClick(line, key)
    assert palette.isVisible()
    assert listed.currentRow() == row
    assert desk.current is session
    composes(line, "")
    QTest.keyClick(line, Key.Key_Escape)
    assert not palette.isVisible()


def test_a_prompt_neither_takes_nor_closes(desk: Driver) -> None:
    taken: list[str] = []
    prompt = LinePrompt(desk.window, "A", "B", taken.append)
    prompt.open()
    prompt.line.setFocus()
    desk.wait(prompt.line.hasFocus)
    composes(prompt.line, "gang")
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Escape):
        QTest.keyClick(prompt.line, key)
    assert taken == []
    assert prompt.isVisible()
    composes(prompt.line, "", "港")
    QTest.keyClick(prompt.line, Key.Key_Return)
    assert taken == ["港"]


# Leaving, and what comes from elsewhere


def test_another_article_takes_no_word_along(desk: Driver) -> None:
    write(desk, "第一篇")
    desk.saved()
    first = desk.current
    assert first is not None
    compose(text_of(desk), "ni")
    desk.window.open_articles.show_new("zh-CN")
    desk.wait(lambda: desk.current is not first)
    second = desk.current
    assert second is not None
    assert first.body.toPlainText() == "第一篇ni"
    assert second.body.toPlainText() == ""
    assert not second.is_dirty
    assert composed_in(text_of(desk)) == ""
    desk.saved()
    desk.window.open_articles.show(first.article)
    assert text_of(desk).toPlainText() == "第一篇ni"


@pytest.mark.parametrize("name", ["headline", "slug"])
def test_another_article_takes_no_word_of_a_field_along(desk: Driver, name: str) -> None:
    write(desk, "第一篇")
    desk.saved()
    first = desk.current
    assert first is not None
    field = fields(desk)[name]()
    field.setFocus()
    composes(field, "gang")
    desk.window.open_articles.show_new("zh-CN")
    desk.wait(lambda: desk.current is not first)
    second = desk.current
    assert second is not None
    assert getattr(first.all_fields(), name) == "gang"
    assert getattr(second.all_fields(), name) == ""


def test_the_window_is_closed_with_a_half_word(desk: Driver, where: Places) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.window.close()
    assert stored(where)[0][1] == "港口ni"


@pytest.mark.parametrize("field", ["text", "headline"])
def test_what_another_program_stores_does_not_take_the_half_word(
    qtbot: QtBot, where: Places, field: str
) -> None:
    (article,) = filled(where.library, content("一", "甲"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        editor = desk.window.editor
        widget: QWidget = editor.text if field == "text" else editor.titles.headline
        widget.setFocus()
        composes(widget, "ni")
        with Library.open(where.library) as library:
            writing = Writing(library, "x", now)
            writing.save(article, content("一", "theirs"), writing.open(article).content_hash)
        desk.wait(lambda: composed_in(widget) == "")
        desk.saved()
    headline, body, _ = stored(where)[0]
    assert "ni" in (body if field == "text" else headline)
    with Library.open(where.library) as library, library.reading() as view:
        snapshots = [view.revisions.content(one.content_hash) for one in view.snapshots.of(article)]
    assert content("一", "theirs") in snapshots


def test_leaving_a_field_takes_its_word(desk: Driver) -> None:
    text, headline = text_of(desk), desk.window.editor.titles.headline
    write(desk, "港口")
    compose(text, "ni")
    headline.setFocus()
    assert (text.toPlainText(), text.composing) == ("港口ni", False)
    composes(headline, "biao")
    text.setFocus()
    assert headline.toPlainText() == "biao"


def test_a_text_that_becomes_read_only_keeps_the_word(desk: Driver) -> None:
    write(desk, "港口")
    compose(text_of(desk), "ni")
    desk.window.editor.set_read_only(read_only=True)
    assert text_of(desk).toPlainText() == "港口ni"


# The guard itself


def test_a_list_of_proposals_gives_way_to_what_is_composed(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    guard = Composing(host)
    line = QLineEdit(host)
    completer = QCompleter(["gang", "kou"], line)
    line.setCompleter(completer)
    host.show()
    host.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "g")
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    composes(line, "kou")
    assert not popup.isVisible()
    assert guard.parent() is host


def test_a_shortcut_of_any_window_waits(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    Composing(host)
    line = QLineEdit(host)
    ran: list[None] = []
    shortcut = QShortcut(QKeySequence("Ctrl+J"), host)
    shortcut.activated.connect(lambda: ran.append(None))
    host.show()
    host.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    composes(line, "x")
    QTest.keyClick(line, Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert ran == []
    composes(line, "")
    QTest.keyClick(line, Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert ran == [None]


def test_there_is_nothing_to_finish_where_nothing_composes(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, said("港口"))
    with qtbot.assertNotEmitted(edit.edited):
        finish_composing(edit)
        finish_composing()
    assert read(edit).blocks == (said("港口"),)
