"""Faults of ours, late answers and odd files: what they must not cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.app.excepthook import FaultWatch
from editor_app.app.places import Places
from editor_app.domain.beside import NOTHING_BESIDE, Beside
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import content_hash
from editor_app.domain.document import Figure
from editor_app.services.writing import Writing
from editor_app.store import library as store_library
from editor_app.store.failures import full_disk
from editor_app.store.library import Library
from editor_app.system.resources import resource
from editor_app.ui.editor import open_articles
from editor_app.ui.editor.clipboard import offered_pictures
from editor_app.ui.editor.session import Session
from editor_app.ui.memory import Memory
from editor_app.ui.publish.sheet import PublishSheet
from tests.support.library import content, filled
from tests.support.window import Driver, opened_window, places, stored

SECRET = Contact(ContactKind.PHONE, "", "13900000000", "Zhou", public=False)


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return places(tmp_path)


@pytest.fixture
def articles(where: Places) -> list[str]:
    return filled(where.library, content("一", "甲"), content("二", "乙"))


@pytest.fixture
def desk(qtbot: QtBot, where: Places, articles: list[str]) -> Iterator[Driver]:
    with opened_window(qtbot, where) as driver:
        driver.open(articles[0])
        yield driver


def session(desk: Driver) -> Session:
    assert desk.current is not None
    return desk.current


def refuse(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let every writing fail from now on."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(store_library, "refuse_moved", fail)


def private_contacts(where: Places, article: str) -> tuple[Contact, ...]:
    with Library.open(where.library) as library:
        return Writing(library, "x", library._clock).open(article).beside.private_contacts


def test_a_fault_while_saving_is_told_once_and_saving_goes_on_later(
    desk: Driver, where: Places, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[object] = []
    watch = FaultWatch(desk.window)
    watch.failed.connect(told.append)
    watch.failed.connect(desk.window.survive)
    refuse(monkeypatch, ZeroDivisionError("a fault of ours"))
    with qtbot.captureExceptions() as caught:
        desk.type_body("X")
        desk.wait(lambda: desk.window.saving.failure_of(session(desk)) is not None)
        for kind, error, trace in caught:
            watch.catch(kind, error, trace)
            watch.catch(kind, error, trace)
        QTest.qWait(200)
        assert len(told) == 1, "the same fault is not told again, nor does telling it begin another save"
        monkeypatch.undo()
        desk.saved()
    assert stored(where)[0][1] == "X甲"


def test_a_late_answer_never_replaces_what_was_typed_since(desk: Driver, where: Places) -> None:
    before = session(desk)
    opened = desk.window.around.lanes.desk().writing.open(before.article)
    asked = before.edits, before.based_on
    desk.type_body("X")
    desk.saved()
    older = replace(opened, content=content("一", "older"), content_hash=content_hash(content("一", "older")))
    desk.window.open_articles._compare(before, *asked, older)
    assert desk.window.editor.text.toPlainText() == "X甲"


def test_private_contacts_that_cannot_be_stored_keep_the_window_open(
    desk: Driver, where: Places, articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, full_disk(where.library))
    desk.window.details.beside_edited.emit(Beside(private_contacts=(SECRET,)))
    assert not desk.window.close()
    monkeypatch.undo()
    assert desk.window.close()
    assert private_contacts(where, articles[0]) == (SECRET,)


def test_a_contact_that_changes_sides_is_stored_on_the_new_one_in_the_same_writing(
    desk: Driver, where: Places, articles: list[str]
) -> None:
    desk.window.details.beside_edited.emit(Beside(private_contacts=(SECRET,)))
    desk.saved()
    assert private_contacts(where, articles[0]) == (SECRET,)
    with Library.open(where.library) as library:
        before = library.generation
    public = replace(SECRET, public=True)
    desk.window.details.beside_edited.emit(NOTHING_BESIDE)
    desk.window.details.edited.emit(replace(session(desk).all_fields(), contacts=(public,)))
    desk.saved()
    assert private_contacts(where, articles[0]) == ()
    with Library.open(where.library) as library, library.reading() as view:
        assert view.articles.draft(articles[0]).content.fields.contacts == (public,)
        assert library.generation == before + 1


def test_a_picture_that_comes_late_lands_in_its_own_article(desk: Driver, articles: list[str]) -> None:
    first = session(desk)
    desk.window.editor.text.pictures_offered.emit([resource("samples", "pictures", "logo.png")])
    desk.window.articles.opened.emit(articles[1])
    desk.wait(lambda: session(desk).article == articles[1])
    desk.saved()
    assert not any(isinstance(block, Figure) for block in session(desk).content().document.blocks)
    desk.open(articles[0])
    desk.wait(lambda: any(isinstance(block, Figure) for block in first.content().document.blocks))


def test_an_older_text_is_not_published_unnoticed(
    desk: Driver, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, full_disk(where.library))
    desk.type_body("X")
    desk.do("package")
    desk.wait(lambda: bool(desk.window.notices.standing))
    assert desk.window.around.lanes.drain()
    assert not [sheet for sheet in desk.window.findChildren(PublishSheet) if sheet.isVisible()]
    monkeypatch.undo()
    desk.saved()


def test_the_number_that_the_library_gives_is_not_taken_back_by_the_form(desk: Driver) -> None:
    fields = session(desk).fields
    session(desk).fields = replace(fields, number="新-1")
    desk.window.details.edited.emit(replace(fields, number="旧-1", summary="x"))
    assert session(desk).fields.number == "新-1"
    assert session(desk).fields.summary == "x"


def test_many_articles_with_unsaved_text_stay_open_and_so_does_the_newest(
    qtbot: QtBot, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_articles, "MOST", 2)
    ids = filled(where.library, *[content(str(number), "甲") for number in range(4)])
    with opened_window(qtbot, where) as desk:
        desk.wait(lambda: desk.window.around.lanes.opened is not None)
        refuse(monkeypatch, full_disk(where.library))
        for article in ids:
            desk.open(article)
            desk.type_body("X")
        assert len(desk.window.open_articles.unsaved()) == 4
        monkeypatch.setattr(store_library, "refuse_moved", lambda *_: None)
        desk.saved()
    assert {body for _, body, _ in stored(where)} == {"X甲"}


def test_our_own_writings_are_not_taken_for_anothers_and_anothers_never_missed(
    desk: Driver, where: Places
) -> None:
    heard: list[Any] = []
    observing = desk.window._observing
    desk.wait(lambda: observing._known is not None)
    desk.window.around.feed.changed.connect(
        lambda changes: heard.append(changes) if not changes.aspects else None
    )
    desk.type_body("X")
    desk.saved()
    observing.look()
    desk.wait(lambda: not observing._asking)
    assert heard == []
    with Library.open(where.library) as library, library.writing() as unit:
        unit.settings.put("x", 1)
    desk.type_body("Y")
    desk.saved()
    observing.look()
    desk.wait(lambda: len(heard) == 1)


def test_a_library_that_never_opened_is_not_made_on_closing(qtbot: QtBot, where: Places) -> None:
    where.library.parent.mkdir(exist_ok=True)
    where.library.write_text("a file stands here")
    with opened_window(qtbot, where) as desk:
        desk.wait(desk.window.trouble.isVisible)
        where.library.unlink()
        desk.window.close()
        assert not where.library.exists()


@pytest.mark.parametrize("listed", [None, 7, {"query": {"queue": "from the future"}}, {"rows": [[]]}])
def test_a_kept_list_of_another_shape_is_left_out(
    qtbot: QtBot, where: Places, articles: list[str], listed: object
) -> None:
    with opened_window(qtbot, where) as desk:
        desk.open(articles[0])
    kept = where.first_screen.read_text("utf-8")
    assert '"listed"' in kept
    plain = json.loads(kept)
    plain["listed"] = listed
    where.first_screen.write_text(json.dumps(plain), "utf-8")
    with opened_window(qtbot, where) as desk:
        desk.wait(lambda: len(desk.window.articles.first().rows) == 2)


@pytest.mark.parametrize("geometry", ["几何", "!!!", "AAAA"])
def test_an_odd_place_in_the_memory_does_not_stop_the_start(
    qtbot: QtBot, where: Places, geometry: str
) -> None:
    memory = Memory(where.memory)
    memory.put("geometry", geometry)
    memory.put("preview_width", "watch")
    memory.put("appearance", 3)
    memory.put("last_places", {str(where.library): ["x"]})
    memory.write()
    with opened_window(qtbot, where) as desk:
        assert desk.window.isVisible()


def test_where_nothing_can_be_remembered_the_window_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    program = (
        "import sys; from pathlib import Path; from editor_app.app import gui; from PySide6.QtCore import QTimer\n"
        "start = gui.after_first_paint\n"
        "def after(window, *rest):\n"
        "    QTimer.singleShot(300, window.close)\n"
        "    return start(window, *rest)\n"
        "gui.after_first_paint = after\n"
        "sys.exit(gui.run_window(Path(sys.argv[1])))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "library")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "STET_HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8"},
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_can_only_be_read_takes_no_field_no_line_and_no_text(
    qtbot: QtBot, where: Places, articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "read_only", property(lambda _self: True))
    with opened_window(qtbot, where) as desk:
        desk.open(articles[0])
        desk.wait(desk.window.editor.text.isReadOnly)
        assert not desk.window.details.isEnabled()
        headline = desk.window.editor.titles.headline
        QTest.keyClick(headline, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert headline.toPlainText() == "一"


@pytest.mark.parametrize(
    ("names", "offered"),
    [
        (["story.txt", "page.html"], []),
        (["photo.JPG", "x.heic", "drawing.svg"], ["photo.JPG", "x.heic", "drawing.svg"]),
        # What stands among pictures and is none goes another way: see `ui.taking_in.given_files`.
        (["story.txt", "photo.JPG"], ["photo.JPG"]),
    ],
)
def test_files_are_offered_as_pictures_where_there_is_one(
    tmp_path: Path, names: list[str], offered: list[str]
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    assert [path.name for path in offered_pictures(mime) if isinstance(path, Path)] == offered
