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
                "Placeholders of a template that are still in the text: {count}.",
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
                "Pictures known by their address only, which the page cannot show: {count}.",
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
            "Pictures without alternative text: {count}.",
            values={"count": count},
        )
    if count := sum(not figure.credit.strip() for figure in figures):
        yield Finding(
            "picture.credit", "Pictures that do not say who made them: {count}.", values={"count": count}
        )
