"""A small sheet that asks for one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.sheet import Sheet

WIDTH = 440


class LinePrompt(Sheet):
    """Asks for a line; ``check`` gives the sentence that says what is wrong with it, or an empty one.

    ``take`` is called with the accepted line.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        label: str,
        take: Callable[[str], object],
        *,
        text: str = "",
        placeholder: str = "",
        check: Callable[[str], str] = lambda _text: "",
    ) -> None:
        super().__init__(parent, WIDTH)
        self._take = take
        self._check = check
        self.set_title(title)
        caption = QLabel(label, wordWrap=True)
        caption.setProperty("look", "caption")
        self.line = BoundedLine(text)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(label)
        self.line.selectAll()
        self._wrong = QLabel(wordWrap=True)
        self._wrong.setProperty("look", "error")
        self._wrong.hide()
        for widget in (caption, self.line, self._wrong):
            self.body.addWidget(widget)
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        done = self.add_button("primary")
        done.setText(tr("OK"))
        done.clicked.connect(self._accept)
        self.line.textChanged.connect(self._wrong.hide)

    def _accept(self) -> None:
        text = self.line.text().strip()
        wrong = self._check(text)
        if wrong:
            self._wrong.setText(wrong)
            self._wrong.show()
            self.make_room()
            return
        self.accept()
        self._take(text)
