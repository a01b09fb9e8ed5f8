"""Pasted HTML and text: the habits of programs, and what hostile markup may not do."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain import normal_form
from editor_app.domain.document import (
    Block,
    Break,
    BulletList,
    Code,
    Document,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Table,
    Text,
    inline_parts,
    plain_text,
    runs_text,
    walk,
)
from editor_app.domain.document_json import document_to_plain
from editor_app.formats.extraction import understand
from editor_app.formats.pasting import bounds
from editor_app.formats.pasting import walk as walking
from editor_app.formats.pasting.plain_text import paragraphs_of_text, read_text
from editor_app.formats.pasting.reading import read_pasted
from editor_app.formats.pasting.word_lists import Marker, marker_of

STRONG = frozenset({Mark.STRONG})


def said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def blocks(markup: str) -> tuple[Block, ...]:
    return read_pasted(markup).document.blocks


def codes(markup: str) -> set[str]:
    return {one.code for one in read_pasted(markup).remarks}


@pytest.mark.parametrize(
    ("printed", "marker"),
    [
        ("1.", Marker(True, 1)),
        ("（12）", Marker(True, 12)),
        ("3、", Marker(True, 3)),
        ("2.4", Marker(True, 4)),
        ("c)", Marker(True, 3)),
        ("iv.", Marker(True, 4)),
        ("i.", Marker(True, 1)),
        ("③", Marker(True, 3)),
        ("·", Marker(False)),
        ("o", Marker(False)),
        ("l", Marker(False)),
        ("Ø", Marker(False)),
        ("-", Marker(False)),
        ("", Marker(False)),
    ],
)
def test_a_printed_marker_tells_the_kind_of_list(printed: str, marker: Marker) -> None:
    assert marker_of(printed) == marker


def word_item(text: str, marker: str, level: int = 1) -> str:
    return (
        f"<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level{level} lfo1'><![if !supportLists]>"
        f"<span style='mso-list:Ignore'>{marker}<span>&nbsp; </span></span><![endif]>{text}</p>"
    )


def test_list_paragraphs_nest_by_level_and_part_by_kind() -> None:
    markup = word_item("a", "·") + word_item("b", "1)", 2) + word_item("c", "2)", 2) + word_item("d", "·")
    assert blocks(markup) == (
        BulletList(((said("a"), OrderedList(((said("b"),), (said("c"),)))), (said("d"),))),
    )
    assert blocks(word_item("a", "4.") + "<p>x</p>" + word_item("b", "5.")) == (
        OrderedList(((said("a"),),), 4),
        said("x"),
        OrderedList(((said("b"),),), 5),
    )


@pytest.mark.parametrize("marker", ["一、", "（二）", "第三条"])
def test_numbers_in_words_stay_words(marker: str) -> None:
    assert runs_text(blocks(word_item("要求", marker))[0].runs).replace(" ", "") == f"{marker}要求"  # type: ignore[union-attr]


def test_a_numbered_heading_keeps_its_number() -> None:
    markup = word_item("要求", "1.").replace("<p class", "<h2 class").replace("</p>", "</h2>")
    assert blocks(markup) == (Heading((Text("1. 要求"),)),)


@pytest.mark.parametrize(
    ("sign", "note"),
    [
        ('<a href="#_edn1" name="_ednref1">[i]</a>', '<div id="edn1"><p><a href="#_ednref1" name="_edn1">[i]</a> n</p></div>'),
        ('<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>', '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> n</p></div>'),
        ('<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>', '<ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> n</li></ol>'),
        ('<sup class="note-ref"><a href="#note-1" id="note-ref-1">1</a></sup>',
         '<section role="doc-endnotes"><h2>Notes</h2><ol><li id="note-1">n <a href="#note-ref-1">↩</a></li></ol></section>'),
    ],
)  # fmt: skip
def test_footnotes_of_many_programs(sign: str, note: str) -> None:
    assert blocks(f"<p>a{sign} b</p>{note}") == (Paragraph((Text("a"), Note((Text("n"),)), Text(" b"))),)


def test_what_only_looks_like_a_footnote_stays() -> None:
    assert (
        plain_text(read_pasted('<p>see <a href="#part">1</a></p><h2 id="part">Part</h2>').document)
        == "see 1\nPart"
    )
    one_way = '<p>a<a href="#x">1</a></p><p id="x">long text</p>'
    assert plain_text(read_pasted(one_way).document) == "a1\nlong text"


def test_headings_go_down_together_where_the_first_level_is_used() -> None:
    assert [block.level for block in blocks("<h1>a</h1><h2>b</h2><h1>c</h1>")] == [2, 3, 2]  # type: ignore[union-attr]
    assert [block.level for block in blocks("<h1>a</h1><h2>b</h2><h3>c</h3>")] == [2, 2, 3]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ('<span style="font-weight:700">x</span>', {Mark.STRONG}),
        ('<b><span style="font-weight:400">x</span></b>', set()),
        ('<style>.c1{font-weight:700} .c1.z{color:red}</style><span class="c1">x</span>', {Mark.STRONG}),
        ('<style>@media print{.c1{font-weight:700}}</style><span class="c1">x</span>', set()),
        ('<style>.c1{font-weight:700}</style><span class="c1" style="font-weight:normal">x</span>', set()),
        ('<em style="font-style:normal">x</em>', set()),
        ('<span style="vertical-align:sub">x</span>', {Mark.SUBSCRIPT}),
        ("<span style='background:yellow;mso-highlight:yellow'>x</span>", {Mark.HIGHLIGHT}),
        ('<a href="https://example.org"><u>x</u></a>', set()),
    ],
)  # fmt: skip
def test_marks_come_from_styles_too(markup: str, marks: set[Mark]) -> None:
    paragraph = blocks(f"<p>a {markup} b</p>")[0]
    assert isinstance(paragraph, Paragraph)
    assert [set(run.marks) for run in paragraph.runs if isinstance(run, Text) and "x" in run.text] == [marks]


@pytest.mark.parametrize("size", ["0", "0px", "0.0em"])
def test_text_of_no_size_is_hidden(size: str) -> None:
    markup = f'<p style="font-size:{size}">secret<span style="font-size:16px">seen</span></p>'
    assert blocks(markup) == (said("seen"),)
    assert codes(markup) == {"hidden"}


def test_tables_lay_out_or_hold_values() -> None:
    assert blocks("<table><tr><td>a<td>b<tr><td>1<td>2</table>") == (
        Table(((Text("a"),), (Text("b"),)), (((Text("1"),), (Text("2"),)),)),
    )
    laid_out = "<table><tr><td><h2>a</h2><p>b</p></td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>"
    assert blocks(laid_out) == (Heading((Text("a"),)), said("b"), said("c"), said("d"), said("e"))
    assert blocks("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>") == (said("a"), said("b"))


def test_a_very_large_table_becomes_lines() -> None:
    rows = "<tr>" + "<td>1</td>" * 50 + "</tr>"
    markup = "<meta name=Generator content='Microsoft Excel 15'><meta name=ProgId content=Excel.Sheet><table>"
    found = read_pasted(markup + rows * 50 + "</table>")
    assert len(found.document.blocks) == 50
    assert {one.code for one in found.remarks} == {"large_tables"}


def test_styles_of_word_are_quotes_and_code_of_wechat_has_lines() -> None:
    assert blocks("<p class=MsoQuote>a</p><p class=MsoIntenseQuote>b</p><p>c</p>") == (
        Quote((said("a"), said("b"))),
        said("c"),
    )
    markup = "<pre data-lang=python><code><span>import os</span></code><code>print(1)</code></pre>"
    assert blocks(markup) == (Code("import os\nprint(1)", "python"),)


def test_lists_in_cells_keep_their_marks() -> None:
    markup = "<table><tr><td><ol start=2><li>a<li>b</ol><td>x<tr><td><ul><li>c</ul><td>y</table>"
    first, second = (Text("2. a"), Break(), Text("3. b")), (Text("• c"),)
    assert blocks(markup) == (Table((first, (Text("x"),)), ((second, (Text("y"),)),)),)


# Text


def test_rows_of_cells_are_a_table() -> None:
    table = Table(((Text("a"),), (Text("b"),)), (((Text("1"),), ()), ((Text("2"),), (Text("3"),))))
    assert read_text("a\tb\r\n1\t\r\n2\t3\r\n") == Document((table,))
    quoted = read_text('a\tb\n"x\ny"\t"say ""z"""\n')
    assert "x" in plain_text(quoted)
    assert isinstance(quoted.blocks[0], Table)
    assert 'say "z"' in plain_text(quoted)


@pytest.mark.parametrize("text", ["a\tb", "a\tb\nc", "\ta\n\tb\n\tc", "a\tb\nc\td\te", "one\ntwo", "a\t\nb"])
def test_other_text_is_no_table(text: str) -> None:
    assert not any(isinstance(block, Table) for block in read_text(text).blocks)


def test_indents_are_layout_unless_words_alone_are_wanted() -> None:
    assert read_text("　　一\n　　二").blocks == (said("一"), said("二"))
    assert paragraphs_of_text("　　一\n　　二").blocks == (said("　　一"), said("　　二"))
    assert read_text("　一").blocks == (said("　一"),)


# Bad input


@pytest.mark.parametrize(
    "tag", ["section", "div", "span", "b", "blockquote", "ul><li", "table><tr><td", "p", "font"]
)
@pytest.mark.parametrize("depth", [300, 3_000, 10_000])
def test_nesting_without_end_keeps_its_words(tag: str, depth: int) -> None:
    whole = "".join(f"<{tag}>" for _ in range(depth)) + "<p>words</p>"
    found = read_pasted(whole)
    assert "words" in plain_text(found.document)
    document_to_plain(found.document)


MANY = 8_000
_ITEM = "<ul class='list-bullet{0}'><li>字</li></ul>"


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='mso-list:l0 level1'>字</p><p>字</p>" * MANY,
        _ITEM.format(1) + _ITEM.format(2) * MANY,
        f"<div class='ListContainerWrapper'>{_ITEM.format(1)}</div>" * MANY,
    ],
    ids=["lists of Word", "lists of Feishu", "lists of Word for the web"],
)
def test_very_many_lists_are_read_in_one_pass(markup: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that grew with the square of them would last for minutes here."""
    monkeypatch.setattr(bounds, "MOST_BLOCKS", 10 * MANY)
    text = plain_text(read_pasted(markup).document)
    assert set(text) == {"字", "\n"}
    assert text.count("字") > bounds.MOST_BLOCKS // 100


def test_very_many_footnotes_that_lead_to_a_text_without_end_stay_where_they_are() -> None:
    signs = "".join(f"<a href='#n{number}'>1</a>" for number in range(2_000))
    targets = "".join(f"<b id='n{number}'></b>" for number in range(2_000))
    text = plain_text(read_pasted(f"<p>{signs}</p><li>{targets}{'<a>字</a>' * 40_000}</li>").document)
    assert text.count("1") == 2_000


def test_cells_that_span_more_than_there_is_lose_no_word() -> None:
    markup = "<table><tr><td colspan=100>甲<td colspan=100>乙<td>丙</tr><tr><td>丁<td>戊</tr></table>"
    assert plain_text(read_pasted(markup).document).replace("\n", "") == "甲乙丙丁戊"


@pytest.mark.parametrize("number", ["²", "9" * 5_000, "٣", "-1", "1e9", "999999999"])
def test_attributes_that_are_no_numbers_harm_nothing(number: str) -> None:
    picture = f'<img src="https://a.example/b.png" width="{number}" height="{number}" data-w="{number}">'
    cell = f'<td colspan="{number}" rowspan="{number}">'
    items = f'<ol start="{number}"><li value="{number}" aria-level="{number}">甲</li><li>乙</li></ol>'
    page = f"<h1>题</h1><p>一段正文。</p>{picture}{items}<table><tr>{cell}丙<td>丁</tr><tr>{cell}戊<td>己</table>"
    for markup in (page, f"<section class='_135editor'>{page}</section>"):
        assert set("甲乙丙丁戊己") <= set(plain_text(read_pasted(markup).document))
    assert set("甲乙丙丁戊己") <= set(plain_text(understand(page.encode(), "a.html").document))


@pytest.mark.parametrize("depth", [1, 400])
def test_a_tag_without_end_is_no_tag(depth: int) -> None:
    markup = "<div>" * depth + "字<" + "a" * 500_000
    assert "字" in plain_text(read_pasted(markup).document)


def test_deep_sections_are_told_and_parted() -> None:
    found = read_pasted("<section>one" * 10_000 + "</section>two" * 10_000)
    assert "deep_nesting" in {one.code for one in found.remarks}
    assert found.document.blocks[:200].count(said("one")) == 200


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a\0b\ud800c</p>",
        "<table><tr><td colspan=99999999><td rowspan=-1>x<table><tr></table>",
        "<li>a<ol><ol><ol><li>b",
        "<!--[if gte mso 9]><xml>x</xml><![endif]--><p>a",
        "<p><!-- unclosed",
        "<" * 50_000,
        "</b>" * 100_000 + "<b>" * 100_000,
        "<p style='" + "x:y;" * 50_000 + "'>a",
        "<style>" + "a{b:c}" * 50_000 + "</style><p>a",
        "<style>" + "@media x{" * 20_000 + "</style><p>a",
        "<img src='data:image/png;base64," + "A" * 1_000_000 + "'>",
        "<stet-note>" * 5_000 + "a",
        "<a href='#a'>1</a>" * 5_000 + "<p id=a>b</p>",
        word_item("a", "1.") * 3_000,
    ],
    ids=range(14),
)
def test_any_markup_is_some_document(markup: str) -> None:
    document_to_plain(read_pasted(markup).document)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "<ul>", "</ul>", "<li>", "<ol start=3>", "</ol>", "<table>", "<tr>", "<td colspan=2>", "</table>", "<blockquote>",
                    "</blockquote>", "<pre>", "</pre>", "<h1>", "</h1>", "<p>", "</p>", "<br>", "<hr>", "<img src='data:,x'>", "<del>",
                    "</del>", "<b>", "</b>", "<figure>", "</figure>", "<a href='#n'>1</a>", "<p id=n><a href='#r'>1</a>",
                    word_item("x", "·", 2), "<section class='_135editor'>", "</section>", "<stet-note>", "</stet-note>",
                ]
            ),
            st.text(max_size=5),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_any_mixture_of_elements_is_a_document_in_normal_form(parts: list[str]) -> None:
    document = read_pasted("".join(parts)).document
    assert normal_form.document(document.blocks) == document


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1), max_size=10))
def test_no_word_is_lost(words: list[str]) -> None:
    markup = "<section>".join(f"<p><span leaf=''>{html.escape(word)}</span></p>" for word in words)
    document = read_pasted(markup).document
    kept = "".join(runs_text(part) for block in walk(document.blocks) for part in inline_parts(block))
    assert kept == "".join(words)


def test_links_lead_nowhere_dangerous() -> None:
    found = read_pasted(
        '<a href="java\tscript:x">a</a><a href="data:text/html,x">b</a><a href="FILE:///c">c</a>'
    )
    assert found.document.blocks == (said("abc"),)


def test_scripts_and_drawings_are_told() -> None:
    markup = "<p>a</p><script>x()</script><svg><script>y()</script></svg><form><input></form><object data=x></object>"
    assert codes(markup) == {"scripts", "drawings", "forms"}
    assert blocks("<video src='javascript:x'></video>") == (Placeholder("video"),)


# Bounds


def test_of_one_text_without_end_only_what_could_be_kept_is_gone_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    longest = 0

    def shown(text: str) -> str:
        nonlocal longest
        longest = max(longest, len(text))
        return text

    monkeypatch.setattr(walking, "shown_text", shown)
    length = 4 * bounds.MOST_CHARACTERS
    pasted = read_pasted(f"<p>{'a' * length}</p>")
    assert len(plain_text(pasted.document).replace("\n", "")) == bounds.MOST_CHARACTERS
    assert longest < length
    [remark] = pasted.remarks
    assert remark.values == {"count": f"{length - bounds.MOST_CHARACTERS:,}"}


def test_what_is_too_long_is_cut_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 10)
    monkeypatch.setattr(bounds, "MOST_BLOCKS", 4)
    assert bounds.bounded(Document((said("a" * 6), said("b" * 6), said("c")))) == (
        Document((said("a" * 6), said("b" * 4))),
        3,
    )
    items = BulletList(tuple((said(str(number)),) for number in range(9)))
    kept, cut = bounds.bounded(Document((items,)))
    assert kept.blocks == (BulletList(items.items[:3]),)
    assert cut == 6
    assert bounds.bounded(Document((Code("x" * 11),))) == (Document(), 11)


def test_rows_wider_than_any_table_lose_nothing() -> None:
    row = "".join(f"<td>c{number}</td>" for number in range(250))
    one = read_pasted(f"<table><tr>{row}</tr></table>")
    two = read_pasted(f"<table><tr>{row}</tr><tr>{row}</tr></table>")
    line = "\t".join(f"c{number}" for number in range(250))
    assert plain_text(two.document) == f"{line}\n{line}"
    assert plain_text(one.document).split() == line.split()
    assert [one.code for one in two.remarks] == ["large_tables"]


def test_empty_cells_at_the_end_of_wide_rows_are_none() -> None:
    blank = "<td> </td>" * 16_000
    row = f"<tr><td>a</td><td>b</td>{blank}</tr>"
    table = Table(((Text("a"),), (Text("b"),)), (((Text("a"),), (Text("b"),)),))
    found = read_pasted(f"<table>{row}{row}</table>")
    assert found.document.blocks == (table,)
    assert found.remarks == ()
