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
from editor_app.ui.publish.shelf import BLANK, Entry, Shelf
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
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
        self._warned: set[Entry] = set()
        self._times_kept = 0
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

    def tell_left_out(self, sentence: str) -> None:
        """Say what one of its fields has left out."""
        self._notice.tell(Notice(NoticeKind.INFO, sentence))

    # How it is made

    def _build(self) -> None:
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setProperty("look", "choices")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.say("Publications", self._list.setAccessibleName)
        self._list.currentRowChanged.connect(self._choose)
        self._form.edited.connect(self._edit)
        self._form.name_given.connect(self._propose_id)
        self._form.logo_came_late.connect(self._take_late_logo)
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
        self.say("Duplicate the publication", copy.setText)
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
        times = self._times_kept
        self._around.lanes.read(
            self,
            lambda desk: desk.publications.all(),
            lambda publications: self._show_all(publications) if times == self._times_kept else self._read(),
            self._fail,
        )

    def _show_all(self, publications: list[Publication]) -> None:
        """Show what the library has; what is not saved here stays as it stands."""
        entry = self._shelf.chosen
        shown = entry.now if entry is not None else None
        self._shelf.fill(publications)
        self._fill_list(max(0, self._shelf.place_of(entry)))
        if self._shelf.chosen is None or self._shelf.chosen.now != shown:
            self._show_chosen(max(0, self._shelf.place_of(entry)))
        self._settle()

    def _fill_list(self, row: int) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for entry in self._shelf:
            self._list.addItem(_listed(entry.now))
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)

    def _choose(self, row: int) -> None:
        """Show another publication; what was changed in the one before is kept first."""
        self._keep()
        self._show_chosen(row)

    def _show_chosen(self, row: int) -> None:
        self._shelf.choose(row)
        entry = self._shelf.chosen
        if entry is not None:
            taken = self._shelf.ids_beside(entry) if entry.kept is None else None
            self._form.show_publication(entry.now, taken, about=entry)
        self._settle()

    def _settle(self) -> None:
        is_empty = self._shelf.chosen is None
        self._empty.setVisible(is_empty)
        self._form.setVisible(not is_empty)
        self._copy.setEnabled(not is_empty)
        self._state.setText(self._standing())

    def _standing(self) -> str:
        entry = self._shelf.chosen
        if entry is not None and entry.now != entry.kept and not entry.is_complete:
            return tr("Needs a name and an id before it can be saved.")
        if self._shelf.unsaved:
            return tr("Saving…")
        return tr("Everything is saved.") if entry is not None else ""

    # What is done

    def add(self) -> None:
        """Begin a new publication."""
        self._begin(BLANK)

    def duplicate(self) -> None:
        """Begin a new publication with the settings of the chosen one."""
        if self._shelf.chosen is not None:
            now = self._shelf.chosen.now
            name = tr("{name} (copy)", name=now.name)
            self._begin(replace(now, id="", name=name))
            self._propose_id(name)

    def _begin(self, publication: Publication) -> None:
        self._keep()
        self._shelf.drop_blank()
        row = self._shelf.add(publication)
        self._fill_list(row)
        self._show_chosen(row)
        self._form.begin()

    def _edit(self, publication: Publication) -> None:
        entry = self._shelf.chosen
        assert entry is not None
        self._change(entry, publication)
        self._idle.start()
        self._settle()

    def _change(self, entry: Entry, publication: Publication) -> None:
        entry.now = publication
        self._warned.discard(entry)
        item = self._list.item(self._shelf.place_of(entry))
        if item is not None:
            item.setText(_title(publication))

    def _propose_id(self, name: str) -> None:
        entry = self._shelf.chosen
        if name and entry is not None and not entry.now.id:
            self._around.lanes.read(
                self,
                lambda desk: desk.publications.free_id(name),
                lambda proposed: self._take_id(entry, proposed),
                self._fail,
            )

    def _take_id(self, entry: Entry, proposed: str) -> None:
        """Take the proposal for the publication it was worked out for, though another may be shown by now."""
        if entry is self._shelf.chosen:
            self._form.propose_id(proposed)
        elif not entry.now.id and proposed not in self._shelf.ids_beside(entry):
            self._change(entry, replace(entry.now, id=proposed))
            self._keep()

    def _take_late_logo(self, entry: Entry, asset: str) -> None:
        """Take a picture that came when another publication was shown already."""
        self._change(entry, replace(entry.now, logo=asset))
        self._keep()

    def _keep(self) -> None:
        """Keep every publication that has changed and can be kept."""
        self._idle.stop()
        for entry in self._shelf.unsaved:
            if entry.is_complete and entry.handed != entry.now:
                self._hand_over(entry, entry.now)
        self._settle()

    def _hand_over(self, entry: Entry, publication: Publication) -> None:
        entry.handed = publication
        self._around.lanes.write(
            self,
            lambda desk: desk.publications.keep(publication, ORIGIN),
            lambda kept: self._kept(entry, publication, kept),
            lambda error: self._not_kept(entry, error),
        )

    def _kept(self, entry: Entry, publication: Publication, kept: Publication) -> None:
        self._times_kept += 1
        entry.keep(publication, kept)
        if entry is self._shelf.chosen:
            self._form.fix_id()
        self._settle()

    def _not_kept(self, entry: Entry, error: StetError) -> None:
        entry.handed = None
        self._fail(error)

    def _fail(self, error: StetError) -> None:
        self._notice.tell_failure(error, NoticeAction(tr("Try again"), self._try_again))
        self._settle()

    def _try_again(self) -> None:
        self._keep()
        self._read()

    def _hear(self, changes: Changes) -> None:
        """Read anew what somebody else has changed."""
        touches = not changes.aspects or Aspect.PUBLICATIONS in changes.aspects
        if touches and changes.origin != ORIGIN:
            self._read()

    # Qt overrides

    def reject(self) -> None:
        """Keep what is not kept yet, then close; stay where that fails, or where something is missing, once."""
        self.setFocus()  # what is being typed is finished
        if self._warned.issuperset(self._shelf.unsaved):
            super().reject()
        else:
            self._keep()
            self._around.lanes.write(self, lambda _: None, lambda _: self._close_if_kept())

    def _close_if_kept(self) -> None:
        """Close, unless there is something left of which the person has not been told yet."""
        left = [entry for entry in self._shelf.unsaved if entry not in self._warned]
        failed = [entry for entry in left if entry.is_complete]
        if failed:
            self._warned.update(failed)
        elif left:
            self._warn(left[0])
        else:
            super().reject()

    def _warn(self, entry: Entry) -> None:
        """Show the publication that lacks something, and say so."""
        self._warned.add(entry)
        self._list.setCurrentRow(self._shelf.place_of(entry))
        self._notice.tell(
            Notice(
                NoticeKind.WARN,
                tr("This publication needs a name and an id before it can be saved."),
                tr("Close once more to drop it."),
                lasting=True,
            )
        )
        self._form.begin()


def _listed(publication: Publication) -> QListWidgetItem:
    item = QListWidgetItem(_title(publication))
    item.setToolTip(plain_tip(publication.id))
    return item


def _title(publication: Publication) -> str:
    return publication.name or tr("New publication")
