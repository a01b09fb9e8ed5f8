"""Where an article stands, folded from its events: rounds, validity, who counts."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.events import Action, Decision, OutletAction, event_id
from editor_app.domain.lists import filed
from editor_app.domain.people import People, Person
from editor_app.domain.permission import REASONS, may_leave
from editor_app.domain.policy import ONE_EDITOR, SOLO, THREE_REVIEWS, Stage
from editor_app.domain.rounds import Case, credited_names, standing_of
from editor_app.domain.standing import Doubt, Void
from editor_app.domain.workflow import Status
from tests.support.library import content
from tests.support.review import (
    CHIEF,
    DUTY,
    EDITOR,
    HEAD,
    NEWSROOM,
    WRITER,
    Article,
    passed,
    submitted,
)


def test_a_draft_stands_nowhere_yet() -> None:
    standing = Article().standing
    assert (standing.work, standing.stage, standing.round_number) == (Status.DRAFT, None, 0)
    assert not standing.may_leave


def test_three_reviews_by_three_people() -> None:
    article = submitted()
    for reviewer, stage in ((EDITOR, "first"), (HEAD, "second"), (CHIEF, "final")):
        waiting = article.standing
        assert waiting.work is Status.IN_REVIEW
        assert waiting.stage is not None
        assert waiting.stage.key == stage
        assert waiting.hands.stage == waiting.stage
        last = article.decide(Action.SIGN_OFF if stage == "final" else Action.APPROVE, reviewer, stage=stage)
    standing = article.standing
    assert (standing.work, standing.approval, standing.void) == (Status.APPROVED, last, None)
    assert [one.stage.key for one in standing.passed] == ["first", "second", "final"]
    assert standing.may_leave
    assert standing.uncounted == ()


def test_alone_one_submits_and_approves() -> None:
    article = Article(SOLO, People({WRITER.id: replace(WRITER, roles=("owner",))}))
    article.edit(WRITER, "one")
    article.credited = frozenset({WRITER.id})
    article.decide(Action.SUBMIT, WRITER)
    article.decide(Action.APPROVE, WRITER)
    assert article.standing.work is Status.APPROVED


def test_an_edit_voids_the_approval_and_undoing_it_gives_it_back() -> None:
    article = passed()
    article.edit(WRITER, "two")
    standing = article.standing
    assert (standing.work, standing.approval) == (Status.IN_REVIEW, None)
    assert (standing.void, standing.void_by) == (Void.CHANGED, (WRITER.id,))
    assert standing.stage == THREE_REVIEWS.stages[2]
    verdict = may_leave(standing)
    assert verdict.text == "Approved by 宋鹤鸣, changed since by 沈知远."
    article.edit(WRITER, "one")
    assert article.standing.work is Status.APPROVED


def test_a_change_after_the_final_decision_voids_only_that_one() -> None:
    article = passed()
    article.edit(WRITER, "two")
    article.decide(Action.SUBMIT, WRITER)
    assert article.standing.stage == THREE_REVIEWS.stages[2]
    again = article.decide(Action.SIGN_OFF, CHIEF)
    assert article.standing.approval == again
    assert [one.changed_since for one in article.standing.passed] == [(WRITER.id,), (WRITER.id,), ()]


def test_a_reviewers_comma_does_not_throw_everybody_back() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.edit(HEAD, "one,")
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.SIGN_OFF, CHIEF)
    standing = article.standing
    assert standing.work is Status.APPROVED
    assert standing.passed[0].changed_since == (HEAD.id,)


def test_whoever_changes_and_does_not_decide_makes_the_round_invalid_until_they_send_it_again() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.edit(WRITER, "one and a half")
    assert article.standing.undecided == (WRITER.id,)
    article.decide(Action.APPROVE, HEAD)
    final = article.decide(Action.SIGN_OFF, CHIEF)
    standing = article.standing
    assert (standing.work, standing.void, standing.void_by) == (
        Status.IN_REVIEW,
        Void.UNDECIDED,
        (WRITER.id,),
    )
    article.decide(Action.SUBMIT, WRITER)
    assert article.standing.approval == final


def test_what_was_changed_and_changed_back_before_the_next_decision_counts_for_nobody() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.edit(WRITER, "other")
    article.edit(WRITER, "one")
    article.edit(HEAD, "one,")
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.SIGN_OFF, CHIEF)
    assert article.standing.work is Status.APPROVED


def test_an_approval_of_a_history_that_is_not_here_is_not_taken_on_trust() -> None:
    article = submitted()
    article.edit(WRITER, "two")
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.SIGN_OFF, CHIEF)
    case = replace(article.case(), revisions={})
    assert standing_of(case).void is Void.UNKNOWN_HISTORY


def test_returned_to_the_author_it_resumes_where_it_was_returned() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.RETURN, HEAD)
    standing = article.standing
    assert (standing.work, standing.hands.person) == (Status.RETURNED, WRITER.id)
    article.edit(WRITER, "two")
    article.decide(Action.SUBMIT, WRITER)
    assert article.standing.stage == THREE_REVIEWS.stages[1]
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.SIGN_OFF, CHIEF)
    assert article.standing.work is Status.APPROVED
    assert article.standing.round_number == 1


def test_returned_to_an_earlier_stage_it_comes_back_to_the_later_one() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.RETURN, CHIEF, to="first")
    standing = article.standing
    assert (standing.work, standing.stage) == (Status.IN_REVIEW, THREE_REVIEWS.stages[0])
    assert [one.stage.key for one in standing.passed] == ["second"]
    article.edit(EDITOR, "two")
    article.decide(Action.APPROVE, EDITOR)
    assert article.standing.stage == THREE_REVIEWS.stages[2]
    article.decide(Action.SIGN_OFF, CHIEF)
    assert article.standing.work is Status.APPROVED


def test_returned_twice_it_forgets_no_stage_and_asks_none_again() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.RETURN, CHIEF, to="first")
    article.decide(Action.RETURN, EDITOR)
    assert article.standing.work is Status.RETURNED
    article.edit(WRITER, "two")
    article.decide(Action.SUBMIT, WRITER)
    assert article.standing.stage == THREE_REVIEWS.stages[0]
    article.decide(Action.APPROVE, EDITOR)
    standing = article.standing
    assert standing.stage == THREE_REVIEWS.stages[2]
    assert [one.stage.key for one in standing.passed] == ["second", "first"]


def test_what_was_signed_off_against_the_rules_and_changed_passes_every_stage() -> None:
    article = submitted()
    article.decide(Action.SIGN_OFF, CHIEF, override="台风登陆")
    article.edit(WRITER, "two")
    article.decide(Action.SUBMIT, WRITER)
    article.decide(Action.SIGN_OFF, CHIEF)
    assert article.standing.stage == THREE_REVIEWS.stages[0]
    article.decide(Action.APPROVE, EDITOR)
    final = article.decisions[-2]
    article.decide(Action.APPROVE, HEAD)
    assert article.standing.approval == final


def test_withdrawn_and_submitted_again_it_begins_a_new_round() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.WITHDRAW, WRITER)
    assert article.standing.work is Status.DRAFT
    article.decide(Action.SUBMIT, WRITER)
    assert article.standing.round_number == 2
    assert article.standing.stage == THREE_REVIEWS.stages[0]
    assert article.standing.passed == ()


@pytest.mark.parametrize("return_first", [False, True])
def test_of_a_return_and_an_approval_at_the_same_time_the_return_counts(return_first: bool) -> None:
    article = submitted()
    seen = (event_id(article.decisions[-1]),)
    second = Person("许知夏", roles=("editor",))
    article.people = People({**NEWSROOM.known, second.id: second})
    times = ("2026-03-01T05:00:00Z", "2026-03-01T06:00:00Z")
    back_at, pass_at = times if return_first else times[::-1]
    article.decide(Action.RETURN, second, after=seen, at=back_at, stage="first")
    article.decide(Action.APPROVE, EDITOR, after=seen, at=pass_at, stage="first")
    assert article.standing.work is Status.RETURNED
    assert article.doubts == [Doubt.RETURNED_MEANWHILE]


def test_two_claims_are_both_shown_and_the_earlier_holds() -> None:
    article = submitted()
    seen = (event_id(article.decisions[-1]),)
    article.decide(Action.CLAIM, CHIEF, after=seen, at="2026-03-01T06:00:00Z")
    article.decide(Action.CLAIM, EDITOR, after=seen, at="2026-03-01T05:00:00Z")
    standing = article.standing
    assert [one.person for one in standing.holders] == [EDITOR.id, CHIEF.id]
    assert standing.hands.person == EDITOR.id
    article.decide(Action.RELEASE, EDITOR)
    assert article.standing.hands.person == CHIEF.id
    article.decide(Action.APPROVE, EDITOR)
    assert article.standing.holders == ()


def test_a_hold_keeps_it_at_home() -> None:
    article = passed()
    article.decide(Action.HOLD, CHIEF)
    assert not article.standing.may_leave
    article.decide(Action.UNHOLD, CHIEF)
    assert article.standing.may_leave


def test_published_before_its_review_it_takes_two_and_stays_to_be_confirmed() -> None:
    article = submitted()
    article.decide(Action.URGENT, HEAD)
    assert not leaves(article)
    assert may_leave(article.standing).code == "one_more_urgent"
    article.decide(Action.URGENT, CHIEF)
    assert leaves(article)
    article.register(OutletAction.LIVE)
    assert waits(article)
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.SIGN_OFF, CHIEF)
    assert not waits(article)


def test_urgent_is_about_one_text() -> None:
    article = submitted()
    article.decide(Action.URGENT, HEAD)
    article.edit(WRITER, "two")
    article.decide(Action.URGENT, CHIEF)
    assert not article.standing.may_leave


def test_what_is_live_is_corrected_in_a_round_of_one_stage() -> None:
    article = passed()
    article.register(OutletAction.LIVE)
    assert status(article) is Status.LIVE
    article.decide(Action.CORRECT, EDITOR)
    article.edit(EDITOR, "two")
    standing = article.standing
    assert (standing.work, standing.status, standing.is_correcting) == (Status.DRAFT, Status.LIVE, True)
    article.decide(Action.SUBMIT, EDITOR)
    assert article.standing.stage == THREE_REVIEWS.stages[2]
    article.decide(Action.SIGN_OFF, CHIEF)
    assert article.standing.may_leave
    assert not article.standing.is_correcting
    article.register(OutletAction.UPDATED)
    assert status(article) is Status.UPDATED


def leaves(article: Article) -> bool:
    return article.standing.may_leave


def waits(article: Article) -> bool:
    return article.standing.to_confirm


def status(article: Article) -> Status:
    return article.standing.status


def test_taken_down_by_one_it_waits_to_be_confirmed_by_another() -> None:
    article = passed()
    article.register(OutletAction.LIVE)
    article.decide(Action.TAKE_DOWN, DUTY)
    article.register(OutletAction.TAKEN_DOWN)
    assert article.standing.status is Status.TAKEN_DOWN
    assert article.standing.to_confirm
    article.decide(Action.TAKE_DOWN, CHIEF)
    assert not article.standing.to_confirm


def test_spiked_and_restored_it_is_where_it_was() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.SPIKE, HEAD)
    assert article.standing.status is Status.SPIKED
    article.decide(Action.RESTORE, HEAD)
    assert article.standing.stage == THREE_REVIEWS.stages[1]


def test_against_the_rules_the_chief_signs_off_with_a_reason_that_stays_visible() -> None:
    article = submitted()
    decision = article.decide(Action.SIGN_OFF, CHIEF, override="台风登陆")
    standing = article.standing
    assert standing.approval == decision
    assert standing.overrides == (decision,)
    assert filed(standing).excepted
    article.edit(WRITER, "two")
    assert article.standing.approval is None
    # It is shown until the round is over, voided or not.
    assert filed(article.standing).excepted


@pytest.mark.parametrize(
    ("action", "person", "more", "code"),
    [
        (Action.APPROVE, WRITER, {}, "no_capability"),
        (Action.APPROVE, EDITOR, {"stage": "final"}, "wrong_stage"),
        (Action.SIGN_OFF, EDITOR, {}, "not_the_last"),
        (Action.SIGN_OFF, EDITOR, {"override": "急"}, "no_override"),
        (Action.RETURN, EDITOR, {"to": "second"}, "no_earlier_stage"),
        (Action.WITHDRAW, EDITOR, {}, "not_mine"),
        (Action.TAKE_DOWN, DUTY, {}, "not_live"),
        (Action.RESTORE, CHIEF, {}, "is_not_spiked"),
        (Action.APPROVE, Person("路人"), {}, "unknown_person"),
    ],
)
def test_what_was_against_the_rules_is_kept_and_does_not_count(
    action: Action, person: Person, more: dict[str, Any], code: str
) -> None:
    article = submitted()
    article.decide(action, person, **more)
    assert article.doubts == [code]
    assert article.standing.stage == THREE_REVIEWS.stages[0]


def test_a_refusal_that_is_not_counted_tells_what_fills_its_sentence() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR, stage="final")
    [one] = article.standing.uncounted
    assert (
        REASONS[one.code].format_map(dict(one.values)) == "It is not the turn of this stage: First review is."
    )


def test_one_person_passes_one_stage() -> None:
    article = submitted()
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.APPROVE, HEAD)
    assert article.doubts == ["two_stages"]


@pytest.mark.parametrize("how", ["credited", "pen name", "wrote it"])
def test_nobody_decides_on_their_own(how: str) -> None:
    article = Article(ONE_EDITOR)
    if how == "pen name":
        article.people = People({**NEWSROOM.known, EDITOR.id: replace(EDITOR, pen_names=("溪水",))})
    article.credited = frozenset({"credited": {EDITOR.id}, "pen name": {"溪水"}}.get(how, set()))
    article.edit(EDITOR if how == "wrote it" else WRITER, "one")
    article.decide(Action.SUBMIT, WRITER)
    article.decide(Action.SIGN_OFF, EDITOR)
    assert article.doubts == ["own_article"]


def test_importing_is_not_authoring() -> None:
    article = Article(ONE_EDITOR)
    article.imported = True
    article.edit(EDITOR, "a text from elsewhere")
    article.decide(Action.SUBMIT, EDITOR)
    article.decide(Action.SIGN_OFF, EDITOR)
    assert article.standing.work is Status.APPROVED


def test_authors_and_reporters_have_an_article_for_their_own_and_editors_do_not() -> None:
    assert credited_names(content().fields) == {"陈一帆"}


def test_doubts_about_signatures_come_before_the_rules() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR)
    case = replace(
        article.case(),
        doubt=lambda one, _: Doubt.REVOKED_KEY if one.action is Action.APPROVE else None,
    )
    [kept] = standing_of(case).uncounted
    assert kept.doubt is Doubt.REVOKED_KEY


def test_a_decision_that_somebody_recorded_is_its_makers_and_the_recorders_signature() -> None:
    article = submitted()
    article.decide(Action.APPROVE, EDITOR, recorded_by=HEAD.id, medium="telephone")
    signers = []
    case = replace(article.case(), doubt=lambda _, person: signers.append(person.id))
    assert standing_of(case).stage == THREE_REVIEWS.stages[1]
    assert signers == [WRITER.id, HEAD.id]


MOVES = st.lists(
    st.tuples(
        st.sampled_from([*Action, "edit", "live", *[Action.SUBMIT, Action.APPROVE] * 4]),
        st.sampled_from([WRITER, EDITOR, HEAD, CHIEF, DUTY, Person("路人")]),
        st.sampled_from(["", "first", "second"]),
        st.integers(0, 3),
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(MOVES, st.sampled_from([SOLO, ONE_EDITOR, THREE_REVIEWS]), st.randoms(use_true_random=False))
def test_any_order_of_receiving_gives_the_same_standing(
    moves: list[tuple[Action | str, Person, str, int]],
    policy: object,
    chance: random.Random,
) -> None:
    article = Article(policy)  # type: ignore[arg-type]
    article.edit(WRITER, "text 0")
    for move, person, to, number in moves:
        if move == "edit":
            article.edit(person, f"text {number}")
        elif move == "live":
            article.register(OutletAction.LIVE, f"channel {number}")
        else:
            seen = tuple(event_id(one) for one in article.decisions[-1 - number : -number or None])
            article.decide(Action(move), person, after=seen, to=to)
    standing = article.standing
    shuffled: list[Decision] = list(article.decisions)
    chance.shuffle(shuffled)
    revisions = list(article.revisions.items())
    chance.shuffle(revisions)
    outlets = list(article.outlets)
    chance.shuffle(outlets)
    case: Case = replace(article.case(), decisions=shuffled, revisions=dict(revisions), outlets=outlets)
    assert standing_of(case) == standing
    assert len(standing.counted) + len(standing.uncounted) == len(article.decisions)
    approval = standing.approval
    assert approval is None or approval.content_hash == standing.head_hash
    if approval is not None and not approval.override:
        needed = standing.policy.stages[standing.policy.last if standing.light else 0 :]
        passes = [one for one in standing.passed if one.stage in needed]
        assert len(passes) == len(needed)
        people = {one.decision.person for one in passes}
        assert standing.policy.two_stages or len(people) == len(needed)
        assert standing.policy.own_article or standing.writer not in people


def test_a_stage_goes_by_each_of_its_names() -> None:
    stage = Stage("first", "First review", "初审", "editor")
    assert all(stage.is_called(name) for name in ("first", "First review", "初审"))
    assert not stage.is_called("复审")
