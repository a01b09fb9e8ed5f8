"""``stet log`` and ``stet compare``: the past of an article at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.document import Document, Figure, Heading, Paragraph, Table, Text
from editor_app.domain.events import Action, OutletAction, OutletRecord
from tests.support.command_line import Stet
from tests.support.library import Ticking, content, decision, library


def text(words: str) -> tuple[Text, ...]:
    return (Text(words),)


@pytest.fixture
def stet(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "library")


@pytest.fixture
def article(stet: Stet) -> str:
    old = content("春汛来临", "港务局今天公布了安排。", "第二段不变。")
    new = content("春汛已过", "港务局昨天公布了安排。", "第二段不变。", "新的一段。")
    with library(stet.library, Ticking()) as made:
        with made.writing() as unit:
            article = unit.articles.create(old)
            first = unit.revisions.add(article, "胡文洁", "初稿")
            unit.events.add(decision(article, first, at="2025-11-22T07:00:00.000Z"))
        with made.writing() as unit:
            unit.articles.save_draft(article, new)
            second = unit.revisions.add(article, "筱安")
            unit.events.add(decision(article, second, Action.RETURN, at="2025-11-22T08:00:07.000Z"))
            unit.events.add(
                OutletRecord(
                    article, OutletAction.LIVE, "p", "web", second, "h", "韩忠楠",
                    "2025-11-22T08:00:09.000Z", "https://example.org/a",
                )
            )  # fmt: skip
        with made.writing() as unit:
            unit.articles.save_draft(article, old)
        return article


def test_the_log_tells_what_happened_in_order(stet: Stet, article: str) -> None:
    said = stet("log", article[:8])
    assert said.code == 0
    starts = [line.split("  ")[0] or line.split("  ")[1] for line in said.lines]
    assert starts == ["Revision 1", "Submitted", "Revision 2", "Returned", "Went live"]
    assert said.lines[0].endswith("胡文洁  初稿")
    assert "https://example.org/a" in said.lines[-1]
    entries = stet("log", article, "--json").json
    assert [entry["kind"] for entry in entries] == ["revision", "decision", "revision", "decision", "outlet"]
    assert [entry["number"] for entry in entries] == [1, 1, 2, 2, 2]
    assert entries[2]["parents"] == [entries[0]["id"]]


def test_the_log_speaks_chinese(article: str, stet: Stet) -> None:
    said = Stet(stet.library, "zh_CN")("log", article)
    assert said.lines[0].startswith("第 1 稿")
    assert said.lines[1].strip().startswith("送审")


def test_two_revisions_are_compared_word_by_word(stet: Stet, article: str) -> None:
    said = stet("compare", article, "--from", "1", "--to", "2")
    assert said.code == 0
    assert said.lines[0].startswith("--- Revision 1")
    assert said.lines[1].startswith("+++ Revision 2")
    assert "Headline: 春汛[-来临-]{+已过+}" in said.lines
    assert "港务局[-今-]{+昨+}天公布了安排。" in said.lines
    assert "⋯ Unchanged paragraphs: 1 ⋯" in said.lines
    assert "{+新的一段。+}" in said.lines
    assert stet("compare", article, "--to", "2").out == said.out


def test_without_numbers_the_draft_is_compared_with_the_newest_revision(stet: Stet, article: str) -> None:
    said = stet("compare", article)
    assert said.lines[1] == "+++ What is written now"
    assert "港务局[-昨-]{+今+}天公布了安排。" in said.lines
    same = stet("compare", article, "--from", "1")
    assert (same.code, len(same.lines)) == (0, 2)
    assert "the same in every word" in same.err


def test_as_json_every_change_has_its_number(stet: Stet, article: str) -> None:
    said = stet("compare", article, "--from", "1", "--to", "2", "--as", "json").json
    assert (said["from"]["number"], said["to"]["number"], said["unchanged"]) == (1, 2, 1)
    numbers = {field["change"] for field in said["fields"]}
    numbers |= {piece["change"] for row in said["text"] for piece in row["pieces"] if piece["change"]}
    assert numbers == set(range(1, said["changes"] + 1))
    assert stet("compare", article, "--as", "json").json["to"] is None


def test_objects_are_compared_too(stet: Stet) -> None:
    old = Document(
        (
            Heading(text("小标题")),
            Table((text("甲"), text("乙")), ((text("1"), text("2")),)),
            Figure("a" * 64, "港口", credit="甲摄"),
        )
    )
    new = Document(
        (
            Paragraph(text("小标题")),
            Table((text("甲"), text("乙")), ((text("1"), text("3")),)),
            Figure("a" * 64, "港口", credit="乙摄"),
        )
    )
    fields = content("一").fields
    with library(stet.library) as made, made.writing() as unit:
        article = unit.articles.create(content("一").__class__(fields, old))
        unit.revisions.add(article, "胡文洁")
        unit.articles.save_draft(article, content("一").__class__(fields, new))
    said = stet("compare", article)
    assert said.code == 0
    assert any("1 | [-2-]{+3+}" in line for line in said.lines), said.out
    assert any("[-甲-]{+乙+}摄" in line for line in said.lines), said.out
    assert stet("compare", article, "--as", "json").json["changes"] == 3


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--from", "7"), 1, "no revision 7; it has 2"),
        (("--to", "1"), 1, "nothing before revision 1"),
        (("--from", "0"), 2, ""),
        (("--from", "x"), 2, ""),
    ],
)
def test_a_revision_that_is_not_there_is_told_in_words(
    stet: Stet, article: str, words: tuple[str, ...], code: int, sentence: str
) -> None:
    said = stet("compare", article, *words)
    assert said.code == code
    assert sentence in said.err
    assert "Traceback" not in said.err


def test_an_article_without_revisions_and_an_unknown_one(stet: Stet) -> None:
    with library(stet.library) as made, made.writing() as unit:
        article = unit.articles.create(content())
    assert "no revision yet" in stet("log", article).err
    said = stet("compare", article)
    assert (said.code, "no revision yet" in said.err) == (1, True)
    for command in ("log", "compare"):
        assert stet(command, "zzzz").code == 1
