"""What was decided here waits to be handed over until it was, or until a file shows that others have it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.changes import Changes
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.lists import to_pass_on
from editor_app.domain.people import Person
from editor_app.domain.publication import Publication
from editor_app.services.commenting import Commenting
from editor_app.services.deciding import Asked, Deciding
from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_order import Order, Parcel
from editor_app.services.passing_on import PassingOn
from editor_app.services.receiving import Receiving
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library
from tests.support.review import EDITOR, NEWSROOM, WRITER


class Desk:
    """A library, who works in it, and what they do."""

    def __init__(self, opened: Library, person: Person, others: bool = True) -> None:
        self.library, self.person = opened, person
        with opened.writing() as unit:
            unit.publications.put(Publication("p", "海州日报", policy="three_reviews"))
            for one in NEWSROOM if others else ():
                unit.people.put(one)

    def decide(self, article: str, action: Action) -> None:
        Deciding(self.library, self.person.id, Ticking(), None).decide(article, action, Asked("因为"))

    def hand_over(self, path: Path, *articles: str) -> Path:
        HandingOver(self.library, self.person.id).hand_over(Parcel(articles), path)
        return path

    def receive(self, path: Path) -> None:
        Receiving(self.library, self.person.id).receive([path])

    def proposed(self, article: str) -> str:
        [found] = HandingOver(self.library, self.person.id).propose([article])
        return found.hands

    @property
    def owes(self) -> int:
        with self.library.reading() as view:
            return view.articles.count_where(to_pass_on(self.person))


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    with library(tmp_path / "a") as first, library(tmp_path / "b") as second:
        yield Desk(first, WRITER), Desk(second, EDITOR)


def test_it_goes_from_desk_to_desk(tmp_path: Path, desks: tuple[Desk, Desk]) -> None:
    writer, editor = desks
    with writer.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))
    assert writer.owes == 0
    writer.decide(article, Action.SUBMIT)
    assert writer.owes == 1
    heard: list[Changes] = []
    writer.library.listen(heard.append)
    sent = writer.hand_over(tmp_path / "1.stet", article)
    assert [one.articles for one in heard] == [{article}]
    assert writer.owes == 0
    editor.receive(sent)
    assert editor.owes == 0
    editor.decide(article, Action.CLAIM)
    assert editor.owes == 0  # a claim is the desk's own affair
    assert editor.proposed(article) == ""  # nobody hands over to themselves
    editor.decide(article, Action.RETURN)
    assert editor.owes == 1
    assert editor.proposed(article) == WRITER.id
    returned = editor.hand_over(tmp_path / "2.stet", article)
    writer.receive(returned)
    assert (writer.owes, editor.owes) == (0, 0)


def test_a_file_from_somebody_who_has_it_shows_that_it_was_passed_on(
    tmp_path: Path, desks: tuple[Desk, Desk]
) -> None:
    writer, editor = desks
    with writer.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))
    before = writer.hand_over(tmp_path / "0.stet", article)
    writer.decide(article, Action.SUBMIT)
    copy = writer.hand_over(tmp_path / "1.stet", article)
    with writer.library.writing() as unit:  # as if the copy had gone another way
        unit.passing.owe(article, "@responsible_editor")
    editor.receive(copy)
    writer.receive(before)
    assert writer.owes == 1
    editor.decide(article, Action.APPROVE)
    writer.receive(editor.hand_over(tmp_path / "2.stet", article))
    assert writer.owes == 0


def test_a_desk_without_others_owes_nobody_anything(tmp_path: Path) -> None:
    with library(tmp_path / "solo") as opened:
        desk = Desk(opened, Person("陈一帆", roles=("owner",)), others=False)
        with opened.writing() as unit:
            article = unit.articles.create(content())
        desk.decide(article, Action.SUBMIT)
        desk.decide(article, Action.APPROVE)
        assert desk.owes == 0


def test_comments_that_call_nobody_any_more_leave_other_ties_alone(desks: tuple[Desk, Desk]) -> None:
    writer, _ = desks
    with writer.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))
    writer.decide(article, Action.SUBMIT)
    said = Commenting(writer.library, writer.person.id, Ticking())
    thread = said.say(article, f"@{EDITOR.id} 请看")
    said.resolve(article, thread)
    assert writer.owes == 1


def order(folder: Path, *articles: str, name: str = "a.stet") -> Order:
    return Order(Parcel(articles), folder, name, decides=True, opinion="可用")


def passing(desk: Desk) -> PassingOn:
    deciding = Deciding(desk.library, desk.person.id, Ticking(), None)
    return PassingOn(deciding, HandingOver(desk.library, desk.person.id))


def test_several_are_decided_on_and_passed_on_but_those_that_may_not(
    tmp_path: Path, desks: tuple[Desk, Desk]
) -> None:
    writer, editor = desks
    with writer.library.writing() as unit:
        articles = [unit.articles.create(content(str(place), publication="p")) for place in range(3)]
    sent = passing(writer).carry_out(order(tmp_path, *articles)).file
    assert sent is not None
    assert (sent.articles, writer.owes) == (3, 0)
    editor.receive(sent.path)
    editor.decide(articles[1], Action.RETURN)
    before = passing(editor).candidates(articles)
    assert [(one.action, one.verdict.allowed, one.next_hands) for one in before] == [
        (Action.APPROVE, True, "@desk_head"),
        (Action.SUBMIT, False, "@responsible_editor"),
        (Action.APPROVE, True, "@desk_head"),
    ]
    outcome = passing(editor).carry_out(order(tmp_path, *articles))
    assert set(outcome.decided) == {articles[0], articles[2]}
    assert outcome.file is not None
    assert (outcome.file.path.name, outcome.file.articles) == ("a (2).stet", 2)
    assert editor.owes == 1  # what was returned before
    with editor.library.reading() as view:
        assert view.events.decisions(articles[0])[-1].comment == "可用"


def test_a_folder_that_takes_nothing_is_told_before_anything_is_decided(
    tmp_path: Path, desks: tuple[Desk, Desk]
) -> None:
    writer, _ = desks
    with writer.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))
    generation = writer.library.generation
    with pytest.raises(StetError, match="cannot be written"):
        passing(writer).carry_out(order(tmp_path / "none", article))
    assert writer.library.generation == generation


def test_a_disk_that_fills_up_later_leaves_the_decision_and_says_so(
    tmp_path: Path, desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, _ = desks
    with writer.library.writing() as unit:
        article = unit.articles.create(content(publication="p"))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("editor_app.services.handing_over.write_hand_off", full)
    outcome = passing(writer).carry_out(order(tmp_path, article))
    assert (outcome.decided, outcome.file) == ((article,), None)
    assert outcome.failure is not None
    assert "No space" in str(outcome.failure)
    assert writer.owes == 1
    assert list(tmp_path.glob("*.stet")) == []
