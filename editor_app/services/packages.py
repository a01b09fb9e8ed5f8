"""Making one package as a person does it: look first, keep a revision, export, verify."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor_app.domain.content import Content, content_assets
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, Decision
from editor_app.domain.findings import Finding
from editor_app.domain.people import Person
from editor_app.domain.permission import Road
from editor_app.domain.publication import Publication
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status
from editor_app.publishing.layout import PAGE
from editor_app.publishing.package import CHANNELS
from editor_app.publishing.verdict import Verification
from editor_app.publishing.verify import verify_package
from editor_app.services.deciding import Asked, Deciding
from editor_app.services.people import person_here
from editor_app.services.preflight import preflight
from editor_app.services.publishing import Leaving, Order, Publishing, embargo_of, in_words, refuse_to_leave
from editor_app.services.roads import Roads
from editor_app.services.writing import Writing
from editor_app.store.library import Library, View
from editor_app.system.clock import Clock

LAST_FOLDER = "publishing.folder"
LAST_AS_ZIP = "publishing.as_zip"
# Keeping the revision, writing, verifying; the pictures are counted beside these.
_OTHER_STEPS = 3

Step = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A content that could leave: hints about it, or why it may not.

    ``approves`` tells that whoever works here approves it by making the package, being alone at a desk.  Where only its
    ``embargo`` (until when, in words) is in the way it may leave as an embargoed delivery.
    """

    findings: tuple[Finding, ...]
    refusal: StetError | None = None
    approves: bool = False
    embargo: str = ""

    def refusal_of(self, *, embargoed: bool) -> StetError | None:
        """Why it may not leave as an embargoed delivery, or as a usual one."""
        return None if self.embargo and embargoed else self.refusal


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a person sees before a package is made.

    ``order`` is what would be done as it stands; its folder is empty (``.``) the first time.  ``newest`` is the newest
    of ``revisions`` revisions, None where there is none; it is ``signed_off`` where a sign-off still covers it.
    ``draft_differs`` tells that the draft is not that revision, ``can_keep`` that it could be kept as one.
    """

    order: Order
    headline: str
    status: Status
    revisions: int
    draft_differs: bool
    signed_off: bool
    draft: Candidate
    newest: Candidate | None
    publications: tuple[Publication, ...]
    channels: tuple[str, ...] = CHANNELS
    can_keep: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was made: where it lies, its page (None inside a zip), what verifying says, what to look at.

    ``was_there`` tells that this very package lay there already.
    """

    path: Path
    page: Path | None
    verification: Verification
    findings: tuple[Finding, ...]
    was_there: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """What is done on the way to a package."""

    writing: Writing
    deciding: Deciding
    publishing: Publishing


class Packages:
    """Making the packages of one library, one at a time."""

    def __init__(self, library: Library, parts: Parts, person: str, clock: Clock) -> None:
        self._library = library
        self._roads = Roads(library, person)
        self._writing = parts.writing
        self._deciding = parts.deciding
        self._publishing = parts.publishing
        self._person = person
        self._clock = clock

    def propose(self, article: str) -> Proposal:
        """What could be made of an article as it is stored.  Raise `StetError` for an unknown one."""
        with self._library.reading() as view:
            summary = view.articles.summary(article)
            self._roads.ask(view, Road.OPEN, article)
            draft = view.articles.draft(article).content
            newest = _newest(view, article)
            now = self._clock()
            who = person_here(view, self._person)
            standing = view.standings.of(article)
            return Proposal(
                order=_usual_order(view, article, draft),
                headline=summary.headline,
                status=summary.status,
                revisions=view.revisions.count(article),
                draft_differs=newest != draft,
                signed_off=standing.approval is not None,
                draft=_candidate(who, draft, self._deciding.standing(article), now),
                newest=None if newest is None else _candidate(who, newest, standing, now),
                publications=tuple(view.publications.all()),
                can_keep=not self._library.read_only,
            )

    def make(self, order: Order, note: str | None = None, step: Step = lambda _done, _total: None) -> Made:
        """Write, record and verify a package; where ``note`` is given, first keep the draft as a revision under it.

        ``step(done, total)`` is called on the way; what it raises stops the making, which leaves a kept revision but
        no half of a package.  Raise `StetError` as `Publishing.export` does.
        """
        counted = _Counted(step, self._pictures(order.article) + _OTHER_STEPS)
        counted.next()
        if note is not None:
            self._writing.keep_revision(order.article, note)
        self._approve_alone(order)
        counted.next()
        package = self._publishing.export(order, counted.next)
        self._remember(order)
        counted.to_last()
        verification = verify_package(package.path)
        page = None if order.as_zip else package.path / PAGE
        return Made(package.path, page, verification, package.findings, package.was_there)

    def _approve_alone(self, order: Order) -> None:
        """Submit and approve the newest revision, where whoever works here is alone and it was not approved yet."""
        article = order.article
        with self._library.reading() as view:
            standing = view.standings.of(article)
            who = person_here(view, self._person)
            newest = _newest(view, article)
        if standing.may_leave or newest is None or not _approves_alone(who, standing):
            return
        candidate = _candidate(who, newest, standing, self._clock())
        refusal = candidate.refusal_of(embargoed=order.embargoed)
        if refusal is not None:
            raise refusal
        as_it_stands = Asked(as_it_stands=True)
        if standing.work is not Status.IN_REVIEW or standing.undecided:
            self._deciding.decide(article, Action.SUBMIT, as_it_stands, "packages")
        self._deciding.decide(article, Action.APPROVE, as_it_stands, "packages")

    def _pictures(self, article: str) -> int:
        with self._library.reading() as view:
            return len(content_assets(view.articles.draft(article).content))

    def _remember(self, order: Order) -> None:
        """Remember where to and how, for the next time."""
        if self._library.read_only:
            return
        wanted = {LAST_FOLDER: str(order.folder), LAST_AS_ZIP: order.as_zip}
        with self._library.writing("packages") as unit:
            for key, value in wanted.items():
                if unit.settings.get(key) != value:
                    unit.settings.put(key, value)


class _Counted:
    """Steps that never run past their total, however many there turn out to be."""

    def __init__(self, step: Step, total: int) -> None:
        self._step = step
        self._total = total
        self._done = 0

    def next(self) -> None:
        """One more is about to begin."""
        self._step(min(self._done, self._total - 1), self._total)
        self._done += 1

    def to_last(self) -> None:
        """Only the last is left."""
        self._step(self._total - 1, self._total)


def _newest(view: View, article: str) -> Content | None:
    head = view.revisions.head(article)
    return None if head is None else view.revisions.content(view.revisions.get(head).content_hash)


def _candidate(who: Person, content: Content, standing: ReviewStanding, now: datetime) -> Candidate:
    approves = not standing.may_leave and _approves_alone(who, standing)
    if approves:  # it will be by then
        standing = replace(standing, approval=standing.submitted or _BY_THEN)
    refusal: StetError | None = None
    embargo = ""
    try:
        refuse_to_leave(who, standing, Leaving(content, CHANNELS, now, embargoed=True))
        until = embargo_of(content, now)
        embargo = in_words(until) if until else ""
        refuse_to_leave(who, standing, Leaving(content, CHANNELS, now))
    except StetError as found:
        refusal = found
    if refusal is not None and not embargo:
        return Candidate((), refusal)
    findings = preflight(content, draft_has_changed=False)
    return Candidate((OWN_APPROVAL, *findings) if approves else findings, refusal, approves, embargo)


OWN_APPROVAL = Finding(
    "review.own", "Nobody has approved this text yet: by making the package you approve it yourself."
)
_BY_THEN = Decision("", Action.SIGN_OFF, "", "", "", "")


def _approves_alone(who: Person, standing: ReviewStanding) -> bool:
    """Whether somebody submits and approves in one go: where the policy lets people decide on their own articles."""
    stage = standing.policy.stages[standing.policy.last]
    return (
        standing.policy.own_article
        and standing.hold is None
        and standing.work in {Status.DRAFT, Status.RETURNED, Status.IN_REVIEW}
        and stage.role in who.reviews_as(standing.publication)
    )


def _usual_order(view: View, article: str, draft: Content) -> Order:
    return Order(
        article,
        CHANNELS[0],
        Path(view.settings.get(LAST_FOLDER, "")),
        bool(view.settings.get(LAST_AS_ZIP, False)),
        draft.fields.publication,
    )
