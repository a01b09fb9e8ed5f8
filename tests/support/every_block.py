"""One document that holds every block, every mark and every nesting, and strategies for text that hurts."""

from __future__ import annotations

from hypothesis import strategies as st

from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    AiUse,
    Align,
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
    Table,
    Text,
)
from editor_app.domain.normal_form import document

HOSTILE = (
    "<script>alert('1')</script> & \"quoted\" -->]]> {{ 7*7 }} {% raw %} \u2028\u2029 &lt; </style> ${x}"
)


def words(text: str) -> tuple[Text, ...]:
    """Unmarked inline content."""
    return (Text(text),)


def every_block() -> Document:
    """A document written for tests; its pictures are not in any library."""
    strong, emphasis = frozenset({Mark.STRONG}), frozenset({Mark.STRONG, Mark.EMPHASIS})
    link = "https://example.org/a?b=1&c=2"
    return document(
        [
            Heading(words("Deep first"), 4),
            Paragraph(
                (
                    Text("Plain, "),
                    Text("strong, ", strong),
                    Text("both, ", emphasis),
                    *(Text(f"{mark.value} ", frozenset({mark})) for mark in Mark),
                    Text("a link, ", frozenset(), link),
                    Text("strong in it", strong, link),
                    Break(),
                    Text("after a break"),
                    Note((Text("First note with a "), Text("link", frozenset(), "#x"))),
                    Text("."),
                )
            ),
            Heading(words("Second level"), 2),
            Paragraph(words("In the middle"), Align.CENTER),
            Paragraph(words("At the end"), Align.END),
            Quote((Paragraph(words("Quoted")), BulletList(((Paragraph(words("listed in it")),),)))),
            BulletList(
                (
                    (Paragraph(words("one")),),
                    (Paragraph(words("two")), OrderedList(((Paragraph(words("inner")),),), 3)),
                    (Paragraph(words("three")), Paragraph(words("goes on"))),
                )
            ),
            OrderedList(((Paragraph(words("seven")),), (Paragraph(words("eight")),)), 7),
            Figure(
                alt="A bridge",
                caption=words("The bridge at noon"),
                credit="Photo: A. Lin",
                rights="CC BY 4.0",
                ai_use=AiUse.GENERATED,
                address="https://example.org/bridge.jpg",
                width=FigureWidth.MEDIUM,
                crop=Crop("16:9", 0, 1200, 10_000, 8700),
                focus_y=3300,
            ),
            Table((words("Place"), words("Count")), ((words("North"), words("12")), (words("South"), ()))),
            Table(((), ()), ((words("headless"), words("table")),)),
            Code("if a < b:\n    print('x')\n", "python"),
            Rule(),
            Placeholder("video", "a clip of two minutes"),
            Paragraph((Text("Last words"), Note(words("Second note")))),
        ]
    )


def hostile_text() -> st.SearchStrategy[str]:
    """Text with markup, template and escape characters, controls, and all of Unicode."""
    pieces = st.sampled_from(
        ["<", ">", "&", '"', "'", "&amp;", "</p>", "<!--", "]]>", "{{", "{%", "\u2028", "　"]
    )
    return st.lists(st.one_of(pieces, st.text(max_size=8)), max_size=8).map("".join)
