"""What else in the library belongs to an article: stories to read next, and the articles it is linked with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor_app.domain.article import ArticleSummary
from editor_app.domain.characters import CJK
from editor_app.domain.fields import Fields, LinkKind, RelatedStory
from editor_app.domain.permission import Road
from editor_app.domain.stories import story_keys
from editor_app.services.roads import Roads
from editor_app.store.library import Library, View

MOST = 5
LOOKED_AT = 40
_CJK_RUN = re.compile(f"[{CJK}]{{2,}}")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{3,}")
_LONGEST_HEADLINE = 80
# How much it counts that two articles share a tag, words of the headline, the column, the section.
_TAG, _HEADLINE, _COLUMN, _SECTION = 3.0, 2.0, 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Linked:
    """An article at the other end of a link: its headline, its newest revision (or empty), whether it can be opened."""

    article: str
    headline: str = ""
    head: str = ""
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class LinkingHere:
    """An article that links to the one that is shown, and as what."""

    article: str
    headline: str
    kind: LinkKind


class Suggesting:
    """Looks for what belongs together in one library, among what whoever works here may see."""

    def __init__(self, library: Library, account: str = "") -> None:
        self._library = library
        self._roads = Roads(library, account)

    def related(self, article: str, fields: Fields) -> tuple[ArticleSummary, ...]:
        """Articles that share tags, words of the headline, column or section: the nearest first, of equals the newest.

        Neither the article itself is among them nor what it names already.
        """
        listed = frozenset().union(*map(story_keys, fields.related))
        scores: dict[ArticleSummary, float] = {}
        with self._library.reading() as view:
            within = self._roads.reach(view, Road.SEARCH).publications
            for weight, rows in _alike(view, fields, within):
                for place, row in enumerate(rows):
                    scores[row] = scores.get(row, 0.0) + weight * (1 - place / (2 * len(rows)))
        fitting = [row for row in scores if row.id != article and _is_new(row, listed)]
        newest_first = sorted(fitting, key=lambda row: row.updated_at, reverse=True)
        return tuple(sorted(newest_first, key=lambda row: -scores[row])[:MOST])

    def linked(self, articles: Iterable[str]) -> dict[str, Linked]:
        """What is known of articles by their ids."""
        with self._library.reading() as view:
            lets = self._roads.lets
            return {
                article: _linked(view, article) if lets(view, Road.LIST, article) else Linked(article)
                for article in articles
            }

    def linking_here(self, article: str) -> tuple[LinkingHere, ...]:
        """The articles whose drafts link to this one."""
        kinds = {kind.value: kind for kind in LinkKind}
        with self._library.reading() as view:
            linking = view.seen.linking(article)
            found = [
                (view.articles.row(one), kind)
                for one, kind in linking
                if self._roads.lets(view, Road.LIST, one)
            ]
        return tuple(
            LinkingHere(row.id, row.headline, kinds[kind])
            for row, kind in found
            if row is not None and not row.trashed_at and kind in kinds
        )


def _alike(
    view: View, fields: Fields, within: frozenset[str] | None
) -> Iterator[tuple[float, tuple[ArticleSummary, ...]]]:
    """Rows that share something with these fields, the best first, and how much that counts."""
    if fields.tags:
        yield _TAG, view.search.alike(fields.tags, LOOKED_AT, within=within)
    words = headline_pieces(fields.headline)
    if words:
        yield _HEADLINE, view.search.alike(words, LOOKED_AT, headlines=True, within=within)
    if fields.column:
        yield _COLUMN, view.search.alike((fields.column,), LOOKED_AT, within=within)
    if fields.section:
        yield _SECTION, view.articles.page(section=fields.section, limit=LOOKED_AT, within=within).rows


def headline_pieces(headline: str) -> tuple[str, ...]:
    """What of a headline is looked for in others: pairs of CJK characters, and Latin words of some length."""
    text = headline[:_LONGEST_HEADLINE]
    pairs = (run[at : at + 2] for run in _CJK_RUN.findall(text) for at in range(len(run) - 1))
    return tuple(dict.fromkeys((*pairs, *map(str.lower, _LATIN_WORD.findall(text)))))


def _is_new(row: ArticleSummary, listed: frozenset[str]) -> bool:
    if not row.headline.strip() or row.trashed_at:
        return False
    return not listed & story_keys(RelatedStory(row.headline, article=row.id))


def _linked(view: View, article: str) -> Linked:
    row = view.articles.row(article)
    if row is None:
        return Linked(article)
    return Linked(article, row.headline, view.revisions.head(article) or "", not row.trashed_at)
