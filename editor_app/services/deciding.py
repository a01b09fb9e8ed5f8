"""Deciding: from what a person wants to a signed decision on what is stored, or a refusal in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.changed_by import Point
from editor_app.domain.content import content_assets
from editor_app.domain.decision_table import DESK_ONLY, ROWS, ActionRow
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.evidence import EVIDENCE, Evidence
from editor_app.domain.lists import filed, in_hands_of
from editor_app.domain.next_step import NextStep, next_step
from editor_app.domain.people import Capability, Person
from editor_app.domain.permission import Road, Verdict, Wish, may, no
from editor_app.domain.policy import policy_hash
from editor_app.domain.revision import Revision
from editor_app.domain.rounds import counted_outlets, standing_of
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.ties import next_hands
from editor_app.domain.workflow import Status, in_order, last_seen
from editor_app.services.people import known_person, person_here, registered
from editor_app.services.roads import Roads, refused
from editor_app.services.signatures import signed_by, signed_where_possible
from editor_app.services.sound_evidence import sound_evidence
from editor_app.store.articles import in_the_trash
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp
from editor_app.trust.key_place import KeyPlace

_AS_DRAFTED = "draft"


@dataclass(frozen=True, slots=True)
class Asked:
    """How somebody wants to decide.

    ``stage`` is the stage that decides, for a return the one it goes to (empty: the author).  ``person`` decides
    where that is not whoever works here; ``medium`` tells how the word came (``telephone``, ``wechat``, ``paper``),
    ``given_at`` when (ISO 8601), ``on_behalf_of`` for whom.  ``override`` goes against the rules, for the reason that is given.  ``as_it_stands``
    leaves a draft that differs alone: the newest revision is decided on.
    """

    reason: str = ""
    stage: str = ""
    person: str = ""
    override: bool = False
    medium: str = ""
    given_at: str = ""
    on_behalf_of: str = ""
    evidence: Evidence | None = None
    channels: tuple[str, ...] = ()
    not_before: str = ""
    as_it_stands: bool = False


PLAINLY = Asked()


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided (its id, the decision), and where the article stands now.

    ``goes_to`` are the hands (`lists.Filed`) of whoever else waits for it, and has it once it was handed over.
    """

    event: str
    decision: Decision
    standing: ReviewStanding
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One action for menus and buttons: its row of the table, and whether the person may."""

    row: ActionRow
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Review:
    """All that a window shows of an article's review: where it stands, its decisions in order, and who works here.

    ``to_merge`` tells that two newest states of it stand side by side, ``owed`` that what was decided here waits to be
    handed over to somebody.
    """

    standing: ReviewStanding
    decisions: tuple[Decision, ...]
    here: Person
    to_merge: bool = False
    owed: bool = False

    @property
    def next_step(self) -> NextStep:
        """The one thing that whoever works here can do next."""
        return next_step(self.here, self.standing, to_merge=self.to_merge, owed=self.owed)


@dataclass(frozen=True, slots=True)
class Going:
    """Something that went live: where (address) and when (ISO 8601; empty: now), at which publication's channel."""

    channel: str
    address: str = ""
    at: str = ""
    publication: str = ""


class Deciding:
    """Deciding on the articles of one library."""

    def __init__(self, library: Library, account: str, clock: Clock, keys: KeyPlace | None) -> None:
        self._library = library
        self._roads = Roads(library, account)
        self._account = account
        self._clock = clock
        self._keys = keys

    def standing(self, article: str) -> ReviewStanding:
        """Where an article stands, its draft as if it were kept as a revision now by whoever works here."""
        with self._library.reading() as view:
            return self._as_drafted(view, article, person_here(view, self._account))

    def review(self, article: str) -> Review:
        """An article's review, its draft as in `standing`."""
        with self._library.reading() as view:
            here = person_here(view, self._account)
            decisions = in_order(view.events.decisions(article))
            row = view.articles.row(article)
            to_merge = row is not None and row.to_merge
            owed = bool(view.passing.next_hands(article))
            return Review(self._as_drafted(view, article, here), tuple(decisions), here, to_merge, owed)

    def choices(self, article: str, person: str = "") -> tuple[Choice, ...]:
        """Every action with the answer to whether a person (empty: whoever works here) may take it now."""
        with self._library.reading() as view:
            who = known_person(view, person) if person else person_here(view, self._account)
            standing = self._as_drafted(view, article, who)
        return tuple(Choice(row, may(who, row.action, standing)) for row in ROWS)

    def may(self, article: str, road: Road) -> Verdict:
        """Whether whoever works here may go a road with an article as it is kept."""
        with self._library.reading() as view:
            return may(person_here(view, self._account), road, view.standings.of(article))

    def decide(self, article: str, action: Action, asked: Asked = PLAINLY, origin: str = "") -> Decided:
        """Decide on an article (full id) as it is stored; a draft that differs becomes a revision first.

        All of it happens, or nothing.  Raise `RefusedError` where the person may not, `StetError` where the article
        is unknown, two states of it need a merge, or a key is missing.
        """
        if asked.evidence is not None:
            sound_evidence(asked.evidence)
        with self._library.writing(origin) as unit:
            if unit.articles.summary(article).trashed_at:
                raise in_the_trash(article)
            here = registered(unit, person_here(unit, self._account))
            who = known_person(unit, asked.person) if asked.person else here
            if who.id != here.id and Capability.RECORD not in here.capabilities():
                raise refused(no("may_not_record", person=here.shown))
            head = _kept(unit, article, who, always=action not in DESK_ONLY and not asked.as_it_stands)
            standing = _with_pictures(unit, article, unit.standings.of(article))
            asked = _recorded_rightly(unit, _with_stage(standing, asked), stamp(self._clock()))
            wish = _wish(action, asked)
            verdict = may(who, action, standing, wish)
            if not verdict.allowed:
                raise refused(verdict)
            if action is Action.APPROVE and standing.place == standing.policy.last:
                action = Action.SIGN_OFF
            decision = self._decision(unit, _Act(article, action, asked, who, here), head, standing)
            name = unit.events.add(decision)
            if action is Action.TAKE_DOWN:
                for record in _taken_down(unit, decision, standing):
                    unit.events.add(signed_where_possible(unit, record, here, self._keys))
            after = unit.standings.of(article)
            goes_to = ""
            if action not in DESK_ONLY and len(unit.people.all().known) > 1:
                goes_to = next_hands(after, filed(after).hands)
                unit.passing.owe(article, goes_to)
            mine = in_hands_of(here).values
            return Decided(name, decision, after, "" if goes_to in mine else goes_to)

    def register(self, article: str, going: Going, origin: str = "") -> OutletRecord:
        """Note that an article went live, or was updated, at a channel.  Raise as `decide` does."""
        with self._library.writing(origin) as unit:
            here = registered(unit, person_here(unit, self._account))
            standing = unit.standings.of(article)
            verdict = may(here, Road.REGISTER, standing)
            if not verdict.allowed:
                raise refused(verdict)
            record = _outlet(unit, article, going, here, stamp(self._clock()))
            if self._keys is not None:
                record = signed_by(unit, record, unit.people.all().get(here.id) or here, self._keys)
            unit.events.add(record)
            return record

    def _as_drafted(self, view: View, article: str, who: Person) -> ReviewStanding:
        if not view.articles.exists(article):
            return standing_of(view.standings.case(article))
        self._roads.ask(view, Road.OPEN, article)
        case, draft = view.standings.case(article), view.articles.draft_hash(article)
        if case.head is not None and case.head.content_hash != draft:
            kept = Revision(article, draft, who.id, stamp(self._clock()), (case.head.revision,))
            revisions = {**case.revisions, _AS_DRAFTED: kept}
            case = replace(case, revisions=revisions, head=Point(_AS_DRAFTED, draft))
        return _with_pictures(view, article, standing_of(case))

    def _decision(self, unit: Unit, act: _Act, head: Point, standing: ReviewStanding) -> Decision:
        asked, who, here = act.asked, act.who, act.here
        decision = Decision(
            article=act.article,
            action=act.action,
            revision=head.revision,
            content_hash=head.content_hash,
            person=who.id,
            at=stamp(self._clock()),
            stage=_stage(standing, asked, act.action),
            comment=asked.reason.strip(),
            policy=standing.policy.key,
            policy_hash=policy_hash(standing.policy),
            recorded_by="" if who.id == here.id else here.id,
            medium=asked.medium,
            on_behalf_of=asked.on_behalf_of,
            evidence=_evidence(unit, act.article, asked.evidence),
            after=last_seen(unit.events.decisions(act.article)),
            to=asked.stage if act.action is Action.RETURN else "",
            override=asked.reason.strip() if asked.override else "",
            channels=asked.channels,
            not_before=asked.not_before,
            given_at=asked.given_at,
        )
        if self._keys is None:
            return decision
        # What somebody else decided is signed by whoever records it.
        return signed_by(unit, decision, unit.people.all().get(here.id) or here, self._keys)


def _with_pictures(view: View | Unit, article: str, standing: ReviewStanding) -> ReviewStanding:
    """The standing with a look at how many pictures of the draft are not here (yet)."""
    used = content_assets(view.articles.draft(article).content)
    missing = sum(not view.assets.path(one).is_file() for one in dict.fromkeys(used))
    return replace(standing, pictures_missing=missing) if missing else standing


@dataclass(frozen=True, slots=True)
class _Act:
    """What is done: by whom, and who works here."""

    article: str
    action: Action
    asked: Asked
    who: Person
    here: Person


def _with_stage(standing: ReviewStanding, asked: Asked) -> Asked:
    """The wish with the stage by its key, whatever it was called.  Raise `StetError` where there is none."""
    if not asked.stage:
        return asked
    place = standing.policy.place_of(asked.stage)
    if place is None:
        raise StetError(
            "Unknown stage",
            "There is no stage {stage} here; there are: {known}.",
            stage=asked.stage[:80],
            known=", ".join(stage.key for stage in standing.policy.stages),
        )
    return replace(asked, stage=standing.policy.stages[place].key)


def _recorded_rightly(unit: Unit, asked: Asked, now: str) -> Asked:
    """The wish with the id of the person it was decided for.

    Raise `StetError` where nobody here is called so, or the decision was given after ``now``.
    """
    if asked.given_at and datetime.fromisoformat(asked.given_at) > datetime.fromisoformat(now):
        raise StetError("Later than now", "A decision is recorded after it was given, not before.")
    if not asked.on_behalf_of:
        return asked
    return replace(asked, on_behalf_of=known_person(unit, asked.on_behalf_of).id)


def _wish(action: Action, asked: Asked) -> Wish:
    if action is Action.RETURN:
        return Wish(asked.reason, to=asked.stage, override=asked.override)
    if asked.override and not asked.reason.strip():
        raise refused(no("no_reason"))
    return Wish(asked.reason, asked.stage, override=asked.override)


_AT_A_STAGE = frozenset({Action.CLAIM, Action.RELEASE, Action.RETURN, Action.APPROVE, Action.SIGN_OFF})


def _stage(standing: ReviewStanding, asked: Asked, action: Action) -> str:
    """The key of the stage that a decision is made at; empty for one that is of no stage."""
    if action not in _AT_A_STAGE:
        return ""
    last = asked.override or standing.work is Status.APPROVED
    return standing.policy.stages[standing.policy.last if last else standing.place].key


def _evidence(unit: Unit, article: str, evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    return unit.private.put(article, EVIDENCE, evidence.data, evidence.name)


def _kept(unit: Unit, article: str, who: Person, *, always: bool) -> Point:
    """The newest revision: made of the draft where that differs, unless the decision is not about the text."""
    head = unit.revisions.head(article)
    if head is None or always:
        draft = unit.articles.draft_hash(article)
        if head is None or unit.revisions.get(head).content_hash != draft:
            unit.revisions.add(article, who.id)
        heads = unit.revisions.heads(article)
        if len(heads) > 1:
            raise StetError(
                "Two states",
                "This article has {count} newest revisions that nobody has merged yet.",
                hint="Merge them first.",
                count=len(heads),
            )
        head = heads[-1]
        if unit.revisions.get(head).content_hash != draft:
            raise StetError(
                "Newer revision",
                "There is a newer revision of this article than the one its draft began with.",
                hint="Bring it into the draft first.",
            )
    return Point(head, unit.revisions.get(head).content_hash)


def _taken_down(unit: Unit, decision: Decision, standing: ReviewStanding) -> list[OutletRecord]:
    """That what was live is live no more; whoever records the decision notes it."""
    return [
        OutletRecord(
            decision.article,
            OutletAction.TAKEN_DOWN,
            outlet.publication,
            outlet.channel,
            decision.revision,
            outlet.content_hash or decision.content_hash,
            decision.recorded_by or decision.person,
            decision.at,
            address=outlet.address,
            reason=decision.comment,
            after=last_seen(unit.events.outlets(decision.article)),
        )
        for outlet in standing.outlets
        if outlet.action in {OutletAction.LIVE, OutletAction.UPDATED}
    ]


def _outlet(unit: Unit, article: str, going: Going, here: Person, now: str) -> OutletRecord:
    """What went live: the package that was made last for the channel, else the newest revision."""
    head = unit.revisions.head(article)
    assert head is not None
    revision = unit.revisions.get(head)
    publication = going.publication or unit.articles.draft(article).content.fields.publication
    before = [
        one
        for one in in_order(counted_outlets(unit.standings.case(article)))
        if one.channel == going.channel and (one.publication == publication or not publication)
    ]
    packaged = next((one for one in reversed(before) if one.action is OutletAction.PACKAGED), None)
    live = any(one.action is OutletAction.LIVE for one in before)
    return OutletRecord(
        article=article,
        action=OutletAction.UPDATED if live else OutletAction.LIVE,
        publication=packaged.publication if packaged is not None else publication,
        channel=going.channel,
        revision=head if packaged is None else packaged.revision,
        content_hash=revision.content_hash if packaged is None else packaged.content_hash,
        person=here.id,
        at=going.at or now,
        address=going.address or next((one.address for one in reversed(before) if one.address), ""),
        package="" if packaged is None else packaged.package,
        after=last_seen(unit.events.outlets(article)),
    )
