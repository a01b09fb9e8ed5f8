"""Notices: what the window tells a person beside their work, as values.  The bar that shows them is in `widgets`."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_app.domain.errors import StetError
from editor_app.ui.i18n import sentences_of
from editor_app.ui.lanes import Tracker


class NoticeKind(enum.StrEnum):
    """How much a notice weighs; also its icon and its pair of colours."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """What a person can do about a notice: a button's words, already translated, and what it does."""

    text: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice in words, already translated; a later one with the same ``key`` takes its place.

    ``lasting`` ones stay until closed or dropped; others go by themselves after a while.
    """

    kind: NoticeKind
    sentence: str
    hint: str = ""
    actions: tuple[NoticeAction, ...] = ()
    key: str = ""
    lasting: bool = False


class Notices(QObject):
    """Where panes put notices.

    Signals for the bar that shows them: ``told(Notice)``, ``dropped(key)``, ``busy(text, Tracker)``.
    """

    told = Signal(object)
    dropped = Signal(str)
    busy = Signal(str, object)

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        self.told.emit(notice)

    def tell_failure(self, error: StetError, *actions: NoticeAction, key: str = "") -> None:
        """Show a failure in its own words, until it is closed."""
        sentence, hint = sentences_of(error)
        self.tell(
            Notice(NoticeKind.ERROR, sentence, hint, actions, key or f"{error.title}{sentence}", lasting=True)
        )

    def drop(self, key: str) -> None:
        """Take the notice with this key away, if it is shown."""
        self.dropped.emit(key)

    def follow(self, text: str, tracker: Tracker) -> None:
        """Show the progress of long work, with a way to cancel it, once it has lasted half a second."""
        self.busy.emit(text, tracker)
