"""Libraries that cannot be opened, read or written: a sentence each time, nothing lost, nothing half made."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from editor_app.domain.errors import CorruptError, StetError
from editor_app.store import asset_folder, engine
from editor_app.store.engine import connect
from editor_app.store.failures import BusyError, ReadOnlyError, translated
from editor_app.store.layout import DATABASE
from editor_app.store.library import Library, View
from tests.support.library import content, filled, library

NOBODY = 65534
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="permissions are tested on POSIX")


def contents_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x", encoding="utf-8")
    with pytest.raises(StetError, match="a library is a folder"):
        Library.open(path)
    with pytest.raises(StetError, match="cannot be opened"):
        Library.open(path / "below")
    assert path.read_text(encoding="utf-8") == "x"


def test_a_missing_library_is_made_only_when_asked(tmp_path: Path) -> None:
    with pytest.raises(StetError, match="no library in"):
        Library.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()
    Library.open(tmp_path / "deep" / "er").close()
    assert [path.name for path in (tmp_path / "deep" / "er").iterdir()] == [DATABASE]


@pytest.mark.parametrize("name", ["assets/ab/cd", "backups/one/library.db", "library.db-wal"])
def test_a_library_without_its_database_is_not_replaced_by_an_empty_one(tmp_path: Path, name: str) -> None:
    remains = tmp_path / name
    remains.parent.mkdir(parents=True, exist_ok=True)
    remains.write_bytes(b"precious")
    before = contents_of(tmp_path)
    with pytest.raises(StetError, match=r"but no library\.db"):
        Library.open(tmp_path)
    assert contents_of(tmp_path) == before


@pytest.mark.parametrize("name", ["稿库 one", "a#b", "a?mode=ro", "100%41", "it's", "file:x", "a&b=c"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    [article] = filled(tmp_path / name)
    with Library.open(tmp_path / name, create=False) as opened, opened.reading() as view:
        assert view.articles.ids() == (article,)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be any bytes")
def test_a_folder_name_need_not_be_utf_8(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb8\xe5"))
    assert filled(folder)
    assert (folder / DATABASE).is_file()


def to_a_folder(database: Path) -> None:
    database.unlink()
    database.mkdir()


def to_anothers(database: Path) -> None:
    database.unlink()
    with contextlib.closing(sqlite3.connect(database)) as driver:
        driver.execute("CREATE TABLE notes (a)")


def without_version(database: Path) -> None:
    with contextlib.closing(connect(database)) as driver:
        driver.execute("DROP TABLE alembic_version")


@pytest.mark.parametrize(
    ("damage", "match"),
    [
        (lambda database: database.write_bytes(b""), "is empty"),
        (lambda database: database.write_bytes(b"not a database at all" * 999), "is damaged"),
        (lambda database: database.write_bytes(database.read_bytes()[:100]), "is damaged"),
        (lambda database: database.write_bytes(b"\x00" * 8192), "is damaged"),
        (to_a_folder, "is damaged"),
        (to_anothers, "was not made by Stet"),
        (without_version, "which version"),
    ],
)
def test_what_is_no_database_of_ours_is_refused_and_kept(
    tmp_path: Path, damage: Callable[[Path], object], match: str
) -> None:
    filled(tmp_path)
    damage(tmp_path / DATABASE)
    before = contents_of(tmp_path)
    with pytest.raises(StetError, match=match):
        Library.open(tmp_path)
    assert contents_of(tmp_path) == before


def reads(view: View, article: str) -> list[Callable[[], object]]:
    return [
        partial(view.articles.draft, article),
        partial(view.articles.summary, article),
        partial(view.articles.resolve, article[:6]),
        partial(view.articles.page, query="港"),
        partial(view.articles.page, limit=None),
        partial(view.articles.page, section=("新闻",)),
        view.articles.counts,
        partial(view.revisions.of, article),
        partial(view.revisions.head, article),
        lambda: view.revisions.content(view.articles.draft_hash(article)),
        partial(view.events.of, article),
        partial(view.events.desk, article),
        partial(view.private.of, article),
        partial(view.origins.get, article),
        partial(view.snapshots.of, article),
        view.assets.hashes,
        view.publications.all,
        view.settings.all,
    ]


def use_everything(folder: Path) -> None:
    """Read and write in every room; only failures in words may come out."""
    with contextlib.suppress(StetError), Library.open(folder) as opened:
        with opened.reading() as view:
            ids = view.articles.ids()
        for article in map(str, ids):
            for read in reads(view, article):
                with contextlib.suppress(StetError), opened.reading():
                    read()
            with contextlib.suppress(StetError), opened.writing() as unit:
                unit.articles.save_draft(article, content("港口", "changed"))
                unit.revisions.add(article, "x")


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_page_ends_in_words_or_does_no_harm(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    filled(tmp_path, *(content(f"港口{number}", "正文" * 400) for number in range(6)))
    data = bytearray((tmp_path / DATABASE).read_bytes())
    if seed % 3 == 0:
        del data[chance.randrange(200, len(data)) :]
    else:
        page = chance.randrange(0, len(data) // 4096) * 4096
        for _ in range(chance.choice([1, 20, 2000])):
            data[page + chance.randrange(100, 4096)] = chance.randrange(256)
    (tmp_path / DATABASE).write_bytes(data)
    use_everything(tmp_path)


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, whom no permission stops."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may reach (``tmp_path`` lies where only its owner may go)."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        path.chmod(0o755)
    shutil.rmtree(folder)


def protect(folder: Path) -> None:
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)


@posix_only
def test_a_read_only_library_can_be_read_and_backed_up_but_not_written(open_folder: Path) -> None:
    folder, target = open_folder / "library", open_folder / "backups"
    [article] = filled(folder)
    target.mkdir()
    target.chmod(0o777)
    protect(folder)
    before = contents_of(folder)
    with as_nobody(), Library.open(folder) as opened:
        assert opened.read_only
        with opened.reading() as view:
            assert view.articles.draft(article).content == content()
            assert [row.id for row in view.articles.page(query="春汛").rows] == [article]
        with pytest.raises(ReadOnlyError, match="cannot be written; nothing was changed"), opened.writing():
            pass
        assert (opened.back_up(target) / DATABASE).is_file()
        with pytest.raises(ReadOnlyError):
            opened.back_up_if_due()
    assert contents_of(folder) == before


@posix_only
def test_a_read_only_file_in_a_folder_that_can_be_written(open_folder: Path) -> None:
    folder = open_folder / "library"
    [article] = filled(folder)
    folder.chmod(0o777)
    (folder / DATABASE).chmod(0o444)
    with as_nobody(), Library.open(folder) as opened:
        assert opened.read_only
        with opened.reading() as view:
            assert view.articles.draft(article).content == content()
        with pytest.raises(ReadOnlyError), opened.writing() as unit:
            unit.articles.create(content())


@posix_only
def test_a_read_only_library_that_is_in_use_elsewhere_is_known_to_be_read_only(open_folder: Path) -> None:
    folder = open_folder / "library"
    with library(folder) as in_use:
        with in_use.writing() as unit:
            article = unit.articles.create(content())
        protect(folder)
        with as_nobody(), Library.open(folder) as opened:
            assert opened.read_only
            with opened.reading() as view:
                assert view.articles.draft(article).content == content()
            with pytest.raises(ReadOnlyError), opened.writing():
                pass
        folder.chmod(0o755)


@posix_only
def test_a_read_only_library_of_an_older_program_says_that_it_must_be_brought_up_to_date(
    open_folder: Path,
) -> None:
    folder = open_folder / "library"
    filled(folder)
    with contextlib.closing(sqlite3.connect(folder / DATABASE)) as driver, driver:
        driver.execute("UPDATE alembic_version SET version_num = '0003'")
    protect(folder)
    with as_nobody(), pytest.raises(ReadOnlyError, match="must be brought up to date, but cannot be written"):
        Library.open(folder)


@posix_only
def test_a_read_only_library_that_was_not_closed_is_not_read_half(open_folder: Path) -> None:
    folder, crashed = open_folder / "library", open_folder / "crashed"
    with library(folder) as opened:
        with opened.writing() as unit:
            unit.articles.create(content())
        crashed.mkdir()
        for name in (DATABASE, f"{DATABASE}-wal"):
            shutil.copy(folder / name, crashed / name)
    protect(crashed)
    with as_nobody(), pytest.raises(ReadOnlyError, match="not closed properly"):
        Library.open(crashed)


@posix_only
def test_a_library_cannot_be_made_where_one_may_not_write(open_folder: Path) -> None:
    (open_folder / "locked").mkdir(mode=0o555)
    with as_nobody():
        for place in (open_folder / "locked", open_folder / "locked" / "new"):
            with pytest.raises(ReadOnlyError):
                Library.open(place)
    assert list((open_folder / "locked").iterdir()) == []


@posix_only
def test_a_library_that_may_not_be_read_says_so(open_folder: Path) -> None:
    folder = open_folder / "library"
    filled(folder)
    (folder / DATABASE).chmod(0o000)
    with as_nobody(), pytest.raises(StetError, match="cannot be"):
        Library.open(folder)


def test_a_full_disk_takes_back_the_whole_writing(tmp_path: Path) -> None:
    with library(tmp_path) as opened:
        with opened.writing() as unit:
            article = unit.articles.create(content("before"))
        writer = opened._opened_writer()
        pages = engine.driver_of(writer).execute("PRAGMA page_count").fetchone()[0]
        engine.driver_of(writer).execute(f"PRAGMA max_page_count = {pages + 2}")
        with (
            pytest.raises(StetError, match=r"no room left .*; nothing was changed"),
            opened.writing() as unit,
        ):
            unit.articles.save_draft(article, content("after", "long " * 20000))
        with opened.reading() as view:
            assert view.articles.draft(article).content == content("before")
            assert view.articles.page(query="before").rows
        engine.driver_of(writer).execute("PRAGMA max_page_count = 1000000")
        with opened.writing() as unit:
            unit.articles.save_draft(article, content("after"))


def test_a_full_disk_leaves_no_half_made_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_WRITER_PRAGMAS", (*engine._WRITER_PRAGMAS, "PRAGMA max_page_count = 20"))
    with pytest.raises(StetError, match="no room left"):
        Library.open(tmp_path / "library")
    assert list((tmp_path / "library").iterdir()) == []


def test_a_full_disk_takes_no_picture_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(asset_folder, "write_atomically", full)
    with library(tmp_path) as opened:
        with pytest.raises(StetError, match="no room left"), opened.writing() as unit:
            unit.assets.put(b"a picture")
        with opened.reading() as view:
            assert view.assets.hashes() == ()


def test_somebody_who_writes_for_too_long_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 20)
    with library(tmp_path) as opened, contextlib.closing(connect(tmp_path / DATABASE)) as other:
        other.execute("BEGIN IMMEDIATE")
        with opened.reading() as view:
            assert view.articles.count() == 0
        with pytest.raises(BusyError, match="Another program is writing"), opened.writing():
            pass
        other.execute("ROLLBACK")
        with opened.writing() as unit:
            unit.articles.create(content())


def test_a_fault_of_ours_is_not_dressed_up_as_one_of_the_disk(tmp_path: Path) -> None:
    assert translated(ValueError("x"), tmp_path) is None
    assert translated(sqlite3.IntegrityError("x"), tmp_path) is None
    with library(tmp_path) as opened:
        with pytest.raises(FileNotFoundError), opened.writing():
            (tmp_path / "nowhere").read_bytes()
        with pytest.raises(ZeroDivisionError), opened.reading():
            _ = 1 // 0


@pytest.mark.parametrize(("free", "match"), [(0, "no room left"), (10**9, "cannot be opened")])
@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_CANTOPEN])
def test_a_full_disk_is_told_from_one_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, free: int, match: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert match in str(translated(error, tmp_path / "not" / "there"))


def test_stored_text_that_is_no_text_is_damage(tmp_path: Path) -> None:
    [article] = filled(tmp_path)
    with contextlib.closing(connect(tmp_path / DATABASE)) as driver:
        driver.execute("UPDATE articles SET headline = CAST(x'ff' AS TEXT)")
    with Library.open(tmp_path) as opened:
        with pytest.raises(CorruptError, match="is damaged"), opened.reading() as view:
            view.articles.summary(article)
        with pytest.raises(CorruptError, match="is damaged"), opened.reading() as view:
            view.articles.page()


def test_an_unheard_of_status_is_damage(tmp_path: Path) -> None:
    filled(tmp_path)
    with contextlib.closing(connect(tmp_path / DATABASE)) as driver:
        driver.execute("UPDATE articles SET status = 'unheard of'")
    with (
        Library.open(tmp_path) as opened,
        pytest.raises(CorruptError, match="unknown status"),
        opened.reading() as view,
    ):
        view.articles.page()
