"""The search beyond the list: snippets, and making the index anew."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, literal_column, select, text, update

from editor_app.domain.article import ArticleSummary
from editor_app.domain.changes import Aspect
from editor_app.domain.characters import clean
from editor_app.domain.content import content_from_bytes
from editor_app.domain.document import plain_text
from editor_app.domain.seen import seen_in
from editor_app.store import listing, tables
from editor_app.store.articles import Articles
from editor_app.store.layout import SEARCH_SCHEME
from editor_app.store.query import Query
from editor_app.store.room import Room, WritableRoom
from editor_app.store.search_tables import HEADLINES, TEXTS
from editor_app.store.search_text import any_expression, headline_words, text_words
from editor_app.store.seen_rows import keep_seen
from editor_app.store.snippet import Snippet, snippet
from editor_app.store.within import narrow, within_values

_SCHEME = Query(select(tables.library.c.search_scheme))
_DRAFTS = Query(
    select(tables.articles.c.row, tables.articles.c.search_row, tables.drafts.c.content).join_from(
        tables.articles, tables.drafts, tables.drafts.c.article == tables.articles.c.id
    )
)
_ALIKE_IN = {
    headlines: select(*listing.COLUMNS)
    .join_from(words.table, tables.articles, tables.articles.c.search_row == words.row)
    .where(words.match(), tables.articles.c.trashed_at == "")
    .order_by(literal_column(f"{words.table.name}.rank"))
    .limit(bindparam("most"))
    for headlines, words in ((True, HEADLINES), (False, TEXTS))
}
_ALIKE = {headlines: Query(statement) for headlines, statement in _ALIKE_IN.items()}
_NARROWED_ALIKE = {headlines: Query(narrow(statement)) for headlines, statement in _ALIKE_IN.items()}
_NOTE_SCHEME = update(tables.library).values(search_scheme=bindparam("scheme"))
_AT_ONCE = 200


class Search(Room):
    """Finding words; the hits themselves come with the list (`Articles.page`)."""

    def snippet(self, article: str, query: str) -> Snippet | None:
        """A few words around the first hit in an article's body; None where the hit is elsewhere."""
        content = Articles(self._driver).draft(article).content
        return snippet(plain_text(content.document), query)

    def alike(
        self,
        words: Iterable[str],
        most: int,
        *,
        headlines: bool = False,
        within: frozenset[str] | None = None,
    ) -> tuple[ArticleSummary, ...]:
        """Articles that hold any of these words, in their headlines or anywhere; what is rare counts most.

        ``within`` is as in `Articles.page`.
        """
        match = any_expression(clean(word)[0] for word in words)
        if not match:
            return ()
        if within is None:
            rows = _ALIKE[headlines].all(self._driver, match=match, most=most)
        else:
            places = within_values(within)
            rows = _NARROWED_ALIKE[headlines].all(self._driver, match=match, most=most, **places)
        return tuple(map(listing.summary, rows))

    def is_current(self) -> bool:
        """Tell whether the index was made as this program makes it."""
        return bool(_SCHEME.all(self._driver)[0][0] == SEARCH_SCHEME)


class WritableSearch(WritableRoom, Search):
    """The search, and making its index anew."""

    def rebuild(self) -> int:
        """Make the index anew from all drafts, and what they name; return how many articles it holds."""
        for name, make in tables.SEARCH_TABLES.items():
            self._pen.execute(text(f"DROP TABLE {name}"))
            self._pen.execute(text(make))
        count = 0
        cursor = _DRAFTS.run(self._driver)
        while rows := cursor.fetchmany(_AT_ONCE):
            contents = [(row, content_from_bytes(data)) for _, row, data in rows]
            self._pen.execute(
                HEADLINES.add,
                [{"rowid": row, "words": headline_words(content.fields)} for row, content in contents],
            )
            self._pen.execute(
                TEXTS.add, [{"rowid": row, "words": text_words(content)} for row, content in contents]
            )
            for (article_row, _, _), (_, content) in zip(rows, contents, strict=True):
                keep_seen(self._pen, self._driver, article_row, seen_in(content.fields))
            count += len(rows)
        self._pen.execute(_NOTE_SCHEME, {"scheme": SEARCH_SCHEME})
        self._pen.touch(Aspect.CONTENT)
        return count
