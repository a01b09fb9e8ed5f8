"""In whose name something was decided, as reviews, time lines and the review sheet say it."""

from __future__ import annotations

from editor_app.domain.event_words import how_given
from editor_app.domain.events import Decision
from editor_app.domain.permission import REASONS
from editor_app.domain.standing import DOUBT_WORDS, Uncounted
from editor_app.ui.i18n import tr
from editor_app.ui.times import when


def how_it_came(decision: Decision) -> str:
    """How a decision came that was not given at this desk; empty for one that was."""
    return tr(", ").join(how_given(decision, tr, when))


def in_whose_name(decision: Decision) -> str:
    """Who decided, and how that came where it was not given at this desk."""
    how = how_it_came(decision)
    return tr("{person} ({how})", person=decision.person, how=how) if how else decision.person


def doubt_words(one: Uncounted) -> str:
    """Why a decision does not count."""
    why = tr(REASONS[one.code], **dict(one.values)) if one.code else ""
    return tr(DOUBT_WORDS[one.doubt], why=why)
