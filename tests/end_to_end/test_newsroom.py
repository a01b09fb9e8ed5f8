"""Three desks, each with a library and keys of its own: a roster, an article handed from one to the next, signed off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app.app import bootstrap
from tests.support.command_line import Stet
from tests.support.desks import Desk


@pytest.fixture
def desks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Desk, Desk, Desk]:
    """A reporter, an editor and the chief editor, who begins the newsroom and takes the others in."""
    made = []
    for name, person in (("chief", "宋鹤鸣"), ("editor", "林溪桥"), ("reporter", "沈知远")):
        desk = Desk(tmp_path / name, monkeypatch)
        desk.does("people", "--me", person)
        made.append(desk)
    chief, editor, reporter = made
    chief.does("newsroom", "--begin", "海州潮报")
    for desk, role in ((editor, "editor"), (reporter, "reporter")):
        request = tmp_path / f"{role}.request"
        desk.does("newsroom", "--request", request)
        chief.does("newsroom", "--answer", request, "--role", role)
    roster = tmp_path / "roster"
    chief.does("newsroom", "--roster", roster)
    for desk in (editor, reporter):
        told = desk.does("newsroom", "--join", roster)
        assert "海州潮报, roster 3" in told.out
    return reporter, editor, chief


def test_submitted_here_approved_there_exported_elsewhere(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path
) -> None:
    reporter, editor, chief = desks
    draft = tmp_path / "draft.md"
    draft.write_text("# 春汛来临\n\n港务局公布了防汛演练的安排。\n", encoding="utf-8")
    article = json.loads(reporter.does("import", draft, "--json").out)[0]["id"]
    reporter.does("decide", article, "submit")
    own = reporter("decide", article, "approve")
    assert "does not have a role" in own.err
    reporter.does("handoff", article, "--to", tmp_path / "one.stet")
    editor.does("receive", tmp_path / "one.stet")
    assert "approved" in editor.does("decide", article, "approve").out
    editor.does("handoff", article, "--to", tmp_path / "two.stet")
    chief.does("receive", tmp_path / "two.stet")
    [package] = chief.does("export", article, "--channel", "web", "--to", tmp_path / "out").lines
    verified = chief.does("verify", package)
    assert "2 of 2 decisions are signed" in verified.out
    manifest = json.loads((Path(package) / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["review"] == "reviewed"
    assert [one["decision"]["person"] for one in manifest["decisions"]] == ["沈知远", "林溪桥"]


def test_who_is_not_in_the_roster_decides_and_it_does_not_count(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reporter, editor, _ = desks
    draft = tmp_path / "draft.md"
    draft.write_text("# 春汛来临\n\n港务局公布了防汛演练的安排。\n", encoding="utf-8")
    article = json.loads(reporter.does("import", draft, "--json").out)[0]["id"]
    reporter.does("handoff", article, "--to", tmp_path / "one.stet")
    stranger = Desk(tmp_path / "stranger", monkeypatch)
    stranger.does("people", "--me", "林溪桥")  # the name alone is worth nothing
    stranger.does("receive", tmp_path / "one.stet")
    stranger.does("decide", article, "submit")
    stranger.does("decide", article, "approve")
    stranger.does("handoff", article, "--to", tmp_path / "two.stet")
    editor.does("receive", tmp_path / "two.stet")
    assert "not approved" in editor("export", article, "--channel", "web", "--to", tmp_path / "out").err
    log = editor.does("log", article).out
    assert log.count("Not counted: The decision is signed with a key that nobody here knows.") == 2


def test_a_newer_roster_rides_in_a_hand_off(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> None:
    reporter, editor, chief = desks
    chief.does("people", "--add", "周砚秋", "--role", "desk_head")
    chief.does("newsroom", "--renew")
    draft = tmp_path / "draft.md"
    draft.write_text("# 春汛来临\n\n港务局公布了防汛演练的安排。\n", encoding="utf-8")
    article = json.loads(chief.does("import", draft, "--json").out)[0]["id"]
    chief.does("handoff", article, "--to", tmp_path / "one.stet")
    editor.does("receive", tmp_path / "one.stet")
    assert "周砚秋" in editor.does("newsroom").out
    assert "周砚秋" not in reporter.does("newsroom").out
    solo = Desk(tmp_path / "solo", reporter.monkeypatch)
    solo.does("receive", tmp_path / "one.stet")
    assert "belongs to no newsroom" in solo.does("newsroom").err


def test_who_is_no_owner_answers_nothing(desks: tuple[Desk, Desk, Desk], tmp_path: Path) -> None:
    reporter, editor, chief = desks
    reporter.does("newsroom", "--request", tmp_path / "again")
    refused = editor("newsroom", "--answer", tmp_path / "again", "--role", "owner")
    assert refused.code == 1
    assert "Only an owner" in refused.err
    assert "Only an owner" in editor("newsroom", "--renew").err
    assert "already" in chief("newsroom", "--begin", "又一个").err
    chief.does("newsroom", "--roster", tmp_path / "roster")
    assert "as new or newer" in editor("newsroom", "--join", tmp_path / "roster").err


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"kind":"roster","schema":1}', b"[" * 100000])
def test_other_files_are_neither_roster_nor_request(stet: Stet, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(data)
    assert stet("newsroom", "--join", file).err.strip() == "stet: The file is no roster of a newsroom."
    said = stet("newsroom", "--answer", file, "--role", "editor")
    assert said.err.strip() == "stet: The file is no request to join a newsroom."
    assert stet("newsroom", "--join", tmp_path / "nowhere").code == 1


def test_every_flipped_byte_of_a_roster_is_noticed(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, chief = desks
    chief.does("newsroom", "--roster", tmp_path / "roster")
    data = (tmp_path / "roster").read_bytes()
    fresh = Desk(tmp_path / "fresh", monkeypatch)
    for place in range(0, len(data), 97):
        (tmp_path / "flipped").write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert fresh("newsroom", "--join", tmp_path / "flipped").code == 1


def test_words_that_do_not_go_together(stet: Stet, tmp_path: Path) -> None:
    assert stet("newsroom", "--begin", "一", "--renew").code == 2
    assert stet("newsroom", "--role", "editor").code == 2
    assert stet("newsroom", "--answer", tmp_path / "x").code == 2
    assert "belongs to no newsroom" in stet("newsroom").err
    assert "belongs to no newsroom" in stet("newsroom", "--roster", tmp_path / "x").err


def test_a_newsroom_has_a_review_policy_for_what_has_none(
    desks: tuple[Desk, Desk, Desk], tmp_path: Path
) -> None:
    _, _, chief = desks
    chief.does("newsroom", "--renew", "--policy", "three_reviews")
    assert "not a day" in chief("newsroom", "--renew", "--until", "soon").err
    assert "has passed" in chief.does("newsroom", "--renew", "--until", "2025-01-01").err
    draft = tmp_path / "draft.md"
    draft.write_text("# 春汛来临\n\n港务局公布了防汛演练的安排。\n", encoding="utf-8")
    article = json.loads(chief.does("import", draft, "--json").out)[0]["id"]
    told = json.loads(chief.does("decide", article, "submit", "--json").out)
    assert (told["policy"], told["stage"]) == ("three_reviews", "first")


def test_two_people_of_whom_one_has_a_pin_at_one_machine(
    stet: Stet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STET_HOME", str(tmp_path / "home"))
    assert stet("people", "--me", "宋鹤鸣").code == 0
    stet("people", "--add", "林溪桥", "--role", "editor")
    draft = tmp_path / "draft.md"
    draft.write_text("# 春汛来临\n\n港务局公布了防汛演练的安排。\n", encoding="utf-8")
    article = json.loads(stet("import", draft, "--json").out)[0]["id"]
    with bootstrap.open_desk(stet.library, to_write=True) as desk:
        desk.pins.set_pin("2468")
    assert "STET_PIN" in stet("decide", article, "submit").err
    monkeypatch.setenv("STET_PIN", "1357")
    assert "not the PIN of 宋鹤鸣" in stet("decide", article, "submit").err
    monkeypatch.setenv("STET_PIN", "2468")
    time_passes(stet.library)
    assert "in review" in stet("decide", article, "submit").out
    assert "* 林溪桥" in "\n".join(stet("people", "--switch", "林溪桥").lines).replace("  ", " ")
    monkeypatch.delenv("STET_PIN")
    assert "not the PIN of 宋鹤鸣" in stet("people", "--switch", "宋鹤鸣").err


def time_passes(library: Path) -> None:
    """Let the wait after a wrong PIN be over."""
    with bootstrap.open_desk(library, to_write=True) as desk, desk.library.writing() as unit:
        pins = unit.settings.get("person.pins")
        unit.settings.put("person.pins", {who: {**kept, "failures": 0} for who, kept in pins.items()})
