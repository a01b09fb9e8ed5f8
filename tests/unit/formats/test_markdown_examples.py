"""The examples of the CommonMark specification (see NOTICE.md) are fixed points, and their words are kept."""

from __future__ import annotations

import html
import json
import re
from importlib import resources

import pytest

from editor_app.domain.document import Figure, plain_text, walk
from editor_app.formats.markdown_reader import read_markdown
from editor_app.formats.markdown_writer import write_markdown

_EXAMPLES = json.loads(
    resources.files(__package__).joinpath("commonmark_examples.json").read_text(encoding="utf-8")
)
_WORD = re.compile("[A-Za-z]{2,}")


def _id(example: dict[str, str]) -> str:
    return f"{example['example']}"


@pytest.mark.parametrize("example", _EXAMPLES, ids=_id)
def test_an_example_is_a_fixed_point(example: dict[str, str]) -> None:
    read = read_markdown(example["markdown"])
    written = write_markdown(read)
    again = read_markdown(written)
    assert again == read
    assert write_markdown(again) == written


# Raw HTML is text to us; in example 36 a character reference stands in indented text, which is no code to us.
_TEXTS = [
    example
    for example in _EXAMPLES
    if example["section"] not in {"HTML blocks", "Raw HTML"} and example["example"] != 36
]


@pytest.mark.parametrize("example", _TEXTS, ids=_id)
def test_no_word_that_the_specification_shows_is_lost(example: dict[str, str]) -> None:
    read = read_markdown(example["markdown"])
    alts = [block.alt for block in walk(read.blocks) if isinstance(block, Figure)]
    shown = " ".join([plain_text(read), *alts])
    with_alts = re.sub(r'alt="([^"]*)"', r">\1<", example["html"])
    wanted = _WORD.findall(html.unescape(re.sub(r"<[^>]*>", " ", with_alts)))
    assert [word for word in wanted if word not in shown] == []
