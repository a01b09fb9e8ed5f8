"""Packages on their way to the disk together: one flush for all, where each alone would wait for the disk."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from editor_app.domain.errors import StetError
from editor_app.publishing.job import PackageJob
from editor_app.publishing.naming import package_name
from editor_app.publishing.package import Package, render_package
from editor_app.publishing.writing import PackageAside
from editor_app.system.files import flush_folder
from editor_app.system.volume import watched_volume

# From so many on, flushing a whole file system is quicker than flushing their files one by one.
_SEVERAL = 3
# Rendered bytes that are held in memory until they are proven.
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(slots=True)
class _Entry:
    """One package of a batch: what it is, its writing, and what became of it."""

    package: Package
    aside: PackageAside
    error: StetError | None = None
    is_named: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether it is still on its way."""
        return self.error is None and not self.is_named


class PackageBatch:
    """Packages that are written, flushed, proven and named together.

    ``with PackageBatch() as batch:`` `add` each, then `place` all.  One that fails does not keep back the others; what
    has no name yet when the block ends, for whatever reason, is removed.
    """

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._unproven: list[_Entry] = []
        self._held = 0
        self._volumes: dict[Path, Callable[[], None]] = {}
        self._opened = contextlib.ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()
        for entry in self._entries:
            entry.aside.discard()

    @property
    def named(self) -> list[Package]:
        """The packages that have their names, even when naming the others was interrupted."""
        return [entry.package for entry in self._entries if entry.is_named and entry.error is None]

    def add(self, job: PackageJob, folder: Path, *, as_zip: bool) -> None:
        """Render the package of one revision and write it aside in ``folder``, which is made where it is missing.

        The same job gives the same name and bytes.  An equal package that is there already is left as it is.  Raise
        `StetError` where the job does not hold together, a picture is missing or the disk refuses; then nothing is
        left of this one.
        """
        rendered = render_package(job)
        target = folder / package_name(job.content.fields, rendered.manifest.revision, as_zip=as_zip)
        package = Package(target, rendered.manifest, rendered.findings)
        entry = _Entry(package, PackageAside(target, rendered.files, as_zip=as_zip))
        self._entries.append(entry)
        try:
            with _in_words(target):
                self._watch(folder)
                self._write(entry)
        except StetError:
            self._entries.remove(entry)
            entry.aside.discard()
            raise

    def place(self) -> list[Package | StetError]:
        """Flush, prove and name what was added; return, in the order of adding, each package or why there is none.

        A sound package of the same name (other decisions, a later date) is replaced; anything else is not touched.
        """
        self._settle()
        try:
            for entry in self._entries:
                if entry.is_open:
                    with _noting(entry):
                        entry.aside.name()
                        entry.is_named = True
        finally:
            self._flush_names()
        return [entry.error or entry.package for entry in self._entries]

    def _watch(self, folder: Path) -> None:
        if folder not in self._volumes:
            folder.mkdir(parents=True, exist_ok=True)
            self._volumes[folder] = self._opened.enter_context(watched_volume(folder))

    def _write(self, entry: _Entry) -> None:
        if entry.aside.is_there:
            entry.aside.let_go()
            entry.package = replace(entry.package, was_there=True)
            entry.is_named = True
            return
        entry.aside.write()
        self._unproven.append(entry)
        self._held += entry.aside.size
        if self._held > _MOST_BYTES:
            self._settle()

    def _settle(self) -> None:
        """Flush and prove what was written since the last time, which lets go of its bytes."""
        waiting, self._unproven, self._held = self._unproven, [], 0
        if not self._flushed_together(len(waiting)):
            for entry in waiting:
                with _noting(entry):
                    entry.aside.flush()
        for entry in waiting:
            if entry.is_open:
                with _noting(entry):
                    entry.aside.prove()

    def _flushed_together(self, count: int) -> bool:
        """Flush the file systems that hold ``count`` packages, where that pays; tell whether it was done.

        Where it fails, flushing one by one shows whose files the disk has lost.
        """
        if count < _SEVERAL:
            return False
        try:
            for flush in self._volumes.values():
                flush()
        except OSError:
            return False
        return True

    def _flush_names(self) -> None:
        """Push the new names to the disk, then remove the packages that they have replaced."""
        for folder in self._volumes:
            named = [
                entry for entry in self._entries if entry.is_named and entry.package.path.parent == folder
            ]
            try:
                flush_folder(folder)
            except OSError as error:
                for entry in named:
                    entry.error = _not_written(entry.package.path, error)
            for entry in named:
                entry.aside.clear()


@contextlib.contextmanager
def _noting(entry: _Entry) -> Iterator[None]:
    """Note a failure inside the block as what became of this package, and remove what was written of it."""
    try:
        with _in_words(entry.package.path):
            yield
    except StetError as error:
        entry.error = error
        entry.aside.discard()


@contextlib.contextmanager
def _in_words(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _not_written(target, error) from error


def _not_written(target: Path, error: OSError) -> StetError:
    return StetError(
        "Package not written",
        "The package {package} cannot be written: {reason}.",
        hint="Choose another folder, or make room on the disk.",
        package=target,
        reason=error.strerror or error,
    )
