"""Comparing two states of an article by the numbers of its revisions."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.compare.comparison import ContentComparison
from editor_app.compare.contents import compare_contents
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.domain.permission import Road
from editor_app.domain.timeline import State, Timeline, numbered
from editor_app.services.roads import Roads
from editor_app.store.library import Library, View


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states of an article (id) and how they differ; ``new`` None is the draft."""

    article: str
    old: State
    new: State | None
    comparison: ContentComparison


class Comparing:
    """Comparing in one library."""

    def __init__(self, library: Library, account: str = "") -> None:
        self._library = library
        self._roads = Roads(library, account)

    def compare(self, name: str, old: int | None = None, new: int | None = None) -> Compared:
        """Compare 第 ``old`` 稿 with 第 ``new`` 稿 of an article (its id, the start of it, or its number).

        Without ``new`` the draft is compared; without ``old`` what came before the newer one.  Raise `StetError` for
        an unknown article or revision, `RefusedError` where whoever works here may not.
        """
        with self._library.reading() as view:
            article = view.articles.resolve(name)
            self._roads.ask(view, Road.COMPARE, article)
            line = Timeline(tuple(reversed(numbered(view.revisions.of(article)))))
            newer = None if new is None else _revision(line, new)
            older = _before(line, newer) if old is None else _revision(line, old)
            contents = _content(view, article, older), _content(view, article, newer)
        return Compared(article, older, newer, compare_contents(*contents))


def _content(view: View, article: str, state: State | None) -> Content:
    return (
        view.articles.draft(article).content if state is None else view.revisions.content(state.content_hash)
    )


def _revision(line: Timeline, number: int) -> State:
    found = line.revision(number)
    if found is None:
        raise StetError(
            "No such revision",
            "This article has no revision {number}; it has {count}.",
            number=number,
            count=len(line.revisions),
        )
    return found


def _before(line: Timeline, state: State | None) -> State:
    if not line.revisions:
        raise StetError(
            "No revision", "This article has no revision yet.", hint="Save it as a revision first."
        )
    found = line.revisions[0] if state is None else line.before(state)
    if found is None:
        raise StetError("No such revision", "There is nothing before revision 1.")
    return found
