"""Articles and their drafts."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, func, insert, or_, select, update

from editor_app.domain.article import ArticleSummary, Draft
from editor_app.domain.changes import Aspect
from editor_app.domain.content import Content, content_from_bytes
from editor_app.domain.errors import AbsentError, StetError
from editor_app.domain.lists import AnyOf, Condition
from editor_app.domain.workflow import Status
from editor_app.store import gathering, index_rows, listing, tables
from editor_app.store.entry import entry_of, split_section
from editor_app.store.listing import Cursor, Page
from editor_app.store.query import Query, Row
from editor_app.store.room import Room, WritableRoom
from editor_app.store.within import narrow, within_values
from editor_app.system.clock import new_id

_ARTICLE = tables.articles.c
_DRAFT = tables.drafts.c
_READ = Query(
    select(_DRAFT.content, _DRAFT.updated_at, _DRAFT.revision).where(_DRAFT.article == bindparam("article"))
)
_STATE = Query(select(_DRAFT.content_hash, _DRAFT.revision).where(_DRAFT.article == bindparam("article")))
_SUMMARY = Query(select(*listing.COLUMNS).where(_ARTICLE.id == bindparam("article")))
_COUNTING = select(_ARTICLE.status, func.count()).where(listing.NOT_TRASHED).group_by(_ARTICLE.status)
_COUNTS, _NARROWED_COUNTS = Query(_COUNTING), Query(narrow(_COUNTING))
_FILING = Query(select(_ARTICLE.work, _ARTICLE.publication).where(_ARTICLE.id == bindparam("article")))
_NARROWED_SECTIONS = Query(
    narrow(select(_ARTICLE.section).where(listing.NOT_TRASHED, _ARTICLE.section > "").distinct())
)
_NEXT_SECTION = Query(
    select(func.min(tables.article_sections.c.section)).where(
        tables.article_sections.c.section > bindparam("after")
    )
)
_IDS = Query(select(_ARTICLE.id).order_by(_ARTICLE.row))
_NAMED = Query(
    select(_ARTICLE.id, _ARTICLE.trashed_at)
    .where(
        or_(
            _ARTICLE.number == bindparam("number"),
            _ARTICLE.id.between(bindparam("prefix"), bindparam("prefix_end")),
        )
    )
    .limit(10)
)
_ADD = insert(tables.drafts)
_SAVE = (
    update(tables.drafts)
    .where(_DRAFT.article == bindparam("of"))
    .values(
        content=bindparam("new_content"),
        content_hash=bindparam("new_hash"),
        updated_at=bindparam("now"),
        revision=bindparam("new_revision"),
    )
)
_NUMBERS = Query(
    select(_ARTICLE.number)
    .where(_ARTICLE.number.between(bindparam("prefix"), bindparam("prefix_end")))
    .order_by(_ARTICLE.number)
)
_LAST_CHARACTER = "\U0010ffff"
_HEXADECIMAL = frozenset("0123456789abcdef")


class Articles(Room):
    """The articles of a library: lists, drafts, and finding one by its name."""

    def draft(self, article: str) -> Draft:
        """The working copy of an article (full id).  Raise `StetError` for an unknown one."""
        row = _READ.first(self._driver, article=article)
        if row is None:
            raise unknown_article(article)
        return Draft(article, content_from_bytes(row[0]), row[1], row[2])

    def draft_hash(self, article: str) -> str:
        """The content hash of the working copy."""
        return str(self._state(article)[0])

    def _state(self, article: str) -> Row:
        """Content hash and revision of a draft."""
        row = _STATE.first(self._driver, article=article)
        if row is None:
            raise unknown_article(article)
        return row

    def summary(self, article: str) -> ArticleSummary:
        """The index row of an article (full id).  Raise `StetError` for an unknown one."""
        row = self.row(article)
        if row is None:
            raise unknown_article(article)
        return row

    def row(self, article: str) -> ArticleSummary | None:
        """The index row of an article, also in the trash; None where this library has no such article (any more)."""
        row = _SUMMARY.first(self._driver, article=article)
        return None if row is None else listing.summary(row)

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
        limit: int | None = 50,
        within: frozenset[str] | None = None,
    ) -> Page:
        """One page of the list, newest first; with a ``query``, hits in headlines before others.

        An article has one of ``statuses`` (none: whichever), or is as ``where`` says in their place; a search takes no
        `AnyOf`.  ``section`` is a path: articles under it count too.
        ``trashed`` asks for the trash instead, the newest there first.  ``after`` is the `Page.next` of the page before.  ``limit`` None gives all that is left.
        ``within`` are the publications (ids) whose articles may be seen at all; None: whichever.
        """
        wanted = listing.Wanted(statuses, section, query, oldest_first, trashed, where, within)
        return listing.page(self._driver, wanted, after, limit)

    def filing(self, article: str) -> tuple[Status, str] | None:
        """How the work on an article stands, and under which publication (id); None where there is no such article."""
        row = _FILING.first(self._driver, article=article)
        return None if row is None else (listing.known_status(row[0]), str(row[1]))

    def sections(self, within: frozenset[str] | None = None) -> tuple[tuple[str, ...], ...]:
        """All section paths in use, and all their beginnings, each once, a path before those under it.

        ``within`` is as in `page`.
        """
        if within is not None:
            paths = map(split_section, _NARROWED_SECTIONS.column(self._driver, **within_values(within)))
            return tuple(sorted({path[:end] for path in paths for end in range(1, len(path) + 1)}))
        found: list[tuple[str, ...]] = []
        last = ""
        # From one path to the next along the index: as many steps as paths, however many articles.
        while (row := _NEXT_SECTION.first(self._driver, after=last)) and row[0] is not None:
            last = row[0]
            found.append(split_section(last))
        return tuple(found)

    def counts(self, within: frozenset[str] | None = None) -> dict[Status, int]:
        """How many articles stand in each status, the trash aside; statuses without any are left out.

        ``within`` is as in `page`.
        """
        if within is None:
            rows = _COUNTS.all(self._driver)
        else:
            rows = _NARROWED_COUNTS.all(self._driver, **within_values(within))
        return {listing.known_status(status): count for status, count in rows}

    def count_where(self, where: Condition | AnyOf, within: frozenset[str] | None = None) -> int:
        """How many articles are as is asked, the trash aside; ``within`` is as in `page`."""
        return listing.count(self._driver, where, within)

    def among(
        self, where: AnyOf, articles: Collection[str], within: frozenset[str] | None = None
    ) -> set[str]:
        """Those of some articles (ids) that stand in a queue; ``within`` is as in `page`."""
        return gathering.among(self._driver, where, articles, within)

    def count(self, within: frozenset[str] | None = None) -> int:
        """How many articles there are, the trash aside; ``within`` is as in `page`."""
        return sum(self.counts(within).values())

    def exists(self, article: str) -> bool:
        """Tell whether there is an article with this full id, be it in the trash."""
        return _STATE.first(self._driver, article=article) is not None

    def ids(self) -> tuple[str, ...]:
        """All ids, of the trash too, in the order in which the articles came."""
        return tuple(_IDS.column(self._driver))

    def numbers(self, prefix: str) -> tuple[str, ...]:
        """All numbers 稿号 in use that begin with ``prefix``, sorted; the trash keeps its own."""
        return tuple(_NUMBERS.column(self._driver, prefix=prefix, prefix_end=prefix + _LAST_CHARACTER))

    def resolve(self, name: str, *, trashed: bool = False) -> str:
        """The id that a person means by an id, the beginning of one, or a number 稿号.

        ``trashed`` looks in the trash, and nowhere else.  Raise `StetError` where there is none, or more than one, and
        where the one that is meant lies on the other side.
        """
        asked = name.strip()
        prefix = asked.lower()
        if not prefix or not _HEXADECIMAL.issuperset(prefix):
            prefix = "-"  # sorts before every id and begins none
        everywhere = _NAMED.all(self._driver, number=asked, prefix=prefix, prefix_end=f"{prefix}g")
        found = [one for one, trashed_at in everywhere if bool(trashed_at) is trashed]
        if prefix in found:
            return prefix
        if not asked or not everywhere:
            raise unknown_article(name)
        if not found:
            raise not_in_the_trash(name) if trashed else in_the_trash(name)
        if len(found) > 1:
            raise StetError(
                "Which article?",
                "More than one article is called {name}.",
                hint="Give more of its id: {candidates}.",
                name=name,
                candidates=", ".join(one[:12] for one in found),
            )
        return str(found[0])


class WritableArticles(WritableRoom, Articles):
    """The articles, and writing their drafts."""

    def create(self, content: Content, article: str = "") -> str:
        """Make an article with its first draft; return its id (a new one, unless a hand-off brings its own)."""
        article = article or new_id()
        entry = entry_of(content)
        index_rows.add_row(self._pen, self._driver, article, entry)
        self._pen.execute(
            _ADD,
            {
                "article": article,
                "content": entry.data,
                "content_hash": entry.content_hash,
                "updated_at": self._pen.now,
                "revision": "",
            },
        )
        self._pen.touch(Aspect.CONTENT, article)
        return article

    def save_draft(self, article: str, content: Content, revision: str | None = None) -> str:
        """Replace the working copy; return its content hash.  The same content again changes nothing.

        ``revision`` is the one that the copy now starts from; None leaves it as it was.
        """
        old_hash, old_revision = self._state(article)
        entry = entry_of(content)
        new_revision = old_revision if revision is None else revision
        if (entry.content_hash, new_revision) == (old_hash, old_revision):
            return entry.content_hash
        self._pen.execute(
            _SAVE,
            {
                "of": article,
                "new_content": entry.data,
                "new_hash": entry.content_hash,
                "now": self._pen.now,
                "new_revision": new_revision,
            },
        )
        if entry.content_hash != old_hash:
            index_rows.change_row(self._pen, self._driver, article, entry)
            index_rows.refresh_after_draft(self._pen, self._driver, article, old_hash, entry.content_hash)
        index_rows.refresh_to_merge(self._pen, self._driver, article)
        self._pen.touch(Aspect.CONTENT, article)
        return entry.content_hash


def in_the_trash(name: str) -> AbsentError:
    """The article that is meant lies in the trash."""
    return AbsentError(
        "In the trash",
        "The article {name} lies in the trash.",
        hint="Restore it first: stet untrash {name}.",
        name=name[:80],
    )


def not_in_the_trash(name: str) -> AbsentError:
    """The article that is meant is among the others."""
    return AbsentError("Not in the trash", "The article {name} does not lie in the trash.", name=name[:80])


def unknown_article(name: str) -> AbsentError:
    """No article goes by this name."""
    return AbsentError(
        "No such article",
        "There is no article {name} in this library.",
        hint="List the articles with: stet list.",
        name=name[:80],
    )
