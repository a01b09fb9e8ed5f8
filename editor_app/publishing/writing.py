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
from editor_app.system.files import begin_flush, flush_file, flush_folder, rename

# Files open at once while a package is flushed; systems allow some hundreds.
_MOST_OPEN = 64


class PackageAside:
    """A package under a hidden name beside its own, until it is proven and gets that name.

    `write`, `flush`, `prove`, `name` and `clear` follow each other.  They raise ``OSError`` where the disk refuses and
    `StetError` where the package may not get its name.  `discard` takes back whatever has no name yet.
    """

    def __init__(self, target: Path, files: Mapping[str, bytes], *, as_zip: bool) -> None:
        self.target = target
        self._is_zip = as_zip
        # A zip is one file, which lies at the very place.
        self._files: Mapping[str, bytes] = {"": zip_bytes(files)} if as_zip else files
        self._folders: list[str] = []
        self._place: Path | None = None
        self._older: Path | None = None

    @property
    def size(self) -> int:
        """How many bytes are held in memory: all, until they are proven."""
        return sum(map(len, self._files.values()))

    @property
    def is_there(self) -> bool:
        """Tell whether an earlier export has left this very package under its name."""
        return os.path.lexists(self.target) and self._is_held_at(self.target)

    def write(self) -> None:
        """Write all files under a hidden name; they are not flushed yet."""
        place = self._place = _hidden_file(self.target) if self._is_zip else _hidden_folder(self.target)
        if not self._is_zip:
            self._folders.append(str(place))
        for path, data in self._files.items():
            self._make_folders_of(path)
            with open(_joined(place, path), "wb") as file:  # noqa: PTH123 - a path object costs more than the file
                file.write(data)

    def _make_folders_of(self, path: str) -> None:
        names = path.split("/")[:-1]
        for count in range(1, len(names) + 1):
            folder = _joined(self._place, "/".join(names[:count]))
            if folder not in self._folders:
                os.mkdir(folder)  # noqa: PTH102 - as above
                self._folders.append(folder)

    def flush(self) -> None:
        """Push every file to the disk, then the folders that hold them."""
        paths = [_joined(self._place, path) for path in self._files]
        for start in range(0, len(paths), _MOST_OPEN):
            with contextlib.ExitStack() as opened:
                # For writing: Windows flushes nothing else.
                files = [
                    opened.enter_context(Path(path).open("r+b")) for path in paths[start : start + _MOST_OPEN]
                ]
                for file in files:
                    begin_flush(file.fileno())
                for file in files:
                    flush_file(file.fileno())
        for folder in reversed(self._folders):
            flush_folder(Path(folder))

    def prove(self) -> None:
        """Read everything back, compare it with what was rendered, and let go of the bytes.

        Whole bytes are compared with those that the manifest was made from, which shows all that hashing them again
        would, and more.
        """
        if self._place is None or not self._is_held_at(self._place):
            raise StetError(
                "Package not sound",
                "The package was written to {path}, but reads back differently.",
                hint="Check the disk and export again.",
                path=self.target.parent,
            )
        self.let_go()

    def let_go(self) -> None:
        """Keep no bytes in memory."""
        self._files = {}

    def name(self) -> None:
        """Give the package its name, in place of a sound older one; its folder is still to be flushed."""
        place = self._place
        assert place is not None
        if os.path.lexists(self.target):
            _refuse_foreign(self.target)
            if not self._is_zip:
                self._older = _set_aside(self.target)
        try:
            rename(place, self.target)
            self._place = None
        except BaseException:
            self._put_back()
            raise

    def clear(self) -> None:
        """Remove the older package that this one has replaced."""
        if self._older is not None:
            shutil.rmtree(self._older.parent, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was written, unless it has its name."""
        if self._place is None:
            return
        if self._is_zip:
            self._place.unlink(missing_ok=True)
        else:
            shutil.rmtree(self._place, ignore_errors=True)
        self._place = None

    def _put_back(self) -> None:
        if self._older is not None:
            rename(self._older, self.target)
            self._older.parent.rmdir()
            self._older = None

    def _is_held_at(self, place: Path) -> bool:
        if self._is_zip:
            return place.is_file() and place.read_bytes() == self._files[""]
        if place.is_symlink() or not place.is_dir():
            return False
        there = FolderFiles(place)
        if there.faults or there.paths != self._files.keys():
            return False
        return all(_read(_joined(place, path)) == data for path, data in self._files.items())


def _joined(place: Path | None, path: str) -> str:
    """A file's whole path, as text: joining path objects costs more than opening the file."""
    return f"{place}/{path}" if path else str(place)


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - as `_joined` says
        return file.read()


def _hidden_file(target: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    part.chmod(0o644)
    return part


def _hidden_folder(target: Path) -> Path:
    making = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent))
    making.chmod(0o755)
    return making


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


def _set_aside(target: Path) -> Path:
    """Move an older package of the name into a hidden folder beside it."""
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", suffix=".old", dir=target.parent))
    rename(target, aside / target.name)
    return aside / target.name
