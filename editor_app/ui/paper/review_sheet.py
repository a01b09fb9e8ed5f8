"""The review sheet 审稿单 in the window: as it will be printed, with what can be done with it.

Importing this module loads the browser engine: do it late.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.errors import StetError
from editor_app.ui import outside
from editor_app.ui.i18n import Language, sentences_of, tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.paper.evidence_pane import EvidencePane
from editor_app.ui.paper.press import A4, Press, load, sheet_page
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.message import Message
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.review_sheets import Sheets

WIDTH, HEIGHT = 1080, 760
BESIDE = 280
# A sheet of A4 at 96 dots per inch with the room around it, and a scroll bar, in pixels.
PAPER_WIDTH = 794 + 40 + 16


class ReviewSheetDialog(Sheet):
    """Shows the sheets of articles.  Signal ``written(Path)``: a file was.  ``folder`` is where files go first.

    ``evidence`` stands beside the sheet of one article; signed paper may be dropped anywhere then.
    """

    written = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        articles: tuple[str, ...],
        language: Language,
        evidence: EvidencePane | None,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, WIDTH)
        self._around = around
        self._articles = articles
        self._language = language
        self._evidence = evidence
        self._folder = folder
        self._sheets: Sheets | None = None
        self._pressing = False
        self.printer: Callable[[], QPrinter | None] = self._ask_printer
        self.resize(WIDTH, HEIGHT)
        self.say("Review sheet", self.set_title)
        self.view = QWebEngineView()
        self.view.setAcceptDrops(False)
        self._page = sheet_page(self.view, self._html)
        self.view.setPage(self._page)
        self._message = Message(lambda: tr("Try again"))
        self._message.pressed.connect(self._read)
        self._notice = NoticeSlot(around.icons)
        self.setAcceptDrops(evidence is not None)
        self._build()
        self._page.loadFinished.connect(self._loaded)
        self._page.renderProcessTerminated.connect(lambda *_: self._fall())
        self.view.printFinished.connect(self._printed)
        around.theme.changed.connect(self._wear_theme)
        self._wear_theme()
        if evidence is not None:
            evidence.known.connect(lambda _evidenced: self._read())
        self.whenever_said(self._read)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.view)
        self.say("The review sheet as it will be printed", self.view.setAccessibleName)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self._stack, 1)
        if self._evidence is not None:
            across.addWidget(_scrolled(self._evidence))
        self.body.addWidget(self._notice)
        self.body.addLayout(across, 1)
        copy, page, self.pdf_button = (self.add_button() for _ in range(3))
        self.footer.addStretch(1)
        close, self.print_button = self.add_button(), self.add_button("primary")
        self._buttons = (copy, page, self.pdf_button, self.print_button)
        for button, run in zip(
            (*self._buttons, close),
            (self.copy, self.keep_page, self.keep_pdf, self.print, self.reject),
            strict=True,
        ):
            button.clicked.connect(run)
        self.say("Copy", copy.setText)
        self.say("Save as a web page…", page.setText)
        self.say("Save as PDF…", self.pdf_button.setText)
        self.say("Close", close.setText)
        self.say("Print…", self.print_button.setText)
        self._settle()

    # What is seen

    def _html(self) -> str:
        return "" if self._sheets is None else self._sheets.page

    def _read(self) -> None:
        articles, language = self._articles, self._language.name
        self._around.lanes.read(
            self, lambda desk: desk.review_sheets.sheets(articles, language), self._take, self._fail
        )
        if self._sheets is None:
            self._message.show_words(lambda: ("", tr("One moment…")))

    def _take(self, sheets: Sheets) -> None:
        if sheets == self._sheets:
            return
        self._sheets = sheets
        self._settle()
        load(self._page)

    def _fail(self, error: StetError) -> None:
        self._sheets = None
        self._settle()
        self._message.show_words(lambda: sentences_of(error), with_button=True)
        self._stack.setCurrentWidget(self._message)

    def _fall(self) -> None:
        self._fail(StetError("Stopped", "The program that draws the page has stopped.", hint="Try again."))

    def _loaded(self, _well: bool) -> None:
        self._stack.setCurrentWidget(self.view)
        self._fit_paper()

    def _fit_paper(self) -> None:
        """Show the paper as wide as there is room."""
        self._page.setZoomFactor(min(1.0, self._stack.width() / PAPER_WIDTH))

    def _wear_theme(self) -> None:
        self._page.setBackgroundColor(self._around.theme.tokens.color("background"))

    def _settle(self) -> None:
        for button in self._buttons:
            button.setEnabled(self._sheets is not None and not self._pressing)

    # What is done with it

    def copy(self) -> None:
        """Put the sheet into the clipboard: with its look for letters, as text for chats."""
        if self._sheets is not None:
            carried = QMimeData()
            carried.setHtml(self._sheets.page)
            carried.setText(self._sheets.plain)
            QGuiApplication.clipboard().setMimeData(carried)
            self._notice.tell(Notice(NoticeKind.OK, tr("The review sheet is on the clipboard.")))

    def keep_page(self) -> None:
        """Ask where to, and write the page."""
        path = self._ask_path(".html", tr("Web pages ({patterns})", patterns="*.html"))
        if path is not None and self._sheets is not None:
            self.write(path, self._sheets.page.encode("utf-8"))

    def keep_pdf(self) -> None:
        """Ask where to, draw the sheet as a PDF, and write that."""
        path = self._ask_path(".pdf", tr("PDF files ({patterns})", patterns="*.pdf"))
        if path is not None:
            self.press_to(path)

    def press_to(self, path: Path) -> None:
        """Draw the sheet as a PDF into a file."""
        if self._sheets is not None:
            self._pressing = True
            self._settle()
            Press(self._sheets.page, lambda data: self.write(path, data), self._not_written, self)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file, beside what else goes on, and say where it is."""

        def work(desk: Desk) -> Path:
            return desk.review_sheets.keep(path, data)

        self._around.lanes.errand(self, work, self._written, self._not_written)

    def print(self) -> None:
        """Ask which printer, and print it."""
        printer = self.printer()
        if printer is not None:
            self._pressing = True
            self._settle()
            self._printing = printer  # the view prints later, and needs it until then
            self.view.print(printer)

    def _ask_printer(self) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(A4)
        printer.setDocName(self._file_name(""))
        dialog = QPrintDialog(printer, self)
        accepted = dialog.exec()
        dialog.deleteLater()
        return printer if accepted else None

    def _printed(self, well: bool) -> None:
        self._pressing = False
        self._settle()
        if well:
            self._notice.tell(Notice(NoticeKind.OK, tr("It was sent to the printer.")))
        else:
            self._notice.tell(
                Notice(NoticeKind.ERROR, tr("It could not be printed."), tr("Save it as PDF and print that."))
            )

    def _written(self, path: Path) -> None:
        self._pressing = False
        self._settle()
        self._folder = path.parent
        self.written.emit(path)
        actions = (
            NoticeAction(tr("Open"), lambda: self._try(outside.open_file, path)),
            NoticeAction(tr("Open folder"), lambda: self._try(outside.open_folder_of, path)),
        )
        self._notice.tell(Notice(NoticeKind.OK, tr("Written: {name}", name=path.name), actions=actions))

    def _not_written(self, error: StetError) -> None:
        self._pressing = False
        self._settle()
        self._notice.tell_failure(error)

    def _try(self, does: Callable[[Path], None], path: Path) -> None:
        try:
            does(path)
        except StetError as error:
            self._notice.tell_failure(error)

    def _ask_path(self, suffix: str, kinds: str) -> Path | None:
        start = str(self._folder / self._file_name(suffix))
        name, _ = QFileDialog.getSaveFileName(self, tr("Where to?"), start, kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")

    def _file_name(self, suffix: str) -> str:
        name = "" if self._sheets is None else self._sheets.name
        return f"{' '.join(filter(None, (tr('Review sheet'), name)))}{suffix}"

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the paper follow the width."""
        super().resizeEvent(event)
        self._fit_paper()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """The signed paper may be dropped anywhere on the sheet."""
        if self._evidence is not None:
            self._evidence.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it as evidence."""
        if self._evidence is not None:
            self._evidence.dropEvent(event)


def _scrolled(pane: EvidencePane) -> QScrollArea:
    """The evidence beside the sheet, as narrow as it may be."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 4, 0)
    column.addWidget(pane)
    column.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    area.setFixedWidth(BESIDE)
    return area
