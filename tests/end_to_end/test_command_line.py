"""The command line's promises: exit codes, shapes of JSON, one bad input among good ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import Stet

KEYS = {"path", "fields", "markdown", "set_aside", "report", "changes", "comments"}
FIELD_KEYS = {
    "column", "kicker", "headline", "deck", "published_at", "sources", "credits", "contacts", "statement", "section",
    "related",
}  # fmt: skip


def test_an_empty_library_is_made_and_says_how_to_begin(stet: Stet) -> None:
    said = stet("list")
    assert (said.code, said.out) == (0, "")
    assert "stet import" in said.err
    assert stet("list", "--json").json == []
    assert stet.library.is_dir()


def test_dry_run_json_has_the_promised_shape(stet: Stet, draft: Path) -> None:
    said = stet("import", draft, "--dry-run", "--json")
    [result] = said.json
    assert set(result) == KEYS
    assert set(result["fields"]) == FIELD_KEYS
    assert result["path"] == str(draft)
    assert not stet.library.exists()


def test_list_json_has_the_promised_shape(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    [row] = stet("list", "--json").json
    assert set(row) == {"id", "headline", "status", "section", "updated_at", "characters"}
    assert (row["id"], row["headline"], row["status"]) == (article, "港口夜航恢复", "draft")
    assert row["characters"] > 40


@pytest.mark.parametrize("query", ["夜航", "渡轮 港务局", "李明", "夜", "港口夜航恢复"])
def test_search_finds_short_chinese_words(stet: Stet, draft: Path, query: str) -> None:
    article = stet.imported(draft)
    assert [row["id"] for row in stet("list", "--query", query, "--json").json] == [article]


@pytest.mark.parametrize("query", ["飞机", "夜航 飞机", '"', "夜航*x", "NOT", "夜 OR 飞机"])
def test_search_finds_nothing_else_and_never_fails(stet: Stet, draft: Path, query: str) -> None:
    stet.imported(draft)
    said = stet("list", "--query", query, "--json")
    assert said.code == 0
    if query != '"':
        assert said.json == []


def test_status_filter(stet: Stet, draft: Path) -> None:
    stet.imported(draft)
    assert len(stet("list", "--status", "draft", "--json").json) == 1
    assert stet("list", "--status", "live", "--json").json == []


@pytest.mark.parametrize("form", ["markdown", "html", "text", "json"])
def test_show_in_every_form(stet: Stet, draft: Path, form: str) -> None:
    article = stet.imported(draft)
    said = stet("show", article[:8], "--as", form)
    assert said.code == 0
    assert "首班渡轮载客二百余人" in said.out
    assert "港口夜航恢复" in said.out
    if form == "json":
        assert said.json["id"] == article


def test_import_into_makes_a_new_revision_on_top(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    before = stet("show", article, "--as", "json").json["revisions"]
    draft.write_text(draft.read_text(encoding="utf-8").replace("每晚三班", "每晚四班"), encoding="utf-8")
    assert stet.imported(draft, "--into", article) == article
    after = stet("show", article, "--as", "json").json["revisions"]
    assert len(stet("list", "--json").json) == 1
    assert (len(before), len(after)) == (1, 2)
    assert after[1]["parents"] == [before[0]["id"]]
    assert "每晚四班" in stet("show", article, "--as", "text").out


def test_the_same_text_imported_into_its_article_is_a_new_revision_too(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    assert stet.imported(draft, "--into", article) == article
    first, second = stet("show", article, "--as", "json").json["revisions"]
    assert second["parents"] == [first["id"]]
    assert second["id"] != first["id"]


def test_one_bad_file_is_reported_and_the_others_come_in(stet: Stet, draft: Path, tmp_path: Path) -> None:
    missing, binary = tmp_path / "missing.txt", tmp_path / "picture.txt"
    binary.write_bytes(bytes(range(256)) * 40)
    said = stet("import", missing, draft, binary, "--json")
    assert said.code == 1
    assert [result["path"] for result in said.json] == [str(draft)]
    assert "missing.txt" in said.err
    assert "picture.txt" in said.err
    assert len(stet("list", "--json").json) == 1


def test_many_articles_give_as_many_packages(stet: Stet, draft: Path, tmp_path: Path) -> None:
    first = stet.imported(draft)
    second = stet.imported(draft)
    out = tmp_path / "new" / "out"
    said = stet("export", stet.passed(first), stet.passed(second), "--channel", "web", "--to", out)
    assert said.code == 0, said.err
    assert len(set(said.lines)) == 2
    for line in said.lines:
        assert (Path(line) / "web" / "index.html").is_file()
        assert stet("verify", line).code == 0


def test_an_unknown_article_is_named_and_the_others_are_exported(
    stet: Stet, draft: Path, tmp_path: Path
) -> None:
    article = stet.imported(draft)
    said = stet("export", "feedfeed", stet.passed(article), "--channel", "web", "--to", tmp_path)
    assert said.code == 1
    assert len(said.lines) == 1
    assert "feedfeed" in said.err


def test_exporting_twice_gives_the_same_bytes(stet: Stet, draft: Path, tmp_path: Path) -> None:
    article = stet.imported(draft)
    [first] = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "a", "--zip").lines
    [second] = stet("export", article, "--channel", "web", "--to", tmp_path / "b", "--zip").lines
    assert Path(first).read_bytes() == Path(second).read_bytes()


def test_backup_and_restore(stet: Stet, draft: Path, tmp_path: Path) -> None:
    article = stet.imported(draft)
    [backup] = stet("backup", "--to", tmp_path / "backups").lines
    restored = Stet(tmp_path / "restored")
    assert restored("restore", backup, "--library", restored.library).code == 0
    assert [row["id"] for row in restored("list", "--json").json] == [article]
    said = restored("restore", backup, "--library", restored.library)
    assert said.code == 1
    assert len(restored("list", "--json").json) == 1


def test_undeclared_ai_use_is_a_warning_that_does_not_stop_the_export(
    stet: Stet, draft: Path, tmp_path: Path
) -> None:
    article = stet.imported(draft)
    said = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path)
    assert said.code == 0
    assert "AI" in said.err


def test_sentences_come_in_chinese(draft: Path, tmp_path: Path) -> None:
    said = Stet(tmp_path / "library", language="zh_CN")("list")
    assert "stet import" in said.err
    assert not said.err.isascii()


def test_the_sample_newsroom_comes_in_once(stet: Stet) -> None:
    said = stet("samples")
    assert said.code == 0, said.err
    rows = stet("list", "--json").json
    assert len(rows) >= 6
    assert len({row["status"] for row in rows}) >= 4
    assert stet("publications").code == 0
    again = stet("samples")
    assert again.code == 0
    assert len(stet("list", "--json").json) == len(rows)


def test_every_sample_that_passed_is_exported_and_verifies(stet: Stet, tmp_path: Path) -> None:
    stet("samples")
    rows = stet("list", "--json").json
    identities = [row["id"] for row in rows if row["status"] in {"approved", "live"}]
    assert len(identities) == 3
    said = stet("export", *identities, "--channel", "web", "--to", tmp_path)
    assert said.code == 0, said.err
    assert len(said.lines) == len(identities)
    for line in said.lines:
        assert stet("verify", line).code == 0


# --- as a process of its own -------------------------------------------------------------------------------------


def process(*words: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", **variables}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "editor_app", *map(str, words)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


@pytest.mark.parametrize(
    "words", [["--library"], ["nonsense"], ["list", "--status", "nonsense"], ["import"], ["export", "x"]]
)
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    ended = process(*words)
    assert ended.returncode == 2
    assert "usage" in ended.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["import", ""],
        ["import", "--dry-run", " "],
        ["backup", "--to", ""],
        ["restore", ""],
        ["verify", ""],
        ["export", "x", "--channel", "web", "--to", ""],
        ["publications", "--add", ""],
        ["--library", "", "list"],
        ["list", "--status=--"],
    ],
)
def test_an_empty_path_is_wrong_usage_and_not_the_current_folder(
    stet: Stet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "mine.txt").write_text("标题\n\n一段正文，不该被读。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    assert stet(*words).code == 2
    assert [path.name for path in Path().iterdir()] == ["mine.txt"]
    assert not stet.library.exists()


def test_two_hyphens_are_a_value_like_any_other(stet: Stet, draft: Path, tmp_path: Path) -> None:
    article = stet.imported(draft)
    said = stet("list", "--query=--", "--json")
    assert (said.code, said.err) == (0, "")
    assert stet("export", article, "--channel=web", f"--to={tmp_path}", "--publication=--").code == 1


def test_words_that_do_not_go_together_are_wrong_usage(stet: Stet, draft: Path, tmp_path: Path) -> None:
    article = stet.imported(draft)
    said = stet("import", draft, draft, "--into", article)
    assert said.code == 2
    assert "--into takes one file" in said.err
    ended = process("restore", tmp_path)
    assert ended.returncode == 2
    assert "--library DIR" in ended.stderr


def test_a_person_is_told_how_many_lines_were_set_aside(stet: Stet, draft: Path) -> None:
    page = Path(__file__).parents[2] / "resources" / "samples" / "pages" / "harbour-interview.txt"
    aside = len(stet("import", page, "--dry-run", "--json").json[0]["set_aside"])
    assert aside > 1
    for words in (("import", page), ("import", page, "--dry-run")):
        assert f"  {aside} lines of the page were set aside.\n" in stet(*words).err
    assert "set aside" not in stet("import", draft).err
    assert "set aside" not in stet("import", page, "--json").err


def test_chinese_sentences_stand_together_without_a_blank(tmp_path: Path) -> None:
    said = Stet(tmp_path / "library", language="zh_CN")("import", tmp_path / "song.mp3")
    assert "。" in said.err.strip()[:-1]
    assert "。 " not in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that can close streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_are_no_fault(tmp_path: Path, draft: Path, closed: str) -> None:
    library = tmp_path / "library"
    process("--library", library, "import", draft)
    start = f'"{sys.executable}" -m editor_app --library "{library}"'
    listed = subprocess.run(f"{start} list {closed}", shell=True, capture_output=True, text=True, check=False)
    assert (listed.returncode, listed.stderr) == (0, "")
    failed = subprocess.run(
        f"{start} show no {closed}", shell=True, capture_output=True, text=True, check=False
    )
    assert failed.returncode == 1
    assert json.loads(process("--library", library, "list", "--json").stdout)


def test_the_library_variable_counts_and_the_option_stands_above_it(tmp_path: Path, draft: Path) -> None:
    named, asked = tmp_path / "named", tmp_path / "asked"
    assert process("import", draft, STET_LIBRARY=str(named)).returncode == 0
    assert process("--library", asked, "list", STET_LIBRARY=str(named)).returncode == 0
    assert len(json.loads(process("--library", named, "list", "--json").stdout)) == 1
    assert json.loads(process("--library", asked, "list", "--json").stdout) == []


def test_no_qt_is_loaded(tmp_path: Path, draft: Path) -> None:
    code = (
        "import sys\n"
        "from editor_app.app.main import main\n"
        "codes = [main(['--library', sys.argv[1], *words]) for words in "
        "(['import', sys.argv[2]], ['list'], ['samples'])]\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "raise SystemExit(repr(loaded) if loaded or any(codes) else 0)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "library"), str(draft)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path, draft: Path) -> None:
    library = tmp_path / "library"
    process("--library", library, "import", draft)
    command = f'"{sys.executable}" -m editor_app --library "{library}" show 0 | head -c 1'
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in ended.stderr


def test_without_a_display_the_window_is_refused_in_words() -> None:
    ended = process()
    assert ended.returncode == 1
    assert "stet --help" in ended.stderr


def test_find_shows_the_lines_that_match(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    said = stet("find", "载客..余人", "--regex", "--json")
    [found] = said.json
    assert (found["id"], found["total"]) == (article, 1)
    assert found["matches"][0]["match"] == "载客二百余人"
    assert "[夜航]" in stet("find", "夜航").out
    assert stet("find", "没有这些词").code == 0
    said = stet("find", "(", "--regex")
    assert (said.code, "never closed" in said.err) == (1, True)
