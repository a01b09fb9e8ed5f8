"""How fields are compared: row by row, entry by entry."""

from __future__ import annotations

from dataclasses import replace

from editor_app.compare.comparison import FieldRow, Kind
from editor_app.compare.contents import compare_contents
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import Document, Figure, Text
from editor_app.domain.fields import ChannelVariant, Cover, Fields, Source
from tests.support.marked import marked_pieces

BEFORE = Fields(
    number="海-0312-01",
    headline="海州港恢复夜航",
    deck=("首班船八点开出", "市民拍手称好"),
    section=("新闻", "社会"),
    tags=("港口", "夜航"),
    sources=(Source("海州日报", url="https://tide.example.com/1"),),
    credits=(Credit("reporter", "记者", ("甲",)), Credit("editor", "编辑", ("乙",))),
    cover=Cover("ab" * 32),
)


def differing(after: Fields) -> list[FieldRow]:
    comparison = compare_contents(Content(BEFORE), Content(after))
    return [row for row in comparison.fields if row.kind is not Kind.EQUAL]


def test_a_title_shows_its_words() -> None:
    (row,) = differing(replace(BEFORE, headline="海州港今起恢复夜航"))
    assert (row.kind, row.name, row.change) == (Kind.CHANGED, "headline", 1)
    assert marked_pieces(row.pieces) == "海州港{+今起+}恢复夜航"


def test_a_field_that_was_empty_came() -> None:
    (row,) = differing(replace(BEFORE, summary="港口昨晚恢复夜航。"))
    assert (row.kind, row.name) == (Kind.INSERTED, "summary")


def test_entries_of_a_list_come_and_go_by_themselves() -> None:
    credits_ = (BEFORE.credits[0], Credit("photographer", "摄影", ("丙",)), BEFORE.credits[1])
    (row,) = differing(replace(BEFORE, credits=credits_))
    assert (row.kind, row.new) == (Kind.INSERTED, credits_[1])


def test_an_entry_says_which_of_its_attributes_differ() -> None:
    source = replace(BEFORE.sources[0], url="https://tide.example.com/2")
    (row,) = differing(replace(BEFORE, sources=(source,)))
    assert row.kind is Kind.CHANGED
    assert [part.name for part in row.parts] == ["url"]


def test_a_path_and_a_mark_are_one_thing_each() -> None:
    rows = differing(replace(BEFORE, section=("新闻", "港口"), deck=BEFORE.deck[:1]))
    assert [(row.kind, row.name, row.old) for row in rows] == [
        (Kind.CHANGED, "section", ("新闻", "社会")),
        (Kind.DELETED, "deck", "市民拍手称好"),
    ]


def test_channels_are_told_apart_by_name() -> None:
    before = Content(Fields(channels=(ChannelVariant("web", "甲"), ChannelVariant("wechat", "乙"))))
    after = Content(Fields(channels=(ChannelVariant("wechat", "乙二"),)))
    rows = [row for row in compare_contents(before, after).fields if row.name == "channels"]
    assert [row.kind for row in rows] == [Kind.DELETED, Kind.CHANGED]


def test_pictures_that_came_went_and_were_exchanged_are_listed() -> None:
    picture, other = "cd" * 32, "ef" * 32
    before = Content(BEFORE, Document((Figure(picture, caption=(Text("船"),)),)))
    after = Content(
        replace(BEFORE, cover=Cover(other)),
        Document((Figure(other, caption=(Text("船"),)), Figure(picture, alt="别处"))),
    )
    found = [(row.kind, row.old, row.new) for row in compare_contents(before, after).pictures]
    assert found[0] == (Kind.CHANGED, "ab" * 32, other)
    assert (Kind.INSERTED, "", other) in found
    assert all(old != new or not old or old == picture for _, old, new in found)


def test_changes_are_numbered_through_fields_first() -> None:
    before = Content(BEFORE, Document())
    after = Content(replace(BEFORE, kicker="本报讯", headline="别的"), Document((Figure("ab" * 32),)))
    comparison = compare_contents(before, after)
    assert [change.number for change in comparison.changes] == [1, 2, 3]
    assert [(change.fields, change.rows) for change in comparison.changes][2] == ((), (0,))
    assert comparison.fields[comparison.changes[0].fields[0]].name == "kicker"
