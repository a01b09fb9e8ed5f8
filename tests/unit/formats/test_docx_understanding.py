"""A Word file goes through the same understanding as every other text, and all of its words arrive."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.document import Heading, Paragraph, plain_text
from editor_app.formats.extraction import Reading, understand
from tests.support.word_files import p, r, style, styled, word_file

STYLES = style("Title") + style("Subtitle") + style("heading 1") + style("Quote") + style("caption")
TEXT = "港务局今天上午公布了防汛演练的安排，全市十二个码头都要参加。"


def read(body: str, **more: str) -> Reading:
    return understand(word_file(body, styles=STYLES, parts=more), "稿.docx")


def test_a_draft_with_styles() -> None:
    found = read(
        p("春汛来临", styled("Title"))
        + p("全市十二个码头参加演练", styled("Subtitle"))
        + p("来源：海州日报　记者：陈一帆")
        + p("　　" + TEXT)
        + p("码头", styled("heading1"))
        + p(TEXT)
        + p("责编：周海")
    )
    assert (found.headline, found.deck) == ("春汛来临", ("全市十二个码头参加演练",))
    assert [source.name for source in found.sources] == ["海州日报"]
    assert {name for credit in found.credits for name in credit.names} == {"陈一帆", "周海"}
    assert [type(block) for block in found.document.blocks] == [Paragraph, Heading, Paragraph]
    assert "indents_removed" in {remark.code for remark in found.report}


def test_a_draft_without_styles_set_by_hand() -> None:
    centred = '<w:jc w:val="center"/>'
    found = read(
        p(r("海州港观察", '<w:sz w:val="28"/>'), centred)
        + p(r("春汛来临", '<w:b/><w:sz w:val="44"/>'), centred)
        + p(r("——全市码头参加演练", '<w:sz w:val="28"/>'), centred)
        + p(r(TEXT)) * 3
    )
    assert (found.kicker, found.headline, found.deck) == ("海州港观察", "春汛来临", ("全市码头参加演练",))
    assert len(found.document.blocks) == 3


def test_what_is_no_text_is_reported() -> None:
    found = read(
        p(TEXT) + p("<w:ins w:author='甲'>" + r(TEXT) + "</w:ins>"),
        header=p("内部稿"),
        comments="<w:comment w:id='0' w:author='乙'>" + p("核实") + "</w:comment>",
    )
    assert {"changes_accepted", "comments_left_out", "margins_set_aside"} <= {
        one.code for one in found.report
    }
    assert (found.changes[0].author, found.comments[0].text) == ("甲", "核实")
    assert ("page header", "内部稿") in {(apart.kind, apart.text) for apart in found.set_aside}
    assert "乙" not in plain_text(found.document)


PHRASES = (
    "来源：海州日报", "责编：周海", "2026年3月2日 10:00", "相关阅读", "点击查看", "联系电话：0532-88880000", "版权声明：未经授权不得转载。",
    "首页 > 新闻 > 正文", "（完）", "图为新桥。李明 摄", "By Jane Doe", "Read more", "The library opens late.",
)  # fmt: skip
WORDS = st.text("港务局公布安排春汛码头甲乙丙abc 。，：", min_size=1, max_size=30).filter(
    lambda text: text.strip(" ")
) | st.sampled_from(PHRASES)
PARAGRAPHS = st.tuples(
    WORDS,
    st.sampled_from(["", "Title", "Subtitle", "heading1", "Quote", "caption"]),
    st.sampled_from(["", "ins", "cell", "box", "note", "list", "control", "field"]),
)


def _body(parts: list[tuple[str, str, str]]) -> tuple[str, str]:
    body = notes = ""
    for index, (words, name, way) in enumerate(parts):
        run = r(words)
        if way == "ins":
            run = f"<w:ins w:author='a'>{run}</w:ins>"
        elif way == "box":
            run = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p(run)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        elif way == "note":
            notes += f"<w:footnote w:id='{index}'>{p(run)}</w:footnote>"
            run = r("注") + f"<w:r><w:footnoteReference w:id='{index}'/></w:r>"
        elif way == "control":
            run = f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>"
        elif way == "field":
            run = f"<w:fldSimple w:instr='SEQ'>{run}</w:fldSimple>"
        number = "<w:numPr><w:numId w:val='1'/></w:numPr>" if way == "list" else ""
        paragraph = p(run, (styled(name) if name else "") + number)
        body += (
            f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc><w:tc>{p('二')}</w:tc></w:tr></w:tbl>"
            if way == "cell"
            else paragraph
        )
    return body, notes


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=8))
def test_all_words_arrive_in_the_body_the_fields_or_the_report(parts: list[tuple[str, str, str]]) -> None:
    body, notes = _body(parts)
    found = read(body, footnotes=notes, numbering=NUMBERING)
    arrived = "\n".join(
        (
            plain_text(found.document),
            *(apart.text for apart in (*found.read, *found.set_aside)),
            found.headline,
            *found.deck,
            found.kicker,
        )
    )
    bare = "".join(arrived.split())
    for words, _, _ in parts:
        assert "".join(words.split()) in bare
