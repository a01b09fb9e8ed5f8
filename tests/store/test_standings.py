"""How articles stand in their review, in lists and by itself: kept in step with events, people, policies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from editor_app.domain.article import ArticleSummary
from editor_app.domain.content import content_hash
from editor_app.domain.events import Action, Decision
from editor_app.domain.lists import HERE, ON_HOLD, TO_CONFIRM, Condition, at_work, in_hands_of
from editor_app.domain.people import Person, PersonKey
from editor_app.domain.publication import Publication
from editor_app.domain.standing import Doubt, Void
from editor_app.domain.workflow import Status
from editor_app.store.library import Library
from editor_app.trust.keys import new_key_pair
from editor_app.trust.signing import signed
from tests.support.library import content, library
from tests.support.review import CHIEF, DUTY, EDITOR, HEAD, NEWSROOM, WRITER

PAPER = Publication("p", "海州日报", policy="three_reviews")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        with made.writing() as unit:
            unit.publications.put(PAPER)
            for person in NEWSROOM:
                unit.people.put(person)
        yield made


class Desk:
    """Articles of one library and what is decided on them."""

    def __init__(self, opened: Library, headline: str = "一") -> None:
        self.library = opened
        with opened.writing() as unit:
            self.article = unit.articles.create(content(headline, publication="p"))
            self.head = unit.revisions.add(self.article, WRITER.id)

    def decide(self, action: Action, person: Person, **more: str) -> Decision:
        with self.library.writing() as unit:
            revision = unit.revisions.get(self.head)
            made = Decision(
                self.article, action, self.head, revision.content_hash, person.id,
                f"2025-11-22T10:00:{len(unit.events.decisions(self.article)):02}Z", **{"comment": "因为", **more},  # type: ignore[arg-type]
            )  # fmt: skip
            unit.events.add(made)
            return made

    @property
    def row(self) -> ArticleSummary:
        with self.library.reading() as view:
            return view.articles.summary(self.article)


def found(opened: Library, where: Condition) -> list[str]:
    with opened.reading() as view:
        rows = view.articles.page(where=where).rows
        assert view.articles.count_where(where) == len(rows)
        return [row.headline for row in rows]


def test_an_article_is_in_the_hands_of_whoever_may_decide_next(opened: Library) -> None:
    desk = Desk(opened)
    assert (desk.row.work, desk.row.hands) == (Status.DRAFT, "")
    desk.decide(Action.SUBMIT, WRITER)
    assert (desk.row.stage, desk.row.hands) == ("first", "@responsible_editor")
    assert found(opened, in_hands_of(EDITOR)) == found(opened, in_hands_of(CHIEF)) == ["一"]
    assert found(opened, in_hands_of(WRITER)) == []
    desk.decide(Action.CLAIM, EDITOR)
    assert desk.row.hands == EDITOR.id
    assert found(opened, in_hands_of(CHIEF)) == []
    desk.decide(Action.RETURN, EDITOR)
    assert (desk.row.work, desk.row.hands) == (Status.RETURNED, WRITER.id)
    assert found(opened, in_hands_of(WRITER)) == ["一"]


def test_lists_by_work_by_hold_and_by_what_is_to_be_confirmed(opened: Library) -> None:
    first, second = Desk(opened, "一"), Desk(opened, "二")
    for desk in (first, second):
        desk.decide(Action.SUBMIT, WRITER)
    first.decide(Action.HOLD, EDITOR)
    second.decide(Action.URGENT, HEAD)
    assert found(opened, at_work(Status.IN_REVIEW)) == ["二", "一"]
    assert found(opened, at_work(Status.DRAFT)) == []
    assert found(opened, ON_HOLD) == ["一"]
    assert found(opened, TO_CONFIRM) == ["二"]
    with opened.reading() as view:
        assert [row.headline for row in view.articles.page(where=ON_HOLD, query="一").rows] == ["一"]
        assert view.articles.page(where=ON_HOLD, query="二").rows == ()
        assert [row.headline for row in view.articles.page(where=ON_HOLD, oldest_first=True).rows] == ["一"]


def test_a_draft_that_differs_from_what_was_approved_shows_in_lists_before_it_is_a_revision(
    opened: Library,
) -> None:
    desk = Desk(opened)
    desk.decide(Action.SUBMIT, WRITER)
    desk.decide(Action.APPROVE, EDITOR)
    desk.decide(Action.APPROVE, HEAD)
    desk.decide(Action.SIGN_OFF, CHIEF)
    assert (desk.row.work, desk.row.changed) == (Status.APPROVED, False)
    with opened.writing() as unit:
        unit.articles.save_draft(desk.article, content("另一个", publication="p"))
    assert (desk.row.work, desk.row.changed, desk.row.hands) == (Status.IN_REVIEW, True, HERE)
    with opened.reading() as view:
        assert view.standings.of(desk.article).may_leave
        assert view.standings.of(desk.article, draft=True).void is Void.DRAFT
    with opened.writing() as unit:
        unit.articles.save_draft(desk.article, content("一", publication="p"))
    assert (desk.row.work, desk.row.changed) == (Status.APPROVED, False)


def test_a_draft_that_was_changed_since_it_was_submitted_shows_in_lists(opened: Library) -> None:
    desk = Desk(opened)
    desk.decide(Action.SUBMIT, WRITER)
    with opened.writing() as unit:
        unit.articles.save_draft(desk.article, content("另一个", publication="p"))
    assert (desk.row.work, desk.row.changed) == (Status.IN_REVIEW, True)
    with opened.writing() as unit:
        unit.articles.save_draft(desk.article, content("一", publication="p"))
    assert not desk.row.changed


def test_people_count_from_the_moment_they_are_known_and_as_long_as_they_have_the_role(
    opened: Library,
) -> None:
    desk = Desk(opened)
    guest = Person("客座", roles=("editor",))
    desk.decide(Action.SUBMIT, WRITER)
    desk.decide(Action.APPROVE, guest)
    assert desk.row.stage == "first"
    with opened.writing() as unit:
        unit.people.put(guest)
    assert desk.row.stage == "second"
    with opened.writing() as unit:
        unit.people.put(replace(guest, roles=("reporter",)))
    assert desk.row.stage == "first"


def test_another_policy_of_the_publication_is_asked_at_once(opened: Library) -> None:
    desk = Desk(opened)
    desk.decide(Action.SUBMIT, WRITER)
    desk.decide(Action.APPROVE, EDITOR)
    assert desk.row.stage == "second"
    with opened.writing() as unit:
        unit.publications.put(replace(PAPER, policy="one_editor"))
    assert desk.row.work is Status.APPROVED


def test_signatures_are_checked_against_the_keys_that_are_known(opened: Library) -> None:
    pair, other = new_key_pair(), new_key_pair()
    with opened.writing() as unit:
        unit.people.put(replace(EDITOR, keys=(PersonKey(pair.public),)))
    desk = Desk(opened)
    desk.decide(Action.SUBMIT, WRITER)
    with opened.writing() as unit:
        head = unit.revisions.get(desk.head)
        plain = Decision(
            desk.article, Action.APPROVE, desk.head, head.content_hash, EDITOR.id, "2025-11-22T11:00:00Z"
        )
        for one in (plain, signed(plain, other), replace(signed(plain, pair), comment="changed")):
            unit.events.add(one)
    with opened.reading() as view:
        standing = view.standings.of(desk.article)
    assert {one.doubt for one in standing.uncounted} == {
        Doubt.UNSIGNED,
        Doubt.UNKNOWN_KEY,
        Doubt.BAD_SIGNATURE,
    }
    with opened.writing() as unit:
        unit.events.add(signed(plain, pair))
    assert desk.row.stage == "second"


def test_a_library_of_an_older_program_has_its_standings_made_anew(opened: Library) -> None:
    desk = Desk(opened)
    desk.decide(Action.SUBMIT, WRITER)
    desk.decide(Action.HOLD, DUTY)
    with opened.writing() as unit:
        unit._pen.execute(text("UPDATE articles SET work = 'draft', hands = '', held = ''"))
        unit._pen.execute(text("UPDATE library SET standing_scheme = ''"))
    with library(opened.folder) as again, again.reading() as view:
        row = view.articles.summary(desk.article)
    assert (row.work, row.hands, row.held) == (Status.IN_REVIEW, "@responsible_editor", True)


def test_the_hash_of_the_head_is_what_is_compared_with_the_draft(opened: Library) -> None:
    desk = Desk(opened)
    with opened.reading() as view:
        assert view.standings.of(desk.article).head_hash == content_hash(content("一", publication="p"))
