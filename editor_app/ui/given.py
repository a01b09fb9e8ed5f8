"""In whose name something was decided, as reviews, time lines and the review sheet say it."""

from __future__ import annotations

from editor_app.domain.event_words import how_given
from editor_app.domain.events import Decision
from editor_app.ui.i18n import tr
from editor_app.ui.times import when


def in_whose_name(decision: Decision) -> str:
    """Who decided, and how that came where it was not given at this desk."""
    how = how_given(decision, tr, when)
    if not how:
        return decision.person
    return tr("{person} ({how})", person=decision.person, how=tr(", ").join(how))
