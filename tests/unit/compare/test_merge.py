"""Three-way merging: its laws."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare.blocks import compare_documents
from editor_app.compare.comparison import Kind
from editor_app.compare.inline import Inline
from editor_app.compare.lines import document_of
from editor_app.compare.merge import Choice, Conflict, Merge, merge, outline, resolve
from editor_app.compare.words import says_something, words_of
from editor_app.domain import normal_form
from editor_app.domain.content import Content
from editor_app.domain.document import Document, Note, Runs
from editor_app.domain.fields import Fields
from tests.support.crowded import crowds
from tests.support.edits import contents_and_edited, edited_fields
from tests.support.fields import fields

EDITED = st.one_of(contents_and_edited(), *[crowds()] * 6)
THREE = st.one_of(contents_and_edited(sides=2), *[crowds(2)] * 6)

EDITED_FIELDS = st.builds(
    lambda base, one, other, seed: (
        base,
        edited_fields(random.Random(seed), base, one),
        edited_fields(random.Random(seed + 1), base, other),
    ),
    fields(),
    fields(),
    fields(),
    st.integers(0, 2**32),
)
NOTHING = Document(())
SWAPPED = {
    Choice.BASE: Choice.BASE,
    Choice.MINE: Choice.THEIRS,
    Choice.THEIRS: Choice.MINE,
    Choice.BOTH: Choice.REVERSED,
    Choice.REVERSED: Choice.BOTH,
}


@settings(max_examples=200)
@given(EDITED)
def test_what_one_side_changed_is_taken_once(pair: tuple[Content, Content]) -> None:
    """The other side left it, or changed the same."""
    base, other = pair
    for merged in (merge(base, base, other), merge(base, other, base), merge(base, other, other)):
        assert merged.conflicts == ()
        assert merged.result == other


@settings(max_examples=250)
@given(THREE, st.sampled_from(list(Choice)))
def test_a_merge_keeps_its_laws(three: tuple[Content, Content, Content], choice: Choice) -> None:
    """All of them for the same three contents, which are dear to make."""
    merged = merge(*three)
    is_symmetric(three, merged, choice)
    is_in_normal_form(merged, choice)
    has_every_word(three, merged)
    has_its_outline(merged)


def is_symmetric(three: tuple[Content, Content, Content], merged: Merge, choice: Choice) -> None:
    """But for who is mine, and for the order of both."""
    base, one, other = three
    mirrored = merge(base, other, one)
    assert merged.result == mirrored.result
    assert [sides(conflict) for conflict in merged.conflicts] == [
        sides(conflict)[::-1] for conflict in mirrored.conflicts
    ]
    assert all_by(merged, choice) == all_by(mirrored, SWAPPED[choice])


def is_in_normal_form(merged: Merge, choice: Choice) -> None:
    """Whatever is chosen."""
    assert merged.result == all_by(merged, Choice.BASE)
    document = all_by(merged, choice).document
    assert document == normal_form.document(document.blocks)


def has_every_word(three: tuple[Content, Content, Content], merged: Merge) -> None:
    """Each that a side put in stands in the result or in a conflict."""
    base, *sides_ = three
    shown = inserted_words(NOTHING, merged.result.document)
    for conflict in merged.conflicts:
        if not conflict.name:
            for lines in (conflict.mine, conflict.theirs):
                shown |= inserted_words(NOTHING, document_of(lines))
    for side in sides_:
        assert inserted_words(base.document, side.document) <= shown


def has_its_outline(merged: Merge) -> None:
    """With every conflict of the body once."""
    shown = list(outline(merged))
    assert [number for one in shown for number in one.conflicts] == [
        conflict.number for conflict in merged.conflicts if not conflict.name
    ]
    lines = [one.line for one in shown if one.line is not None]
    assert document_of(lines) == merged.result.document


@settings(max_examples=200)
@given(EDITED_FIELDS)
def test_no_value_that_a_side_put_into_a_field_is_lost(three: tuple[Fields, Fields, Fields]) -> None:
    base, *sides_ = three
    merged = merge(*map(Content, three))
    shown = set(texts_in(merged.result.fields))
    shown.update(text for one in merged.conflicts for text in texts_in((one.mine, one.theirs)))
    before = set(texts_in(base))
    for side in sides_:
        for text in set(texts_in(side)) - before:
            # Prose is merged word by word: its words are there, if not all in a row.
            assert text in shown or set(words_of(text)) <= {word for one in shown for word in words_of(one)}


def texts_in(value: object) -> Iterator[str]:
    """All texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))


def sides(conflict: Conflict) -> tuple[object, object]:
    return conflict.mine, conflict.theirs


def all_by(merged: Merge, choice: Choice) -> Content:
    return resolve(merged, {conflict.number: choice for conflict in merged.conflicts})


def inserted_words(old: Document, new: Document) -> set[str]:
    """The words that a comparison shows as put in: in texts, captions, cells, code and footnotes."""
    comparison = compare_documents(old, new)
    found: list[Runs] = []
    for row in comparison.rows:
        if row.kind is Kind.MOVED:
            continue
        pieces = list(row.pieces)
        if row.grid is not None:
            pieces += [piece for cells in row.grid.cells for cell in cells for piece in cell.pieces]
        found += [piece.runs for piece in pieces if piece.kind is Kind.INSERTED]
    found += [run.runs for runs in found for run in runs if isinstance(run, Note)]
    # By units: a footnote stands between two words.
    return {word for runs in found for word in words_of(Inline(runs).text) if says_something(word)}
