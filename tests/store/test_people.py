"""Who works here: names and bylines, PINs, switching between people at one machine, an owner's changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.people import Person
from editor_app.domain.publication import Publication
from editor_app.services.deciding import Asked
from editor_app.services.desk import Desk
from editor_app.services.membership import Belonging
from editor_app.services.people import PINS
from editor_app.store.library import Library
from editor_app.trust.key_place import KeyPlace
from tests.support.library import MORNING, Ticking, content

ARTICLE = "a" * 32


def desk_at(folder: Path, person: str = "宋鹤鸣") -> Desk:
    clock = Ticking(MORNING)
    made = Desk(
        Library.open(folder / "library", clock=clock), "account", clock, KeyPlace(folder / "keys", False)
    )
    made.staff.introduce(person)
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A shared machine: its owner, and an editor."""
    made = desk_at(tmp_path)
    made.staff.add(Person("林溪桥", roles=("editor",)))
    yield made
    made.library.close()


def draft(desk: Desk, text: str = "春汛来临") -> str:
    with desk.library.writing() as unit:
        return unit.articles.create(content(text))


def test_who_introduces_themselves_is_named_in_what_they_begin(tmp_path: Path) -> None:
    desk = desk_at(tmp_path, " 林 溪桥 ")
    desk.staff.introduce("林溪桥", " 筱安 ", "株洲日报")
    [me] = desk.staff.crew().people
    assert (me.shown, me.pen_names, me.unit, me.roles) == ("林溪桥", ("筱安",), "株洲日报", ("owner",))
    [credit] = desk.writing.prefilled(ARTICLE, "zh-CN").content.fields.credits
    assert (credit.role, credit.names, credit.unit) == ("reporter", ("筱安",), "株洲日报")
    # Skipped, or said again without: what is known stays.
    desk.staff.introduce("林溪桥")
    assert desk.staff.crew().here.pen_names == ("筱安",)
    with desk.library.writing() as unit:
        unit.publications.put(Publication("tide", "海州潮"))
    assert desk.writing.prefilled(ARTICLE, "zh-CN").content.fields.credits[0].unit == "株洲日报"
    desk.library.close()


def test_two_people_at_one_machine_sign_with_keys_of_their_own(desk: Desk) -> None:
    article = draft(desk)
    first = desk.deciding.decide(article, Action.SUBMIT).decision
    desk.taking_over.switch("林溪桥")
    second = desk.deciding.decide(article, Action.HOLD, Asked(reason="缓一缓")).decision
    assert (first.person, second.person) == ("宋鹤鸣", "林溪桥")
    assert first.key != second.key
    assert [one.has_pin for one in desk.membership.look().people] == [False, False]
    # What one typed before another took over is one's own.
    with desk.library.writing() as unit:
        unit.articles.save_draft(article, content("林溪桥改"))
    desk.taking_over.switch("宋鹤鸣", "", [article, "b" * 32], "taken over")
    with desk.library.reading() as view:
        _, newest = view.revisions.of(article)[-1]
    assert (newest.author, newest.note) == ("林溪桥", "taken over")
    desk.taking_over.switch("林溪桥", "", [article])
    with desk.library.reading() as view:
        assert view.revisions.count(article) == 2


def test_a_pin_guards_the_name_and_the_key(desk: Desk, tmp_path: Path) -> None:
    desk.pins.set_pin("2468")
    [key] = desk.staff.crew().here.keys
    stored = (tmp_path / "keys" / f"{key.public}.key").read_text()
    assert stored.startswith("stet-sealed-1:")
    assert desk.pins.guard().has_pin
    # As long as it is open one signs without being asked.
    desk.deciding.decide(draft(desk), Action.SUBMIT)
    desk.taking_over.switch("林溪桥")
    with pytest.raises(StetError, match="PIN of"):
        desk.staff.switch("宋鹤鸣")
    for wrong in ("2469", "", "246"):
        with pytest.raises(StetError, match="not the PIN"):
            desk.taking_over.switch("宋鹤鸣", wrong)
        desk.clock.skip(seconds=16)  # type: ignore[attr-defined]
    with pytest.raises(StetError, match="not the PIN"):
        desk.taking_over.switch("宋鹤鸣", "24680")
    assert desk.staff.crew().here.id == "林溪桥"
    with pytest.raises(StetError, match="one waits"):
        desk.taking_over.switch("宋鹤鸣", "2468")
    desk.clock.skip(seconds=60)  # type: ignore[attr-defined]
    desk.taking_over.switch("宋鹤鸣", "２４６８ ")
    assert not desk.membership.look().locked
    with desk.library.reading() as view:
        assert "2468" not in str(view.settings.get(PINS))
        assert "failures" not in view.settings.get(PINS)["宋鹤鸣"]


def test_after_a_start_nothing_is_signed_before_the_pin_is_given(desk: Desk, tmp_path: Path) -> None:
    article = draft(desk)
    desk.pins.set_pin("correct horse")
    desk.pins.lock()
    assert desk.membership.look().locked
    with pytest.raises(StetError, match="locked"):
        desk.deciding.decide(article, Action.SUBMIT)
    desk.pins.give("correct horse")
    desk.deciding.decide(article, Action.SUBMIT)
    # Another PIN, then none.
    desk.pins.set_pin("13579", "correct horse")
    desk.clock.skip(seconds=60)  # type: ignore[attr-defined]
    with pytest.raises(StetError, match="not the PIN"):
        desk.pins.remove_pin("correct horse")
    desk.clock.skip(seconds=60)  # type: ignore[attr-defined]
    desk.pins.remove_pin("13579")
    desk.pins.lock()
    desk.deciding.decide(article, Action.WITHDRAW)
    assert not desk.pins.guard().has_pin
    for short in ("123", " 12 ", ""):
        with pytest.raises(StetError, match="4 to 64"):
            desk.pins.set_pin(short)


def test_a_forgotten_pin_costs_the_key_and_no_decision(desk: Desk) -> None:
    article = draft(desk)
    desk.deciding.decide(article, Action.SUBMIT)
    desk.pins.set_pin("2468")
    desk.pins.lock()
    desk.pins.forget_pin("宋鹤鸣")
    assert not desk.staff.crew().here.has_left
    approved = desk.deciding.decide(article, Action.APPROVE)
    assert approved.standing.may_leave
    [old, new] = desk.staff.crew().here.keys
    assert (bool(old.revoked_at), new.public) == (True, approved.decision.key)
    desk.roster_changes.revoke("宋鹤鸣", new.public)
    assert [bool(key.revoked_at) for key in desk.staff.crew().here.keys] == [True, True, False]
    desk.staff.switch("林溪桥")
    with pytest.raises(StetError, match="Only an owner"):
        desk.pins.forget_pin("宋鹤鸣")


def test_an_owners_changes_are_signed_at_once(desk: Desk) -> None:
    assert desk.membership.look().belonging is Belonging.SOLO
    desk.newsroom.begin("海州潮报")
    changes = desk.roster_changes
    changes.keep(Person("周砚秋", roles=("owner",), unit="要闻部"))
    changes.make_key("周砚秋")
    seen = desk.membership.look()
    assert seen.roster is not None
    assert (seen.roster.number, seen.owners, seen.belonging) == (3, 2, Belonging.OWNER)
    assert [one.unit for one in seen.roster.people if one.id == "周砚秋"] == ["要闻部"]
    changes.leave("周砚秋")
    seen = desk.membership.look()
    assert (seen.owners, [one.person.id for one in seen.people if one.person.has_left]) == (1, ["周砚秋"])
    with pytest.raises(StetError, match="Another owner revokes"):
        changes.revoke("宋鹤鸣", seen.here.keys[0].public)
    with pytest.raises(StetError, match="Another owner lets"):
        changes.leave("宋鹤鸣")
    with pytest.raises(StetError, match="owner of this desk"):
        changes.keep(replace(desk.staff.crew().here, roles=("editor",)))
    changes.keep(Person("林溪桥", roles=("editor",)))
    changes.rename("海州晚报")
    roster = desk.newsroom.joined().roster
    assert roster is not None
    assert (roster.name, roster.number) == ("海州晚报", 6)


def test_asking_to_join_waits_for_an_answer(desk: Desk, tmp_path: Path) -> None:
    desk.newsroom.begin("海州潮报")
    asking = desk_at(tmp_path / "other", "沈知远")
    request = asking.newsroom.request()
    assert asking.membership.look().belonging is Belonging.PENDING
    asking.newsroom.withdraw()
    assert asking.membership.look().belonging is Belonging.SOLO
    request = asking.newsroom.request()
    assert desk.newsroom.look_at(request).id == "沈知远"
    desk.newsroom.answer(request, ("reporter",))
    asking.newsroom.accept(desk.newsroom.file())
    seen = asking.membership.look()
    assert (seen.belonging, seen.asked_at, seen.owns) == (Belonging.MEMBER, "", False)
    with pytest.raises(StetError, match="Only an owner"):
        asking.roster_changes.keep(Person("自己人", roles=("owner",)))
    # At another machine the same person has another key, which the owner adds.
    clock = Ticking(MORNING)
    keys = KeyPlace(tmp_path / "second", False)
    second = Desk(asking.library, "account", clock, keys)
    assert second.membership.look().belonging is Belonging.UNLISTED
    again = second.newsroom.request()
    assert second.newsroom.request() != again  # later, with the same key
    assert len(desk.newsroom.look_at(again).keys) == 1
    desk.newsroom.answer(again, ("reporter",))
    second.newsroom.accept(desk.newsroom.file())
    assert second.membership.look().belonging is Belonging.MEMBER
    assert len(second.staff.crew().here.keys) == 2
    desk.newsroom.renew(until="2025-01-01T00:00:00.000Z")
    asking.newsroom.accept(desk.newsroom.file())
    assert asking.membership.look().outdated
    # It warns, and stops nothing.
    asking.deciding.decide(draft(asking), Action.SUBMIT, Asked(reason="今晚"))
    asking.library.close()
