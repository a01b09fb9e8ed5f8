"""Bad input: a clear sentence, exit 1, and nothing lost; foreign encodings are read, not refused."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.support.command_line import Said, Stet

TEXT = (
    "港口夜航恢复\n\n海州港夜间航线昨晚恢复，首班渡轮载客二百余人。\n\n港务局介绍，夜航每晚三班，票价不变。\n"
)


def refused(said: Said, *words: str) -> None:
    """A sentence on standard error, exit code 1, no traceback."""
    assert said.code == 1
    assert said.err.startswith("stet: ")
    assert "Traceback" not in said.err
    for word in words:
        assert word in said.err


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("gb18030"),
        TEXT.encode("gbk"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.replace("\n", "\r\n").encode("gb18030"),
        TEXT.replace("\n", "\r").encode("utf-8"),
    ],
    ids=["utf-8", "bom", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-16-bare", "crlf", "cr"],
)
def test_every_usual_encoding_is_read(stet: Stet, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "稿件.txt"
    path.write_bytes(data)
    [result] = stet("import", path, "--dry-run", "--json").json
    assert result["fields"]["headline"] == "港口夜航恢复"
    assert "首班渡轮载客二百余人。" in result["markdown"]
    assert "票价不变。" in result["markdown"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n\n"),
        ("binary.txt", bytes(range(256)) * 64),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(1000)),
        ("document.docx", b"PK\x03\x04" + bytes(200)),
        ("huge.txt", b"a long line of text\n" * (52_500_000 // 20)),
    ],
)
def test_what_is_no_text_is_refused_in_words(stet: Stet, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    refused(stet("import", path), name)
    refused(stet("import", path, "--dry-run", "--json"), name)
    assert stet("list", "--json").json == []


def test_a_missing_file_a_folder_without_texts_and_a_strange_kind(stet: Stet, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    refused(stet("import", tmp_path / "nowhere.txt"), "nowhere.txt")
    refused(stet("import", tmp_path / "empty"), "empty")
    refused(stet("import", tmp_path / "song.mp3"), "song.mp3")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_devices_and_pipes_are_not_read(stet: Stet, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        refused(stet("import", path), f"{path}: ", "a device, a pipe or a folder")
        refused(stet("import", path, "--dry-run"), f"{path}: ")


def test_a_failure_names_its_file_once(stet: Stet, tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    (tmp_path / "hollow").mkdir()
    for name in ("nowhere.txt", "song.mp3", "hollow"):
        assert stet("import", tmp_path / name).err.count(name) == 1


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b[31m", "\x7f"])
def test_control_characters_are_replaced_and_reported(stet: Stet, tmp_path: Path, bad: str) -> None:
    path = tmp_path / "control.txt"
    path.write_bytes(TEXT.replace("夜航每晚", f"夜航{bad}每晚").encode("utf-8"))
    [result] = stet("import", path, "--dry-run", "--json").json
    assert bad[0] not in result["markdown"]
    assert "\ufffd" in result["markdown"]
    assert any(line["code"] == "characters_replaced" for line in result["report"])
    assert stet("import", path).code == 0


def test_lone_surrogates_are_replaced_and_reported(stet: Stet, tmp_path: Path) -> None:
    path = tmp_path / "surrogate.html"
    path.write_bytes(
        b"<h1>" + "标题".encode() + b"&#xD800;</h1><p>" + "正文一段话，足够长了。".encode() * 5 + b"</p>"
    )
    said = stet("import", path, "--json")
    assert said.code == 0, said.err
    assert "\ud800" not in said.out


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "<p>深处的一段话。</p>" + "</div>" * 10_000,
        "<p>一段话。</p>" * 5_000,
        "<!doctype html><html><head><title>只有标题</title></head><body><script>alert(1)</script></body></html>",
        "<h1>标题</h1><p onclick='x()'>一<a href='javascript:alert(1)'>段</a>话<img src=x onerror=alert(1)>。</p>",
        "<table>" + "<tr><td>格</td>" * 2_000,
        "&" * 50_000,
        "<a " * 20_000,
        "<p>" + "<b><i>" * 3_000 + "深</p>",
    ],
    ids=["deep", "long", "script", "handlers", "cells", "ampersands", "tags", "marks"],
)
def test_hostile_pages_end_well_and_carry_nothing_over(stet: Stet, tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    said = stet("import", path, "--json")
    if said.code == 1:
        refused(said, "page.html")
        return
    article = said.json[0]["id"]
    assert "javascript:" not in said.json[0]["markdown"]
    [package] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    written = (Path(package) / "web" / "index.html").read_text(encoding="utf-8")
    for poison in ("javascript:", "onerror", "onclick", "alert(1)</script>"):
        assert poison not in written
    assert stet("verify", package).code == 0


def test_text_that_looks_like_markup_stays_text(stet: Stet, tmp_path: Path) -> None:
    path = tmp_path / "markup.txt"
    poison = "<script>alert(1)</script> {{ 7*7 }} {% raw %} ../../etc/passwd &lt;b&gt; {0} {name}"
    path.write_text(f"标题 {poison}\n\n正文 {poison} 到此为止。\n\n第二段也在。\n", encoding="utf-8")
    article = stet.imported(path)
    [package] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    written = (Path(package) / "web" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {% raw %}" in written
    assert "&amp;lt;b&amp;gt;" in written
    assert Path(package).parent == tmp_path / "out"


# --- the library --------------------------------------------------------------------------------------------------


def test_a_file_where_the_library_should_be(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "library").write_text("not a folder", encoding="utf-8")
    stet = Stet(tmp_path / "library")
    refused(stet("list"), "library")
    refused(stet("import", draft), "library")
    assert (tmp_path / "library").read_text(encoding="utf-8") == "not a folder"


def test_a_damaged_library_is_left_as_it_is(stet: Stet, draft: Path) -> None:
    stet.imported(draft)
    database = stet.library / "library.db"
    damaged = b"this is no database at all" * 400
    database.write_bytes(damaged)
    for side in stet.library.glob("library.db-*"):
        side.unlink()
    refused(stet("list"))
    refused(stet("import", draft))
    assert database.read_bytes() == damaged


def test_a_truncated_library_is_refused_in_words(stet: Stet, draft: Path) -> None:
    stet.imported(draft)
    database = stet.library / "library.db"
    database.write_bytes(database.read_bytes()[:5000])
    for side in stet.library.glob("library.db-*"):
        side.unlink()
    refused(stet("list", "--query", "夜航"))


def test_a_missing_picture_is_named(stet: Stet, tmp_path: Path) -> None:
    said = stet("samples")
    assert said.code == 0, said.err
    shutil.rmtree(stet.library / "assets")
    rows = stet("list", "--json").json
    identities = [row["id"] for row in rows if row["status"] in {"approved", "live"}]
    said = stet("export", *identities, "--channel", "web", "--to", tmp_path)
    refused(said)
    assert [path for path in tmp_path.iterdir() if path != stet.library] == []


# --- publications --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'{"id": "x",\n', "is not valid JSON; the mistake is near line 2."),
        (b"\xff\xfe{}", "is not valid JSON."),
        (b"[" * 50_000, "is not valid JSON."),
        (b"[]", "does not describe a publication."),
        (b'{"id": "x"}', "does not describe a publication."),
        (b'{"id": 7, "name": "x"}', "does not describe a publication."),
        (b'{"id": "x", "name": "y", "rate": 1.5}', "does not describe a publication."),
        (b'{"id": " ", "name": "x"}', "without an id or a name."),
        (b'{"id": "x", "name": "y\\ud800"}', "holds characters that no text may hold."),
        (b'{"id": "x", "name": "y", "columns": ["\\u0000"]}', "holds characters that no text may hold."),
        (b" " * 1_000_001, "is larger than 1 MB."),
    ],
)
def test_what_is_no_publication_is_refused_in_one_plain_sentence(
    stet: Stet, tmp_path: Path, data: bytes, sentence: str
) -> None:
    path = tmp_path / "publication.json"
    path.write_bytes(data)
    said = stet("publications", "--add", path)
    refused(said, sentence)
    assert ".." not in said.err
    for internal in ("KeyError", "expected", "codec", "Publication", "char "):
        assert internal not in said.err.replace(str(path), "")
    assert stet("publications", "--json").json == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_publication_is_read_from_plain_files_only(stet: Stet, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    refused(stet("publications", "--add", tmp_path / "pipe.json"), "a device, a pipe or a folder")


# --- packages ------------------------------------------------------------------------------------------------------


@pytest.fixture
def package(stet: Stet, draft: Path, tmp_path: Path) -> Path:
    article = stet.imported(draft)
    [path] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out").lines
    return Path(path)


def test_each_kind_of_damage_is_named(stet: Stet, package: Path) -> None:
    page = package / "web" / "index.html"
    whole = page.read_bytes()
    for damaged in (whole[:-1], whole + b" ", whole.replace("三班".encode(), "四班".encode())):
        page.write_bytes(damaged)
        said = stet("verify", package)
        assert said.code == 1
        assert "web/index.html" in said.out
    page.write_bytes(whole)
    assert stet("verify", package).code == 0

    (package / "web" / "extra.js").write_text("alert(1)", encoding="utf-8")
    said = stet("verify", package)
    assert said.code == 1
    assert "web/extra.js" in said.out
    (package / "web" / "extra.js").unlink()

    page.unlink()
    said = stet("verify", package)
    assert said.code == 1
    assert "web/index.html" in said.out


def test_an_edited_manifest_does_not_pass(stet: Stet, package: Path) -> None:
    manifest = package / "manifest.json"
    whole = manifest.read_text(encoding="utf-8")
    manifest.write_text(whole.replace('"version":1', '"version":1 '), encoding="utf-8")
    assert stet("verify", package).code == 1
    manifest.write_text("{}", encoding="utf-8")
    assert stet("verify", package).code == 1
    manifest.unlink()
    assert stet("verify", package).code == 1


def test_zipped_again_from_the_same_files_still_verifies(stet: Stet, package: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    files = sorted((path for path in package.rglob("*") if path.is_file()), reverse=True)
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path, path.relative_to(package))
    assert stet("verify", again).code == 0


@pytest.mark.parametrize("damage", ["truncated", "appended", "flipped", "empty", "not a zip"])
def test_a_damaged_zip_is_refused_in_words(stet: Stet, draft: Path, tmp_path: Path, damage: str) -> None:
    article = stet.imported(draft)
    [line] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path, "--zip").lines
    path = Path(line)
    whole = path.read_bytes()
    middle = whole.index("三班".encode())
    path.write_bytes(
        {
            "truncated": whole[: len(whole) // 2],
            "appended": whole + b"more",
            "flipped": whole[:middle] + b"x" + whole[middle + 1 :],
            "empty": b"",
            "not a zip": b"hello",
        }[damage]
    )
    said = stet("verify", path)
    assert said.code == 1
    assert said.out + said.err
    assert "Traceback" not in said.err


def test_a_path_that_is_no_package(stet: Stet, tmp_path: Path) -> None:
    refused(stet("verify", tmp_path / "nowhere"), "nowhere")
