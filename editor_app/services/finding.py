"""Finding articles and showing one."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any

from editor_app.domain.article import ArticleSummary
from editor_app.domain.canonical import to_plain
from editor_app.domain.content import Content, content_bytes
from editor_app.domain.events import event_bytes
from editor_app.domain.lists import AnyOf, Condition
from editor_app.domain.permission import Road
from editor_app.domain.workflow import Status
from editor_app.formats.article_html import article_html
from editor_app.formats.article_markdown import article_markdown
from editor_app.formats.plain import content_text
from editor_app.services.roads import Roads
from editor_app.store.library import Library, View
from editor_app.store.listing import Cursor, Page
from editor_app.store.snippet import Snippet

TEXT_FORMS: dict[str, Callable[[Content], str]] = {
    "markdown": article_markdown,
    "html": article_html,
    "text": content_text,
}


class Finder:
    """The read side of a library, as far as whoever works here may see it.

    Lists and searches raise `RefusedError` where they may see nothing; counts then are empty.
    """

    def __init__(self, library: Library, account: str = "") -> None:
        self._library = library
        self._roads = Roads(library, account)

    def everything(self, query: str = "", status: Status | None = None) -> tuple[ArticleSummary, ...]:
        """All articles that hold every word of ``query`` and have ``status``: hits in headlines first, then newest."""
        with self._library.reading() as view:
            statuses = () if status is None else (status,)
            within = self._roads.within(view, Road.SEARCH if query else Road.LIST)
            return view.articles.page(query=query, statuses=statuses, limit=None, within=within).rows

    def page(  # noqa: PLR0913 - wishes, each by its name
        self,
        *,
        statuses: tuple[Status, ...] = (),
        section: tuple[str, ...] = (),
        query: str = "",
        oldest_first: bool = False,
        trashed: bool = False,
        where: Condition | AnyOf | None = None,
        after: Cursor | None = None,
        limit: int | None = 100,
    ) -> Page:
        """One page of a list or search, as `Articles.page` of the store says."""
        with self._library.reading() as view:
            return view.articles.page(
                statuses=statuses,
                section=section,
                query=query,
                oldest_first=oldest_first,
                trashed=trashed,
                where=where,
                after=after,
                limit=limit,
                within=self._roads.within(view, Road.SEARCH if query else Road.LIST),
            )

    def counts(self) -> dict[Status, int]:
        """How many articles stand in each status; statuses without any are left out."""
        with self._library.reading() as view:
            return view.articles.counts(self._roads.reach(view, Road.LIST).publications)

    def is_empty(self) -> bool:
        """Whether nobody has written anything here yet, the trash aside."""
        with self._library.reading() as view:
            return view.articles.count() == 0

    def count_where(self, where: Condition | AnyOf) -> int:
        """How many articles are as is asked."""
        with self._library.reading() as view:
            return view.articles.count_where(where, self._roads.reach(view, Road.LIST).publications)

    def among(self, where: AnyOf, articles: Collection[str]) -> set[str]:
        """Those of some articles (ids) that stand in a queue."""
        with self._library.reading() as view:
            return view.articles.among(where, articles, self._roads.reach(view, Road.LIST).publications)

    def sections(self) -> tuple[tuple[str, ...], ...]:
        """All section paths in use, and all their beginnings, a path before those under it."""
        with self._library.reading() as view:
            return view.articles.sections(self._roads.reach(view, Road.LIST).publications)

    def summaries(self, articles: Iterable[str]) -> dict[str, ArticleSummary]:
        """The list rows of some articles by their full ids; those that are not here, or not to be seen, are left out."""
        with self._library.reading() as view:
            lets = self._roads.lets
            rows = [view.articles.row(article) for article in articles if lets(view, Road.LIST, article)]
        return {row.id: row for row in rows if row is not None}

    def snippets(self, articles: Iterable[str], query: str) -> dict[str, Snippet]:
        """A few words around the first hit in the body of each; those with hits elsewhere only are left out."""
        with self._library.reading() as view:
            shown = [one for one in articles if self._roads.lets(view, Road.SEARCH, one)]
            found = {article: view.search.snippet(article, query) for article in shown}
        return {article: snippet for article, snippet in found.items() if snippet is not None}

    def show(self, name: str, form: str) -> str | dict[str, Any]:
        """The draft of an article as ``markdown``, ``html`` or ``text``, or all about it as JSON values (``json``).

        ``name`` is an id, the start of one, or a number.  Raise `StetError` for an unknown article.
        """
        with self._library.reading() as view:
            article = view.articles.resolve(name)
            self._roads.ask(view, Road.OPEN, article)
            if form == "json":
                return _everything_about(view, article)
            content = view.articles.draft(article).content
        return TEXT_FORMS[form](content)

    def rebuild(self) -> int:
        """Build the search index anew; return how many articles it holds."""
        with self._library.writing() as unit:
            return unit.search.rebuild()


def _everything_about(view: View, article: str) -> dict[str, Any]:
    """An article with its history.  Private data is not shown."""
    summary = view.articles.summary(article)
    draft = view.articles.draft(article)
    origin = view.origins.get(article)
    return {
        "id": article,
        "number": draft.content.fields.number,
        "headline": summary.headline,
        "status": summary.status.value,
        "updated_at": summary.updated_at,
        "characters": summary.characters,
        "content_hash": view.articles.draft_hash(article),
        "content": json.loads(content_bytes(draft.content)),
        "revisions": [{"id": name, **to_plain(revision)} for name, revision in view.revisions.of(article)],
        "events": [{"id": name, **json.loads(event_bytes(event))} for name, event in view.events.of(article)],
        "origin": None if origin is None else to_plain(origin),
    }
