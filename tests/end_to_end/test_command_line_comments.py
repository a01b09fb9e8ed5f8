"""Comments on the command line: said, answered, listed; and those that a Word file brings."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.test_word_files import story
from tests.support.command_line import Stet


def test_saying_answering_and_listing(stet: Stet, draft: Path) -> None:
    """An article may be named by its beginning, and so may a comment."""
    article = stet.imported(draft)
    words = stet("show", article, "--as", "text").lines[-1][:6]
    [thread] = stet("comment", article[:10], "核实一下", "--quote", words).lines
    stet("comment", article, "已核实", "--reply-to", thread[:12], "--resolve")
    [one] = stet("comments", article, "--json").json
    assert (one["id"], one["open"], one["detached"], one["quote"]) == (thread, False, False, words)
    assert [(event["action"], event["text"]) for event in one["events"]] == [
        ("said", "核实一下"),
        ("replied", "已核实"),
        ("resolved", ""),
    ]
    out = stet("comments", article).out
    assert words in out
    assert "已核实" in out
    assert stet("comments", article, "--open", "--json").json == []


def test_what_cannot_be_commented_on_is_refused_in_words(stet: Stet, draft: Path) -> None:
    """Nothing is kept of it."""
    article = stet.imported(draft)
    for words in (
        ("comment", article, "x", "--quote", "words that stand nowhere"),
        ("comment", article, " "),
        ("comment", article, "x", "--reply-to", "0000"),
        ("comment", "nowhere", "x"),
        ("comments", "nowhere"),
    ):
        failed = stet(*words)
        assert failed.code == 1
        assert failed.err.strip()
    assert stet("comments", article, "--json").json == []


def test_a_word_file_brings_its_comments(stet: Stet, tmp_path: Path) -> None:
    """On the words they were about, by whom they were made."""
    path = tmp_path / "稿.docx"
    path.write_bytes(story())
    [plain] = stet("import", path, "--json").json
    [one] = stet("comments", plain["id"], "--json").json
    assert (one["quote"], one["detached"]) == ("演练到中午结束。", False)
    assert [(event["author"], event["text"]) for event in one["events"]] == [("校对员", "时间请核实")]
