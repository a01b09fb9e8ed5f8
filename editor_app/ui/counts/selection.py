"""Counting what is selected, a moment after the selection has changed."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, Signal

from editor_app.domain.counting import Counts, counts_of, tally_of
from editor_app.ui.editor.clipboard import selected_document
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.titles import TitleEdit, Titles
from editor_app.ui.lanes import Job, Lanes
from editor_app.ui.pacing import Alarm, Pace

SELECTING = Pace(idle=0.12, most=0.4)


class SelectionCount(QObject):
    """Counts the selection of a body and its titles.  Signal ``counted(Counts | None)``: None when there is none."""

    counted = Signal(object)

    def __init__(self, text: TextEdit, titles: Titles, lanes: Lanes) -> None:
        super().__init__(text)
        self._text = text
        self._lanes = lanes
        self._edit: TextEdit | TitleEdit = text
        self._job: Job | None = None
        self._is_away = False
        self._alarm = Alarm(SELECTING, self)
        self._alarm.rang.connect(self._count)
        for edit in (text, *titles.edits):
            edit.selectionChanged.connect(functools.partial(self._changed, edit))

    def _changed(self, edit: TextEdit | TitleEdit) -> None:
        self._edit = edit
        if self._job is not None:
            self._job.cancel()
        away = self._is_away and edit is self._text
        if edit.textCursor().hasSelection() and not away:
            self._alarm.touch()
        else:
            self._alarm.drop()
            self.counted.emit(None)

    def stand_back(self, away: bool) -> None:
        """Count nothing of a body that is not seen, for its source is shown in its place."""
        self._is_away = away
        self._changed(self._text)

    def _count(self) -> None:
        cursor = self._edit.textCursor()
        if not cursor.hasSelection():
            return
        if self._edit is self._text:
            work = functools.partial(counts_of, selected_document(cursor))
        else:
            work = functools.partial(_title_counts, cursor.selection().toPlainText())
        self._job = self._lanes.compute(self, work, self.counted.emit)


def _title_counts(text: str) -> Counts:
    return Counts(tally_of(text.split("\n")))
