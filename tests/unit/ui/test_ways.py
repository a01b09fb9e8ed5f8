"""Every action that works on the open article goes a road, and says why it may not be gone."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.people import Person
from editor_app.domain.permission import Road
from editor_app.domain.workflow import Status
from editor_app.ui.actions import ACTIONS, OF_THE_TEXT
from editor_app.ui.review.ways import BEGINNING, refused_beginnings, refused_ways, way_of
from tests.support.review import CHIEF, WRITER, passed, submitted

READER, NOBODY = Person("读者", roles=("reader",)), Person("谁")


def test_whoever_has_no_role_can_do_nothing_with_an_article_and_begin_none() -> None:
    refused = refused_ways(NOBODY, submitted().standing)
    assert refused.keys() == {action.id for action in ACTIONS if way_of(action) is not None}
    assert refused_beginnings(NOBODY).keys() == BEGINNING <= {action.id for action in ACTIONS}
    assert {verdict.code for verdict in refused.values()} == {"no_capability"}


def test_a_reader_reads_compares_and_comments() -> None:
    refused = refused_ways(READER, submitted().standing)
    open_to = {way_of(action) for action in ACTIONS if action.id not in refused} - {None}
    assert open_to == {Road.HISTORY, Road.COMPARE, Road.PREVIEW, Road.COMMENT, Road.COPY}
    assert {"bold", "undo", "hand_over", "package"} <= refused.keys()
    assert "comment" not in refused


def test_who_suggests_may_do_to_the_proposal_what_others_do_to_the_text() -> None:
    refused = refused_ways(READER, submitted().standing, proposes=True)
    assert not {"bold", "undo", "details", "table"} & refused.keys()
    assert {"bring_back", "keep_revision", "hand_over"} <= refused.keys()


def test_a_spiked_article_is_read_and_not_written() -> None:
    spiked = replace(passed().standing, work=Status.SPIKED)
    refused = refused_ways(CHIEF, spiked)
    assert refused["bold"].code == "is_spiked"
    assert "comment" not in refused
    written = {action.id for action in ACTIONS if action.need in OF_THE_TEXT} - {"comment", "duplicate"}
    assert written - refused.keys() <= {"save_template", "next_misspelt"}


def test_what_the_sheet_of_packages_explains_does_not_close_the_way_to_it() -> None:
    assert "package" not in refused_ways(CHIEF, submitted().standing)
    assert refused_ways(WRITER, passed().standing)["package"].code == "no_capability"
    assert refused_ways(CHIEF, passed().standing) == {}
    guest = Person("客座", roles=("reporter",), publications=("q",))
    assert refused_beginnings(guest) == {}
