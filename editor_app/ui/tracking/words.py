"""What changes say, in the window's language."""

from __future__ import annotations

from editor_app.compare.comparison import Kind
from editor_app.compare.makers import Step
from editor_app.compare.spots import END
from editor_app.compare.told import ToldChange
from editor_app.services.tracking import Baseline
from editor_app.ui.comparing.values import PICTURE_WORDS, field_word, told
from editor_app.ui.i18n import tr
from editor_app.ui.times import when

BASELINE_WORDS = {
    Baseline.SUBMITTED: "Since it was submitted",
    Baseline.DECIDED: "Since the last decision",
    Baseline.READ: "Since I last read it",
    Baseline.REVISION: "Since the newest revision",
    Baseline.DRAFT: "What you suggest",
}
TABLE_WORDS = {
    Kind.INSERTED: "Table added",
    Kind.DELETED: "Table removed",
    Kind.CHANGED: "Table changed",
    Kind.MOVED: "Table moved",
}
OBJECT_WORDS = {
    Kind.INSERTED: "Part added",
    Kind.DELETED: "Part removed",
    Kind.CHANGED: "Part changed",
    Kind.MOVED: "Part moved",
}
_OF_LEAVES = {"Table": TABLE_WORDS, "Figure": PICTURE_WORDS}
LONGEST = 240
"""How many characters of a change are told."""
_ONE_LINE = {ord(character): " " for character in "\n\u2028\u2029"}


def by_line(makers: tuple[Step, ...]) -> str:
    """Who made a change, and when last."""
    people = "、".join(dict.fromkeys(step.person for step in makers)) if makers else ""
    if not makers:
        return ""
    at = makers[-1].at
    return f"{people} · {when(at) if at else tr('in the draft')}"


def heading(change: ToldChange) -> str:
    """What kind of change it is, where its words alone do not tell."""
    if change.field is not None:
        return field_word(change.field.name)
    if change.leaf:
        return tr(_OF_LEAVES.get(change.leaf, OBJECT_WORDS)[change.kind])
    if change.kind is Kind.MOVED:
        return tr("Moved")
    went, came = change.went.strip(), change.came.strip()
    if END in (went, came) and not (went and came):
        return tr("Paragraph split") if came else tr("Paragraphs joined")
    if not change.went and change.kind is not Kind.INSERTED:
        return tr("Set or linked otherwise")
    return ""


def went_words(change: ToldChange) -> str:
    """What went, in one line."""
    if change.field is not None:
        return _shortened(told(change.field.old))
    return _shortened(change.went)


def came_words(change: ToldChange) -> str:
    """What came, in one line."""
    if change.field is not None:
        return _shortened(told(change.field.new))
    return _shortened(change.came)


def tip(change: ToldChange) -> str:
    """All of it, for a tooltip."""
    went, came = went_words(change), came_words(change)
    lines = [
        heading(change),
        tr("Deleted: {words}", words=went) if went else "",
        tr("Inserted: {words}", words=came) if came and change.kind is not Kind.MOVED else "",
        by_line(change.makers),
    ]
    return "\n".join(line for line in lines if line)


def _shortened(words: str) -> str:
    words = words.translate(_ONE_LINE)
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
