"""Channel ``web``: a self-contained static page with its pictures beside it, and no script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_app.domain.events import Decision, OutletRecord
from editor_app.domain.findings import Finding
from editor_app.domain.publication import Publication
from editor_app.publishing.channels.web_page import render_page
from editor_app.publishing.channels.web_pictures import web_pictures
from editor_app.publishing.instants import live_address, moment, published_at, updated_at
from editor_app.publishing.job import WEB, PackageJob
from editor_app.publishing.layout import PAGE
from editor_app.publishing.manifest import PackagedPicture, PageFacts


@dataclass(frozen=True, slots=True)
class ChannelOutput:
    """What a channel wrote: its files by path in the package, the facts to freeze, and remarks."""

    files: tuple[tuple[str, bytes], ...]
    facts: PageFacts
    findings: tuple[Finding, ...]


def render_web(job: PackageJob, publication: Publication, approval: Decision | None) -> ChannelOutput:
    """Render the page of a job under its public publication; ``approval`` is the sign-off that covers it."""
    pictures = web_pictures(job.content, publication, job.assets)
    facts = page_facts(publication, job.outlets, job.imported_at, approval, pictures.packaged)
    if job.embargoed:
        facts = replace(facts, embargo=job.content.fields.embargo_until)
    page = render_page(job.content, publication, facts)
    files = ((PAGE, page), *((f"{WEB}/{path}", data) for path, data in pictures.files))
    return ChannelOutput(files, facts, (*pictures.findings, *_remarks(job, publication, facts)))


def page_facts(
    publication: Publication,
    outlets: Sequence[OutletRecord],
    imported_at: str,
    approval: Decision | None,
    pictures: tuple[PackagedPicture, ...],
) -> PageFacts:
    """What the page shows beside content and publication, to be frozen in the manifest."""
    published = published_at(outlets, publication.id, WEB, imported_at, approval)
    return PageFacts(
        published_at=published,
        updated_at=updated_at(outlets, publication.id, WEB, published),
        address=live_address(outlets, publication.id, WEB),
        hot=publication.hot,
        latest=publication.latest,
        pictures=pictures,
    )


def _remarks(job: PackageJob, publication: Publication, facts: PageFacts) -> list[Finding]:
    found = []
    if facts.embargo:
        found.append(
            Finding(
                "embargo.early",
                "The package says on its page and in its manifest that it is under embargo until {until}.",
                values={"until": facts.embargo},
            )
        )
    if facts.published_at and moment(facts.published_at, publication, "") is None:
        found.append(
            Finding(
                "date.unreadable",
                "The publication time {text} cannot be read, so the page shows none.",
                values={"text": facts.published_at},
            )
        )
    if not job.content.fields.headline.strip():
        found.append(Finding("headline.empty", "The page has no headline."))
    return found
