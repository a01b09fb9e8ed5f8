"""Pictures taken in by hand: kept as they are, or refused in words, and then nothing is kept."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from editor_app.domain import importable
from editor_app.domain.errors import StetError
from editor_app.publishing.heic import read_heic
from editor_app.services import pictures
from editor_app.services.pictures import TakingPictures
from editor_app.store.library import Library
from editor_app.system.resources import resource
from tests.support.library import library
from tests.support.packages import picture


def kept(opened: Library) -> tuple[str, ...]:
    with opened.reading() as view:
        return view.assets.hashes()


def test_a_picture_is_kept_as_it_is_and_once(tmp_path: Path) -> None:
    path = resource("samples", "pictures", "logo.png")
    with library(tmp_path / "library") as opened:
        taking = TakingPictures(opened)
        asset = taking.take_in(path)
        assert taking.take_in(path) == asset
        with opened.reading() as view:
            assert view.assets.get(asset) == path.read_bytes()


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("HEIF", "image/heic"),
    ],
)
def test_each_kind_is_kept_with_its_media_type_and_can_be_shown(
    tmp_path: Path, kind: str, media_type: str
) -> None:
    read_heic()
    data = picture(1500, 900, kind)
    with library(tmp_path / "library") as opened:
        taking = TakingPictures(opened)
        taken = taking.take(data, "a")
        assert not taken.moves
        with opened.reading() as view:
            about = view.assets.about(taken.asset)
            assert about is not None
            assert about.media_type == media_type
            assert view.assets.get(taken.asset) == data
        shown = taking.displayable(taken.asset, 1280)
    with Image.open(io.BytesIO(shown)) as image:
        assert image.format == ("JPEG" if kind == "HEIF" else kind)


def film(kind: str) -> bytes:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green", "blue")]
    out = io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=100)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_picture_that_moves_says_so(tmp_path: Path, kind: str) -> None:
    with library(tmp_path / "library") as opened:
        assert TakingPictures(opened).take(film(kind), "a.gif").moves


def header_of(width: int, height: int) -> bytes:
    """The beginning of a PNG that promises so many pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    lines = b"IDAT" + zlib.compress(bytes(64))
    chunks = (head, lines)
    written = (
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"not a picture", "is not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "may hold a program"),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?><svg/>", "may hold a program"),
        ("<svg/>".encode("utf-16"), "may hold a program"),
        (b"<!doctype html><img src=x>", "may hold a program"),
        (picture(900, 700)[:9000], "is damaged"),
        (picture(900, 700, "PNG")[:-400], "is damaged"),
        (picture(900, 700, "WEBP")[:300], "is damaged"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "is not a picture"),
        (header_of(30_000, 30_000), "million pixels"),
        (header_of(12_000, 7_000), "million pixels"),
        (picture(40, 30, "BMP"), "is not a picture"),
        (picture(40, 30, "TIFF"), "is not a picture"),
    ],
)
@pytest.mark.filterwarnings("ignore:Image size")
def test_what_cannot_be_used_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    with library(tmp_path / "library") as opened:
        with pytest.raises(StetError, match=words) as caught:
            TakingPictures(opened).take(data, "a.jpg")
        assert "a.jpg" in str(caught.value)
        assert kept(opened) == ()


@pytest.mark.parametrize("name", ["gone.png", "folder.png", "large.png"])
def test_what_is_no_file_that_could_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "large.png").write_bytes(bytes(2 * 1024 * 1024))
    assert importable.LARGEST_PICTURE == 64 * 1024 * 1024
    monkeypatch.setattr(pictures, "LARGEST_PICTURE", 1024 * 1024)
    with library(tmp_path / "library") as opened:
        with pytest.raises(StetError, match=name):
            TakingPictures(opened).take_in(tmp_path / name)
        assert kept(opened) == ()
