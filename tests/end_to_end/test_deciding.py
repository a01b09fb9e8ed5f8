"""Deciding at the command line: alone, with one editor, and by three reviews, up to a package that says so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.store.library import Library
from tests.support.command_line import Said, Stet

BODY = "港务局今天上午公布了防汛演练的安排。"


@pytest.fixture
def newsroom(stet: Stet, tmp_path: Path) -> Stet:
    """A desk with its owner and four people."""
    assert stet("people", "--me", "主编").code == 0
    for name, role in (
        ("沈知远", "reporter"),
        ("林溪桥", "editor"),
        ("周砚秋", "desk_head"),
        ("宋鹤鸣", "chief_editor"),
    ):
        assert stet("people", "--add", name, "--role", role).code == 0
    for policy in ("one_editor", "three_reviews"):
        file = tmp_path / f"{policy}.json"
        file.write_text(
            json.dumps({"id": policy.replace("_", "-"), "name": policy, "policy": policy}), encoding="utf-8"
        )
        assert stet("publications", "--add", file).code == 0
    return stet


def written(stet: Stet, tmp_path: Path, publication: str = "", body: str = BODY) -> str:
    """An article of a publication; return its id."""
    front = f"---\npublication: {publication}\n---\n" if publication else ""
    file = tmp_path / "draft.md"
    file.write_text(f"{front}# 春汛来临\n\n{body}\n", encoding="utf-8")
    article = stet.imported(file)
    if publication:
        set_publication(stet, article, publication)
    return article


def set_publication(stet: Stet, article: str, publication: str) -> None:
    with Library.open(stet.library) as library, library.writing() as unit:
        content = unit.articles.draft(article).content
        fields = replace(content.fields, publication=publication)
        unit.articles.save_draft(article, replace(content, fields=fields))


def retitle(stet: Stet, article: str, headline: str) -> None:
    with Library.open(stet.library) as library, library.writing() as unit:
        content = unit.articles.draft(article).content
        unit.articles.save_draft(article, replace(content, fields=replace(content.fields, headline=headline)))


def decide(stet: Stet, article: str, action: str, person: str = "", *more: str) -> Said:
    return stet("decide", article, action, *(["--as", person] if person else []), *more)


def export(stet: Stet, article: str, tmp_path: Path, name: str = "out") -> Said:
    return stet("export", article, "--channel", "web", "--to", tmp_path / name)


def manifest_of(said: Said) -> dict[str, object]:
    assert said.code == 0, said.err
    found: dict[str, object] = json.loads((Path(said.lines[0]) / "manifest.json").read_text(encoding="utf-8"))
    return found


def test_alone_submitted_and_approved_it_leaves_and_says_that_nobody_else_has_read_it(
    stet: Stet, tmp_path: Path
) -> None:
    article = written(stet, tmp_path)
    refused = export(stet, article, tmp_path)
    assert refused.code == 1
    assert "It is not approved." in refused.err
    assert "stet decide ID submit" in refused.err
    said = decide(stet, article, "submit")
    assert said.code == 0, said.err
    assert "in review" in said.out
    assert "approved" in decide(stet, article, "approve").out
    exported = export(stet, article, tmp_path)
    manifest = manifest_of(exported)
    assert manifest["review"] == "unreviewed"
    decisions = manifest["decisions"]
    assert isinstance(decisions, list)
    assert [one["decision"]["action"] for one in decisions] == ["submit", "sign_off"]
    verified = stet("verify", exported.lines[0])
    assert verified.code == 0, verified.out
    assert "2 of 2 decisions are signed, and their signatures hold." in verified.out
    assert "nobody but its maker has reviewed this article" in verified.out


def test_one_editor_decides_and_not_on_their_own(newsroom: Stet, tmp_path: Path) -> None:
    article = written(newsroom, tmp_path, "one-editor")
    assert decide(newsroom, article, "submit", "沈知远").code == 0
    own = decide(newsroom, article, "approve", "沈知远")
    assert own.code == 1
    assert "does not have a role" in own.err
    assert decide(newsroom, article, "approve", "林溪桥").code == 0
    exported = export(newsroom, article, tmp_path)
    assert manifest_of(exported)["review"] == "reviewed"
    verified = newsroom("verify", exported.lines[0])
    assert "林溪桥  recorded by 主编" in newsroom("log", article).out
    assert "the decision of 林溪桥 was recorded, and is signed, by 主编" in verified.out


def test_three_reviews_with_a_return_to_an_earlier_stage_and_a_comma(newsroom: Stet, tmp_path: Path) -> None:
    article = written(newsroom, tmp_path, "three-reviews")
    assert decide(newsroom, article, "submit", "沈知远").code == 0
    early = decide(newsroom, article, "sign-off", "宋鹤鸣")
    assert early.code == 1
    assert "Only the last stage signs off." in early.err
    assert decide(newsroom, article, "approve", "林溪桥", "--stage", "初审").code == 0
    twice = decide(newsroom, article, "approve", "林溪桥")
    assert twice.code == 1
    assert "This stage is decided by: Desk head." in twice.err
    assert decide(newsroom, article, "approve", "周砚秋", "--stage", "second").code == 0
    unexplained = decide(newsroom, article, "return", "宋鹤鸣", "--stage", "first")
    assert unexplained.code == 1
    assert "A reason is needed." in unexplained.err
    back = decide(newsroom, article, "return", "宋鹤鸣", "--stage", "first", "--reason", "导语再核", "--json")
    assert (back.json["work"], back.json["stage"]) == ("in_review", "first")
    retitle(newsroom, article, "春汛，来临")  # the reviewer's comma
    again = decide(newsroom, article, "approve", "林溪桥", "--json")
    assert again.json["stage"] == "final"
    assert decide(newsroom, article, "sign-off", "宋鹤鸣", "--json").json["work"] == "approved"
    exported = export(newsroom, article, tmp_path)
    assert newsroom("verify", exported.lines[0]).code == 0
    assert "春汛，来临" in (Path(exported.lines[0]) / "web" / "index.html").read_text(encoding="utf-8")


def test_an_edit_after_the_approval_voids_it_and_undoing_it_gives_it_back(
    newsroom: Stet, tmp_path: Path
) -> None:
    article = written(newsroom, tmp_path, "one-editor")
    decide(newsroom, article, "submit", "沈知远")
    assert decide(newsroom, article, "approve", "林溪桥").code == 0
    retitle(newsroom, article, "改过")
    [row] = newsroom("list", "--json").json
    assert row["status"] == "in_review"
    assert decide(newsroom, article, "submit", "沈知远").code == 0
    refused = export(newsroom, article, tmp_path)
    assert refused.code == 1
    assert "Approved by 林溪桥, changed since by 沈知远." in refused.err
    retitle(newsroom, article, "春汛来临")
    assert "It is approved." in decide(newsroom, article, "approve", "林溪桥").err
    assert export(newsroom, article, tmp_path).code == 0
    assert [row["status"] for row in newsroom("list", "--json").json] == ["approved"]


def test_against_the_rules_needs_a_reason_that_stands_in_the_package(newsroom: Stet, tmp_path: Path) -> None:
    article = written(newsroom, tmp_path, "three-reviews")
    decide(newsroom, article, "submit", "沈知远")
    assert "A reason is needed." in decide(newsroom, article, "sign-off", "宋鹤鸣", "--override").err
    assert (
        "may not decide against the rules"
        in decide(newsroom, article, "sign-off", "周砚秋", "--override", "--reason", "急").err
    )
    assert decide(newsroom, article, "sign-off", "宋鹤鸣", "--override", "--reason", "台风登陆").code == 0
    verified = newsroom("verify", export(newsroom, article, tmp_path).lines[0])
    assert verified.code == 0
    assert "宋鹤鸣 decided against the rules, since: 台风登陆" in verified.out
    assert newsroom("decide", article, "submit", "--override", "--reason", "x").code == 2


def test_published_before_its_review_by_two_people_the_package_says_so(
    newsroom: Stet, tmp_path: Path
) -> None:
    article = written(newsroom, tmp_path, "three-reviews")
    decide(newsroom, article, "submit", "沈知远")
    assert decide(newsroom, article, "urgent", "周砚秋", "--reason", "台风登陆").code == 0
    assert "one more person" in export(newsroom, article, tmp_path).err
    assert decide(newsroom, article, "urgent", "宋鹤鸣", "--reason", "台风登陆").code == 0
    exported = export(newsroom, article, tmp_path)
    assert manifest_of(exported)["review"] == "unreviewed"
    verified = newsroom("verify", exported.lines[0])
    assert verified.code == 0, verified.out
    assert "let out before its review by 宋鹤鸣" in verified.out


def test_live_corrected_taken_down_spiked_and_restored(stet: Stet, tmp_path: Path) -> None:
    article = stet.passed(written(stet, tmp_path))
    export(stet, article, tmp_path)
    live = stet(
        "decide", article, "live", "--address", "https://example.com/a", "--at", "2026-03-01T18:00+08:00"
    )
    assert live.code == 0, live.err
    assert "live" in live.out
    assert stet("decide", article, "correct", "--reason", "错字", "--json").json["status"] == "live"
    retitle(stet, article, "更正后")
    assert stet("decide", article, "submit").code == 0
    assert stet("decide", article, "approve").code == 0
    assert stet("decide", article, "live", "--json").json["status"] == "updated"
    assert (
        stet("decide", article, "take-down", "--reason", "涉及隐私", "--json").json["status"] == "taken_down"
    )
    assert stet("decide", article, "take-down", "--reason", "再来").code == 1
    assert stet("decide", article, "spike", "--reason", "不用了", "--json").json["status"] == "spiked"
    assert "It is spiked." in export(stet, article, tmp_path).err
    assert stet("decide", article, "restore", "--json").json["work"] == "approved"
    assert stet("decide", article, "live", "--at", "yesterday").code == 2


def test_a_hold_keeps_it_at_home_and_says_why(stet: Stet, tmp_path: Path) -> None:
    article = stet.passed(written(stet, tmp_path))
    assert stet("decide", article, "hold", "--reason", "等通稿").code == 0
    assert "It is on hold: 等通稿" in export(stet, article, tmp_path).err
    assert stet("decide", article, "unhold").code == 0
    exported = export(stet, article, tmp_path)
    assert "等通稿" not in (Path(exported.lines[0]) / "manifest.json").read_text(encoding="utf-8")


def test_refusals_come_in_chinese_too(newsroom: Stet, tmp_path: Path) -> None:
    article = written(newsroom, tmp_path, "three-reviews")
    chinese = Stet(newsroom.library, "zh_CN")
    assert decide(chinese, article, "submit", "沈知远").out.strip().endswith("审稿中  初审")
    said = decide(chinese, article, "approve", "宋鹤鸣", "--stage", "终审")
    assert said.err.strip() == "stet: 现在不是这一审次：轮到初审。"
    refused = decide(chinese, article, "approve", "沈知远")
    assert refused.err.strip() == "stet: 沈知远的角色不能做这件事。"


def test_unknown_people_actions_and_articles(stet: Stet, tmp_path: Path) -> None:
    article = written(stet, tmp_path)
    assert "Nobody here is called 路人" in decide(stet, article, "submit", "路人").err
    assert stet("decide", article, "publish").code == 2
    assert stet("decide", "feedfeed", "submit").code == 1
    assert stet("people", "--add", "某人").code == 2
    assert stet("people", "--role", "editor").code == 2
    assert stet("people", "--add", "某人", "--role", "社长").code == 2
