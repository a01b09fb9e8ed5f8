"""What to look at again before an article leaves: hints that do not stop it."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.domain.content import Content
from editor_app.domain.document import AiUse, Figure, figures_of
from editor_app.domain.findings import Finding
from editor_app.domain.placeholders import placeholders_of


def preflight(content: Content, *, draft_has_changed: bool) -> tuple[Finding, ...]:
    """The hints about one content; ``draft_has_changed`` tells that the draft is not the revision any more."""
    found = []
    if draft_has_changed:
        found.append(Finding("draft.changed", "The draft has changed since the revision that is exported."))
    if content.fields.ai.use is AiUse.UNDECLARED:
        found.append(Finding("ai.undeclared", "The use of AI is not declared."))
    placeholders = len(placeholders_of(content.document))
    if placeholders:
        found.append(
            Finding(
                "text.placeholder",
                "{count} placeholders of a template are still in the text.",
                values={"count": placeholders},
            )
        )
    figures = figures_of(content.document)
    found.extend(_said_of(figures))
    missing = sum(not figure.asset for figure in figures)
    if missing:
        found.append(
            Finding(
                "picture.elsewhere",
                "{count} pictures are known by their address only, so the page cannot show them.",
                values={"count": missing},
            )
        )
    found.extend(
        Finding(
            "contact.masked",
            "The address of “{label}” was masked where it was read, so the page does not show it.",
            values={"label": contact.label or contact.kind.value},
        )
        for contact in content.fields.contacts
        if not contact.value
    )
    return tuple(found)


def _said_of(figures: tuple[Figure, ...]) -> Iterator[Finding]:
    """What has not been said of the pictures yet."""
    if count := sum(not figure.alt.strip() for figure in figures):
        yield Finding(
            "picture.alt",
            "{count} pictures have no alternative text.",
            values={"count": count},
        )
    if count := sum(not figure.credit.strip() for figure in figures):
        yield Finding("picture.credit", "{count} pictures do not say who made them.", values={"count": count})
