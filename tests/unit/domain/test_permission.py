"""Who may do what: complete over roles, actions and states, from the tables."""

from __future__ import annotations

import itertools
import string
from dataclasses import replace

import pytest

from editor_app.domain.decision_table import ROWS, TABLE, WORK, ActionRow
from editor_app.domain.events import Action, OutletAction
from editor_app.domain.people import DESK_ROLES, NOBODY_NAMED, Capability, Person
from editor_app.domain.permission import REASONS, ROADS, Road, Wish, may, may_override
from editor_app.domain.policy import ONE_EDITOR, POLICIES, SOLO, THREE_REVIEWS, policy_hash, policy_named
from editor_app.domain.standing import DOUBT_WORDS, VOID_WORDS, Doubt, OutletStanding, ReviewStanding, Void
from editor_app.domain.workflow import Status
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER, passed, submitted


def _live() -> tuple[OutletStanding, ...]:
    article = passed()
    article.register(OutletAction.LIVE)
    return article.standing.outlets


LIVE = _live()


def at(work: Status) -> ReviewStanding:
    """A standing in which no check but that of the stage's role can be in the way."""
    base = submitted().standing if work is not Status.APPROVED else passed().standing
    return replace(base, work=work, place=2, outlets=LIVE, head_hash="changed", approval=None, undecided=())


SPECIAL = {  # actions that wait for something of their own
    Action.WITHDRAW: "not_mine",
    Action.RELEASE: "not_claimed",
    Action.UNHOLD: "not_on_hold",
}


def test_the_table_has_every_action_once() -> None:
    assert [row.action for row in ROWS] == list(TABLE)
    assert set(TABLE) == set(Action)


@pytest.mark.parametrize(
    ("role", "action", "work"), list(itertools.product(DESK_ROLES, Action, WORK)), ids=str
)
def test_role_by_action_by_status(role: str, action: Action, work: Status) -> None:
    person = Person("某人", roles=(role,))
    row = TABLE[action]
    verdict = may(person, action, at(work))
    if work not in row.starts:
        expected = "is_not_spiked" if action is Action.RESTORE else f"is_{work.value}"
    elif row.capability not in DESK_ROLES[role].capabilities:
        expected = "no_capability"
    elif "stage" in row.checks and "chief_editor" not in DESK_ROLES[role].reviews_as:
        expected = "not_the_role"
    else:
        expected = SPECIAL.get(action, "")
    assert (verdict.code, verdict.allowed) == (expected, not expected)
    assert not expected or verdict.text


@pytest.mark.parametrize(("role", "road", "work"), list(itertools.product(DESK_ROLES, Road, WORK)), ids=str)
def test_role_by_road_by_status(role: str, road: Road, work: Status) -> None:
    verdict = may(Person("某人", roles=(role,)), road, at(work))
    if ROADS[road] not in DESK_ROLES[role].capabilities:
        assert verdict.code == "no_capability"
    elif road is Road.EXPORT:
        assert verdict.code == ("is_spiked" if work is Status.SPIKED else "not_approved")
    elif road is Road.WRITE and work is Status.SPIKED:
        assert verdict.code == "is_spiked"
    else:
        assert verdict.allowed


@pytest.mark.parametrize("row", [row for row in ROWS if row.reason], ids=lambda row: row.action.value)
def test_a_reason_is_asked_where_the_table_says_so(row: ActionRow) -> None:
    standing = at(Status.IN_REVIEW)
    assert may(CHIEF, row.action, standing, Wish(reason=" ")).code == "no_reason"
    assert may(CHIEF, row.action, standing, Wish(reason="错字")).allowed


def test_nothing_that_has_not_changed_is_sent_again() -> None:
    article = submitted()
    assert may(WRITER, Action.SUBMIT, article.standing).code == "unchanged"
    article.edit(WRITER, "two")
    assert may(WRITER, Action.SUBMIT, article.standing).allowed


def test_what_somebody_else_has_claimed_waits() -> None:
    article = submitted()
    article.decide(Action.CLAIM, HEAD)
    verdict = may(EDITOR, Action.APPROVE, article.standing)
    assert verdict.text == "周砚秋 has claimed it."
    assert may(HEAD, Action.APPROVE, article.standing).allowed
    assert may(HEAD, Action.CLAIM, article.standing).code == "claimed"


def test_a_change_that_its_maker_has_not_sent_again_stops_the_next_stage() -> None:
    article = submitted()
    article.edit(WRITER, "two")
    assert may(EDITOR, Action.APPROVE, article.standing).code == "undecided_change"
    article.decide(Action.SUBMIT, WRITER)
    assert may(EDITOR, Action.APPROVE, article.standing).allowed


def test_an_approved_article_may_leave_and_one_on_hold_says_why_not() -> None:
    article = passed()
    assert may(EDITOR, Road.EXPORT, article.standing).allowed
    article.decide(Action.HOLD, CHIEF, comment="等通稿")
    assert may(EDITOR, Road.EXPORT, article.standing).text == "It is on hold: 等通稿"


def test_the_override_needs_its_capability() -> None:
    standing = submitted().standing
    against = Wish(reason="急", override=True)
    assert may(CHIEF, Action.SIGN_OFF, standing, against).allowed
    assert may(HEAD, Action.SIGN_OFF, standing, against).code == "no_override"


def test_roles_may_count_for_some_publications_only() -> None:
    guest = Person("客座", roles=("chief_editor",), publications=("p",))
    assert guest.capabilities("q") == frozenset()
    assert Capability.OVERRIDE in guest.capabilities("p")
    assert may(guest, Road.OPEN, replace(submitted().standing, publication="q")).code == "no_capability"


def test_where_nobody_has_been_named_everybody_is_the_owner() -> None:
    person = NOBODY_NAMED.get("谁")
    assert person is not None
    assert person.roles == ("owner",)


def test_every_sentence_has_its_places_filled() -> None:
    words = [*REASONS.values(), *DOUBT_WORDS.values(), *VOID_WORDS.values()]
    places = {name for text in words for _, name, _, _ in string.Formatter().parse(text) if name}
    assert places <= {"person", "people", "stage", "role", "holder", "reason", "approver", "why", "count"}
    assert DOUBT_WORDS.keys() == set(Doubt)
    assert VOID_WORDS.keys() == set(Void)


def test_the_policies_are_told_apart_by_their_hash() -> None:
    assert len({policy_hash(policy) for policy in POLICIES.values()}) == len(POLICIES)
    assert policy_hash(SOLO) == policy_hash(replace(SOLO))
    assert policy_named("three_reviews") is THREE_REVIEWS
    assert policy_named("one_editor") is ONE_EDITOR
    assert policy_named("") is policy_named("of a newer Stet") is SOLO


def test_every_stage_has_a_role_that_decides_it() -> None:
    for policy in POLICIES.values():
        for stage in policy.stages:
            assert any(stage.role in role.reviews_as for role in DESK_ROLES.values())


def test_the_rules_are_overridden_by_few_and_only_where_they_stand_in_the_way() -> None:
    article = submitted()
    assert may_override(CHIEF, article.standing).allowed
    assert may_override(EDITOR, article.standing).code == "no_override"
    article.decide(Action.HOLD, CHIEF)
    assert may_override(CHIEF, article.standing).code == "on_hold"
    article.decide(Action.UNHOLD, CHIEF)
    for reviewer in (EDITOR, HEAD):
        article.decide(Action.APPROVE, reviewer)
    assert may_override(CHIEF, article.standing).code == "usual_way"
    article.decide(Action.SIGN_OFF, CHIEF)
    assert may_override(CHIEF, article.standing).code == "leaves_already"
