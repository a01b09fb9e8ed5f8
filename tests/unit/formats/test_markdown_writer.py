"""What the text form of a document looks like, in the source view and in every other Markdown program."""

from __future__ import annotations

import pytest

from editor_app.domain.document import (
    AiUse,
    Align,
    Block,
    Break,
    BulletList,
    Code,
    Figure,
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
from editor_app.domain.normal_form import document
from editor_app.formats.markdown_reader import read_markdown
from editor_app.formats.markdown_writer import write_markdown

STRONG, EMPHASIS, CODE = (frozenset({mark}) for mark in (Mark.STRONG, Mark.EMPHASIS, Mark.CODE))
ASSET = "0" * 64


def text(*runs: str | Run) -> tuple[Run, ...]:
    return tuple(Text(run) if isinstance(run, str) else run for run in runs)


@pytest.mark.parametrize(
    ("runs", "line"),
    [
        (text("分享", Text("重点", STRONG), "内容"), "分享**重点**内容"),
        (text("说", Text("“重点”", STRONG), "内容"), "说<strong>“重点”</strong>内容"),
        (text("说：", Text("“重点”", STRONG), "。"), "说：**“重点”**。"),
        (text(Text("a", EMPHASIS), Text("b", STRONG)), "<em>a</em><strong>b</strong>"),
        (text(Text("a", STRONG | EMPHASIS), Text("b", STRONG)), "<strong><em>a</em>b</strong>"),
        (text(Text("重点", STRONG), Note(text("n"))), "**重点**[^1]\n\n[^1]: n"),
        (text("run ", Text("a*b", CODE), Text("`", CODE | STRONG)), "run <code>a\\*b</code><strong><code>&#96;</code></strong>"),
        (text("run ", Text("a*b <c>", CODE)), "run `a*b <c>`"),
        (text(Text("a", href="https://e.org/?b_c&d")), "[a](https://e.org/?b_c&amp;d)"),
        (text(Text("a", href="https://e.org/(b)")), '<a href="https://e.org/(b)">a</a>'),
        (text("看!", Text("a", href="#b")), "看&#33;[a](#b)"),
        (text("a", Break(), "b"), "a<br>b"),
        (text("\u3000\u3000近日\xa0"), "&#12288;&#12288;近日&#160;"),
        (text("a\tb\nc\u2028d\ufeff"), "a&#9;b&#10;c&#8232;d&#65279;"),
        (text("标题 {: .x}"), "标题 {: .x}"),
        (text("* _ < & | \\ ~ ^ ` [x]"), "\\* \\_ &lt; &amp; &#124; &#92; &#126; &#94; &#96; \\[x\\]"),
        (text("# a"), "\\# a"),
        (text("> a"), "\\> a"),
        (text("- a"), "\\- a"),
        (text("-5度"), "-5度"),
        (text("---"), "\\---"),
        (text("1. a"), "1\\. a"),
        (text("2024)"), "2024\\)"),
        (text("3.5亿"), "3.5亿"),
    ],
)  # fmt: skip
def test_a_paragraph_is_a_line(runs: tuple[Run, ...], line: str) -> None:
    assert write_markdown(document((Paragraph(runs),))) == line + "\n"


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Heading(text("小标题 #"), 3), "### 小标题 \\#"),
        (Quote((Paragraph(text("a")), Paragraph(text("b")))), "> a\n>\n> b"),
        (BulletList(((Paragraph(text("a")), OrderedList(((Paragraph(text("b")),),), 99)), (Paragraph(text("c")),))), "-   a\n\n    99. b\n\n-   c"),
        (OrderedList(((Paragraph(text("a")), Paragraph(text("b"))),), 100), "100. a\n\n     b"),
        (Table((text("a"), ()), (((), text("b|", Break())),)), "| a |  |\n|---|---|\n|  | b&#124;<br> |"),
        (Code("a\n```\n\tb", "py"), "````py\na\n```\n\tb\n````"),
        (Rule(), "* * *"),
        (Placeholder("video", "a <b>"), '<figure data-placeholder="video">a &#60;b&#62;</figure>'),
        (Paragraph(text(Text("a*", STRONG)), Align.CENTER), '<p align="center"><strong>a&#42;</strong></p>'),
        (Paragraph(text("a"), Align.END), '<p align="right">a</p>'),
        (Figure(address="a.jpg"), '<figure><img src="a.jpg" alt=""></figure>'),
        (
            Figure(ASSET, "alt", text(Text("c", EMPHASIS)), "李明", "CC BY", "https://e.org/a.jpg", AiUse.GENERATED),
            f'<figure data-ai-use="generated"><img src="asset:{ASSET}" data-address="https://e.org/a.jpg" alt="alt"><figcaption><em>c</em><cite>李明</cite><small>CC BY</small></figcaption></figure>',
        ),
        (Figure(address="asset:odd"), '<figure><img src="" data-address="asset:odd" alt=""></figure>'),
    ],
)  # fmt: skip
def test_a_block(block: Block, lines: str) -> None:
    assert write_markdown(document((block,))) == lines + "\n"


def test_footnotes_are_numbered_in_the_order_of_their_references() -> None:
    blocks = (
        Heading(text("h", Note(text("one")))),
        Table((text(Note(text("two"))),), ((text("c"),),)),
        Figure(caption=text("c", Note(text("- three")))),
    )
    assert write_markdown(document(blocks)) == (
        "## h[^1]\n\n| [^2] |\n|---|\n| c |\n\n"
        '<figure><img src="" alt=""><figcaption>c[^3]</figcaption></figure>\n\n'
        "[^1]: one\n[^2]: two\n[^3]: \\- three\n"
    )


@pytest.mark.parametrize("behind", [":", ": words", ":: "])
def test_a_colon_behind_a_footnote_at_a_lines_start_defines_nothing(behind: str) -> None:
    said = Paragraph(text(Note(text("n")), behind.strip()))
    for blocks in ([said], [BulletList(((Paragraph(text("a")), said),))], [Quote((said,))]):
        body = document(blocks)
        assert read_markdown(write_markdown(body)) == body
