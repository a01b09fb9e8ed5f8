"""Choosing a template: the names at the left, at the right what an article begins with."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from editor_app.domain.credits import printed_label
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.text_look import look_for
from editor_app.ui.i18n import tr
from editor_app.ui.lanes import Job
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.shelf.beginning import MOST_NAME
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.looks import wear
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.domain.template import Template, TemplateName

WIDTH, HEIGHT, NAMES_WIDTH = 760, 380, 200
TITLE = Qt.ItemDataRole.UserRole


class TemplateSheet(Sheet):
    """Signal ``chosen(template)``: a person wants to begin by it.  One's own can be renamed and deleted here."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, around: Surroundings, language: str) -> None:
        super().__init__(window, WIDTH)
        self._around = around
        self._language = language
        self._reading: Job | None = None
        self._warned_of = ""
        self.set_title(tr("New from template"))
        self.names = QListWidget()
        self.names.setProperty("look", "choices")
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setFixedWidth(NAMES_WIDTH)
        self.names.setAccessibleName(tr("Templates"))
        self.names.currentItemChanged.connect(self._show_current)
        self.names.itemDoubleClicked.connect(self._use)
        self.about = plain_label("", "muted")
        self.text = QTextBrowser()
        self.text.setProperty("look", "field")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("What the article begins with"))
        self.text.setMinimumHeight(HEIGHT)
        self._lay_out()
        self._read()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.about)
        right.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.names)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.rename_button, self.delete_button = self.add_button(), self.add_button()
        self.rename_button.setText(tr("Rename…"))
        self.rename_button.clicked.connect(self._ask_name)
        self.delete_button.setText(tr("Delete"))
        self.delete_button.clicked.connect(self._delete)
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.use_button = self.add_button("primary")
        self.use_button.setText(tr("Begin"))
        self.use_button.clicked.connect(self._use)
        self._allow(None)

    def _read(self, select: str = "") -> None:
        self._around.lanes.read(
            self,
            lambda desk: desk.templates.names(self._language),
            functools.partial(self._fill, select),
        )

    def _fill(self, select: str, names: tuple[TemplateName, ...]) -> None:
        self.names.clear()
        for title in names:
            item = QListWidgetItem(title.name)
            item.setToolTip(title.about or "")
            item.setData(TITLE, title)
            self.names.addItem(item)
        places = [place for place, title in enumerate(names) if title.id == select]
        self.names.setCurrentRow(places[0] if places else 0)
        self.names.setFocus()

    def _current(self) -> TemplateName | None:
        item: QListWidgetItem | None = self.names.currentItem()
        title: TemplateName | None = None if item is None else item.data(TITLE)
        return title

    def _show_current(self) -> None:
        title = self._current()
        self._warned_of = ""
        wear(self.about, "muted")
        self._allow(title)
        if self._reading is not None:
            self._reading.cancel()
        if title is not None:
            template = title.id
            self._reading = self._around.lanes.read(
                self, lambda desk: desk.templates.get(template), self._show
            )

    def _show(self, template: Template) -> None:
        self.about.setText(said_of(template))
        look = look_for(template.content.fields.language)
        document = QTextDocument(self.text)
        write_document(template.content.document, document, look)
        self.text.setDocument(document)  # the one before was its child, and goes

    def _allow(self, title: TemplateName | None) -> None:
        self.use_button.setEnabled(title is not None)
        for button in (self.rename_button, self.delete_button):
            button.setEnabled(title is not None and title.is_own)
            is_shipped = title is not None and not title.is_own
            button.setToolTip(tr("This template came with Stet.") if is_shipped else "")

    def _use(self) -> None:
        title = self._current()
        if title is not None:
            self.accept()
            self.chosen.emit(title.id)

    def _ask_name(self) -> None:
        title = self._current()
        if title is None:
            return

        def rename(name: str) -> None:
            self._around.lanes.write(
                self,
                lambda desk: desk.templates.rename(title.id, name),
                lambda _done: self._read(title.id),
            )

        taken = {self.names.item(row).data(TITLE).name for row in range(self.names.count())} - {title.name}
        LinePrompt(
            self,
            tr("Rename template"),
            tr("Name of the template"),
            rename,
            text=title.name,
            check=lambda name: _wrong_name(name, taken),
        ).open()

    def _delete(self) -> None:
        """Delete one's own template when the button is pressed twice: nothing brings it back."""
        title = self._current()
        if title is None:
            return
        if self._warned_of != title.id:
            self._warned_of = title.id
            wear(self.about, "error")
            self.about.setText(tr("Press Delete again to delete “{name}” for good.", name=title.name))
            return
        self._around.lanes.write(
            self, lambda desk: desk.templates.delete(title.id), lambda _done: self._read()
        )


def _wrong_name(name: str, taken: set[str]) -> str:
    if not name:
        return tr("A template needs a name.")
    if len(name) > MOST_NAME:
        return tr("The name is longer than {most} characters.", most=MOST_NAME)
    return tr("There is a template of this name.") if name in taken else ""


def said_of(template: Template) -> str:
    """The line above the text: what it is for, its genre, and whom it credits."""
    fields = template.content.fields
    roles = [printed_label(credit, fields.language) for credit in fields.credits]
    parts = (template.title.about, fields.column, " / ".join(dict.fromkeys(roles)))
    return " · ".join(part for part in parts if part)
