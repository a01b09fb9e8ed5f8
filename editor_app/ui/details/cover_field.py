"""The cover: chosen from the article's pictures or a file, cut for each ratio, with what comes of it beside."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.covers import COVER_RATIOS, cut_for, with_cut, with_focus, with_proposals
from editor_app.domain.document import Figure
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Cover
from editor_app.ui.details.cover_parts import FigureStrip, Thumbnails
from editor_app.ui.dropped_files import take_copy
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.picture_files import PICTURE_PATTERN, is_picture_file
from editor_app.ui.showing_pictures import load
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.crop_view import CropView
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.segments import Segments
from editor_app.ui.widgets.sheet import quiet_button
from editor_app.ui.words import RATIO_WORDS

Figures = Callable[[], tuple[Figure, ...]]


class CoverField(Spoken, QWidget):
    """Edits a `Cover` (None for no cover).  Signal ``edited(value)``.

    ``figures`` gives the pictures of the article when a person wants to choose among them; ``no_cover`` says what it
    means that there is none.
    """

    edited = Signal(object)

    def __init__(
        self, around: Surroundings, figures: Figures, no_cover: Callable[[], str] | None = None
    ) -> None:
        super().__init__()
        self.value: Cover | None = None
        self._around = around
        self._figures = figures
        self._no_cover = no_cover or (lambda: tr("No cover yet: drop a picture here, or choose one."))
        self._shown = 0
        self.setAcceptDrops(True)
        self.crop_view, self.ratio = CropView(), Segments({one: RATIO_WORDS[one] for one in COVER_RATIOS})
        self.thumbnails = Thumbnails(COVER_RATIOS)
        self.strip = FigureStrip(around)
        self._hint, self._fault = plain_label(look="caption"), plain_label(look="caption-warn")
        self.from_article, self.from_file = quiet_button(), quiet_button()
        self.remove = quiet_button("quiet")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.from_file)
        self._show()

    def _lay_out(self) -> None:
        self._cutting = QWidget()
        down = QVBoxLayout()
        down.setSpacing(8)
        down.addWidget(self.crop_view, 1)
        down.addWidget(self.ratio)
        across = QHBoxLayout(self._cutting)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addLayout(down, 1)
        across.addWidget(self.thumbnails, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.from_article, self.from_file, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._cutting, self._hint):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.strip)
        column.addWidget(self._fault)

    def _connect(self) -> None:
        self.say("From the article…", self.from_article.setText)
        self.say("From a file…", self.from_file.setText)
        self.say("Remove", self.remove.setText)
        self.say("The cover and what is shown of it", self.crop_view.setAccessibleName)
        self.say("Cut to", self.ratio.setAccessibleName)
        self.whenever_said(self._say_hint)
        self.crop_view.changed.connect(self._cut)
        self.ratio.chosen.connect(self._show_cut)
        self.thumbnails.chosen.connect(self._choose_ratio)
        self.from_article.clicked.connect(self._offer_figures)
        self.from_file.clicked.connect(self._choose_file)
        self.remove.clicked.connect(lambda: self._put(None))
        self.strip.chosen.connect(self._take_figure)

    def show_value(self, value: Cover | None) -> None:
        """Show a cover, telling nobody."""
        self._shown += 1
        self.value = value
        self.strip.hide()
        self._fault.hide()
        self._show()

    # What is shown

    def _show(self) -> None:
        cover = self.value
        self._cutting.setVisible(cover is not None)
        self.remove.setVisible(cover is not None)
        self._say_hint()
        if cover is None:
            self.crop_view.show_picture(QImage())
            self.thumbnails.show_picture(QImage())
            return
        self.crop_view.show_picture(QImage(), tr("Loading…"))
        self.thumbnails.show_picture(QImage())
        self._around.lanes.picture(
            self,
            functools.partial(load, asset=cover.asset),
            functools.partial(self._loaded, cover.asset),
            lambda _error: self._loaded(cover.asset, QImage()),
        )

    def _loaded(self, asset: str, image: QImage) -> None:
        if self.value is None or self.value.asset != asset:
            return
        self.crop_view.show_picture(image, tr("This picture cannot be shown."))
        self.thumbnails.show_picture(image)
        self._show_cut()

    def _show_cut(self, _ratio: object = None) -> None:
        cover = self.value
        if cover is None or not self.crop_view.has_picture:
            return
        size = self.crop_view.picture_size
        self.crop_view.show_cut(cut_for(cover, self.ratio.value, size), (cover.focus_x, cover.focus_y))
        self.thumbnails.show_cuts({ratio: cut_for(cover, ratio, size) for ratio in COVER_RATIOS})

    def _choose_ratio(self, ratio: str) -> None:
        self.ratio.set_value(ratio)
        self._show_cut()

    def _say_hint(self) -> None:
        if self.value is None:
            self._hint.setText(self._no_cover())
        else:
            self._hint.setText(
                tr(
                    "Click what must stay in sight: all cuts follow it. Each can be dragged and sized by itself."
                )
            )

    # Choosing

    def _put(self, cover: Cover | None) -> None:
        if cover != self.value:
            self.show_value(cover)
            self.edited.emit(cover)

    def _offer_figures(self) -> None:
        self._fault.hide()
        if self.strip.isVisible():
            self.strip.hide()
        elif not self.strip.offer([one for one in self._figures() if one.asset]):
            self._warn(tr("There is no picture in the article yet."))

    def _take_figure(self, figure: Figure) -> None:
        """Take a picture of the text; what must stay in sight there must do so here."""
        self._propose(self._shown, Cover(figure.asset, figure.focus_x, figure.focus_y))

    def _choose_file(self) -> None:
        kinds = tr("Pictures ({patterns})", patterns=PICTURE_PATTERN)
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the cover"), "", kinds)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Take a picture into the library and make it the cover."""
        shown = self._shown
        self._fault.hide()
        self.from_file.setEnabled(False)

        def done(asset: str) -> None:
            self.from_file.setEnabled(True)
            self._propose(shown, Cover(asset))

        def failed(error: StetError) -> None:
            self.from_file.setEnabled(True)
            self._warn(run_on(*sentences_of(error)))

        self._around.lanes.picture(self, lambda desk: desk.pictures.take_in(path), done, failed)

    def _propose(self, shown: int, cover: Cover) -> None:
        """Look at a new cover and propose its cuts; one that was chosen for another article is not put here."""

        def done(image: QImage) -> None:
            if shown != self._shown:
                self._warn(tr("The picture came after you had gone on; choose it again."))
            elif image.isNull():
                self._warn(tr("This picture cannot be shown."))
            else:
                self._put(with_proposals(cover, (image.width(), image.height())))

        self._around.lanes.picture(self, functools.partial(load, asset=cover.asset), done)

    def _cut(self) -> None:
        """A person has moved the frame or the focal point."""
        cover, crop, size = self.value, self.crop_view.crop, self.crop_view.picture_size
        if cover is None or crop is None:
            return
        cover = with_proposals(cover, size)
        if self.crop_view.focus != (cover.focus_x, cover.focus_y):
            cover = with_focus(cover, self.crop_view.focus, size)
        else:
            cover = with_cut(cover, crop)
        self.value = cover
        self._show_cut()
        self.edited.emit(cover)

    def _warn(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.show()

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped here."""
        if _dropped(event) is not None and self.isEnabled():
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Make it the cover."""
        path = _dropped(event)
        if path is not None:
            take_copy(event)
            self.take_file(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The first picture file that is dropped."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next((path for path in paths if is_picture_file(path)), None)
