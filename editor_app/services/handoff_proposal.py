"""What a person sees before articles are handed over: what each is, and what goes with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.domain.content import content_assets
from editor_app.domain.credits import Credit
from editor_app.domain.evidence import PROOF
from editor_app.domain.workflow import Status
from editor_app.publishing.picture_place import tells_place
from editor_app.services.beside import CONFIDENTIAL, CONTACTS, beside
from editor_app.services.taking_places_out import MAY_CHANGE
from editor_app.store.library import Library, View


@dataclass(frozen=True, slots=True)
class PrivateKind:
    """Private objects of one kind that belong to an article: how many, and what they are called where they have names."""

    kind: str
    count: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandOffProposal:
    """One article as it is stored: ``author`` is who is credited first, ``characters`` counts its body 字数.

    ``pictures`` are those that its text uses or used in an earlier revision (by hash), ``telling`` those of them that
    tell where they were taken.  ``hands`` (as `lists.Filed` says) are those that it is to be passed on
    to, else those that it is in; empty where those are the own: nobody hands over to themselves.  ``may_change``: its pictures may be replaced without voiding a decision.
    """

    article: str
    headline: str
    status: Status
    stage: str
    hands: str
    author: str
    characters: int
    pictures: frozenset[str]
    telling: frozenset[str]
    private: tuple[PrivateKind, ...]
    may_change: bool


def propose(library: Library, articles: Sequence[str], person: str) -> tuple[HandOffProposal, ...]:
    """Look at articles that a person (by id) may hand over.  Raise `StetError` where one is not here."""
    with library.reading() as view:
        used = {article: _pictures(view, article) for article in articles}
    telling = set()
    for asset in set().union(*used.values()):
        with library.reading() as view:
            data = view.assets.get(asset)
        if tells_place(data):
            telling.add(asset)
    with library.reading() as view:
        return tuple(_proposal(view, article, used[article], telling, person) for article in articles)


def _pictures(view: View, article: str) -> frozenset[str]:
    used = set(content_assets(view.articles.draft(article).content))
    for hashed in {one.content_hash for one in view.revisions.with_proposals(article).values()}:
        used.update(content_assets(view.revisions.content(hashed)))
    return frozenset(one for one in used if view.assets.path(one).is_file())


def _proposal(
    view: View, article: str, pictures: frozenset[str], telling: set[str], person: str
) -> HandOffProposal:
    row = view.articles.summary(article)
    hands = view.passing.next_hands(article) or row.hands
    content = view.articles.draft(article).content
    return HandOffProposal(
        article,
        " ".join(row.headline.split()),
        row.status,
        row.stage,
        "" if hands == person else hands,
        _first_name(content.fields.credits),
        row.characters,
        pictures,
        pictures & telling,
        _private(view, article),
        row.work in MAY_CHANGE,
    )


def _private(view: View, article: str) -> tuple[PrivateKind, ...]:
    """What is private, by kind; how many stand in a list, and the names that files came with.

    What evidence proves goes with it and is no kind of its own.
    """
    entries = [entry for entry in view.private.of(article) if entry.kind != PROOF]
    counts = Counter(entry.kind for entry in entries)
    lists = beside(view, article)
    listed = {CONTACTS: len(lists.private_contacts), CONFIDENTIAL: len(lists.confidential)}
    return tuple(
        PrivateKind(
            kind,
            listed.get(kind, count),
            tuple(entry.label for entry in entries if entry.kind == kind and entry.label),
        )
        for kind, count in counts.items()
    )


def _first_name(credits_: tuple[Credit, ...]) -> str:
    return next((name for credit in credits_ for name in credit.names if name.strip()), "")
