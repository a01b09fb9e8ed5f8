"""Atomic writes: the old state or the new one, never anything between, and no leavings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor_app.system.files import file_in_the_making, folder_in_the_making, write_atomically


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "稿件.json"
    write_atomically(target, b"old")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failing_write_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_appears_only_when_finished(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "package"
    with folder_in_the_making(target) as making:
        (making / "a.txt").write_text("a", encoding="utf-8")
        assert not target.exists()
    assert [path.name for path in target.iterdir()] == ["a.txt"]
    assert list(target.parent.iterdir()) == [target]


def test_an_interrupted_folder_leaves_nothing(tmp_path: Path) -> None:
    def interrupted() -> None:
        with folder_in_the_making(tmp_path / "package") as making:
            (making / "a.txt").write_text("a", encoding="utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_an_existing_folder_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "package"
    target.mkdir()
    (target / "kept").touch()
    with pytest.raises(FileExistsError), folder_in_the_making(target):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["package"]
    assert (target / "kept").exists()


def test_a_file_that_does_not_prove_sound_never_gets_its_name(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")

    def refuse(part: Path) -> None:
        assert part.read_bytes() == b"new"
        raise ValueError("not sound")

    with pytest.raises(ValueError, match="not sound"), file_in_the_making(target, refuse) as file:
        file.write(b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
