"""Pictures that come with a paste: what is taken, and what no page may make us read."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from editor_app.domain.document import Document, Figure, Paragraph, Placeholder, Text
from editor_app.formats.pasting.origin import may_name_files
from editor_app.formats.pasting.pictures import office_file, written_in
from editor_app.formats.pasting.reading import PastedText, read_pasted

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
WORD = '<html xmlns:o="urn:schemas-microsoft-com:office:office"><meta name=ProgId content=Word.Document>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A temporary folder in which Word has left a picture."""
    inner = tmp_path / "temp" / "msohtmlclip1" / "01"
    inner.mkdir(parents=True)
    (inner / "clip_image001.png").write_bytes(PNG)
    return (tmp_path / "temp").resolve()


def pasted(address: str, folder: Path, head: str = WORD) -> PastedText:
    return read_pasted(f"{head}<p>a</p><img src='{address}' alt='x'>", folders=(folder,))


def test_pictures_written_into_the_text_come_with_it() -> None:
    address = "data:image/png;base64," + base64.b64encode(PNG).decode()
    found = read_pasted(f"<img src='{address}' alt='x'>")
    assert [picture.data for picture in found.pictures] == [PNG]
    assert found.document == Document((Figure(alt="x", address=found.pictures[0].address),))


@pytest.mark.parametrize(
    "address",
    ["data:image/svg+xml;base64,PHN2Zz4=", "data:text/html,x", "data:,x", "data:image/png;base64,!!!", "data:image/png"],
)  # fmt: skip
def test_nothing_else_written_into_an_address_is_a_picture(address: str) -> None:
    assert written_in(address) == b""
    assert read_pasted(f"<p>a</p><img src='{address}'>").pictures == ()


def test_the_picture_that_word_left_is_taken(folder: Path) -> None:
    path = folder / "msohtmlclip1" / "01" / "clip_image001.png"
    found = pasted(path.as_uri(), folder)
    assert [picture.path for picture in found.pictures] == [path]


def test_a_page_cannot_name_files(folder: Path) -> None:
    path = folder / "msohtmlclip1" / "01" / "clip_image001.png"
    for head in ("", "<html>", "Version:1.0\r\nStartHTML:0\r\nSourceURL:https://example.org/\r\n" + WORD):
        found = pasted(path.as_uri(), folder, head)
        assert found.pictures == ()
        assert found.document.blocks[-1] == Placeholder("picture", "x")
        assert [one.code for one in found.remarks] == ["pictures_unreachable"]
    assert may_name_files(WORD)


def test_only_pictures_in_their_own_folders_are_read(folder: Path, tmp_path: Path) -> None:
    private = tmp_path / "private.png"
    private.write_bytes(PNG)
    (folder / "screenshot.png").write_bytes(PNG)
    text = folder / "msohtmlclip1" / "notes.txt"
    text.write_text("x")
    link = folder / "msohtmlclip1" / "clip_image002.png"
    link.symlink_to(private)
    addresses = [
        private.as_uri(),
        (folder / "screenshot.png").as_uri(),
        text.as_uri(),
        link.as_uri(),
        (folder / "msohtmlclip1").as_uri(),
        f"{folder.as_uri()}/msohtmlclip1/../../private.png",
        f"file://server/share/{folder.name}/msohtmlclip1/clip_image001.png",
        "file:////server/share/clip_image001.png",
        "file:///x%00.png",
        "file:///missing/clip_image001.png",
        "file://[",
    ]
    assert [office_file(address, (folder,)) for address in addresses] == [None] * len(addresses)


def test_pixels_that_count_readers_are_left_out() -> None:
    markup = "<p>a</p><img src='https://t.example.org/p' width=1 height=1><img src='https://t.example.org/q' style='width:0px'>"
    assert read_pasted(markup).document == Document((Paragraph((Text("a"),)),))
