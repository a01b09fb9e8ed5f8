"""What stands where no cards stand: what would be here, and how to begin; or what went wrong, and a second try."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.errors import RefusedError, StetError
from editor_app.ui.article_list.query import ListQuery
from editor_app.ui.article_list.queues import QUEUES
from editor_app.ui.i18n import Spoken, sentences_of, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel

SIDE = 24


class Step(enum.StrEnum):
    """What a person can do where there is nothing to see."""

    NEW = "new"
    CLEAR = "clear"
    ALL_SECTIONS = "all_sections"
    RETRY = "retry"


@dataclass(frozen=True, slots=True)
class Blank:
    """Words for one state, already translated, and the steps it offers; the first is the likely one."""

    icon: str
    title: str
    text: str
    steps: tuple[Step, ...] = ()


def step_words(step: Step) -> str:
    """What the button of a step says."""
    match step:
        case Step.NEW:
            return tr("New article")
        case Step.CLEAR:
            return tr("Clear search")
        case Step.ALL_SECTIONS:
            return tr("Show all sections")
        case Step.RETRY:
            return tr("Try again")


def blank_for(query: ListQuery) -> Blank:
    """What to say where a list has no rows."""
    queue = QUEUES[query.queue]
    if query.searches:
        text = tr("No article holds all of these words: {words}", words=query.words)
        return Blank("search", tr("Nothing found"), text, (Step.CLEAR,))
    if queue.trash:
        return Blank(queue.icon, tr("Nothing in the trash"), tr(queue.empty))
    if query.section:
        text = tr("No article of this section stands in this queue.")
        return Blank(queue.icon, tr("Nothing here"), text, (Step.ALL_SECTIONS,))
    if not queue.statuses and queue.pick is None:
        return Blank(
            "samples",
            tr("This library is empty"),
            tr("Your articles will stand here, the newest on top."),
        )
    steps = (Step.NEW,) if queue.id == "drafts" else ()
    return Blank(queue.icon, tr("Nothing here"), tr(queue.empty), steps)


def blank_for_failure(error: StetError) -> Blank:
    """What to say where the library cannot be read."""
    sentence, hint = sentences_of(error)
    if isinstance(error, RefusedError):
        return Blank("mine", tr("Nothing to see for you here"), f"{sentence}\n{hint}".strip(), (Step.RETRY,))
    return Blank("error", tr("The list cannot be read"), f"{sentence}\n{hint}".strip(), (Step.RETRY,))


class BlankPage(Spoken, QWidget):
    """Shows a `Blank`.  Signal ``asked(Step)``: a person has pressed the button of a step."""

    asked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], Blank] | None = None
        self._icons = {name: IconLabel(icons, name, "muted", 24) for name in _ICONS}
        self._title = _label("strong")
        self._text = _label("caption")
        self._buttons = {step: QPushButton() for step in Step}
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 32, SIDE, SIDE)
        column.setSpacing(8)
        for icon in self._icons.values():
            column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(8)
        for step, button in self._buttons.items():
            column.addWidget(button)
            button.clicked.connect(lambda _=False, step=step: self.asked.emit(step))
        column.addStretch(1)
        self.whenever_said(self._tell)

    def tell(self, make: Callable[[], Blank]) -> None:
        """Show what ``make`` says, now and after each change of language."""
        self._make = make
        self._tell()

    def _tell(self) -> None:
        for step, button in self._buttons.items():
            button.setText(step_words(step))
        if self._make is None:
            return
        blank = self._make()
        self._title.setText(blank.title)
        self._text.setText(blank.text)
        for name, icon in self._icons.items():
            icon.setVisible(name == blank.icon)
        for step, button in self._buttons.items():
            button.setVisible(step in blank.steps)


_ICONS = ("search", "samples", "error", *(queue.icon for queue in QUEUES.values()))


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
