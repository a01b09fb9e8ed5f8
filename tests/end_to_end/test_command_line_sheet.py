"""``stet sheet``: review sheets of articles as a page, as a PDF, as text; refused in words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import Stet
from tests.support.library import content, filled
from tests.support.packages import picture


@pytest.fixture
def stet(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "library", "zh_CN")


def test_a_sheet_is_written_as_a_page_and_printed_as_text(stet: Stet, tmp_path: Path) -> None:
    first, second = filled(
        stet.library, content("轮渡恢复", number="胡-1122-03"), content("防汛演练", number="胡-1122-04")
    )
    stet.passed(first)
    target = tmp_path / "sheets.html"
    said = stet("sheet", "胡-1122-03", second, "--to", target)
    assert (said.code, said.out.strip()) == (0, str(target))
    page = target.read_text("utf-8")
    assert page.index("轮渡恢复") < page.index("防汛演练")
    said = stet("sheet", first)
    assert "稿号：胡-1122-03" in said.out
    assert "签发" in said.out


def test_what_cannot_be_written_changes_nothing(stet: Stet, tmp_path: Path) -> None:
    (article,) = filled(stet.library)
    for target, words in (
        (tmp_path / "sheet.docx", ".docx"),
        (tmp_path / "nowhere" / "sheet.html", "nowhere"),
        (tmp_path / "sheet.pdf", "PDF"),
    ):
        said = stet("sheet", article, "--to", target)
        assert said.code == 1
        assert words in said.err
        assert not target.exists()
    assert stet("sheet", "unknown", "--to", tmp_path / "a.html").code == 1


def test_a_sheet_becomes_a_pdf_without_a_window(stet: Stet, tmp_path: Path) -> None:
    (article,) = filled(stet.library)
    target = tmp_path / "sheet.pdf"
    words = ["--library", str(stet.library), "sheet", article, "--to", str(target)]
    ran = subprocess.run(
        [sys.executable, "-m", "editor_app.app.main", *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""
    data = target.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1


def test_evidence_is_added_listed_handed_over_when_asked_and_written_again(
    stet: Stet, tmp_path: Path
) -> None:
    (article,) = filled(stet.library, content("轮渡恢复"))
    stet.passed(article)
    log = {one["action"]: one["id"] for one in stet("log", article, "--json").json if "action" in one}
    scan = tmp_path / "签字.png"
    scan.write_bytes(picture(20, 30, "PNG"))
    said = stet("evidence", article, "--add", scan, "--proves", log["sign_off"][:10])
    assert said.code == 0, said.err
    (kept,) = stet("evidence", article, "--json").json
    assert kept["decisions"] == [log["sign_off"]]
    assert "签发" in stet("evidence", article).out
    assert "存有凭据" in stet("sheet", article).out
    again = tmp_path / "again.png"
    assert stet("evidence", article, "--save", kept["hash"][:8], "--to", again).code == 0
    assert again.read_bytes() == scan.read_bytes()
    for wrong in (("--add", scan), ("--add", scan, "--proves", "zz"), ("--save", "zz", "--to", again)):
        assert stet("evidence", article, *wrong).code == 1
    assert stet("evidence", article, "--proves", "zz").code == 2
    for words, count in (((), 0), (("--private", "evidence"), 2)):
        file = tmp_path / f"{count}.stet"
        assert stet("handoff", article, "--to", file, *words).code == 0
        other = Stet(tmp_path / f"other-{count}", "zh_CN")
        assert other("receive", file, "--json").json["private"] == count
