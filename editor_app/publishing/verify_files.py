"""Checking that a package holds the files that its manifest lists, as they were, and no others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from editor_app.domain.canonical import digest
from editor_app.domain.errors import CorruptError, StetError
from editor_app.publishing.job import WEB
from editor_app.publishing.layout import MANIFEST, OWN_FILES, PAGE, is_of_the_system
from editor_app.publishing.manifest import Manifest, PackagedFile, manifest_from_bytes
from editor_app.publishing.reading import LARGEST_FILE, PackedFiles, measure_file, read_file
from editor_app.publishing.verdict import Line, failed, fails, holds

_LARGEST_MANIFEST = 16 * 1024 * 1024
# Read once, for their hash and for what they say.
_KEPT = (OWN_FILES - {MANIFEST}) | {PAGE}


def check_manifest(files: PackedFiles, lines: list[Line]) -> Manifest | None:
    """Read the manifest and say how it stands; None where nothing can be checked by it."""
    if MANIFEST not in files.paths:
        lines.append(fails("manifest.missing", "{path} is missing.", path=MANIFEST))
        return None
    try:
        manifest, seal_holds = manifest_from_bytes(read_file(files, MANIFEST, _LARGEST_MANIFEST))
    except StetError as error:
        lines.append(fails("manifest.unreadable", "{path} cannot be used.", path=MANIFEST))
        lines.append(failed("manifest.reason", error))
        return None
    version = manifest.version
    lines.append(
        holds("manifest.read", "{path} reads, format version {version}.", path=MANIFEST, version=version)
    )
    if seal_holds:
        lines.append(holds("manifest.seal", "{path} bears its seal.", path=MANIFEST))
    else:
        lines.append(fails("manifest.seal", "{path} was changed: its seal does not fit.", path=MANIFEST))
    return manifest


def check_files(files: PackedFiles, manifest: Manifest, lines: list[Line]) -> dict[str, bytes]:
    """Check every file that is listed or there; return the bytes of those that hold and will be read."""
    kept: dict[str, bytes] = {}
    lines.extend(_list_faults(manifest))
    lines.extend(_check_file(files, entry, kept) for entry in manifest.files)
    listed = {entry.path for entry in manifest.files} | {MANIFEST}
    for path in sorted(files.paths - listed):
        if is_of_the_system(path):
            lines.append(
                holds("file.system", "{path} is no part of the package (a file manager's).", path=path)
            )
        else:
            lines.append(fails("file.extra", "{path} is not in the manifest.", path=path))
    return kept


def _list_faults(manifest: Manifest) -> Iterator[Line]:
    """What is wrong with the list itself, and with what the manifest says of it."""
    if manifest.extra:
        yield fails(
            "manifest.unknown",
            "{path} says more than format version {version} knows: {keys}.",
            path=MANIFEST,
            version=manifest.version,
            keys=", ".join(key for key, _ in manifest.extra),
        )
    folders = sorted({entry.path.partition("/")[0] for entry in manifest.files if "/" in entry.path})
    if sorted(manifest.channels) != folders:
        yield fails(
            "manifest.channels",
            "{path} names the channels {channels}, and the package holds {folders}.",
            path=MANIFEST,
            channels=", ".join(manifest.channels) or "—",
            folders=", ".join(folders) or "—",
        )
    counted = Counter(entry.path for entry in manifest.files)
    wanted = (OWN_FILES - {MANIFEST}) | ({PAGE} if WEB in manifest.channels else set())
    for path in sorted(wanted - set(counted)):
        yield fails("manifest.unlisted", "{path} is not listed in the manifest.", path=path)
    for path, count in counted.items():
        if count > 1:
            yield fails("manifest.twice", "{path} is listed more than once in the manifest.", path=path)


def _check_file(files: PackedFiles, entry: PackagedFile, kept: dict[str, bytes]) -> Line:
    path, expected = entry.path, entry.size
    if path not in files.paths:
        return fails("file.missing", "{path} is missing.", path=path)
    if not 0 <= expected <= LARGEST_FILE:
        return fails("file.size", "{path} is listed with a size that no file here has.", path=path)
    try:
        if path in _KEPT:
            data = read_file(files, path, expected)
            size, sha256 = len(data), digest(data)
        else:
            data = b""
            size, sha256 = measure_file(files, path, expected)
    except CorruptError as error:
        return failed("file.unreadable", error)
    if size > expected:
        return fails("file.size", "{path} is larger than {most} bytes.", path=path, most=expected)
    if size < expected:
        return fails(
            "file.size",
            "{path} is cut short: {size} of {expected} bytes.",
            path=path,
            size=size,
            expected=expected,
        )
    if sha256 != entry.sha256:
        return fails("file.changed", "{path} was changed: its hash is not the manifest's.", path=path)
    if path in _KEPT:
        kept[path] = data
    return holds("file.holds", "{path} is as the manifest says.", path=path)
