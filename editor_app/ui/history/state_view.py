"""An earlier state of the article, to be read in the place of the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.content import Content
from editor_app.domain.timeline import State
from editor_app.ui.actions import Actions
from editor_app.ui.editor.comfort import comfort_of
from editor_app.ui.editor.figures.pictures import Pictures
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.history.page import write_page
from editor_app.ui.history.rows import state_title
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.times import when
from editor_app.ui.widgets.banner import Banner

BUTTONS = ("compare_before", "compare_now", "compare_with", "bring_back", "copy_state")


class StateView(Spoken, QWidget):
    """Shows one state at a time.  Signal ``left()``: the person wants back to the text."""

    left = Signal()

    def __init__(self, around: Surroundings, actions: Actions) -> None:
        super().__init__()
        self.state = State("", "")
        self._content = Content()
        self._around = around
        self.setProperty("look", "paper")
        self.banner = Banner(around.icons, "history", actions, BUTTONS)
        self.banner.left.connect(self.left)
        pictures = Pictures(around.lanes, self)
        self.text = TextEdit(pictures.get)
        self.text.setReadOnly(True)
        pictures.arrived.connect(self.text.show_pictures)
        self.say("Earlier state of the article, to be read", self.text.setAccessibleName)
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(12, 12, 12, 12)
        above.addWidget(self.banner)
        column.addLayout(above)
        column.addWidget(self.text, 1)
        around.preferences.changed.connect(lambda _name: self.text.wear(comfort_of(around.preferences)))
        self.text.wear(comfort_of(around.preferences))
        self.whenever_said(self._speak)

    def show_state(self, state: State, content: Content) -> None:
        """Show this, from its beginning."""
        self.state, self._content = state, content
        document = QTextDocument(self.text)
        write_page(content, document)
        before = self.text.document()
        self.text.setDocument(document)
        before.deleteLater()
        self._speak()

    def _speak(self) -> None:
        state = self.state
        title = tr("{state}, to be read only", state=state_title(state))
        kept = tr("kept automatically") if not state.number else state.author
        parts = (kept, when(state.at), " ".join(state.note.split()))
        self.banner.show_words(title, " · ".join(part for part in parts if part))
