"""What single fields of the details form take for a value, and what a publication brings along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.fields import (
    Dateline,
    Nature,
)
from editor_app.ui.widgets.labelled import Labelled
from tests.support.details_form import (
    TIDE,
    WHOLE,
    FormWindow,
    form_window,
    leave,
    retype,
    type_into,
)


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Iterator[FormWindow]:
    with form_window(qtbot, qapp) as made:
        yield made


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
def test_times_are_read_by_the_publications_clock(form: FormWindow, typed: str, taken: str) -> None:
    form.show()
    line = form.line("embargo_until")
    assert line.text() == "2026-03-13 00:01 +08:00"
    retype(line, typed)
    leave(line)
    assert form.told[-1] == replace(WHOLE, embargo_until=taken)


def test_what_is_no_time_is_not_taken_and_said_so(form: FormWindow) -> None:
    form.show()
    line = form.line("embargo_until")
    labelled = line.parentWidget()
    assert isinstance(labelled, Labelled)
    retype(line, "2026-03-14 25:00")
    leave(line)
    assert form.form.fields == WHOLE
    assert "2026-03-13 08:00" in line.accessibleDescription()
    retype(line, "2026-03-14 05:00")
    leave(line)
    assert line.accessibleDescription() == ""
    assert form.told[-1].embargo_until == "2026-03-14T05:00:00+08:00"


def test_another_publication_brings_its_columns_sections_statement_and_clock(form: FormWindow) -> None:
    form.show(replace(WHOLE, statement="", embargo_until=""))
    publication = form.form._editors["publication"]
    assert form.form._editors["statement"].placeholderText() == TIDE.statement
    publication.activated.emit(publication.findText("The Bay Herald"))
    assert form.told[-1] == replace(WHOLE, statement="", embargo_until="", publication="bay")
    assert form.form._editors["statement"].placeholderText() == ""
    assert form.form._editors["section"].currentText() == "人文 › 故事"
    assert form.line("column").text() == "街巷记"
    retype(form.line("expires_at"), "2026-03-14 09:30")
    assert form.told[-1].expires_at == "2026-03-14T09:30:00-05:00"


def test_choices_change_their_field_alone(form: FormWindow) -> None:
    form.show()
    nature, section = form.form._editors["nature"], form.form._editors["section"]
    nature.activated.emit(list(Nature).index(Nature.COMPILED))
    assert form.told[-1] == replace(WHOLE, nature=Nature.COMPILED)
    section.activated.emit(section.findText("民生"))
    assert form.told[-1] == replace(WHOLE, nature=Nature.COMPILED, section=("民生",))


def test_no_story_is_listed_twice(form: FormWindow) -> None:
    form.show()
    related = form.form._editors["related"]
    related.add_button.click()
    retype(related.rows[2].title, WHOLE.related[0].title)
    assert form.form.fields.related == WHOLE.related
    assert related.rows[2].listed_already
    type_into(related.rows[2].title, "！")
    assert [one.title for one in form.told[-1].related][-1] == WHOLE.related[0].title + "！"


def test_a_dateline_without_place_and_date_is_none(form: FormWindow) -> None:
    form.show()
    dateline = form.form._editors["dateline"]
    retype(dateline.place_line, "")
    assert form.told[-1].dateline == Dateline("", "2026-03-02")
    retype(dateline.day, "")
    assert form.told[-1].dateline is None
