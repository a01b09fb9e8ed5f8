"""Pictures beside an imported text come in with it; nothing else on the disk does."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.support.command_line import Stet

PAGE = '# 港口\n\n夜航恢复，首班渡轮载客二百余人，港务局介绍每晚三班。\n\n![渡轮]({address} "渡轮靠岸")\n\n票价不变。\n'


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (400, 300), (30, 90, 160)).save(buffer, "JPEG", exif=exif_with_a_place())
    return buffer.getvalue()


def exif_with_a_place() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = "secret description"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def test_a_picture_in_the_pages_folder_is_published_without_its_metadata(stet: Stet, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "图").mkdir(parents=True)
    (folder / "图" / "渡轮.jpg").write_bytes(picture())
    (folder / "page.md").write_text(PAGE.format(address="图/渡轮.jpg"), encoding="utf-8")
    article = stet.imported(folder / "page.md")
    [package] = map(
        Path, stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    )
    pictures = list((package / "web").rglob("*.jpg"))
    assert pictures
    for path in pictures:
        assert b"secret description" not in path.read_bytes()
        with Image.open(path) as written:
            assert not written.getexif()
    assert "渡轮靠岸" in (package / "web" / "index.html").read_text(encoding="utf-8")


def test_the_report_tells_of_such_pictures_alone_as_were_not_taken_in(stet: Stet, tmp_path: Path) -> None:
    (tmp_path / "here.jpg").write_bytes(picture())
    page = tmp_path / "page.md"
    page.write_text(PAGE.format(address="here.jpg"), encoding="utf-8")
    assert "outside the library" not in stet("import", page).err
    far = "![远处](https://example.org/far.jpg)"
    page.write_text(f"{PAGE.format(address='here.jpg')}\n{far}\n", encoding="utf-8")
    assert "of which the addresses were kept: 1." in stet("import", page).err


@pytest.mark.parametrize(
    "address", ["../outside.jpg", "/outside.jpg", "..%2Foutside.jpg", "file:///outside.jpg", "note.jpg"]
)
def test_nothing_outside_the_folder_and_no_other_file_is_read(
    stet: Stet, tmp_path: Path, address: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside.jpg").write_bytes(picture())
    (folder / "note.jpg").write_text("this is no picture", encoding="utf-8")
    (folder / "page.md").write_text(PAGE.format(address=address), encoding="utf-8")
    article = stet.imported(folder / "page.md")
    content = stet("show", article, "--as", "json").json["content"]
    assert [block["asset"] for block in content["document"] if block.get("asset")] == []
    said = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out")
    assert said.code == 0
    assert list((tmp_path / "out").rglob("*.jpg")) == []


def test_a_link_that_leads_out_of_the_folder_is_not_followed(stet: Stet, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside.jpg").write_bytes(picture())
    try:
        (folder / "inside.jpg").symlink_to(tmp_path / "outside.jpg")
    except OSError:
        pytest.skip("this system makes no symbolic links for this account")
    (folder / "page.md").write_text(PAGE.format(address="inside.jpg"), encoding="utf-8")
    stet.imported(folder / "page.md")
    assert not [path for path in (stet.library / "assets").rglob("*") if path.is_file()]
