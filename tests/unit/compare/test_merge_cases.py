"""Merging, case by case, as two people at two desks would want it."""

from __future__ import annotations

import pytest

from editor_app.compare.lines import text_of_leaf
from editor_app.compare.merge import Choice, Conflict, ConflictKind, merge, outline, resolve
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import plain_text
from editor_app.domain.fields import ChannelVariant, Fields, Source
from editor_app.formats.markdown_reader import read_markdown
from editor_app.formats.markdown_writer import write_markdown

HARBOUR = "港口昨晚恢复夜航，首班船八点开出。市民拍手称好。"
BRIDGE = "旧桥的修缮推迟到明年春天。"
SCHOOL = "学校周一重新开学。"
BASE = f"{HARBOUR}\n\n{BRIDGE}\n\n{SCHOOL}"
TABLE = "| 线路 | 首班 |\n|---|---|\n| 北线 | 八点 |\n| 南线 | 九点 |"


def content(markdown: str) -> Content:
    return Content(document=read_markdown(markdown))


def shown(conflict: Conflict) -> tuple[list[str], list[str], list[str]]:
    """The words of the three versions."""
    base, mine, theirs = (
        [text_of_leaf(line.leaf) for line in version]
        for version in (conflict.base, conflict.mine, conflict.theirs)
    )
    return base, mine, theirs


ALONE = [
    pytest.param(
        BASE, BASE.replace("昨晚", "今晚"), BASE.replace("八点", "九点"),
        BASE.replace("昨晚", "今晚").replace("八点", "九点"), id="two words of a sentence",
    ),
    pytest.param(
        BASE, BASE.replace("八点", "九点"), BASE.replace("八点", "九点"), BASE.replace("八点", "九点"), id="the same word alike"
    ),
    pytest.param(
        BASE, BASE.replace("开出。", "开出。\n\n"), BASE.replace("拍手", "都拍手"),
        BASE.replace("开出。", "开出。\n\n").replace("拍手", "都拍手"), id="split here, edited there",
    ),
    pytest.param(
        BASE, BASE.replace("称好。\n\n", "称好。"), BASE.replace("明年春天", "明年夏天"),
        BASE.replace("称好。\n\n", "称好。").replace("明年春天", "明年夏天"), id="joined here, edited there",
    ),
    pytest.param(
        BASE, "开头新写一段。\n\n" + BASE, BASE + "\n\n结尾新写一段。", f"开头新写一段。\n\n{BASE}\n\n结尾新写一段。",
        id="paragraphs at two places",
    ),
    pytest.param(
        BASE, BASE.replace("明年春天", "明年夏天"), BASE.replace("\n\n学校", "\n\n新的一段在此。\n\n学校"),
        f"{HARBOUR}\n\n旧桥的修缮推迟到明年夏天。\n\n新的一段在此。\n\n{SCHOOL}", id="a paragraph behind an edited one",
    ),
    pytest.param(
        BASE, f"{BRIDGE}\n\n{SCHOOL}\n\n{HARBOUR}", BASE.replace("八点", "九点"),
        f"{BRIDGE}\n\n{SCHOOL}\n\n{HARBOUR.replace('八点', '九点')}", id="moved here, edited there",
    ),
    pytest.param(
        f"{BASE}\n\n尾声。", f"{BRIDGE}\n\n{SCHOOL}\n\n尾声。\n\n{HARBOUR}", f"{BRIDGE}\n\n{SCHOOL}\n\n{HARBOUR}\n\n尾声。",
        f"{BRIDGE}\n\n{SCHOOL}\n\n{HARBOUR}\n\n尾声。", id="moved by both: once, further up",
    ),
    pytest.param(
        BASE, BASE.replace("学校周一", "## 学校周一"), BASE.replace("周一", "周三"),
        f"{HARBOUR}\n\n{BRIDGE}\n\n## 学校周三重新开学。", id="a heading here, edited there",
    ),
    pytest.param(
        BASE, BASE.replace("昨晚", "**昨晚**"), BASE.replace("恢复夜航", "重开夜航"),
        BASE.replace("昨晚", "**昨晚**").replace("恢复夜航", "重开夜航"), id="strong here, edited beside it",
    ),
    pytest.param(
        "标**题**文", "标题文", "标*题*文", "标*题*文", id="marks one by one"
    ),
    pytest.param(
        "甲乙丙丁，戊己庚辛，壬癸子丑。完。", "甲乙丙丁，完。", "甲乙丙丁，戊己庚辛。完。", "甲乙丙丁，完。", id="deletions that overlap"
    ),
    pytest.param(
        "- 一\n- 二\n- 三", "- 一\n- 一点五\n- 二\n- 三", "- 一\n- 二\n- 三\n- 四", "- 一\n- 一点五\n- 二\n- 三\n- 四", id="items of a list"
    ),
    pytest.param(
        TABLE, TABLE.replace("八点", "八点半"), TABLE.replace("| 南线 | 九点 |", "| 东线 | 七点 |\n| 南线 | 十点 |"),
        TABLE.replace("八点", "八点半").replace("| 南线 | 九点 |", "| 东线 | 七点 |\n| 南线 | 十点 |"), id="cells and rows of a table",
    ),
    pytest.param(
        '![船](a.jpg "夜航的船")', '![船](a.jpg "昨晚夜航的船")', '![大船](a.jpg "夜航的船")', '![大船](a.jpg "昨晚夜航的船")',
        id="a caption and a description",
    ),
    pytest.param("甲乙丙丁", "乙丁", "乙丁", "乙丁", id="a character left between two that both took out"),
    pytest.param("甲乙丙丁", "乙丙丁", "甲乙丁", "乙丁", id="a character left between what the two took out"),
    pytest.param(
        "The ferry is back after months of talks.", "The ferry is finally back after months of talks.",
        "The ferry is back after weeks of talks.", "The ferry is finally back after weeks of talks.", id="words, English",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("base", "mine", "theirs", "expected"), ALONE)
def test_merges_by_itself(base: str, mine: str, theirs: str, expected: str) -> None:
    merged = merge(content(base), content(mine), content(theirs))
    assert merged.conflicts == ()
    assert write_markdown(merged.result.document) == write_markdown(read_markdown(expected))


DISPUTED = [
    pytest.param(
        BASE, BASE.replace("八点", "九点"), BASE.replace("八点", "十点"),
        ConflictKind.WORDS, (["八"], ["九"], ["十"]), id="a word in two ways",
    ),
    pytest.param(
        "首班船八点开出。", "首班船八点半开出。", "首班船七点开出。",
        ConflictKind.WORDS, (["八点"], ["八点半"], ["七点"]), id="two edits with one character between",
    ),
    pytest.param(
        "It took two months.", "It took three months.", "It took two weeks.",
        ConflictKind.WORDS, (["two months"], ["three months"], ["two weeks"]), id="two edits with a blank between",
    ),
    pytest.param(
        BASE, f"{HARBOUR}\n\n{SCHOOL}", BASE.replace("明年春天", "明年夏天"),
        ConflictKind.LINES, ([BRIDGE], [], ["旧桥的修缮推迟到明年夏天。"]), id="deleted here, edited there",
    ),
    pytest.param(
        BASE, BASE.replace("\n\n学校", "\n\n甲写的一段。\n\n学校"), BASE.replace("\n\n学校", "\n\n乙写的一段。\n\n学校"),
        ConflictKind.LINES, ([], ["甲写的一段。"], ["乙写的一段。"]), id="two paragraphs at one place",
    ),
    pytest.param(
        BASE, BASE.replace(BRIDGE, "桥梁工程因石料短缺延期，官方称尚无时间表。"), BASE.replace("明年春天", "明年夏天"),
        ConflictKind.LINES,
        ([BRIDGE], ["桥梁工程因石料短缺延期，官方称尚无时间表。"], ["旧桥的修缮推迟到明年夏天。"]), id="written anew here, edited there",
    ),
    pytest.param(
        BASE, BASE.replace("旧桥", "[旧桥](https://a.example/)"), BASE.replace("旧桥", "[旧桥](https://b.example/)"),
        ConflictKind.LOOK, (["旧桥"], ["旧桥"], ["旧桥"]), id="two links",
    ),
    pytest.param("## 题\n\n文", "### 题\n\n文", "#### 题\n\n文", ConflictKind.LOOK, ([""], [""], [""]), id="two levels of a heading"),
    pytest.param(
        '![船](a.jpg "夜航的船")', '![新船](a.jpg "夜航的船")', '![大船](a.jpg "晚上的船")',
        ConflictKind.OBJECT, (["晚上的船"], ["晚上的船"], ["晚上的船"]), id="an attribute of a picture in two ways, its caption by one",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("base", "mine", "theirs", "kind", "expected"), DISPUTED)
def test_is_left_to_a_person(
    base: str, mine: str, theirs: str, kind: ConflictKind, expected: tuple[list[str], list[str], list[str]]
) -> None:
    merged = merge(content(base), content(mine), content(theirs))
    (conflict,) = merged.conflicts
    assert conflict.kind is kind
    assert shown(conflict) == expected


def test_a_line_moved_to_before_a_line_that_was_moved_itself() -> None:
    long = (
        "气象台说大风将在午后减弱。渔船可以出海，客轮照常开出。学校和医院都有人值班，道路上的树枝已经清走。"
    )
    mine = content(f"公告\n\n{BRIDGE}\n\n{long[13:]}\n\n{SCHOOL}")
    theirs = content(f"{long}\n\n公告")
    merged = merge(content(f"公告\n\n{long}\n\n{SCHOOL}\n\n{BRIDGE}"), mine, theirs)
    for choice, kept in ((Choice.MINE, BRIDGE), (Choice.THEIRS, long)):
        said = plain_text(resolve(merged, {one.number: choice for one in merged.conflicts}).document)
        assert said.splitlines().count(kept) == 1


def test_a_conflict_says_where_it_is_and_what_stands_around_it() -> None:
    merged = merge(
        content(BASE), content(BASE.replace("明年春", "今年春")), content(BASE.replace("明年春", "后年春"))
    )
    (conflict,) = merged.conflicts
    assert (conflict.number, conflict.line) == (1, 1)
    assert (conflict.before, conflict.after) == ("旧桥的修缮推迟到", "年春天。")


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice.BASE, [HARBOUR, BRIDGE, SCHOOL]),
        (Choice.MINE, [HARBOUR, BRIDGE, "甲写的一段。", SCHOOL]),
        (Choice.THEIRS, [HARBOUR, BRIDGE, "乙写的一段。", SCHOOL]),
        (Choice.BOTH, [HARBOUR, BRIDGE, "甲写的一段。", "乙写的一段。", SCHOOL]),
    ],
)
def test_a_choice_is_what_stands_there(choice: Choice, expected: list[str]) -> None:
    mine, theirs = (content(BASE.replace("\n\n学校", f"\n\n{who}写的一段。\n\n学校")) for who in ("甲", "乙"))
    merged = merge(content(BASE), mine, theirs)
    assert merged.conflicts[0].choices == tuple(Choice)
    assert plain_text(resolve(merged, {1: choice}).document).splitlines() == expected


def test_an_outline_has_each_conflict_in_its_place() -> None:
    mine = content(BASE.replace("八点", "九点").replace("\n\n学校", "\n\n甲写的一段。\n\n学校"))
    theirs = content(BASE.replace("八点", "十点").replace("\n\n学校", "\n\n乙写的一段。\n\n学校"))
    found = [
        (None if one.line is None else text_of_leaf(one.line.leaf), one.conflicts)
        for one in outline(merge(content(BASE), mine, theirs))
    ]
    assert found == [(HARBOUR, (1,)), (BRIDGE, ()), (None, (2,)), (SCHOOL, ())]


FIELDS = Fields(
    headline="海州港恢复夜航",
    summary="港口昨晚恢复夜航。市民拍手称好。",
    deck=("首班船八点开出",),
    tags=("港口",),
    sources=(Source("海州日报"),),
    credits=(Credit("reporter", "记者", ("甲",)), Credit("editor", "编辑", ("乙",))),
    channels=(ChannelVariant("web", "港口夜航"),),
)


def of(**values: object) -> Content:
    fields: dict[str, object] = {name: getattr(FIELDS, name) for name in Fields.__slots__} | values
    return Content(Fields(**fields))  # type: ignore[arg-type]


def merged_field(name: str, mine: object, theirs: object) -> object:
    merged = merge(of(), of(**{name: mine}), of(**{name: theirs}))
    assert merged.conflicts == ()
    return getattr(merged.result.fields, name)


def test_prose_merges_by_words_and_a_title_is_one_thing() -> None:
    mine, theirs = FIELDS.summary.replace("昨晚", "今晚"), FIELDS.summary.replace("拍手", "都拍手")
    assert merged_field("summary", mine, theirs) == "港口今晚恢复夜航。市民都拍手称好。"
    merged = merge(of(), of(headline="海州港今起恢复夜航"), of(headline="海州港恢复夜间航行"))
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.name, conflict.base) == (ConflictKind.FIELD, "headline", FIELDS.headline)
    assert Choice.BOTH not in conflict.choices
    assert resolve(merged, {1: Choice.THEIRS}).fields.headline == "海州港恢复夜间航行"


def test_entries_that_both_put_in_both_stay() -> None:
    photographer, designer = Credit("photographer", "摄影", ("丙",)), Credit("designer", "设计", ("丁",))
    both = merged_field("credits", (*FIELDS.credits, photographer), (*FIELDS.credits, designer))
    assert isinstance(both, tuple)
    assert both[:2] == FIELDS.credits
    assert set(both[2:]) == {photographer, designer}
    assert merged_field("tags", ("夜航", "港口"), ("港口", "夜航")) == ("夜航", "港口")


def test_an_entry_merges_by_attribute_and_by_name() -> None:
    reporter, editor = FIELDS.credits
    mine = (Credit("reporter", "记者", ("甲", "丙")), editor)
    theirs = (Credit("reporter", "记者", ("甲", "丁"), unit="海州日报"), editor)
    found = merged_field("credits", mine, theirs)
    assert isinstance(found, tuple)
    assert found[0].unit == "海州日报"
    assert set(found[0].names) == {"甲", "丙", "丁"}
    assert reporter.names == ("甲",)


def test_the_same_entry_in_two_ways_is_left_to_a_person() -> None:
    mine, theirs = (Source("海州发布", url=f"https://{who}.example/") for who in ("a", "b"))
    merged = merge(of(), of(sources=(*FIELDS.sources, mine)), of(sources=(theirs, *FIELDS.sources)))
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.name) == (ConflictKind.ENTRY, "sources")
    assert (conflict.base, conflict.mine, conflict.theirs) == ((), (mine,), (theirs,))
    assert set(resolve(merged, {1: Choice.BOTH}).fields.sources) == {*FIELDS.sources, mine, theirs}


def test_an_entry_deleted_here_and_changed_there_is_left_to_a_person() -> None:
    changed = ChannelVariant("web", "港口今起夜航")
    merged = merge(of(), of(channels=()), of(channels=(changed,)))
    (conflict,) = merged.conflicts
    assert (conflict.base, conflict.mine, conflict.theirs) == (FIELDS.channels, (), (changed,))


def test_lines_of_a_deck_are_in_order() -> None:
    merged = merge(of(), of(deck=(*FIELDS.deck, "甲行")), of(deck=(*FIELDS.deck, "乙行")))
    assert [(one.name, one.mine, one.theirs) for one in merged.conflicts] == [("deck", ("甲行",), ("乙行",))]
