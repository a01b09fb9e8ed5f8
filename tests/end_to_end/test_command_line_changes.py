"""Suggestions at the command line: listed with numbers, accepted and rejected, refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.services.desk import Desk
from tests.support.command_line import Stet
from tests.support.library import Ticking, content, library

BASE = content("春汛来临", "码头今天关闭。", "渡口照常。")
SUGGESTED = content("春汛将至", "码头明天关闭。", "渡口照常开放。")


@pytest.fixture
def stet(tmp_path: Path) -> Stet:
    return Stet(tmp_path / "library")


@pytest.fixture
def article(stet: Stet) -> str:
    """An article for which two people suggest something."""
    clock = Ticking()
    with library(stet.library) as opened:
        with opened.writing() as unit:
            article = unit.articles.create(BASE)
        for person, wanted in (
            ("文洁", SUGGESTED),
            ("筱安", content("春汛来临", "码头今天关闭。", "渡口停航。")),
        ):
            desk = Desk(opened, person, clock)
            desk.proposing.save(article, wanted, BASE)
            desk.proposing.send(article)
    return article


def test_changes_are_listed_and_decided_by_their_numbers(stet: Stet, article: str) -> None:
    said = stet("changes", article[:8])
    assert said.code == 0
    assert [line[6:] for line in said.lines if line.startswith(" ")] == [
        "Headline: [-春汛来临-]{+春汛将至+}",
        "[-今-]{+明+}",
        "{+开放+}",
        "[-照常-]{+停航+}",
    ]
    assert "Suggested by 文洁" in said.lines[0]
    asked = stet("changes", article, "--json").json
    assert [[change["number"] for change in one["changes"]] for one in asked] == [[1, 2, 3], [4]]
    assert asked[0]["changes"][1] == {
        "number": 2, "kind": "changed", "field": "", "went": "今", "came": "明", "object": "",
    }  # fmt: skip

    done = stet("changes", article, "--accept", "2", "--reject", "1")
    assert done.code == 0
    assert "Accepted: 1, rejected: 1." in done.err
    assert stet("show", article, "--as", "text").out.count("码头明天关闭。") == 1
    left = stet("changes", article, "--json").json
    # The later one is numbered first now: what is left of the other has been kept anew.
    assert {one["person"]: len(one["changes"]) for one in left} == {"文洁": 1, "筱安": 1}
    assert stet("changes", article, "--all", "accept").code == 0
    assert "Nothing is suggested for this article." in stet("changes", article).err
    shown = stet("show", article, "--as", "text").out
    assert "春汛来临" in shown
    # Where two suggest different words, those accepted last stand.
    assert "渡口照常开放。" in shown


@pytest.mark.parametrize(
    "words",
    [
        ("--accept", "5"),
        ("--accept", "1", "--reject", "1"),
        ("--accept", "1", "--all", "accept"),
        ("--accept", "1", "4"),
    ],
    ids=["unknown", "twice", "both", "two-people"],
)
def test_wrong_usage_changes_nothing(stet: Stet, article: str, words: tuple[str, ...]) -> None:
    before = stet("changes", article, "--json").json
    said = stet("changes", article, *words)
    assert said.code == 2
    assert said.err.strip()
    assert stet("changes", article, "--json").json == before


def test_nothing_that_is_only_suggested_leaves(stet: Stet, article: str, tmp_path: Path) -> None:
    for action in ("submit", "approve"):
        assert stet("decide", article, action).code == 0
    assert stet("export", article, "--channel", "web", "--to", tmp_path / "out").code == 0
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert any("码头今天关闭".encode() in path.read_bytes() for path in files)
    for words in ("春汛将至", "码头明天关闭", "照常开放", "停航"):
        assert not any(words.encode() in path.read_bytes() for path in files)
