"""Suggesting through the service: it changes nothing by itself, travels, and is decided by whoever holds the article."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.compare.contents import compare_contents
from editor_app.compare.deciding import Decided
from editor_app.domain.content import Content
from editor_app.domain.errors import RefusedError, StetError
from editor_app.domain.events import Action
from editor_app.domain.lists import NEEDS_MERGE
from editor_app.domain.people import Person
from editor_app.domain.revision import Revision, revision_bytes
from editor_app.services.desk import Desk
from editor_app.services.handoff_order import Parcel
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library
from tests.support.review import EDITOR, HEAD

BASE = content("春汛来临", "第一段写天气。", "第二段写码头。", "第三段写渡口。")
SUGGESTED = content("春汛将至", "第一段写天气和水位。", "第二段写码头。", "第三段写渡口和船。")
READER = Person("文洁", roles=("reader",))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        yield made


@pytest.fixture
def desk(opened: Library) -> Desk:
    """A desk whose owner works at it, and where somebody may only read."""
    made = Desk(opened, "主编", Ticking())
    made.staff.call_me("主编")
    made.staff.add(READER)
    made.staff.add(EDITOR)
    made.staff.add(HEAD)
    return made


@pytest.fixture
def article(desk: Desk) -> str:
    with desk.library.writing() as unit:
        made = unit.articles.create(BASE)
        unit.revisions.add(made, "主编")
        return made


def draft(desk: Desk, article: str) -> Content:
    with desk.library.reading() as view:
        return view.articles.draft(article).content


def suggest(desk: Desk, article: str, content: Content, person: str = READER.id) -> str:
    """Let somebody suggest; whoever worked here goes on."""
    before = desk.staff.crew().here.id
    desk.staff.switch(person)
    desk.proposing.save(article, content, draft(desk, article))
    sent = desk.proposing.send(article)
    desk.staff.switch(before)
    return sent.proposal


def count(desk: Desk, article: str, proposal: str) -> int:
    pending = desk.proposing.pending(article, proposal)
    return len(compare_contents(pending.draft, pending.proposal).changes)


def test_a_suggestion_changes_nothing_by_itself(desk: Desk, article: str) -> None:
    proposal = suggest(desk, article, SUGGESTED)
    assert draft(desk, article) == BASE
    with desk.library.reading() as view:
        [(first, _)] = view.revisions.of(article)
        assert view.revisions.head(article) == first
        assert view.revisions.heads(article) == [first]
        assert view.revisions.count(article) == 1
        assert view.articles.count_where(NEEDS_MERGE) == 0
    found = desk.proposing.proposals(article)
    [one] = found.open
    assert (one.id, one.person, one.base, one.content) == (proposal, READER.id, BASE, SUGGESTED)
    assert not one.mine
    assert one.changes == 3
    assert found.may_decide.allowed
    assert [len(entry.parents) for entry in desk.history.timeline(article).revisions] == [0]


def test_it_is_gone_on_with_until_it_is_sent(desk: Desk, article: str) -> None:
    desk.staff.switch(READER.id)
    assert desk.proposing.begin(article).opened.content == BASE
    desk.proposing.save(article, SUGGESTED, BASE)
    assert desk.proposing.begin(article).opened.content == SUGGESTED
    assert desk.proposing.proposals(article).is_begun
    assert desk.proposing.proposals(article).open == ()
    desk.proposing.drop(article)
    assert desk.proposing.begin(article).opened.content == BASE
    with pytest.raises(StetError, match="nothing to send"):
        desk.proposing.send(article)
    desk.proposing.save(article, SUGGESTED, BASE)
    assert desk.proposing.send(article).changes == 3
    # What is suggested after that takes its place.
    again = content("春汛将至", "第一段写天气和水位。", "第二段写码头。", "第三段写渡口。")
    desk.proposing.save(article, again, BASE)
    second = desk.proposing.send(article)
    assert second.changes == 2
    assert [one.id for one in desk.proposing.proposals(article).open] == [second.proposal]


def test_all_accepted_or_rejected_the_next_revision_follows_both(desk: Desk, article: str) -> None:
    for accepts in (True, False):
        proposal = suggest(desk, article, SUGGESTED if accepts else BASE)
        before = draft(desk, article)
        wanted = desk.proposing.pending(article, proposal)
        every = compare_contents(wanted.draft, wanted.proposal).numbers
        left = desk.proposing.decide(article, proposal, every if accepts else (), () if accepts else every)
        assert left.draft == left.proposal == draft(desk, article) == (SUGGESTED if accepts else before)
        assert desk.proposing.proposals(article).open == ()
        with desk.library.reading() as view:
            _, newest = view.revisions.of(article)[-1]
            assert newest.author == "主编"
            assert newest.parents[1:] == (proposal,)
            assert view.revisions.heads(article) == [view.revisions.head(article)]


def test_one_by_one_in_any_order_both_end_up_the_same(desk: Desk, article: str) -> None:
    chance = random.Random(5)
    for _ in range(4):
        with desk.library.writing() as unit:
            unit.articles.save_draft(article, BASE)
        proposal = suggest(desk, article, SUGGESTED)
        while desk.proposing.proposals(article).open:
            [one] = desk.proposing.proposals(article).open
            assert one.person == READER.id
            number = chance.randint(1, count(desk, article, one.id))
            taken, dropped = chance.choice([((number,), ()), ((), (number,))])
            left = desk.proposing.decide(article, one.id, taken, dropped)
            assert left.draft == draft(desk, article)
        assert left.draft == left.proposal
        with pytest.raises(StetError, match="not open"):
            desk.proposing.pending(article, proposal)


def test_it_stays_beside_what_is_written_meanwhile(desk: Desk, article: str) -> None:
    proposal = suggest(desk, article, SUGGESTED)
    longer = content("春汛来临", "第一段写天气。", "第二段写码头和仓库。", "第三段写渡口。")
    with desk.library.writing() as unit:
        unit.articles.save_draft(article, longer)
        unit.revisions.add(article, "主编")
    assert count(desk, article, proposal) == 3
    left = desk.proposing.decide(article, proposal, (1,), (2,))
    assert left.draft == content("春汛将至", "第一段写天气。", "第二段写码头和仓库。", "第三段写渡口。")
    [one] = desk.proposing.proposals(article).open
    assert count(desk, article, one.id) == 1
    # What was rejected does not come back, whatever is written there later.
    assert desk.proposing.pending(article, one.id).proposal == content(
        "春汛将至", "第一段写天气。", "第二段写码头和仓库。", "第三段写渡口和船。"
    )


def test_whoever_may_not_write_or_does_not_hold_it_only_suggests(desk: Desk, article: str) -> None:
    proposal = suggest(desk, article, SUGGESTED)
    desk.staff.switch(READER.id)
    assert not desk.proposing.proposals(article).may_decide.allowed
    with pytest.raises(RefusedError):
        desk.proposing.decide(article, proposal, (1,), ())
    with pytest.raises(RefusedError):
        desk.proposing.leave(article, proposal, Decided(BASE, BASE))
    desk.staff.switch("主编")
    desk.deciding.decide(article, Action.SUBMIT)
    desk.deciding.decide(article, Action.CLAIM)
    desk.staff.switch(EDITOR.id)
    verdict = desk.proposing.proposals(article).may_decide
    assert (verdict.allowed, verdict.code) == (False, "held_by")
    desk.staff.switch("主编")
    with pytest.raises(StetError, match="no change"):
        desk.proposing.decide(article, proposal, (9,), ())


def test_accepting_counts_for_whoever_accepts(desk: Desk, article: str) -> None:
    """A suggestion that was taken over during the review is the reviewer's change, not the reader's."""
    desk.deciding.decide(article, Action.SUBMIT)
    proposal = suggest(desk, article, SUGGESTED)
    desk.proposing.decide(article, proposal, (1, 2, 3), ())
    assert desk.deciding.standing(article).undecided == ("主编",)


def test_it_travels_and_comes_back_decided(desk: Desk, article: str, tmp_path: Path) -> None:
    with library(tmp_path / "other") as there:
        other = Desk(there, "文洁", Ticking())
        other.staff.call_me("文洁")
        desk.handing_over.hand_over(Parcel([article]), tmp_path / "one.stet")
        other.receiving.receive([tmp_path / "one.stet"])
        other.proposing.save(article, SUGGESTED, BASE)
        proposal = other.proposing.send(article).proposal
        other.handing_over.hand_over(Parcel([article]), tmp_path / "two.stet")
        coming = desk.receiving.receive([tmp_path / "two.stet"])
        assert [(one.revisions, one.suggestions) for one in coming.articles] == [(0, 1)]
        assert [one.id for one in desk.proposing.proposals(article).open] == [proposal]
        assert draft(desk, article) == BASE
        with desk.library.reading() as view:
            assert view.articles.count_where(NEEDS_MERGE) == 0
        desk.proposing.decide(article, proposal, (1,), (2, 3))
        desk.handing_over.hand_over(Parcel([article]), tmp_path / "three.stet")
        coming = other.receiving.receive([tmp_path / "three.stet"])
        assert [one.earlier_missing for one in coming.articles] == [0]
        assert other.proposing.proposals(article).open == ()
        assert draft(other, article) == draft(desk, article)


def test_no_revision_of_before_has_another_id() -> None:
    made = Revision("a", "ab" * 32, "陈一帆", "2025-11-22T08:00:00.000Z")
    assert b"proposal" not in revision_bytes(made)


def test_what_was_not_sent_goes_with_its_article(desk: Desk) -> None:
    with desk.library.writing() as unit:
        article, other = unit.articles.create(BASE), unit.articles.create(BASE)
    for one in (article, other):
        desk.proposing.save(one, SUGGESTED, BASE)
    desk.trash.put([article])
    desk.trash.purge([article])
    with desk.library.reading() as view:
        kept = [key for key in view.settings.all() if key.startswith("proposing.")]
    assert [other in key for key in kept] == [True]


def test_of_two_who_have_claimed_it_the_later_ones_edits_are_suggestions(tmp_path: Path) -> None:
    clock = Ticking()
    with library(tmp_path / "here", clock) as here, library(tmp_path / "there", clock) as there:
        desks = {"甲": Desk(here, "甲", clock), "乙": Desk(there, "乙", clock)}
        for name, desk in desks.items():
            desk.staff.call_me(name)
            desk.staff.add(Person("乙" if name == "甲" else "甲", roles=("owner",)))
        first, second = desks.values()
        with here.writing() as unit:
            article = unit.articles.create(BASE)
        first.deciding.decide(article, Action.SUBMIT)
        first.handing_over.hand_over(Parcel([article]), tmp_path / "one.stet")
        second.receiving.receive([tmp_path / "one.stet"])
        mine = content("春汛来临", "第一段写天气。", "第二段写码头和仓库。", "第三段写渡口。")
        for desk, wanted in ((first, mine), (second, SUGGESTED)):
            desk.deciding.decide(article, Action.CLAIM)
            with desk.library.writing() as unit:
                unit.articles.save_draft(article, wanted)
                unit.revisions.add(article, desk.staff.crew().here.id)
        second.handing_over.hand_over(Parcel([article]), tmp_path / "two.stet")
        first.receiving.receive([tmp_path / "two.stet"])
        [one] = first.proposing.proposals(article).open
        assert (one.person, one.changes) == ("乙", 3)
        left = first.proposing.decide(article, one.id, (1,), (2,))
        assert left.draft == content("春汛将至", "第一段写天气。", "第二段写码头和仓库。", "第三段写渡口。")
        [one] = first.proposing.proposals(article).open
        assert (one.person, one.changes) == ("乙", 1)
        left = first.proposing.decide(article, one.id, (1,), ())
        assert left.draft == draft(first, article)
        assert first.proposing.proposals(article).open == ()
        with here.reading() as view:
            assert view.revisions.heads(article) == [view.revisions.head(article)]
            assert view.articles.count_where(NEEDS_MERGE) == 0
        # The later one only suggests, as soon as the earlier claim is known there.
        first.handing_over.hand_over(Parcel([article]), tmp_path / "three.stet")
        second.receiving.receive([tmp_path / "three.stet"])
        assert not second.proposing.proposals(article).may_decide.allowed
        assert draft(second, article) == draft(first, article)
