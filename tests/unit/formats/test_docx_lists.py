"""Lists of Word files: how they nest and count, and which of their numbers are words."""

from __future__ import annotations

import pytest

from editor_app.domain.document import BulletList, OrderedList, Paragraph, Text
from editor_app.formats.docx.numbering import spelled
from tests.support.word_files import p, style, styled
from tests.support.word_reading import read, said, words

LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for level, (start, form, text) in enumerate(
        ((3, "decimal", "%1."), (1, "bullet", "·"), (1, "chineseCounting", "（%3）"))
    )
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    '</w:num><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>'
)


def listed(level: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_lists_nest_count_on_and_start_anew() -> None:
    body = (
        p("三", listed(0)) + p("点", listed(1)) + p("四", listed(0)) + p("中间") + p("五", listed(0))
        + p("又") + p("七", listed(0, 2)) + p("无此列表", listed(0, 3))
    )  # fmt: skip
    assert read(body, numbering=NUMBERING).document.blocks == (
        OrderedList(
            (
                (Paragraph((Text("三"),)), BulletList(((Paragraph((Text("点"),)),),))),
                (Paragraph((Text("四"),)),),
            ),
            3,
        ),
        Paragraph((Text("中间"),)),
        OrderedList(((Paragraph((Text("五"),)),),), 5),
        Paragraph((Text("又"),)),
        OrderedList(((Paragraph((Text("七"),)),),), 7),
        Paragraph((Text("无此列表"),)),
    )


def test_a_paragraph_without_a_sign_goes_on_with_the_item_above() -> None:
    levels = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl>'
    numbering = f'{NUMBERING}<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>'
    body = (
        p("三", listed(0)) + p("又一段", listed(0, 5)) + p("还有", styled("ListContinue")) + p("四", listed(0))
        + p("点", listed(1)) + p("点下", styled("ListContinue2")) + p("后") + p("独", styled("ListContinue"))
    )  # fmt: skip
    found = read(body, numbering=numbering, styles=style("List Continue") + style("List Continue 2"))
    assert found.document.blocks == (
        OrderedList(
            (
                (said("三"), said("又一段"), said("还有")),
                (said("四"), BulletList(((said("点"), said("点下")),))),
            ),
            3,
        ),
        said("后"),
        said("独"),
    )


def test_numbers_that_no_list_prints_are_words() -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="第%2条"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3."/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = p("总则", listed(0)) + p("本办法", listed(1)) + p("附则", listed(0)) + p("项", listed(2))
    found = read(body, numbering=numbering)
    assert words(found) == ["一、总则", "第1条本办法", "二、附则", "项"]
    assert isinstance(found.document.blocks[-1], OrderedList)


@pytest.mark.parametrize(
    ("count", "form", "label"),
    [
        (10, "chineseCounting", "十"),
        (21, "chineseCountingThousand", "二十一"),
        (105, "chineseCounting", "一百零五"),
        (1010, "chineseCounting", "一千零一十"),
        (3, "decimalEnclosedCircle", "③"),
        (1994, "upperRoman", "MCMXCIV"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (12, "unheardOf", "12"),
    ],
)
def test_numbers_as_lists_print_them(count: int, form: str, label: str) -> None:
    assert spelled(count, form) == label


def test_a_heading_keeps_the_number_that_word_prints() -> None:
    styles = style("heading 2", inner=f"<w:pPr>{listed(2)}</w:pPr>")
    body = p("起", styled("heading2")) + p("文") + p("承", styled("heading2"))
    assert words(read(body, styles=styles, numbering=NUMBERING)) == ["（一）起", "文", "（二）承"]
