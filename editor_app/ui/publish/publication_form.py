"""All settings of one publication, each in a field that changes nothing else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain import publication_rules as rules
from editor_app.domain.limits import Room
from editor_app.domain.publication import Publication
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.publish.logo_field import LogoField
from editor_app.ui.publish.rows import contact_list, story_list
from editor_app.ui.publish.section_tree import SectionTree
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.value_line import ValueLine

LANGUAGE_WORDS: dict[str, str] = {
    "zh-CN": "Chinese, simplified",
    "zh-TW": "Chinese, traditional",
    "en": "English",
}
_COLUMNS = 2
_GAP = 16


class PublicationForm(Spoken, QScrollArea):
    """Signals: ``edited(Publication)`` at each change by a person; ``name_given(str)`` once a name is typed.

    ``logo_came_late(about, str)`` brings a logo that was chosen while another publication was shown.  Everything that is
    not changed, also what only a newer program knows, stays as it was.
    """

    edited = Signal(object)
    name_given = Signal(str)
    logo_came_late = Signal(object, str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.publication = Publication("", "")
        self._taken: Collection[str] = ()
        self._fields: dict[str, Any] = {}
        self._name = ValueLine(rules.as_name)
        self._id = ValueLine(self._read_id)
        self._logo = LogoField(around)
        self._logo.came_late.connect(self.logo_came_late)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(24, 4, 24, 24)
        self._column.setSpacing(_GAP)
        self.setWidget(inside)
        self._add_names()
        self._add_addresses(around)
        self._add_beginnings(around)
        self._add_lists(around)
        self._column.addStretch(1)

    def show_publication(
        self, publication: Publication, taken: Collection[str] | None, about: object = None
    ) -> None:
        """Show a publication, telling nobody.

        ``taken`` are the ids of the others where this one is new; None where its id is set for good.  ``about`` says
        whose a logo is that comes late.
        """
        self._logo.about = about
        self.publication = publication
        self._taken = taken or ()
        self._id.setReadOnly(taken is None)
        for name, field in self._fields.items():
            field.show_value(getattr(publication, name))
        self.verticalScrollBar().setValue(0)

    def propose_id(self, proposed: str) -> None:
        """Fill in an id that was worked out from the name, unless there is one."""
        if not self._id.isReadOnly() and not self._id.text():
            self._id.take(proposed)

    def fix_id(self) -> None:
        """The publication is kept now: its id stays as it is."""
        self._id.setReadOnly(True)

    def begin(self) -> None:
        """Put the caret into the first of the two that every publication needs, or where something is missing."""
        (self._id if self.publication.name and not self.publication.id else self._name).setFocus()

    # The parts of the form

    def _add_names(self) -> None:
        grid = self._part()
        self._id.setPlaceholderText("haizhou-tide")
        self.say("Stays as it is once set: packages name it.", self._id.setToolTip)
        name = Labelled("Name", self._place("name", self._name))
        self._name.edited.connect(lambda value: name.warn(None if value else _no_name))
        identity = self._refusing(
            Labelled("Id", self._place("id", self._id)),
            "An id is small letters, digits and hyphens, and each publication has its own.",
        )
        self._name.editingFinished.connect(lambda: self.name_given.emit(self._name.text().strip()))
        language = self._place("language", Choice())
        self.whenever_said(lambda: language.offer([(key, tr(word)) for key, word in LANGUAGE_WORDS.items()]))
        grid.addWidget(name, 0, 0)
        grid.addWidget(identity, 0, 1)
        grid.addWidget(Labelled("Slogan", self._place("slogan", ValueLine())), 1, 0)
        grid.addWidget(Labelled("Language", language), 1, 1)
        grid.addWidget(Labelled("Logo", self._place("logo", self._logo)), 2, 0, 1, _COLUMNS)

    def _add_addresses(self, around: Surroundings) -> None:
        grid = self._part()
        self._head("Address and sections", grid)
        base = self._place("base_address", ValueLine(rules.as_base_address))
        base.setPlaceholderText("https://www.example.com/")
        offset = self._place("utc_offset", ValueLine(rules.as_utc_offset))
        offset.setPlaceholderText("+08:00")
        grid.addWidget(
            self._refusing(
                Labelled("Base address", base),
                "This is no address of the web, so it was not taken. Write it like https://www.example.com/.",
            ),
            1, 0, 1, _COLUMNS,
        )  # fmt: skip
        grid.addWidget(Labelled("First step of the path", self._place("home_crumb", ValueLine())), 2, 0)
        grid.addWidget(
            self._refusing(
                Labelled("Time zone", offset),
                "This is no distance from UTC, so it was not taken. Write it like +08:00.",
            ),
            2, 1,
        )  # fmt: skip
        sections = self._place("sections", SectionTree(around.icons))
        grid.addWidget(Labelled("Sections", sections), 3, 0, 1, _COLUMNS)
        grid.addWidget(Labelled("Columns, one on each line", self._lines("columns")), 4, 0, 1, _COLUMNS)

    def _add_beginnings(self, around: Surroundings) -> None:
        grid = self._part()
        self._head("What new articles begin with", grid)
        contacts = self._place("contacts", contact_list(around.icons))
        self.say("Add a contact", contacts.add_button.setText)
        grid.addWidget(Labelled("Contacts", contacts), 1, 0, 1, _COLUMNS)
        statement = self._place("statement", TextArea(2, 6))
        grid.addWidget(Labelled("Statement", statement), 2, 0, 1, _COLUMNS)

    def _add_lists(self, around: Surroundings) -> None:
        grid = self._part()
        self._head("Around each article", grid)
        hot = self._place("hot", story_list(around.icons))
        latest = self._place("latest", story_list(around.icons))
        self.say("Add a story", hot.add_button.setText, latest.add_button.setText)
        grid.addWidget(Labelled("Hot stories", hot), 1, 0, 1, _COLUMNS)
        grid.addWidget(Labelled("Latest stories", latest), 2, 0, 1, _COLUMNS)
        foot = self._lines("foot_lines")
        grid.addWidget(Labelled("Foot of the page, one line each", foot), 3, 0, 1, _COLUMNS)

    def _part(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(_GAP)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)
        return grid

    def _head(self, title: str, grid: QGridLayout) -> None:
        heading = QLabel()
        heading.setProperty("look", "strong")
        heading.setContentsMargins(0, 12, 0, 0)
        self.whenever_said(lambda: heading.setText(tr(title)))
        grid.addWidget(heading, 0, 0, 1, _COLUMNS)

    # The fields

    def _place(self, name: str, field: Any) -> Any:
        """Let a field show and edit the attribute ``name``."""
        self._fields[name] = field
        field.edited.connect(lambda value: self._take(name, value))
        return field

    def _lines(self, name: str) -> TextArea:
        area = TextArea(2, 10, room=Room.NOTE)
        self._place(name, _Lines(area))
        return area

    def _refusing(self, labelled: Labelled, sentence: str) -> Labelled:
        """A field that says what is wrong below itself once what was typed is no value."""
        line = labelled.field
        assert isinstance(line, ValueLine)
        line.refused.connect(lambda refused: labelled.warn((lambda: tr(sentence)) if refused else None))
        return labelled

    def _read_id(self, text: str) -> str:
        name = rules.as_publication_id(text) if text else ""
        if name in self._taken:
            raise ValueError("another publication has this id")
        return name

    def _take(self, name: str, value: Any) -> None:
        self.publication = replace(self.publication, **{name: value})
        self.edited.emit(self.publication)


def _no_name() -> str:
    return tr("A publication needs a name.")


class _Lines(QObject):
    """A text area whose lines are the value.  Signal ``edited(tuple[str, ...])``; blank lines are left out."""

    edited = Signal(object)

    def __init__(self, area: TextArea) -> None:
        super().__init__(area)
        self._area = area
        area.edited.connect(
            lambda text: self.edited.emit(tuple(line.strip() for line in text.split("\n") if line.strip()))
        )

    def show_value(self, lines: tuple[str, ...]) -> None:
        """Show these lines, telling nobody."""
        self._area.show_value("\n".join(lines))
