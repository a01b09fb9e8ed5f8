"""May this person do this with this article: the one question that guards every road.

Lists, panes, menus, the command line and the fold of decisions (`domain.rounds`) all ask here, so that what is
refused at a desk is not counted when it comes from another one, and the other way round.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from editor_app.domain.decision_table import TABLE, ActionRow, Check
from editor_app.domain.errors import Phrase
from editor_app.domain.events import Action
from editor_app.domain.people import DESK_ROLES, Capability, Person
from editor_app.domain.standing import VOID_WORDS, ReviewStanding, Void
from editor_app.domain.workflow import Status


class Road(enum.StrEnum):
    """What is done with an article beside deciding."""

    LIST = "list"
    OPEN = "open"
    PREVIEW = "preview"
    COMPARE = "compare"
    HISTORY = "history"
    SEARCH = "search"
    COPY = "copy"
    COMMENT = "comment"
    WRITE = "write"
    EXPORT = "export"
    REGISTER = "register"
    HAND_OFF = "hand_off"


ROADS: dict[Road, Capability] = {
    Road.LIST: Capability.READ,
    Road.OPEN: Capability.READ,
    Road.PREVIEW: Capability.READ,
    Road.COMPARE: Capability.READ,
    Road.HISTORY: Capability.READ,
    Road.SEARCH: Capability.READ,
    Road.COPY: Capability.READ,
    Road.COMMENT: Capability.COMMENT,
    Road.WRITE: Capability.WRITE,
    Road.EXPORT: Capability.PUBLISH,
    Road.REGISTER: Capability.PUBLISH,
    Road.HAND_OFF: Capability.HAND_OFF,
}

REASONS: dict[str, str] = {
    "is_draft": "It has not been submitted.",
    "is_in_review": "It is in review.",
    "is_returned": "It was returned to its author.",
    "is_approved": "It is approved.",
    "is_spiked": "It is spiked.",
    "is_not_spiked": "It is not spiked.",
    "no_capability": "{person} does not have a role that may do this.",
    "no_reason": "A reason is needed.",
    "to_merge": "Two newest states of it stand side by side: merge them first.",
    "unchanged": "Nothing has changed since it was submitted.",
    "not_mine": "Only those who submitted or wrote it may take it back.",
    "wrong_stage": "It is not the turn of this stage: {stage} is.",
    "not_the_role": "This stage is decided by: {role}.",
    "own_article": "Nobody decides on an article of their own.",
    "two_stages": "{person} has passed another stage of this round already.",
    "not_the_last": "Only the last stage signs off.",
    "no_earlier_stage": "It can only be returned to a stage before this one.",
    "held_by": "{holder} has claimed it.",
    "undecided_change": "{people} changed the text and has not sent it again.",
    "claimed": "{person} has claimed it already.",
    "not_claimed": "{person} has not claimed it.",
    "on_hold": "It is on hold: {reason}",
    "not_on_hold": "It is not on hold.",
    "urgent_already": "{person} has said so already; another person has to.",
    "not_live": "It is not live.",
    "pictures_missing": "Pictures that have not come yet: {count}.",
    "may_not_record": "{person} may not record decisions of others.",
    "no_override": "{person} may not decide against the rules.",
    "leaves_already": "It may leave as it is.",
    "usual_way": "Nothing is against it: sign it off in the usual way.",
    "not_approved": "It is not approved.",
    "void_changed": VOID_WORDS[Void.CHANGED],
    "void_draft": VOID_WORDS[Void.DRAFT],
    "void_undecided": VOID_WORDS[Void.UNDECIDED],
    "void_unknown_history": VOID_WORDS[Void.UNKNOWN_HISTORY],
    "never_left": "It has neither been packaged nor approved.",
    "one_more_urgent": "Publishing before the review takes one more person.",
}
"""The sentence of each reason, an English source sentence with places."""

_STATE_CODES = {
    Status.DRAFT: "is_draft",
    Status.IN_REVIEW: "is_in_review",
    Status.RETURNED: "is_returned",
    Status.APPROVED: "is_approved",
    Status.SPIKED: "is_spiked",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether something may be done; if not, the code of the reason (`REASONS`) and what fills its places."""

    allowed: bool
    code: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The English source sentence of the reason; empty where it is allowed."""
        return REASONS.get(self.code, "")

    @property
    def text(self) -> str:
        """The reason in English."""
        return self.sentence.format_map(self.values)


YES = Verdict(True)


def no(code: str, **values: object) -> Verdict:
    """A refusal."""
    return Verdict(False, code, values)


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants to decide: under which stage, to which (return), why, and whether against the rules.

    ``settled`` asks about a decision that was made elsewhere: what only keeps people from treading on each other's
    feet is not asked then.
    """

    reason: str = ""
    stage: str = ""
    to: str = ""
    override: bool = False
    settled: bool = False


PLAIN = Wish()


def may(person: Person, what: Action | Road, standing: ReviewStanding, wish: Wish | None = None) -> Verdict:
    """Tell whether a person may do something with an article that stands so.

    Without a ``wish`` it is asked whether there is a way at all: a reason that will be asked for is taken as given.
    """
    if isinstance(what, Road):
        return _may_go(person, what, standing)
    row = TABLE[what]
    if row.reason and wish is not None and not wish.settled and not wish.reason.strip():
        return no("no_reason")
    return _may_decide(person, row, standing, wish or PLAIN)


def _may_go(person: Person, road: Road, standing: ReviewStanding) -> Verdict:
    if ROADS[road] not in person.capabilities(standing.publication):
        return no("no_capability", person=person.shown)
    if road is Road.WRITE and standing.work is Status.SPIKED:
        return no("is_spiked")
    if road is Road.EXPORT:
        return may_leave(standing)
    if road is Road.REGISTER and not standing.outlets and not may_leave(standing).allowed:
        return no("never_left")
    return YES


def may_leave(standing: ReviewStanding) -> Verdict:
    """Tell whether an article may be packaged as it stands, whoever asks."""
    if standing.work is Status.SPIKED:
        return no("is_spiked")
    if standing.hold is not None:
        return no("on_hold", reason=standing.hold.comment)
    if standing.approval is not None or standing.is_urgent:
        return YES
    if standing.urgent:
        return no("one_more_urgent")
    if standing.final is not None and standing.void is not None:
        people = ", ".join(standing.void_by)
        return no(f"void_{standing.void.value}", approver=standing.final.person, people=people)
    return no("not_approved")


def may_override(person: Person, standing: ReviewStanding) -> Verdict:
    """Tell whether a person may let an article leave against the rules, and has to: 特批."""
    leaves = may_leave(standing)
    if leaves.allowed:
        return no("leaves_already")
    if standing.hold is not None:  # that is lifted, not overridden
        return leaves
    if may(person, Action.SIGN_OFF, standing).allowed:
        return no("usual_way")
    return may(person, Action.SIGN_OFF, standing, Wish(override=True))


def _may_decide(person: Person, row: ActionRow, standing: ReviewStanding, wish: Wish) -> Verdict:
    override = wish.override and row.action is Action.SIGN_OFF
    if override and Capability.OVERRIDE not in person.capabilities(standing.publication):
        return no("no_override", person=person.shown)
    starts = row.starts | {Status.DRAFT, Status.RETURNED} if override else row.starts
    if standing.work not in starts:
        if row.action is Action.RESTORE:
            return no("is_not_spiked")
        return no(_STATE_CODES[standing.work])
    if row.capability not in person.capabilities(standing.publication):
        return no("no_capability", person=person.shown)
    asked = row.checks
    if override:
        asked = (Check.NOT_HELD_BY_ANOTHER,)
    if wish.settled:
        asked = tuple(check for check in asked if check not in _AT_HAND)
    verdicts = (_CHECKS[check](person, standing, wish) for check in asked)
    return next((verdict for verdict in verdicts if not verdict.allowed), YES)


def _changed(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    if standing.work in {Status.DRAFT, Status.RETURNED} or not standing.acts:
        return YES
    changed = standing.acts[-1].content_hash != standing.head_hash and standing.approval is None
    return YES if changed or person.id in standing.undecided else no("unchanged")


def _mine(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    submitted = {one.person for one in standing.acts if one.action is Action.SUBMIT}
    mine = person.id in submitted or standing.is_own(person.names)
    return YES if mine else no("not_mine")


def _stage(person: Person, standing: ReviewStanding, wish: Wish) -> Verdict:
    place = standing.policy.last if standing.work is Status.APPROVED else standing.place
    stage = standing.policy.stages[place]
    if wish.stage and standing.policy.place_of(wish.stage) != place:
        return no("wrong_stage", stage=Phrase(stage.en))
    if stage.role not in person.reviews_as(standing.publication):
        return no("not_the_role", role=Phrase(DESK_ROLES[stage.role].en))
    return YES


def _not_own(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    if standing.policy.own_article or not standing.is_own(person.names):
        return YES
    return no("own_article")


def _one_stage(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    here = standing.policy.stages[standing.place]
    others = {one.decision.person for one in standing.passed if one.stage != here}
    if standing.policy.two_stages or person.id not in others:
        return YES
    return no("two_stages", person=person.shown)


def _last_stage(_: Person, standing: ReviewStanding, __: Wish) -> Verdict:
    return YES if standing.place == standing.policy.last else no("not_the_last")


def _not_held(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    holder = standing.holders[0].person if standing.holders else person.id
    return YES if holder == person.id else no("held_by", holder=holder)


def _nobody_undecided(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    others = [one for one in standing.undecided if one not in person.names]
    return no("undecided_change", people=", ".join(others)) if others else YES


def _earlier_stage(_: Person, standing: ReviewStanding, wish: Wish) -> Verdict:
    if not wish.to:
        return YES
    place = standing.policy.place_of(wish.to)
    here = standing.policy.last if standing.work is Status.APPROVED else standing.place
    return YES if place is not None and place < here else no("no_earlier_stage")


def _pictures(_: Person, standing: ReviewStanding, __: Wish) -> Verdict:
    missing = standing.pictures_missing
    return no("pictures_missing", count=missing) if missing else YES


def _claimed(person: Person, standing: ReviewStanding) -> bool:
    return person.id in {one.person for one in standing.holders}


def _on_hold(_: Person, standing: ReviewStanding, __: Wish) -> Verdict:
    return YES if standing.hold is not None else no("not_on_hold")


def _not_on_hold(_: Person, standing: ReviewStanding, __: Wish) -> Verdict:
    return YES if standing.hold is None else no("on_hold", reason=standing.hold.comment)


def _not_urgent_by_me(person: Person, standing: ReviewStanding, _: Wish) -> Verdict:
    said = {one.person for one in standing.urgent if one.content_hash == standing.head_hash}
    return no("urgent_already", person=person.shown) if person.id in said else YES


def _live(person: Person, standing: ReviewStanding, wish: Wish) -> Verdict:
    confirms = standing.taken_down is not None and standing.taken_down.person != person.id
    live = standing.is_live or (wish.settled and standing.outlet is not None)
    return YES if live or confirms else no("not_live")


_CHECKS: dict[Check, Callable[[Person, ReviewStanding, Wish], Verdict]] = {
    Check.CHANGED: _changed,
    Check.MINE: _mine,
    Check.STAGE: _stage,
    Check.NOT_OWN: _not_own,
    Check.ONE_STAGE: _one_stage,
    Check.LAST_STAGE: _last_stage,
    Check.NOT_HELD_BY_ANOTHER: _not_held,
    Check.NOBODY_UNDECIDED: _nobody_undecided,
    Check.NOT_CLAIMED_BY_ME: lambda person, standing, _: (
        no("claimed", person=person.shown) if _claimed(person, standing) else YES
    ),
    Check.CLAIMED_BY_ME: lambda person, standing, _: (
        YES if _claimed(person, standing) else no("not_claimed", person=person.shown)
    ),
    Check.NOT_ON_HOLD: _not_on_hold,
    Check.ON_HOLD: _on_hold,
    Check.NOT_URGENT_BY_ME: _not_urgent_by_me,
    Check.LIVE: _live,
    Check.EARLIER_STAGE: _earlier_stage,
    Check.PICTURES: _pictures,
}

_AT_HAND = frozenset(
    {
        Check.CHANGED,
        Check.NOT_HELD_BY_ANOTHER,
        Check.NOBODY_UNDECIDED,
        Check.NOT_CLAIMED_BY_ME,
        Check.CLAIMED_BY_ME,
        Check.NOT_ON_HOLD,
        Check.ON_HOLD,
        Check.NOT_URGENT_BY_ME,
        Check.PICTURES,
    }
)
