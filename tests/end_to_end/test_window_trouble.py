"""What may go wrong around an open window: each is told in words, and nothing typed is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from editor_app.app.excepthook import FaultWatch
from editor_app.app.gui import claim
from editor_app.app.places import Places
from editor_app.store import library as store_library
from editor_app.store.failures import full_disk
from editor_app.store.library import Library
from editor_app.ui.frame import Frame
from editor_app.ui.handing.receive_sheet import ReceiveSheet
from editor_app.ui.status_bar import SaveState
from editor_app.ui.theme import Appearance
from tests.support.library import content, filled
from tests.support.window import Driver, opened_window, places, stored


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def article(where: Places) -> str:
    return filled(where.library, content("一", "甲"))[0]


@pytest.fixture
def desk(qtbot: QtBot, where: Places, article: str) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.open(article)
        yield driver


def told(desk: Driver, words: str) -> bool:
    return any(words in f"{one.sentence} {one.hint}" for one in desk.window.notices.standing)


def leave_without_saving(desk: Driver) -> None:
    (notice,) = [one for one in desk.window.notices.standing if one.key == "leaving"]
    notice.actions[-1].run()


def test_a_full_disk_is_told_the_text_stays_and_is_saved_when_there_is_room(
    desk: Driver, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise full_disk(where.library)

    monkeypatch.setattr(store_library, "refuse_moved", full)
    desk.type_body("X")
    desk.wait(lambda: told(desk, "no room left"))
    assert "Not saved" in desk.window.status.words
    assert desk.window.editor.text.toPlainText() == "X甲"
    monkeypatch.undo()
    desk.saved()
    desk.wait(lambda: told(desk, "saved again"))
    assert not told(desk, "no room left")
    assert "Not saved" not in desk.window.status.words
    assert stored(where)[0][1] == "X甲"


def test_a_window_with_unsaved_text_does_not_close_by_itself(
    desk: Driver, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise full_disk(where.library)

    monkeypatch.setattr(store_library, "refuse_moved", full)
    desk.type_body("X")
    assert not desk.window.close()
    assert told(desk, "could be saved")
    monkeypatch.undo()
    desk.saved()
    desk.wait(lambda: not told(desk, "could be saved"))
    assert desk.window.close()
    assert stored(where)[0][1] == "X甲"


def test_a_copy_of_what_cannot_be_saved_is_named_by_its_headline(
    desk: Driver, where: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_window: object, _title: str, proposed: str, *_: object) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "copy.md"), ""

    def full(*_: object) -> None:
        raise full_disk(where.library)

    monkeypatch.setattr(store_library, "refuse_moved", full)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.type_headline(": What/now")
    desk.wait(lambda: told(desk, "“一: What/now” is not saved."))
    (notice,) = [one for one in desk.window.notices.standing if one.actions]
    notice.actions[0].run()
    desk.wait((tmp_path / "copy.md").exists)
    assert Path(asked[0]).name == "一 What now.md"
    assert "# 一: What/now" in (tmp_path / "copy.md").read_text("utf-8")
    monkeypatch.undo()
    desk.saved()


def test_one_may_leave_without_saving_when_one_says_so(
    desk: Driver, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise full_disk(where.library)

    monkeypatch.setattr(store_library, "refuse_moved", full)
    desk.type_body("X")
    desk.window.close()
    leave_without_saving(desk)
    assert not desk.window.isVisible()
    assert stored(where)[0][1] == "甲"


def test_a_library_moved_away_is_told_and_comes_back(desk: Driver, where: Places) -> None:
    elsewhere = where.library.with_name("elsewhere")
    where.library.rename(elsewhere)
    desk.type_body("X")
    desk.wait(lambda: told(desk, "no longer in"))
    elsewhere.rename(where.library)
    desk.saved()
    assert stored(where)[0][1] == "X甲"


def test_a_library_that_can_only_be_read_says_so_and_takes_no_text(
    qtbot: QtBot, where: Places, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "read_only", property(lambda _self: True))
    with opened_window(qtbot, where) as desk:
        desk.open(article)
        desk.wait(lambda: told(desk, "only be read"))
        desk.type_body("X")
        assert desk.window.editor.text.toPlainText() == "甲"
        assert not desk.window.actions_table["new"].isEnabled()
        assert "only be read" in desk.window.actions_table["new"].toolTip()
        for action in ("bold", "delete_table", "code_language", "edit_picture"):
            assert "only be read" in desk.window.actions_table[action].toolTip()
        assert desk.window.actions_table["package"].isEnabled()
        assert "Read only" in desk.window.status.words


@pytest.mark.parametrize("harm", ["damaged", "newer", "file"])
def test_a_library_that_cannot_be_opened_is_told_and_may_be_tried_again(
    qtbot: QtBot, where: Places, article: str, harm: str
) -> None:
    database = where.library / "library.db"
    whole = database.read_bytes()
    if harm == "damaged":
        database.write_bytes(b"\0" * len(whole))
    elif harm == "newer":
        with sqlite3.connect(database) as driver:
            driver.execute("UPDATE alembic_version SET version_num = '9999'")
        driver.close()
    else:
        kept = where.library.with_name("kept")
        where.library.rename(kept)
        where.library.write_text("no folder")
    with opened_window(qtbot, where) as desk:
        desk.wait(desk.window.trouble.isVisible)
        if harm == "file":
            where.library.unlink()
            kept.rename(where.library)
        else:
            for beside in where.library.glob("library.db*"):
                beside.unlink()
            database.write_bytes(whole)
        desk.window.trouble.retry_wanted.emit()
        desk.wait(lambda: not desk.window.trouble.isVisible())
        desk.open(article)
        assert desk.window.editor.text.toPlainText() == "甲"


def test_a_fault_in_a_slot_saves_everything_and_is_told(desk: Driver, where: Places) -> None:
    watch = FaultWatch(desk.window)
    watch.failed.connect(desk.window.survive)
    desk.type_body("X")
    fault = ZeroDivisionError("a fault of ours")
    watch.catch(type(fault), fault, None)
    desk.wait(lambda: told(desk, "fault in Stet"))
    assert desk.window.around.lanes.drain()
    assert stored(where)[0][1] == "X甲"
    assert desk.window.isVisible()


FAULTY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from editor_app.app.excepthook import watch_for_faults
from editor_app.app.gui import make_application, make_window
from tests.support.window import places

application = make_application()
window = make_window(application, places(Path(sys.argv[1])))
watch_for_faults(window)
window.show()
window.warm_up()
window.actions_table["new"].trigger()

def fault():
    QTest.keyClicks(window.editor.text, "words before the fault")
    QTimer.singleShot(0, lambda: 1 / 0)
    QTimer.singleShot(1500, window.close)

def begin():
    if window.open_articles.current is None:
        QTimer.singleShot(50, begin)
    else:
        fault()

begin()
application.exec()
window.around.lanes.close()
print([one.sentence for one in window.notices.standing])
"""


def test_the_program_lives_on_after_a_fault_in_a_slot(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FAULTY, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TMPDIR": str(tmp_path)},
    )
    assert ended.returncode == 0, ended.stderr
    assert "ZeroDivisionError" in ended.stdout
    assert stored(places(tmp_path))[0][1] == "words before the fault"
    (report,) = tmp_path.glob("stet-fault-*.txt")
    assert "ZeroDivisionError" in report.read_text("utf-8")


def test_a_second_start_on_the_same_library_raises_the_first_window(desk: Driver, where: Places) -> None:
    from editor_app.app.single_instance import FirstInstance, ask_to_raise  # noqa: PLC0415

    first = claim(where)
    assert first is not None
    assert claim(where) is None, "the second start sees that the library's window is there"
    FirstInstance(where.socket, desk.window, desk.window.handing.receive_soon)
    desk.window.showMinimized()
    file = where.memory.parent / "稿.stet"
    file.write_bytes(b"no hand-off")
    assert ask_to_raise(where.socket, [file]) == 0
    desk.wait(lambda: not desk.window.isMinimized())
    desk.wait(lambda: bool(desk.window.findChildren(ReceiveSheet)))
    [sheet] = desk.window.findChildren(ReceiveSheet)
    desk.wait(lambda: any("稿.stet" in one.text() for one in sheet.findChildren(QLabel)))
    sheet.reject()
    first.unlock()
    again = claim(where)
    assert again is not None
    again.unlock()


def test_a_window_larger_than_its_screen_comes_back_onto_it(qtbot: QtBot, where: Places) -> None:
    room = QApplication.primaryScreen().availableGeometry()
    with opened_window(qtbot, where) as desk:
        desk.window.resize(QSize(room.width() * 3, room.height() * 3))
        desk.window.move(room.width() * 2, room.height() * 2)
    with opened_window(qtbot, where) as desk:
        desk.window.frame.restore()
        desk.window.frame.keep_on_screen()
        assert desk.window.width() <= room.width()
        assert desk.window.height() <= room.height()
        assert room.contains(desk.window.frameGeometry().topLeft())


def test_the_first_window_on_a_small_screen_leaves_room_for_its_frame(
    qtbot: QtBot, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Frame, "_room", lambda _self: QRect(0, 0, 1280, 800))
    with opened_window(qtbot, where) as desk:
        desk.window.frame.restore()
        assert desk.window.height() <= 760
        assert desk.window.width() <= 1272
        assert desk.window.rect().contains(desk.window.status.geometry().bottomRight())


def test_a_change_of_theme_while_typing_disturbs_nothing(desk: Driver) -> None:
    desk.type_body("a")
    desk.window.around.theme.choose(Appearance.DARK)
    desk.type_body("b")
    desk.window.around.theme.choose(Appearance.LIGHT)
    text = desk.window.editor.text
    assert text.toPlainText() == "ab甲"
    assert text.textCursor().position() == 2
    desk.do("undo")
    assert text.toPlainText() in {"甲", "a甲"}


def test_a_change_of_theme_leaves_a_composition_alone(desk: Driver) -> None:
    text = desk.window.editor.text
    desk.window.editor.focus_text()
    QApplication.sendEvent(text, QInputMethodEvent("ni", []))
    desk.window.around.theme.choose(Appearance.DARK)
    assert text.textCursor().block().layout().preeditAreaText() == "ni"
    assert desk.window.open_articles.unsaved() == [], "half a syllable is no text"
    committed = QInputMethodEvent()
    committed.setCommitString("你")
    QApplication.sendEvent(text, committed)
    assert text.toPlainText() == "你甲"
    desk.window.around.theme.choose(Appearance.LIGHT)


def test_the_language_changes_at_once_everywhere(desk: Driver) -> None:
    desk.do("chinese")
    assert desk.window.actions_table["new"].text() == "新建稿件"
    assert desk.window.top_bar.new_button.text() == "新建稿件"
    assert "草稿" in desk.window.status.words
    desk.do("english")
    assert desk.window.top_bar.new_button.text() == "New article"


def test_a_removed_library_keeps_the_text_in_the_window(desk: Driver, where: Places) -> None:
    shutil.rmtree(where.library)
    desk.type_body("X")
    desk.wait(lambda: told(desk, "no longer in"))
    assert desk.window.following._status(desk.current).save is SaveState.FAILED  # type: ignore[arg-type]
    assert desk.window.editor.text.toPlainText() == "X甲"
    desk.window.close()
    leave_without_saving(desk)
