"""Deciding come alive: keeps where the open article stands, names the next step, and makes decisions."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.decision_table import ROWS
from editor_app.domain.errors import StetError
from editor_app.domain.event_words import DECISION_WORDS, PASS_WORDS
from editor_app.domain.events import Action
from editor_app.domain.next_step import Beyond, passing_step, verdicts
from editor_app.domain.permission import PLAIN, Road, Wish, may, may_override, no
from editor_app.domain.standing import ReviewStanding
from editor_app.ui.actions import DECIDE, Actions, Need
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import Language, tr
from editor_app.ui.lanes import Job
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.review.next_step_bar import NextStepBar
from editor_app.ui.review.words import action_words, may_record, refusal, step_words
from editor_app.ui.side.pane import SidePane
from editor_app.ui.side.tabs import Tab
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.domain.events import OutletRecord
    from editor_app.services.deciding import Asked, Decided, Review
    from editor_app.services.desk import Desk
    from editor_app.ui.merging.feature import MergingFeature
    from editor_app.ui.review.decision_sheet import DecisionSheet
    from editor_app.ui.review.pane import ReviewPane

JUDGED = frozenset(
    {
        Aspect.CONTENT,
        Aspect.ASSETS,
        Aspect.REVISIONS,
        Aspect.EVENTS,
        Aspect.PUBLICATIONS,
        Aspect.SETTINGS,
        Aspect.PEOPLE,
        Aspect.PASSING,
    }
)
GATHER_MS = 150
ASKS_NOTHING = frozenset({Action.CLAIM, Action.RELEASE, Action.UNHOLD, Action.RESTORE})
"""Decisions that are made at once: they lead to nothing that could not be taken back as easily."""
GOES_ON = frozenset({Action.APPROVE, Action.SIGN_OFF, Action.RETURN})
"""Decisions after which the next article of the list is opened."""
STANDS_FOR = frozenset({Action.SUBMIT, Action.APPROVE, Action.SIGN_OFF})
"""Decisions that begin with a look at what changed since others stood for the text."""
DECIDED = "decided"


class DecidingFeature(QObject):
    """What can be decided on the open article.

    Signals: ``review_read(Review | None)`` when where it stands is known anew, None where no article is open;
    ``package_wanted()``; ``changes_wanted()``: what changed since somebody stood for the text is to be seen;
    ``record_wanted(Action, str)``: a decision with these words was given elsewhere.
    ``difference`` makes that for a sheet.  ``sections`` make what else the review pane shows, ``refusals`` say why what belongs to the
    review beside deciding may not be done, by the ids of actions; ``below`` names the article that stands below another
    in the list where one decides one after the other, empty where none does.
    """

    review_read = Signal(object)
    package_wanted = Signal()
    hand_over_wanted = Signal(str)
    changes_wanted = Signal()
    record_wanted = Signal(object, str)

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        bar: NextStepBar,
        language: Language,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self._opened = opened
        self._bar = bar
        self.below: Callable[[str], str] = lambda _article: ""
        self._side: SidePane | None = None
        self._pane: ReviewPane | None = None
        self._reading: Job | None = None
        self._merging: MergingFeature | None = None
        self._article = ""
        self.review: Review | None = None
        self._unsaid: dict[tuple[str, Action], str] = {}
        self.difference: Callable[[ReviewStanding], QWidget | None] = lambda _standing: None
        self.sections: list[Callable[[], QWidget]] = []
        self.refusals: list[Callable[[Review], dict[str, str]]] = []
        self.always: Callable[[], dict[str, str]] = dict
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        opened.shown.connect(self._show_article)
        opened.rested.connect(lambda: self._show_article(None))
        around.feed.changed.connect(self._hear)
        language.changed.connect(self.judge)

    def stand_in(self, side: SidePane) -> None:
        """Have the pane made behind its tab when that is first shown."""
        self._side = side
        side.make_later(Tab.REVIEW, self._make_pane)

    def merge_with(self, merging: MergingFeature) -> None:
        """Let merging be the next step where two newest states stand side by side."""
        self._merging = merging
        self.review_read.connect(merging.follow)
        merging.stood.connect(self.judge)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        decisions = {f"{DECIDE}{row.action}": functools.partial(self.ask, row.action) for row in ROWS}
        return {
            **decisions,
            "next_step": self.take_next_step,
            "override": self.ask_to_override,
            "register": self.register,
        }

    # What is known

    def _make_pane(self) -> None:
        from editor_app.ui.review.pane import ReviewPane  # noqa: PLC0415

        self._pane = ReviewPane()
        self._pane.retry_wanted.connect(self.refresh)
        self._pane.changes_wanted.connect(self.changes_wanted)
        for make in self.sections:
            self._pane.add_section(make())
        assert self._side is not None
        self._side.put(Tab.REVIEW, self._pane, self._pane.focus_first)
        self._show()

    def _show_article(self, session: Session | None) -> None:
        article = "" if session is None else session.article
        if article != self._article:
            self._article = article
            self.review = None
            self.judge()
        self._soon.start()

    def _hear(self, changes: Changes) -> None:
        if not changes.aspects or (changes.aspects & JUDGED and self._touches(changes)):
            self._soon.start()

    def _touches(self, changes: Changes) -> bool:
        """Tell whether a change may be about the open article: what belongs to all names none."""
        return not changes.articles or self._article in changes.articles

    def refresh(self) -> None:
        """Ask anew where the open article stands."""
        if self._reading is not None:
            self._reading.cancel()
        article, session = self._article, self._opened.current
        if not article or session is None or session.is_new:
            self._take(None)
            return
        self._reading = self._around.lanes.read(
            self, lambda desk: desk.deciding.review(article), self._take, self._fail
        )

    def _take(self, review: Review | None) -> None:
        self.review = review
        self.judge()
        self.review_read.emit(review)

    def _fail(self, error: StetError) -> None:
        self._take(None)
        if self._pane is not None:
            self._pane.show_failure(error)

    def judge(self) -> None:
        """Say what may be done now, and what the next step is."""
        review = self.review
        opened = self._around.lanes.opened
        self._actions.allow_beside(
            Need.STANDING, met=review is not None and opened is not None and not opened.library.read_only
        )
        if review is None:
            self._actions.judge({}, self.always())
        else:
            step = review.next_step
            words = {f"{DECIDE}{row.action}": action_words(row.action, review.standing) for row in ROWS}
            found = verdicts(review.here, review.standing, to_merge=review.to_merge).items()
            refused = {
                f"{DECIDE}{action}": refusal(verdict) for action, verdict in found if not verdict.allowed
            }
            words["next_step"] = step_words(step, review.standing)
            passing = passing_step(review.here, review.standing)
            words["pass_on"] = f"{tr(PASS_WORDS[Action(passing.what)])}…"
            if review.to_merge or not passing.verdict.allowed:
                refused["pass_on"] = refusal(no("to_merge") if review.to_merge else passing.verdict)
            if not step.verdict.allowed:
                refused["next_step"] = refusal(step.verdict)
            elif step.what is Beyond.MERGE and self._merging is not None:
                words["next_step"], refused["next_step"] = self._merging.step_words()
            write = may(review.here, Road.WRITE, review.standing)
            if opened is not None and opened.library.read_only:
                refused["merge"] = tr("The library can only be read.")
            elif not write.allowed:
                refused["merge"] = refusal(write)
            if review.standing.stood_for is None:
                refused["since_approval"] = tr("Nothing was changed since somebody passed it.")
            override = may_override(review.here, review.standing)
            if not override.allowed:
                refused["override"] = refusal(override)
            for refuse in self.refusals:
                refused |= refuse(review)
            self._actions.judge(words, self.always() | refused)
            self._bar.show_step(step.what, review.standing.work)
        self._show()

    def _show(self) -> None:
        if self._pane is None:
            return
        if self.review is None:
            self._pane.show_nothing()
        else:
            review = self.review
            self._pane.show_standing(review.standing, review.decisions, to_merge=review.to_merge)

    # Deciding

    def take_next_step(self) -> None:
        """Do what the primary button names."""
        if self.review is None:
            return
        step = self.review.next_step
        if step.what is Beyond.MERGE:
            if self._merging is not None:
                self._merging.take_step()
        elif step.what is Beyond.HAND_OVER:
            self.hand_over_wanted.emit(self._article)
        elif step.what is Beyond.PACKAGE:
            self.package_wanted.emit()
        elif step.what is Beyond.REGISTER:
            self.register()
        else:
            self.ask(step.what)

    def ask(self, action: Action) -> None:
        """Ask for the words of a decision, then make it; at once where there is nothing to ask."""
        review, session = self.review, self._opened.current
        if review is None or session is None:
            return
        decide = functools.partial(self._decide, session.article, action)
        if action in ASKS_NOTHING:
            decide(PLAIN)
            return
        from editor_app.ui.review.decision_sheet import DecisionSheet  # noqa: PLC0415

        headline = session.headline.toPlainText().replace("\n", " ")
        difference = self.difference(review.standing) if action in STANDS_FOR else None
        sheet = DecisionSheet(self._window, action, review.standing, headline, decide, difference)
        sheet.reason.show_value(self._unsaid.pop((session.article, action), ""))
        sheet.rejected.connect(functools.partial(self._keep_unsaid, (session.article, action), sheet))
        sheet.elsewhere.connect(functools.partial(self.record_wanted.emit, action))
        alone = review.standing.policy.own_article
        sheet.elsewhere_button.setVisible(may_record(review) and not alone)
        sheet.open()

    def _keep_unsaid(self, about: tuple[str, Action], sheet: DecisionSheet) -> None:
        """Keep the words of a sheet that was left: whoever looks at the text first finds them there again."""
        if sheet.reason.value.strip():
            self._unsaid[about] = sheet.reason.value

    def ask_to_override(self) -> None:
        """Ask for the reason to let the open article leave against the rules, then sign it off so."""
        review, session = self.review, self._opened.current
        if review is None or session is None:
            return
        from editor_app.ui.review.override_sheet import OverrideSheet  # noqa: PLC0415

        headline = session.headline.toPlainText().replace("\n", " ")
        decide = functools.partial(self._decide, session.article, Action.SIGN_OFF)
        OverrideSheet(self._window, review.standing, headline, decide).open()

    def _decide(self, article: str, action: Action, wish: Wish) -> None:
        def asked() -> Asked:
            from editor_app.services.deciding import Asked  # noqa: PLC0415

            return Asked(wish.reason, stage=wish.to, override=wish.override)

        self.decide(article, action, asked)

    def decide(self, article: str, action: Action, asked: Callable[[], Asked]) -> None:
        """Store what is typed, then decide on what is stored; ``asked`` is called on a lane."""
        self._opened.store(article)
        after = self.below(article) if action in GOES_ON else ""

        def work(desk: Desk) -> Decided:
            return desk.deciding.decide(article, action, asked())

        def done(decided: Decided) -> None:
            word = tr(DECISION_WORDS[decided.decision.action.value])
            sentence = tr("Recorded: {word}", word=word)
            actions: tuple[NoticeAction, ...] = ()
            if decided.goes_to:
                hand_over = functools.partial(self.hand_over_wanted.emit, article)
                actions = (NoticeAction(tr("Hand over…"), hand_over),)
            self._around.notices.tell(Notice(NoticeKind.OK, sentence, actions=actions, key=DECIDED))
            self._soon.start()
            if after and self._article == article:
                self._opened.show(after)

        self._around.lanes.write(self, work, done)

    def register(self) -> None:
        """Ask what went live, and where, and keep that."""
        review, session = self.review, self._opened.current
        if review is None or session is None:
            return
        from editor_app.ui.review.register_sheet import RegisterSheet  # noqa: PLC0415

        headline = session.headline.toPlainText().replace("\n", " ")
        register = functools.partial(self._register, session.article)
        RegisterSheet(self._window, review.standing, headline, register).open()

    def _register(self, article: str, channel: str, address: str, at: str) -> None:
        def work(desk: Desk) -> OutletRecord:
            from editor_app.services.deciding import Going  # noqa: PLC0415

            return desk.deciding.register(article, Going(channel, address, at))

        def done(_record: OutletRecord) -> None:
            self._around.notices.tell(Notice(NoticeKind.OK, tr("Registered."), key=DECIDED))
            self._soon.start()

        self._around.lanes.write(self, work, done)
