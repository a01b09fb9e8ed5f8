"""Who made which change, read from the states between two."""

from __future__ import annotations

from hypothesis import given, settings

from editor_app.compare.contents import compare_contents
from editor_app.compare.makers import Step, lineage_of, makers_of
from editor_app.compare.spots import spots_of
from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.content import Content
from editor_app.domain.document import Document, Paragraph, Text
from editor_app.domain.fields import Fields
from tests.support.edits import contents_and_edited


def said(*paragraphs: str, headline: str = "") -> Content:
    return Content(Fields(headline=headline), Document(tuple(Paragraph((Text(one),)) for one in paragraphs)))


def made(base: Content, *steps: Step) -> list[tuple[str, ...]]:
    newest = steps[-1].content
    comparison = compare_contents(base, newest)
    texts = anchor_text(base.document), anchor_text(newest.document)
    makers = makers_of(lineage_of(base, steps), comparison, spots_of(comparison.document, *texts))
    return [tuple(step.person for step in makers[change.number]) for change in comparison.changes]


def test_each_change_is_its_makers() -> None:
    base = said("The harbour is deep and cold.", "Ships come at night.")
    one = said("The old harbour is deep and cold.", "Ships come at night.")
    two = said("The old harbour is deep.", "Ships come at night.", headline="Ships")
    three = said("The old harbour is deep.", "Ships come at night. Nobody sees them.", headline="Ships")
    steps = (Step("Ann", "1", one), Step("Ben", "2", two), Step("Cid", "", three))
    # The headline, "old", "and cold", the last sentence.
    assert made(base, *steps) == [("Ben",), ("Ann",), ("Ben",), ("Cid",)]


def test_what_was_taken_back_is_nobodys() -> None:
    base = said("The harbour is deep.")
    there, back = said("The harbour is very deep."), base
    assert made(base, Step("Ann", "1", there), Step("Ben", "2", back)) == []


def test_a_text_that_two_people_wrote_names_both() -> None:
    base = said("The harbour is deep.")
    one = said("The harbour is deep.", "A new paragraph by somebody.")
    two = said("The harbour is deep.", "A new and longer paragraph by somebody.")
    assert made(base, Step("Ann", "1", one), Step("Ben", "2", two)) == [("Ann", "Ben")]


@settings(max_examples=30)
@given(contents_and_edited(sides=2))
def test_every_change_has_a_maker(states: tuple[Content, ...]) -> None:
    base, one, two = states
    steps = (Step("Ann", "1", one), Step("Ben", "2", two))
    comparison = compare_contents(base, two)
    makers = makers_of(
        lineage_of(base, steps),
        comparison,
        spots_of(comparison.document, anchor_text(base.document), anchor_text(two.document)),
    )
    assert set(makers) == comparison.numbers
    assert all(makers.values())


@settings(max_examples=30)
@given(contents_and_edited(sides=2))
def test_one_step_more_comes_to_the_same_as_all_at_once(states: tuple[Content, ...]) -> None:
    base, one, two = states
    steps = (Step("Ann", "1", one), Step("Ben", "2", two))
    assert lineage_of(base, steps[:1]).then(steps[1]) == lineage_of(base, steps)
