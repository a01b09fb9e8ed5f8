"""Suggesting 建议: a proposal is edited in place of the draft, sent to whoever holds the article, and decided there.

A proposal is kept as a revision that says so (`domain.revision`); until it is sent, it is this desk's own and lies beside
the draft.  What is pending is the difference of draft and proposal (`compare.proposing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editor_app.compare.contents import compare_contents
from editor_app.compare.deciding import Decided, accept, reject
from editor_app.compare.proposing import carried_on
from editor_app.domain import history
from editor_app.domain.article import Opened, Saved
from editor_app.domain.beside import Beside
from editor_app.domain.content import Content, content_bytes, content_from_bytes, content_hash
from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.permission import YES, Road, Verdict, may, no
from editor_app.domain.revision import Revision
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import Status
from editor_app.services.beside import beside, put_beside
from editor_app.services.people import person_here
from editor_app.services.roads import Roads, no_way
from editor_app.services.unsent import unsent_of
from editor_app.services.writing import standing_of
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp


@dataclass(frozen=True, slots=True)
class Proposal:
    """One that is open: its id, whose it is (as shown) and since when, and what it makes of which state.

    ``base`` is what it was made for, ``mine`` tells whether whoever works here has made it.  ``changes`` counts what is
    pending of it at the stored draft.
    """

    id: str
    person: str
    at: str
    base: Content
    content: Content
    mine: bool = False
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Proposals:
    """The open proposals of an article, oldest first, and whether whoever works here may decide on them, or only suggest.

    ``here`` is the id of whoever that is; ``is_begun`` tells whether they have suggested something and not sent it.
    """

    article: str
    open: tuple[Proposal, ...] = ()
    may_decide: Verdict = YES
    may_suggest: Verdict = YES
    is_begun: bool = False
    here: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: the proposal (its id), and how many changes it suggests."""

    proposal: str
    changes: int


@dataclass(frozen=True, slots=True)
class Begun:
    """What one goes on suggesting with, as the editor shows it, and the draft that it is for."""

    opened: Opened
    draft: Content


class Proposing:
    """Suggesting and deciding on suggestions, in one library."""

    def __init__(self, library: Library, account: str, clock: Clock) -> None:
        self._library = library
        self._account = account
        self._clock = clock
        self._roads = Roads(library, account)

    def proposals(self, article: str) -> Proposals:
        """The open proposals of an article (full id); one that is not stored has none."""
        with self._library.reading() as view:
            if not view.articles.exists(article):
                return Proposals(article)
            self._roads.ask(view, Road.COMPARE, article)
            here = person_here(view, self._account)
            standing = view.standings.of(article)
            found = tuple(_open(view, article, here))
            draft = view.articles.draft(article).content if found else Content()
            return Proposals(
                article,
                tuple(_counted(one, draft) for one in found),
                may_decide(here, standing),
                no("is_spiked") if standing.work is Status.SPIKED else may(here, Road.COMMENT, standing),
                _work(view, article, here) is not None,
                here.id,
            )

    # Suggesting

    def begin(self, article: str) -> Begun:
        """What one goes on suggesting with: one's own proposal, carried on to the draft as it is, or the draft itself.

        Nothing is written.  Raise `RefusedError` where whoever works here may not.
        """
        with self._library.reading() as view:
            self._roads.ask(view, Road.COMMENT, article)
            here = person_here(view, self._account)
            draft = view.articles.draft(article)
            content = _begun(view, article, here, draft.content)
            opened = Opened(
                article,
                content,
                content_hash(content),
                draft.updated_at,
                standing_of(view, article),
                beside(view, article),
            )
            return Begun(opened, draft.content)

    def save(
        self,
        article: str,
        content: Content,
        made_for: Content,
        kept_beside: Beside | None = None,
        origin: str = "",
    ) -> Saved:
        """Store what one is suggesting for a draft; that is left as it is.

        Desk data and private data are nobody's suggestion: they are stored as they are by whoever may write them.
        """
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.COMMENT, article)
            here = person_here(unit, self._account)
            now = stamp(self._clock())
            plain = [content_bytes(one).decode("utf-8") for one in (made_for, content)]
            unit.settings.put(unsent_of(article, here.id), plain)
            if kept_beside is not None and may(here, Road.WRITE, unit.standings.of(article)).allowed:
                put_beside(unit, article, kept_beside, here.shown, now)
            return Saved(content_hash(content), now, content.fields.number, standing_of(unit, article), False)

    def send(self, article: str, note: str = "", origin: str = "") -> Sent:
        """Make a proposal of what one has suggested; it takes the place of one's own that is still open.

        Raise `StetError` where nothing is suggested.
        """
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.COMMENT, article)
            here = person_here(unit, self._account)
            draft = unit.articles.draft(article)
            content = _begun(unit, article, here, draft.content)
            changes = len(compare_contents(draft.content, content).changes)
            if not changes:
                raise StetError(
                    "Nothing suggested", "The suggestion reads as the article does: there is nothing to send."
                )
            base = draft.revision or unit.revisions.add(article, here.id)
            own = [one.id for one in _open(unit, article, here) if one.mine]
            name = self._keep(unit, article, here, content, (base, *own), note)
            unit.settings.drop(unsent_of(article, here.id))
            return Sent(name, changes)

    def drop(self, article: str, origin: str = "") -> None:
        """Forget what one has suggested and not sent."""
        with self._library.writing(origin) as unit:
            unit.settings.drop(unsent_of(article, person_here(unit, self._account).id))

    # Deciding

    def pending(self, article: str, proposal: str) -> Decided:
        """What is pending of a proposal at the stored draft.  Raise `StetError` for one that is not open."""
        with self._library.reading() as view:
            self._roads.ask(view, Road.COMPARE, article)
            draft = view.articles.draft(article).content
            found = _named(view, article, proposal, person_here(view, self._account))
            return carried_on(found.base, draft, found.content)

    def decide(
        self,
        article: str,
        proposal: str,
        accepted: Iterable[int],
        rejected: Iterable[int],
        origin: str = "",
    ) -> Decided:
        """Accept and reject changes by their numbers in what is `pending`; give what is pending then.

        Raise `RefusedError` where whoever works here may not.
        """
        taken, dropped = frozenset(accepted), frozenset(rejected)
        with self._library.writing(origin) as unit:
            here = self._decider(unit, article)
            found = _named(unit, article, proposal, here)
            draft = unit.articles.draft(article)
            before = carried_on(found.base, draft.content, found.content)
            comparison = compare_contents(before.draft, before.proposal)
            unknown = (taken | dropped) - comparison.numbers
            if unknown:
                raise StetError(
                    "No such change",
                    "There is no change {numbers} in this suggestion; it has {count}.",
                    numbers=", ".join(map(str, sorted(unknown))),
                    count=len(comparison.changes),
                )
            left = Decided(accept(comparison, taken), reject(comparison, dropped - taken))
            if left.draft != before.draft:
                unit.snapshots.take(article)
                unit.articles.save_draft(article, left.draft)
            self._leave(unit, article, here, found.id, left.proposal)
            return left

    def leave(self, article: str, proposal: str, left: Decided, origin: str = "") -> str:
        """Keep what is left of a proposal at a draft, carried on to the one that is stored; give its new id.

        It is empty where all is decided: the next revision then follows the draft's and the proposal.  Raise `RefusedError` where whoever works here may not decide.
        """
        with self._library.writing(origin) as unit:
            here = self._decider(unit, article)
            draft = unit.articles.draft(article).content
            return self._leave(
                unit, article, here, proposal, carried_on(left.draft, draft, left.proposal).proposal
            )

    def _leave(self, unit: Unit, article: str, here: Person, proposal: str, left: Content) -> str:
        draft = unit.articles.draft(article)
        if left == draft.content:
            self._settle(unit, article, here, proposal)
            return ""
        base = unit.revisions.add(article, here.id)
        return self._keep(unit, article, here, left, (base, proposal), "")

    def _settle(self, unit: Unit, article: str, here: Person, proposal: str) -> None:
        """All of a proposal is decided: the next revision follows the draft's and the proposal."""
        draft = unit.articles.draft(article)
        kept = unit.revisions.with_proposals(article)
        first = history.began_with(kept, proposal)
        # A newest state that counted as a proposal is followed too, so that nothing is to be merged any more.
        rival = () if kept[first].proposal else (first,)
        parents = tuple(dict.fromkeys(one for one in (draft.revision, proposal, *rival) if one))
        data = content_bytes(draft.content)
        made = Revision(article, content_hash(draft.content), here.id, stamp(self._clock()), parents)
        unit.articles.save_draft(article, draft.content, unit.revisions.receive(made, data))

    def _keep(
        self,
        unit: Unit,
        article: str,
        here: Person,
        content: Content,
        parents: tuple[str, ...],
        note: str,
    ) -> str:
        at = stamp(self._clock())
        made = Revision(article, content_hash(content), here.id, at, parents, note, proposal=True)
        return unit.revisions.receive(made, content_bytes(content))

    def _decider(self, unit: Unit, article: str) -> Person:
        here = person_here(unit, self._account)
        verdict = may_decide(here, unit.standings.of(article))
        if not verdict.allowed:
            raise no_way(verdict)
        return here


def may_decide(person: Person, standing: ReviewStanding) -> Verdict:
    """Tell whether somebody may change an article as it stands, and so decide on what others suggest.

    Whoever has claimed it first holds it; of two who have, the other suggests.
    """
    holder = standing.holders[0].person if standing.holders else person.id
    if holder != person.id:
        return no("held_by", holder=holder)
    return may(person, Road.WRITE, standing)


def _counted(one: Proposal, draft: Content) -> Proposal:
    pending = carried_on(one.base, draft, one.content)
    return replace(one, changes=len(compare_contents(pending.draft, pending.proposal).changes))


def _open(view: View | Unit, article: str, here: Person) -> Iterable[Proposal]:
    kept = view.revisions.with_proposals(article)
    people = view.people.all().known

    def content(name: str) -> Content:
        return view.revisions.content(kept[name].content_hash)

    def told(name: str, base: Content) -> Proposal:
        first = kept[history.began_with(kept, name)]
        known = people.get(first.author)
        shown = first.author if known is None else known.shown
        return Proposal(name, shown, first.at, base, content(name), first.author in here.names)

    for name in history.open_proposals(kept):
        base = history.base_of(kept, name)
        if base:
            yield told(name, content(base))
    main, rivals = _rivals(view, article, kept)
    if not rivals:
        return
    from editor_app.compare.ancestry import merge_base  # noqa: PLC0415 - hardly any article has rivals

    parents = {key: one.parents for key, one in kept.items() if not one.proposal}
    for name in rivals:
        yield told(name, merge_base(parents, main, name, content))


def _rivals(view: View | Unit, article: str, kept: Mapping[str, Revision]) -> tuple[str, list[str]]:
    """The newest states of those who have claimed an article later than another, whose edits count as suggestions.

    Before them the newest state that stands; no rivals where that cannot be said.
    """
    heads = history.heads(kept)
    holders = view.standings.of(article).holders if len(heads) > 1 else ()
    if len(holders) < 2:
        return "", []
    known = view.people.all().known
    named = [known[one.person].names if one.person in known else {one.person} for one in holders]
    later = frozenset[str]().union(*named[1:]) - named[0]
    standing = [key for key in heads if kept[key].author not in later]
    decided_on = {parent for one in kept.values() if one.proposal for parent in one.parents[1:]}
    if not standing:
        return "", []
    return standing[-1], [key for key in heads if key not in standing and key not in decided_on]


def _named(view: View | Unit, article: str, proposal: str, here: Person) -> Proposal:
    found = next((one for one in _open(view, article, here) if one.id == proposal), None)
    if found is None:
        raise StetError(
            "No such suggestion", "The suggestion {name} is not open any more.", name=proposal[:12]
        )
    return found


def _work(view: View | Unit, article: str, here: Person) -> tuple[Content, Content] | None:
    """What one has suggested and not sent, behind the draft that it was made of; None where there is nothing."""
    plain = view.settings.get(unsent_of(article, here.id))
    if plain is None:
        return None
    base, content = (content_from_bytes(text.encode("utf-8")) for text in plain)
    return base, content


def _begun(view: View | Unit, article: str, here: Person, draft: Content) -> Content:
    work = _work(view, article, here)
    if work is not None:
        return carried_on(work[0], draft, work[1]).proposal
    own = [one for one in _open(view, article, here) if one.mine]
    return carried_on(own[-1].base, draft, own[-1].content).proposal if own else draft
