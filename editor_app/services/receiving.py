"""Receiving 收稿: what hand-offs bring is looked at first, then taken in as one writing, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.domain.comments import CommentEvent
from editor_app.domain.events import Decision, DeskEvent, OutletRecord
from editor_app.domain.people import PERSON
from editor_app.domain.publication import Publication
from editor_app.domain.revision import Revision
from editor_app.domain.roster import Roster
from editor_app.handoff.bundle import HandOff, Sketch, open_hand_off
from editor_app.handoff.cover import Cover
from editor_app.handoff.names import Name
from editor_app.handoff.objects import CONTENT, PrivateOf
from editor_app.services.coming_rosters import ComingRoster, RosterFate, coming_rosters
from editor_app.services.handing_over import draft_is_kept
from editor_app.services.keeping_received import Keeping, bytes_of
from editor_app.services.people import person_here
from editor_app.services.receiving_plan import Plan, follows, missing_parents, missing_pictures, planned
from editor_app.store.library import Library, Unit, View
from editor_app.trust.bytes_signing import signature_fits


@dataclass(frozen=True, slots=True)
class ComingDecision:
    """A decision or record that comes: by whom, when (ISO 8601), what; whether it is signed, and by a key known here."""

    person: str
    at: str
    action: str
    signed: bool
    known: bool


@dataclass(frozen=True, slots=True)
class ComingArticle:
    """What an article gets.

    ``needs_merge`` tells that two newest states will stand side by side, ``earlier_missing`` how many earlier
    revisions are not here, ``draft_stays`` that the draft of this desk is not what is newest then and is left as it is,
    ``suggestions`` counts proposals, and ``pictures_missing`` how many pictures its newest state lacks.
    """

    id: str
    headline: str
    number: str
    is_new: bool
    revisions: int
    authors: tuple[str, ...]
    suggestions: int
    decisions: tuple[ComingDecision, ...]
    comments: int
    notes: int
    needs_merge: bool
    earlier_missing: int
    draft_stays: bool
    pictures_missing: int

    @property
    def brings_something(self) -> bool:
        """Whether anything of it is new here."""
        return bool(
            self.is_new or self.revisions or self.suggestions or self.decisions or self.comments or self.notes
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """A file and its cover; ``key`` signed it, empty where nobody did, ``known`` whether that key is known here."""

    path: Path
    cover: Cover
    key: str
    known: bool


@dataclass(frozen=True, slots=True)
class Coming:
    """What files bring: what each article gets, how many pictures and publications are new here.

    ``reduced`` pictures come to be looked at until they come themselves, ``private`` counts private objects,
    ``unknown`` records that this Stet does not know and passes on untouched.
    ``rosters`` are those of newsrooms that are worth telling of, ``people`` the names of those who stand in no roster and
    whose keys are not known here: they come to be shown, and count for nothing.
    """

    letters: tuple[Letter, ...]
    articles: tuple[ComingArticle, ...]
    pictures: int
    publications: int
    private: int
    unknown: int
    reduced: int = 0
    rosters: tuple[ComingRoster, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def brings_something(self) -> bool:
        """Whether anything of it is new here."""
        rest = self.pictures or self.reduced or self.publications or self.private or self.unknown
        rest = rest or any(one.fate in {RosterFate.HOLDS, RosterFate.WAITS} for one in self.rosters)
        return bool(rest) or any(one.brings_something for one in self.articles)


class Receiving:
    """Receiving in one library."""

    def __init__(self, library: Library, account: str) -> None:
        self._library = library
        self._account = account

    def look(self, paths: Sequence[Path]) -> Coming:
        """What files would bring; nothing is written.  Raise `StetError` where one of them is not sound."""
        files = [open_hand_off(path, signature_fits) for path in paths]
        with self._library.reading() as view:
            return _told(view, planned(view, files), files, self._own_names(view))

    def receive(self, paths: Sequence[Path], origin: str = "") -> Coming:
        """Take in what files bring, all of it or nothing; what is here already changes nothing.

        Raise `StetError` where a file is not sound, or the library cannot be written.
        """
        files = [open_hand_off(path, signature_fits) for path in paths]
        with self._library.reading() as view:
            first = planned(view, files)
        for name in first.assets:
            self._library.stow(bytes_of(first, name))
        for asset, name in first.reduced.items():
            self._library.stow_reduced(asset, bytes_of(first, name))
        with self._library.writing(origin) as unit:
            # Another program may have written meanwhile.
            plan = planned(unit, files)
            own = self._own_names(unit)
            coming = replace(_told(unit, plan, files, own), reduced=len(first.reduced))
            going_on = [
                one for one in plan.heads if one in plan.new_articles or follows(unit, plan, one, own)
            ]
            known = [one for one in plan.heads if _knows_all(unit, plan, one)]
            Keeping(unit, plan, files).keep()
            unit.passing.passed(known)
            for article in going_on:
                content = unit.revisions.content(plan.head_content(article))
                unit.articles.save_draft(article, content, plan.heads[article][-1])
            return coming

    def _own_names(self, view: View | Unit) -> frozenset[str]:
        """All names under which revisions of whoever works here are kept."""
        return person_here(view, self._account).names | {self._account}


def _knows_all(unit: Unit, plan: Plan, article: str) -> bool:
    """Tell whether whoever made the files has all that was decided here on an article: it is passed on then."""
    if unit.passing.next_hands(article) is None:
        return False
    decided = {name for name, event in unit.events.of(article) if isinstance(event, Decision)}
    return decided <= {name.hash for name in plan.values if plan.source[name] is not None}


def _told(view: View | Unit, plan: Plan, files: Sequence[HandOff], own: frozenset[str]) -> Coming:
    people = view.people.all()
    # Who has no role is named in a roster that does not hold: their keys are nobody's here.
    keys = {key.public for one in people if one.roles for key in one.keys}
    placed = [plan.values[name] for name in plan.placed]
    publications = [
        one
        for one in placed
        if isinstance(one, Publication) and one not in view.publications.versions(one.id)
    ]
    return Coming(
        letters=tuple(Letter(one.file, one.cover, one.key, one.key in keys) for one in files),
        articles=tuple(_told_article(view, plan, article, own, keys) for article in plan.heads),
        pictures=len(plan.assets),
        publications=len(publications),
        private=sum(isinstance(one, PrivateOf) for one in placed),
        unknown=sum(name.kind != PERSON and not view.objects.is_carried(name.hash) for name in plan.carried),
        reduced=len(plan.reduced),
        rosters=coming_rosters(view, (one for one in placed if isinstance(one, Roster))),
        people=tuple(
            plan.values[name].shown
            for name in plan.carried
            if name.kind == PERSON and not keys.issuperset(key.public for key in plan.values[name].keys)
        ),
    )


def _told_article(
    view: View | Unit, plan: Plan, article: str, own: frozenset[str], keys: set[str]
) -> ComingArticle:
    headline, number = _named(view, plan, article)
    is_new = article in plan.new_articles
    new = list(plan.new(article, Revision))
    states = [one for one in new if not one.proposal]
    head = plan.heads[article][-1]
    draft = "" if is_new else view.articles.draft(article).revision
    stays = bool(new) and not is_new and draft != head and not follows(view, plan, article, own)
    return ComingArticle(
        id=article,
        headline=headline,
        number=number,
        is_new=is_new,
        revisions=len(states),
        authors=tuple(dict.fromkeys(one.author for one in states)),
        suggestions=len(new) - len(states),
        decisions=tuple(
            _told_decision(one, keys)
            for one in sorted(plan.new(article, Decision | OutletRecord), key=lambda one: one.at)
        ),
        comments=len(list(plan.new(article, CommentEvent))),
        notes=len(list(plan.new(article, DeskEvent))),
        needs_merge=len(plan.heads[article]) > 1 or (stays and not draft_is_kept(view, article)),
        earlier_missing=len(missing_parents(plan.revisions[article])),
        draft_stays=stays,
        pictures_missing=len(missing_pictures(view, plan, article)),
    )


def _told_decision(one: Decision | OutletRecord, keys: set[str]) -> ComingDecision:
    return ComingDecision(one.person, one.at, one.action.value, bool(one.signature), one.key in keys)


def _named(view: View | Unit, plan: Plan, article: str) -> tuple[str, str]:
    """The headline and number that an article has in its newest state."""
    content_hash = plan.head_content(article)
    value = plan.values.get(Name(CONTENT, content_hash))
    if isinstance(value, Sketch):
        return value.headline, value.number
    fields = view.revisions.content(content_hash).fields
    return fields.headline, fields.number
