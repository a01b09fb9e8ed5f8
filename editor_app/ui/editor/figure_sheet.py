"""What is said about a figure: a sheet to change it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from editor_app.domain.characters import clean
from editor_app.domain.document import Break, Figure, Run, Runs, Text, runs_text
from editor_app.ui.i18n import tr
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.sheet import Sheet
from editor_app.ui.words import AI_WORDS

WIDTH = 520
CAPTION_HEIGHT = 72


class FigureSheet(Sheet):
    """Shows a figure's words; ``take`` gets the changed figure."""

    def __init__(self, figure: Figure, take: Callable[[Figure], object], parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._figure = figure
        self._take = take
        self.set_title(tr("Picture"))
        self.caption = QPlainTextEdit(runs_text(figure.caption))
        self.caption.setFixedHeight(CAPTION_HEIGHT)
        self.caption.setTabChangesFocus(True)
        self.alt, self.credit, self.rights = (
            QLineEdit(text) for text in (figure.alt, figure.credit, figure.rights)
        )
        self.ai_use = Choice()
        self.ai_use.offer([(use, tr(words)) for use, words in AI_WORDS.items()])
        self.ai_use.show_value(figure.ai_use)
        self._add(tr("Caption"), self.caption)
        self._add(tr("What is to be seen, for those who cannot see it"), self.alt)
        self._add(tr("Credit"), self.credit)
        self._add(tr("Rights or licence"), self.rights)
        self._add(tr("Use of AI"), self.ai_use)
        add_buttons(self)

    def _add(self, name: str, field: QWidget) -> None:
        label = QLabel(name)
        label.setProperty("look", "caption")
        label.setBuddy(field)
        field.setAccessibleName(name)
        self.body.addWidget(label)
        self.body.addWidget(field)
        self.body.setSpacing(6)

    def accept(self) -> None:
        """Take what was typed; a caption that is untouched keeps its marks and links."""
        figure = self._figure
        typed = clean(self.caption.toPlainText())[0]
        changed = replace(
            figure,
            caption=figure.caption if typed == runs_text(figure.caption) else runs_of(typed),
            alt=_typed(self.alt),
            credit=_typed(self.credit),
            rights=_typed(self.rights),
            ai_use=self.ai_use.value,
        )
        super().accept()
        if changed != figure:
            self._take(changed)


def runs_of(text: str) -> Runs:
    """Plain words as inline content, a line break where there is a line feed."""
    runs: list[Run] = []
    for number, line in enumerate(text.strip().split("\n")):
        if number:
            runs.append(Break())
        if line:
            runs.append(Text(line))
    return tuple(runs)


def _typed(line: QLineEdit) -> str:
    return clean(line.text())[0].strip()


def add_buttons(sheet: Sheet) -> None:
    """Cancel and OK at the foot of a sheet."""
    sheet.footer.addStretch(1)
    cancel, done = sheet.add_button(), sheet.add_button("primary")
    cancel.setText(tr("Cancel"))
    done.setText(tr("OK"))
    cancel.clicked.connect(sheet.reject)
    done.clicked.connect(sheet.accept)
