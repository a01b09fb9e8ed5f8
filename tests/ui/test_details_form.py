"""The details form: what is not touched comes back as it was, and an edit changes one field alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields as attributes
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.credits import Credit
from editor_app.domain.document import AiUse
from editor_app.domain.fields import (
    AiDeclaration,
    Dateline,
    Fields,
    Nature,
    RelatedStory,
    Source,
    SourceRelation,
)
from editor_app.domain.publication import Publication, Section
from editor_app.ui.details.contact_row import ContactRow
from editor_app.ui.details.credit_row import CreditRow
from editor_app.ui.details.form import DetailsForm
from editor_app.ui.details.source_row import SourceRow
from editor_app.ui.feed import Feed
from editor_app.ui.i18n import Catalogue
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Lanes
from editor_app.ui.notices import Notices
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.choice import FreeChoice
from editor_app.ui.widgets.labelled import Labelled
from tests.support.fields import contacts, fields
from tests.support.surroundings import theme_of

TIDE = Publication(
    "haizhou-tide",
    "海州潮报",
    sections=(Section("人文", children=(Section("故事"),)), Section("民生")),
    columns=("街巷记", "潮头对话"),
    statement="转载请注明出处。",
)
ABROAD = Publication("bay", "The Bay Herald", language="en", utc_offset="-05:00")
WHOLE = Fields(
    number="沈-0302-01",
    publication="haizhou-tide",
    column="街巷记",
    section=("人文", "故事"),
    tags=("春茶", "手艺"),
    kicker="引题",
    headline="标题",
    deck=("副题",),
    summary="摘要",
    language="zh-CN",
    dateline=Dateline("海州", "2026-03-02"),
    sources=(Source("海州潮报"), Source("云坞发布", SourceRelation.VIA)),
    credits=(Credit("reporter", "文", ("陈雨汀",), "海州潮报"), Credit("editor", names=("林溪桥",))),
    contacts=(Contact(ContactKind.HOTLINE, "热线", "0000-5550123", "陈老师"),),
    embargo_until="2026-03-13T00:01:00+08:00",
    related=(RelatedStory("一芽一叶等雾散"), RelatedStory("夜15路今起延至凌晨两点")),
    ai=AiDeclaration(AiUse.NONE),
    extra=(("later", "{}"),),
)
HIDDEN = Contact(ContactKind.PHONE, "线人", "138", "老周", public=False)


class Desk:
    """A form on screen and what it tells."""

    def __init__(self, around: Surroundings, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.around = QScrollArea()
        self.form = DetailsForm(around)
        self.around.setWidgetResizable(True)
        self.around.setWidget(self.form)
        self.around.resize(480, 700)
        self.told: list[Fields] = []
        self.private: list[tuple[Contact, ...]] = []
        self.form.edited.connect(self.told.append)
        self.form.private_contacts_edited.connect(self.private.append)

    def show(self, shown: Fields = WHOLE, private: tuple[Contact, ...] = ()) -> None:
        self.form.show_fields(shown, (TIDE, ABROAD), private)
        self.around.show()
        self.around.activateWindow()
        self._qtbot.waitUntil(self.around.isActiveWindow)
        self.told.clear()

    def editor(self, name: str) -> QWidget:
        found: QWidget = self.form._editors[name]
        return found

    def line(self, name: str) -> QLineEdit:
        editor = self.editor(name)
        line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        return line

    def source(self, number: int) -> SourceRow:
        row = self.form._editors["sources"].rows[number]
        assert isinstance(row, SourceRow)
        return row

    def credit(self, number: int) -> CreditRow:
        row = self.form._editors["credits"].rows[number]
        assert isinstance(row, CreditRow)
        return row

    def contact(self, number: int) -> ContactRow:
        row = self.form._contacts.rows[number]
        assert isinstance(row, ContactRow)
        return row


def type_into(widget: QWidget, text: str) -> None:
    """Type any characters: QTest's own keys are those of Latin-1."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    type_into(line, text)


def leave(line: QWidget) -> None:
    """Finish an edit, as going elsewhere does."""
    if isinstance(line, QLineEdit):
        line.editingFinished.emit()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    theme = theme_of(qapp)
    lanes = Lanes(lambda: pytest.fail("the form needs no library"))
    made = Desk(Surroundings(theme, Icons(theme), lanes, Feed(), Notices()), qtbot)
    qtbot.addWidget(made.around)
    yield made
    lanes.close()


def changed(before: Fields, after: Fields) -> set[str]:
    return {one.name for one in attributes(Fields) if getattr(before, one.name) != getattr(after, one.name)}


def test_nothing_is_made_before_the_form_is_seen(desk: Desk) -> None:
    desk.form.show_fields(WHOLE, (TIDE,), ())
    assert desk.form._editors == {}
    desk.around.show()
    assert desk.line("sources").text() == "海州潮报"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(shown=fields(), private=st.lists(contacts(public=False), max_size=2).map(tuple), data=st.data())
def test_what_is_not_touched_comes_back_as_it_was(
    desk: Desk, shown: Fields, private: tuple[Contact, ...], data: st.DataObject
) -> None:
    desk.private.clear()
    desk.show(shown, private)
    for line in desk.form.findChildren(QLineEdit):
        line.editingFinished.emit()
    assert desk.told == []
    assert desk.private == []
    desk.form.rebase(shown)
    assert desk.told == []
    name = data.draw(st.sampled_from(("summary", "column", "slug", "tags", "genre", "short_headline")))
    editor = desk.editor(name)
    editor.setFocus()
    type_into(desk.line(name) if name != "summary" else editor, "x")
    assert changed(shown, desk.told[-1]) == {name}
    assert desk.private == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(shown=fields().filter(lambda one: one.sources and one.credits), data=st.data())
def test_an_edit_in_a_row_leaves_the_rest_of_the_row_and_the_other_rows(
    desk: Desk, shown: Fields, data: st.DataObject
) -> None:
    desk.show(shown)
    number = data.draw(st.integers(0, len(shown.sources) - 1))
    retype(desk.source(number).name, "Y")
    wanted = list(shown.sources)
    wanted[number] = replace(wanted[number], name="Y")
    assert desk.told[-1] == replace(shown, sources=tuple(wanted))
    number = data.draw(st.integers(0, len(shown.credits) - 1))
    retype(desk.credit(number).unit, "Z")
    people = list(shown.credits)
    people[number] = replace(people[number], unit="Z")
    assert desk.told[-1] == replace(shown, sources=tuple(wanted), credits=tuple(people))


def test_each_key_is_told_at_once_and_ends_are_trimmed_when_done(desk: Desk) -> None:
    desk.show()
    retype(desk.line("slug"), "tea ")
    assert [one.slug for one in desk.told] == ["t", "te", "tea", "tea "]
    leave(desk.line("slug"))
    assert desk.told[-1].slug == "tea"
    assert desk.line("slug").text() == "tea"


def test_characters_that_cannot_be_stored_are_replaced(desk: Desk) -> None:
    desk.show()
    QApplication.clipboard().setText("a\x07b\r\nc")
    desk.line("genre").selectAll()
    desk.line("genre").paste()
    assert desk.told[-1].genre == "a\ufffdb\nc"


def test_half_composed_text_is_not_told(desk: Desk) -> None:
    desk.show(replace(WHOLE, slug="", summary=""))
    for name in ("slug", "summary"):
        editor = desk.editor(name)
        editor.setFocus()
        for half in ("n", "ni", "ni h"):
            QApplication.sendEvent(editor, QInputMethodEvent(half, []))
        assert desk.told == []
        commit = QInputMethodEvent("", [])
        commit.setCommitString("你好")
        QApplication.sendEvent(editor, commit)
        assert [getattr(one, name) for one in desk.told] == ["你好"]
        desk.told.clear()


def test_text_of_several_lines_keeps_no_break_spaces(desk: Desk) -> None:
    desk.show(replace(WHOLE, summary="a\xa0b\nc"))
    summary = desk.editor("summary")
    QTest.keyClick(summary, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_into(summary, "d")
    assert desk.told[-1].summary == "a\xa0b\ncd"


def test_edits_made_elsewhere_are_kept(desk: Desk) -> None:
    desk.show()
    desk.form.rebase(replace(WHOLE, headline="新标题"))
    type_into(desk.line("slug"), "t")
    assert desk.told[-1] == replace(WHOLE, headline="新标题", slug="t")
    desk.form.rebase(replace(desk.told[-1], genre="特写"))
    assert desk.line("genre").text() == "特写"
    assert len(desk.told) == 1


def test_names_are_read_apart_however_they_are_typed(desk: Desk) -> None:
    desk.show()
    names = desk.credit(0).names
    retype(names, "陈雨汀 罗一帆，Ann Lee")
    assert desk.told[-1].credits[0].names == ("陈雨汀", "罗一帆", "Ann Lee")
    leave(names)
    assert names.text() == "陈雨汀, 罗一帆, Ann Lee"


def test_roles_go_by_their_names_and_others_are_free(desk: Desk) -> None:
    desk.show()
    line = desk.credit(1).role.line
    retype(line, "校对")
    assert desk.told[-1].credits[1].role == "proofreader"
    retype(line, "灯光")
    assert desk.told[-1].credits[1].role == "灯光"


def test_a_role_is_chosen_from_the_list_and_merely_leaving_chooses_none(desk: Desk) -> None:
    desk.show(replace(WHOLE, credits=(Credit("VIDEO", names=("罗一帆",)),)))
    role = desk.credit(0).role
    role.line.editingFinished.emit()
    assert desk.told == []
    assert role.line.text() == "VIDEO"
    role.activated.emit(role.findText("Translation"))
    assert desk.told[-1].credits == (Credit("translator", names=("罗一帆",)),)
    assert role.line.text() == "Translation"


def test_rows_are_added_moved_and_removed_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    name = desk.source(1).name
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert len(desk.form._editors["sources"].rows) == 3
    assert desk.told == []
    assert QApplication.focusWidget() is desk.source(2).name
    type_into(desk.source(2).name, "三")
    assert [one.name for one in desk.told[-1].sources] == ["海州潮报", "云坞发布", "三"]
    QTest.keyClick(desk.source(2).name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in desk.told[-1].sources] == ["海州潮报", "三", "云坞发布"]
    assert QApplication.focusWidget() is desk.source(1).name
    QTest.keyClick(desk.source(1).name, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert desk.told[-1].sources == WHOLE.sources
    assert QApplication.focusWidget() is desk.source(1).name


def test_an_emptied_row_leaves_and_an_untouched_empty_one_stays(desk: Desk) -> None:
    desk.show(replace(WHOLE, sources=(Source(""), Source("甲"), Source("乙"))))
    retype(desk.source(1).name, "")
    assert desk.told[-1].sources == (Source(""), Source("乙"))


@pytest.mark.parametrize("number", [0, 1])
def test_a_pasted_credit_line_fills_rows(desk: Desk, number: int) -> None:
    desk.show(replace(WHOLE, sources=(Source("云坞发布"),), credits=(Credit("reporter"), Credit("editor"))))
    QApplication.clipboard().setText("来源/海湾晚报 全媒体记者/胡文洁 编辑/李明")
    desk.credit(number).names.paste()
    told = desk.told[-1]
    assert [one.name for one in told.sources] == ["云坞发布", "海湾晚报"]
    assert Credit("reporter", "全媒体记者", ("胡文洁",), "海湾晚报") in told.credits
    assert Credit("editor", "编辑", ("李明",)) in told.credits
    assert not any("/" in name for credit in told.credits for name in credit.names)


def test_the_own_title_gives_way_to_the_source_that_a_pasted_line_names(desk: Desk) -> None:
    desk.show(replace(WHOLE, sources=(Source("海州潮报"),), credits=(Credit("reporter"),)))
    QApplication.clipboard().setText("来源/海湾晚报 全媒体记者/胡文洁")
    desk.credit(0).names.paste()
    assert [one.name for one in desk.told[-1].sources] == ["海湾晚报"]


def test_an_english_byline_pasted_into_a_source_goes_to_the_credits(desk: Desk) -> None:
    desk.show(replace(WHOLE, credits=()))
    QApplication.clipboard().setText("By Ann Lee, photographs by Tom Ray")
    desk.source(0).name.paste()
    assert desk.source(0).name.text() == "海州潮报"
    assert desk.told[-1].sources == WHOLE.sources
    assert [(one.role, one.names) for one in desk.told[-1].credits] == [
        ("author", ("Ann Lee",)),
        ("photographer", ("Tom Ray",)),
    ]


def test_plain_names_are_pasted_as_they_are(desk: Desk) -> None:
    desk.show()
    QApplication.clipboard().setText("罗一帆、何小满")
    desk.credit(1).names.selectAll()
    desk.credit(1).names.paste()
    assert desk.told[-1].credits[1].names == ("罗一帆", "何小满")


def test_a_contact_typed_by_hand_stays_here_until_it_is_let_go(desk: Desk) -> None:
    desk.show(private=(HIDDEN,))
    desk.form._contacts.add_button.click()
    type_into(desk.contact(2).address, "139")
    mine = Contact(ContactKind.PHONE, value="139", public=False)
    assert desk.told == []
    assert list(desk.private[-1]) == [HIDDEN, mine]
    desk.contact(2).public.click()
    assert list(desk.private[-1]) == [HIDDEN]
    assert desk.told[-1].contacts == (*WHOLE.contacts, replace(mine, public=True))
    desk.contact(0).public.click()
    assert desk.told[-1].contacts == (replace(mine, public=True),)
    assert [one.label for one in desk.private[-1]] == ["热线", "线人"]
    assert not any(one.public for one in desk.private[-1])


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("2026-03-14 09:30", "2026-03-14T09:30:00+08:00"),
        ("2026年3月14日 9:30", "2026-03-14T09:30:00+08:00"),
        ("2026/3/14 09:30 -05:00", "2026-03-14T09:30:00-05:00"),
        ("2026-03-14", "2026-03-14T00:00:00+08:00"),
        ("", ""),
    ],
)
def test_times_are_read_by_the_publications_clock(desk: Desk, typed: str, taken: str) -> None:
    desk.show()
    line = desk.line("embargo_until")
    assert line.text() == "2026-03-13 00:01 +08:00"
    retype(line, typed)
    leave(line)
    assert desk.told[-1] == replace(WHOLE, embargo_until=taken)


def test_what_is_no_time_is_not_taken_and_said_so(desk: Desk) -> None:
    desk.show()
    line = desk.line("embargo_until")
    labelled = line.parentWidget()
    assert isinstance(labelled, Labelled)
    retype(line, "2026-03-14 25:00")
    leave(line)
    assert desk.form.fields == WHOLE
    assert "2026-03-13 08:00" in line.accessibleDescription()
    retype(line, "2026-03-14 05:00")
    leave(line)
    assert line.accessibleDescription() == ""
    assert desk.told[-1].embargo_until == "2026-03-14T05:00:00+08:00"


def test_another_publication_brings_its_columns_sections_statement_and_clock(desk: Desk) -> None:
    desk.show(replace(WHOLE, statement="", embargo_until=""))
    publication = desk.form._editors["publication"]
    assert desk.form._editors["statement"].placeholderText() == TIDE.statement
    publication.activated.emit(publication.findText("The Bay Herald"))
    assert desk.told[-1] == replace(WHOLE, statement="", embargo_until="", publication="bay")
    assert desk.form._editors["statement"].placeholderText() == ""
    assert desk.form._editors["section"].currentText() == "人文 › 故事"
    assert desk.line("column").text() == "街巷记"
    retype(desk.line("expires_at"), "2026-03-14 09:30")
    assert desk.told[-1].expires_at == "2026-03-14T09:30:00-05:00"


def test_choices_change_their_field_alone(desk: Desk) -> None:
    desk.show()
    nature, section = desk.form._editors["nature"], desk.form._editors["section"]
    nature.activated.emit(list(Nature).index(Nature.COMPILED))
    assert desk.told[-1] == replace(WHOLE, nature=Nature.COMPILED)
    section.activated.emit(section.findText("民生"))
    assert desk.told[-1] == replace(WHOLE, nature=Nature.COMPILED, section=("民生",))


def test_no_story_is_listed_twice(desk: Desk) -> None:
    desk.show()
    related = desk.form._editors["related"]
    related.add_button.click()
    retype(related.rows[2].title, WHOLE.related[0].title)
    assert desk.form.fields.related == WHOLE.related
    assert related.rows[2].listed_already
    type_into(related.rows[2].title, "！")
    assert [one.title for one in desk.told[-1].related][-1] == WHOLE.related[0].title + "！"


def test_a_dateline_without_place_and_date_is_none(desk: Desk) -> None:
    desk.show()
    dateline = desk.form._editors["dateline"]
    retype(dateline.place_line, "")
    assert desk.told[-1].dateline == Dateline("", "2026-03-02")
    retype(dateline.day, "")
    assert desk.told[-1].dateline is None


class Chinese(Catalogue):
    """Words enough to tell that the language is another."""

    def __init__(self) -> None:
        super().__init__("zh_CN")
        self._sentences |= {"en": "zh-CN", "Compiled": "编译", "Stays here": "仅存本机", "Genre": "体裁"}


def test_another_language_says_everything_anew_and_changes_nothing(desk: Desk, qapp: QApplication) -> None:
    desk.show(replace(WHOLE, nature=Nature.COMPILED), (HIDDEN,))
    chinese = Chinese()
    qapp.installTranslator(chinese)
    try:
        qapp.processEvents()
        assert desk.editor("nature").property("currentText") == "编译"
        assert desk.credit(0).role.line.text() == "记者"
        assert desk.contact(1).public.text() == "仅存本机"
        assert desk.editor("genre").accessibleName() == "体裁"
        retype(desk.line("slug"), "t")
        assert desk.told == [replace(WHOLE, nature=Nature.COMPILED, slug="t")]
        assert desk.private == []
    finally:
        qapp.removeTranslator(chinese)
        qapp.processEvents()
    assert desk.credit(0).role.line.text() == "Reporter"


def test_tab_goes_down_the_form_and_escape_closes_it(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    desk.form._editors["sources"].add()
    desk.source(0).relation.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        here = QApplication.focusWidget()
        assert here is not None
        if here in seen[:1] or not desk.form.isAncestorOf(here):
            break
        assert here not in seen
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    QApplication.processEvents()
    places = [one.mapTo(desk.form, one.rect().center()) for one in seen]
    assert len(seen) > 50
    # The buttons at a row's end stand at its top, and Tab comes to them after all its fields.
    back = [
        widget.accessibleName()
        for first, second, widget in zip(places, places[1:], seen[1:], strict=False)
        if not isinstance(widget, QToolButton)
        and not (second.y() > first.y() + 8 or (abs(second.y() - first.y()) <= 8 and second.x() > first.x()))
    ]
    assert back == []
    with qtbot.waitSignal(desk.form.closed):
        QTest.keyClick(desk.line("slug"), Qt.Key.Key_Escape)


def test_every_field_can_be_gone_to(desk: Desk) -> None:
    desk.show()
    for name in (*desk.form._editors, "contacts"):
        desk.form.focus_field(name)
        here = QApplication.focusWidget()
        assert here is not None
        area = desk.around.viewport()
        assert area.rect().intersects(here.rect().translated(here.mapTo(area, here.rect().topLeft())))


def test_every_field_has_a_name_for_a_screen_reader(desk: Desk) -> None:
    desk.show()
    nameless = [
        one
        for one in desk.form.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisibleTo(desk.form)
        and not (one.accessibleName() or getattr(one, "text", str)())
        and not isinstance(one.parentWidget(), FreeChoice)
    ]
    assert nameless == []


def test_it_fits_a_narrow_column(desk: Desk) -> None:
    desk.show()
    assert desk.form.minimumSizeHint().width() <= 480
