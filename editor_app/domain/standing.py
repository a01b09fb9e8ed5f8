"""Where an article stands in its review, as one value made from its events (`domain.rounds`)."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.policy import Policy, Stage
from editor_app.domain.workflow import Status


class Doubt(enum.StrEnum):
    """Why a decision is kept and shown, and does not count."""

    BAD_SIGNATURE = "bad_signature"
    UNSIGNED = "unsigned"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_KEY = "unknown_key"
    REVOKED_KEY = "revoked_key"
    RETURNED_MEANWHILE = "returned_meanwhile"
    REFUSED = "refused"


DOUBT_WORDS: dict[Doubt, str] = {
    Doubt.BAD_SIGNATURE: "The signature does not fit the decision.",
    Doubt.UNSIGNED: "The decision is not signed, though its maker has a key.",
    Doubt.UNKNOWN_PERSON: "Nobody here knows the person who decided.",
    Doubt.UNKNOWN_KEY: "The decision is signed with a key that nobody here knows.",
    Doubt.REVOKED_KEY: "The key was revoked before the decision was made.",
    Doubt.RETURNED_MEANWHILE: "Another person returned the article at the same time; a return goes before.",
    Doubt.REFUSED: "The decision was against the rules: {why}",
}


class Void(enum.StrEnum):
    """Why a round that was decided to its end is not valid (any more)."""

    CHANGED = "changed"
    DRAFT = "draft"
    UNDECIDED = "undecided"
    UNKNOWN_HISTORY = "unknown_history"


VOID_WORDS: dict[Void, str] = {
    Void.CHANGED: "Approved by {approver}, changed since by {people}.",
    Void.DRAFT: "Approved by {approver}, changed since in the draft.",
    Void.UNDECIDED: "{people} changed the text during the review and has not decided on it since.",
    Void.UNKNOWN_HISTORY: "What was changed during the review is not known here: earlier history is missing.",
}


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A decision, or an outlet record, that does not count.

    Where the rules were against it, ``code`` is the refusal's (`permission.REASONS`) and ``values`` fill its places.
    """

    event: str
    decision: Decision | OutletRecord
    doubt: Doubt
    code: str = ""
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """A stage that was passed in this round; ``changed_since`` names who changed the text after it, in order."""

    stage: Stage
    decision: Decision
    changed_since: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletStanding:
    """What stands last about an article at one publication and channel."""

    publication: str
    channel: str
    action: OutletAction
    at: str
    address: str = ""
    content_hash: str = ""


@dataclass(frozen=True, slots=True)
class Hands:
    """In whose hands an article is: a person (by id), or whoever has the stage's role; nobody where it is done."""

    person: str = ""
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class ReviewStanding:
    """Everything that the events say about an article's review and its outlets.

    ``work`` is draft, in review, returned, approved or spiked; ``place`` the stage whose turn it is; ``round_number``
    counts rounds from 1, a ``light`` one corrects what is live.  ``approval`` is the last stage's decision where the
    round is valid; else ``void`` says why not and ``void_by`` through whom, of the decision ``final``.  ``undecided`` are
    those who changed the text since their last word; ``unkept`` tells that the draft differs from the newest revision.
    ``holders`` are claims, the earlier holds.  ``resumes_at`` is the place that a return goes back to afterwards.
    ``pictures_missing`` counts the pictures of the text that are not here (yet), where somebody looked.
    """

    policy: Policy
    work: Status = Status.DRAFT
    place: int = 0
    round_number: int = 0
    light: bool = False
    submitted: Decision | None = None
    passed: tuple[Passed, ...] = ()
    resumes_at: int = -1
    returned: Decision | None = None
    holders: tuple[Decision, ...] = ()
    hold: Decision | None = None
    urgent: tuple[Decision, ...] = ()
    taken_down: Decision | None = None
    correction: Decision | None = None
    before_spike: Status = Status.DRAFT
    acts: tuple[Decision, ...] = ()
    final: Decision | None = None
    approval: Decision | None = None
    void: Void | None = None
    void_by: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    unkept: bool = False
    counted: tuple[str, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()
    overrides: tuple[Decision, ...] = ()
    outlets: tuple[OutletStanding, ...] = ()
    publication: str = ""
    credited: frozenset[str] = frozenset()
    writer: str = ""
    head_hash: str = ""
    pictures_missing: int = 0

    @property
    def stage(self) -> Stage | None:
        """The stage whose turn it is; None where the article is not in review."""
        return self.policy.stages[self.place] if self.work is Status.IN_REVIEW else None

    @property
    def void_is_draft(self) -> bool:
        """Whether only the draft differs from what was approved: no revision of it has been kept yet."""
        return self.void is Void.DRAFT

    @property
    def is_live(self) -> bool:
        """Whether it is live somewhere now."""
        return any(one.action in {OutletAction.LIVE, OutletAction.UPDATED} for one in self.outlets)

    @property
    def outlet(self) -> Status | None:
        """The strongest standing among all publications and channels; None where nothing ever went live."""
        found = {one.action for one in self.outlets}
        return next((status for action, status in _OUTLETS if action in found), None)

    @property
    def status(self) -> Status:
        """The one status for lists: what readers see goes before the work, a spiked article before all."""
        if self.work is Status.SPIKED:
            return self.work
        return self.outlet or self.work

    @property
    def is_correcting(self) -> bool:
        """已发布·更正中: it is live, and what stands at the desk is not approved."""
        return self.is_live and self.correction is not None and self.approval is None

    @property
    def is_urgent(self) -> bool:
        """先发后审: enough people have let this very text leave before its review."""
        people = {one.person for one in self.urgent if one.content_hash == self.head_hash}
        return len(people) >= self.policy.urgent_people

    @property
    def to_confirm(self) -> bool:
        """补审: it left, or may leave, before its review, or was taken down by one person; somebody has to confirm."""
        return bool(self.urgent and self.approval is None) or self.taken_down is not None

    @property
    def may_leave(self) -> bool:
        """Whether what stands at the desk may be packaged: approved or urgent, not on hold, not spiked."""
        if self.work is Status.SPIKED or self.hold is not None:
            return False
        return self.approval is not None or self.is_urgent

    @property
    def stood_for(self) -> Decision | None:
        """The newest decision of this round for a text that was changed since; None where nothing was.

        What differs from that text is all that has to be looked at before it is decided on again.
        """
        if self.void in {Void.CHANGED, Void.DRAFT}:
            return self.final
        changed = [one.decision for one in self.passed if one.changed_since]
        return max(changed, key=self.acts.index, default=None)

    @property
    def hands(self) -> Hands:
        """In whose hands it is now."""
        if self.work is Status.IN_REVIEW:
            return Hands(self.holders[0].person if self.holders else "", self.stage)
        if self.work is Status.RETURNED and self.submitted is not None:
            return Hands(self.submitted.person)
        return Hands()

    def passed_at(self, stage: Stage) -> Passed | None:
        """How a stage was passed in this round; None while it was not."""
        return next((one for one in self.passed if one.stage == stage), None)

    def is_own(self, names: frozenset[str]) -> bool:
        """Whether an article is somebody's own: credited as its author, or written by them when it was submitted."""
        return bool(names & self.credited) or self.writer in names


_OUTLETS = (
    (OutletAction.UPDATED, Status.UPDATED),
    (OutletAction.LIVE, Status.LIVE),
    (OutletAction.TAKEN_DOWN, Status.TAKEN_DOWN),
)

CLEARS_CLAIMS = frozenset({Action.SUBMIT, Action.APPROVE, Action.SIGN_OFF, Action.RETURN, Action.WITHDRAW})
