"""Review sheets and evidence in the window: shown, copied, drawn as a PDF; signed paper comes back and proves decisions."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.paper.evidence_pane import EvidencePane
from editor_app.ui.paper.evidence_view import EvidenceView
from editor_app.ui.paper.proving_sheet import ProvingSheet
from editor_app.ui.paper.review_sheet import ReviewSheetDialog
from tests.support.packages import picture
from tests.support.review import CHIEF, EDITOR, WRITER
from tests.support.reviewed import Reviewed, reviewed, with_newsroom
from tests.support.window import Driver, opened_window, places

Kind = TypeVar("Kind", bound=QWidget)


def shown(driver: Driver, kind: type[Kind]) -> Kind:
    """The one sheet of a kind, once it is there."""

    def found() -> list[Kind]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    driver.wait(lambda: len(found()) == 1)
    return found()[0]


def drop(pane: QWidget, path: Path) -> None:
    """Let a file fall onto a widget."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    pane.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))


@pytest.fixture
def there(tmp_path: Path) -> tuple[Path, Reviewed]:
    desk = with_newsroom(tmp_path / "library")
    made = reviewed(desk)
    desk.library.close()
    return tmp_path, made


def open_sheet(driver: Driver, article: str) -> ReviewSheetDialog:
    driver.wait(lambda: bool(driver.window.articles.first().rows))
    driver.open(article)
    driver.wait(lambda: driver.window.deciding.review is not None)
    driver.do("review_sheet")
    sheet = shown(driver, ReviewSheetDialog)
    driver.wait(lambda: sheet._stack.currentWidget() is sheet.view)
    return sheet


def test_the_sheet_is_shown_copied_drawn_and_printed(qtbot: QtBot, there: tuple[Path, Reviewed]) -> None:
    folder, made = there
    with opened_window(qtbot, places(folder), language="zh_CN") as driver:
        sheet = open_sheet(driver, made.article)
        sheet.copy()
        carried = QGuiApplication.clipboard().mimeData()
        assert "同意签发。" in carried.text()
        assert carried.html().count('<article class="sheet">') == 1
        written: list[Path] = []
        sheet.written.connect(written.append)
        sheet.press_to(folder / "a.pdf")
        assert not sheet.print_button.isEnabled()
        driver.wait(lambda: written == [folder / "a.pdf"])
        assert (folder / "a.pdf").read_bytes().startswith(b"%PDF-")
        assert "沈-1122-03" in sheet._file_name(".pdf")
        # The very paper comes back: the code on it tells what it proves.
        drop(sheet, folder / "a.pdf")
        asked = shown(driver, ProvingSheet)
        assert "这一稿" in asked.said.text()
        assert set(asked.ticked) == {made.first, made.second}
        asked.done_button.click()
        pane = sheet.findChild(EvidencePane)
        assert pane is not None
        driver.wait(lambda: len(pane.cards) == 2)
        pane.cards[1].open_button.click()
        view = shown(driver, EvidenceView)
        assert view.findChild(QPdfView) is not None
        view.accept()
        printer = QPrinter()
        printer.setOutputFileName(str(folder / "printed.pdf"))
        sheet.printer = lambda: printer
        sheet.print_button.click()
        driver.wait(sheet.print_button.isEnabled)
        assert (folder / "printed.pdf").stat().st_size > 1000
        sheet.reject()
        QGuiApplication.clipboard().clear()


def test_signed_paper_that_comes_back_proves_what_is_ticked(
    qtbot: QtBot, there: tuple[Path, Reviewed]
) -> None:
    folder, made = there
    scan = folder / "回签.png"
    scan.write_bytes(picture(30, 40, "PNG"))
    with opened_window(qtbot, places(folder)) as driver:
        sheet = open_sheet(driver, made.article)
        pane = sheet.findChild(EvidencePane)
        assert pane is not None
        driver.wait(lambda: len(pane.cards) == 1)
        drop(sheet, scan)
        asked = shown(driver, ProvingSheet)
        # What its own evidence proves already is not proposed.
        assert set(asked.ticked) == {made.first, made.second}
        asked.ticks[made.second].click()
        asked.done_button.click()
        driver.wait(lambda: len(pane.cards) == 2)
        assert pane.cards[1].kept.decisions == (made.first,)
        assert EDITOR.id in pane.cards[1].accessibleName()
        pane.cards[1].open_button.click()
        view = shown(driver, EvidenceView)
        driver.wait(lambda: len(view.pages) == 1)
        view.accept()
        pane.cards[1].removal_wanted.emit()
        driver.wait(lambda: len(pane.cards) == 1)
        (folder / "notes.png").write_text("no picture")
        drop(sheet, folder / "notes.png")
        driver.wait(lambda: any("no picture" in one.sentence for one in driver.window.notices.standing))
        assert len(pane.cards) == 1
        sheet.reject()


def test_who_may_not_record_sees_why(qtbot: QtBot, there: tuple[Path, Reviewed]) -> None:
    folder, made = there
    desk = with_newsroom(folder / "library")
    desk.staff.switch(WRITER.id)
    desk.library.close()
    with opened_window(qtbot, places(folder)) as driver:
        driver.wait(lambda: bool(driver.window.articles.first().rows))
        driver.open(made.article)
        add = driver.window.actions_table["add_evidence"]
        driver.wait(lambda: "may not record" in add.toolTip())
        assert not add.isEnabled()
        driver.do("side_review")
        pane = driver.window.side.findChild(EvidencePane)
        assert pane is not None
        driver.wait(lambda: len(pane.cards) == 1)
        assert CHIEF.id in pane.cards[0].accessibleName()
        assert not pane.add_button.isEnabled()
