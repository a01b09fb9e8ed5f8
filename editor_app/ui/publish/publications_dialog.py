"""The publications of the library, edited in place and kept without being asked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.domain.publication import Publication
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.publish.publication_form import PublicationForm
from editor_app.ui.publish.shelf import Shelf
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet, quiet_button

ORIGIN = "publications"
IDLE_MS = 2000
_WIDTH, _HEIGHT = 920, 640
_LIST_WIDTH = 208


class PublicationsDialog(Sheet):
    """Edits the publications.  Signal ``closed()``.

    A publication is kept as a new version ``idle_ms`` after the last change, when another is chosen, and on closing;
    one that lacks a name or an id waits until it has both.
    """

    def __init__(self, around: Surroundings, parent: QWidget | None = None, idle_ms: int = IDLE_MS) -> None:
        super().__init__(parent, _WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self._around = around
        self._shelf = Shelf()
        self._is_warned = False
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self._keep)
        self.say("Publications", self.set_title)
        self._list = QListWidget()
        self._form = PublicationForm(around)
        self._empty = plain_label(look="muted")
        self._notice = NoticeSlot(around.icons)
        self._state = plain_label(look="caption")
        self._build()
        around.feed.changed.connect(self._hear)
        self._read()

    # How it is made

    def _build(self) -> None:
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setProperty("look", "choices")
        self.say("Publications", self._list.setAccessibleName)
        self._list.currentRowChanged.connect(self._choose)
        self._form.edited.connect(self._edit)
        self._form.name_given.connect(self._propose_id)
        self.say(
            "There is no publication yet. Add the title that you publish under: its name, address and sections "
            "go onto every page.",
            self._empty.setText,
        )
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self._list, 1)
        add, copy = quiet_button(), quiet_button("quiet")
        self._copy = copy
        self.say("Add a publication", add.setText)
        self.say("Duplicate", copy.setText)
        self._around.icons.dress(add, "add")
        add.clicked.connect(self.add)
        copy.clicked.connect(self.duplicate)
        side.addWidget(add)
        side.addWidget(copy)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._form, 1)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addLayout(side)
        across.addLayout(beside, 1)
        self.body.setContentsMargins(24, 0, 0, 0)
        self.body.addWidget(self._notice)
        self.body.addLayout(across, 1)
        self.footer.addWidget(self._state, 1, Qt.AlignmentFlag.AlignVCenter)
        close = self.add_button()
        self.say("Close", close.setText)
        close.clicked.connect(self.reject)
        self._settle()

    # What is seen

    def _read(self) -> None:
        self._around.lanes.read(self, lambda desk: desk.publications.all(), self._show_all, self._fail)

    def _show_all(self, publications: list[Publication]) -> None:
        chosen = self._shelf.chosen.id if self._shelf.chosen else ""
        self._shelf.fill(publications)
        ids = [publication.id for publication in publications]
        self._fill_list(ids.index(chosen) if chosen in ids else 0)

    def _fill_list(self, row: int) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for publication in self._shelf:
            self._list.addItem(_entry(publication))
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)
        self._choose(row)

    def _choose(self, row: int) -> None:
        """Show another publication; what was changed in the one before is kept first."""
        self._keep()
        self._shelf.choose(row)
        if self._shelf.chosen is not None:
            self._form.show_publication(self._shelf.chosen, self._shelf.taken_ids())
        self._settle()

    def _settle(self) -> None:
        is_empty = self._shelf.chosen is None
        self._empty.setVisible(is_empty)
        self._form.setVisible(not is_empty)
        self._copy.setEnabled(not is_empty)
        self._state.setText(self._standing())

    def _standing(self) -> str:
        if not self._shelf.is_changed:
            return tr("Everything is saved.") if self._shelf.chosen else ""
        if not self._shelf.is_complete:
            return tr("Needs a name and an id before it can be saved.")
        return tr("Saving…")

    # What is done

    def add(self) -> None:
        """Begin a new publication."""
        self._begin(Publication("", ""))

    def duplicate(self) -> None:
        """Begin a new publication with the settings of the chosen one."""
        if self._shelf.chosen is not None:
            name = tr("{name} (copy)", name=self._shelf.chosen.name)
            self._begin(replace(self._shelf.chosen, id="", name=name))
            self._propose_id(name)

    def _begin(self, publication: Publication) -> None:
        self._keep()
        self._shelf.drop_blank()
        self._fill_list(self._shelf.add(publication))
        self._form.begin()

    def _edit(self, publication: Publication) -> None:
        self._shelf.change(publication)
        entry = self._list.currentItem()
        if entry is not None:
            entry.setText(_title(publication))
        self._is_warned = False
        self._idle.start()
        self._settle()

    def _propose_id(self, name: str) -> None:
        if name and self._shelf.chosen is not None and not self._shelf.chosen.id:
            self._around.lanes.read(
                self, lambda desk: desk.publications.free_id(name), self._form.propose_id, self._fail
            )

    def _keep(self) -> None:
        """Keep the chosen publication where it has changed and can be kept."""
        self._idle.stop()
        publication = self._shelf.chosen
        if publication is None or not self._shelf.is_changed or not self._shelf.is_complete:
            return
        self._around.lanes.write(
            self,
            lambda desk: desk.publications.keep(publication, ORIGIN),
            lambda kept: self._kept(publication, kept),
            self._fail,
        )

    def _kept(self, publication: Publication, kept: Publication) -> None:
        self._shelf.keep(publication, kept)
        if publication is self._shelf.chosen or kept == self._shelf.chosen:
            self._form.fix_id()
        self._settle()

    def _fail(self, error: StetError) -> None:
        again = self._keep if self._shelf.is_changed else self._read
        self._notice.tell_failure(error, NoticeAction(tr("Try again"), again))
        self._settle()

    def _hear(self, changes: Changes) -> None:
        """Read anew what somebody else has changed, unless something here is not saved yet."""
        touches = not changes.aspects or Aspect.PUBLICATIONS in changes.aspects
        if touches and changes.origin != ORIGIN and not self._shelf.is_changed:
            self._read()

    # Qt overrides

    def reject(self) -> None:
        """Keep what is not kept yet, then close; stay where that fails, or where something is missing, once."""
        self.setFocus()  # what is being typed is finished
        self._shelf.drop_blank()
        if not self._shelf.is_changed or self._is_warned:
            super().reject()
        elif self._shelf.is_complete:
            self._keep()
            self._around.lanes.write(self, lambda _: None, lambda _: self._close_if_kept())
        else:
            self._warn()

    def _warn(self) -> None:
        self._is_warned = True
        self._notice.tell(
            Notice(
                NoticeKind.WARN,
                tr("This publication needs a name and an id before it can be saved."),
                tr("Close once more to drop it."),
                lasting=True,
            )
        )
        self._form.begin()

    def _close_if_kept(self) -> None:
        if self._shelf.is_changed:
            self._is_warned = True
        else:
            super().reject()


def _entry(publication: Publication) -> QListWidgetItem:
    entry = QListWidgetItem(_title(publication))
    entry.setToolTip(publication.id)
    return entry


def _title(publication: Publication) -> str:
    return publication.name or tr("New publication")
