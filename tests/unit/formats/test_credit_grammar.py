"""Chinese credit lines in the shapes that newsrooms print."""

from __future__ import annotations

import pytest

from editor_app.formats.credits.grammar import scan
from editor_app.formats.credits.names import is_organisation, is_person, may_be_person

Expected = tuple[str, str, tuple[str, ...], str]

LINES: list[tuple[str, list[Expected]]] = [
    ("编辑/筱安", [("editor", "编辑", ("筱安",), "")]),
    ("编辑|李明", [("editor", "编辑", ("李明",), "")]),
    ("编辑丨李明", [("editor", "编辑", ("李明",), "")]),
    ("编辑 | 李明", [("editor", "编辑", ("李明",), "")]),
    ("编辑：李明", [("editor", "编辑", ("李明",), "")]),
    ("编辑:李明", [("editor", "编辑", ("李明",), "")]),
    ("【编辑：李明】", [("editor", "编辑", ("李明",), "")]),
    ("[责任编辑:王宁]", [("responsible_editor", "责任编辑", ("王宁",), "")]),
    ("(责编：李明、王宁)", [("responsible_editor", "责编", ("李明", "王宁"), "")]),
    ("责任编辑：李明_HW0001", [("responsible_editor", "责任编辑", ("李明",), "")]),
    ("责任编辑：王宁 SN1234", [("responsible_editor", "责任编辑", ("王宁",), "")]),
    (
        "监 制：王 宁　总监制：李 安",
        [("producer", "监制", ("王宁",), ""), ("chief_producer", "总监制", ("李安",), "")],
    ),
    ("编　辑：王　宁", [("editor", "编辑", ("王宁",), "")]),
    ("文丨李明 图丨王宁", [("author", "文", ("李明",), ""), ("photographer", "图", ("王宁",), "")]),
    ("文：李明/图：王宁", [("author", "文", ("李明",), ""), ("photographer", "图", ("王宁",), "")]),
    ("李明/文 王宁/图", [("author", "文", ("李明",), ""), ("photographer", "图", ("王宁",), "")]),
    ("李明 王宁 文/图", [("author", "文/图", ("李明", "王宁"), "")]),
    ("（文/图 李明 王宁）", [("author", "文/图", ("李明", "王宁"), "")]),
    ("□全媒体记者 赵一 文/图", [("reporter", "全媒体记者", ("赵一",), "")]),
    (
        "记者 李明 王宁 通讯员 赵一 报道",
        [("reporter", "记者", ("李明", "王宁"), ""), ("correspondent", "通讯员", ("赵一",), "")],
    ),
    ("记者李明", [("reporter", "记者", ("李明",), "")]),
    ("（记者 李明）", [("reporter", "记者", ("李明",), "")]),
    ("本报记者 李明", [("reporter", "本报记者", ("李明",), "")]),
    (
        "见习记者 李明 实习生 王宁",
        [("reporter", "见习记者", ("李明",), ""), ("intern", "实习生", ("王宁",), "")],
    ),
    ("海湾晚报记者 李明", [("reporter", "记者", ("李明",), "海湾晚报")]),
    (
        "海湾晚报全媒体记者 李明 通讯员 王宁",
        [("reporter", "全媒体记者", ("李明",), "海湾晚报"), ("correspondent", "通讯员", ("王宁",), "")],
    ),
    (
        "采写：海湾晚报记者 李明 实习生 王宁",
        [("reporter", "采写", ("李明",), "海湾晚报"), ("intern", "实习生", ("王宁",), "")],
    ),
    (
        "一审:李明 二审:王宁 三审:赵一",
        [
            ("first_reviewer", "一审", ("李明",), ""),
            ("second_reviewer", "二审", ("王宁",), ""),
            ("final_reviewer", "三审", ("赵一",), ""),
        ],
    ),
    (
        "初审 | 李明   复审 | 王宁   终审 | 赵一",
        [
            ("first_reviewer", "初审", ("李明",), ""),
            ("second_reviewer", "复审", ("王宁",), ""),
            ("final_reviewer", "终审", ("赵一",), ""),
        ],
    ),
    (
        "编辑 李明 校对 王宁",
        [("editor", "编辑", ("李明",), ""), ("proofreader", "校对", ("王宁",), "")],
    ),
    (
        "编发：李明 核稿：王宁",
        [("dispatcher", "编发", ("李明",), ""), ("copy_checker", "核稿", ("王宁",), "")],
    ),
    ("审核：李明", [("reviewer", "审核", ("李明",), "")]),
    ("值班编辑：李明", [("duty_editor", "值班编辑", ("李明",), "")]),
    ("翻译：李明 / 剪辑：王宁", [("translator", "翻译", ("李明",), ""), ("editing", "剪辑", ("王宁",), "")]),
    ("作者：欧阳明月", [("author", "作者", ("欧阳明月",), "")]),
    ("作者：阿里木·买买提", [("author", "作者", ("阿里木·买买提",), "")]),
    ("作者：Jane Doe", [("author", "作者", ("Jane Doe",), "")]),
    ("責任編輯：馮婉儀", [("responsible_editor", "責任編輯", ("馮婉儀",), "")]),
]


def read(line: str) -> list[Expected]:
    items = scan(line).items
    return [
        (item.role, item.label, item.value.names, item.value.unit)
        for item in items
        if item.value.names and item.role != "source"
    ]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_people(line: str, expected: list[Expected]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_a_credit_line_leaves_nothing_over(line: str, expected: list[Expected]) -> None:
    assert scan(line).left == ()


@pytest.mark.parametrize(
    ("line", "sources"),
    [
        ("来源：海湾日报", ["海湾日报"]),
        ("来源|海湾日报、新江网，长河发布", ["海湾日报", "新江网", "长河发布"]),
        ("来源：海湾晚报作者：李明", ["海湾晚报"]),
        ("来源：《海湾日报》", ["海湾日报"]),
        ("日期: 来源:长河发布收集编辑:长河发布", ["长河发布"]),
        ("来源/海湾日报 全媒体记者/李明", ["海湾日报"]),
        ("来源：", []),
    ],
)
def test_sources(line: str, sources: list[str]) -> None:
    assert [
        name for item in scan(line).items if item.role == "source" for name in item.value.organisations
    ] == sources


def test_a_source_in_the_same_line_is_the_reporters_unit() -> None:
    assert read("来源/海湾日报 全媒体记者/李明") == [("reporter", "全媒体记者", ("李明",), "海湾日报")]


def test_labels_glued_and_empty() -> None:
    assert read("来源：海湾晚报作者：李明编辑：王宁") == [
        ("author", "作者", ("李明",), ""),
        ("editor", "编辑", ("王宁",), ""),
    ]
    assert read("作者：") == []
    assert read("作者：　编辑：王宁") == [("editor", "编辑", ("王宁",), "")]


@pytest.mark.parametrize(
    "line",
    [
        "记者：您好，请问您怎么看这件事？",
        "记者：您好。",
        "记者从省教育厅获悉，今年报名人数增加",
        "记者发现，这里的图书馆开放了",
        "编辑部主任王宁说",
        "设计部设计出了新方案",
        "王宁：有，今年来了三个年轻人",
    ],
)
def test_sentences_and_interviews_are_no_credits(line: str) -> None:
    assert read(line) == []


def test_organisations_are_no_people() -> None:
    editor = scan("编辑：长河发布").items[0]
    assert editor.value.names == ()
    assert editor.value.organisations == ("长河发布",)


@pytest.mark.parametrize("name", ["李明", "欧阳明月", "王宁", "司马南山", "阿里木·买买提"])
def test_people_by_name(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("name", ["海湾日报", "新江网", "高清", "时间", "市民", "长河发布", "明天会更好"])
def test_no_people_by_name(name: str) -> None:
    assert not is_person(name)


def test_pen_names_need_a_label() -> None:
    assert may_be_person("筱安")
    assert not is_person("筱安")
    assert not may_be_person("长河发布")
    assert is_organisation("长河发布")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("【作者】李明", [("author", "作者", ("李明",), "")]),
        ("作者：李明（海湾大学教授）", [("author", "作者", ("李明",), "")]),
        ("本报记者 李明 王宁 海州报道", [("reporter", "本报记者", ("李明", "王宁"), "")]),
        ("海报新闻记者 李明 报道", [("reporter", "记者", ("李明",), "海报新闻")]),
        ("新闻统筹：李明", [("coordinator", "新闻统筹", ("李明",), "")]),
        ("21世纪海湾报道记者李明 北京报道", [("reporter", "记者", ("李明",), "21世纪海湾报道")]),
    ],
)
def test_more_shapes(line: str, expected: list[Expected]) -> None:
    assert read(line) == expected
