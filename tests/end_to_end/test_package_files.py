"""Packages on the disk: the same twice, whole or not at all, and never over anything else."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import StetError
from editor_app.publishing import writing
from editor_app.publishing.job import PackageJob
from editor_app.publishing.package import Package
from editor_app.publishing.verify import verify_package
from editor_app.system.files import flush_file, rename
from tests.support.packages import (
    HARBOUR,
    chinese_content,
    english_content,
    job_for,
    live,
    signed_off,
    with_pictures,
    write_package,
)

CONTENT, LIBRARY = with_pictures(chinese_content())
JOB = job_for(
    CONTENT,
    publication=HARBOUR,
    decisions=signed_off(CONTENT),
    outlets=(live(CONTENT),),
    assets=LIBRARY.__getitem__,
)


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def written(job: PackageJob, folder: Path, as_zip: bool) -> tuple[Package, object]:
    package = write_package(job, folder, as_zip=as_zip)
    return package, package.path.read_bytes() if as_zip else files_below(package.path)


@pytest.mark.parametrize("as_zip", [False, True])
def test_the_same_job_gives_the_same_bytes_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_zip: bool
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    first, here = written(JOB, Path("out"), as_zip)
    monkeypatch.chdir(tmp_path / "there")
    monkeypatch.setenv("TZ", "America/Lima")
    monkeypatch.setenv("LC_ALL", "C")
    second, there = written(JOB, tmp_path / "there" / "deep" / "out", as_zip)
    assert here == there
    assert first.path.name == second.path.name
    assert first.manifest == second.manifest


@pytest.mark.parametrize("as_zip", [False, True])
def test_exporting_again_leaves_an_equal_package_as_it_is(tmp_path: Path, as_zip: bool) -> None:
    first = write_package(JOB, tmp_path, as_zip=as_zip)
    inode = first.path.stat().st_ino
    second = write_package(JOB, tmp_path, as_zip=as_zip)
    assert second == replace(first, was_there=True)
    assert second.path.stat().st_ino == inode
    assert names_in(tmp_path) == [first.path.name]


@pytest.mark.parametrize("as_zip", [False, True])
def test_a_sound_package_of_an_earlier_day_is_replaced(tmp_path: Path, as_zip: bool) -> None:
    early = write_package(replace(JOB, outlets=()), tmp_path, as_zip=as_zip)
    late = write_package(JOB, tmp_path, as_zip=as_zip)
    assert late.path == early.path
    assert late.manifest != early.manifest
    assert verify_package(late.path).manifest == late.manifest
    assert names_in(tmp_path) == [late.path.name]


@pytest.mark.parametrize("as_zip", [False, True])
def test_an_edited_package_is_not_replaced(tmp_path: Path, as_zip: bool) -> None:
    package = write_package(JOB, tmp_path, as_zip=as_zip)
    edited = package.path if as_zip else package.path / "web" / "index.html"
    edited.write_bytes(edited.read_bytes() + b"<!-- by hand -->")
    kept = edited.read_bytes()
    with pytest.raises(StetError, match="not a sound package"):
        write_package(JOB, tmp_path, as_zip=as_zip)
    assert edited.read_bytes() == kept
    assert names_in(tmp_path) == [package.path.name]


@pytest.mark.parametrize("as_zip", [False, True])
def test_somebody_elses_file_of_the_name_is_not_touched(tmp_path: Path, as_zip: bool) -> None:
    name = write_package(JOB, tmp_path / "elsewhere", as_zip=as_zip).path.name
    (tmp_path / name).write_text("mine")
    with pytest.raises(StetError, match="not a sound package"):
        write_package(JOB, tmp_path, as_zip=as_zip)
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize(
    ("as_zip", "moment"),
    [
        (True, "flush_file"),
        (False, "begin_flush"),
        (False, "flush_file"),
        (False, "flush_folder"),
    ],
)
def test_an_interrupted_export_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_zip: bool, moment: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, moment, interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_package(JOB, tmp_path, as_zip=as_zip)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("as_zip", [False, True])
def test_an_interrupted_replacement_leaves_the_old_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_zip: bool
) -> None:
    early = write_package(replace(JOB, outlets=()), tmp_path, as_zip=as_zip)

    def interrupt(source: Path, target: Path) -> None:
        if source.name.endswith(".part"):
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr(writing, "rename", interrupt)
    monkeypatch.setattr("editor_app.system.files.rename", interrupt)
    with pytest.raises(StetError, match="No space left on device"):
        write_package(JOB, tmp_path, as_zip=as_zip)
    assert verify_package(early.path).manifest == early.manifest
    assert names_in(tmp_path) == [early.path.name]


@pytest.mark.parametrize("as_zip", [False, True])
def test_what_the_disk_did_not_keep_is_not_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_zip: bool
) -> None:
    def lose_a_byte(descriptor: int) -> None:
        os.pwrite(descriptor, b"?", 100)
        flush_file(descriptor)

    monkeypatch.setattr(writing, "flush_file", lose_a_byte)
    with pytest.raises(StetError, match="reads back differently"):
        write_package(JOB, tmp_path, as_zip=as_zip)
    assert names_in(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StetError, match="cannot be written"):
        write_package(job_for(english_content()), tmp_path / "file" / "out", as_zip=False)


def test_more_files_than_may_be_open_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_MOST_OPEN", 2)
    package = write_package(JOB, tmp_path, as_zip=False)
    assert len(files_below(package.path)) == len(package.manifest.files) + 1
    assert verify_package(package.path).ok
