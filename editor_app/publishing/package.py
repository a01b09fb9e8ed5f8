"""Making a package: its files rendered, described and sealed in memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.canonical import digest
from editor_app.domain.content import content_bytes
from editor_app.domain.errors import StetError
from editor_app.domain.findings import Finding
from editor_app.domain.publication import Publication, publication_bytes
from editor_app.domain.revision import revision_bytes
from editor_app.publishing.channels.web import render_web
from editor_app.publishing.job import WEB, PackageJob
from editor_app.publishing.layout import CONTENT, MANIFEST, PUBLICATION, REVISION
from editor_app.publishing.manifest import (
    FORMAT,
    MADE_BY,
    VERSION,
    Manifest,
    PackagedFile,
    approvals,
    review_of,
    sealed,
)
from editor_app.publishing.masthead import public_publication

CHANNELS = (WEB,)


@dataclass(frozen=True, slots=True)
class Package:
    """A package on the disk, read back equal to what was rendered: its path, its manifest, and what there is to say.

    ``was_there`` tells that an earlier export had left this very package, which was not written again.
    """

    path: Path
    manifest: Manifest
    findings: tuple[Finding, ...] = ()
    was_there: bool = False


@dataclass(frozen=True, slots=True)
class RenderedPackage:
    """A package before it is written: its files by path, manifest included."""

    files: dict[str, bytes]
    manifest: Manifest
    findings: tuple[Finding, ...] = ()


def render_package(job: PackageJob) -> RenderedPackage:
    """All files of a package, in memory: the same job gives the same bytes.

    Raise `StetError` where the job does not hold together or a picture is missing.
    """
    _refuse_unknown_channels(job)
    publication = public_publication(job.publication, job.content.fields)
    files = _records(job, publication)
    content_hash = digest(files[CONTENT])
    if content_hash != job.revision.content_hash or job.article != job.revision.article:
        raise StetError(
            "Revision and content differ",
            "The revision of article {article} names another content than the one to be packaged.",
            hint="Save the article as a new revision and export that.",
            article=job.article,
        )
    passed = approvals(job.decisions, content_hash)
    output = render_web(job, publication, passed[-1].decision if passed else None)
    files.update(output.files)
    manifest, files[MANIFEST] = sealed(
        Manifest(
            format=FORMAT,
            version=VERSION,
            made_by=MADE_BY,
            article=job.article,
            revision=digest(files[REVISION]),
            content_hash=content_hash,
            publication_hash=digest(files[PUBLICATION]),
            channels=job.channels,
            files=_listed(files),
            review=review_of(passed, job.revision.author),
            number=job.content.fields.number,
            publication=publication.id,
            decisions=passed,
            embargo_until=job.content.fields.embargo_until,
            page=output.facts,
        )
    )
    return RenderedPackage(files, manifest, output.findings)


def _refuse_unknown_channels(job: PackageJob) -> None:
    unknown = [channel for channel in job.channels if channel not in CHANNELS]
    if unknown or not job.channels:
        raise StetError(
            "Unknown channel",
            "This Stet has no channel {channel}; it has {known}.",
            channel=", ".join(unknown) or "''",
            known=", ".join(CHANNELS),
        )


def _records(job: PackageJob, publication: Publication) -> dict[str, bytes]:
    """The canonical records, from which anybody can recompute what the manifest names."""
    try:
        return {
            CONTENT: job.content_data or content_bytes(job.content),
            REVISION: revision_bytes(job.revision),
            PUBLICATION: publication_bytes(publication),
        }
    except UnicodeEncodeError as error:
        raise StetError(
            "Text cannot be written",
            "The article holds half of a character ({reason}), which no file can hold.",
            hint="Find the broken character, type it anew and save.",
            reason=error.reason,
        ) from error


def _listed(files: dict[str, bytes]) -> tuple[PackagedFile, ...]:
    return tuple(PackagedFile(path, digest(data), len(data)) for path, data in sorted(files.items()))
