"""Looking at evidence before it is kept: what it is, and whether all of it is there."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.domain.evidence import MOST_BYTES, PDF, PICTURES, Evidence, evidence_kind
from editor_app.services.plain_files import plain_size

_TAIL = 4096


def read_evidence(path: Path) -> Evidence:
    """A file as evidence.  Raise `StetError` where it cannot be read, is too large, or is no evidence."""
    try:
        size = plain_size(path)
        if size > MOST_BYTES:
            raise _too_large(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise StetError(
            "Cannot be read",
            "{file} cannot be read: {reason}.",
            file=path,
            reason=error.strerror or error,
        ) from error
    return sound_evidence(Evidence(path.name, data))


def sound_evidence(evidence: Evidence) -> Evidence:
    """Look at evidence before it is kept.

    Raise `StetError` for what is empty, too large, damaged, or no picture, PDF or recording.
    """
    name, data = evidence.name, evidence.data
    if not data:
        raise StetError(
            "Empty file",
            "{name} is empty.",
            hint="It may not have been copied to its end; fetch it again.",
            name=name,
        )
    if len(data) > MOST_BYTES:
        raise _too_large(name)
    kind = evidence_kind(data)
    if kind is None:
        raise StetError(
            "No evidence",
            "{name} is no picture, PDF or recording.",
            hint="Scan or photograph the paper, or save the recording as MP3, M4A or WAV.",
            name=name,
        )
    if kind == PDF and b"%%EOF" not in data[-_TAIL:]:
        raise _damaged(name)
    if kind in PICTURES:
        from editor_app.publishing.scan_check import sound_scan  # noqa: PLC0415 - few decisions bring a scan

        sound_scan(data, name)
    return evidence


def _too_large(name: str) -> StetError:
    return StetError("Too large", "{file} is larger than 50 MB.", file=name)


def _damaged(name: str) -> StetError:
    return StetError(
        "Damaged file",
        "{name} is damaged, or not all of it is there.",
        hint="Fetch it again, or scan the paper once more.",
        name=name,
    )
