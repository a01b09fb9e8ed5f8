"""``stet trash`` and ``stet untrash``: exit codes, sentences, and that nothing is done by halves."""

from __future__ import annotations

from pathlib import Path

from tests.support.command_line import Stet


def test_a_draft_goes_to_the_trash_and_comes_back(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    said = stet("trash", article[:8])
    assert (said.code, said.lines) == (0, [article])
    assert stet("list", "--json").json == []
    [line] = stet("trash", "--list").lines
    assert line.startswith(article)
    assert line.endswith("港口夜航恢复")
    said = stet("show", article[:8])
    assert said.code == 1
    assert "lies in the trash" in said.err
    assert f"stet untrash {article[:8]}" in said.err
    said = stet("untrash", article[:8])
    assert (said.code, said.lines) == (0, [article])
    assert [row["id"] for row in stet("list", "--json").json] == [article]
    assert "Nothing lies in the trash." in stet("trash", "--list").err


def test_one_wrong_name_among_good_ones_changes_nothing(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    said = stet("trash", article, "nowhere")
    assert (said.code, said.out) == (1, "")
    assert "no article nowhere" in said.err
    assert len(stet("list", "--json").json) == 1


def test_emptying_must_be_meant(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    stet("trash", article)
    said = stet("trash", "--empty")
    assert said.code == 2
    assert "deletes 1 articles for good" in said.err
    assert stet("trash", "--list").lines
    said = stet("trash", "--empty", "--yes")
    assert (said.code, said.err) == (0, "Deleted for good: 1.\n")
    said = stet("untrash", article)
    assert said.code == 1


def test_one_thing_at_a_time(stet: Stet) -> None:
    for words in ([], ["--list", "--empty"], ["aa", "--list"]):
        said = stet("trash", *words)
        assert said.code == 2, words
        assert "one of the three" in said.err


def test_sentences_in_chinese(stet: Stet, draft: Path) -> None:
    chinese = Stet(stet.library, "zh_CN")
    stet("trash", stet.imported(draft))
    assert "彻底删除" in chinese("trash", "--empty").err
    chinese("trash", "--empty", "--yes")
    assert "回收站是空的" in chinese("trash", "--list").err
