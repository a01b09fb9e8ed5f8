"""Document -> HTML."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    AiUse,
    Align,
    Block,
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    FigureWidth,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Run,
    Table,
    Text,
)
from editor_app.formats.html_escape import escape
from editor_app.formats.html_reader import read_html
from editor_app.formats.html_writer import Rendition, picture_key, write_html
from tests.support.every_block import every_block, hostile_text, words

STRONG = frozenset({Mark.STRONG})


def written(*blocks: Block, language: str = "en") -> str:
    return write_html(Document(blocks), language)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph(words("a & b")), "<p>a &amp; b</p>"),
        (Paragraph(words("c"), Align.CENTER), '<p class="align-center">c</p>'),
        (Paragraph(words("e"), Align.END), '<p class="align-end">e</p>'),
        (Heading(words("h"), 3), "<h3>h</h3>"),
        (Quote((Paragraph(words("q")),)), "<blockquote>\n<p>q</p>\n</blockquote>"),
        (BulletList(((Paragraph(words("i")),),)), "<ul>\n<li>i</li>\n</ul>"),
        (OrderedList(((Paragraph(words("i")),),), 0), '<ol start="0">\n<li>i</li>\n</ol>'),
        (OrderedList(((Paragraph(words("i")),),)), "<ol>\n<li>i</li>\n</ol>"),
        (
            BulletList(((Paragraph(words("a")), Paragraph(words("b"))),)),
            "<ul>\n<li><p>a</p>\n<p>b</p></li>\n</ul>",
        ),
        (
            BulletList(((Paragraph(words("a"), Align.END),),)),
            '<ul>\n<li><p class="align-end">a</p></li>\n</ul>',
        ),
        (Code("a < b", 'c"'), '<pre><code class="language-c&quot;">a &lt; b</code></pre>'),
        (Code("\nfirst line is empty"), "<pre><code>\nfirst line is empty</code></pre>"),
        (Rule(), "<hr>"),
        (Placeholder("video", "<2 min>"), '<p class="placeholder">[Video] &lt;2 min&gt;</p>'),
        (Placeholder("hologram"), '<p class="placeholder">[hologram]</p>'),
    ],
)
def test_each_block_has_its_element(block: Block, expected: str) -> None:
    assert written(block) == expected


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Text("a", STRONG), Text("b", STRONG | {Mark.CODE})), "<strong>a<code>b</code></strong>"),
        ((Text("a"), Text("b", STRONG), Text("c")), "a<strong>b</strong>c"),
        ((Text("a", STRONG), Break(), Text("b", STRONG)), "<strong>a<br>b</strong>"),
        (
            (Text("a", STRONG, "/x"), Text("b", frozenset(), "/x"), Text("c", frozenset(), "/y")),
            '<a href="/x"><strong>a</strong>b</a><a href="/y">c</a>',
        ),
        ((Text("a", frozenset(), "https://e.org/?a=1&b=%zz d"),), "a"),
        (
            (Text("a", frozenset(), 'https://e.org/?a=1&b="%z'),),
            '<a href="https://e.org/?a=1&amp;b=%22%25z">a</a>',
        ),
        ((Text("a", frozenset(), "javascript:alert(1)"),), "a"),
        ((Text("a", frozenset(), "java\nscript:alert(1)"),), "a"),
        (tuple(Text("x", frozenset({mark})) for mark in (Mark.UNDERLINE, Mark.STRIKE)), "<u>x</u><s>x</s>"),
        (
            tuple(Text("x", frozenset({mark})) for mark in (Mark.SUPERSCRIPT, Mark.SUBSCRIPT)),
            "<sup>x</sup><sub>x</sub>",
        ),
        (
            tuple(Text("x", frozenset({mark})) for mark in (Mark.EMPHASIS, Mark.HIGHLIGHT)),
            "<em>x</em><mark>x</mark>",
        ),
    ],
)
def test_marks_and_links_nest_in_one_order(runs: tuple[Run, ...], expected: str) -> None:
    assert written(Paragraph(runs)) == f"<p>{expected}</p>"


def test_notes_are_numbered_in_order_and_link_both_ways() -> None:
    page = html.fromstring(f"<div>{write_html(every_block(), 'zh-CN')}</div>")
    references = page.xpath("//a[@role='doc-noteref']")
    notes = page.xpath("//section[@role='doc-endnotes']/ol/li")
    assert [link.get("href") for link in references] == [f"#{note.get('id')}" for note in notes]
    backs = page.xpath("//a[@role='doc-backlink']")
    assert [link.get("href") for link in backs] == [f"#{link.get('id')}" for link in references]
    assert page.xpath("//section/h2/text()") == ["注释"]
    assert notes[0].text_content().startswith("First note with a link")


def test_a_note_is_never_inside_a_link() -> None:
    runs = (Text("a", frozenset(), "/x"), Note(words("n")), Text("b", frozenset(), "/x"))
    page = html.fromstring(f"<div>{written(Paragraph(runs))}</div>")
    assert not page.xpath("//a//a")
    assert [link.text for link in page.xpath("//p/a")] == ["a", "b"]


def test_a_table_names_its_columns_and_scrolls_by_itself() -> None:
    page = html.fromstring(f"<div>{write_html(every_block(), 'en')}</div>")
    first, second = page.xpath("//div[@class='table' and @role='region' and @tabindex='0']/table")
    assert [cell.get("scope") for cell in first.xpath("thead/tr/th")] == ["col", "col"]
    assert [row.xpath("count(td)") for row in first.xpath("tbody/tr")] == [2, 2]
    assert not second.xpath("thead")


FIGURE = Figure(
    asset="a" * 64,
    alt='The "bridge"',
    caption=words("At noon"),
    credit="Photo: Lin",
    rights="CC BY",
    ai_use=AiUse.GENERATED,
)


def test_a_figure_shows_its_renditions_and_all_that_is_said_about_it() -> None:
    pictures = {
        FIGURE.asset: (Rendition("images/a-480.jpg", 480, 320), Rendition("images/a-960.jpg", 960, 640))
    }
    assert write_html(Document((FIGURE, FIGURE)), "en", pictures).count('loading="lazy"') == 1
    page = html.fromstring(write_html(Document((FIGURE,)), "en", pictures))
    (image,) = page.xpath("//figure/img")
    assert image.get("src") == "images/a-960.jpg"
    assert image.get("srcset") == "images/a-480.jpg 480w, images/a-960.jpg 960w"
    assert (image.get("width"), image.get("height"), image.get("alt")) == ("960", "640", 'The "bridge"')
    (caption,) = page.xpath("//figcaption")
    assert caption.text_content() == "At noon Photo: Lin CC BY Picture generated by AI"
    assert [span.get("class") for span in caption] == ["credit", "rights", "ai-label"]


def test_a_cut_figure_shows_its_own_renditions_at_its_own_width() -> None:
    crop = Crop("16:9", 0, 1000, 10_000, 6000)
    cut = replace(FIGURE, crop=crop, width=FigureWidth.MEDIUM)
    pictures = {
        FIGURE.asset: (Rendition("images/a-960.jpg", 960, 640),),
        picture_key(FIGURE.asset, crop, FigureWidth.MEDIUM): (
            Rendition("images/b-428.jpg", 428, 241),
            Rendition("images/b-856.jpg", 856, 482),
        ),
    }
    written_page = write_html(Document((cut,)), "en", pictures)
    (image,) = html.fromstring(written_page).xpath("//img")
    assert image.get("src") == "images/b-856.jpg"
    assert (image.get("width"), image.get("height")) == ("428", "241")
    assert image.get("sizes") == "(max-width: 460px) 100vw, 428px"
    (other,) = html.fromstring(write_html(Document((FIGURE,)), "en", pictures)).xpath("//img")
    assert other.get("src") == "images/a-960.jpg"


def test_the_width_of_a_figure_is_read_again() -> None:
    page = '<figure data-width="small"><img src="https://e.org/a.jpg" alt="x"></figure>'
    assert read_html(page).blocks == (
        Figure(alt="x", address="https://e.org/a.jpg", width=FigureWidth.SMALL),
    )


def test_a_figure_without_its_picture_shows_a_placeholder_and_fetches_nothing() -> None:
    shown = written(Figure(alt="A bridge", caption=words("At noon"), address="https://example.org/x.jpg"))
    assert "example.org" not in shown
    page = html.fromstring(shown)
    assert page.xpath("//p[@class='placeholder']/text()") == ["[Picture] A bridge"]
    assert page.xpath("//figcaption/text()") == ["At noon"]


def test_headings_below_a_headline_skip_no_level() -> None:
    levels = [4, 2, 4, 3, 4]
    body = Document(tuple(Heading(words("h"), level) for level in levels))
    page = html.fromstring(f"<div>{write_html(body, 'en', below_headline=True)}</div>")
    shown = [1, *(int(str(heading.tag)[1]) for heading in page)]
    assert all(after <= before + 1 for before, after in pairwise(shown))
    assert shown[1:] == [2, 2, 3, 3, 4]


@given(st.lists(hostile_text(), min_size=1, max_size=4), st.booleans())
@settings(max_examples=200)
def test_hostile_text_is_only_ever_text(texts: list[str], chinese: bool) -> None:
    runs = tuple(Text(text, STRONG if number % 2 else frozenset()) for number, text in enumerate(texts))
    language = "zh-CN" if chinese else "en"
    hurt = texts[0]
    body = Document(
        (
            Paragraph(runs),
            Figure(alt=hurt, caption=runs, credit=hurt, rights=hurt, address=hurt),
            Code(hurt, hurt),
            Placeholder(hurt, hurt),
            Table((runs,), ((runs,),)),
            Paragraph((Text("l", frozenset(), hurt), Note(runs))),
        )
    )
    page = html.fromstring(f"<div>{write_html(body, language)}</div>")
    allowed = set(
        "div p strong figure figcaption span pre code table thead tbody tr th td sup a section h2 ol li".split()
    )
    assert {element.tag for element in page.iter()} <= allowed
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1))
@settings(max_examples=200)
def test_no_character_is_lost(text: str) -> None:
    page = html.fromstring(f"<div>{escape(text)}</div>")
    assert page.text_content() == text


def test_code_points_that_html_forbids_become_the_replacement_character() -> None:
    assert escape("a\x00\x85\ud800\ufdd0\U0001ffffb\t\n") == "a\ufffd\ufffd\ufffd\ufffd\ufffdb\t\n"
