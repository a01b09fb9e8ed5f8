"""Word files: every kind of block but lists, every mark, and what is told apart from the text."""

from __future__ import annotations

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from editor_app.domain.document import (
    Align,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Table,
    Text,
    runs_text,
)
from editor_app.formats.docx_reader import read_docx
from editor_app.formats.tracked import Comment, TrackedChanges
from tests.support.word_files import p, picture, png, r, saved, style, styled, word_file
from tests.support.word_reading import codes, read, words

HYPERLINK = {"link": ("hyperlink", "https://bay.example/a")}


def test_what_python_docx_writes_is_read() -> None:
    made = docx.Document()
    made.add_heading("海州港扩建工程开工", 0)
    made.add_heading("码头", 1)
    paragraph = made.add_paragraph("正文")
    paragraph.add_run("加粗").bold = True
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.add_heading("泊位", 2)
    for name, text in (("List Number", "一"), ("List Number 2", "甲"), ("List Number", "二")):
        made.add_paragraph(text, style=name)
    made.add_paragraph("他说了一句话。", style="Intense Quote")
    found = read_docx(saved(made))
    assert found.headline == 0
    assert found.document == Document(
        (
            Heading((Text("海州港扩建工程开工"),)),
            Heading((Text("码头"),)),
            Paragraph((Text("正文"), Text("加粗", frozenset({Mark.STRONG}))), Align.CENTER),
            Heading((Text("泊位"),), 3),
            OrderedList(
                (
                    (Paragraph((Text("一"),)), OrderedList(((Paragraph((Text("甲"),)),),))),
                    (Paragraph((Text("二"),)),),
                )
            ),
            Quote((Paragraph((Text("他说了一句话。"),)),)),
        )
    )


@pytest.mark.parametrize(
    ("properties", "mark"),
    [
        ("<w:b/>", Mark.STRONG),
        ("<w:i/>", Mark.EMPHASIS),
        ('<w:em w:val="dot"/>', Mark.EMPHASIS),
        ('<w:u w:val="single"/>', Mark.UNDERLINE),
        ("<w:strike/>", Mark.STRIKE),
        ("<w:dstrike/>", Mark.STRIKE),
        ('<w:vertAlign w:val="superscript"/>', Mark.SUPERSCRIPT),
        ('<w:vertAlign w:val="subscript"/>', Mark.SUBSCRIPT),
        ('<w:highlight w:val="yellow"/>', Mark.HIGHLIGHT),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', Mark.HIGHLIGHT),
        ('<w:position w:val="8"/><w:sz w:val="19"/>', Mark.SUPERSCRIPT),
        ('<w:position w:val="-8"/><w:sz w:val="19"/>', Mark.SUBSCRIPT),
    ],
)
def test_each_mark(properties: str, mark: Mark) -> None:
    found = read(p(r("前") + r("中", properties)))
    assert found.document.blocks == (Paragraph((Text("前"), Text("中", frozenset({mark})))),)


def test_marks_that_are_switched_off_or_come_from_styles() -> None:
    styles = style("Stark", "character", "<w:rPr><w:b/></w:rPr>") + style(
        "Kind", "character", "<w:rPr><w:i/></w:rPr>", based="Stark"
    )
    body = p(
        r("无", '<w:b w:val="0"/>')
        + r("两", '<w:rStyle w:val="Kind"/>')
        + r("一", '<w:rStyle w:val="Kind"/><w:b w:val="0"/>')
    )
    assert read(body, styles=styles).document.blocks == (
        Paragraph(
            (
                Text("无"),
                Text("两", frozenset({Mark.STRONG, Mark.EMPHASIS})),
                Text("一", frozenset({Mark.EMPHASIS})),
            )
        ),
    )


def test_headings_by_chinese_names_by_inheritance_and_by_outline() -> None:
    styles = (
        style("标题 1", own="a")
        + style("报社小标题", based="a", own="b")
        + style("Outlined", inner='<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("圈", based="圈二", own="圈")
        + style("圈二", based="圈", own="圈二")
    )
    body = (
        p("甲", styled("a")) + p("正文。") + p("乙", styled("b")) + p("丙", styled("Outlined"))
        + p("丁", '<w:outlineLvl w:val="1"/>') + p("戊", styled("圈"))
    )  # fmt: skip
    assert [
        (type(one.block), getattr(one.block, "level", 0)) for one in read(body, styles=styles).pieces
    ] == [
        (Heading, 2),
        (Paragraph, 0),
        (Heading, 2),
        (Heading, 4),
        (Heading, 3),
        (Paragraph, 0),
    ]


def test_a_long_paragraph_with_an_outline_level_is_text() -> None:
    found = read(p("很长的一段话。" * 40, '<w:outlineLvl w:val="0"/>'))
    assert isinstance(found.document.blocks[0], Paragraph)


def test_links_of_both_kinds_and_no_line_below_them() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("乙")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    lined = r("甲", '<w:u w:val="single"/>')
    link = f'<w:hyperlink r:id="link" w:anchor="x">{lined}</w:hyperlink>'
    inner = f'<w:hyperlink w:anchor="there">{r("丙")}</w:hyperlink>'
    found = read_docx(word_file(p(link + field + inner), relations=HYPERLINK))
    assert found.document.blocks == (
        Paragraph(
            (Text("甲", href="https://bay.example/a#x"), Text("乙", href="https://b.example"), Text("丙"))
        ),
    )


def test_a_table_with_merged_cells_is_flattened_and_said() -> None:
    merged = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
        + p("合")
        + "</w:tc><w:tc>"
        + p("丙")
        + "</w:tc></w:tr>"
        "<w:tr><w:tc>"
        + p("一")
        + p("二")
        + "</w:tc><w:tc>"
        + p("3")
        + "</w:tc><w:tc>"
        + p("4")
        + "</w:tc></w:tr></w:tbl>"
    )
    found = read(merged)
    (table,) = found.document.blocks
    assert isinstance(table, Table)
    assert [runs_text(cell) for cell in table.header] == ["合", "", "丙"]
    assert [runs_text(cell) for cell in table.rows[0]] == ["一\n二", "3", "4"]
    assert codes(found) == {"word_merged"}


def test_a_table_of_one_cell_is_a_frame() -> None:
    found = read("<w:tbl><w:tr><w:tc>" + p("框里的话。") + "</w:tc></w:tr></w:tbl>")
    assert found.document.blocks == (Paragraph((Text("框里的话。"),)),)


def test_footnotes_and_endnotes_stand_at_their_place() -> None:
    notes = '<w:footnote w:id="1">' + p("脚注") + p("第二段") + "</w:footnote>"
    ends = '<w:endnote w:id="1">' + p("尾注") + "</w:endnote>"
    body = p(
        r("甲")
        + '<w:r><w:footnoteReference w:id="1"/></w:r>'
        + r("乙")
        + '<w:r><w:endnoteReference w:id="1"/></w:r>'
    )
    (paragraph,) = read(body, footnotes=notes, endnotes=ends).document.blocks
    assert isinstance(paragraph, Paragraph)
    inside = [runs_text(run.runs) for run in paragraph.runs if isinstance(run, Note)]
    assert inside == ["脚注\n第二段", "尾注"]


def test_pictures_with_words_and_captions_by_style() -> None:
    body = (
        p(picture("pic", "一座桥")) + p("图1 新桥", styled("题注")) + p("正文。")
        + "<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc><w:tc>" + p(picture("pic2")) + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    data = word_file(
        body,
        relations={
            "pic": ("image", "media/image1.png"),
            "pic2": ("image", "/word/media/../media/image2.png"),
        },
        files={"word/media/image1.png": png(), "word/media/image2.png": png("blue")},
        styles=style("题注"),
    )
    found = read_docx(data)
    figures = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert figures == [
        Figure(alt="一座桥", address="image1.png", caption=(Text("图1 新桥"),)),
        Figure(address="image2.png"),
    ]
    assert found.pictures == {"image1.png": png(), "image2.png": png("blue")}
    assert codes(found) == {"word_cells"}


def test_a_missing_picture_is_a_placeholder_and_one_outside_keeps_its_address() -> None:
    outside = picture("out").replace("r:embed", "r:link")
    found = read_docx(
        word_file(
            p(picture("none", "不见了")) + p(outside),
            relations={"none": ("image", "media/none.png"), "out": ("image", "https://bay.example/1.png")},
        )
    )
    assert found.document.blocks == (
        Placeholder("picture", "不见了"),
        Figure(address="https://bay.example/1.png"),
    )


def test_tracked_changes_are_accepted_and_counted_by_person() -> None:
    body = (
        p(
            r("第一")
            + '<w:ins w:id="1" w:author="编辑甲">' + r("新") + "</w:ins>"
            + '<w:del w:id="2" w:author="编辑甲"><w:r><w:delText>旧</w:delText></w:r></w:del>'
            + '<w:del w:id="3" w:author="编辑乙"><w:r><w:delText>也旧</w:delText></w:r></w:del>'
            + r("段", '<w:b/><w:rPrChange w:id="4" w:author="编辑乙"><w:rPr/></w:rPrChange>')
        )
        + p("前半", '<w:rPr><w:del w:id="5" w:author="编辑乙"/></w:rPr>')
        + p("后半", '<w:jc w:val="center"/>')
        + "<w:tbl><w:tr><w:trPr><w:del w:id='6' w:author='编辑甲'/></w:trPr><w:tc>" + p("删") + "</w:tc><w:tc>" + p("行") + "</w:tc></w:tr>"
        "<w:tr><w:tc>" + p("留") + "</w:tc><w:tc>" + p("行") + "</w:tc></w:tr></w:tbl>"
        + p('<w:moveFrom w:id="7" w:author="编辑甲">' + r("搬走") + "</w:moveFrom>")
        + p('<w:moveTo w:id="8" w:author="编辑甲">' + r("搬来") + "</w:moveTo>")
    )  # fmt: skip
    found = read(body)
    assert words(found) == ["第一新段", "前半后半", "留", "行", "搬来"]
    assert found.changes == (
        TrackedChanges("编辑甲", insertions=2, deletions=3),
        TrackedChanges("编辑乙", deletions=2, formats=1),
    )
    assert found.document.blocks[1] == Paragraph((Text("前半后半"),), Align.CENTER)


def test_a_deleted_end_of_a_cell_takes_no_words_out_of_it() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    body = (
        "<w:tbl><w:tr><w:tc>"
        + p("甲", deleted)
        + "</w:tc><w:tc>"
        + p("乙")
        + "</w:tc></w:tr></w:tbl>"
        + p("末", deleted)
    )
    assert words(read(body)) == ["甲", "乙", "末"]


def test_comments_are_told_with_their_words_and_are_no_text() -> None:
    body = p(
        r("这里")
        + '<w:commentRangeStart w:id="0"/>'
        + r("数字")
        + r("有误")
        + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>' + r("吗")
    )
    comments = (
        '<w:comment w:id="0" w:author="校对" w:date="2026-03-01T08:00:00Z">' + p("请核实") + "</w:comment>"
        '<w:comment w:id="5" w:author="">' + p("无处") + "</w:comment>"
    )
    found = read(body, comments=comments)
    assert words(found) == ["这里数字有误吗"]
    assert found.comments == (
        Comment("校对", "请核实", "数字有误", "2026-03-01T08:00:00Z"),
        Comment("", "无处"),
    )


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_the_text_of_a_box_is_kept_once_behind_its_paragraph() -> None:
    found = read(p(r("前") + BOX.format(p("框中") + p("两段")) + r("后")) + p("下一段"))
    assert words(found) == ["前后", "框中", "两段", "下一段"]
    assert codes(found) == {"word_boxes"}


def test_hidden_text_is_left_out_and_counted() -> None:
    styles = style("Secret", "character", "<w:rPr><w:vanish/></w:rPr>")
    found = read(
        p(r("看得见") + r("看不见", "<w:vanish/>") + r("也不见", '<w:rStyle w:val="Secret"/>')), styles=styles
    )
    assert words(found) == ["看得见"]
    assert [remark.values for remark in found.remarks] == [{"count": 6}]


def test_formulas_charts_objects_and_lines() -> None:
    body = (
        p("<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>")
        + p(r("其中") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + r("为长"))
        + p("<w:r><w:drawing><wp:inline><wp:docPr id='1' name='n' descr='产量'/><a:graphic><a:graphicData><c:chart r:id='no'/>"
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
        + p("<w:r><w:object><o:OLEObject ProgID='Excel.Sheet.12'/></w:object></w:r>")
        + p("<w:r><w:pict><v:rect o:hr='t'/></w:pict></w:r>")
    )  # fmt: skip
    found = read(body)
    assert found.document.blocks == (
        Placeholder("formula", "a=b"),
        Paragraph((Text("其中x为长"),)),
        Placeholder("chart", "产量"),
        Placeholder("file", "Excel.Sheet.12"),
        Rule(),
    )
    assert codes(found) == {"word_formulas", "word_objects"}


def test_what_the_reader_of_flows_would_lose_is_kept() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('hàn')}</w:rt><w:rubyBase>{r('汉')}</w:rubyBase></w:ruby></w:r>"
    sdt = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"
    field = f"<w:fldSimple w:instr=' SEQ 图 '>{r('1')}</w:fldSimple>"
    found = read(p(ruby + sdt + r("图") + field) + f"<w:sdt><w:sdtContent>{p('整段')}</w:sdtContent></w:sdt>")
    assert words(found) == ["汉（hàn）控件图1", "整段"]


def test_a_table_of_contents_is_left_out_and_the_text_after_it_stays() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    page = (
        char("begin")
        + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
        + char("separate")
        + r("3")
        + char("end")
    )
    toc = (
        p(char("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + char("separate") + r("第一节") + page)
        + p(r("第二节") + page) + p(char("end"))
    )  # fmt: skip
    whole = f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{p("目录")}</w:sdtContent></w:sdt>'
    found = read(p(r("共") + page + r("页")) + toc + whole + p("正文还在。"))
    assert words(found) == ["共3页", "正文还在。"]
    assert [remark.values for remark in found.remarks if remark.code == "word_contents"] == [{"count": 2}]


def test_a_contents_field_without_an_end_takes_nothing_with_it() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert words(read(p(begin + r("甲")) + p("乙"))) == ["甲", "乙"]


def test_a_large_first_letter_belongs_to_its_paragraph() -> None:
    body = p("这", '<w:framePr w:dropCap="drop"/>') + p("是开头。")
    assert words(read(body)) == ["这是开头。"]


def test_code_keeps_its_lines_together() -> None:
    body = p("a = 1", styled("Code")) + p(r("b") + "<w:r><w:br/></w:r>" + r("c"), styled("Code"))
    assert read(body, styles=style("Code")).document.blocks == (Code("a = 1\nb\nc"),)


def test_page_breaks_are_nothing_and_line_breaks_are_kept() -> None:
    body = p(r("一") + "<w:r><w:br/></w:r>" + r("二")) + p('<w:r><w:br w:type="page"/></w:r>') + p("三")
    assert words(read(body)) == ["一", "二", "三"]


def test_a_header_is_told_once_and_a_page_number_is_not() -> None:
    found = read(p("文"), header=p("内部稿"), footer=p("12"))
    assert found.margins == (("page header", "内部稿"),)


def test_the_line_in_the_largest_type_is_the_headline() -> None:
    def sized(text: str, size: int) -> str:
        return p(r(text, f'<w:sz w:val="{size}"/>'), '<w:jc w:val="center"/>')

    body = (
        sized("记者观察", 28)
        + sized("海州港扩建工程开工", 44)
        + sized("投资三亿元", 28)
        + p(r("正文在此。" * 20, '<w:sz w:val="21"/>'))
    )
    assert read(body).headline == 1
    assert read(p("甲") + p("乙")).headline == -1
