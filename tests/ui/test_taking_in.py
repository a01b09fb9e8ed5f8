"""Importing in the window, the first start, and a library that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import StetError
from editor_app.services.desk import Desk
from editor_app.services.importing import Importing
from editor_app.ui.icons import Icons
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.taking_in.dropped import files_from
from editor_app.ui.taking_in.import_dialog import ImportDialog
from editor_app.ui.taking_in.library_trouble import LibraryTrouble
from editor_app.ui.taking_in.welcome import Welcome
from tests.support.surroundings import surroundings, theme_of
from tests.support.word_files import p, r, style, styled, word_file

STORY = """# {headline}

来源：海州日报　记者：陈一帆

港务局今天上午公布了防汛演练的安排，全市十二个码头都要参加。

演练从早上八点开始，到中午结束，市民出行不受影响。
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "below").mkdir(parents=True)
    for name, headline in (("a.md", "春汛来临"), ("c.md", "夜班公交"), ("below/d.md", "头采新茶")):
        (folder / name).write_text(STORY.format(headline=headline), encoding="utf-8")
    (folder / "b.md").write_bytes(b"")
    return folder


class Person:
    """Somebody before the import sheet."""

    def __init__(self, qtbot: QtBot, around: Surroundings) -> None:
        self.qtbot = qtbot
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.dialog = ImportDialog(around, self.host)
        self.dialog.show()

    def take_in(self, *paths: Path) -> None:
        self.dialog.take_in(paths)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.dialog._tracker is None)

    def imported(self) -> list[str]:
        outcomes = self.dialog._report.outcomes
        return [one.imported.article for one in outcomes if one.imported is not None]

    def entries(self) -> list[str]:
        names = self.dialog.findChild(QListWidget)
        assert names is not None
        return [names.item(row).text() for row in range(names.count())]

    def choose(self, row: int) -> None:
        names = self.dialog.findChild(QListWidget)
        assert names is not None
        names.setCurrentRow(row)

    def sees(self) -> str:
        QApplication.processEvents()
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())

    def button(self, text: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.text() == text)


@pytest.fixture
def person(qtbot: QtBot, around: Surroundings) -> Person:
    return Person(qtbot, around)


def headlines(desk: Desk) -> list[str]:
    return sorted(row.headline for row in desk.finding.everything())


def test_a_bad_file_among_good_ones_is_told_and_keeps_none_back(
    person: Person, desk: Desk, texts: Path
) -> None:
    person.take_in(texts)
    assert headlines(desk) == sorted(["头采新茶", "夜班公交", "春汛来临"])
    assert sorted(person.entries()) == sorted(["b.md", "头采新茶", "夜班公交", "春汛来临"])
    assert "3 of 4 imported." in person.sees()
    person.choose(person.entries().index("b.md"))
    assert "Not imported" in [label.toolTip() for label in person.dialog.findChildren(QLabel)]
    assert not person.button("Open article").isEnabled()
    assert len(person.imported()) == 3


def test_changes_and_comments_of_a_word_file_have_their_own_part(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    inserted = f"<w:ins w:author='审稿人'>{r('市民出行不受影响。')}</w:ins>"
    noted = f"<w:commentRangeStart w:id='0'/>{r('十二个')}<w:commentRangeEnd w:id='0'/>"
    path.write_bytes(
        word_file(
            p("春汛来临", styled("Title")) + p("港务局公布了安排，") + p(noted + inserted),
            styles=style("Title"),
            comments=f"<w:comment w:id='0' w:author='校对员'>{p('<b>请核实</b>'.replace('<', '&lt;'))}</w:comment>",
        )
    )
    person.take_in(path)
    seen = person.sees()
    for words in (
        "Changes and comments in the file",
        "审稿人: inserted: 1",
        "校对员 on “十二个”: <b>请核实</b>",
        "Tracked changes were accepted as they stood.",
    ):
        assert words in seen


def test_the_report_says_what_went_where(person: Person, texts: Path) -> None:
    person.take_in(texts / "a.md")
    seen = person.sees()
    for words in (
        "Became the article",
        "Headline",
        "春汛来临",
        "海州日报",
        "记者 · 海州日报 · 陈一帆",
        "Body",
    ):
        assert words in seen
    with person.qtbot.waitSignal(person.dialog.open_wanted) as told:
        person.button("Open article").click()
    assert told.args == person.imported()


def test_untrusted_words_are_shown_as_they_are(person: Person, tmp_path: Path) -> None:
    text = tmp_path / "<b>x.md"
    text.write_text(STORY.format(headline="<img src='file:///etc/passwd'>涨潮"), encoding="utf-8")
    person.take_in(text)
    shown = [label for label in person.dialog.findChildren(QLabel) if "<" in label.text()]
    assert shown
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}
    names = person.dialog.findChild(QListWidget)
    assert names is not None
    assert names.item(0).toolTip() == "<qt>&lt;b&gt;x.md<br>Imported, with remarks</qt>"


def test_cancelling_keeps_what_is_done_whole(
    person: Person, desk: Desk, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in = Importing.take_in

    def cancel_then(self: Importing, path: Path) -> object:
        tracker = person.dialog._tracker
        assert tracker is not None
        tracker.cancel()
        return take_in(self, path)

    monkeypatch.setattr(Importing, "take_in", cancel_then)
    person.take_in(texts)
    assert len(headlines(desk)) == 1
    assert "Cancelled: 3 more were left out." in person.sees()
    assert person.dialog.isVisible()


def test_closing_while_it_runs_stops_it_first(person: Person, texts: Path) -> None:
    person.dialog.take_in([texts])
    person.dialog.reject()
    assert person.dialog.isVisible()
    person.wait()
    with person.qtbot.waitSignal(person.dialog.closed):
        person.dialog.reject()


def test_a_fault_of_ours_is_told_reported_and_stops_nothing(
    person: Person, desk: Desk, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in = Importing.take_in

    def stumble(self: Importing, path: Path) -> object:
        if path.name == "c.md":
            raise RuntimeError("a bug")
        return take_in(self, path)

    monkeypatch.setattr(Importing, "take_in", stumble)
    with capture_exceptions() as raised:
        person.take_in(texts / "c.md", texts / "a.md")
    assert [str(error) for _, error, _ in raised] == ["a bug"]
    assert headlines(desk) == ["春汛来临"]
    assert "stumbled over this file" in person.sees()


def test_a_folder_without_texts_and_a_file_that_is_gone_are_told(person: Person, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    person.take_in(tmp_path / "none", tmp_path / "gone.md")
    assert person.imported() == []
    assert "There is no text to import in this folder." in person.sees()
    person.choose(1)
    assert "This file cannot be read" in person.sees()


def test_a_library_that_cannot_be_opened_is_told(qtbot: QtBot, qapp: QApplication, texts: Path) -> None:
    def refuse() -> Desk:
        raise StetError("No", "The library is away.")

    with surroundings(qapp, refuse) as around:
        person = Person(qtbot, around)
        person.take_in(texts)
        assert "The library is away." in person.sees()


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_only_texts_and_folders_on_this_machine_can_be_dropped(texts: Path) -> None:
    picture = texts / "picture.jpg"
    picture.write_bytes(b"\xff\xd8\xff")
    page = texts / "PAGE.HTML"
    assert files_from(mime(texts, page, picture, page)) == [texts, page]
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.html")])
    assert files_from(data) == []
    assert files_from(QMimeData()) == []


def test_dropped_texts_are_imported(person: Person, desk: Desk, texts: Path) -> None:
    data = mime(texts / "a.md")
    drop = QDropEvent(
        QPoint(50, 50).toPointF(),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
    )
    assert drop.proposedAction() is Qt.DropAction.MoveAction
    person.dialog.dropEvent(drop)
    assert drop.dropAction() is Qt.DropAction.CopyAction, "a file manager deletes what it is told was moved"
    person.wait()
    assert headlines(desk) == ["春汛来临"]


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    return Icons(theme_of(qapp))


@pytest.mark.parametrize("size", [(480, 240), (748, 760), (1200, 1000)])
def test_every_way_to_begin_is_within_reach_at_every_size(
    qtbot: QtBot, icons: Icons, size: tuple[int, int]
) -> None:
    welcome = Welcome(icons)
    qtbot.addWidget(welcome)
    welcome.resize(*size)
    with qtbot.waitExposed(welcome):
        welcome.show()
    for name, wanted in (
        ("New article", welcome.new_wanted),
        ("Import a published text…", welcome.import_wanted),
        ("Take in the sample newsroom", welcome.samples_wanted),
    ):
        choice = next(one for one in welcome.findChildren(QPushButton) if one.accessibleName() == name)
        assert choice.accessibleDescription()
        welcome.ensureWidgetVisible(choice)
        assert choice.visibleRegion().boundingRect() == choice.rect()
        for label in choice.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
        with qtbot.waitSignal(wanted):
            QTest.keyClick(choice, Qt.Key.Key_Space)


def test_samples_are_offered_only_where_they_help(qtbot: QtBot, icons: Icons) -> None:
    welcome = Welcome(icons)
    qtbot.addWidget(welcome)
    welcome.show()
    samples = welcome._samples
    assert samples.isVisible()
    welcome.offer_samples(False)
    assert not samples.isVisible()


def test_trouble_with_the_library_says_what_can_be_done(qtbot: QtBot, icons: Icons) -> None:
    trouble = LibraryTrouble(icons)
    qtbot.addWidget(trouble)
    trouble.resize(480, 300)
    trouble.show()
    trouble.show_failure(StetError("Gone", "<b>{place}</b> is gone.", "Connect the disk.", place="/x"))
    assert {label.text() for label in trouble.findChildren(QLabel) if label.text()} == {
        "<b>/x</b> is gone.",
        "Connect the disk.",
    }
    for text, wanted in (
        ("Try again", trouble.retry_wanted),
        ("Choose another library…", trouble.other_wanted),
        ("Make a new library…", trouble.make_wanted),
        ("Quit", trouble.quit_wanted),
    ):
        button = next(one for one in trouble.findChildren(QPushButton) if one.text() == text)
        with qtbot.waitSignal(wanted):
            button.click()


def test_a_closed_sheet_is_gone(qtbot: QtBot, around: Surroundings) -> None:
    dialog = ImportDialog(around)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
