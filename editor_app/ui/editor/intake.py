"""Taking pictures into the library and into the text: read, checked and kept beside the window, in the order given."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from editor_app.domain.document import Document, Figure
from editor_app.domain.errors import StetError
from editor_app.ui.editor.inserting import insert_document
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import look_of
from editor_app.ui.i18n import run_on, sentences_of, tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.showing_pictures import png_of
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.pictures import TakenPicture

KEY = "pictures-left-out"
MOST_TOLD = 6
"""Of so many files it is said why they were left out; more lines would hide the text."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What came of the pictures that were offered: those kept, in order, and why the others were not."""

    taken: tuple[TakenPicture, ...] = ()
    refused: tuple[StetError, ...] = ()


class PictureIntake(QObject):
    """Puts the pictures that a person pastes, drops or chooses where the caret was, in that very article.

    One may write on, or go to another article, while they are read.  What was left out is said in one notice.
    """

    def __init__(self, text: TextEdit, around: Surroundings) -> None:
        super().__init__(text)
        self._text = text
        self._around = around
        self._waiting: list[Callable[[], object]] = []
        text.composing_changed.connect(self._go_on)

    def take(self, offered: Sequence[object]) -> None:
        """Take in images (`QImage`) and files (`Path`)."""
        document = self._text.document()
        place = QTextCursor(self._text.textCursor())

        def put(harvest: Harvest) -> None:
            self._when_free(functools.partial(self._put, document, place, harvest.taken))

        self.gather(offered, put)

    def gather(
        self, offered: Sequence[object], put: Callable[[Harvest], object], *, aloud: bool = True
    ) -> None:
        """Take images and files into the library, hand over what came of them, and say (``aloud``) what was left out."""
        things = [one for one in offered if isinstance(one, Path | QImage)]
        if not things or self._text.isReadOnly():
            return
        tracker = Tracker(self)
        tracker.go_at_end()
        words = tr("Taking in a picture…") if len(things) == 1 else tr("Taking in pictures…")
        self._around.notices.follow(words, tracker)

        def done(harvest: Harvest | None) -> None:
            # Cancelled: nothing has come of it.
            if harvest is None:
                put(Harvest())
            else:
                put(harvest)
                if aloud:
                    self._tell(harvest)

        def failed(error: StetError) -> None:
            put(Harvest())
            self._around.notices.tell_failure(error, key=KEY)

        self._around.lanes.picture(
            self,
            lambda desk: tracked(tracker, functools.partial(_harvest, desk, things, tracker))(),
            done,
            failed,
        )

    def _put(self, document: QTextDocument, place: QTextCursor, taken: tuple[TakenPicture, ...]) -> None:
        """Insert the pictures, as one step to undo; the caret follows where it has not moved on."""
        if not taken or not shiboken6.isValid(document):
            return
        figures = Document(tuple(Figure(asset=one.asset) for one in taken))
        shown = document is self._text.document()
        follows = shown and self._text.textCursor().position() == place.position()
        left_out = insert_document(place, figures, look_of(document)).words()
        if follows:
            self._text.setTextCursor(place)
            self._text.ensureCursorVisible()
        if left_out:
            self._text.left_out.emit(left_out)
        session = document.parent()
        if not shown and isinstance(session, Session):
            session.touch()

    def _when_free(self, work: Callable[[], object]) -> None:
        """Do it now, or when the word that is being composed is taken: composing must not be disturbed."""
        if self._text.composing:
            self._waiting.append(work)
        else:
            work()

    def _go_on(self, composing: bool) -> None:
        if not composing:
            waiting, self._waiting = self._waiting, []
            for work in waiting:
                work()

    def _tell(self, harvest: Harvest) -> None:
        """One notice, however many there were."""
        refused, moving = harvest.refused, [one.name for one in harvest.taken if one.moves]
        if len(refused) == 1 and not harvest.taken:
            self._around.notices.tell_failure(refused[0], key=KEY)
            return
        lines = [run_on(*sentences_of(error)) for error in refused[:MOST_TOLD]]
        if len(refused) > MOST_TOLD:
            lines.append(tr("And {count} more.", count=len(refused) - MOST_TOLD))
        if moving:
            names = tr(", ").join(moving)
            lines.append(tr("{names}: of a moving picture, pages show the first frame only.", names=names))
        if refused:
            sentence = tr(
                "Pictures left out: {count} of {total}.",
                count=len(refused),
                total=len(refused) + len(harvest.taken),
            )
            notice = Notice(NoticeKind.WARN, sentence, "\n".join(lines), key=KEY, lasting=True)
            self._around.notices.tell(notice)
        elif moving:
            self._around.notices.tell(Notice(NoticeKind.INFO, lines[0], key=KEY))


def _harvest(desk: Desk, things: list[Path | QImage], tracker: Tracker) -> Harvest:
    taken: list[TakenPicture] = []
    refused: list[StetError] = []
    for number, thing in enumerate(things):
        tracker.step(number, len(things))
        try:
            taken.append(_keep(desk, thing))
        except StetError as error:
            refused.append(error)
    return Harvest(tuple(taken), tuple(refused))


def _keep(desk: Desk, thing: Path | QImage) -> TakenPicture:
    if isinstance(thing, Path):
        return desk.pictures.take_file(thing)
    # A picture from the clipboard is kept as PNG, which loses nothing of it.
    return desk.pictures.take(png_of(thing), tr("clipboard.png"))
