"""A Word file at the command line: text, pictures, changes and comments, each to its place; nothing private leaves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.command_line import Stet
from tests.support.word_files import p, picture, png, r, style, styled, word_file

TEXT = "港务局今天上午公布了防汛演练的安排，全市十二个码头都要参加。"


def story() -> bytes:
    return word_file(
        p("春汛来临", styled("Title"))
        + p("来源：海州日报　记者：陈一帆")
        + p(r(TEXT) + '<w:ins w:author="审稿人">' + r("市民出行不受影响。") + "</w:ins>")
        + p(picture("pic", "码头"))
        + p(picture("emf"))
        + p('<w:commentRangeStart w:id="0"/>' + r("演练到中午结束。") + '<w:commentRangeEnd w:id="0"/>'),
        relations={"pic": ("image", "media/image1.png"), "emf": ("image", "media/image2.emf")},
        files={
            "word/media/image1.png": png(),
            "word/media/image2.emf": b"\x01\x00\x00\x00 EMF",
            "docProps/core.xml": "<creator>保密的人</creator>".encode(),
        },
        styles=style("Title"),
        comments='<w:comment w:id="0" w:author="校对员">' + p("时间请核实") + "</w:comment>",
    )


def test_a_word_file_becomes_an_article_with_its_pictures(stet: Stet, tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(story())
    [plain] = stet("import", path, "--json").json
    assert plain["fields"]["headline"] == "春汛来临"
    assert plain["changes"] == [{"author": "审稿人", "insertions": 1, "deletions": 0, "formats": 0}]
    assert plain["comments"] == [
        {"author": "校对员", "made_at": "", "on": "演练到中午结束。", "text": "时间请核实"}
    ]
    assert {"changes_accepted", "comments_left_out", "pictures_not_shown"} <= {
        one["code"] for one in plain["report"]
    }
    content = stet("show", plain["id"], "--as", "json").json["content"]
    kinds = [block["type"] for block in content["document"]]
    assert kinds == ["paragraph", "figure", "placeholder", "paragraph"]
    assert content["document"][1]["asset"]
    [package] = map(
        Path, stet("export", stet.passed(plain["id"]), "--channel", "web", "--to", tmp_path / "out").lines
    )
    for name in ("保密的人", "审稿人", "校对员", "时间请核实"):
        assert not [
            file for file in package.rglob("*") if file.is_file() and name.encode() in file.read_bytes()
        ]


def test_changes_and_comments_are_said(stet: Stet, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(story())
    said = stet("import", path)
    assert "审稿人: inserted: 1" in said.err
    assert "校对员 on “演练到中午结束。”: 时间请核实" in said.err


def test_a_folder_is_searched_for_word_files_too(stet: Stet, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.docx").write_bytes(story())
    (tmp_path / "in" / "~$a.docx").write_bytes(b"\x05Word")
    (tmp_path / "in" / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert len(stet("import", tmp_path / "in", "--json").json) == 1


def test_what_cannot_be_read_changes_nothing(stet: Stet, tmp_path: Path) -> None:
    bad = {
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptionInfo".encode("utf-16-le"),
        "cut.docx": story()[:300],
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
        said = stet("import", tmp_path / name)
        assert (said.code, said.out) == (1, "")
        assert name in said.err
    assert stet("list", "--json").json == []


def test_the_reader_is_loaded_only_when_a_word_file_comes() -> None:
    code = (
        "import sys\n"
        "import editor_app.services.desk, editor_app.services.importing, editor_app.ui.main_window\n"
        "from editor_app.formats.extraction import understand\n"
        "understand('港务局今天公布了安排。'.encode(), 'a.txt')\n"
        "print('mammoth' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
