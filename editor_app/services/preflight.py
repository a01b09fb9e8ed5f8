"""What to look at again before an article leaves: hints that do not stop it."""

from __future__ import annotations

from editor_app.domain.content import Content
from editor_app.domain.document import AiUse, Figure, walk
from editor_app.domain.findings import Finding


def preflight(content: Content, *, draft_has_changed: bool) -> tuple[Finding, ...]:
    """The hints about one content; ``draft_has_changed`` tells that the draft is not the revision any more."""
    found = []
    if draft_has_changed:
        found.append(Finding("draft.changed", "The draft has changed since the revision that is exported."))
    if content.fields.ai.use is AiUse.UNDECLARED:
        found.append(Finding("ai.undeclared", "The use of AI is not declared."))
    missing = sum(isinstance(block, Figure) and not block.asset for block in walk(content.document.blocks))
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
