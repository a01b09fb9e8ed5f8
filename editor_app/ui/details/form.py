"""The details form: all fields of an article but its titles, which are typed above the text."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.beside import NOTHING_BESIDE, Beside
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.contacts import Contact
from editor_app.domain.document import Figure
from editor_app.domain.fields import Fields
from editor_app.domain.publication import Publication
from editor_app.ui.details.compound import Compound
from editor_app.ui.details.context import Context
from editor_app.ui.details.lookup import Lookup
from editor_app.ui.details.navigator import Navigator
from editor_app.ui.details.section import Section
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.tab_order import follow_the_eye, stops

if TYPE_CHECKING:
    from editor_app.ui.details.parts import Parts

SECTION_GAP = 28
TURN_S = 0.02


class DetailsForm(Spoken, QWidget):
    """Edits a frozen `Fields` value; what it does not show passes through untouched.

    Signals: ``edited(Fields)`` and ``beside_edited(Beside)`` at each change, while it is typed;
    ``open_wanted(str)`` another article; ``closed()`` when a person wants the form away (Esc).

    Its fields are made when it is first shown, some at each turn of the window, and seen once all are there; who needs
    them at once calls `finish`.  ``figures`` tells the pictures of the text, among which a cover may be
    chosen.
    """

    edited = Signal(object)
    beside_edited = Signal(object)
    open_wanted = Signal(str)
    closed = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._fields = Fields()
        self._publications: tuple[Publication, ...] = ()
        self._beside = NOTHING_BESIDE
        self._article = ""
        self._context = Context(self)
        self._lookup = Lookup(around.lanes, self)
        around.feed.changed.connect(self._hear)
        self._editors: dict[str, Any] = {}
        self._stale = True
        self._making = self._make()
        self.navigator = Navigator()
        self.figures: Callable[[], tuple[Figure, ...]] = tuple
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def fields(self) -> Fields:
        """The fields as last shown or edited."""
        return self._fields

    def show_fields(
        self, fields: Fields, publications: tuple[Publication, ...], beside: Beside, article: str = ""
    ) -> None:
        """Show the fields of an article (its id), telling nobody; at once where the form is seen, else when it will be."""
        self._fields = fields
        self._publications = publications
        self._beside = beside
        self._article = article
        self._stale = True
        if self.isVisible():
            self.finish()

    def rebase(self, fields: Fields, beside: Beside | None = None) -> None:
        """Go on from these fields (and what is kept beside them), changed elsewhere.

        What differs is shown, and left alone is where a person may be typing.
        """
        if beside is not None and beside != self._beside:
            self._rebase_beside(beside)
        if fields == self._fields:
            return
        self._fields = fields
        # Nobody pays for a form that is not seen, least of all who is typing the headline.
        self._stale = self._stale or not self.isVisible()
        if self._stale:
            return
        self._context.follow(fields)
        for name, editor in self._editors.items():
            if editor.value != getattr(fields, name):
                editor.show_value(getattr(fields, name))
        if self._contacts.public != fields.contacts:
            self._contacts.show_contacts(fields.contacts, self._contacts.private)
        self._follow()

    def _rebase_beside(self, beside: Beside) -> None:
        self._beside = beside
        self._stale = self._stale or not self.isVisible()
        if self._stale:
            return
        for name, editor in self._kept.items():
            if editor.value != getattr(beside, name):
                editor.show_value(getattr(beside, name))
        if self._contacts.private != beside.private_contacts:
            self._contacts.show_contacts(self._contacts.public, beside.private_contacts)

    def focus_field(self, name: str) -> None:
        """Go to what edits a field of `Fields`, of `Beside` or of its desk data, and scroll it into view.

        The form is made at once for it: what is typed next belongs into that field.
        """
        self.finish()
        editor = self._editor(name)
        if isinstance(editor, RowList | Compound):
            editor = editor.first()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_view(editor)
        # Where the form was made only now, its parts have no places yet.
        QTimer.singleShot(0, editor, functools.partial(self._bring_into_view, editor))

    def _editor(self, name: str) -> QWidget:
        """What edits the attribute of that name."""
        own: dict[str, QWidget] = {"contacts": self._contacts, **self._editors, **self._kept}
        return own[name] if name in own else self._desk.field("urgent" if name == "desk" else name)

    # How it is made and filled

    def load(self) -> None:
        """Load what the form is made of, beside the window, so that it opens at once when it is wanted."""
        self._around.lanes.compute(self, _parts, lambda _: None)

    def _make(self) -> Iterator[None]:
        """Make the fields, one part at a time."""
        parts = _parts()()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 12, 0, 24)
        down.setSpacing(SECTION_GAP)
        for section in parts.make(self._around, self._context, self._lookup, self.figures):
            down.addWidget(section)
            self._editors |= section.editors
            yield
        self._tie(parts)
        yield

    def _tie(self, parts: Parts) -> None:
        """Let the parts tell what is edited in them."""
        self._origin, self._text, self._placing = parts.origin, parts.text, parts.placing
        self._related, self._links, self._desk = parts.related, parts.links, parts.desk
        self._contacts, self._channels = parts.contacts.contacts, parts.channels.channels
        self._kept: dict[str, Any] = {"desk": self._desk, "confidential": parts.confidential.sources}
        for take, editors in ((self._take, self._editors), (self._take_beside, self._kept)):
            for name, editor in editors.items():
                editor.edited.connect(functools.partial(take, name))
                if isinstance(editor, RowList):
                    editor.rearranged.connect(self._order_tabs)
        self._contacts.rearranged.connect(self._order_tabs)
        self._related.rearranged.connect(self._order_tabs)
        self._contacts.remembered.connect(self._remember)
        self._links.open_wanted.connect(self.open_wanted)
        self._placing.offers.taken.connect(self._take_whole)
        self.navigator.show_parts(parts.named(), self._area())
        self.navigator.wanted.connect(self._go_to)
        self._contacts.public_edited.connect(functools.partial(self._take, "contacts"))
        self._contacts.private_edited.connect(functools.partial(self._take_beside, "private_contacts"))

    def _go_on(self) -> None:
        """Make the next parts; once all are there, fill them and let them be seen."""
        until = time.monotonic() + TURN_S
        for _ in self._making:
            if time.monotonic() > until:
                QTimer.singleShot(0, self, self._go_on)
                return
        if self.isVisible():
            self.finish()

    def finish(self) -> None:
        """Make and fill at once what is still to be made and filled."""
        for _ in self._making:
            pass
        self.setUpdatesEnabled(True)
        if not self._stale:
            return
        self._context.know(self._publications)
        self._context.follow(self._fields)
        for name, editor in self._editors.items():
            editor.show_value(getattr(self._fields, name))
        for name, editor in self._kept.items():
            editor.show_value(getattr(self._beside, name))
        self._contacts.show_contacts(self._fields.contacts, self._beside.private_contacts)
        self._origin.forget()
        self._links.show_article(self._article)
        self._follow()
        self._stale = False
        self._order_tabs()
        QTimer.singleShot(0, self.navigator, self.navigator.mark)

    def _order_tabs(self) -> None:
        if not self._stale:
            follow_the_eye(self)

    def _take(self, name: str, value: Any) -> None:
        self._fields = replace(self._fields, **{name: value})
        if name in {"publication", "language", "nature"}:
            self._context.follow(self._fields)
        self._follow()
        self.edited.emit(self._fields)

    def _take_whole(self, fields: Fields) -> None:
        """Take fields of which several parts changed at once, and show them."""
        self.rebase(fields)
        self.edited.emit(fields)

    def _follow(self) -> None:
        """Let follow what depends on other fields: counts, inherited texts, offers."""
        self._text.count()
        self._channels.inherit(self._fields)
        self._related.show_fields(self._article, self._fields)
        self._placing.offers.show_fields(self._fields)
        self._links.look_up()

    def _take_beside(self, name: str, value: Any) -> None:
        self._beside = replace(self._beside, **{name: value})
        self.beside_edited.emit(self._beside)

    def _remember(self, contact: Contact) -> None:
        """Put a contact of the article into the contact book, and say so."""
        who = contact.person or contact.label or contact.value

        def done(_kept: Contact) -> None:
            self._around.notices.tell(
                Notice(NoticeKind.OK, tr("{who} is in the contact book now.", who=who), key="remembered")
            )

        self._lookup.remember(contact, done)

    def _hear(self, changes: Changes) -> None:
        """Propose anew what others have written, at once where the form is seen."""
        if self.isVisible() and (not changes.aspects or Aspect.CONTACT_BOOK in changes.aspects):
            self._lookup.proposals(self._context.proposing.know)

    def _go_to(self, section: Section) -> None:
        """Go to the first field of a part, its title at the top."""
        area = self._area()
        page = None if area is None else area.widget()
        if area is not None and page is not None:
            area.verticalScrollBar().setValue(section.mapTo(page, QPoint(0, 0)).y() - 8)
        first = next(stops(section), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _area(self) -> QScrollArea | None:
        """What scrolls the form."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _bring_into_view(self, widget: QWidget) -> None:
        """Show all of a field, where Qt would be content with its caret."""
        area = self._area()
        page = None if area is None else area.widget()
        if area is None or page is None:
            return
        top = widget.mapTo(page, QPoint(0, 0)).y()
        for edge in (top + widget.height(), top):
            area.ensureVisible(0, edge, 0, SECTION_GAP)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the form now that it is seen."""
        if not self._editors:
            self.setUpdatesEnabled(False)
        self._go_on()
        self._lookup.proposals(self._context.proposing.know)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the form away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


def _parts() -> type[Parts]:
    """What the parts are made by.  They are much of what the window could load, and many starts never show them."""
    from editor_app.ui.details.parts import Parts  # noqa: PLC0415

    return Parts
