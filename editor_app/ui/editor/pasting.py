"""What other programs copied, brought into the text: read beside the window, its pictures kept, put in piece by piece."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.document import Block, Document, Figure, Placeholder, walk
from editor_app.domain.errors import StetError
from editor_app.domain.findings import Finding
from editor_app.ui.editor.clipboard import Clip, Pasted, read_clip
from editor_app.ui.editor.insertion import Insertion
from editor_app.ui.editor.left_out import LeftOut
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import look_of
from editor_app.ui.i18n import run_on, tr
from editor_app.ui.lanes import Tracker
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.showing_pictures import decode, png_of
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.tracked import tracked

REMOTE = "remote_pictures"

if TYPE_CHECKING:
    from editor_app.formats.pasting.pictures import PastedPicture
    from editor_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Landed:
    """A clip that is in a text now: how it was read, and whether the text was blank before."""

    target: QTextDocument
    clip: Clip
    paste: Pasted
    blank: bool


class Pasting(QObject):
    """Takes clips into one text editor.  Signal ``landed(Landed)``: all of a clip is in its text."""

    landed = Signal(object)

    def __init__(
        self, text: TextEdit, around: Surroundings, elsewhere: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__(text)
        self._elsewhere = elsewhere
        self._text = text
        self._around = around
        self._waiting: list[Callable[[], object]] = []
        text.take_clip = self.take
        text.composing_changed.connect(self._take_waiting)

    def take(self, clip: Clip) -> None:
        """Bring a clip to where the caret is now, wherever the caret goes meanwhile."""
        place = QTextCursor(self._text.textCursor())
        if not clip.is_large:
            self._read(place, clip, read_clip(clip))
            return
        tracker = self._follow(tr("Reading what was copied…"))
        work = tracked(tracker, functools.partial(read_clip, clip, lambda: tracker.step(0)))
        self._around.lanes.compute(self, work, functools.partial(self._read, place, clip))

    def _read(self, place: QTextCursor, clip: Clip, paste: Pasted | None) -> None:
        """Keep the pictures that came along, then insert; None where the person has cancelled it."""
        if paste is None:
            return
        if not paste.pictures:
            self._insert(place, clip, paste)
            return
        tracker = self._follow(tr("Taking in pictures…"))
        self._around.lanes.picture(
            self,
            lambda desk: tracked(tracker, functools.partial(_keep_pictures, paste, tracker, desk))(),
            functools.partial(self._insert, place, clip),
        )

    def _follow(self, words: str) -> Tracker:
        tracker = Tracker(self)
        tracker.go_at_end()
        self._around.notices.follow(words, tracker)
        return tracker

    def _insert(self, place: QTextCursor, clip: Clip, paste: Pasted | None) -> None:
        document = place.document()
        # The article may have been closed meanwhile.
        if paste is None or not shiboken6.isValid(document):
            return
        # A word that is being composed is taken first.
        if self._text.composing and document is self._text.document():
            self._waiting.append(functools.partial(self._insert, place, clip, paste))
            return
        if paste.document.blocks:
            landed = Landed(document, clip, paste, document.isEmpty())

            def done(left_out: LeftOut) -> None:
                words = left_out.words()
                if words:
                    self._text.left_out.emit(words)
                self._tell(paste.remarks)
                self.landed.emit(landed)

            self.put(place, paste.document, done)
        else:
            self._tell(paste.remarks)

    def put(self, place: QTextCursor, body: Document, done: Callable[[LeftOut], object]) -> None:
        """Put a document in place of what a cursor selects, piece by piece, as one step to undo.

        ``done`` is told what found no room.  The caret follows where it stands there.
        """
        self._go_on(Insertion(place, body, look_of(place.document())), done)

    def _go_on(self, insertion: Insertion, done: Callable[[LeftOut], object]) -> None:
        document = insertion.cursor.document()
        if not shiboken6.isValid(document):
            return
        shown = document is self._text.document()
        follows = shown and self._text.textCursor().selectionEnd() == insertion.cursor.selectionEnd()
        more = insertion.step()
        if follows:
            self._text.setTextCursor(insertion.cursor)
        if not shown:
            _tell_session(document)
        if more:
            QTimer.singleShot(0, self, functools.partial(self._go_on, insertion, done))
            return
        if follows:
            self._text.ensureCursorVisible()
        done(insertion.left_out)

    def _take_waiting(self, composing: bool) -> None:
        if not composing:
            waiting, self._waiting = self._waiting, []
            for work in waiting:
                work()

    def _tell(self, remarks: tuple[Finding, ...]) -> None:
        if not remarks:
            return
        sentence = run_on(*(tr(one.message).format_map(one.values) for one in remarks))
        if any(one.code == REMOTE for one in remarks):
            fetching = NoticeAction(tr("Pictures elsewhere…"), self._elsewhere)
            self._around.notices.tell(
                Notice(NoticeKind.INFO, sentence, actions=(fetching,), key="left-out", lasting=True)
            )
        else:
            self._text.left_out.emit(sentence)


def _tell_session(document: QTextDocument) -> None:
    """A text that is not shown has changed: its article hears of changes from the editor alone."""
    owner = document.parent()
    if isinstance(owner, Session):
        owner.touch()


def _keep_pictures(paste: Pasted, tracker: Tracker, desk: Desk) -> Pasted:
    """Take the pictures of a paste into the library; those that are none give way to a place-holder."""
    kept: dict[str, str] = {}
    for number, picture in enumerate(paste.pictures):
        tracker.step(number, len(paste.pictures))
        asset = _keep(picture, desk)
        if asset:
            kept[picture.address] = asset
    named = {picture.address for picture in paste.pictures}
    blocks = tuple(_with_asset(block, kept, named) for block in paste.document.blocks)
    lost = sum(
        1
        for block in walk(paste.document.blocks)
        if isinstance(block, Figure) and block.address in named and block.address not in kept
    )
    remarks = paste.remarks
    if lost:
        unusable = Finding(
            "pictures_unusable",
            "Pictures of a kind that Stet cannot use: {count}.",
            values={"count": f"{lost:,}"},
        )
        remarks = (unusable, *remarks)
    return Pasted(Document(blocks), remarks)


def _keep(picture: PastedPicture, desk: Desk) -> str:
    """Keep one picture, as it is or, where its kind is rare, as PNG; empty where it cannot be read."""
    try:
        data = picture.data if picture.path is None else picture.path.read_bytes()
    except OSError:
        return ""
    name = "pasted" if picture.path is None else picture.path.name
    try:
        return desk.pictures.keep(data, name)
    except StetError:
        image = decode(data)
        return "" if image.isNull() else desk.pictures.keep(png_of(image), "pasted.png")


def _with_asset(block: Block, kept: dict[str, str], named: set[str]) -> Block:
    if not isinstance(block, Figure) or block.address not in named:
        return block
    if block.address not in kept:
        return Placeholder("picture", block.alt)
    return replace(block, asset=kept[block.address], address="")
