"""审稿单: what a review sheet is made from; the same standing gives the same sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor_app.domain.content import Content
from editor_app.domain.decision_table import DESK_ONLY
from editor_app.domain.events import Action, Decision, event_id
from editor_app.domain.policy import Stage
from editor_app.domain.publication import Publication
from editor_app.domain.standing import ReviewStanding

AT_STAGES = frozenset({Action.APPROVE, Action.SIGN_OFF, Action.RETURN})
"""The decisions that a stage gives."""


@dataclass(frozen=True, slots=True)
class SheetMatter:
    """One article as its review sheet shows it: the content as it is stored, and what was decided.

    ``decisions`` are all of them in the order of the fold.  ``revision`` is the number of the newest one (0: none);
    ``kept`` tells that the content is that revision.  ``numbers`` are those of all revisions by id, ``people`` the
    shown names by id.  ``received_at`` (ISO 8601) tells when it came to the desk.  ``proven`` are the ids of the
    decisions of which a signed paper, a letter or a recording lies here.
    """

    article: str
    content: Content
    content_hash: str
    standing: ReviewStanding
    decisions: tuple[Decision, ...] = ()
    revision: int = 0
    kept: bool = False
    numbers: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    received_at: str = ""
    newsroom: str = ""
    publication: Publication | None = None
    proven: frozenset[str] = frozenset()

    @property
    def shown(self) -> tuple[Decision, ...]:
        """What a sheet shows of the decisions, in order: those that count, without the desk's own affairs."""
        counted = frozenset(self.standing.counted)
        return tuple(
            one for one in self.decisions if one.action not in DESK_ONLY and event_id(one) in counted
        )

    def at_stage(self, stage: Stage) -> tuple[Decision, ...]:
        """What a stage has decided in this round, in order."""
        begun = self._round_begins()
        return tuple(
            one for one in self.shown[begun:] if one.action in AT_STAGES and stage.is_called(one.stage)
        )

    def beside(self) -> tuple[Decision, ...]:
        """All other decisions: of earlier rounds, and what no stage decides."""
        staged = {event_id(one) for stage in self.standing.policy.stages for one in self.at_stage(stage)}
        return tuple(one for one in self.shown if event_id(one) not in staged)

    def _round_begins(self) -> int:
        """The place of this round's first decision; 0 where no round has begun."""
        acts = self.standing.acts
        return self.shown.index(acts[0]) if acts and acts[0] in self.shown else 0
