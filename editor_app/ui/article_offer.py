"""A whole published article was pasted into an empty one: offers to fill the fields as importing it would."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.domain.document import Figure, walk
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Fields
from editor_app.domain.publication import Publication
from editor_app.system.clock import now, stamp
from editor_app.ui.editor.clipboard import Clip, Pasted
from editor_app.ui.editor.left_out import NOTHING, LeftOut
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.pasting import Landed
from editor_app.ui.editor.saving import Saving
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.publications_known import KnownPublications
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.importing import Imported

LEAST = 300
"""Characters: what is shorter is no published article with all that stands around it."""
MOST = 300_000


class ArticleOffer(QObject):
    """Looks at what is pasted into empty articles.  Signal ``filled()``: the shown article's fields were filled."""

    filled = Signal()

    def __init__(
        self,
        around: Surroundings,
        editor: EditorPane,
        publications: KnownPublications,
        saving: Saving,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._around = around
        self._editor = editor
        self._publications = publications
        self._saving = saving
        self._window = window
        editor.pasting.landed.connect(self._look)

    def _look(self, landed: Landed) -> None:
        """Understand the paste beside the window, where it could be a whole article."""
        session = self._editor.session
        clip = landed.clip
        size = max(len(clip.markup), len(clip.text))
        if session is None or landed.target is not session.body or not landed.blank or clip.plain:
            return
        if not LEAST <= size <= MOST:
            return
        work = functools.partial(
            _understood, clip, landed.paste, session.all_fields(), self._publications.all
        )
        told = functools.partial(self._offer, session, session.body.revision())
        self._around.lanes.compute(session, work, told, lambda _error: None)

    def _offer(self, session: Session, revision: int, found: tuple[Imported, bytes] | None) -> None:
        if found is None or session is not self._editor.session:
            return
        imported, source = found
        fill = functools.partial(self._fill, session, revision, imported, source)
        fields = imported.content.fields
        names = (
            (tr("column"), fields.column),
            (tr("deck"), fields.deck),
            (tr("source"), fields.sources),
            (tr("credits"), fields.credits),
            (tr("contacts"), fields.contacts),
            (tr("statement"), fields.statement),
            (tr("related reading"), fields.related),
        )
        found_here = tr(", ").join([tr("headline"), *(name for name, value in names if value)])
        notice = Notice(
            NoticeKind.INFO,
            tr("This reads like a whole published article: “{headline}”.", headline=fields.headline),
            tr("Found: {names}. They can go into the fields, and leave the text.", names=found_here),
            (
                NoticeAction(tr("Fill the fields"), fill),
                NoticeAction(tr("What goes where…"), functools.partial(self._show, imported, fill)),
            ),
            _key(session),
            lasting=True,
        )
        self._around.notices.tell(notice)

    def _show(self, imported: Imported, fill: functools.partial[None]) -> None:
        from editor_app.ui.taking_in.article_sheet import ArticleSheet  # noqa: PLC0415

        sheet = ArticleSheet(imported, self._window)
        sheet.wanted.connect(fill)
        sheet.open()

    def _fill(self, session: Session, revision: int, imported: Imported, source: bytes) -> None:
        """Take the fields, and the cleaned text where the pasted one still stands as it came."""
        if not shiboken6.isValid(session) or self._editor.text.isReadOnly():
            return
        self._around.notices.drop(_key(session))
        before = session.all_fields()
        untouched = session.body.revision() == revision and session.source is None
        session.take_fields(replace(imported.content.fields, number=before.number))

        def done(_left_out: LeftOut = NOTHING) -> None:
            session.touch()
            self._keep_origin(session, imported, source)
            self._tell_filled(session, before, session.body.revision() if untouched else -1)
            if session is self._editor.session:
                # What was filled stands at the top.
                self._editor.text.moveCursor(QTextCursor.MoveOperation.Start)

        if untouched:
            whole = QTextCursor(session.body)
            whole.select(QTextCursor.SelectionType.Document)
            self._editor.pasting.put(whole, imported.content.document, done)
        else:
            done()
        if session is self._editor.session:
            self.filled.emit()

    def _keep_origin(self, session: Session, imported: Imported, source: bytes) -> None:
        """Store where it came from, once the article itself is stored."""
        self._saving.flush(session)
        self._around.lanes.write(
            session, lambda desk: desk.importing.keep_origin(session.article, imported.origin, source)
        )

    def _tell_filled(self, session: Session, before: Fields, revision: int) -> None:
        undo = NoticeAction(tr("Undo"), functools.partial(self._put_back, session, before, revision))
        hint = "" if revision >= 0 else tr("The text had been changed meanwhile: it stays as it is.")
        self._around.notices.tell(
            Notice(NoticeKind.OK, tr("The fields were filled."), hint, (undo,), _key(session), lasting=True)
        )

    def _put_back(self, session: Session, before: Fields, revision: int) -> None:
        """Put the fields back as they were, and the text where nothing was typed since."""
        if not shiboken6.isValid(session):
            return
        self._around.notices.drop(_key(session))
        session.take_fields(before)
        if session.body.revision() == revision:
            session.body.undo()
        session.touch()
        if session is self._editor.session:
            self.filled.emit()


def _understood(
    clip: Clip, paste: Pasted, before: Fields, publications: tuple[Publication, ...]
) -> tuple[Imported, bytes] | None:
    """What importing the paste would make of it, and the bytes that were understood; None for ordinary text."""
    from editor_app.formats.markdown_writer import write_markdown  # noqa: PLC0415
    from editor_app.formats.pasting.origin import Origin, origin_of  # noqa: PLC0415
    from editor_app.services.pasted_articles import understood_paste  # noqa: PLC0415

    kept = any(isinstance(block, Figure) and block.asset for block in walk(paste.document.blocks))
    source, name = clip.text, "pasted.txt"
    if clip.markup:
        # A page says much by its markup; of other programs' HTML what was read of it is worth more.
        page = origin_of(clip.markup) in {Origin.PAGE, Origin.LAYOUT} and not kept
        source, name = (clip.markup, "pasted.html") if page else (write_markdown(paste.document), "pasted.md")
    data = source.encode("utf-8", "replace")
    try:
        imported = understood_paste(data, name, before, publications, stamp(now()))
    except StetError:
        return None
    return None if imported is None else (imported, data)


def _key(session: Session) -> str:
    return f"fill-{session.article}"
