"""Markdown as people write it by hand, and nothing of it lost."""

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
from editor_app.formats.markdown_reader import read_markdown

STRONG, EMPHASIS = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})
ASSET = "ab" * 32


def paragraph(*runs: str | Run) -> Paragraph:
    return Paragraph(tuple(Text(run) if isinstance(run, str) else run for run in runs))


def inline(text: str) -> tuple[Run, ...]:
    (block,) = read_markdown(text).blocks
    assert isinstance(block, Paragraph)
    return block.runs


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**株洲**有“星辰”", (Text("株洲", STRONG), Text("有“星辰”"))),
        ("*a* **b** ***c***", (Text("a", EMPHASIS), Text(" "), Text("b", STRONG), Text(" "), Text("c", STRONG | EMPHASIS))),
        ("_em_ and snake_case", (Text("_em_ and snake_case"),)),
        ("<B>a</b> <del>b</DEL>", (Text("a", STRONG), Text(" "), Text("b", frozenset({Mark.STRIKE})))),
        ("<u>a<sup>b</u>c</sup>", (Text("a", frozenset({Mark.UNDERLINE})), Text("b", frozenset({Mark.UNDERLINE, Mark.SUPERSCRIPT})), Text("c", frozenset({Mark.SUPERSCRIPT})))),
        ("a <b> b </i> <span>c</span>", (Text("a <b> b </i> <span>c</span>"),)),
        ("<https://e.org/*a*> <!-- x -->", (Text("<https://e.org/*a*> <!-- x -->"),)),
        ("`` a`b `` and `c", (Text("a`b", frozenset({Mark.CODE})), Text(" and `c"))),
        ('[a *b*](https://e.org/x_(y) "title")', (Text("a ", href="https://e.org/x_(y)"), Text("b", EMPHASIS, "https://e.org/x_(y)"))),
        ("[a](</my page>)", (Text("a", href="/my%20page"),)),
        ('<a href="https://e.org/?a&amp;b">c</a>', (Text("c", href="https://e.org/?a&b"),)),
        ("&#x4e2d;&#25991; &hellip; &unknown; &#0;", (Text("中文 … &unknown; \ufffd"),)),
        ("\\*a\\* \\# \\中", (Text("*a* # \\中"),)),
        ("a\nb  \nc\\\nd<br>e", (Text("a b"), Break(), Text("c"), Break(), Text("d"), Break(), Text("e"))),
        ("第一行，\n第二行\n“引”\nLatin\n한국\n말", (Text("第一行，第二行“引” Latin 한국 말"),)),
        ("　　近日\xa0", (Text("　　近日\xa0"),)),
    ],
)  # fmt: skip
def test_inline(text: str, runs: tuple[Run, ...]) -> None:
    assert inline(text) == runs


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#115;cript:alert(1)",
        "java&Tab;script&colon;alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
    ],
)
@pytest.mark.parametrize(
    "form", ["[text]({})", "[text](<{}>)", '<a href="{}">text</a>', "[text]\n\n[text]: {}"]
)
def test_an_unsafe_link_leaves_its_text(address: str, form: str) -> None:
    assert inline(form.format(address)) == (Text("text"),)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Title\n=====\n\nSub\n---\ntext", [Heading((Text("Title"),)), Heading((Text("Sub"),)), paragraph("text")]),
        ("# 一 #\n##### five", [Heading((Text("一"),)), Heading((Text("five"),), 4)]),
        ("#话题# and #5", [paragraph("#话题# and #5")]),
        ("##", [paragraph("##")]),
        ("a\n# b\nc\n***\n> d\ne", [paragraph("a"), Heading((Text("b"),)), paragraph("c"), Rule(), Quote((paragraph("d e"),))]),
        ("> a\n>\n> > b", [Quote((paragraph("a"), paragraph("b")))]),
        ("要点：\n- 一\n- 二", [paragraph("要点："), BulletList(((paragraph("一"),), (paragraph("二"),)))]),
        ("born in\n1986. Then", [paragraph("born in 1986. Then")]),
        ("3) c\n4) d", [OrderedList(((paragraph("c"),), (paragraph("d"),)), 3)]),
        ("- a\n  - b\n    1. c\n- d", [BulletList(((paragraph("a"), BulletList(((paragraph("b"), OrderedList(((paragraph("c"),),))),))), (paragraph("d"),)))]),
        ("- a\n\n  more\n\n\n- b\n\nend", [BulletList(((paragraph("a"), paragraph("more")), (paragraph("b"),))), paragraph("end")]),
        ("-\ta\n\n\tmore", [BulletList(((paragraph("a"), paragraph("more")),))]),
        ("```py x\n\ta *b*\n\n```\n~~~\nc", [Code("\ta *b*\n", "py"), Code("c")]),
        ("- a\n\n  ```\n  code\n    in\n  ```\n- b", [BulletList(((paragraph("a"),),)), Code("code\n  in"), BulletList(((paragraph("b"),),))]),
        ("> ```\n> a\n\nb", [Code("a"), paragraph("b")]),
        ("    indented\n    lines", [paragraph("indented", Break(), "lines")]),
        ("a | b\n:-|-:\n c\\|d | e | more\n", [Table(((Text("a"),), (Text("b"),), ()), (((Text("c|d"),), (Text("e"),), (Text("more"),)),))]),
        ("text\n| a |\n|---|\n| |\n| b |\n# h", [paragraph("text"), Table(((Text("a"),),), (((),), ((Text("b"),),))), Heading((Text("h"),))]),
        ("[a][X y] [x  Y] [x y][]\n\n[x y]: <https://e.org/> 'title'", [paragraph(Text("a", href="https://e.org/"), " ", Text("x  Y", href="https://e.org/"), " ", Text("x y", href="https://e.org/"))]),
        ("[注]: 某某\n\n[记者]: 张三", [paragraph("[注]: 某某"), paragraph("[记者]: 张三")]),
        ("a[^n] b[^n] [^no]\n\n[^n]: note\n  goes *on*\n[^orphan]: kept", [paragraph("a", Note((Text("note goes "), Text("on", EMPHASIS))), " b", Note((Text("note goes "), Text("on", EMPHASIS))), " [^no]"), paragraph("[^orphan]: kept")]),
        ("a[^1]\n\n[^1]: x[^1]\n[^1]: again", [paragraph("a", Note((Text("x[^1]"),))), paragraph("[^1]: again")]),
        ('<p align="end">a</p>\n<p align="up">b</p>', [Paragraph((Text("a"),), Align.END), paragraph('<p align="up">b</p>')]),
        ('<figure data-placeholder="video">v &amp; w</figure>', [Placeholder("video", "v & w")]),
        ('<figure class="x"><img src="a"></figure>', [paragraph('<figure class="x"><img src="a"></figure>')]),
        ("[TOC]\n\n--- text", [paragraph("[TOC]"), paragraph("--- text")]),
    ],
)  # fmt: skip
def test_blocks(text: str, blocks: list[Block]) -> None:
    assert list(read_markdown(text).blocks) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ('![alt *a*](pic.jpg "a title")', [Figure(alt="alt a", caption=(Text("a title"),), address="pic.jpg")]),
        (f"![](asset:{ASSET})", [Figure(ASSET)]),
        ("[![a](b.png)](https://e.org)", [Figure(alt="a", address="b.png")]),
        ("before ![a](b.png) after", [paragraph("before  after"), Figure(alt="a", address="b.png")]),
        ("![a](b.png)\n摄影：李明", [Figure(alt="a", address="b.png"), paragraph("摄影：李明")]),
        ("![a][p]\n\n[p]: /b.png", [Figure(alt="a", address="/b.png")]),
        ("- x ![a](b)\n- y", [BulletList(((paragraph("x"),),)), Figure(alt="a", address="b"), BulletList(((paragraph("y"),),))]),
        ("|![a](b)|\n|-|\n|c|", [Table(((),), (((Text("c"),),),)), Figure(alt="a", address="b")]),
        ("# h ![a](b)", [Heading((Text("h"),)), Figure(alt="a", address="b")]),
        ("x[^1]\n\n[^1]: n ![a](b)", [paragraph("x", Note((Text("n"),))), Figure(alt="a", address="b")]),
    ],
)  # fmt: skip
def test_pictures_become_figures(text: str, blocks: list[Block]) -> None:
    assert list(read_markdown(text).blocks) == blocks


def test_a_figure_has_all_its_attributes() -> None:
    line = (
        f'<figure data-ai-use="assisted"><img src="asset:{ASSET}" data-address="https://e.org/a.jpg" alt="a &quot;b&quot;">'
        "<figcaption>c <u>d</u><cite>李明 摄</cite><small>© 2024</small></figcaption></figure>"
    )
    caption = (Text("c "), Text("d", frozenset({Mark.UNDERLINE})))
    figure = Figure(ASSET, 'a "b"', caption, "李明 摄", "© 2024", "https://e.org/a.jpg", AiUse.ASSISTED)
    assert read_markdown(line).blocks == (figure,)


def test_a_footnote_is_not_repeated_without_end() -> None:
    text = "[^1]" * 5_000 + "\n\n[^1]: " + "long " * 10_000
    (block,) = read_markdown(text).blocks
    assert isinstance(block, Paragraph)
    assert 1 <= sum(isinstance(run, Note) for run in block.runs) <= 3
    assert isinstance(block.runs[-1], Text)
    assert block.runs[-1].text.endswith("[^1][^1]")


def test_forbidden_characters_are_replaced() -> None:
    assert inline("a\x00b\ud800c\x02" + "0\x03") == (Text("a\ufffdb\ufffdc\ufffd0\ufffd"),)


def test_code_that_becomes_no_block_stays_text() -> None:
    deep = "> - " * 40 + "```\ncode\n"
    text = "".join(part for block in read_markdown(deep).blocks for part in repr(block))
    assert "code" in text
    assert "\\x02" not in text
