"""The roads to an article: every service asks here before it lists, opens, compares, copies, writes … an article.

What may be is told by `domain.permission.may`; here it is asked of whoever works at this desk.
"""

from __future__ import annotations

from editor_app.domain.errors import RefusedError
from editor_app.domain.people import Person
from editor_app.domain.permission import Road, Verdict, may, no
from editor_app.domain.policy import SOLO
from editor_app.domain.reach import EVERYTHING, Reach, reach_of
from editor_app.domain.standing import ReviewStanding
from editor_app.services.people import person_here
from editor_app.store.library import Library, Unit, View

_HINT_WORDS = {
    "no_capability": "An owner of this desk gives roles; or let somebody who has one work here.",
    "is_spiked": "Restore it first.",
}


def refused(verdict: Verdict, hint: str = "") -> RefusedError:
    """A refusal as a failure in words."""
    return RefusedError("Not possible now", verdict.sentence, hint, verdict.code, **verdict.values)


def no_way(verdict: Verdict) -> RefusedError:
    """The refusal of a road, which says what to do."""
    return refused(verdict, _HINT_WORDS.get(verdict.code, ""))


class Roads:
    """Who may go where in one library; ``account`` names whoever works here where nobody was named."""

    def __init__(self, library: Library, account: str) -> None:
        self._library = library
        self._account = account
        self._known: dict[Road, Reach] = {}
        self._known_here: Person | None = None
        self._known_at = -1

    def reach(self, view: View, road: Road) -> Reach:
        """The articles with which the road may be gone; people are looked at anew only after a writing."""
        here = self._here(view)
        if road not in self._known:
            self._known[road] = reach_of(here, road)
        return self._known[road]

    def _here(self, view: View | Unit) -> Person:
        """Whoever works here: a list asks at each page, and reading everybody takes longer than the page."""
        if isinstance(view, Unit):  # it may have changed who that is
            return person_here(view, self._account)
        generation = self._library.generation
        if self._known_here is None or generation != self._known_at:
            self._known, self._known_at = {}, generation
            self._known_here = person_here(view, self._account)
        return self._known_here

    def within(self, view: View, road: Road) -> frozenset[str] | None:
        """The publications whose articles a list may show; None: all.  Raise `RefusedError` where it may show none."""
        reach = self.reach(view, road)
        if reach.is_nothing:
            raise no_way(no("no_capability", person=self._here(view).shown))
        return reach.publications

    def lets(self, view: View, road: Road, article: str) -> bool:
        """Whether a row of an article may be shown; of one that is not here nothing is known."""
        reach = self.reach(view, road)
        filing = None if reach == EVERYTHING else view.articles.filing(article)
        return filing is None or filing[1] in reach

    def verdict(self, view: View | Unit, road: Road, article: str, publication: str = "") -> Verdict:
        """Whether the road may be gone with an article (full id), as far as its publication and its work decide it.

        One that is not stored (yet) is judged as an empty draft of the ``publication`` (id) that it is to be of.
        """
        row = view.articles.filing(article)
        standing = ReviewStanding(SOLO, publication=publication)
        if row is not None:
            standing = ReviewStanding(SOLO, work=row[0], publication=row[1])
        return may(self._here(view), road, standing)

    def ask_to_begin(self, view: View | Unit, publication: str) -> None:
        """Raise `RefusedError` where no article may be begun under a publication (id; empty: none)."""
        self.ask(view, Road.WRITE, "", publication)

    def ask(self, view: View | Unit, road: Road, article: str, publication: str = "") -> None:
        """Raise `RefusedError` where the road may not be gone; the rest is as `verdict` says."""
        verdict = self.verdict(view, road, article, publication)
        if not verdict.allowed:
            raise no_way(verdict)
