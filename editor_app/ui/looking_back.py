"""The past of the open article put together: its history, comparing, tracked changes, bringing back, what was read last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.comparing.feature import ComparingFeature
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.session import Session
from editor_app.ui.history.bringing_back import BringingBack
from editor_app.ui.history.feature import HistoryFeature
from editor_app.ui.history.last_reading import LastReading
from editor_app.ui.memory import Memory
from editor_app.ui.merging.feature import MergingFeature
from editor_app.ui.over_text import OverText
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracking.feature import TrackingFeature

if TYPE_CHECKING:
    from editor_app.ui.handing.feature import HandingFeature
    from editor_app.ui.review.feature import DecidingFeature


class LookingBack(QObject):
    """What a window has of it.  ``back.done()``: the open article has other fields and another text now."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        actions: Actions,
        opened: OpenArticles,
        editor: EditorPane,
        pages: QStackedWidget,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self.opened = opened
        self.over = OverText(pages, editor, actions)
        self.back = BringingBack(around, opened, editor, self.over, self)
        self.reading = LastReading(around.lanes, opened, self)
        self.history = HistoryFeature(
            window, around, actions, opened, self.over, self.reading, self.back.bring_back
        )
        self.comparing = ComparingFeature(
            window, around, actions, self.over, self.history, self.reading, memory
        )
        self.tracking = TrackingFeature(
            around, actions, opened, editor, self.over, self.reading, self.comparing
        )
        self.tracking.applied.connect(self.back.done)
        self.merging = MergingFeature(window, around, actions, opened, editor, self.over)
        self.merging.done.connect(self.back.done)

    def stand_in(
        self, deciding: DecidingFeature, handing: HandingFeature, look_anew: Callable[[Session], object]
    ) -> None:
        """Stand among the parts of the review, and where something was received; ``look_anew`` at what has another text."""
        self.tracking.stand_in(deciding, look_anew)
        deciding.merge_with(self.merging)
        handing.merge_wanted.connect(self.merging.merge_article)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {**self.history.runs(), **self.comparing.runs(), **self.tracking.runs(), **self.merging.runs()}

    def leave(self) -> None:
        """Take note of what was read, for the window is being left."""
        finish_composing()
        self.opened.flush()
        self.reading.leave()
