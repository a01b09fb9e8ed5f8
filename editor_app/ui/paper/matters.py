"""The evidence of an article as it is shown: the pieces kept, beside the decisions that they prove or could prove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.domain.events import Decision, event_id
from editor_app.domain.permission import no
from editor_app.domain.review_sheet import AT_STAGES
from editor_app.domain.sheet_mark import SheetMark
from editor_app.ui.actions import REASONS, Need
from editor_app.ui.i18n import tr
from editor_app.ui.review.decision_rows import decision_rows
from editor_app.ui.review.words import may_record, refusal

if TYPE_CHECKING:
    from editor_app.services.deciding import Review
    from editor_app.services.desk import Desk
    from editor_app.services.proving import KeptEvidence


@dataclass(frozen=True, slots=True)
class Provable:
    """A decision that evidence may prove, in words: its id, what it is, who made it and when.

    ``likely`` is one of this round's stages that nothing proves yet: what comes back on paper is probably about it.
    """

    event: str
    what: str
    who: str
    time: str
    likely: bool = False

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " · ".join(part for part in (self.what, self.who, self.time) if part)


@dataclass(frozen=True, slots=True)
class Evidenced:
    """The evidence of one article, and its review."""

    article: str
    kept: tuple[KeptEvidence, ...]
    review: Review
    read_only: bool = False

    def provable(self, marks: Sequence[SheetMark] = ()) -> tuple[Provable, ...]:
        """The decisions, newest first, in the window's language; ``marks`` were found on the paper that comes."""
        standing, decisions = self.review.standing, self.review.decisions
        proven = {event for one in self.kept for event in one.decisions}
        said = {one.content_hash for one in marks if one.article == self.article} if marks else None
        rows = decision_rows(standing, decisions)
        return tuple(
            Provable(event_id(one), row.what, row.who, row.time, _is_likely(one, standing.acts, proven, said))
            for one, row in zip(reversed(decisions), rows, strict=True)
        )

    def of_another(self, marks: Sequence[SheetMark]) -> bool:
        """Whether paper says that it belongs to other articles alone."""
        return bool(marks) and all(one.article != self.article for one in marks)

    def mark_words(self, marks: Sequence[SheetMark]) -> str:
        """What the code on the paper says of it; empty where there is none."""
        if not marks:
            return ""
        if self.of_another(marks):
            return tr("The code on it says that it is the review sheet of another article.")
        if SheetMark(self.article, self.review.standing.head_hash) in marks:
            return tr("The code on it says that it is the review sheet of this text.")
        return tr("The code on it says that it is the review sheet of an earlier text of this article.")

    def refused(self) -> str:
        """Why nothing can be added; empty where it can."""
        if self.read_only:
            return tr(REASONS[Need.WRITABLE])
        if not may_record(self.review):
            return refusal(no("may_not_record", person=self.review.here.shown))
        if not self.review.decisions:
            return tr("Nothing was decided yet that it could prove.")
        return ""


def read_evidenced(desk: Desk, article: str) -> Evidenced:
    """Read an article's evidence; for a lane.  Raise `RefusedError` where it may not be looked at."""
    return Evidenced(article, desk.proving.of(article), desk.deciding.review(article), desk.library.read_only)


def size_words(size: int) -> str:
    """How large a file is: 240 KB, 3.1 MB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def _is_likely(
    decision: Decision, acts: tuple[Decision, ...], proven: set[str], said: set[str] | None
) -> bool:
    """Whether paper is likely to prove a decision; ``said`` are the texts that a code on it names, None without one."""
    if said is not None and decision.content_hash not in said:
        return False
    return decision.action in AT_STAGES and decision in acts and event_id(decision) not in proven
