"""A scan that comes in: what it is, and whose review sheet the code on it says it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.evidence import PICTURES, Evidence, evidence_kind
from editor_app.domain.sheet_mark import SheetMark
from editor_app.publishing.scan_pages import scan_pages
from editor_app.publishing.sheet_codes import marks_on
from editor_app.services.sound_evidence import read_evidence


@dataclass(frozen=True, slots=True)
class Scanned:
    """Evidence that is not kept yet, with the marks that were found on it."""

    evidence: Evidence
    marks: tuple[SheetMark, ...] = ()


def read_scan(path: Path) -> Scanned:
    """A file as evidence, with the marks on its pages where it is a picture.  Raise as `read_evidence` does."""
    evidence = read_evidence(path)
    if evidence_kind(evidence.data) not in PICTURES:
        return Scanned(evidence)
    return Scanned(evidence, marks_on(scan_pages(evidence.data, evidence.name)))
