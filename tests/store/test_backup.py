"""Backups: made while the library is in use, restored only when they are whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor_app.domain.errors import CorruptError, NewerFormatError, StetError
from editor_app.store.backup import dated_backups
from editor_app.store.engine import connect
from editor_app.store.inspection import stored_generation
from editor_app.store.layout import BACKUPS, DATABASE, MISSING_ASSETS
from editor_app.store.library import Library
from editor_app.store.restore import restore
from tests.support.library import Ticking, content, library

PICTURE = b"a picture"


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def opened(tmp_path: Path, clock: Ticking) -> Iterator[Library]:
    with library(tmp_path / "library", clock) as made:
        with made.writing() as unit:
            article = unit.articles.create(content("港口"), "a" * 32)
            unit.revisions.add(article, "胡文洁")
            unit.assets.put(PICTURE)
        yield made


def asset_of(folder: Path) -> Path:
    [path] = (folder / "assets").glob("*/*")
    return path


def test_a_backup_restores_to_an_equal_library(tmp_path: Path, opened: Library) -> None:
    made = opened.back_up(tmp_path / "backups")
    assert made.parent == tmp_path / "backups"
    with opened.writing() as unit:
        unit.articles.save_draft("a" * 32, content("changed since"))
    for source, name in ((made, "one"), (made.parent, "two")):
        target = restore(source, tmp_path / name)
        with Library.open(target) as copy, copy.reading() as view:
            assert view.articles.draft("a" * 32).content == content("港口")
            assert view.revisions.count("a" * 32) == 1
            assert [row.id for row in view.articles.page(query="港口").rows] == ["a" * 32]
            assert [view.assets.get(one) for one in view.assets.hashes()] == [PICTURE]


def test_a_backup_is_one_database_file_and_its_pictures(tmp_path: Path, opened: Library) -> None:
    made = opened.back_up(tmp_path / "backups")
    assert sorted(path.name for path in made.iterdir()) == ["assets", DATABASE]
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_pictures_are_linked_where_the_disk_can(tmp_path: Path, opened: Library) -> None:
    made = opened.back_up(tmp_path / "backups")
    assert asset_of(made).samefile(asset_of(opened.folder))


def test_pictures_are_copied_across_disks(
    tmp_path: Path, opened: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_disk(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", other_disk)
    made = opened.back_up(tmp_path / "backups")
    assert asset_of(made).read_bytes() == PICTURE
    assert not asset_of(made).samefile(asset_of(opened.folder))


def test_two_backups_in_one_second_do_not_overwrite(tmp_path: Path, clock: Ticking, opened: Library) -> None:
    first = opened.back_up(tmp_path / "backups")
    clock.at = clock.at - clock.step
    with opened.writing() as unit:
        unit.articles.save_draft("a" * 32, content("changed since"))
    clock.at = clock.at - clock.step
    second = opened.back_up(tmp_path / "backups")
    found = dated_backups(tmp_path / "backups")
    assert [found[instant] for instant in sorted(found)] == [first, second]
    assert stored_generation(first / DATABASE) < stored_generation(second / DATABASE)


def flip_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(len(data) // 2, len(data) // 2 + 4096):
        data[place] ^= 0xFF
    path.write_bytes(data)


def replace_stored_content(path: Path) -> None:
    driver = connect(path)
    driver.execute("UPDATE drafts SET content = replace(content, 'a', 'b')")
    driver.close()


def make_newer(path: Path) -> None:
    driver = connect(path)
    driver.execute("UPDATE alembic_version SET version_num = '0099'")
    driver.close()


def break_references(path: Path) -> None:
    driver = connect(path)
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute("DELETE FROM articles")
    driver.close()


@pytest.mark.parametrize(
    ("damage", "error", "match"),
    [
        (lambda made: (made / DATABASE).write_bytes(b"nonsense" * 2000), CorruptError, "damaged"),
        (lambda made: flip_page(made / DATABASE), CorruptError, "damaged"),
        (lambda made: os.truncate(made / DATABASE, 20000), CorruptError, "damaged"),
        (lambda made: replace_stored_content(made / DATABASE), CorruptError, "drafts"),
        (lambda made: break_references(made / DATABASE), CorruptError, "not there"),
        (lambda made: make_newer(made / DATABASE), NewerFormatError, "0099"),
        (lambda made: asset_of(made).write_bytes(b"other"), CorruptError, "not those that were taken in"),
        (lambda made: asset_of(made).unlink(), StetError, "is not in the library"),
        (lambda made: (made / DATABASE).unlink(), StetError, "no backup in"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused_and_leaves_nothing(
    tmp_path: Path, opened: Library, damage: Callable[[Path], object], error: type[StetError], match: str
) -> None:
    made = opened.back_up(tmp_path / "backups")
    copied = asset_of(made).read_bytes()
    asset_of(made).unlink()
    next((made / "assets").iterdir()).joinpath(asset_of(opened.folder).name).write_bytes(copied)
    damage(made)
    with pytest.raises(error, match=match) as refused:
        restore(made, tmp_path / "restored")
    assert ".part" not in str(refused.value)
    assert "\n" not in str(refused.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backups", "library"]


def test_a_place_that_is_not_empty_is_refused_and_kept(tmp_path: Path, opened: Library) -> None:
    made = opened.back_up(tmp_path / "backups")
    before = sorted(opened.folder.rglob("*"))
    with pytest.raises(StetError, match="not empty"):
        restore(made, opened.folder)
    assert sorted(opened.folder.rglob("*")) == before
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StetError, match="not empty"):
        restore(made, tmp_path / "file")
    (tmp_path / "empty").mkdir()
    assert restore(made, tmp_path / "empty") == tmp_path / "empty"
    assert (tmp_path / "empty" / DATABASE).is_file()


def test_no_backup_goes_into_a_file_or_out_of_nothing(tmp_path: Path, opened: Library) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StetError, match="needs a folder"):
        opened.back_up(tmp_path / "file")
    for nothing in (tmp_path / "nowhere", tmp_path / "file", tmp_path):
        with pytest.raises(StetError, match="no backup in"):
            restore(nothing, tmp_path / "restored")


def test_a_picture_that_was_missing_before_does_not_spoil_the_backup(tmp_path: Path, opened: Library) -> None:
    lost = asset_of(opened.folder)
    lost.unlink()
    made = opened.back_up(tmp_path / "backups")
    assert (made / MISSING_ASSETS).read_text(encoding="utf-8") == lost.parent.name + lost.name
    with Library.open(restore(made, tmp_path / "restored")) as copy, copy.reading() as view:
        assert view.articles.count() == 1


def test_the_backup_of_the_day_is_made_once_and_only_after_changes(clock: Ticking, opened: Library) -> None:
    first = opened.back_up_if_due()
    assert first is not None
    assert first.parent == opened.folder / BACKUPS
    assert opened.back_up_if_due() is None
    clock.skip(days=1)
    assert opened.back_up_if_due() is None, "nothing was changed"
    with opened.writing() as unit:
        unit.articles.save_draft("a" * 32, content("changed"))
    second = opened.back_up_if_due()
    assert second is not None
    with opened.writing() as unit:
        unit.articles.save_draft("a" * 32, content("changed again"))
    assert opened.back_up_if_due() is None, "one a day"
    assert stored_generation(first / DATABASE) < stored_generation(second / DATABASE) < opened.generation


def test_an_untouched_library_is_not_backed_up(tmp_path: Path) -> None:
    with library(tmp_path / "new") as new:
        assert new.back_up_if_due() is None


def test_old_backups_go_and_other_folders_stay(clock: Ticking, opened: Library) -> None:
    other = opened.folder / BACKUPS / "my own copy"
    other.mkdir(parents=True)
    for day in range(60):
        clock.skip(days=1)
        with opened.writing() as unit:
            unit.articles.save_draft("a" * 32, content(str(day)))
        assert opened.back_up_if_due() is not None
    left = dated_backups(opened.folder / BACKUPS)
    assert 7 < len(left) <= 11
    assert (max(left) - min(left)).days >= 14
    assert other.is_dir()


def test_an_unreadable_last_backup_does_not_stop_the_next(clock: Ticking, opened: Library) -> None:
    first = opened.back_up_if_due()
    assert first is not None
    (first / DATABASE).write_bytes(b"damaged")
    clock.skip(days=1)
    assert opened.back_up_if_due() is not None


def test_a_damaged_backup_is_named(tmp_path: Path, opened: Library) -> None:
    made = opened.back_up(tmp_path / "backups")
    flip_page(made / DATABASE)
    with pytest.raises(CorruptError) as refused:
        restore(made, tmp_path / "restored")
    assert str(made) in str(refused.value)


@pytest.mark.parametrize(("number", "reason"), [(13, "Permission denied"), (30, "Read-only file system")])
def test_a_backup_folder_that_cannot_be_written_is_named_and_not_the_library(
    tmp_path: Path, opened: Library, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, reason)

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    with pytest.raises(StetError) as refused:
        opened.back_up(tmp_path / "backups")
    assert refused.value.message == "The backup cannot be written to {place}: {reason}."
    assert refused.value.values == {"place": tmp_path / "backups", "reason": reason}


def test_a_failing_backup_leaves_nothing(
    tmp_path: Path, opened: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "link", full)
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(StetError, match=r"no room left on the disk of .*backups;"):
        opened.back_up(tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == []
