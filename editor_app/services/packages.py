"""Making one package as a person does it: look first, keep a revision, export, verify."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor_app.domain.article import ArticleSummary
from editor_app.domain.content import Content, content_assets, content_hash
from editor_app.domain.errors import StetError
from editor_app.domain.events import Decision
from editor_app.domain.findings import Finding
from editor_app.domain.publication import Publication
from editor_app.domain.workflow import Status, approval_of
from editor_app.publishing.layout import PAGE
from editor_app.publishing.package import CHANNELS
from editor_app.publishing.verdict import Verification
from editor_app.publishing.verify import verify_package
from editor_app.services.preflight import preflight
from editor_app.services.publishing import Order, Publishing, refuse_to_leave
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
    """A content that could leave: hints about it, or why it may not."""

    findings: tuple[Finding, ...]
    refusal: StetError | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a person sees before a package is made.

    ``order`` is what would be done as it stands; its folder is empty (``.``) the first time.  ``newest`` is the newest
    of ``revisions`` revisions, None where there is none; it is ``signed_off`` where a sign-off still covers it.
    ``draft_differs`` tells that the draft is not that revision.
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


class Packages:
    """Making the packages of one library, one at a time."""

    def __init__(self, library: Library, writing: Writing, publishing: Publishing, clock: Clock) -> None:
        self._library = library
        self._writing = writing
        self._publishing = publishing
        self._clock = clock

    def propose(self, article: str) -> Proposal:
        """What could be made of an article as it is stored.  Raise `StetError` for an unknown one."""
        with self._library.reading() as view:
            summary = view.articles.summary(article)
            draft = view.articles.draft(article).content
            newest = _newest(view, article)
            now = self._clock()
            return Proposal(
                order=_usual_order(view, article, draft),
                headline=summary.headline,
                status=summary.status,
                revisions=view.revisions.count(article),
                draft_differs=newest != draft,
                signed_off=newest is not None and _is_signed_off(view, article, newest),
                draft=_candidate(draft, summary, now),
                newest=None if newest is None else _candidate(newest, summary, now),
                publications=tuple(view.publications.all()),
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
        counted.next()
        package = self._publishing.export(order, counted.next)
        self._remember(order)
        counted.to_last()
        verification = verify_package(package.path)
        page = None if order.as_zip else package.path / PAGE
        return Made(package.path, page, verification, package.findings, package.was_there)

    def _pictures(self, article: str) -> int:
        with self._library.reading() as view:
            return len(content_assets(view.articles.draft(article).content))

    def _remember(self, order: Order) -> None:
        """Remember where to and how, for the next time."""
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


def _is_signed_off(view: View, article: str, content: Content) -> bool:
    decisions = [event for _, event in view.events.of(article) if isinstance(event, Decision)]
    return approval_of(decisions, content_hash(content)) is not None


def _candidate(content: Content, summary: ArticleSummary, now: datetime) -> Candidate:
    try:
        refuse_to_leave(summary.status, content, now)
    except StetError as refusal:
        return Candidate((), refusal)
    return Candidate(preflight(content, draft_has_changed=False))


def _usual_order(view: View, article: str, draft: Content) -> Order:
    return Order(
        article,
        CHANNELS[0],
        Path(view.settings.get(LAST_FOLDER, "")),
        bool(view.settings.get(LAST_AS_ZIP, False)),
        draft.fields.publication,
    )
