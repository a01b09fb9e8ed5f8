"""What was done to a package's zip, and what verifying says of it."""

from __future__ import annotations

import io
import shutil
import struct
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.publishing.archive import zip_bytes
from editor_app.publishing.verify import verify_package
from tests.end_to_end.test_package_tampering import DISK, FILES, failures

ZIPPED = zip_bytes(FILES)
METHODS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    path.write_bytes(ZIPPED)
    return path


def zip_again(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, top: str = "") -> Path:
    """Zip as a file manager would: own order, own times, folders as entries."""
    with zipfile.ZipFile(path, "w", method) as archive:
        folders = {top, f"{top}web/", f"{top}web/images/"} - {""}
        for folder in sorted(folders):
            archive.writestr(zipfile.ZipInfo(folder, (2024, 5, 6, 7, 8, 10)), b"")
        for name in sorted(files, reverse=True):
            info = zipfile.ZipInfo(top + name, (2024, 5, 6, 7, 8, 10))
            info.compress_type = method
            archive.writestr(info, files[name])
    return path


def test_our_own_zip_verifies(zipped: Path) -> None:
    assert failures(zipped) == []


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("top", ["", "yi-zuo-qiao/"])
def test_a_package_merely_zipped_again_verifies(tmp_path: Path, method: int, top: str) -> None:
    assert failures(zip_again(tmp_path / "again.zip", FILES, method, top)) == []


def test_what_a_mac_adds_is_not_held_against_it(tmp_path: Path) -> None:
    files = {f"p/{path}": data for path, data in FILES.items()}
    files |= {"__MACOSX/p/._manifest.json": b"x", "p/.DS_Store": b"x"}
    assert failures(zip_again(tmp_path / "mac.zip", files)) == []


@pytest.mark.parametrize("top", ["", "p/"])
@pytest.mark.parametrize("name", ["__MACOSX/evil.html", "__MACOSX/p/more.js", "__MACOSX/thumbs.db"])
def test_what_somebody_else_hides_in_a_macs_folder_is_named(tmp_path: Path, top: str, name: str) -> None:
    files = {f"{top}{path}": data for path, data in FILES.items()} | {name: b"x"}
    found = failures(zip_again(tmp_path / "mac.zip", files))
    assert found == [f"{name} is not in the manifest."]


@pytest.mark.parametrize("top", ["", "yi-zuo-qiao/"])
def test_a_zip_of_here_verifies(tmp_path: Path, top: str) -> None:
    """Some tools write ``./`` before every name, and an entry for ``./`` itself."""
    path = tmp_path / "here.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("./", b"")
        for name, data in FILES.items():
            archive.writestr(f"./{top}{name}", data)
    assert failures(path) == []
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("./../evil", b"x")
    assert any("not a path that a package may hold" in sentence for sentence in failures(path))


def test_a_streamed_zip_verifies(tmp_path: Path) -> None:
    """A tool that cannot seek writes data descriptors behind each entry."""

    class Pipe(io.BytesIO):
        def tell(self) -> int:
            raise OSError("a pipe has no position")

        def seekable(self) -> bool:
            return False

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    (tmp_path / "streamed.zip").write_bytes(pipe.getvalue())
    assert failures(tmp_path / "streamed.zip") == []


@DISK
@given(st.integers(0, len(ZIPPED) - 1), st.integers(0, 7))
def test_a_flipped_bit_in_a_zip_is_found_or_changes_no_file(zipped: Path, place: int, bit: int) -> None:
    changed = bytearray(ZIPPED)
    changed[place] ^= 1 << bit
    zipped.write_bytes(changed)
    result = verify_package(zipped)
    if result.ok:
        with zipfile.ZipFile(zipped) as archive:
            assert {info.filename: archive.read(info) for info in archive.infolist()} == FILES
    else:
        assert all(line.text for line in result.lines)


@DISK
@given(st.integers(1, len(ZIPPED) - 1))
def test_a_zip_cut_short_is_a_line(zipped: Path, end: int) -> None:
    zipped.write_bytes(ZIPPED[:end])
    assert any("package.zip" in sentence for sentence in failures(zipped))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (ZIPPED + b"more", "There are bytes after the end of package.zip."),
        (b"#!/bin/sh\n" + ZIPPED, "Before content.json there are bytes of no file."),
        (ZIPPED[:-2] + b"\x04\x00more", "There are bytes after the end of package.zip."),
    ],
)
def test_bytes_around_a_zip_are_found(zipped: Path, data: bytes, sentence: str) -> None:
    zipped.write_bytes(data)
    assert sentence in failures(zipped)


def test_bytes_between_two_entries_are_found(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
            if name == "content.json":
                assert archive.fp is not None
                archive.fp.write(b"hidden")
                archive.start_dir = archive.fp.tell()
    (tmp_path / "package.zip").write_bytes(out.getvalue())
    assert any("bytes of no file" in sentence for sentence in failures(tmp_path / "package.zip"))


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "C:/evil", "a/../../evil", "a\\b", "web//x", "con\x01trol", "./x"]
)
def test_paths_that_lead_elsewhere_are_named(tmp_path: Path, name: str) -> None:
    path = zip_again(tmp_path / "package.zip", FILES | {name: b"x"})
    found = failures(path)
    assert any("not a path that a package may hold" in sentence for sentence in found)
    assert [one.name for one in tmp_path.iterdir()] == ["package.zip"]


def test_two_entries_of_one_name_are_named(tmp_path: Path) -> None:
    path = zip_again(tmp_path / "package.zip", FILES)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("web/index.html", b"other")
        archive.writestr("WEB/INDEX.HTML", b"other")
    assert "web/index.html is in the zip more than once." in failures(path)


def test_links_and_folders_with_bytes_are_named(tmp_path: Path) -> None:
    path = zip_again(tmp_path / "package.zip", FILES)
    link = zipfile.ZipInfo("web/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("web/folder/", b"bytes")
    found = failures(path)
    assert "web/link is a link, not a file." in found
    assert "The folder web/folder/ holds bytes of its own." in found


def test_other_compression_is_said(zipped: Path) -> None:
    data = bytearray(ZIPPED)
    struct.pack_into("<H", data, data.index(b"PK\x01\x02") + 10, 93)
    zipped.write_bytes(data)
    assert "content.json is compressed in a way that this Stet cannot read." in failures(zipped)


@DISK
@given(st.sampled_from([zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]), st.data())
def test_damage_in_other_compressions_is_a_line(tmp_path: Path, method: int, data: st.DataObject) -> None:
    path = zip_again(tmp_path / "package.zip", FILES, method)
    changed = bytearray(path.read_bytes())
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(changed)
    assert all(line.text for line in verify_package(path).lines)


def test_an_encrypted_entry_is_said(zipped: Path) -> None:
    data = bytearray(ZIPPED)
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    zipped.write_bytes(data)
    assert any("is encrypted" in sentence for sentence in failures(zipped))


@pytest.mark.parametrize("method", METHODS)
def test_a_bomb_is_read_no_further_than_its_listed_size(tmp_path: Path, method: int) -> None:
    bomb = FILES["web/index.html"] + b" " * 50_000_000
    path = zip_again(tmp_path / "package.zip", FILES | {"web/index.html": bomb}, method)
    tracemalloc.start()
    found = failures(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert any(sentence.startswith("web/index.html is larger than") for sentence in found)
    assert most < 10_000_000


def test_a_crowd_of_entries_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")
    (tmp_path / "package.zip").write_bytes(out.getvalue())
    assert any("more than 10000 files" in sentence for sentence in failures(tmp_path / "package.zip"))


def test_unpacked_again_a_zip_is_the_folder(zipped: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(zipped, tmp_path / "unpacked")
    assert failures(tmp_path / "unpacked") == []
