"""What receiving hand-offs would do, worked out before anything is written: what is new, and what has a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from editor_app.domain import history
from editor_app.domain.comments import CommentEvent
from editor_app.domain.content import content_assets
from editor_app.domain.errors import CorruptError
from editor_app.domain.events import Decision, Event, OutletRecord
from editor_app.domain.people import Person
from editor_app.domain.publication import Publication
from editor_app.domain.records import revision_from_bytes
from editor_app.domain.revision import Revision
from editor_app.domain.roster import Roster
from editor_app.handoff.bundle import HandOff, Sketch
from editor_app.handoff.names import ASSET, Name
from editor_app.handoff.objects import CONTENT, REVISION, OriginOf, PrivateOf, read_object
from editor_app.services.handing_over import draft_is_kept
from editor_app.store.library import Unit, View
from editor_app.trust.roster_signing import roster_holds
from editor_app.trust.signing import Signature, signature_of

HERE = "library"
"""What sentences call the place where carried objects were."""


@dataclass(slots=True)
class Plan:
    """All that comes and is new here, with where it goes.

    ``values`` are the objects by name, ``source`` tells which file has each thing (None: it is carried here already).
    ``placed`` and ``carried`` part the new objects into those that have a place and those that have none yet;
    ``waiting`` were carried until now.  ``getting`` are the new records of each article.
    ``heads`` are the revisions of each article that no other follows, once all has come.  ``reduced`` are what can be
    shown of pictures (by hash) that do not come and are not here.
    """

    values: dict[Name, Any] = field(default_factory=dict)
    source: dict[Name, HandOff | None] = field(default_factory=dict)
    placed: list[Name] = field(default_factory=list)
    carried: list[Name] = field(default_factory=list)
    waiting: set[Name] = field(default_factory=set)
    getting: dict[str, list[Any]] = field(default_factory=dict)
    articles: dict[str, None] = field(default_factory=dict)
    new_articles: set[str] = field(default_factory=set)
    revisions: dict[str, dict[str, Revision]] = field(default_factory=dict)
    heads: dict[str, list[str]] = field(default_factory=dict)
    assets: list[Name] = field(default_factory=list)
    reduced: dict[str, Name] = field(default_factory=dict)

    def new(self, article: str, kind: Any) -> Iterator[Any]:
        """The new records of a kind that an article gets."""
        return (value for value in self.getting.get(article, ()) if isinstance(value, kind))

    def head_content(self, article: str) -> str:
        """The content hash of the newest revision of an article."""
        return self.revisions[article][self.heads[article][-1]].content_hash


def planned(view: View | Unit, files: Sequence[HandOff]) -> Plan:
    """What the files would bring to the library.

    Raise `CorruptError` for a decision or a roster that is badly signed, or a decision made on another article.
    """
    plan = Plan()
    for file in files:
        in_place = {Name(ASSET, one.shown): one.hash for one in file.cover.reduced}
        for name in file.names():
            if name in in_place:
                if not _has_asset(view, in_place[name]) and not view.assets.is_reduced(in_place[name]):
                    plan.reduced.setdefault(in_place[name], name)
                    plan.source.setdefault(name, file)
            elif name.kind == ASSET:
                if name not in plan.source and not _has_asset(view, name.hash):
                    plan.assets.append(name)
                    plan.source[name] = file
            elif name not in plan.source:
                plan.source[name] = file
                plan.values[name] = file.values[name]
    for asset in {name.hash for name in plan.assets} & plan.reduced.keys():
        del plan.reduced[asset]
    _add_carried(view, plan)
    new = [name for name in sorted(plan.values) if _is_new(view, plan, name)]
    _check_rosters(plan)
    _check_decisions(view, plan, new)
    _find_places(view, plan, new)
    return plan


def _has_asset(view: View | Unit, asset: str) -> bool:
    return view.assets.about(asset) is not None and view.assets.path(asset).is_file()


def article_of(value: Any) -> str:
    """The article that a record is about; empty where it is about none."""
    return "" if isinstance(value, Sketch | Person | Publication | Roster) else str(value.article)


def _add_carried(view: View | Unit, plan: Plan) -> None:
    """Look again at what is carried for the articles that come: it may have its place now."""
    articles = dict.fromkeys(filter(None, map(article_of, plan.values.values())))
    for one in view.objects.carried_of(REVISION):
        waits_for = revision_from_bytes(one.bytes).content_hash
        if Name(CONTENT, waits_for) in plan.values:
            articles[one.article] = None
    for article in articles:
        for one in view.objects.carried(article):
            name = Name(one.kind, one.hash)
            plan.waiting.add(name)
            if name not in plan.source:
                plan.source[name] = None
                plan.values[name] = read_object(name, one.bytes, HERE)
    plan.articles = articles


def _is_new(view: View | Unit, plan: Plan, name: Name) -> bool:
    value = plan.values[name]
    if isinstance(value, OriginOf):
        return all(one != value.origin for one, _ in view.origins.known(value.article))
    if isinstance(value, PrivateOf):
        return True
    if isinstance(value, Publication | Roster):
        # Since when it is known may change, which may change which version holds.
        return True
    return not view.objects.is_here(name.kind, name.hash)


def _check_rosters(plan: Plan) -> None:
    for name, value in plan.values.items():
        file = plan.source[name]
        if isinstance(value, Roster) and file is not None and not roster_holds(value):
            raise CorruptError(
                "The signature does not fit",
                "The roster of {newsroom} in {file} was changed after it was signed.",
                hint="Nothing was received.  Ask for the file to be sent again.",
                newsroom=value.name,
                file=file.file.name,
            )


def _check_decisions(view: View | Unit, plan: Plan, new: Iterable[Name]) -> None:
    for name in new:
        value = plan.values[name]
        if isinstance(value, CommentEvent):
            _check_comment(plan, name, value)
        if not isinstance(value, Decision | OutletRecord):
            continue
        file = plan.source[name]
        if file is None:
            continue
        if (value.signature or value.key) and signature_of(value) is Signature.BAD:
            raise CorruptError(
                "The signature does not fit",
                "The decision of {person} in {file} was changed after it was signed.",
                hint="Nothing was received.  Ask for the file to be sent again.",
                person=value.person,
                file=file.file.name,
            )
        revision = plan.values.get(Name(REVISION, value.revision))
        article = revision.article if revision is not None else view.objects.article_of(value.revision)
        if article and article != value.article:
            raise CorruptError(
                "From another article",
                "The decision of {person} in {file} was made on another article.",
                hint="Nothing was received.  Ask for the file to be sent again.",
                person=value.person,
                file=file.file.name,
            )


def _check_comment(plan: Plan, name: Name, value: CommentEvent) -> None:
    file = plan.source[name]
    if file is not None and (value.signature or value.key) and signature_of(value) is Signature.BAD:
        raise CorruptError(
            "The signature does not fit",
            "The comment of {person} in {file} was changed after it was signed.",
            hint="Nothing was received.  Ask for the file to be sent again.",
            person=value.author,
            file=file.file.name,
        )


def _find_places(view: View | Unit, plan: Plan, new: Iterable[Name]) -> None:
    """Part what is new into what has a place and what has none, and order the revisions of each article."""
    names = list(new)
    for article in plan.articles:
        here = view.articles.exists(article)
        plan.revisions[article] = view.revisions.with_proposals(article) if here else {}
        if not here:
            plan.new_articles.add(article)
    contents = {name.hash for name in plan.values if name.kind == CONTENT}
    for name in names:
        value = plan.values[name]
        if isinstance(value, Revision) and (
            value.content_hash in contents or view.objects.is_here(CONTENT, value.content_hash)
        ):
            plan.revisions[value.article][name.hash] = value
            plan.placed.append(name)
    without = {article for article in plan.new_articles if not plan.revisions[article]}
    for name in names:
        value = plan.values[name]
        if isinstance(value, Revision):
            if name.hash not in plan.revisions[value.article]:
                plan.carried.append(name)
        elif isinstance(value, Sketch | Publication | Roster) or _has_place(value, without):
            plan.placed.append(name)
        elif isinstance(value, PrivateOf):
            raise CorruptError("No such article", "A private record in the file belongs to no article here.")
        else:
            plan.carried.append(name)
    for name in plan.placed:
        plan.getting.setdefault(article_of(plan.values[name]), []).append(plan.values[name])
    plan.new_articles -= without
    for article in without:
        del plan.articles[article]
    plan.heads = {
        article: history.heads(revisions) for article, revisions in plan.revisions.items() if revisions
    }


def _has_place(value: Any, without: set[str]) -> bool:
    known = isinstance(value, Event | CommentEvent | OriginOf | PrivateOf)
    return known and value.article not in without


def missing_parents(revisions: Mapping[str, Revision]) -> set[str]:
    """The parents of an article's revisions that are not here: earlier history."""
    return {parent for one in revisions.values() for parent in one.parents} - revisions.keys()


def missing_pictures(view: View | Unit, plan: Plan, article: str) -> list[str]:
    """The pictures of an article's newest content that are neither here nor come."""
    content_hash = plan.head_content(article)
    value = plan.values.get(Name(CONTENT, content_hash))
    used = value.assets if isinstance(value, Sketch) else content_assets(view.revisions.content(content_hash))
    coming = {name.hash for name in plan.assets}
    return [asset for asset in used if asset not in coming and not _has_asset(view, asset)]


def follows(view: View | Unit, plan: Plan, article: str, own: frozenset[str]) -> bool:
    """Tell whether the draft of an article goes on to the newest revision.

    It does where there is nothing in it that is no revision, and that revision is an earlier state of the newest, or
    was never this desk's own (by the names in ``own``); and where it reads as the newest one does.  Else it stays as
    it is, and is this desk's side of a merge.
    """
    if not draft_is_kept(view, article):
        return view.articles.draft_hash(article) == plan.head_content(article)
    started = view.articles.draft(article).revision
    revisions = plan.revisions[article]
    head = plan.heads[article][-1]
    return started in _earlier(revisions, head) or revisions[started].author not in own


def _earlier(revisions: Mapping[str, Revision], head: str) -> set[str]:
    """A revision and all that came before it."""
    found: set[str] = set()
    waiting = [head]
    while waiting:
        name = waiting.pop()
        if name in revisions and name not in found:
            found.add(name)
            waiting.extend(revisions[name].parents)
    return found
