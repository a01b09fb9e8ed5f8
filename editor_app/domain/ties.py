"""What ties an article to people and days, so that queues find it without a look at every article.

A tie is a word: a name by itself calls somebody in an open comment, others begin with a mark that no name holds.
"""

from __future__ import annotations

import enum
from datetime import UTC, datetime

from editor_app.domain.desk_matter import DeskMatter
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status


class Tie(enum.StrEnum):
    """The marks, each before its word.

    A name that may not decide on the article, though its role may; an instant (UTC) that it is due or planned at; that
    of its last decision; the desk's word that it is urgent; somebody's that it may leave before its review; the hands
    that it is to be passed on to.
    """

    NOT_BY = "\x1f-"
    PLANNED = "\x1f@"
    DECIDED = "\x1f="
    URGENT = "\x1f!"
    FIRST = "\x1f^"
    NEXT = "\x1f>"

    @property
    def end(self) -> str:
        """What sorts behind all words with this mark."""
        return f"{self.value}\U0010ffff"


OF_REVIEW = (Tie.NOT_BY, Tie.DECIDED, Tie.FIRST)
OF_DESK = (Tie.PLANNED, Tie.URGENT)


def review_ties(standing: ReviewStanding, decided_at: str) -> frozenset[str]:
    """The ties that come from an article's review; ``decided_at`` (ISO 8601) is when something was decided last."""
    found = {f"{Tie.NOT_BY}{name}" for name in barred(standing)}
    decided = utc(decided_at)
    if decided:
        found.add(f"{Tie.DECIDED}{decided}")
    if standing.urgent and standing.approval is None:
        found.add(Tie.FIRST.value)
    return frozenset(found)


def barred(standing: ReviewStanding) -> frozenset[str]:
    """The names of those who may not decide on an article now, though they have the role of its stage."""
    names: set[str] = set()
    if not standing.policy.own_article:
        names |= standing.credited | {standing.writer}
    if not standing.policy.two_stages and standing.work is Status.IN_REVIEW:
        names |= {one.decision.person for one in standing.passed if one.stage != standing.stage}
    if standing.taken_down is not None:
        names.add(standing.taken_down.person)
    return frozenset(names - {""})


def desk_ties(matter: DeskMatter) -> frozenset[str]:
    """The ties that come from the desk data."""
    instants = {utc(one) for one in (matter.deadline, matter.planned_at)} - {""}
    urgent = {Tie.URGENT.value} if matter.urgent else set()
    return frozenset({f"{Tie.PLANNED}{one}" for one in instants} | urgent)


def next_hands(standing: ReviewStanding, hands: str) -> str:
    """To whom an article goes on: in whose ``hands`` (`lists.Filed`) it is, else who submitted it; empty: nobody."""
    if hands or standing.submitted is None or standing.work in {Status.DRAFT, Status.SPIKED}:
        return hands
    return standing.submitted.person


def utc(instant: str) -> str:
    """An instant (ISO 8601 with offset) so that words sort as instants do; empty for anything else."""
    try:
        read = datetime.fromisoformat(instant)
    except ValueError:
        return ""
    return "" if read.tzinfo is None else read.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
