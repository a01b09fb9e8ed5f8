"""Hostile text: no nesting exhausts the stack, nothing takes time that grows with the square of the length.

The sizes are such that quadratic work would take minutes; no clock is looked at.
"""

from __future__ import annotations

import pytest

from editor_app.domain.document import plain_text
from editor_app.formats.markdown_reader import read_markdown
from editor_app.formats.markdown_writer import write_markdown

_UNITS = (
    ">", "> - ", "- ", "1. ", "    - a\n", "[", "![", "]", "[a](", "[a](b)", '[a](b "', "[a]: b\n", "[^a]", "[^a]: b\n",
    "*", "**a *b", "a **b ", "*a **b `c [", "`", "``a`", "<", "<b>", "<b></b>", '<a href="', "&amp;", "\\*", "&#1",
    "a\n", "a\n\n", "# a\n", "---\n", "a\n---\n", "- a\n", "- a\nb\n", "- a\n\n", "> a\n\n", "|a", "a|b\n-|-\n",
    "```\n", "~~~a\n", " ", "\u3000", '<figure><img src="a">', "<u>[*`",
)  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS)
def test_a_repeated_piece_is_read_and_written(unit: str) -> None:
    read = read_markdown(unit * 10_000)
    assert read_markdown(write_markdown(read)) == read


@pytest.mark.parametrize("opening", [">", "> ", "- ", "1. ", "> - ", "[", "*", "<b>", "![", "> 1. > "])
def test_the_text_below_deep_nesting_is_kept(opening: str) -> None:
    assert "end" in plain_text(read_markdown(opening * 10_000 + "end"))


@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_lists_indented_without_end_keep_their_texts(separator: str) -> None:
    lines = [" " * (4 * level) + f"- item{level}" for level in range(300)]
    words = plain_text(read_markdown(separator.join(lines))).split("\n")
    assert words == [f"item{level}" for level in range(300)]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000 + "]" * 50_000,
        "[" * 50_000 + "](b)" * 50_000,
        "[a]: b\n\n" + "[a]" * 50_000,
        "|" + "a|" * 50_000 + "\n|" + "-|" * 50_000 + "\n",
        "```\n" + "x\n" * 100_000,
        "近日，省人大代表、市委书记接受了采访，分享重点内容。" * 50_000,
    ],
    ids=["brackets", "links", "references", "wide table", "open fence", "one long paragraph"],
)
def test_long_text_is_read_and_written(text: str) -> None:
    read = read_markdown(text)
    assert read_markdown(write_markdown(read)) == read
