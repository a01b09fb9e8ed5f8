"""Accepting and rejecting changes: the laws that make a set of decisions mean one thing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare.contents import compare_contents
from editor_app.compare.deciding import accept, accept_in_document, decide, reject
from editor_app.domain import normal_form
from editor_app.domain.content import Content
from tests.support.crowded import crowds
from tests.support.edits import contents_and_edited

EDITED = st.one_of(contents_and_edited(), *[crowds()] * 6)


@settings(max_examples=200)
@given(EDITED)
def test_accepting_all_gives_the_proposal_and_rejecting_all_the_base(pair: tuple[Content, Content]) -> None:
    base, proposal = pair
    comparison = compare_contents(base, proposal)
    assert accept(comparison, comparison.numbers) == proposal
    assert reject(comparison, comparison.numbers) == base
    assert accept(comparison, ()) == base
    assert reject(comparison, ()) == proposal
    rows = comparison.document
    assert accept_in_document(rows, {change.number for change in rows.changes}) == proposal.document
    assert accept_in_document(rows, ()) == base.document
    equal = compare_contents(proposal, proposal)
    assert equal.changes == ()
    assert equal.pictures == ()


@settings(max_examples=200)
@given(EDITED, st.data())
def test_what_is_accepted_and_rejected_in_turn_comes_to_the_same_as_at_once(
    pair: tuple[Content, Content], data: st.DataObject
) -> None:
    comparison = compare_contents(*pair)
    numbers = sorted(comparison.numbers)
    some = data.draw(st.sets(st.sampled_from(numbers)) if numbers else st.just(set()))
    decided = decide(comparison, some, comparison.numbers - some)
    # All decided: nothing is pending.
    assert decided.draft == decided.proposal
    assert decided.draft.document == normal_form.document(decided.draft.document.blocks)
    # What is left of a proposal leads to it from a draft with some changes taken.
    left = compare_contents(accept(comparison, some), pair[1])
    assert accept(left, left.numbers) == pair[1]
