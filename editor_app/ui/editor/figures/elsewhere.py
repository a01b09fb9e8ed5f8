"""The pictures of an article that lie elsewhere on the web: listed, fetched when asked for, put in their places."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.document import Figure
from editor_app.domain.errors import StetError
from editor_app.domain.links import is_web_address
from editor_app.ui.editor.figures.elsewhere_sheet import ElsewhereSheet, Fetched
from editor_app.ui.editor.objects import figure_positions, object_at, replace_object
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import CancelledError, Tracker
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.services.desk import Desk


class PicturesElsewhere(QObject):
    """Lists and fetches the remote pictures of the text that is shown."""

    def __init__(self, text: TextEdit, around: Surroundings) -> None:
        super().__init__(text)
        self._text = text
        self._around = around

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"pictures_elsewhere": self.show}

    def show(self) -> None:
        """Open the list."""
        sheet = ElsewhereSheet(remote_figures(self._text.document()), self._text.window())
        sheet.wanted.connect(functools.partial(self._begin, sheet, self._text.document()))
        sheet.open()

    def _begin(self, sheet: ElsewhereSheet, document: QTextDocument, addresses: list[str]) -> None:
        """Fetch one after the other; what has come is put into the text at the end, however that comes."""
        _Fetching(self, self._around, sheet, document, addresses).go_on()

    def put(self, document: QTextDocument, taken: dict[str, str]) -> None:
        """Put what was fetched (address -> asset) where it belongs, as one step to undo."""
        if not taken or not shiboken6.isValid(document) or self._text.isReadOnly():
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        try:
            for position in list(figure_positions(document)):
                figure = object_at(document, position)
                if isinstance(figure, Figure) and not figure.asset and figure.address in taken:
                    replace_object(document, position, replace(figure, asset=taken[figure.address]))
        finally:
            cursor.endEditBlock()
        session = document.parent()
        if document is not self._text.document() and isinstance(session, Session):
            session.touch()
        self._around.notices.tell(
            Notice(NoticeKind.OK, tr("Pictures fetched: {count}.", count=len(taken)), key="elsewhere")
        )


class _Fetching(QObject):
    """One round of fetching: a list of addresses, each an errand of its own, so that others get their turn."""

    def __init__(
        self,
        owner: PicturesElsewhere,
        around: Surroundings,
        sheet: ElsewhereSheet,
        document: QTextDocument,
        addresses: list[str],
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._around = around
        self._sheet = sheet
        self._document = document
        self._waiting = list(addresses)
        self._taken: dict[str, str] = {}
        self._tracker = Tracker(self)
        sheet.stopped.connect(self._stop)

    def go_on(self) -> None:
        """Fetch the next one, or end."""
        if not self._waiting:
            self._end()
            return
        address = self._waiting.pop(0)
        self._tell(address, Fetched(busy=True))
        self._around.lanes.errand(
            self,
            functools.partial(_fetch, address, self._tracker),
            functools.partial(self._came, address),
            functools.partial(self._failed, address),
        )

    def _came(self, address: str, fetched: tuple[str, int] | None) -> None:
        if fetched is not None:
            asset, size = fetched
            self._taken[address] = asset
            self._tell(address, Fetched(size=size))
        self.go_on()

    def _failed(self, address: str, error: StetError) -> None:
        self._tell(address, Fetched(error=error))
        self.go_on()

    def _tell(self, address: str, what: Fetched) -> None:
        if shiboken6.isValid(self._sheet):
            self._sheet.tell(address, what)

    def _stop(self) -> None:
        """The sheet was closed: what has come is kept, the rest is not wanted."""
        self._waiting.clear()
        self._tracker.cancel()

    def _end(self) -> None:
        self._owner.put(self._document, self._taken)
        if shiboken6.isValid(self._sheet):
            self._sheet.show_ended()
        self.deleteLater()


def remote_figures(document: QTextDocument) -> list[Figure]:
    """The figures whose pictures lie on the web, each address once, in reading order."""
    found: dict[str, Figure] = {}
    for position in figure_positions(document):
        figure = object_at(document, position)
        if isinstance(figure, Figure) and not figure.asset and is_web_address(figure.address):
            found.setdefault(figure.address, figure)
    return list(found.values())


def _fetch(address: str, tracker: Tracker, desk: Desk) -> tuple[str, int] | None:
    """Fetch one picture; None where it is not wanted any more."""
    try:
        taken, size = desk.fetching.fetch(address, lambda: tracker.step(0))
    except CancelledError:
        return None
    return taken.asset, size
