"""Looking at evidence inside the window, so that what is private is not written anywhere to be seen."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.errors import StetError
from editor_app.domain.evidence import PDF, Evidence, evidence_kind
from editor_app.publishing.scan_pages import scan_pages
from editor_app.ui.i18n import sentences_of, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.message import Message
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH, HEIGHT = 760, 720
GAP = 12


class EvidenceView(Sheet):
    """Shows a picture or a PDF; ``proves`` says of what.  ``copy`` keeps a copy as a file."""

    def __init__(
        self,
        around: Surroundings,
        evidence: Evidence,
        proves: str,
        copy: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, WIDTH)
        self.resize(WIDTH, HEIGHT)
        self.pages: list[QLabel] = []
        self.set_title(tr("Evidence"))
        title = plain_label(evidence.name, "strong", selectable=True)
        self.body.addWidget(title)
        if proves:
            self.body.addWidget(plain_label(proves, "muted"))
        self._message = Message(lambda: tr("Try again"))
        self._message.show_words(lambda: ("", tr("Reading…")))
        self._area = QScrollArea(widgetResizable=True)
        self._area.setAccessibleName(evidence.name)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._area)
        self.body.addWidget(self._stack, 1)
        keep = self.add_button()
        keep.setText(tr("Keep a copy as a file…"))
        keep.clicked.connect(copy)
        self.footer.addStretch(1)
        close = self.add_button("primary")
        close.setText(tr("Close"))
        close.clicked.connect(self.accept)
        close.setFocus()
        if evidence_kind(evidence.data) == PDF:
            self._show_pdf(evidence)
        else:
            work = functools.partial(scan_pages, evidence.data, evidence.name)
            around.lanes.picture(self, lambda _desk: work(), self._show_pages, self._fail)

    def _show_pages(self, pages: tuple[bytes, ...]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(GAP)
        for data in pages:
            label = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
            image = QImage.fromData(data)
            ratio = self.devicePixelRatioF()
            room = int((WIDTH - 96) * ratio)
            if image.width() > room:
                image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(ratio)
            label.setPixmap(shown)
            column.addWidget(label)
            self.pages.append(label)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._stack.setCurrentWidget(self._area)

    def _show_pdf(self, evidence: Evidence) -> None:
        document = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self._bytes.setData(QByteArray(evidence.data))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(self._bytes)
        if document.status() is not QPdfDocument.Status.Ready:
            self._fail(
                StetError(
                    "Cannot be shown",
                    "{name} cannot be shown here: it is damaged, or locked with a password.",
                    hint="Keep a copy as a file and open that with another program.",
                    name=evidence.name,
                )
            )
            return
        view = QPdfView(self)
        view.setDocument(document)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setAccessibleName(evidence.name)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    def _fail(self, error: StetError) -> None:
        self._message.show_words(lambda: sentences_of(error))
        self._stack.setCurrentWidget(self._message)
