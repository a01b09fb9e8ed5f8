"""Comparing two states: every change is shown and gone to, in one column and in two, and nothing is taken for markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app.places import Places
from editor_app.compare.comparison import ContentComparison
from editor_app.compare.contents import compare_contents
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import (
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Table,
    Text,
)
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Cover, Fields
from editor_app.domain.flat_lines import flatten
from editor_app.domain.normal_form import document
from editor_app.ui.comparing.feature import ComparingFeature
from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.markers import markers
from editor_app.ui.comparing.page import Look, Page, make_page
from editor_app.ui.comparing.plan import plan_of
from editor_app.ui.comparing.values import told
from editor_app.ui.comparing.view import ComparisonView
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.theme import LIGHT
from tests.support.documents import documents
from tests.support.edits import contents_and_edited
from tests.support.fields import fields
from tests.support.library import content, library
from tests.support.window import Driver, opened_window, places

ONE = content("一", "港务局今天公布了安排。", "第二段不变。", "第三段。")
TWO = content("一新", "港务局昨天公布了安排。", "第二段不变。", "第三段。", "<b>新的</b>一段。")


def text(words: str) -> tuple[Text, ...]:
    return (Text(words),)


def page_of(comparison: ContentComparison, *, wide: bool) -> Page:
    look = Look(CHINESE_LOOK, Ink(LIGHT), lambda _asset: None)
    return make_page(comparison, plan_of(comparison), look, QTextDocument(), wide=wide)


def words_at(page: Page, change: int) -> list[str]:
    found = []
    for start, end in page.spots.get(change, []):
        cursor = QTextCursor(page.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return found


# The page


@pytest.mark.parametrize("wide", [False, True])
def test_what_came_is_underlined_and_what_went_is_struck(qapp: QApplication, wide: bool) -> None:
    comparison = compare_contents(ONE, TWO)
    page = page_of(comparison, wide=wide)
    said = {words: page for number in comparison.numbers for words in words_at(page, number)}
    assert {"今", "昨", "<b>新的</b>一段。"} <= said.keys()
    for words, (underlined, struck) in {"今": (False, True), "昨": (True, False)}.items():
        cursor = page.document.find(words)
        form = cursor.charFormat()
        assert (form.underlineStyle() is not QTextCharFormat.UnderlineStyle.NoUnderline) is underlined
        assert form.fontStrikeOut() is struck
        assert form.background().color() != Qt.GlobalColor.white


def assert_whole(comparison: ContentComparison) -> None:
    """Each change stands somewhere, whichever way it is shown."""
    for wide in (False, True):
        page = page_of(comparison, wide=wide)
        assert {number for number in comparison.numbers if not page.spots.get(number)} == set()
        length = page.document.characterCount()
        for spots in page.spots.values():
            assert all(0 <= start < end < length for start, end in spots)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(states=contents_and_edited())
def test_every_change_of_an_edited_article_stands_somewhere(
    qapp: QApplication, states: tuple[Content, Content]
) -> None:
    assert_whole(compare_contents(*states))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(old=documents(), new=documents(), before=fields(), after=fields())
def test_every_change_between_any_two_states_stands_somewhere(
    qapp: QApplication, old: Document, new: Document, before: Fields, after: Fields
) -> None:
    assert_whole(compare_contents(Content(before, old), Content(after, new)))


def test_a_code_that_lost_a_line_a_table_that_won_a_row_and_a_picture_are_told_of(qapp: QApplication) -> None:
    figure = Figure("a" * 64, "港口", text("旧图说"), "甲摄")
    old = document(
        (
            Heading(text("小标题"), 2),
            Code("a = 1\nb = 2", "python"),
            Table((text("甲"), text("乙")), ((text("1"), text("2")),)),
            figure,
            Rule(),
            Placeholder("video", "一段视频"),
        )
    )
    new = document(
        (
            Paragraph(text("小标题")),
            Code("a = 1", "python"),
            Table((text("甲"), text("乙")), ((text("1"), text("2")), (text("3"), text("4")))),
            Figure("b" * 64, "港口", text("新图说"), "乙摄"),
        )
    )
    comparison = compare_contents(Content(ONE.fields, old), Content(ONE.fields, new))
    for wide in (False, True):
        page = page_of(comparison, wide=wide)
        shown = page.document.toPlainText()
        for words in (
            "Subheading → Body text",
            "b = 2",
            "Picture changed",
            "Credit",
            "[Video] 一段视频",
            "— — —",
        ):
            assert words in shown, (words, wide)
        assert all(words_at(page, number) for number in comparison.numbers)


def test_formats_and_notes_that_changed_are_shown_as_such(qapp: QApplication) -> None:
    old = Document((Paragraph((Text("甲乙丙"), Note(text("旧注")))),))
    new = Document(
        (Paragraph((Text("甲"), Text("乙", frozenset({Mark.STRONG})), Text("丙"), Note(text("新注")))),)
    )
    page = page_of(compare_contents(Content(ONE.fields, old), Content(ONE.fields, new)), wide=False)
    assert "[note: 新注]" in page.document.toPlainText()
    form = page.document.find("乙").charFormat()
    assert "set or linked otherwise" in form.toolTip()


def test_values_of_fields_are_told_in_words() -> None:
    assert (
        told(Credit("reporter", "全媒体记者", ("胡文洁", "陈一帆"), "株洲日报"))
        == "全媒体记者 · 胡文洁 陈一帆 · 株洲日报"
    )
    assert told(Credit("reporter", "", ("胡文洁",))) == "Reporter · 胡文洁"
    assert told(ONE.fields.nature) == "Original"
    assert told(("新闻", "时政")) == "新闻 › 时政"
    assert told(None) == ""


def test_lists_have_their_signs_again() -> None:
    blocks = (
        OrderedList(
            ((Paragraph(text("a")),), (Paragraph(text("b")), BulletList(((Paragraph(text("c")),),)))), 3
        ),
        Quote((Paragraph(text("q")), OrderedList(((Paragraph(text("d")),),)))),
        OrderedList(((Paragraph(text("e")),),)),
    )
    lines = tuple(flatten(document(blocks).blocks))
    assert markers(lines) == ["3.", "4.", "•", "", "1.", "1."]


# The window


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def article(where: Places) -> str:
    with library(where.library) as made, made.writing() as unit:
        article = unit.articles.create(ONE)
        unit.revisions.add(article, "胡文洁")
        unit.articles.save_draft(article, TWO)
        unit.revisions.add(article, "筱安")
        return article


@pytest.fixture
def desk(qtbot: QtBot, where: Places, article: str) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.window.activateWindow()
        driver.open(article)
        yield driver


def feature(desk: Driver) -> ComparingFeature:
    return desk.window.past.comparing


def view_of(desk: Driver) -> ComparisonView:
    desk.wait(lambda: feature(desk)._view is not None and feature(desk)._view is desk.window.past.over.shown)
    view = feature(desk)._view
    assert view is not None
    return view


def choose(desk: Driver, *rows: int) -> None:
    desk.do("side_history")
    desk.wait(
        lambda: desk.window.past.history._pane is not None and len(desk.window.past.history._pane.rows) == 3
    )
    pane = desk.window.past.history._pane
    assert pane is not None
    for number, row in enumerate(rows):
        modifier = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        point = pane.list.visualRect(pane.list.model().index(row, 0)).center()
        QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, modifier, point)


def test_a_revision_is_compared_with_the_one_before_and_with_what_is_written(desk: Driver) -> None:
    choose(desk, 1)
    desk.wait(desk.window.actions_table["compare_before"].isEnabled)
    desk.do("compare_before")
    view = view_of(desk)
    assert view.banner.title.text() == "Revision 1 → Revision 2"
    assert "<b>新的</b>一段。" in view.text.toPlainText()
    desk.window.past.over.leave()
    assert desk.window.past.over.shown is None
    desk.type_body("x")
    choose(desk, 2)
    desk.wait(lambda: desk.window.past.over.shown is not None)
    desk.do("compare_now")
    desk.wait(lambda: view.banner.title.text() == "Revision 1 → What is written now")
    assert "x港务局" in view.text.toPlainText()


def test_two_selected_rows_are_compared_the_older_one_first(desk: Driver) -> None:
    choose(desk, 1, 2)
    view = view_of(desk)
    assert view.banner.title.text() == "Revision 1 → Revision 2"
    choose(desk, 0, 1)
    desk.wait(lambda: view.banner.title.text() == "Revision 2 → What is written now")
    assert view._message.title.text() == "Nothing differs"


def test_changes_are_gone_through_by_key_and_counted_round_and_round(desk: Driver) -> None:
    choose(desk, 1, 2)
    view = view_of(desk)
    count = len(view.changes)
    assert count >= 3
    seen = []
    for number in range(1, count + 1):
        desk.do("next_change")
        assert view._count.text() == f"{number} of {count}"
        seen.append(view.text.textCursor().position())
    assert seen == sorted(seen)
    desk.do("next_change")
    assert view.at == 1
    desk.do("previous_change")
    assert view.at == count
    assert view.text.extraSelections()


def test_one_column_or_two_is_remembered(qtbot: QtBot, where: Places, article: str) -> None:
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        choose(desk, 1, 2)
        view_of(desk)
        desk.do("side_by_side")
        assert "今天" in view_of(desk).text.toPlainText()
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        choose(desk, 1, 2)
        view = view_of(desk)
        assert desk.window.actions_table["side_by_side"].isChecked()
        assert view.text.document().rootFrame().childFrames()


def test_folds_open_one_by_one_or_all_at_once(qtbot: QtBot, where: Places) -> None:
    old = [f"第{number}段写了一些事情。" for number in range(12)]
    with library(where.library) as made, made.writing() as unit:
        article = unit.articles.create(content("一", *old))
        unit.revisions.add(article, "胡文洁")
        unit.articles.save_draft(article, content("一", *old[:5], "改过的第五段。", *old[6:]))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.do("since_revision")
        view = view_of(desk)
        assert "⋯ Unchanged paragraphs: 4 ⋯" in view.text.toPlainText()
        assert old[0] not in view.text.toPlainText()
        view.text.anchorClicked.emit(QUrl("fold:0"))
        assert old[0] in view.text.toPlainText()
        assert old[11] not in view.text.toPlainText()
        view._everything.click()
        assert old[11] in view.text.toPlainText()
        view._everything.click()
        assert old[11] not in view.text.toPlainText()


def test_what_changed_since_one_read_it_is_one_key(qtbot: QtBot, where: Places, article: str) -> None:
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.do("since_read")
        [notice] = [one for one in desk.window.notices.standing if one.key == "comparing"]
        assert "not read this article here before" in notice.sentence
        desk.window.past.reading._moment.setInterval(0)
        desk.window.past.reading._moment.start()
        desk.wait(lambda: desk.window.past.reading._has_read)
        # Leaving the window takes note of what was typed here, too: who typed it has read it.
        desk.type_body("x")
    with library(where.library) as other, other.writing() as unit:
        draft = unit.articles.draft(article).content
        assert "x港务局" in str(draft)
        unit.articles.save_draft(article, content("一新", "x港务局今晚公布了安排。"))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.wait(lambda: desk.window.past.reading.baseline is not None)
        desk.do("since_read")
        view = view_of(desk)
        assert view.banner.title.text() == "As you last read it → What is written now"
        page = view.text.toPlainText()
        assert "x港务局" in page
        assert "<b>新的</b>一段。" in page
        # While it is open, what it is compared with stays.
        desk.window.past.reading._moment.setInterval(0)
        desk.window.past.reading._moment.start()
        desk.wait(lambda: desk.window.past.reading._has_read)
        desk.window.past.over.leave()
        desk.do("since_read")
        desk.wait(lambda: desk.window.past.over.shown is view)
        assert view.changes


def test_nothing_was_kept_before_the_first_revision(desk: Driver) -> None:
    choose(desk, 2)
    desk.wait(lambda: desk.window.past.over.shown is not None)
    desk.do("compare_before")
    assert desk.window.notices.standing[-1].sentence == "Nothing was kept before Revision 1."


def test_a_state_is_compared_with_one_that_is_chosen_from_all(desk: Driver) -> None:
    from editor_app.ui.comparing.choosing import ChooseState  # noqa: PLC0415

    choose(desk, 1)
    desk.wait(lambda: desk.window.past.over.shown is not None)
    desk.do("compare_with")
    chooser = desk.window.findChild(ChooseState)
    assert chooser is not None
    chooser._line.setText("胡文洁")
    assert chooser._list.count() == 1
    chooser.take()
    assert view_of(desk).banner.title.text() == "Revision 1 → Revision 2"


def test_what_cannot_be_read_is_told_and_tried_again(desk: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    service = type(desk.window.around.lanes.desk().history)

    def broken(*_: object) -> Content:
        raise StetError("Damaged record", "The content is not what was kept.")

    choose(desk, 1)
    desk.wait(lambda: desk.window.past.over.shown is not None)
    with monkeypatch.context() as patch:
        patch.setattr(service, "content", broken)
        desk.do("compare_before")
        view = view_of(desk)
        desk.wait(lambda: "not what was kept" in view._message.title.text())
    QTest.mouseClick(view._message.button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: bool(view.changes))


def test_another_theme_and_language_keep_the_comparison(desk: Driver) -> None:
    choose(desk, 1, 2)
    view = view_of(desk)
    desk.do("next_change")
    desk.do("dark")
    assert "昨" in view.text.toPlainText()
    assert view.at == 1
    desk.do("light")


def test_keys_lead_to_the_comparison_through_it_and_back(desk: Driver) -> None:
    desk.type_body("x")
    QTest.keyClick(desk.window.editor.text, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    view = view_of(desk)
    QTest.keyClick(view.text, Qt.Key.Key_F5)
    assert view.at == 1
    QTest.keyClick(view.text, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert view.at == len(view.changes)
    QTest.keyClick(view.text, Qt.Key.Key_Escape)
    assert desk.window.past.over.shown is None
    assert desk.window.editor.text.hasFocus()


@pytest.mark.parametrize("wide", [False, True])
def test_a_field_of_several_entries_says_its_name_once_and_a_cover_is_seen(
    qapp: QApplication, wide: bool
) -> None:
    seen: list[str] = []
    old = replace(ONE.fields, tags=("甲", "乙"), cover=Cover("a" * 64))
    new = replace(ONE.fields, tags=("丙", "丁"), cover=Cover("b" * 64))
    comparison = compare_contents(Content(old, ONE.document), Content(new, ONE.document))
    look = Look(CHINESE_LOOK, Ink(LIGHT), seen.append)
    page = make_page(comparison, plan_of(comparison), look, QTextDocument(), wide=wide)
    shown = page.document.toPlainText()
    assert shown.count("Tag") == 1 + wide
    assert seen == ["a" * 64, "b" * 64]
    assert "a" * 64 not in shown
