"""The quiet line of the first start that asks who works here; later it says under which name one writes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QWidget

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.plain_label import plain_label

Go = Callable[[], object]
HEIGHT = 34


class NameLine(Spoken, QWidget):
    """Asks for a name, and where one wants for the name that one is credited under, and one's unit; all may stay empty.

    What was typed is given on when the line is left, and before one begins anything (`finish`).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._give: Callable[[str, str, str, Go], object] | None = None
        self._given = ("", "", "")
        self._name = ""
        self.fields = BoundedLine(), BoundedLine(), BoundedLine()
        self._asking, self._told, self._nothing = QWidget(), QWidget(), QWidget()
        self._words = plain_label(look="muted", wraps=False)
        self.change = QPushButton()
        self.change.setProperty("look", "link")
        self.change.setAutoDefault(False)
        self._lay_out()
        for field in self.fields:
            field.editingFinished.connect(lambda: self.finish(lambda: None))
        self.whenever_said(self._speak)

    def listen(self, give: Callable[[str, str, str, Go], object], ask: Go) -> None:
        """Say who takes the names and goes on then, and who shows all about people."""
        self._give = give
        self.change.clicked.connect(lambda _=False: ask())

    def show_name(self, name: str) -> None:
        """Show under which name one works; ask for it where that is empty."""
        self._name = name
        self._speak()
        is_typing = any(field.hasFocus() for field in self.fields) and any(
            field.isModified() for field in self.fields
        )
        if not is_typing:
            self._pages.setCurrentWidget(self._told if name else self._asking)

    def finish(self, then: Go) -> None:
        """Give on what was typed, then go on; at once where there is nothing new."""
        typed = tuple(" ".join(field.text().split()) for field in self.fields)
        name, pen_name, unit = typed
        if not name or typed == self._given or self._give is None:
            then()
            return
        self._given = (name, pen_name, unit)
        for field in self.fields:
            field.setModified(False)
        self._give(name, pen_name, unit, then)

    def _lay_out(self) -> None:
        self._pages = QStackedLayout(self)
        for page in (self._nothing, self._asking, self._told):
            self._pages.addWidget(page)
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, share in zip(self.fields, (4, 3, 3), strict=True):
            row.addWidget(field, share)
        said = QHBoxLayout(self._told)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(4)
        said.addStretch(1)
        said.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addStretch(1)
        self.setFixedHeight(HEIGHT)
        for field in self.fields:
            field.setProperty("look", "search")

    def _speak(self) -> None:
        captions = tr("Your name, for bylines"), tr("Pen name, if any"), tr("Unit, if any")
        for field, caption in zip(self.fields, captions, strict=True):
            field.setPlaceholderText(caption)
            field.setAccessibleName(caption)
        self._words.setText(tr("You work here as {name}.", name=self._name))
        self.change.setText(tr("People and newsroom…"))
