"""The details form in a window of its own, and the hands of somebody who fills it in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields as attributes
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.beside import NOTHING_BESIDE, Beside
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.credits import Credit
from editor_app.domain.document import AiUse
from editor_app.domain.errors import StetError
from editor_app.domain.fields import (
    AiDeclaration,
    Dateline,
    Fields,
    RelatedStory,
    Source,
    SourceRelation,
)
from editor_app.domain.publication import Publication, Section
from editor_app.services.desk import Desk
from editor_app.ui.details.contact_row import ContactRow
from editor_app.ui.details.credit_row import CreditRow
from editor_app.ui.details.form import DetailsForm
from editor_app.ui.details.source_row import SourceRow
from editor_app.ui.feed import Feed
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Lanes
from editor_app.ui.notices import Notices
from editor_app.ui.surroundings import Surroundings
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


class FormWindow:
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
        self.form.beside_edited.connect(lambda beside: self.private.append(beside.private_contacts))
        self.beside: list[Beside] = []
        self.form.beside_edited.connect(self.beside.append)

    def show(
        self, shown: Fields = WHOLE, private: tuple[Contact, ...] = (), beside: Beside = NOTHING_BESIDE
    ) -> None:
        kept = replace(beside, private_contacts=private)
        self.form.show_fields(shown, (TIDE, ABROAD), kept)
        self.around.show()
        self.form.finish()
        self.around.activateWindow()
        self._qtbot.waitUntil(self.around.isActiveWindow)
        self.told.clear()
        self.beside.clear()

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


def changed(before: Fields, after: Fields) -> set[str]:
    return {one.name for one in attributes(Fields) if getattr(before, one.name) != getattr(after, one.name)}


def _no_library() -> Desk:
    """The form does without one: it shows that it cannot show a cover, and proposes nothing."""
    raise StetError("No library", "There is no library here.")


@contextmanager
def form_window(qtbot: QtBot, application: QApplication) -> Iterator[FormWindow]:
    """A form without a library, in a window of its own."""
    theme = theme_of(application)
    lanes = Lanes(_no_library)
    made = FormWindow(Surroundings(theme, Icons(theme), lanes, Feed(), Notices()), qtbot)
    qtbot.addWidget(made.around)
    yield made
    lanes.close()
