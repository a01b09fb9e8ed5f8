"""Which road each action of the window goes, and why it may not be gone: what is refused is seen, and says why."""

from __future__ import annotations

from editor_app.domain.people import Person
from editor_app.domain.permission import Road, Verdict, may
from editor_app.domain.policy import SOLO
from editor_app.domain.standing import ReviewStanding
from editor_app.ui.actions import ACTIONS, OF_THE_TEXT, UNDOING, Action, Need

BEGINNING = frozenset({"new", "new_from_template", "import"})
"""What begins an article of its own, whichever is open."""

_WAYS: dict[str, Road | None] = {
    "package": Road.EXPORT,
    "hand_over": Road.HAND_OFF,
    "register": Road.REGISTER,
    "review_sheet": Road.HISTORY,
    "since_read": Road.COMPARE,
    "since_revision": Road.COMPARE,
    "since_approval": Road.COMPARE,
    "compare_before": Road.COMPARE,
    "compare_now": Road.COMPARE,
    "compare_with": Road.COMPARE,
    "open_state": Road.HISTORY,
    "preview_web": Road.PREVIEW,
    "preview_phone": Road.PREVIEW,
    "comment": Road.COMMENT,
    "suggest": Road.COMMENT,
    "reply_comment": Road.COMMENT,
    "resolve_comment": Road.COMMENT,
    "duplicate": Road.COPY,
    "copy_state": Road.COPY,
    "bring_back": Road.WRITE,
    "keep_revision": Road.WRITE,
    "keep_with_note": Road.WRITE,
    "trash": Road.WRITE,
    "save_template": Road.COPY,
    "next_misspelt": None,
}
_WRITES = OF_THE_TEXT | UNDOING | {Need.FIELDS}
# What is packaged says by itself, in the sheet, what is in the way; here only who may not package at all is told.
_BY_THE_SHEET = frozenset({"not_approved", "is_spiked", "on_hold", "never_left", "one_more_urgent"})


def way_of(action: Action) -> Road | None:
    """The road that an action goes with the open article; None where it goes none."""
    if action.id in _WAYS:
        return _WAYS[action.id]
    return Road.WRITE if action.need in _WRITES else None


def refused_ways(person: Person, standing: ReviewStanding, *, proposes: bool = False) -> dict[str, Verdict]:
    """The actions, by their ids, that somebody may not take with an article that stands so.

    Where somebody ``proposes``, the text is a proposal of their own, to be written like a comment.
    """
    verdicts = {road: may(person, road, standing) for road in Road}
    found: dict[str, Verdict] = {}
    for action in ACTIONS:
        road = way_of(action)
        if proposes and road is Road.WRITE and action.need in _WRITES:
            road = Road.COMMENT
        if road is None or verdicts[road].allowed:
            continue
        code = verdicts[road].code
        if road is not Road.EXPORT or not (code in _BY_THE_SHEET or code.startswith("void_")):
            found[action.id] = verdicts[road]
    return found


def refused_beginnings(person: Person) -> dict[str, Verdict]:
    """The actions that begin an article, where somebody may begin none."""
    asked = person.publications or ("",)
    verdicts = [may(person, Road.WRITE, ReviewStanding(SOLO, publication=one)) for one in asked]
    if any(verdict.allowed for verdict in verdicts):
        return {}
    return dict.fromkeys(BEGINNING, verdicts[0])
