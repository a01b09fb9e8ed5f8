"""Checking a package, line by line: what holds, what does not, and in which file.

Whoever changes a package can also seal it anew: verifying shows that nothing was damaged or edited on the way and
that the parts belong together.  By whom, only signatures on the decisions can show.
"""

from __future__ import annotations

import zipfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from editor_app.domain.errors import CorruptError, StetError
from editor_app.publishing.layout import OWN_FILES
from editor_app.publishing.manifest import Manifest
from editor_app.publishing.reading import FolderFiles, PackedFiles
from editor_app.publishing.verdict import Line, Verification, failed
from editor_app.publishing.verify_files import check_files, check_manifest
from editor_app.publishing.verify_parts import check_parts
from editor_app.publishing.zip_reading import open_zip

_ZIP_START = b"PK\x03\x04"


def verify_package(path: Path) -> Verification:
    """Check the package at ``path``, a folder or a zip.

    Whatever is wrong with it is a line.  Raise `StetError` where there is no package at all.
    """
    lines: list[Line] = []
    try:
        with _opened(path) as files:
            manifest = _checked(files, lines)
    except CorruptError as error:
        return Verification((*lines, failed("package.unreadable", error)))
    return Verification(tuple(lines), manifest)


def _checked(files: PackedFiles, lines: list[Line]) -> Manifest | None:
    lines.extend(files.faults)
    manifest = check_manifest(files, lines)
    if manifest is not None:
        kept = check_files(files, manifest, lines)
        check_parts(manifest, kept, lines)
    return manifest


def _opened(path: Path) -> AbstractContextManager[PackedFiles]:
    if path.is_dir():
        files = FolderFiles(path)
        if OWN_FILES.isdisjoint(files.paths):
            raise _no_package(path)
        return nullcontext(files)
    if not path.exists():
        raise StetError("No such package", "There is nothing at {path}.", path=path)
    if not _looks_like_a_zip(path):
        raise _no_package(path)
    return open_zip(path)


def _looks_like_a_zip(path: Path) -> bool:
    """Tell whether a file is meant to be a zip, damaged or not."""
    if path.suffix.lower() == ".zip":
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP_START)) == _ZIP_START or zipfile.is_zipfile(path)
    except OSError as error:
        raise StetError(
            "Package not readable", "{path} cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error


def _no_package(path: Path) -> StetError:
    return StetError(
        "Not a package",
        "{path} is not a Stet package.",
        hint="Name the folder that holds manifest.json, or the zip file.",
        path=path,
    )
