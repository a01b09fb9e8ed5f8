"""Recording decisions that were given elsewhere come alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.events import Action
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.review.feature import DecidingFeature
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.deciding import Asked
    from editor_app.services.people import Crew

KEY = "recording"


class RecordingFeature(QObject):
    """Asks what was decided on the open article elsewhere, and has that decided; ``ask_file`` chooses evidence."""

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        opened: OpenArticles,
        deciding: DecidingFeature,
        ask_file: Callable[[QWidget], Path | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._deciding = deciding
        self._ask_file = ask_file
        deciding.record_wanted.connect(self.record)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"record_decision": self.record}

    def record(self, action: Action | None = None, reason: str = "") -> None:
        """Ask who decided what; ``action`` and ``reason`` are what is known of it already."""
        self._around.lanes.read(
            self, lambda desk: desk.staff.crew(), lambda crew: self._ask(crew, action, reason)
        )

    def _ask(self, crew: Crew, action: Action | None, reason: str) -> None:
        review, session = self._deciding.review, self._opened.current
        if review is None or session is None:
            return
        if all(one.id == crew.here.id for one in crew.people):
            sentence = tr("Nobody else is known at this desk.")
            hint = tr("Take people in first; whoever decides has to be one of them.")
            self._around.notices.tell(Notice(NoticeKind.INFO, sentence, hint, key=KEY))
            return
        from editor_app.ui.paper.record_sheet import Recording, RecordSheet  # noqa: PLC0415

        article = session.article

        def decide(chosen: Action, asked: Asked) -> None:
            self._deciding.decide(article, chosen, lambda: asked)

        headline = session.headline.toPlainText().replace("\n", " ")
        recording = Recording(review, crew.people, headline, action, reason)
        RecordSheet(self._around, recording, self._ask_file, decide, self._window).open()
