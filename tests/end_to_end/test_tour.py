"""What ``dev.py run`` does without a display: the main job on our own sample page, shown step by step."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.app import tour
from editor_app.system.resources import resource

PAGE = str(resource("samples", "pages", "harbour-interview.txt"))


def test_the_main_job_says_where_everything_lies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "tour"
    assert tour.main(["--page", PAGE, "--to", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "程望潮" in out
    pages = list(folder.glob("packages/*/web/index.html"))
    assert any(str(page) in out for page in pages)
    pictures = {path.stem: path for path in (folder / "pictures").glob("*.png")}
    assert {"window-light-zh", "window-dark-en", "fields-light-en", "publish", "verified"} <= pictures.keys()
    assert all(str(path) in out for path in pictures.values())
    assert (folder / "library" / "library.db").is_file()


def test_it_can_be_walked_again_in_its_own_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "tour"
    for _ in range(2):
        assert tour.main(["--page", PAGE, "--to", str(folder)]) == 0
    assert len(list((folder / "packages").iterdir())) == 1  # the window makes the very same one
    capsys.readouterr()


def test_it_empties_no_folder_of_anybody_elses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "mine.txt"
    kept.write_text("mine", encoding="utf-8")
    assert tour.main(["--page", PAGE, "--to", str(tmp_path)]) == 1
    assert kept.read_text(encoding="utf-8") == "mine"
    assert "mine" not in capsys.readouterr().out


def test_a_page_that_cannot_be_read_ends_it_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tour.main(["--page", str(tmp_path / "nowhere.txt"), "--to", str(tmp_path / "tour")]) == 1
    assert "nowhere.txt" in capsys.readouterr().err
