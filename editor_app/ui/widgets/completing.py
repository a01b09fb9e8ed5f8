"""Proposals under a line while one types, from memory or from the library; Down shows them unasked."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate

from editor_app.ui.widgets.value_line import ValueLine

MOST = 10
_BREAKS = re.compile("[、，,;；]")
_HINT_GAP = "　"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be put into the line, a word about it, and the value it stands for."""

    text: str
    hint: str = ""
    value: Any = None


Give = Callable[[Sequence[Proposal]], object]
Find = Callable[[str, Give], object]


class Completing(QObject):
    """Shows under a line what ``find`` gives for the words before the caret; it may give it later.

    With ``listing`` the line holds several things apart by commas, and the one at the caret is completed.
    Signal ``chosen(Proposal)``, after the text was put into the line where it ``fills`` it.
    """

    chosen = Signal(object)

    def __init__(self, line: ValueLine, find: Find, *, listing: bool = False, fills: bool = True) -> None:
        super().__init__(line)
        self._line = line
        self._find = find
        self._listing = listing
        self._fills = fills
        self._asked = 0
        self._shown: Sequence[Proposal] = ()
        self._completer: QCompleter | None = None
        line.textEdited.connect(lambda _: self._ask(self._fragment()))
        line.installEventFilter(self)

    def _fragment(self) -> str:
        """What of the text is being typed."""
        before = self._line.text()[: self._line.cursorPosition()] if self._listing else self._line.text()
        return _BREAKS.split(before)[-1].strip() if self._listing else before.strip()

    def _ask(self, fragment: str) -> None:
        self._asked += 1
        if fragment:
            self._find(fragment, functools.partial(self._show, self._asked))
        else:
            self._hide()

    def _show(self, asked: int, found: Sequence[Proposal]) -> None:
        """Show what was found, unless more was typed meanwhile."""
        if asked != self._asked or not self._line.hasFocus():
            return
        fragment = folded(self._fragment())
        if len(found) == 1 and folded(found[0].text) == fragment and found[0].value is None:
            found = ()
        self._shown = found
        completer = self._made()
        if not found:
            self._hide()
            return
        completer.setModel(QStringListModel([_worded(one) for one in found], completer))
        completer.complete()

    def _made(self) -> QCompleter:
        """The popup, made when it is first needed: a form has many lines."""
        if self._completer is None:
            completer = QCompleter(self)
            completer.setWidget(self._line)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setMaxVisibleItems(MOST)
            popup = QListView()
            popup.setProperty("look", "proposals")
            popup.setItemDelegate(QStyledItemDelegate(popup))
            popup.setTextElideMode(Qt.TextElideMode.ElideRight)
            completer.setPopup(popup)
            completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
            self._completer = completer
        return self._completer

    def is_shown(self) -> bool:
        """Tell whether proposals are shown."""
        popup = None if self._completer is None else self._completer.popup()
        return popup is not None and popup.isVisible()

    def _hide(self) -> None:
        popup = None if self._completer is None else self._completer.popup()
        if popup is not None:
            popup.hide()

    def _choose(self, index: QModelIndex) -> None:
        proposal = self._shown[index.row()]
        if self._fills:
            self._put(proposal.text)
        self.chosen.emit(proposal)

    def _put(self, text: str) -> None:
        """Put a proposal in place of what was typed of it."""
        if self._listing:
            whole, caret = self._line.text(), self._line.cursorPosition()
            begin = max((found.end() for found in _BREAKS.finditer(whole[:caret])), default=0)
            end = next((caret + found.start() for found in _BREAKS.finditer(whole[caret:])), len(whole))
            text = f"{whole[:begin]}{text}{whole[end:]}"
        self._line.take(text)
        self._line.end(False)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the line brings the proposals up."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() == Qt.Key.Key_Down and plain and not self.is_shown():
                self._asked += 1
                self._find(self._fragment(), functools.partial(self._show, self._asked))
                return True
        return super().eventFilter(watched, event)


@functools.lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Text as it is compared: full-width and capital letters match their plain forms.  Lists are long."""
    return unicodedata.normalize("NFKC", text).casefold()


def matching(words: Iterable[str], fragment: str, most: int = MOST) -> list[str]:
    """The words that hold a fragment: those that begin with it first, each kind in the order in which it came."""
    wanted = folded(fragment)
    begin: list[str] = []
    within: list[str] = []
    for word in words:
        place = folded(word).find(wanted)
        if place == 0:
            begin.append(word)
            if len(begin) == most:
                break
        elif place > 0 and len(within) < most:
            within.append(word)
    return [*begin, *within][:most]


def _worded(proposal: Proposal) -> str:
    return f"{proposal.text}{_HINT_GAP}{proposal.hint}" if proposal.hint else proposal.text
