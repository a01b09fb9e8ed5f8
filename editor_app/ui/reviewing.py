"""Reviewing the open article put together: deciding, its paper, and what changed since somebody stood for its text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from editor_app.domain.standing import ReviewStanding
from editor_app.ui.actions import Actions
from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.following import Following
from editor_app.ui.guarding import Guarding
from editor_app.ui.i18n import Language, tr
from editor_app.ui.looking_back import LookingBack
from editor_app.ui.memory import Memory
from editor_app.ui.paper.feature import PaperFeature
from editor_app.ui.paper.recording import RecordingFeature
from editor_app.ui.review.feature import DecidingFeature
from editor_app.ui.review.next_step_bar import NextStepBar
from editor_app.ui.review.words import stood_for_words
from editor_app.ui.side.pane import SidePane
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.times import when


class Reviewing(QObject):
    """What a window has of it."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        past: LookingBack,
        bar: NextStepBar,
        language: Language,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._around = around
        self._past = past
        self.deciding = DecidingFeature(window, around, actions, past.opened, bar, language)
        self.paper = PaperFeature(window, around, past.opened, language, memory)
        self.recording = RecordingFeature(window, around, past.opened, self.deciding, self.paper.ask_file)
        self.deciding.refusals.append(self.paper.refusals)
        self.deciding.sections.append(self.paper.make_section)
        self.deciding.difference = self._difference
        self.deciding.changes_wanted.connect(self.since_approval)

    def stand_in(
        self, side: SidePane, articles: ArticleListPane, editor: EditorPane, following: Following
    ) -> None:
        """Stand at the side and beside the list; let whoever works here see and write what they may, and nothing else."""
        self.deciding.below = articles.below_in_review
        self.deciding.stand_in(side)
        guarding = Guarding(self._around, self._past.opened, self.deciding, editor, following)
        guarding.other_person.connect(articles.refresh)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        features = (self.deciding, self.paper, self.recording)
        runs = {name: run for feature in features for name, run in feature.runs().items()}
        return {**runs, "since_approval": self.since_approval}

    def since_approval(self) -> None:
        """Compare what somebody stood for with what is there now."""
        review = self.deciding.review
        decision = None if review is None else review.standing.stood_for
        if review is not None and decision is not None:
            words = stood_for_words(decision, review.standing)
            self._past.comparing.since(words, decision.at, decision.content_hash)

    def _difference(self, standing: ReviewStanding) -> QWidget | None:
        """What changed since somebody stood for the text of the open article, in a few lines; None where nothing did."""
        decision, session = standing.stood_for, self._past.opened.current
        if decision is None or session is None:
            return None
        from editor_app.ui.comparing.brief import BriefDifference  # noqa: PLC0415

        whose = tr("{title}, {time}", title=stood_for_words(decision, standing), time=when(decision.at))
        brief = BriefDifference(
            self._around, whose, (session.article, decision.content_hash), session.content()
        )
        brief.all_wanted.connect(lambda: self._see_all(brief))
        return brief

    def _see_all(self, brief: QWidget) -> None:
        """Leave the sheet, which stands before the text: what is typed in it is there again when it is next opened."""
        sheet = brief.window()
        if isinstance(sheet, QDialog):
            sheet.reject()
        self.since_approval()
