"""What the find bar says of a search."""

from __future__ import annotations

from editor_app.formats.seeking.runs import CAPTION, NOTE
from editor_app.ui.editor.find.replacing import Replaced
from editor_app.ui.editor.find.search import Outcome
from editor_app.ui.editor.find.searched import Spot, Where
from editor_app.ui.i18n import run_on, sentences_of, tr

PLACE_WORDS = {Where.KICKER: "in the kicker", Where.HEADLINE: "in the headline", Where.DECK: "in the deck"}
PART_WORDS = {
    NOTE: "in a footnote",
    CAPTION: "in a caption",
    "alt": "in an alternative text",
    "credit": "in a picture's credit",
    "rights": "in a picture's rights",
}
WRAP_WORDS = {1: "on from the start", -1: "on from the end"}
LONGEST = 24


def outcome_words(outcome: Outcome, *, seeks: bool) -> str:
    """How many matches there are, which one this is and where, and that one has gone round."""
    if outcome.error is not None:
        return run_on(*sentences_of(outcome.error))
    if outcome.replaced is not None:
        return _replaced_words(outcome.replaced)
    if not seeks:
        return ""
    if not outcome.total:
        return tr("No match")
    total = f"{outcome.total:,}+" if outcome.more else f"{outcome.total:,}"
    parts = [
        tr("{number} of {total}", number=f"{outcome.current:,}", total=total)
        if outcome.current
        else tr("{total} found", total=total),
        place_words(outcome.spot),
        tr(WRAP_WORDS[outcome.wrapped]) if outcome.wrapped else "",
    ]
    return " · ".join(part for part in parts if part)


def becomes_words(outcome: Outcome) -> str:
    """What the current match would become."""
    if outcome.becomes is None:
        return ""
    if not outcome.becomes:
        return tr("It will be deleted")
    text = outcome.becomes.replace("\n", "↵")
    return tr("It becomes: {text}", text=text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def place_words(spot: Spot | None) -> str:
    """Where a match stands, for any place but the text itself."""
    if spot is None or spot.where is Where.BODY:
        return ""
    return tr(PART_WORDS[spot.part] if spot.where is Where.OBJECT else PLACE_WORDS[spot.where])


def _replaced_words(replaced: Replaced) -> str:
    done = tr("{count} replaced", count=f"{replaced.done:,}")
    if not replaced.left:
        return done
    left = tr("{count} left: a footnote or picture stands in it", count=f"{replaced.left:,}")
    return left if not replaced.done else f"{done} · {left}"
