"""Documents for property tests: every kind of block, mark and run, nested, with text that markup trips over."""

from __future__ import annotations

import functools

from hypothesis import strategies as st

from editor_app.domain import normal_form
from editor_app.domain.crop import FREE, RATIOS, WHOLE, Crop
from editor_app.domain.document import (
    AiUse,
    Align,
    Block,
    Blocks,
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
    Runs,
    Table,
    Text,
)

_SPECIAL_CHARACTERS = (
    "*_`<>&[]()#+-.!|~^=:{}\\\"'/$%@0123 \t\n\u3000\xa0\u2028\x85\ufeff\u200b😀中文重点，。：“”《》（）、é"
)
_SPECIAL_WORDS = (
    "1. ", "2) ", "- ", "> ", "# ", " ##", "{: .x}", "&amp;", "&#42;", "&copy", "<b>", "</u>", "</strong>", "<br>",
    "[^1]", "[^1]: ", "[a]: b", "**", "***", "---", "- - -", "```", "~~~", "===", "| a |", "|---|", "* * *", "  ",
    "http://a.b", "<http://a.b>", "[a](b)", "![x](y)", "<figure>", "</figcaption>", '<p align="center">', "<!--",
    "<cite>", "asset:0", "中文", "word", "１．",
)  # fmt: skip
_STORABLE = st.characters(exclude_categories=("Cs", "Cc", "Cn"))
_HREFS = (
    "https://example.org/a?b=1&c=2", "http://例子.中国/（页）", "https://e.org/a_b*c", "https://e.org/(x)[y]", 'http://e.org/"q"',
    "mailto:desk@example.org", "tel:+8673112345678", "#note", "页.html", "?a|b", "https://e.org/&copy;", "a\\b", "x`y",
    "https://e.org/{: .x}", "//e.org/~u^v", "<x>", "'",
)  # fmt: skip


def nasty_text(max_size: int = 6) -> st.SearchStrategy[str]:
    """Non-empty storable text, dense in what Markdown, HTML and white space rules would eat."""
    part = st.one_of(
        st.sampled_from(list(_SPECIAL_CHARACTERS)),
        st.sampled_from(_SPECIAL_WORDS),
        st.text(_STORABLE, min_size=1, max_size=4),
    )
    return st.lists(part, min_size=1, max_size=max_size).map("".join)


def _line() -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), nasty_text())


def marks() -> st.SearchStrategy[frozenset[Mark]]:
    """No mark as often as some; up to all eight."""
    return st.one_of(
        st.just(frozenset[Mark]()),
        st.sampled_from(list(Mark)).map(lambda mark: frozenset({mark})),
        st.frozensets(st.sampled_from(list(Mark))),
    )


def texts() -> st.SearchStrategy[Text]:
    """Text runs with every combination of marks and links."""
    hrefs = st.one_of(st.none(), st.none(), st.none(), st.sampled_from(_HREFS))
    words = st.one_of(nasty_text(), st.sampled_from(("重点", "plain words", "株洲")))
    return st.builds(Text, words, marks(), hrefs)


@st.composite
def runs(draw: st.DrawFn, min_size: int = 0, notes: bool = True) -> Runs:
    """Inline content: text, breaks and (unless refused) footnotes."""
    return draw(_runs(min_size, notes))


@functools.cache
def _runs(min_size: int, notes: bool) -> st.SearchStrategy[Runs]:
    kinds: list[st.SearchStrategy[Run]] = [texts(), texts(), texts(), st.just(Break())]
    if notes:
        kinds.append(st.builds(Note, runs(min_size=1, notes=False)))
    return st.lists(st.one_of(kinds), min_size=min_size, max_size=5).map(tuple)


def figures() -> st.SearchStrategy[Figure]:
    """Pictures with any of their attributes, known to the library or not."""
    asset = st.sampled_from(("", "ab" * 32, "0" * 64))
    place = st.one_of(st.just(WHOLE // 2), st.just(WHOLE // 2), st.integers(-1, WHOLE + 1))
    return st.builds(
        Figure,
        asset,
        _line(),
        runs(),
        _line(),
        _line(),
        _line(),
        st.sampled_from(list(AiUse)),
        st.sampled_from((FigureWidth.FULL, *FigureWidth)),
        st.one_of(st.none(), st.none(), crops()),
        place,
        place,
    )


def crops() -> st.SearchStrategy[Crop]:
    """Cuts of any ratio, also such as lie in no picture."""
    ratio = st.sampled_from((FREE, *RATIOS, "", "a  b", '"&<1 2', "5 0 0 10 10"))
    edge = st.one_of(st.integers(0, WHOLE), st.integers(-1, WHOLE + 1))
    early, late = st.integers(0, WHOLE // 2 - 1), st.integers(WHOLE // 2, WHOLE)
    return st.one_of(
        st.builds(Crop, ratio, early, early, late, late), st.builds(Crop, ratio, edge, edge, edge, edge)
    )


def tables() -> st.SearchStrategy[Table]:
    """Tables of one to three columns, with empty cells."""

    def of_width(width: int) -> st.SearchStrategy[Table]:
        row = st.tuples(*[runs()] * width)
        return st.builds(Table, row, st.lists(row, min_size=1, max_size=3).map(tuple))

    return st.integers(1, 3).flatmap(of_width)


def code() -> st.SearchStrategy[Code]:
    """Preformatted lines with fences, tabs and markup in them."""
    line = st.one_of(st.sampled_from(("", "```", "    y", "\tz", "~~~~", "> q", "&amp;")), nasty_text())
    language = st.sampled_from(("", "python", "c++", "a&amp;b", "x\\*", "{.x}"))
    return st.builds(Code, st.lists(line, max_size=4).map("\n".join), language)


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Paragraphs, most of them aligned as the language does."""
    align = st.sampled_from((Align.START, Align.START, Align.START, Align.CENTER, Align.END))
    return st.builds(Paragraph, runs(min_size=1), align)


def _leaves() -> st.SearchStrategy[Block]:
    return st.one_of(
        paragraphs(),
        st.builds(Heading, runs(min_size=1), st.integers(2, 4)),
        figures(),
        tables(),
        code(),
        st.just(Rule()),
        st.builds(Placeholder, nasty_text(2), _line()),
    )


def _containers(children: st.SearchStrategy[Blocks]) -> st.SearchStrategy[Block]:
    items = st.lists(children, min_size=1, max_size=3).map(tuple)
    starts = st.one_of(st.integers(0, 120), st.sampled_from((1_000_000, 999_999_999)))
    return st.one_of(
        st.builds(Quote, children), st.builds(BulletList, items), st.builds(OrderedList, items, starts)
    )


def _well_formed() -> st.SearchStrategy[Block]:
    """Quotes and lists that hold only what the normal form lets them hold."""
    text = st.lists(paragraphs(), min_size=1, max_size=2)
    nested = st.recursive(
        text.map(tuple),
        lambda children: st.builds(
            lambda head, inner: (*head, inner),
            text,
            _containers(children).filter(lambda block: not isinstance(block, Quote)),
        ),
        max_leaves=5,
    )
    return _containers(nested)


@st.composite
def blocks(draw: st.DrawFn) -> Blocks:
    """Any blocks, nested in any way: not in normal form."""
    return draw(_any_blocks())


@functools.cache
def _any_blocks() -> st.SearchStrategy[Blocks]:
    tree = st.recursive(
        st.lists(_leaves(), max_size=3).map(tuple),
        lambda children: st.lists(st.one_of(_leaves(), _containers(children)), max_size=3).map(tuple),
        max_leaves=6,
    )
    return st.one_of(tree, st.lists(st.one_of(_leaves(), _well_formed()), max_size=4).map(tuple))


def documents() -> st.SearchStrategy[Document]:
    """Documents in normal form."""
    return blocks().map(normal_form.document)
