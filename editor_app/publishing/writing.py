"""Putting a package on the disk: written aside, flushed, read back, and only then given its name."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.publishing.archive import zip_bytes
from editor_app.publishing.reading import FolderFiles
from editor_app.publishing.verify import verify_package
from editor_app.system.files import begin_flush, flush_file, flush_folder, folder_in_the_making, rename

# Files open at once while a folder is written; systems allow some hundreds.
_BATCH = 64


def place_zip(target: Path, files: Mapping[str, bytes]) -> None:
    """Write files as the zip ``target``, unless it is there already with these very bytes."""
    data = zip_bytes(files)
    if os.path.lexists(target):
        if target.is_file() and target.read_bytes() == data:
            return
        _refuse_foreign(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            flush_file(file.fileno())
        part.chmod(0o644)
        _prove(part.read_bytes() == data, part)
        rename(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


def place_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder of files as ``target``, unless it is there already with these very files."""
    if os.path.lexists(target):
        if _holds_exactly(target, files):
            return
        _refuse_foreign(target)
    old: Path | None = None
    try:
        with folder_in_the_making(target) as making:
            _fill(making, files)
            _prove(_holds_exactly(making, files), making)
            old = _set_aside(target)
    except BaseException:
        if old is not None:
            rename(old, target)
            old.parent.rmdir()
        raise
    if old is not None:
        shutil.rmtree(old.parent, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write and flush all files, then the folders that hold them."""
    folders = {folder}
    paths = list(files)
    for start in range(0, len(paths), _BATCH):
        with contextlib.ExitStack() as opened:
            written = []
            for path in paths[start : start + _BATCH]:
                target = folder / path
                _make_folders(target.parent, folders)
                file = opened.enter_context(target.open("xb"))
                file.write(files[path])
                file.flush()
                begin_flush(file.fileno())
                written.append(file)
            for file in written:
                flush_file(file.fileno())
    for one in sorted(folders, reverse=True):
        flush_folder(one)


def _make_folders(wanted: Path, folders: set[Path]) -> None:
    """Make a folder and those above it, and note them for flushing."""
    if wanted not in folders:
        _make_folders(wanted.parent, folders)
        wanted.mkdir()
        folders.add(wanted)


def _prove(sound: bool, path: Path) -> None:
    """Refuse to name a package whose bytes, read back, are not those that were rendered.

    Whole bytes are compared with those that the manifest was made from, which shows all that hashing them again
    would, and more.
    """
    if not sound:
        raise StetError(
            "Package not sound",
            "The package was written to {path}, but reads back differently.",
            hint="Check the disk and export again.",
            path=path.parent,
        )


def _refuse_foreign(target: Path) -> None:
    """Refuse to replace anything but a sound package, which its library can always make again."""
    try:
        sound = not target.is_symlink() and verify_package(target).ok
    except StetError:
        sound = False
    if not sound:
        raise StetError(
            "Name already taken",
            "{path} is there already and is not a sound package, so it was not replaced.",
            hint="Move it away or choose another folder.",
            path=target,
        )


def _set_aside(target: Path) -> Path | None:
    """Move an older package of the name into a hidden folder beside it; None where there is none."""
    if not target.exists():
        return None
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", suffix=".old", dir=target.parent))
    rename(target, aside / target.name)
    return aside / target.name


def _holds_exactly(folder: Path, files: Mapping[str, bytes]) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return False
    there = FolderFiles(folder)
    if there.faults or there.paths != files.keys():
        return False
    return all((folder / path).read_bytes() == data for path, data in files.items())
