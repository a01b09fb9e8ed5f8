"""Against what the changes of the open article are shown: an earlier state of it, or what somebody suggests."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.domain.workflow import Status
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.saving import ORIGIN
from editor_app.ui.editor.session import Session
from editor_app.ui.history.last_reading import LastReading
from editor_app.ui.lanes import Job, Lanes
from editor_app.ui.tracking.following import FollowedText
from editor_app.ui.tracking.suggest_mode import SuggestMode

if TYPE_CHECKING:
    from editor_app.compare.makers import Lineage
    from editor_app.domain.content import Content
    from editor_app.services.deciding import Review
    from editor_app.services.desk import Desk
    from editor_app.services.proposing import Proposals
    from editor_app.services.tracking import Baseline, Tracked
    from editor_app.ui.tracking.shown import Shown
    from editor_app.ui.tracking.suggestion import Suggestion

    Read = tuple[Tracked | None, Proposals]

GATHER_MS = 60
NEWS = frozenset({Aspect.REVISIONS, Aspect.EVENTS})
OF_PEOPLE = frozenset({Aspect.PEOPLE, Aspect.SETTINGS})
"""Who works here is a setting."""


class Against(QObject):
    """Reads it, and has the changes looked for (by ``followed``).

    Signals: ``changed()``: it is something else now, or others could be chosen; ``failed(StetError)``;
    ``begun(Suggestion)``: a suggestion is decided on from now on.
    """

    changed = Signal()
    failed = Signal(object)
    begun = Signal(object)

    def __init__(
        self,
        lanes: Lanes,
        opened: OpenArticles,
        reading: LastReading,
        followed: FollowedText,
        mode: SuggestMode,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._opened = opened
        self._reading = reading
        self._followed = followed
        self._mode = mode
        self._usual = False
        self._switched: dict[str, bool] = {}
        self._wanted: dict[str, Baseline] = {}
        self._job: Job | None = None
        self.session: Session | None = None
        self.tracked: Tracked | None = None
        self.proposals: Proposals | None = None
        self.suggestion: Suggestion | None = None
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        opened.shown.connect(self._follow)
        opened.rested.connect(functools.partial(self._follow, None))
        opened.reloaded.connect(self._reload)
        reading.known.connect(self._soon.start)
        mode.turned.connect(lambda _session: self._turned())
        mode.sent.connect(self._soon.start)

    @property
    def is_on(self) -> bool:
        """Tell whether changes of the open article are shown."""
        session = self.session
        if session is None:
            return False
        usual = self._usual or session.proposes
        return self.suggestion is not None or self._switched.get(session.article, usual)

    @property
    def is_reading(self) -> bool:
        """Tell whether it is being read what there is."""
        return self._job is not None or self._soon.isActive()

    @property
    def may_decide(self) -> bool:
        """Tell whether whoever works here may decide on what is suggested."""
        return self.proposals is not None and self.proposals.may_decide.allowed

    def switch(self, *, on: bool) -> None:
        """Show changes, or none."""
        if self.session is not None:
            self._switched[self.session.article] = on
            self.suggestion = None
            self.refresh()

    def choose(self, baseline: Baseline) -> None:
        """Show the changes against another state from now on."""
        if self.session is not None:
            self._wanted[self.session.article] = baseline
            self._switched[self.session.article] = True
            self.suggestion, self.tracked = None, None
            self.refresh()

    def choose_proposal(self, name: str) -> None:
        """Show what somebody suggests, to be decided on."""
        session = self.session
        known = () if self.proposals is None else self.proposals.open
        found = next((one for one in known if one.id == name), None)
        if session is None or found is None or session.proposes:
            return
        from editor_app.ui.tracking.suggestion import Suggestion  # noqa: PLC0415

        made = self.suggestion = Suggestion(self._lanes, self._opened, found, session)
        made.changed.connect(functools.partial(self._look_again, made))
        made.done.connect(self._end_suggestion)
        self.begun.emit(made)
        self._followed.take(made.changes, anew=True)
        self.changed.emit()

    def put_base(self, tracked: Tracked) -> None:
        """Show the changes against this: what was accepted shows no more."""
        if self.session is not None and self.session.article == tracked.article:
            anew = tracked != self.tracked
            self.tracked = tracked
            self._followed.take(functools.partial(_tracked_changes, tracked), anew=anew)

    def hear(self, changes: Changes) -> None:
        """Follow what others have stored."""
        session = self.session
        if session is None:
            return
        touched = session.article in changes.articles
        news = touched and changes.aspects & NEWS
        if not changes.aspects or news or (changes.aspects & OF_PEOPLE and changes.origin != ORIGIN):
            self._soon.start()
        if touched and Aspect.CONTENT in changes.aspects and changes.origin != ORIGIN:
            self._mode.hear_draft()

    def hear_review(self, review: Review | None) -> None:
        """Whoever reviews edits in place, tracked, unless they do not want it."""
        usual = False
        if review is not None and review.standing.work is Status.IN_REVIEW:
            stage = review.standing.stage
            usual = stage is not None and stage.role in review.here.reviews_as(review.standing.publication)
        if usual is not self._usual:
            self._usual = usual
            self._soon.start()

    def refresh(self) -> None:
        """Read anew what there is."""
        self._soon.stop()
        session = self.session
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if session is None or session.is_new:
            self._rest()
            self.proposals = None
            self._mode.take(None)
            self.changed.emit()
            return
        last = self._reading.baseline
        read = None if last is None else (self._reading.content, last.content_hash, last.at)
        work = functools.partial(
            _read, session.article, self.is_on, session.proposes, self._wanted.get(session.article), read
        )
        self._job = self._lanes.read(session, work, functools.partial(self._take, session), self._fail)

    def _follow(self, session: Session | None) -> None:
        if session is not self.session:
            self.session = session
            self._usual = False
            self.tracked, self.proposals, self.suggestion = None, None, None
            self._followed.follow(session)
            self.changed.emit()
        self._soon.start()

    def _reload(self, session: Session) -> None:
        if session is self.session:
            self._soon.start()

    def _turned(self) -> None:
        self.suggestion, self.tracked = None, None
        self.refresh()

    def _look_again(self, suggestion: Suggestion) -> None:
        if suggestion is self.suggestion:
            self._followed.take(suggestion.changes, anew=False)

    def _end_suggestion(self, _undo: object) -> None:
        self.suggestion = None
        self.refresh()

    def _rest(self) -> None:
        self.tracked, self.suggestion = None, None
        self._followed.rest()

    @property
    def _open_ids(self) -> set[str]:
        return set() if self.proposals is None else {one.id for one in self.proposals.open}

    def _take(self, session: Session, found: Read) -> None:
        self._job = None
        if session is not self.session:
            return
        tracked, self.proposals = found
        suggestion = self.suggestion
        if suggestion is not None and not suggestion.is_being_kept and suggestion.id not in self._open_ids:
            self._end_suggestion(None)
            return
        if suggestion is not None:
            self._followed.take(suggestion.changes, anew=False)
        elif tracked is None:
            self._rest()
        else:
            before = self.tracked
            if before is not None and (before.state, before.baseline) == (tracked.state, tracked.baseline):
                # What was accepted shows no more.
                tracked = tracked if session.proposes else replace(tracked, base=before.base)
            self.put_base(tracked)
        self.changed.emit()
        self._mode.take(self.proposals)

    def _fail(self, error: StetError) -> None:
        self._job = None
        self._rest()
        self.failed.emit(error)


def _read(
    article: str,
    is_on: bool,
    proposes: bool,
    wanted: Baseline | None,
    read: tuple[Content, str, str] | None,
    desk: Desk,
) -> Read:
    from editor_app.services.tracking import Baseline, Reading  # noqa: PLC0415

    proposals = desk.proposing.proposals(article)
    if not is_on:
        return None, proposals
    if proposes:
        return desk.tracking.tracked(article, Baseline.DRAFT), proposals
    return desk.tracking.tracked(article, wanted, None if read is None else Reading(*read)), proposals


def _tracked_changes(tracked: Tracked, content: Content, lineage: Lineage | None) -> Shown:
    # What comparing rests on is loaded when it is first wanted, here and not on the main thread.
    from editor_app.ui.tracking.shown import tracked_changes  # noqa: PLC0415

    return tracked_changes(tracked, content, lineage)
