"""Tracked changes 留痕: what has changed against an earlier state, with who made it, read from the revisions.

Nothing of it is stored: the changes are the difference of two states, and their makers those of the states between.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.domain.content import Content
from editor_app.domain.permission import Road
from editor_app.domain.revision import Revision
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.timeline import State, numbered
from editor_app.domain.workflow import Status
from editor_app.services.people import person_here
from editor_app.services.roads import Roads
from editor_app.store.library import Library, View


class Baseline(enum.StrEnum):
    """Against which state changes are shown."""

    SUBMITTED = "submitted"
    DECIDED = "decided"
    READ = "read"
    REVISION = "revision"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Kept:
    """A state that followed the base: whose it is (as shown), since when, what it says."""

    person: str
    at: str
    content: Content


@dataclass(frozen=True, slots=True)
class Tracked:
    """What the changes of an article are read from.

    ``baseline`` is the one that was asked for, or the usual one where that is not there; ``offered`` are those that are.
    ``state`` is its revision, None where it is no revision.  ``here`` is whoever works here, as shown.
    """

    article: str
    baseline: Baseline
    offered: tuple[Baseline, ...]
    base: Content
    state: State | None
    kept: tuple[Kept, ...]
    here: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the person had read when the article was opened, and when (ISO 8601)."""

    content: Content
    content_hash: str
    at: str


class Tracking:
    """Reading changes, in one library."""

    def __init__(self, library: Library, account: str) -> None:
        self._library = library
        self._account = account
        self._roads = Roads(library, account)

    def tracked(
        self, article: str, wanted: Baseline | None = None, reading: Reading | None = None
    ) -> Tracked | None:
        """What the changes of an article against a baseline (None: the usual one) are read from.

        `Baseline.DRAFT` is the stored draft: what one's own proposal changes in it.  None where there is nothing to compare with: no revision, and nothing was read.  Raise `RefusedError` where whoever
        works here may not compare.
        """
        with self._library.reading() as view:
            if not view.articles.exists(article):
                return None
            self._roads.ask(view, Road.COMPARE, article)
            here = person_here(view, self._account).shown
            if wanted is Baseline.DRAFT:
                base = view.articles.draft(article).content
                return Tracked(article, wanted, (wanted,), base, None, (), here)
            states = numbered(view.revisions.of(article))
            found = dict(_baselines(view, article, states))
            if reading is not None:
                found[Baseline.READ] = _state_read(states, reading)
            if not found:
                return None
            baseline = wanted if wanted in found else _usual(view.standings.of(article), found)
            state = found[baseline]
            if baseline is Baseline.READ and reading is not None:
                base, at = reading.content, reading.at
            else:
                base, at = view.revisions.content(state.content_hash), state.at
            return Tracked(
                article,
                baseline,
                tuple(one for one in Baseline if one in found),
                base,
                state if state.revision else None,
                tuple(_kept(view, article, state, at)),
                here,
            )


def _baselines(view: View, article: str, states: tuple[State, ...]) -> Iterator[tuple[Baseline, State]]:
    if not states:
        return
    known = {one.revision: one for one in states}
    standing = view.standings.of(article)
    if standing.submitted is not None and standing.submitted.revision in known:
        yield Baseline.SUBMITTED, known[standing.submitted.revision]
    if standing.acts and standing.acts[-1].revision in known:
        yield Baseline.DECIDED, known[standing.acts[-1].revision]
    head = view.revisions.head(article)
    yield Baseline.REVISION, known[head] if head in known else states[-1]


def _state_read(states: tuple[State, ...], reading: Reading) -> State:
    """The revision that was read; a state without one where a draft was."""
    same = [one for one in states if one.content_hash == reading.content_hash]
    return same[-1] if same else State(reading.content_hash, reading.at)


def _usual(standing: ReviewStanding, found: dict[Baseline, State]) -> Baseline:
    """While it is with those who decide: as it was submitted; else what was kept last."""
    decided_on = standing.work in {Status.IN_REVIEW, Status.RETURNED, Status.APPROVED}
    first = Baseline.SUBMITTED if decided_on else Baseline.REVISION
    return first if first in found else next(iter(found))


def _kept(view: View, article: str, base: State, at: str) -> Iterator[Kept]:
    """The states that lead from the base to the head, oldest first; of a base that is no revision, the later ones."""
    head = view.revisions.head(article)
    if head is None:
        return
    kept = dict(view.revisions.of(article))
    leads = _ancestors(kept, head)
    before = _ancestors(kept, base.revision) if base.revision else frozenset()
    people = view.people.all().known
    content_hash = base.content_hash
    for name, revision in kept.items():
        if name not in leads or name in before or (not base.revision and revision.at <= at):
            continue
        if revision.content_hash != content_hash:
            known = people.get(revision.author)
            shown = revision.author if known is None else known.shown
            yield Kept(shown, revision.at, view.revisions.content(revision.content_hash))
        content_hash = revision.content_hash


def _ancestors(kept: dict[str, Revision], revision: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [revision]
    while waiting:
        key = waiting.pop()
        if key in kept and key not in found:
            found.add(key)
            waiting.extend(kept[key].parents)
    return frozenset(found)
