"""The notices about the open articles: what could not be saved, what came from elsewhere, what a paste left out."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.domain.findings import Finding
from editor_app.system.files import write_atomically
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.saving import Saving
from editor_app.ui.editor.session import Session
from editor_app.ui.i18n import run_on, sentences_of, tr
from editor_app.ui.leaving import KEY as NOT_LEFT
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.surroundings import Surroundings

READ_ONLY = "read-only"
MOST_NAMED = 60
"""So many characters of a headline name a file."""
_NO_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


class Telling(QObject):
    """Puts what happens to articles into words."""

    def __init__(self, around: Surroundings, opened: OpenArticles, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._notices = around.notices
        self._opened = opened
        self._saving_is_sound: Callable[[], bool] = lambda: True

    def watch(self, saving: Saving) -> None:
        """Tell of saves that fail, succeed again, or replace what another program had stored."""
        self._saving_is_sound = lambda: not saving.failures
        saving.failed.connect(self._not_saved)
        saving.recovered.connect(self._saved_again)
        saving.displaced.connect(self._displaced)

    def library_opened(self, *, read_only: bool) -> None:
        """Tell of a library that cannot be written, and of what a person should know about this one."""
        self._notices.drop(READ_ONLY)
        if read_only:
            self._notices.tell(
                Notice(
                    NoticeKind.INFO,
                    tr("This library can only be read."),
                    tr("You can look at everything and make packages; nothing can be changed here."),
                    key=READ_ONLY,
                    lasting=True,
                )
            )
        self._around.lanes.read(self, lambda desk: desk.library.findings(), self._tell_findings)

    def nothing_typed(self, session: Session) -> bool:
        """Tell of a new article that there is nothing of it yet; return whether that is so."""
        blank = self._opened.is_blank(session.article)
        if blank:
            self._notices.tell(
                Notice(NoticeKind.INFO, tr("Nothing is typed in this article yet."), key="blank")
            )
        return blank

    def left_out(self, sentence: str) -> None:
        """Tell what a paste could not bring."""
        self._notices.tell(Notice(NoticeKind.INFO, sentence, key="left-out"))

    def offer_link(self, address: str) -> None:
        """A link of the previewed page was clicked: say where it leads, and open it where the person wants that."""
        opening = NoticeAction(tr("Open in the browser"), lambda: QDesktopServices.openUrl(QUrl(address)))
        self._notices.tell(
            Notice(
                NoticeKind.INFO, tr("This link leads to {address}.", address=address), "", (opening,), "link"
            )
        )

    def reloaded(self, session: Session) -> None:
        """Tell that a newer state, stored elsewhere or received, is shown now."""
        headline = _headline(session)
        self._notices.tell(
            Notice(
                NoticeKind.INFO,
                tr(
                    "“{headline}” was changed elsewhere; you see its newest state.",
                    headline=headline,
                ),
                key=f"reloaded-{session.article}",
            )
        )

    def gone(self, headline: str) -> None:
        """Tell that another program has put an open article away."""
        sentence = tr("“{headline}” was moved to the trash elsewhere.", headline=headline or tr("Untitled"))
        self._notices.tell(Notice(NoticeKind.INFO, sentence, key="gone"))

    def _tell_findings(self, findings: tuple[Finding, ...]) -> None:
        for finding in findings:
            sentence = tr(finding.message).format_map(finding.values)
            self._notices.tell(Notice(NoticeKind.WARN, sentence, key=finding.code, lasting=True))

    def _not_saved(self, session: Session, error: StetError) -> None:
        sentence, hint = sentences_of(error)
        rescue = NoticeAction(tr("Save a copy elsewhere…"), functools.partial(self._rescue, session))
        self._notices.tell(
            Notice(
                NoticeKind.ERROR,
                tr("“{headline}” is not saved. {reason}", headline=_headline(session), reason=sentence),
                run_on(hint, tr("Your text is still here, and saving is tried again every few seconds.")),
                (rescue,),
                key=_key(session),
                lasting=True,
            )
        )

    def _saved_again(self, session: Session) -> None:
        self._notices.drop(_key(session))
        if self._saving_is_sound():
            self._notices.drop(NOT_LEFT)
            self._notices.tell(Notice(NoticeKind.OK, tr("Everything is saved again."), key="recovered"))

    def _displaced(self, session: Session) -> None:
        headline = _headline(session)
        self._notices.tell(
            Notice(
                NoticeKind.WARN,
                tr("“{headline}” was also changed by another program.", headline=headline),
                tr("Your text stands; the other one was kept among the snapshots."),
                key=f"displaced-{session.article}",
                lasting=True,
            )
        )

    def _rescue(self, session: Session) -> None:
        """Write the article as a text file, anywhere but in the library that refuses it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Save a copy elsewhere…"),
            str(Path(_documents(), _file_name(session))),
            tr("Markdown ({patterns})", patterns="*.md"),
        )
        if name:
            content = session.content()
            self._around.lanes.compute(
                self, functools.partial(_write_copy, content, Path(name)), self._rescued
            )

    def _rescued(self, path: Path) -> None:
        self._notices.tell(Notice(NoticeKind.OK, tr("The copy lies in {path}.", path=path)))


def _write_copy(content: Content, path: Path) -> Path:
    from editor_app.formats.article_markdown import article_markdown  # noqa: PLC0415

    try:
        write_atomically(path, article_markdown(content).encode())
    except OSError as error:
        raise StetError(
            "Cannot be written",
            "{path} cannot be written: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    return path


def _headline(session: Session) -> str:
    return session.headline.toPlainText() or tr("Untitled")


def _file_name(session: Session) -> str:
    """A name for a copy by which the article is known, and which every system takes."""
    words = " ".join(_NO_NAME.sub(" ", _headline(session)).split())[:MOST_NAMED].strip(" .")
    return f"{words or tr('Untitled')}.md"


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _key(session: Session) -> str:
    return f"not-saved-{session.article}"
