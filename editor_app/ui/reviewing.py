"""Reviewing the open article put together: deciding, its paper, and what changed since it was approved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.i18n import Language
from editor_app.ui.memory import Memory
from editor_app.ui.paper.feature import PaperFeature
from editor_app.ui.review.feature import DecidingFeature
from editor_app.ui.review.next_step_bar import NextStepBar
from editor_app.ui.surroundings import Surroundings


class Reviewing(QObject):
    """What a window has of it."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        bar: NextStepBar,
        language: Language,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self.deciding = DecidingFeature(window, around, actions, opened, bar, language)
        self.paper = PaperFeature(window, around, opened, language, memory)
        self.deciding.refusals.append(self.paper.refusals)
        self.deciding.sections.append(self.paper.make_section)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {**self.deciding.runs(), **self.paper.runs()}
