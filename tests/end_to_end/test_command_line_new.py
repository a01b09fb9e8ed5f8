"""``stet new`` and ``stet duplicate``: drafts made at the command line."""

from __future__ import annotations

from pathlib import Path

from tests.support.command_line import Stet


def test_a_draft_begins_plain_or_by_a_template(stet: Stet) -> None:
    said = stet("new", "--headline", "潮汐表改版")
    assert said.code == 0
    [article] = said.lines
    assert [row["headline"] for row in stet("list", "--json").json] == ["潮汐表改版"]
    [other] = stet("new", "--template", "消息").lines
    assert "〔导语" in stet("show", other).out
    assert stet("show", other, "--as", "json").json["content"]["fields"]["genre"] == "消息"
    numbers = [stet("show", one, "--as", "json").json["number"] for one in (article, other)]
    assert numbers[0] != numbers[1]


def test_an_unknown_template_makes_nothing_and_the_list_says_which_there_are(stet: Stet) -> None:
    said = stet("new", "--template", "sonnet")
    assert said.code == 1
    assert "no template sonnet" in said.err
    assert stet("list", "--json").json == []
    assert [line.split()[0] for line in stet("new", "--list").lines] == [
        "news.en", "feature.en", "interview.en", "notice.en",
    ]  # fmt: skip
    assert "专访" in Stet(stet.library, "zh_CN")("new", "--list").out


def test_a_copy_has_the_same_text_under_another_number(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    said = stet("duplicate", article[:8])
    assert said.code == 0
    [copy] = said.lines
    whole = stet("show", copy, "--as", "json").json
    assert whole["headline"] == "港口夜航恢复（副本）"
    assert whole["revisions"] == []
    assert whole["origin"] is None
    assert "首班渡轮载客二百余人" in stet("show", copy, "--as", "text").out
    assert stet("duplicate", "nowhere").code == 1
