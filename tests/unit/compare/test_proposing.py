"""A proposal beside a draft that goes on: in whatever order changes are decided, both end up the same."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare.contents import compare_contents
from editor_app.compare.deciding import Decided
from editor_app.compare.proposing import PendingStates, accepted, carried_on, rejected
from editor_app.domain.content import Content
from editor_app.domain.document import Document, Paragraph, Text
from tests.support.crowded import crowds
from tests.support.edits import contents_and_edited

EDITED = st.one_of(contents_and_edited(), crowds())
MOST_STEPS = 200


@settings(max_examples=60)
@given(EDITED, st.randoms(use_true_random=False))
def test_accepting_and_rejecting_in_any_order_ends_with_both_the_same(
    pair: tuple[Content, Content], chance: object
) -> None:
    pending = Decided(*pair)
    for _ in range(MOST_STEPS):
        numbers = [change.number for change in compare_contents(pending.draft, pending.proposal).changes]
        if not numbers:
            break
        number = chance.choice(numbers)  # type: ignore[attr-defined]
        decide = chance.choice([accepted, rejected])  # type: ignore[attr-defined]
        pending = decide(pending, [number])
    assert pending.draft == pending.proposal


@settings(max_examples=60)
@given(EDITED)
def test_accepting_all_gives_the_proposal_and_rejecting_all_the_draft(pair: tuple[Content, Content]) -> None:
    pending = Decided(*pair)
    every = compare_contents(*pair).numbers
    assert accepted(pending, every) == Decided(pair[1], pair[1])
    assert rejected(pending, every) == Decided(pair[0], pair[0])


@settings(max_examples=60)
@given(contents_and_edited())
def test_a_draft_that_did_not_go_on_leaves_a_proposal_as_it_is(pair: tuple[Content, Content]) -> None:
    base, proposal = pair
    assert carried_on(base, base, proposal) == Decided(base, proposal)
    assert carried_on(base, proposal, base) == Decided(proposal, proposal)


def said(*paragraphs: str) -> Content:
    return Content(document=Document(tuple(Paragraph((Text(one),)) for one in paragraphs)))


BASE = said("The harbour is deep.", "Ships come at night.", "Nobody sees them.")
PROPOSAL = said("The old harbour is deep.", "Ships come at noon.", "Nobody sees them.")


def test_what_is_written_meanwhile_is_not_pending() -> None:
    draft = said("The harbour is deep.", "Ships come at night.", "Nobody sees them. It rains.")
    pending = carried_on(BASE, draft, PROPOSAL)
    assert pending.proposal == said(
        "The old harbour is deep.", "Ships come at noon.", "Nobody sees them. It rains."
    )


def test_where_both_changed_the_same_the_proposal_stands() -> None:
    draft = said("The harbour is deep.", "Ships come at dawn.", "Nobody sees them.")
    assert carried_on(BASE, draft, PROPOSAL).proposal == PROPOSAL


def test_an_undo_brings_back_what_was_pending() -> None:
    states = PendingStates(Decided(BASE, PROPOSAL))
    first = states.at(BASE)
    taken = accepted(first, [1])
    states.accept(first, taken.draft)
    assert states.at(taken.draft) == taken
    assert len(compare_contents(taken.draft, states.at(taken.draft).proposal).changes) == 1
    # Undone, both changes are pending again.
    assert states.at(BASE) == first
    # One is rejected: undone or not, it comes back nowhere.
    left = rejected(taken, [1])
    states.reject(taken, left.proposal)
    assert states.at(taken.draft).proposal == taken.draft
    assert (
        compare_contents(BASE, states.at(BASE).proposal).changes
        == compare_contents(
            BASE, said("The old harbour is deep.", "Ships come at night.", "Nobody sees them.")
        ).changes
    )
    more = replace(BASE, document=Document((*BASE.document.blocks, Paragraph((Text("More."),)))))
    assert states.at(more).draft == more
