"""Handing over and receiving at the command line, from one library to another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import Stet
from tests.support.handoffs import placed_picture


@pytest.fixture
def here(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "there")


@pytest.fixture
def article(tmp_path: Path, here: Stet) -> str:
    text = tmp_path / "story.txt"
    text.write_text("春汛来临\n\n港务局今天上午公布了防汛演练的安排。\n", encoding="utf-8")
    return here.imported(text)


def test_an_article_goes_from_one_library_to_another(
    tmp_path: Path, here: Stet, there: Stet, article: str
) -> None:
    file = tmp_path / "春汛.stet"
    said = here(
        "handoff",
        article[:8],
        "--to",
        file,
        "--for",
        "筱安",
        "--purpose",
        "returned",
        "--message",
        "今晚上版",
    )
    assert (said.code, said.lines) == (0, [str(file)])
    assert "Articles: 1; revisions: 1; pictures: 0" in said.err
    looked = there("receive", file, "--dry-run")
    assert looked.code == 0
    assert looked.lines == [f"{article}  春汛来临"]
    for words in (
        "to 筱安: Returned",
        "“今晚上版”",
        "not signed",
        "New here",
        "New revisions by",
        "Nothing was changed",
    ):
        assert words in looked.err
    assert there("list").lines == []
    received = there("receive", file, "--json")
    assert received.code == 0
    [one] = received.json["articles"]
    assert (one["id"], one["new"], one["revisions"], one["needs_merge"]) == (article, True, 1, False)
    assert "春汛来临" in there("list").out
    assert there("show", article, "--as", "text").out == here("show", article, "--as", "text").out
    assert "Nothing new" in there("receive", file).err


def test_a_damaged_file_is_refused_and_changes_nothing(
    tmp_path: Path, here: Stet, there: Stet, article: str
) -> None:
    file = tmp_path / "a.stet"
    assert here("handoff", article, "--to", file).code == 0
    file.write_bytes(file.read_bytes()[:-7])
    for words in (("receive", file), ("receive", file, "--dry-run"), ("receive", tmp_path / "no.stet")):
        said = there(*words)
        assert said.code == 1
        assert said.out == ""
        assert "cut short" in said.err or "cannot be read" in said.err
    assert there("list").lines == []


def test_pictures_that_tell_their_place_have_to_be_meant(tmp_path: Path, here: Stet, there: Stet) -> None:
    (tmp_path / "ferry.jpg").write_bytes(placed_picture())
    page = tmp_path / "story.md"
    page.write_text("# 渡口\n\n一段话。\n\n![渡口](ferry.jpg)\n", encoding="utf-8")
    article = here.imported(page)
    file = tmp_path / "a.stet"
    refused = here("handoff", article, "--to", file)
    assert refused.code == 1
    assert "tell where they were taken: 1" in refused.err
    assert not file.exists()
    assert "Pictures that stay here: 1" in here("handoff", article, "--to", file, "--without-pictures").err
    assert "Pictures missing: 1." in there("receive", file).err
    assert here("handoff", article, "--to", file, "--with-locations").code == 0
    assert "New pictures: 1" in there("receive", file).err


def test_small_pictures_private_files_and_pictures_without_their_place(
    tmp_path: Path, here: Stet, there: Stet
) -> None:
    (tmp_path / "ferry.jpg").write_bytes(placed_picture())
    page = tmp_path / "story.md"
    page.write_text("# 渡口\n\n一段话。\n\n![渡口](ferry.jpg)\n", encoding="utf-8")
    article = here.imported(page)
    file = tmp_path / "a.stet"
    small = here("handoff", article, "--to", file, "--pictures", "reduced", "--private", "original")
    assert "Pictures that go reduced: 1" in small.err
    received = there("receive", file, "--json").json
    assert (received["pictures"], received["pictures_reduced"], received["private"]) == (0, 1, 1)
    bare = here("handoff", article, "--to", file, "--strip-locations")
    assert "Pictures that do not tell their place any more: 1." in bare.err
    assert there("receive", file).code == 0
    assert here("handoff", article, "--to", file, "--private", "nonsense").code == 2


def test_it_speaks_chinese(tmp_path: Path, here: Stet, article: str) -> None:
    file = tmp_path / "a.stet"
    here("handoff", article, "--to", file)
    said = Stet(tmp_path / "there", "zh_CN")("receive", file)
    assert "这里新有" in said.err
    assert "送审" in said.err


def test_wrong_usage_is_told(tmp_path: Path, here: Stet, article: str) -> None:
    assert here("handoff", article).code == 2
    assert here("handoff", article, "--to", "a.stet", "--purpose", "fun").code == 2
    assert here("handoff", "nobody", "--to", tmp_path / "a.stet").code == 1
    assert json.dumps(sorted(one.name for one in tmp_path.glob("*.stet"))) == "[]"
