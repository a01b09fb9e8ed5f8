"""Finding articles and showing one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from editor_app.domain.article import ArticleSummary
from editor_app.domain.canonical import to_plain
from editor_app.domain.content import Content, content_bytes
from editor_app.domain.events import event_bytes
from editor_app.domain.workflow import Status
from editor_app.formats.article_html import article_html
from editor_app.formats.article_markdown import article_markdown
from editor_app.formats.plain import content_text
from editor_app.store.library import Library, View

TEXT_FORMS: dict[str, Callable[[Content], str]] = {
    "markdown": article_markdown,
    "html": article_html,
    "text": content_text,
}


class Finder:
    """The read side of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def everything(self, query: str = "", status: Status | None = None) -> tuple[ArticleSummary, ...]:
        """All articles that hold every word of ``query`` and have ``status``: hits in headlines first, then newest."""
        with self._library.reading() as view:
            return view.articles.page(query=query, status=status, limit=None).rows

    def show(self, name: str, form: str) -> str | dict[str, Any]:
        """The draft of an article as ``markdown``, ``html`` or ``text``, or all about it as JSON values (``json``).

        ``name`` is an id, the start of one, or a number.  Raise `StetError` for an unknown article.
        """
        with self._library.reading() as view:
            article = view.articles.resolve(name)
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
