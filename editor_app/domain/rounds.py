"""The fold of an article's events into where it stands (design ``article.md``, Work status and History).

Decisions are taken in (topology, time, id) order, so any order of receiving gives the same standing.  One counts where
its maker was known, its signature holds and `permission.may` would have allowed it then; the others are kept and say
why they do not.

*Concurrent approve and return*: where an approval and a return at the same stage had not seen each other, the return
counts and the approval does not, whichever came first.

*Validity*: a round is valid when every stage has decided in it, the last one on the head's content, and everybody who
changed the text after a decision has decided since (submitted, passed or signed off).  Undoing an edit makes the
approval valid again, since it names the content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor_app.domain.changed_by import Point, changers
from editor_app.domain.events import Action, Decision, OutletRecord, event_id
from editor_app.domain.fields import Fields
from editor_app.domain.outlets import SignatureDoubt, judged, outlets_of
from editor_app.domain.people import NOBODY_NAMED, Capability, People, Person
from editor_app.domain.permission import YES, Verdict, Wish, may, no
from editor_app.domain.policy import POLICIES, SOLO, Policy
from editor_app.domain.revision import Revision
from editor_app.domain.standing import (
    CLEARS_CLAIMS,
    Doubt,
    Passed,
    ReviewStanding,
    Uncounted,
    Void,
)
from editor_app.domain.workflow import Status, in_order

AUTHOR_ROLES = frozenset({"author", "reporter", "correspondent", "intern"})
"""Whoever is credited so has the article for their own."""


def _no_doubt(_: Decision | OutletRecord, __: Person) -> Doubt | None:
    return None


@dataclass(frozen=True, slots=True)
class Case:
    """All that the standing of one article is made from.

    A publication that has a ``policy`` is ``bound`` to it; else a round is held under the one that it was begun under,
    and ``policy`` is for new ones.  ``head`` is its newest state (None while there is only a draft).  ``doubt`` tells what is wrong with an event's
    signature, for a person who is known.  ``credited`` are the names of its authors and reporters; an ``imported``
    article's first revision was not written by whoever took it in.  With the hash of a ``draft`` it is told how that
    stands, though no revision of it has been kept yet.
    """

    decisions: Sequence[Decision] = ()
    outlets: Sequence[OutletRecord] = ()
    revisions: Mapping[str, Revision] = field(default_factory=dict)
    head: Point | None = None
    policy: Policy = SOLO
    bound: bool = False
    people: People = NOBODY_NAMED
    doubt: SignatureDoubt = _no_doubt
    publication: str = ""
    credited: frozenset[str] = frozenset()
    imported: bool = False
    draft: str = ""


def standing_of(case: Case) -> ReviewStanding:
    """Fold a case into where its article stands."""
    ordered = in_order(case.decisions)
    overtaken = _overtaken(ordered)
    head = case.head or Point("", "")
    outlets, uncounted = judged(case.outlets, case.people, case.doubt)
    standing = ReviewStanding(
        case.policy,
        outlets=outlets_of(outlets),
        uncounted=uncounted,
        publication=case.publication,
        credited=case.credited,
        head_hash=head.content_hash,
    )
    for decision in ordered:
        standing = _after(case, standing, decision, overtaken)
    return _judged(case, standing, head)


def counted_outlets(case: Case) -> tuple[OutletRecord, ...]:
    """The outlet records of a case that count."""
    return judged(case.outlets, case.people, case.doubt)[0]


def credited_names(fields: Fields) -> frozenset[str]:
    """The names under which an article is somebody's own."""
    return frozenset(
        name for credit in fields.credits if credit.role in AUTHOR_ROLES for name in credit.names
    )


def _overtaken(ordered: Sequence[Decision]) -> frozenset[str]:
    """Ids of approvals that a return at the same stage had not seen, nor they it."""
    names = {event_id(decision): decision for decision in ordered}
    returns = [key for key, one in names.items() if one.action is Action.RETURN and one.after]
    if not returns:
        return frozenset()
    seen: dict[str, frozenset[str]] = {}
    for key, decision in names.items():  # each stands after those it had seen
        known = [one for one in decision.after if one in seen]
        seen[key] = frozenset(known).union(*(seen[one] for one in known))
    return frozenset(
        key
        for key, one in names.items()
        if one.action in {Action.APPROVE, Action.SIGN_OFF} and one.after
        for back in returns
        if names[back].stage == one.stage and key not in seen[back] and back not in seen[key]
    )


def _after(
    case: Case, standing: ReviewStanding, decision: Decision, overtaken: frozenset[str]
) -> ReviewStanding:
    """The standing after one more decision."""
    name = event_id(decision)
    final = standing.final if standing.work is Status.APPROVED else None
    if final is not None and final.content_hash != decision.content_hash:
        # Whoever decides on another text than was approved found it voided.
        standing = replace(standing, work=Status.IN_REVIEW)
    why = _doubt(case, standing, decision, name in overtaken)
    if why is not None:
        code, values = why.verdict.code, tuple(why.verdict.values.items())
        told = Uncounted(name, decision, why.doubt, code, values)
        return replace(standing, uncounted=(*standing.uncounted, told))
    standing = replace(
        standing,
        counted=(*standing.counted, name),
        holders=() if decision.action in CLEARS_CLAIMS else standing.holders,
        overrides=(*standing.overrides, decision) if decision.override else standing.overrides,
    )
    return _STEPS[decision.action](case, standing, decision)


def _doubt(case: Case, standing: ReviewStanding, decision: Decision, overtaken: bool) -> _Why | None:
    """Why a decision does not count; None where it does."""
    person = case.people.get(decision.person)
    signer = case.people.get(decision.recorded_by) if decision.recorded_by else person
    if person is None or signer is None:
        return _Why(Doubt.UNKNOWN_PERSON)
    doubt = case.doubt(decision, signer)
    if doubt is not None:
        return _Why(doubt)
    if signer is not person and Capability.RECORD not in signer.capabilities(case.publication):
        return _Why(Doubt.REFUSED, no("may_not_record", person=signer.shown))
    if overtaken:
        return _Why(Doubt.RETURNED_MEANWHILE)
    wish = Wish(decision.comment, decision.stage, decision.to, bool(decision.override), settled=True)
    # What was refused or allowed then is asked of the text as it was then.
    if standing.head_hash != decision.content_hash:
        standing = replace(standing, head_hash=decision.content_hash)
    verdict = may(person, decision.action, standing, wish)
    return None if verdict.allowed else _Why(Doubt.REFUSED, verdict)


@dataclass(frozen=True, slots=True)
class _Why:
    doubt: Doubt
    verdict: Verdict = YES


def _submit(case: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    if standing.work is Status.RETURNED:
        standing = replace(standing, work=Status.IN_REVIEW, resumes_at=-1, acts=(*standing.acts, decision))
        return replace(standing, place=_first_open(standing))
    if standing.work in {Status.IN_REVIEW, Status.APPROVED}:
        return replace(standing, work=Status.IN_REVIEW, acts=(*standing.acts, decision))
    policy = _policy_of_round(case, decision)
    return replace(
        standing,
        work=Status.IN_REVIEW,
        policy=policy,
        place=policy.last if standing.light else 0,
        round_number=standing.round_number + 1,
        submitted=decision,
        passed=(),
        resumes_at=-1,
        returned=None,
        acts=(decision,),
        final=None,
        writer=_writer(case, decision),
    )


def _policy_of_round(case: Case, decision: Decision) -> Policy:
    """The policy that a round is held under: the publication's, else the one that it was begun under."""
    return case.policy if case.bound else POLICIES.get(decision.policy, case.policy)


def _writer(case: Case, decision: Decision) -> str:
    """Who wrote the text that a round begins with; whoever imported it did not."""
    revision = case.revisions.get(decision.revision)
    if revision is None:
        return decision.person
    return "" if case.imported and not revision.parents else revision.author


def _withdraw(_: Case, standing: ReviewStanding, __: Decision) -> ReviewStanding:
    return replace(
        standing,
        work=Status.DRAFT,
        place=0,
        submitted=None,
        passed=(),
        resumes_at=-1,
        returned=None,
        acts=(),
        final=None,
    )


def _claim(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    if any(one.person == decision.person for one in standing.holders):
        return standing
    return replace(standing, holders=(*standing.holders, decision))


def _release(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    left = tuple(one for one in standing.holders if one.person != decision.person)
    return replace(standing, holders=left)


def _return(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    here = standing.policy.last if standing.work is Status.APPROVED else standing.place
    to = standing.policy.place_of(decision.to) if decision.to else None
    taken_back = {standing.policy.stages[here]} | ({standing.policy.stages[to]} if to is not None else set())
    standing = replace(
        standing,
        passed=tuple(one for one in standing.passed if one.stage not in taken_back),
        returned=decision,
        final=None,
    )
    if to is None:
        place = _first_open(standing)
        return replace(standing, work=Status.RETURNED, place=place, resumes_at=place)
    return replace(standing, work=Status.IN_REVIEW, place=to, resumes_at=here)


def _approve(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    stage = standing.policy.stages[standing.place]
    others = tuple(one for one in standing.passed if one.stage != stage)
    standing = replace(standing, passed=(*others, Passed(stage, decision)), acts=(*standing.acts, decision))
    place = _first_open(standing)
    if decision.override or place > standing.policy.last:
        last = standing.passed_at(standing.policy.stages[standing.policy.last])
        final = decision if last is None else last.decision
        return replace(
            standing,
            work=Status.APPROVED,
            place=standing.policy.last,
            resumes_at=-1,
            final=final,
            urgent=(),
        )
    resumes_at = -1 if place == standing.resumes_at else standing.resumes_at
    return replace(standing, place=place, resumes_at=resumes_at, final=None)


def _first_open(standing: ReviewStanding) -> int:
    """The place of the first stage that has not passed the article in this round; behind the last where all have."""
    stages = standing.policy.stages
    begin = standing.policy.last if standing.light else 0
    return next(
        (place for place in range(begin, len(stages)) if standing.passed_at(stages[place]) is None),
        len(stages),
    )


def _sign_off(case: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    if standing.submitted is None:  # against the rules, and so before anybody has submitted it
        standing = replace(
            standing,
            round_number=standing.round_number + 1,
            policy=_policy_of_round(case, decision),
            submitted=decision,
            writer=_writer(case, decision),
        )
    return _approve(case, replace(standing, place=standing.policy.last), decision)


def _hold(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    return replace(standing, hold=decision)


def _unhold(_: Case, standing: ReviewStanding, __: Decision) -> ReviewStanding:
    return replace(standing, hold=None)


def _urgent(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    return replace(standing, urgent=(*standing.urgent, decision))


def _correct(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    return replace(_withdraw(_, standing, decision), light=True, correction=decision)


def _take_down(_: Case, standing: ReviewStanding, decision: Decision) -> ReviewStanding:
    if standing.taken_down is not None and standing.taken_down.person != decision.person:
        return replace(standing, taken_down=None)
    alone = standing.policy.urgent_people > 1
    return replace(standing, taken_down=decision if alone else None)


def _spike(_: Case, standing: ReviewStanding, __: Decision) -> ReviewStanding:
    return replace(standing, work=Status.SPIKED, before_spike=standing.work)


def _restore(_: Case, standing: ReviewStanding, __: Decision) -> ReviewStanding:
    return replace(standing, work=standing.before_spike)


_STEPS: dict[Action, Callable[[Case, ReviewStanding, Decision], ReviewStanding]] = {
    Action.SUBMIT: _submit,
    Action.WITHDRAW: _withdraw,
    Action.CLAIM: _claim,
    Action.RELEASE: _release,
    Action.RETURN: _return,
    Action.APPROVE: _approve,
    Action.SIGN_OFF: _sign_off,
    Action.HOLD: _hold,
    Action.UNHOLD: _unhold,
    Action.URGENT: _urgent,
    Action.CORRECT: _correct,
    Action.TAKE_DOWN: _take_down,
    Action.SPIKE: _spike,
    Action.RESTORE: _restore,
}


def _judged(case: Case, standing: ReviewStanding, head: Point) -> ReviewStanding:
    """The standing with its validity: what still holds of what was decided, for the text as it is now."""
    if standing.final is not None:
        standing = _with_final(case, standing, standing.final, head)
    points = [_point(one) for one in standing.acts]
    passed = tuple(_changed_since(case, one, head) for one in standing.passed)
    undecided: tuple[str, ...] = ()
    if standing.acts and standing.approval is None:
        undecided = _undecided(case, standing.acts, [*points, head]) or ()
    unkept = case.draft not in {"", head.content_hash}
    standing = replace(standing, passed=passed, undecided=undecided, unkept=unkept)
    if standing.approval is not None and standing.work is not Status.SPIKED:
        # The approval answers what was urgent, and a correction that it covers is done.
        return replace(standing, work=Status.APPROVED, place=standing.policy.last)
    return standing


def _changed_since(case: Case, passed: Passed, head: Point) -> Passed:
    changed = changers(case.revisions, _point(passed.decision), head)
    return replace(passed, changed_since=changed) if changed else passed


def _with_final(case: Case, standing: ReviewStanding, final: Decision, head: Point) -> ReviewStanding:
    """The standing of a round whose last stage has decided."""
    void, by = _void(case, standing, final, head)
    if void is None:
        return replace(standing, approval=final)
    work = standing.work if standing.work is Status.SPIKED else Status.IN_REVIEW
    before = Status.IN_REVIEW if standing.before_spike is Status.APPROVED else standing.before_spike
    return replace(
        standing, work=work, before_spike=before, place=standing.policy.last, void=void, void_by=by
    )


def _void(
    case: Case, standing: ReviewStanding, final: Decision, head: Point
) -> tuple[Void | None, tuple[str, ...]]:
    if final.content_hash != head.content_hash:
        changed = changers(case.revisions, _point(final), head)
        return Void.CHANGED, changed or ()
    if case.draft and case.draft != head.content_hash:
        return Void.DRAFT, ()
    if final.override:
        return None, ()
    upto = standing.acts.index(final) + 1
    points = [_point(one) for one in standing.acts[:upto]]
    undecided = _undecided(case, standing.acts, points)
    if undecided is None:
        return Void.UNKNOWN_HISTORY, ()
    return (Void.UNDECIDED, undecided) if undecided else (None, ())


def _undecided(case: Case, acts: Sequence[Decision], points: Sequence[Point]) -> tuple[str, ...] | None:
    """Who changed the text between points of a round and has not decided at or after the later of the two.

    None where it is not known.  ``points`` are those of the first acts, in order, perhaps with the head behind.
    """
    found: dict[str, None] = {}
    for place in range(1, len(points)):
        changed = changers(case.revisions, points[place - 1], points[place])
        if changed is None:
            return None
        since = _names(case, acts[place:])
        found.update(dict.fromkeys(one for one in changed if one not in since))
    return tuple(found)


def _names(case: Case, acts: Sequence[Decision]) -> set[str]:
    """All names under which those who decided may have written."""
    found = {one.person for one in acts}
    for name in tuple(found):
        person = case.people.get(name)
        found |= set() if person is None else person.names
    return found


def _point(decision: Decision) -> Point:
    return Point(decision.revision, decision.content_hash)
