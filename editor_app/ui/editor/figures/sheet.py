"""All that can be said and done about a figure: how it is cut, how wide it stands, its words."""

from __future__ import annotations

import functools
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.crop import FREE
from editor_app.domain.document import AiUse, Figure, FigureWidth, Note, Runs, runs_text
from editor_app.domain.errors import StetError
from editor_app.ui.dropped_files import take_copy
from editor_app.ui.editor.at_work import KEEPING
from editor_app.ui.editor.rewording import reworded
from editor_app.ui.i18n import run_on, sentences_of, tr
from editor_app.ui.pacing import Alarm
from editor_app.ui.picture_files import PICTURE_PATTERN, is_picture_file
from editor_app.ui.showing_pictures import load
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.crop_view import ORIGINAL, CropView
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.segments import Segments
from editor_app.ui.widgets.sheet import Sheet, quiet_button
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import AI_WORDS, FIGURE_WIDTH_WORDS, RATIO_WORDS

WIDTH, WORDS_WIDTH = 880, 300


class FigureSheet(Sheet):
    """Shows a figure.

    Signals: ``typed(Figure)`` the figure as it is so far, now and then while one types; ``done_with(Figure)`` as it
    shall be; ``removed()`` it shall go; ``file_chosen(Path)`` this picture
    shall stand in its place: hand its hash to `take_asset`.
    """

    typed = Signal(object)
    done_with = Signal(object)
    removed = Signal()
    file_chosen = Signal(object)

    def __init__(
        self, figure: Figure, around: Surroundings, parent: QWidget, *, read_only: bool = False
    ) -> None:
        super().__init__(parent, WIDTH)
        self._figure = figure
        self._around = around
        self.asset, self._address = figure.asset, figure.address
        self.set_title(tr("Picture"))
        self.setAcceptDrops(not read_only)
        self.caption = TextArea(2, 5)
        self.alt, self.credit, self.rights = ValueLine(), ValueLine(), ValueLine()
        self.ai_use = Choice()
        self.crop_view, self.fault = CropView(), plain_label(look="caption-warn")
        self.ratio, self.width_choice = Segments(RATIO_WORDS), Segments(FIGURE_WIDTH_WORDS)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addLayout(self._picture_side(), 1)
        across.addWidget(self._words_side())
        self.body.addLayout(across)
        self._add_footer(read_only=read_only)
        self._show(figure)
        self._load()
        for words in (self.caption, self.alt, self.credit, self.rights):
            words.setReadOnly(read_only)
        for choice in (self.ai_use, self.crop_view, self.ratio, self.width_choice):
            choice.setEnabled(not read_only)
        (self.caption if figure.asset else self.replace_button).setFocus()
        self._keeping = Alarm(KEEPING, self)
        self._keeping.rang.connect(lambda: self.typed.emit(self.figure()))
        for words in (self.caption, self.alt, self.credit, self.rights):
            words.edited.connect(self._keeping.touch)

    # Making

    def _picture_side(self) -> QVBoxLayout:
        hint = plain_label(
            tr(
                "Click what must stay in sight. Drag the frame or its edges; arrow keys move it, + and − change its size."
            ),
            "caption",
        )
        self.crop_view.setAccessibleName(tr("The picture and what is shown of it"))
        self.crop_view.setAccessibleDescription(hint.text())
        self.crop_view.changed.connect(self._show_ratio)
        self.ratio.setAccessibleName(tr("Cut to"))
        self.ratio.chosen.connect(self._choose_ratio)
        self.width_choice.setAccessibleName(tr("Width in the text"))
        down = QVBoxLayout()
        down.setSpacing(8)
        down.addWidget(self.crop_view, 1)
        down.addWidget(hint)
        self.fault.hide()
        down.addWidget(self.fault)
        down.addWidget(Labelled("Cut to", self.ratio))
        down.addWidget(Labelled("Width in the text", self.width_choice))
        return down

    def _words_side(self) -> QWidget:
        words = QWidget()
        down = QVBoxLayout(words)
        down.setContentsMargins(0, 0, 8, 0)
        down.setSpacing(12)
        self.ai_use.offer([(use, tr(said)) for use, said in AI_WORDS.items()])
        down.addWidget(Labelled("Caption", self.caption))
        down.addWidget(Labelled("Alternative text (what is to be seen)", self.alt))
        down.addWidget(Labelled("Credit", self.credit))
        down.addWidget(Labelled("Rights or licence", self.rights))
        down.addWidget(Labelled("Use of AI", self.ai_use))
        down.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(WORDS_WIDTH)
        area.setWidget(words)
        return area

    def _add_footer(self, *, read_only: bool) -> None:
        self.replace_button, self.remove_button = quiet_button(), quiet_button("quiet")
        self.replace_button.setText(tr("Replace picture…"))
        self.remove_button.setText(tr("Remove"))
        self.replace_button.clicked.connect(self._choose_file)
        self.remove_button.clicked.connect(self._remove)
        for button in (self.replace_button, self.remove_button):
            button.setEnabled(not read_only)
            self.footer.addWidget(button)
        self.add_choice()

    def _show(self, figure: Figure) -> None:
        self.caption.show_value(runs_text(figure.caption))
        self.alt.show_value(figure.alt)
        self.credit.show_value(figure.credit)
        self.rights.show_value(figure.rights)
        self.ai_use.show_value(figure.ai_use)
        self.width_choice.set_value(figure.width)
        self.crop_view.show_cut(figure.crop, (figure.focus_x, figure.focus_y))
        self._show_ratio()

    # The picture

    def _load(self) -> None:
        self.ratio.setEnabled(False)
        if not self.asset:
            where = self._address or "?"
            self.crop_view.show_picture(
                QImage(),
                tr("This picture is not in the library; it was found at {address}.", address=where),
            )
            return
        self.crop_view.show_picture(QImage(), tr("Loading…"))
        self._around.lanes.picture(
            self,
            functools.partial(load, asset=self.asset),
            functools.partial(self._loaded, self.asset),
            lambda _error: self._loaded(self.asset, QImage()),
        )

    def _loaded(self, asset: str, image: QImage) -> None:
        if asset == self.asset:
            self.crop_view.show_picture(image, tr("This picture cannot be shown."))
            self.ratio.setEnabled(not image.isNull() and self.width_choice.isEnabled())

    def take_asset(self, asset: str, refused: tuple[StetError, ...] = ()) -> None:
        """Show another picture, uncut; where none has come, the one before stays, and why is said."""
        self.replace_button.setEnabled(True)
        self.fault.setText(run_on(*(words for error in refused for words in sentences_of(error))))
        self.fault.setVisible(bool(refused))
        if asset and asset != self.asset:
            fresh = Figure()
            self.asset, self._address = asset, ""
            self.crop_view.show_cut(None, (fresh.focus_x, fresh.focus_y))
            self._show_ratio()
            self._load()

    def _choose_file(self) -> None:
        kinds = tr("Pictures ({patterns})", patterns=PICTURE_PATTERN)
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a picture"), "", kinds)
        if name:
            self._want(Path(name))

    def _want(self, path: Path) -> None:
        self.replace_button.setEnabled(False)
        self.fault.setText(tr("Taking in a picture…"))
        self.fault.show()
        self.file_chosen.emit(path)

    def _choose_ratio(self, ratio: str) -> None:
        self.crop_view.choose_ratio(ratio)

    def _show_ratio(self) -> None:
        crop = self.crop_view.crop
        ratio = ORIGINAL if crop is None else crop.ratio
        self.ratio.set_value(ratio if ratio in RATIO_WORDS else FREE)

    def _remove(self) -> None:
        super().accept()
        self.removed.emit()

    # Done

    def figure(self) -> Figure:
        """The figure as the sheet shows it."""
        before, view = self._figure, self.crop_view
        return replace(
            before,
            asset=self.asset,
            address=self._address,
            caption=_caption(before.caption, self.caption.value),
            alt=_typed(before.alt, self.alt),
            credit=_typed(before.credit, self.credit),
            rights=_typed(before.rights, self.rights),
            ai_use=AiUse(self.ai_use.value),
            width=FigureWidth(self.width_choice.value),
            crop=view.crop,
            focus_x=view.focus[0],
            focus_y=view.focus[1],
        )

    def done(self, result: int) -> None:
        """Nothing that waits may come behind the answer."""
        self._keeping.drop()
        super().done(result)

    def accept(self) -> None:
        """Hand the figure over."""
        figure = self.figure()
        super().accept()
        self.done_with.emit(figure)

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture dropped here takes the place of this one."""
        if any(is_picture_file(Path(url.toLocalFile())) for url in event.mimeData().urls()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first of them."""
        take_copy(event)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self._want(next(path for path in paths if is_picture_file(path)))


def _caption(before: Runs, typed: str) -> Runs:
    """What was typed, marked as it was wherever it is untouched; its footnotes stay."""
    if typed == runs_text(before):
        return before
    notes = tuple(run for run in before if isinstance(run, Note))
    return (*reworded(before, typed.strip()), *notes)


def _typed(before: str, line: ValueLine) -> str:
    return before if line.value == before else str(line.value).strip()
