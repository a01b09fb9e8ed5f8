"""Publishing: from a stored revision to a verified package, and a record that it was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.domain.events import OutletAction, OutletRecord
from editor_app.domain.findings import Finding
from editor_app.domain.publication import Publication
from editor_app.domain.workflow import Status
from editor_app.publishing.job import PackageJob
from editor_app.publishing.package import CHANNELS, Package, write_package
from editor_app.services.preflight import preflight
from editor_app.services.publications import publication_named
from editor_app.store.library import Library, View
from editor_app.system.clock import Clock, stamp

__all__ = ["CHANNELS", "Order", "Publishing"]


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants exported: an article (id, start of one, or number), how, and where to."""

    article: str
    channel: str
    folder: Path
    as_zip: bool = False
    publication: str = ""


class Publishing:
    """Writing packages of one library's articles."""

    def __init__(self, library: Library, person: str, clock: Clock) -> None:
        self._library = library
        self._person = person
        self._clock = clock

    def export(self, order: Order) -> Package:
        """Write the package of an article's newest revision, and record it.

        Raise `StetError` where the article may not leave (spiked, under embargo, no revision) or a picture is
        missing; then nothing is written.
        """
        with self._library.reading() as view:
            article = view.articles.resolve(order.article)
            job = _job(view, article, order)
            findings = self._may_leave(view, article, job)
        package = write_package(job, order.folder, as_zip=order.as_zip)
        self._record(order, job, package)
        return replace(package, findings=(*findings, *package.findings))

    def _may_leave(self, view: View, article: str, job: PackageJob) -> tuple[Finding, ...]:
        if view.articles.summary(article).status is Status.SPIKED:
            raise StetError(
                "Spiked", "This article is spiked.", hint="Restore it before it is exported.", article=article
            )
        embargo = job.content.fields.embargo_until
        if embargo and datetime.fromisoformat(embargo) > self._clock():
            raise StetError("Under embargo", "This article is under embargo until {until}.", until=embargo)
        changed = view.articles.draft_hash(article) != job.revision.content_hash
        return preflight(job.content, draft_has_changed=changed)

    def _record(self, order: Order, job: PackageJob, package: Package) -> None:
        manifest = package.manifest
        record = OutletRecord(
            article=job.article,
            action=OutletAction.PACKAGED,
            publication=manifest.publication,
            channel=order.channel,
            revision=manifest.revision,
            content_hash=manifest.content_hash,
            person=self._person,
            at=stamp(self._clock()),
            package=manifest.seal,
        )
        with self._library.writing() as unit:
            unit.events.add(record)


def _job(view: View, article: str, order: Order) -> PackageJob:
    """Everything that the package of an article's newest revision needs."""
    head = view.revisions.head(article)
    if head is None:
        raise StetError(
            "No revision", "This article has no revision yet.", hint="Save it as a revision first."
        )
    revision = view.revisions.get(head)
    content = view.revisions.content(revision.content_hash)
    origin = view.origins.get(article)
    return PackageJob(
        article=article,
        revision=revision,
        content=content,
        assets=view.assets.get,
        publication=_publication(view, order.publication or content.fields.publication),
        decisions=tuple(view.events.decisions(article)),
        outlets=tuple(view.events.outlets(article)),
        imported_at="" if origin is None else origin.published_at,
        channels=(order.channel,),
    )


def _publication(view: View, name: str) -> Publication | None:
    return publication_named(view, name) if name else None
