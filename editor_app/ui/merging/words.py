"""What is said of a merge, in the window's language."""

from __future__ import annotations

from editor_app.compare.abreast import Origin
from editor_app.compare.merge import Answer, Choice, Own
from editor_app.services.merging import MergeSide
from editor_app.ui.i18n import tr
from editor_app.ui.times import when

ORIGIN_WORDS = {
    Origin.MINE: "→ From mine",
    Origin.THEIRS: "← From theirs",
    Origin.BOTH: "⇄ From both",
}
"""Said above what merged by itself; the arrows come from where the columns stand."""
TAKE_WORDS = {
    Choice.MINE: "Take mine",
    Choice.THEIRS: "Take theirs",
    Choice.BOTH: "Both, mine first",
    Choice.REVERSED: "Both, theirs first",
    Choice.BASE: "As it was before",
}
TAKEN_WORDS = {
    Choice.MINE: "mine taken",
    Choice.THEIRS: "theirs taken",
    Choice.BOTH: "both taken, mine first",
    Choice.REVERSED: "both taken, theirs first",
    Choice.BASE: "left as it was before",
}
UNDECIDED, DECIDED = "▲", "✓"


def conflict_words(number: int, answer: Answer | None) -> str:
    """How a conflict stands, with its sign."""
    if answer is None:
        return tr("{sign} Conflict {number}: not decided", sign=UNDECIDED, number=number)
    taken = tr("written by hand") if isinstance(answer, Own) else tr(TAKEN_WORDS[answer])
    return tr("{sign} Conflict {number}: {taken}", sign=DECIDED, number=number, taken=taken)


def take_words(choice: Choice) -> str:
    """What taking a side is called."""
    return tr(TAKE_WORDS[choice])


def side_words(side: MergeSide) -> str:
    """Which state a side is: whose, since when."""
    if side.is_draft:
        return tr("What is written now")
    title = tr("Revision {number}", number=side.number)
    return " · ".join(part for part in (title, side.author, when(side.at)) if part)
