"""Publishing: from a stored revision to a verified package, and a record that it was made."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor_app.domain.content import Content, content_from_bytes
from editor_app.domain.decision_table import DESK_ONLY
from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.events import Decision, OutletAction, OutletRecord, event_id
from editor_app.domain.findings import Finding
from editor_app.domain.people import Person
from editor_app.domain.permission import Road, may
from editor_app.domain.publication import Publication
from editor_app.domain.rounds import counted_outlets, standing_of
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import in_order
from editor_app.publishing.batch import PackageBatch
from editor_app.publishing.job import PackageJob
from editor_app.publishing.package import CHANNELS, Package
from editor_app.services.people import person_here
from editor_app.services.preflight import preflight
from editor_app.services.publications import publication_named
from editor_app.services.roads import refused
from editor_app.services.signatures import refuse_locked, signed_where_possible
from editor_app.store.library import Library, View
from editor_app.system.clock import Clock, stamp
from editor_app.trust.key_place import KeyPlace

__all__ = ["CHANNELS", "Order", "Publishing"]

UNDER_EMBARGO = "under_embargo"
"""The code of the refusal that an embargoed delivery lifts."""
BATCH = 50
"""Packages that are written before any is named: enough that the disk is seldom waited for."""


def _unnoticed() -> None:
    """Nobody counts the pictures."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants exported: an article (id, start of one, or number), how, and where to.

    An ``embargoed`` delivery leaves before the embargo of its article has ended, and says so in every format.
    """

    article: str
    channel: str
    folder: Path
    as_zip: bool = False
    publication: str = ""
    embargoed: bool = False


class Publishing:
    """Writing packages of one library's articles."""

    def __init__(self, library: Library, person: str, clock: Clock, keys: KeyPlace | None = None) -> None:
        self._library = library
        self._person = person
        self._clock = clock
        self._keys = keys

    def export(self, order: Order, on_picture: Callable[[], object] = _unnoticed) -> Package:
        """Write the package of an article's newest revision, and record it.

        ``on_picture`` is called before each picture is encoded; what it raises stops the export.  Raise `StetError`
        where the article may not leave (spiked, under embargo, no revision) or a picture is missing; then nothing is
        written.
        """
        (result,) = self._export_batch((order,), on_picture)
        if isinstance(result, StetError):
            raise result
        return result

    def export_all(self, orders: Iterable[Order]) -> Iterator[Package | StetError]:
        """Write and record many packages; give for each order, in turn, its package or why there is none.

        They are written `BATCH` at a time, as the iterator is asked for them: a batch is on the disk and recorded
        before its first result is given.  Interrupted, it leaves whole packages or nothing, and records the whole ones.
        """
        waiting = iter(orders)
        while batch := tuple(itertools.islice(waiting, BATCH)):
            yield from self._export_batch(batch)

    def _export_batch(
        self, orders: tuple[Order, ...], on_picture: Callable[[], object] = _unnoticed
    ) -> list[Package | StetError]:
        with PackageBatch() as batch:
            early = [self._add(order, batch, on_picture) for order in orders]
            late = iter(self._place(batch))
        return [one if isinstance(one, StetError) else _with_findings(next(late), one) for one in early]

    def _add(
        self, order: Order, batch: PackageBatch, on_picture: Callable[[], object]
    ) -> tuple[Finding, ...] | StetError:
        """Add an order's package to a batch; what to look at again about its article, or why it was not added."""
        try:
            with self._library.reading() as view:
                article = view.articles.resolve(order.article)
                undone = _is_undone(view, article)
            if undone:
                with self._library.writing() as unit:
                    unit.revisions.add(article, person_here(unit, self._person).id)
            with self._library.reading() as view:
                job, standing = _job(view, article, order)
                now = self._clock()
                leaving = Leaving(job.content, job.channels, now, order.embargoed)
                here = person_here(view, self._person)
                refuse_to_leave(here, standing, leaving)
                if self._keys is not None:
                    refuse_locked(here, self._keys)
                job = replace(job, embargoed=order.embargoed and bool(embargo_of(job.content, now)))
                changed = view.articles.draft_hash(article) != job.revision.content_hash
                findings = preflight(job.content, draft_has_changed=changed)
                job = _noticed(job, on_picture)
            batch.add(job, order.folder, as_zip=order.as_zip)
        except StetError as error:
            return error
        return findings

    def _place(self, batch: PackageBatch) -> list[Package | StetError]:
        """Place a batch and record what got its name, all in one writing."""
        try:
            results = batch.place()
        finally:
            unrecorded = self._record(batch.named)
        return [unrecorded or result if isinstance(result, Package) else result for result in results]

    def _record(self, packages: list[Package]) -> StetError | None:
        """Record packages; the reason where the library refuses, since it belongs to each of them.

        A library that can only be read keeps no record of what left it; the packages hold all that proves them.
        """
        if not packages or self._library.read_only:
            return None
        try:
            with self._library.writing() as unit:
                here = person_here(unit, self._person)
                for package in packages:
                    receipt = self._receipt(package, here)
                    unit.events.add(signed_where_possible(unit, receipt, here, self._keys))
        except StetError as error:
            return error
        return None

    def _receipt(self, package: Package, here: Person) -> OutletRecord:
        manifest = package.manifest
        return OutletRecord(
            article=manifest.article,
            action=OutletAction.PACKAGED,
            publication=manifest.publication,
            channel=manifest.channels[0],
            revision=manifest.revision,
            content_hash=manifest.content_hash,
            person=here.id,
            at=stamp(self._clock()),
            package=manifest.seal,
        )


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would leave, by which channels, at which instant; as an ``embargoed`` delivery or not."""

    content: Content
    channels: tuple[str, ...]
    now: datetime
    embargoed: bool = False


def embargo_of(content: Content, now: datetime) -> str:
    """Until when (ISO 8601) a content is under embargo at an instant; empty where it is not."""
    until = content.fields.embargo_until
    return until if until and datetime.fromisoformat(until) > now else ""


def in_words(instant: str) -> str:
    """An instant (ISO 8601 with offset) by the clock that it was written with: ``2026-03-13 00:01 +08:00``."""
    at = datetime.fromisoformat(instant)
    return " ".join(
        part for part in (f"{at:%Y-%m-%d %H:%M}", at.isoformat()[len("2026-03-13T00:01:00") :]) if part
    )


def refuse_to_leave(person: Person, standing: ReviewStanding, leaving: Leaving) -> None:
    """Raise `StetError` where a content may not leave.

    The person may not publish, it is spiked, on hold or not approved, under embargo and no embargoed delivery, or was
    signed off for later or for other channels.
    """
    verdict = may(person, Road.EXPORT, standing)
    if not verdict.allowed:
        raise refused(verdict, _HINT_WORDS.get(verdict.code, ""))
    embargo = embargo_of(leaving.content, leaving.now)
    if embargo and not leaving.embargoed:
        raise RefusedError(
            "Under embargo",
            "This article is under embargo until {until}.",
            "Wait until then, or choose an embargoed delivery (--embargoed), which says so in all it holds.",
            UNDER_EMBARGO,
            until=in_words(embargo),
        )
    approval = standing.approval
    if approval is None:
        return
    if approval.not_before and datetime.fromisoformat(approval.not_before) > leaving.now:
        raise StetError("Not before", "It was signed off for {until} and later.", until=approval.not_before)
    others = [
        channel for channel in leaving.channels if approval.channels and channel not in approval.channels
    ]
    if others:
        raise StetError(
            "Other channels",
            "It was signed off for {channels} only.",
            channels=", ".join(approval.channels),
        )


_HINT_WORDS = {
    "not_approved": "Submit it and let it pass first; alone at a desk: stet decide ID submit, stet decide ID approve.",
    "is_spiked": "Restore it before it is exported.",
    "void_changed": "Let it be approved again, or undo the change.",
}


def _is_undone(view: View, article: str) -> bool:
    """Whether the draft is again what was approved, and the newest revision is not: it has to be kept first."""
    head = view.revisions.head(article)
    draft = view.articles.draft_hash(article)
    if head is None or view.revisions.get(head).content_hash == draft:
        return False
    final = view.standings.of(article).final
    return final is not None and final.content_hash == draft


def _led_out(standing: ReviewStanding, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions by which an article may leave, in order: those that count, up to the approval, or the last urgent one.

    What is the desk's own affair (claims, holds) stays there.
    """
    counted = frozenset(standing.counted)
    found = in_order(one for one in decisions if one.action not in DESK_ONLY and event_id(one) in counted)
    last = standing.approval or (standing.urgent[-1] if standing.is_urgent else None)
    return tuple(found if last is None else found[: found.index(last) + 1])


def _noticed(job: PackageJob, on_picture: Callable[[], object]) -> PackageJob:
    """The job, telling of each picture before its bytes are read."""

    def read(asset: str) -> bytes:
        on_picture()
        return job.assets(asset)

    return job if on_picture is _unnoticed else replace(job, assets=read)


def _with_findings(result: Package | StetError, findings: tuple[Finding, ...]) -> Package | StetError:
    if isinstance(result, StetError):
        return result
    return replace(result, findings=(*findings, *result.findings))


def _job(view: View, article: str, order: Order) -> tuple[PackageJob, ReviewStanding]:
    """Everything that the package of an article's newest revision needs, and where the article stands."""
    head = view.revisions.head(article)
    if head is None:
        raise StetError(
            "No revision", "This article has no revision yet.", hint="Save it as a revision first."
        )
    revision = view.revisions.get(head)
    content_data = view.revisions.content_bytes(revision.content_hash)
    content = content_from_bytes(content_data)
    origin = view.origins.get(article)
    publication = _publication(view, order.publication or content.fields.publication)
    case = view.standings.case(article, publication="" if publication is None else publication.id)
    standing = standing_of(case)
    job = PackageJob(
        article=article,
        revision=revision,
        content=content,
        assets=view.assets.get,
        publication=publication,
        decisions=_led_out(standing, case.decisions),
        outlets=counted_outlets(case),
        imported_at="" if origin is None else origin.published_at,
        channels=(order.channel,),
        content_data=content_data,
    )
    return job, standing


def _publication(view: View, name: str) -> Publication | None:
    return publication_named(view, name) if name else None
