"""What a person should know of a paste: what was left out or changed.  Sentences are literal for the catalogue."""

from __future__ import annotations

from collections import Counter

from editor_app.domain.document import Document, Figure, walk
from editor_app.domain.findings import Finding
from editor_app.domain.links import is_web_address


def remarks_on(document: Document, left_out: Counter[str], *, cut: int) -> tuple[Finding, ...]:
    """The remarks on one paste, the gravest first."""
    elsewhere = sum(
        1 for block in walk(document.blocks) if isinstance(block, Figure) and is_web_address(block.address)
    )
    counts = {**left_out, "cut": cut, "elsewhere": elsewhere}
    return tuple(
        Finding(finding.code, finding.message, values={"count": f"{counts[key]:,}"})
        for key, finding in _SAID.items()
        if counts.get(key)
    )


def cut_off(characters: int) -> tuple[Finding, ...]:
    """The remark on text that was cut off, if any was."""
    return remarks_on(Document(), Counter(), cut=characters)


_SAID = {
    "cut": Finding("too_long", "The copied text is very long: its last {count} characters were left out."),
    "deletions": Finding("deletions", "Tracked deletions left out: {count}."),
    "comments": Finding("comments", "Comments left out: {count}."),
    "hidden": Finding("hidden", "Hidden passages left out: {count}."),
    "unreachable": Finding(
        "pictures_unreachable", "Pictures that did not come with the copied text: {count}."
    ),
    "elsewhere": Finding(
        "remote_pictures", "Pictures that lie elsewhere on the web and were not fetched: {count}."
    ),
    "placeholders": Finding(
        "placeholders", "Embedded players, for each of which a place-holder stands: {count}."
    ),
    "merged": Finding("merged_cells", "Tables whose merged cells were taken apart: {count}."),
    "large_tables": Finding("large_tables", "Very large tables that became lines of text: {count}."),
    "nesting": Finding("deep_nesting", "The copied text was nested too deep: it was made flat."),
    "drawings": Finding("drawings", "Drawings (SVG) left out: {count}."),
    "scripts": Finding("scripts", "Scripts left out: {count}."),
    "forms": Finding("forms", "Controls of forms left out: {count}."),
}
