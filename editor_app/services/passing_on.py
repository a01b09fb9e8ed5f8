"""Approving and passing on 通过并传稿: the decision that is each article's next step, for one or for many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.lists import ROLE_MARK
from editor_app.domain.next_step import passing_step
from editor_app.domain.people import Person
from editor_app.domain.permission import Verdict, no
from editor_app.domain.policy import Stage
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status
from editor_app.services.deciding import Asked, Deciding
from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_naming import free_path
from editor_app.services.handoff_order import Order, Outcome

_NOT_IN_REVIEW = {Status.DRAFT: "is_draft", Status.RETURNED: "is_returned"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article and the decision by which it would go on: at which stage, and whether whoever works here may.

    ``next_hands`` (as `lists.Filed` says) are those that it goes to then.
    """

    article: str
    action: Action
    stage: Stage | None
    verdict: Verdict
    next_hands: str = ""


class PassingOn:
    """Deciding so that articles go on."""

    def __init__(self, deciding: Deciding, handing: HandingOver) -> None:
        self._deciding = deciding
        self._handing = handing

    def candidates(self, articles: Sequence[str]) -> tuple[Candidate, ...]:
        """What would be decided on each article (full id).

        Where one of them can be approved, none is submitted beside it: who approves several means what is in review.
        """
        reviews = [(article, self._deciding.review(article)) for article in articles]
        found = [candidate(article, review.here, review.standing) for article, review in reviews]
        if any(one.verdict.allowed and one.action is not Action.SUBMIT for one in found):
            found = [
                replace(one, verdict=no(_NOT_IN_REVIEW[review.standing.work]))
                if one.action is Action.SUBMIT
                and review.standing.work in _NOT_IN_REVIEW
                and one.verdict.allowed
                else one
                for one, (_, review) in zip(found, reviews, strict=True)
            ]
        return tuple(found)

    def carry_out(self, order: Order, origin: str = "") -> Outcome:
        """Do everything in its order.

        Raise `StetError` where something stands in the way before anything is decided: nothing is changed then.  What
        fails later comes with what was decided, which stands, and waits to be handed over.
        """
        handing, articles = self._handing, tuple(order.parcel.articles)
        handing.check_folder(order.folder)
        if order.takes_places_out:
            handing.take_places_out(articles, origin)
        decided: list[str] = []
        try:
            if order.decides:
                for one in self.candidates(articles):
                    if one.verdict.allowed:
                        self._deciding.decide(one.article, one.action, Asked(order.opinion), origin)
                        decided.append(one.article)
            parcel = replace(order.parcel, articles=decided or articles)
            path = free_path(order.folder, order.name)
            return Outcome(tuple(decided), handing.hand_over(parcel, path, origin))
        except StetError as error:
            if not decided:
                raise
            return Outcome(tuple(decided), failure=error)


def candidate(article: str, person: Person, standing: ReviewStanding) -> Candidate:
    """What would be decided on an article that stands so."""
    step = passing_step(person, standing)
    assert isinstance(step.what, Action)
    return Candidate(article, step.what, standing.stage, step.verdict, _after(standing, step.what))


def _after(standing: ReviewStanding, action: Action) -> str:
    """In whose hands an article will be after a decision; empty where that is not known."""
    stages = standing.policy.stages
    if action is Action.SUBMIT:
        return f"{ROLE_MARK}{stages[max(standing.resumes_at, 0)].role}"
    if standing.place < standing.policy.last:
        return f"{ROLE_MARK}{stages[standing.place + 1].role}"
    return "" if standing.submitted is None else standing.submitted.person
