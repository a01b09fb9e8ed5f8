"""Queues of several kinds hold what a plain look at every article finds, whatever happened."""

from __future__ import annotations

import contextlib
import itertools
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.desk_matter import desk_matter
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, DeskEvent
from editor_app.domain.lists import URGENT, AnyOf, for_me, on_day, to_pass_on
from editor_app.domain.next_step import decides_with
from editor_app.domain.people import Capability, Person
from editor_app.domain.permission import may
from editor_app.domain.publication import Publication
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.ties import barred
from editor_app.domain.workflow import Status
from editor_app.services.deciding import Asked, Deciding
from editor_app.store.library import Library, View
from tests.support.library import Ticking, content, library
from tests.support.review import CHIEF, EDITOR, HEAD, NEWSROOM, WRITER

BOTH = Person("许南乔", roles=("desk_head",), pen_names=("南乔",))
ELSEWHERE = Person("白榆", roles=("chief_editor",), publications=("other",))
PEOPLE = (WRITER, EDITOR, HEAD, CHIEF, BOTH, ELSEWHERE)
NOON = datetime(2025, 11, 22, 12, tzinfo=UTC)
STEPS = st.one_of(
    st.tuples(
        st.just("decide"), st.integers(0, 2), st.sampled_from(Action), st.sampled_from(PEOPLE[:5])
    ),
    st.tuples(st.just("decide"), st.integers(0, 2), st.sampled_from((Action.SUBMIT,)), st.just(WRITER)),
    st.tuples(
        st.just("decide"), st.integers(0, 2), st.just(Action.APPROVE), st.sampled_from((EDITOR, HEAD, BOTH, CHIEF))
    ),
    st.tuples(st.just("type"), st.integers(0, 2), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("note"), st.integers(0, 2), st.sampled_from(("urgent", "deadline", "planned_at")), st.integers(-1, 1)),
    st.tuples(st.just("call"), st.integers(0, 2), st.sampled_from(PEOPLE), st.none()),
    st.tuples(st.just("pass"), st.integers(0, 2), st.none(), st.none()),
    st.tuples(st.just("trash"), st.integers(0, 2), st.none(), st.none()),
)  # fmt: skip


class Newsroom:
    """Three articles: one by the writer, one by a desk head under a pen name, one of another publication."""

    def __init__(self, opened: Library) -> None:
        self.library = opened
        self.owed: set[str] = set()
        self.clock = Ticking(NOON)
        with opened.writing() as unit:
            unit.publications.put(Publication("p", "海州日报", policy="three_reviews"))
            unit.publications.put(Publication("other", "海州晚报", policy="one_editor"))
            for person in (*NEWSROOM, *PEOPLE):
                unit.people.put(person)
            self.articles = [unit.articles.create(self._text(place, 0)) for place in range(3)]
        self.steps = itertools.count()

    def _text(self, place: int, version: int) -> Content:
        return content(
            f"{place}", f"第 {version} 版。",
            publication=("p", "p", "other")[place],
            credits=(Credit("reporter", "记者", (("沈知远", "南乔", "南乔")[place],)),),
        )  # fmt: skip

    def do(self, kind: str, place: int, what: object, more: object) -> None:
        article = self.articles[place]
        getattr(self, f"do_{kind}")(article, place, what, more)

    def do_decide(self, article: str, _: int, action: Action, person: Person) -> None:
        try:
            Deciding(self.library, person.id, self.clock, None).decide(
                article, action, Asked("因为", person="")
            )
        except StetError:  # refused, as it should be
            return
        if action not in {Action.CLAIM, Action.RELEASE, Action.HOLD, Action.UNHOLD}:
            self.owed.add(article)

    def do_type(self, article: str, place: int, version: int, keep: bool) -> None:
        with self.library.writing() as unit:
            unit.articles.save_draft(article, self._text(place, version))
            if keep:
                unit.revisions.add(article, (WRITER, BOTH, EDITOR)[version].id)

    def do_note(self, article: str, _: int, aspect: str, day: int) -> None:
        value = "yes" if aspect == "urgent" else (NOON + timedelta(days=day)).isoformat()
        with self.library.writing() as unit:
            seen = unit.events.desk_events(article)
            after = (seen[aspect],) if aspect in seen else ()
            at = f"2025-11-20T10:00:{next(self.steps):02}Z"
            unit.events.add(
                DeskEvent(article, aspect, "" if day == 0 and aspect == "urgent" else value, "x", at, after)
            )

    def do_call(self, article: str, _: int, person: Person, __: object) -> None:
        with self.library.writing() as unit:
            at = f"2025-11-20T11:00:{next(self.steps):02}Z"
            unit.comments.add(
                CommentEvent(article, CommentAction.SAID, "x", at, text="看", mentions=(person.id,))
            )

    def do_pass(self, article: str, *_: object) -> None:
        self.owed.discard(article)
        with self.library.writing() as unit:
            unit.passing.passed([article])

    def do_trash(self, article: str, *_: object) -> None:
        with self.library.writing() as unit, contextlib.suppress(StetError):  # it was shown to somebody
            unit.trash.put(article)


def waits_for(person: Person, standing: ReviewStanding) -> bool:
    """Whether a decision, or sending it again, waits for somebody."""
    if standing.work is Status.RETURNED and standing.submitted is not None:
        return standing.submitted.person == person.id
    if standing.work is not Status.IN_REVIEW:
        by = standing.taken_down
        last = standing.policy.stages[standing.policy.last].role
        return (
            by is not None
            and last in person.reviews_as(standing.publication)
            and not _barred(person, standing)
        )
    if standing.void_is_draft:
        return Capability.WRITE in person.capabilities(standing.publication)
    if standing.undecided:
        return standing.undecided[0] in person.names
    if standing.holders:
        return standing.holders[0].person == person.id
    return may(person, decides_with(standing), standing).allowed


def _barred(person: Person, standing: ReviewStanding) -> bool:
    return bool(person.names & barred(standing))


def stands(view: View, person: Person, article: str) -> bool:
    """The queue *For me*, told plainly."""
    row, standing = view.articles.summary(article), view.standings.of(article, draft=True)
    reviews = Capability.REVIEW in person.capabilities(standing.publication)
    return not row.trashed_at and (
        waits_for(person, standing)
        or (standing.to_confirm and reviews and not _barred(person, standing))
        or article in view.comments.calling(person.id)
    )


def check(newsroom: Newsroom, view: View, where: AnyOf, expected: set[str]) -> None:
    page = view.articles.page(where=where, limit=None)
    found = [row.id for row in page.rows]
    assert set(found) == expected
    assert len(found) == len(expected) == view.articles.count_where(where)
    assert view.articles.among(where, newsroom.articles) == expected
    assert [row.updated_at for row in page.rows] == sorted(
        (row.updated_at for row in page.rows), reverse=True
    )
    first = view.articles.page(where=where, limit=1)
    rest = view.articles.page(where=where, limit=None, after=first.next) if first.next else None
    assert [row.id for row in (*first.rows, *(rest.rows if rest else ()))] == found
    assert [row.id for row in view.articles.page(where=where, limit=None, oldest_first=True).rows] == found[
        ::-1
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, max_size=14))
def test_queues_hold_what_a_plain_look_finds(steps: list[tuple[str, int, object, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder, library(Path(folder) / "l", Ticking(NOON)) as opened:
        newsroom = Newsroom(opened)
        for step in steps:
            newsroom.do(*step)
        with opened.reading() as view:
            for person in PEOPLE:
                mine = {one for one in newsroom.articles if stands(view, person, one)}
                check(newsroom, view, for_me(person), mine)
            here = {one for one in newsroom.articles if not view.articles.summary(one).trashed_at}
            for person in PEOPLE:
                waiting = {one for one in newsroom.owed & here if goes_on(view, person, one)}
                check(newsroom, view, to_pass_on(person), waiting)
            check(newsroom, view, on_day(NOON), {one for one in here if is_of_the_day(view, one)})
            check(newsroom, view, URGENT, {one for one in here if is_urgent(view, one)})


def goes_on(view: View, person: Person, article: str) -> bool:
    standing = view.standings.of(article, draft=True)
    if standing.work is Status.SPIKED or (standing.work is Status.DRAFT and standing.taken_down is None):
        return False
    if standing.work is Status.APPROVED and standing.taken_down is None:
        return standing.submitted is not None and standing.submitted.person != person.id
    if waits_for(person, standing):
        return False
    if standing.holders or standing.undecided or standing.work is not Status.IN_REVIEW:
        return True
    return True


def is_of_the_day(view: View, article: str) -> bool:
    desk = desk_matter(view.events.desk(article))
    today = [one for one in (desk.deadline, desk.planned_at) if one.startswith("2025-11-22")]
    return bool(today or view.events.decisions(article))


def is_urgent(view: View, article: str) -> bool:
    row, standing = view.articles.summary(article), view.standings.of(article, draft=True)
    said = bool(standing.urgent) and standing.approval is None
    return (row.urgent or said) and row.status in {
        Status.DRAFT, Status.IN_REVIEW, Status.RETURNED, Status.APPROVED,
    }  # fmt: skip
