"""Merging 合稿: two newest states of an article become one, by what merges by itself and by what a person says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.compare.ancestry import ancestors_of, best_ancestors
from editor_app.compare.heads import HeadMerge, merge_heads
from editor_app.compare.merge import Answer, Conflict, Merge, resolve
from editor_app.domain import history
from editor_app.domain.content import Content, content_bytes, content_hash
from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.permission import Road
from editor_app.domain.revision import Revision
from editor_app.services.people import person_here
from editor_app.services.roads import Roads
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp

_DRAFT = "draft"
"""Stands for the revision that the draft will be kept as; no id is like it."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What an article was when its merge was worked out: its draft's hash, what that started from, all heads."""

    draft_hash: str
    started_from: str
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeSide:
    """One of two newest states: whose, since when (ISO 8601), 第 ``number`` 稿.

    A draft that is no revision yet has no ``revision``, number or time.
    """

    revision: str
    author: str
    at: str = ""
    number: int = 0

    @property
    def is_draft(self) -> bool:
        """Whether it is what is written here now."""
        return not self.revision


@dataclass(frozen=True, slots=True)
class MergeBegun:
    """Two newest states of an article, with their merge.

    ``contents`` are what both come from, mine and theirs.  ``left`` counts further states that are merged after these; ``base_known`` tells whether anything that both come
    from is known here.
    """

    article: str
    basis: Basis
    mine: MergeSide
    theirs: MergeSide
    contents: tuple[Content, Content, Content]
    merged: Merge
    left: int = 0
    base_known: bool = True

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What a person has to decide."""
        return self.merged.conflicts


@dataclass(frozen=True, slots=True)
class MergeDone:
    """What came of a merge: 第 ``number`` 稿 by its id, its content, how many merges are ``left``."""

    revision: str
    number: int
    content: Content
    left: int


@dataclass(frozen=True, slots=True)
class MergeNotes:
    """What is noted at the revision that a draft is kept as before, and at the merged one, in the person's words."""

    kept: str = ""
    merged: str = ""


NO_NOTES = MergeNotes()


class Merging:
    """Merging in one library."""

    def __init__(self, library: Library, account: str, clock: Clock) -> None:
        self._library = library
        self._account = account
        self._clock = clock
        self._roads = Roads(library, account)

    def begin(self, name: str) -> MergeBegun | None:
        """Work out the next merge of an article (its id, the start of it, or its number); None where none is needed.

        Nothing is written.  Raise `StetError` for an unknown article, `RefusedError` where whoever works here may not
        write it.  It takes its time for long texts.
        """
        with self._library.reading() as view:
            article = view.articles.resolve(name)
            self._roads.ask(view, Road.WRITE, article)
            here = person_here(view, self._account)
            line = _Line(view, article, here)
            parents = {key: one.parents for key, one in line.revisions.items()}
            found = merge_heads(parents, line.content, line.mine(), line.heads)
            if found is None:
                return None
            known = bool(best_ancestors(parents, found.mine, found.theirs))
            return _begun(article, line, found, known)

    def finish(
        self,
        begun: MergeBegun,
        choices: Mapping[int, Answer],
        notes: MergeNotes = NO_NOTES,
        origin: str = "",
    ) -> MergeDone:
        """Keep what was merged as a revision that follows both, and make it the draft, in one writing.

        The draft is kept as a revision before, where it differs from its own.  Raise `StetError` where a conflict has no
        answer, or the article is not what it was when the merge was worked out: nothing is changed then.
        """
        open_ones = [one.number for one in begun.conflicts if one.number not in choices]
        if open_ones:
            raise undecided(len(open_ones))
        content = resolve(begun.merged, choices)
        article = begun.article
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.WRITE, article)
            here = person_here(unit, self._account)
            if _basis(unit, article) != begun.basis:
                raise StetError(
                    "Changed meanwhile",
                    "The article was changed while it was being merged.",
                    hint="Nothing is lost: merge again.",
                )
            mine = begun.mine.revision or unit.revisions.add(article, here.id, notes.kept)
            data, covered = content_bytes(content), content_hash(content)
            at = stamp(self._clock())
            theirs = begun.theirs.revision
            if mine in _before(unit, article, theirs):
                revision = theirs  # the draft said nothing of its own: it goes on to theirs
            elif _reads(unit, mine) == _reads(unit, theirs) == covered:
                revision = unit.revisions.receive(_joined(unit, mine, theirs), data)
            else:
                made = Revision(article, covered, here.id, at, (mine, theirs), notes.merged)
                revision = unit.revisions.receive(made, data)
            unit.articles.save_draft(article, content, revision)
            names = [key for key, _ in unit.revisions.of(article)]
            left = len(unit.revisions.heads(article)) - 1
            return MergeDone(revision, names.index(revision) + 1, content, left)


def _reads(unit: Unit, revision: str) -> str:
    """What a revision reads, by its hash."""
    return unit.revisions.get(revision).content_hash


def _joined(unit: Unit, *two: str) -> Revision:
    """What follows two revisions that read alike: the same on every desk, whoever makes it and when.

    Else two desks that both merge would go on making newest states side by side for ever.  It names whoever made the
    later of the two.
    """
    later = unit.revisions.get(max(two, key=lambda one: (unit.revisions.get(one).at, one)))
    return Revision(later.article, later.content_hash, later.author, later.at, tuple(sorted(two)))


def undecided(count: int) -> StetError:
    """Some conflicts have no answer yet."""
    return StetError(
        "Not decided yet",
        "Conflicts that a person has to decide: {count}.",
        hint="Decide them in the window, or take one side for all: stet merge ID --take mine.",
        count=count,
    )


class _Line:
    """The history of an article, its draft as if it were kept now."""

    def __init__(self, view: View, article: str, here: Person) -> None:
        self._view = view
        self._here = here
        self.draft = view.articles.draft(article)
        self.basis = _basis(view, article)
        kept = view.revisions.of(article)
        self.numbers = {key: number for number, (key, _) in enumerate(kept, 1)}
        self.revisions = dict(kept)
        started = self.draft.revision
        self._draft_kept = bool(started) and view.revisions.get(started).content_hash == self.basis.draft_hash
        heads = history.heads(self.revisions)
        if kept and (not self._draft_kept or (len(heads) == 1 and started not in heads)):
            parents = (started,) if started else ()
            # Whatever else there is came before it.
            self.revisions[_DRAFT] = Revision(article, self.basis.draft_hash, here.id, "~", parents)
        self.heads = history.heads(self.revisions)

    def mine(self) -> str:
        """The head that is this desk's own: what the draft is, or goes on from, else what whoever works here made."""
        if _DRAFT in self.heads:
            return _DRAFT
        if self.draft.revision in self.heads:
            return self.draft.revision
        own = [key for key in self.heads if self.revisions[key].author in self._here.names]
        return own[-1] if own else ""

    def content(self, revision: str) -> Content:
        """The content of a revision."""
        if revision == _DRAFT:
            return self.draft.content
        return self._view.revisions.content(self.revisions[revision].content_hash)

    def side(self, revision: str) -> MergeSide:
        """What is told of a head."""
        made = self.revisions[revision]
        if revision == _DRAFT:
            return MergeSide("", made.author)
        return MergeSide(revision, made.author, made.at, self.numbers[revision])


def _begun(article: str, line: _Line, found: HeadMerge, known: bool) -> MergeBegun:
    return MergeBegun(
        article,
        line.basis,
        line.side(found.mine),
        line.side(found.theirs),
        (found.base, line.content(found.mine), line.content(found.theirs)),
        found.merged,
        len(found.left),
        known,
    )


def _before(unit: Unit, article: str, revision: str) -> frozenset[str]:
    """A revision and all that it comes from."""
    return ancestors_of({key: one.parents for key, one in unit.revisions.of(article)}, revision)


def _basis(view: View | Unit, article: str) -> Basis:
    draft = view.articles.draft(article)
    return Basis(view.articles.draft_hash(article), draft.revision, tuple(view.revisions.heads(article)))
