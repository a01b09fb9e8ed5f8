"""The laws of the text form: every document comes back equal, and its text form is the only one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.document import (
    Align,
    Block,
    BulletList,
    Document,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Quote,
    Table,
    Text,
    plain_text,
)
from editor_app.domain.normal_form import document
from editor_app.formats.markdown_reader import read_markdown
from editor_app.formats.markdown_writer import write_markdown
from tests.support import documents


def hold(written_document: Document) -> None:
    text = write_markdown(written_document)
    read = read_markdown(text)
    assert read == written_document, text
    assert plain_text(read) == plain_text(written_document)
    assert write_markdown(read) == text


@settings(max_examples=300, deadline=None)
@given(documents.documents())
def test_every_document_comes_back(content: Document) -> None:
    hold(content)


@settings(max_examples=200, deadline=None)
@given(documents.paragraphs())
def test_every_paragraph_comes_back(paragraph: Paragraph) -> None:
    hold(document((paragraph,)))


_TEXTS = st.one_of(
    documents.nasty_text(), st.text(st.sampled_from("*_[]()!<>&#`~\\ \t\n.-+=1ab文：{}|^/\"'"), min_size=1)
)


@settings(max_examples=300, deadline=None)
@given(_TEXTS, st.integers(0, 7))
def test_typed_text_is_text_wherever_it_stands(text: str, place: int) -> None:
    runs = (Text(text),)
    blocks: tuple[Block, ...] = (
        Paragraph(runs),
        Paragraph(runs, Align.END),
        Heading(runs, 3),
        Quote((Paragraph(runs),)),
        BulletList(((Paragraph(runs), OrderedList(((Paragraph(runs),),), 12)),)),
        Table((runs, ()), ((runs, runs),)),
        Paragraph((Text("a"), Note(runs))),
        Paragraph((Text("a"), Text(text, frozenset({Mark.STRONG})), Text("b"))),
    )
    hold(document((blocks[place], Paragraph(runs))))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_TEXTS, st.sampled_from(("\n", "\n\n", "    ", "- ", "> ", "1. "))), max_size=12))
def test_any_text_reads_as_some_document(parts: list[str]) -> None:
    read = read_markdown("".join(parts))
    hold(read)


@pytest.mark.parametrize("text", ["", "\n", " \t\n\n", "\ufeff"])
def test_no_text_is_the_empty_document(text: str) -> None:
    assert read_markdown(text) == Document()
    assert write_markdown(Document()) == ""


def test_texts_read_at_the_same_time_do_not_mix() -> None:
    texts = [
        f"# {n}\n\n{n}. a[^1] [b]\n\n[b]: /{n}\n[^1]: note {n}\n\n```\ncode {n}\n```\n" * 5 for n in range(40)
    ]
    alone = [read_markdown(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(read_markdown, texts))
    assert together == alone
    assert len(set(map(write_markdown, together))) == len(texts)
