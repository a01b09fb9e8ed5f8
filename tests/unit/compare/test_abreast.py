"""A merge in rows: each line of the result stands there once, and says which side it comes from."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.compare.abreast import Abreast, DisputedRows, Origin, SettledRow, abreast
from editor_app.compare.merge import merge
from editor_app.domain.content import Content
from editor_app.domain.document import runs_text
from editor_app.domain.fields import Fields
from tests.support.crowded import crowds
from tests.support.edits import contents_and_edited
from tests.support.library import content


def rows_of(base: Content, mine: Content, theirs: Content) -> Abreast:
    return abreast(base, mine, theirs, merge(base, mine, theirs))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(contents_and_edited(sides=2), *[crowds(2)] * 4))
def test_each_line_of_the_result_and_each_conflict_stands_there_once(three) -> None:  # type: ignore[no-untyped-def]
    found = rows_of(*three)
    lines = [
        row.result.new for row in found.rows if isinstance(row, SettledRow) and row.result.new is not None
    ]
    assert lines == sorted(set(lines))
    conflicts = [one for row in found.rows if isinstance(row, DisputedRows) for one in row.stretch.conflicts]
    named = [one.number for field in found.fields for one in field.conflicts]
    assert [*named, *conflicts] == [one.number for one in found.conflicts]


def told(found: Abreast) -> list[tuple[Origin, str]]:
    return [
        (row.origin, "".join(runs_text(piece.runs) for piece in row.result.pieces))
        for row in found.rows
        if isinstance(row, SettledRow)
    ]


def test_what_merged_by_itself_says_which_side_it_comes_from() -> None:
    base = content("题", "第一段写天气。", "第二段写码头。", "第三段写渡口。", "第四段不变。")
    mine = content(
        "新题", "第一段写水位。", "第二段写码头和灯。", "第三段写渡口。", "第四段不变。", "我的一段。"
    )
    theirs = content("题", "第一段写天气。", "新的第二段写码头。", "第四段不变。", tags=("春汛",))
    found = rows_of(base, mine, theirs)
    assert [(one.name, one.origin) for one in found.fields] == [
        ("tags", Origin.THEIRS),
        ("headline", Origin.MINE),
    ]
    assert told(found) == [
        (Origin.MINE, "第一段写天气水位。"),
        (Origin.BOTH, "新的第二段写码头和灯。"),
        (Origin.THEIRS, "第三段写渡口。"),
        (Origin.NEITHER, "第四段不变。"),
        (Origin.MINE, "我的一段。"),
    ]
    assert found.merged_alone == 6


def test_fields_that_only_collide_are_told_with_their_conflicts() -> None:
    base, mine, theirs = (Content(Fields(headline=text)) for text in "甲乙丙")
    found = rows_of(base, mine, theirs)
    [field] = found.fields
    assert (field.name, field.origin, len(field.conflicts)) == ("headline", Origin.BOTH, 1)
    assert found.merged_alone == 0
