"""Looking for words or an expression in all articles, some of them at a time, with the lines that match."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.article import ArticleSummary
from editor_app.domain.permission import Road
from editor_app.formats.seeking.content_lines import content_lines
from editor_app.formats.seeking.hits import Hit, hits_in
from editor_app.formats.seeking.seek import Seek
from editor_app.services.roads import Roads
from editor_app.store.library import Library
from editor_app.store.listing import Cursor
from editor_app.store.search_text import terms
from editor_app.store.snippet import Snippet

AT_ONCE = 25
LINES = 20
"""How many matches of an article are shown; all of them are counted."""
BEFORE, BEHIND = 18, 48


@dataclass(frozen=True, slots=True)
class FoundMatch:
    """A match with a few words around it; ``number`` counts the article's matches from 0."""

    number: int
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class ArticleMatches:
    """An article that matches: its row in lists, how many matches it has, and the first of them."""

    row: ArticleSummary
    total: int
    matches: tuple[FoundMatch, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in some articles, how many those were, and where to go on: None where they were the last."""

    found: tuple[ArticleMatches, ...]
    looked: int
    next: Cursor | None


class Searching:
    """Looks into the drafts of one library that whoever works here may search; raises `RefusedError` where none."""

    def __init__(self, library: Library, account: str = "") -> None:
        self._library = library
        self._roads = Roads(library, account)

    def look(self, seek: Seek, after: Cursor | None = None, limit: int = AT_ONCE) -> Looked:
        """Look into the next ``limit`` articles: newest first, for words only those that the index knows to have them.

        Raise `SeekError` for an expression with a fault, or one that takes too long.
        """
        with self._library.reading() as view:
            within = self._roads.within(view, Road.SEARCH)
            page = view.articles.page(query=_indexed(seek), after=after, limit=limit, within=within)
            contents = [(row, view.articles.draft(row.id).content) for row in page.rows]
        found = []
        for row, content in contents:
            lines = tuple(content_lines(content))
            hits = hits_in(lines, seek).hits
            if hits:
                matches = tuple(FoundMatch(n, _snippet(lines, hit)) for n, hit in enumerate(hits[:LINES]))
                found.append(ArticleMatches(row, len(hits), matches))
        return Looked(tuple(found), len(contents), page.next)

    def total(self, seek: Seek) -> int:
        """How many articles must be looked into; 0 where the index knows them."""
        if _indexed(seek):
            return 0
        with self._library.reading() as view:
            return view.articles.count(self._roads.within(view, Road.SEARCH))


def _indexed(seek: Seek) -> str:
    """The query for the index; empty where it cannot help: an expression, or words of signs alone."""
    return seek.words if not seek.regex and terms(seek.words) else ""


def _snippet(lines: tuple[str, ...], hit: Hit) -> Snippet:
    line = lines[hit.line]
    first, last = max(0, hit.start - BEFORE), hit.end + BEHIND
    before = ("…" if first else "") + _flat(line[first : hit.start])
    after = _flat(line[hit.end : last]) + ("…" if last < len(line) else "")
    return Snippet(before, _flat(line[hit.start : hit.end]), after)


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ").replace("\ufffc", "")
