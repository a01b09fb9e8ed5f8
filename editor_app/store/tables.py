"""The tables of a library.  Four kinds of data, apart from the first day (design ``article.md``).

Content: ``drafts``, ``contents``, ``snapshots``, ``revisions``.  Desk data: ``events`` (kind ``desk``) and ``desk``,
the index over them.  Private: ``private_objects``, ``private_entries``.  Origin: ``origins``.  Object bytes are stored
verbatim and never written again; all other columns are an index over them.
"""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    event,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def _of_article() -> Column[str]:
    return Column("article", Text, ForeignKey("articles.id"), nullable=False)


def _of_content() -> Column[str]:
    return Column("content_hash", Text, ForeignKey("contents.hash"), nullable=False)


# The library itself: one row.  ``generation`` counts the writes, so that a backup knows whether anything changed.
library = Table(
    "library",
    metadata,
    Column("row", Integer, primary_key=True),
    _text("id"),
    _text("created_at"),
    Column("generation", Integer, nullable=False),
    _text("search_scheme"),
    _text("standing_scheme", ""),
)

# The index row of each article, for lists: made from its draft, its revisions and its events.  ``section`` is a path
# joined by U+001F.  ``search_row`` is the row of its words in both search tables; a changed article gets a higher one.
# ``trashed_at`` is empty but for an article that lies in the trash; such a one has no section steps.
# ``urgent`` and ``deadline`` come from the desk data, ``status``, ``excepted`` and from ``work`` to ``changed`` from decisions and
# outlet records (`domain.lists.Filed`; "yes" or empty for what is either so or not); ``comments``
# counts the open threads; ``to_merge`` is "yes" where there are two newest revisions or more.
articles = Table(
    "articles",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("created_at"),
    _text("updated_at"),
    _text("number"),
    _text("publication"),
    _text("headline"),
    _text("section"),
    _text("status"),
    Column("characters", Integer, nullable=False),
    _text("head"),
    Column("search_row", Integer, nullable=False, unique=True),
    _text("trashed_at", ""),
    Column("urgent", Integer, nullable=False, server_default="0"),
    _text("deadline", ""),
    _text("work", "draft"),
    *(_text(name, "") for name in ("stage", "hands", "held", "confirm", "changed")),
    Column("comments", Integer, nullable=False, server_default="0"),
    _text("to_merge", ""),
    _text("excepted", ""),
)
Index(None, articles.c.trashed_at, articles.c.updated_at)
Index(None, articles.c.trashed_at, articles.c.work, articles.c.updated_at)
Index(None, articles.c.trashed_at, articles.c.hands, articles.c.updated_at)
for _side in ("held", "confirm", "to_merge"):  # most articles are in none of these lists
    Index(
        None,
        articles.c.trashed_at,
        articles.c[_side],
        articles.c.updated_at,
        sqlite_where=text(f"{_side} = 'yes'"),
    )
Index(None, articles.c.trashed_at, articles.c.status, articles.c.updated_at)
Index(None, articles.c.trashed_at, sqlite_where=text("trashed_at > ''"))
Index(None, articles.c.number)

# One row for each step of an article's section path: a filter by ``新闻`` finds ``新闻›时政`` too.
article_sections = Table(
    "article_sections",
    metadata,
    _text("section"),
    _text("updated_at"),
    Column("article_row", Integer, ForeignKey("articles.row"), nullable=False),
    PrimaryKeyConstraint("section", "updated_at", "article_row"),
    sqlite_with_rowid=False,
)
Index(None, article_sections.c.article_row)

# What the fields of each article name (``domain.seen``), for proposals in others.
seen = Table(
    "seen",
    metadata,
    _text("kind"),
    _text("value"),
    _text("detail"),
    Column("article_row", Integer, ForeignKey("articles.row"), nullable=False),
    PrimaryKeyConstraint("kind", "value", "detail", "article_row"),
    sqlite_with_rowid=False,
)
Index(None, seen.c.article_row)

# Contacts that articles share; a private one stays in the library.
contact_book = Table(
    "contact_book",
    metadata,
    Column("row", Integer, primary_key=True),
    _text("kind"),
    _text("label"),
    _text("value"),
    _text("person"),
    Column("public", Integer, nullable=False),
    _text("at"),
)
Index(None, contact_book.c.kind, contact_book.c.value, contact_book.c.person, unique=True)

drafts = Table(
    "drafts",
    metadata,
    Column("article", Text, ForeignKey("articles.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    _text("content_hash"),
    _text("updated_at"),
    _text("revision"),
)

contents = Table(
    "contents",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

snapshots = Table(
    "snapshots",
    metadata,
    _of_article(),
    _text("at"),
    _of_content(),
    PrimaryKeyConstraint("article", "at"),
)
Index(None, snapshots.c.content_hash)

# What a person at this desk has read last of an article.  It never travels, and is no writing that others hear of.
last_read = Table(
    "last_read",
    metadata,
    _text("person"),
    _of_article(),
    _text("at"),
    _of_content(),
    PrimaryKeyConstraint("article", "person"),
)
Index(None, last_read.c.content_hash)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Text, primary_key=True),
    _of_article(),
    _text("at"),
    _of_content(),
    Column("bytes", LargeBinary, nullable=False),
)
Index(None, revisions.c.article, revisions.c.at)
Index(None, revisions.c.content_hash)

events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True),
    _of_article(),
    _text("kind"),
    _text("at"),
    Column("bytes", LargeBinary, nullable=False),
)
Index(None, events.c.article, events.c.kind, events.c.at)

# Comments: immutable, as events are, but what was never shown to anybody may be forgotten with them.
comments = Table(
    "comments",
    metadata,
    Column("id", Text, primary_key=True),
    _of_article(),
    _text("at"),
    Column("bytes", LargeBinary, nullable=False),
)
Index(None, comments.c.article, comments.c.at)

# Where this desk knows a comment to stand now, where its own quote tells no longer: what its words have become, what is
# around them, and about where.  No quote: its words are gone.  It never travels.
comment_places = Table(
    "comment_places",
    metadata,
    Column("comment", Text, ForeignKey("comments.id"), primary_key=True),
    _of_article(),
    Column("place", Integer, nullable=False),
    *(_text(name) for name in ("quote", "before", "after")),
)
Index(None, comment_places.c.article)

# Whom the open comments of an article call by name: an index over them.  Behind marks (`domain.ties`) stand other words
# that queues find an article by, and, the only one that nothing else tells, that it is to be passed on.
mentions = Table(
    "mentions",
    metadata,
    _text("person"),
    _of_article(),
    PrimaryKeyConstraint("person", "article"),
    sqlite_with_rowid=False,
)
Index(None, mentions.c.article)

# What holds now of each aspect of the desk data: the outcome of the desk events.
desk = Table(
    "desk",
    metadata,
    _of_article(),
    _text("aspect"),
    _text("value"),
    Column("event", Text, ForeignKey("events.id"), nullable=False),
    PrimaryKeyConstraint("article", "aspect"),
)

private_objects = Table(
    "private_objects",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

private_entries = Table(
    "private_entries",
    metadata,
    Column("row", Integer, primary_key=True),
    _of_article(),
    _text("kind"),
    _text("label"),
    _text("at"),
    Column("hash", Text, ForeignKey("private_objects.hash"), nullable=False),
)
Index(
    None,
    private_entries.c.article,
    private_entries.c.kind,
    private_entries.c.label,
    private_entries.c.hash,
    unique=True,
)
Index(None, private_entries.c.hash)

origins = Table(
    "origins",
    metadata,
    Column("row", Integer, primary_key=True),
    _of_article(),
    _text("hash"),
    _text("at"),
    Column("bytes", LargeBinary, nullable=False),
)
Index(None, origins.c.article, origins.c.hash, unique=True)

# The pictures by hash; their bytes lie in the folder ``assets``.
assets = Table(
    "assets",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    _text("media_type"),
    _text("name"),
    _text("added_at"),
)

# Versions of each publication: the newest row of this desk's own holds.  Where it has none, of those ``received`` the one
# that its maker has had since last.
publications = Table(
    "publications",
    metadata,
    Column("row", Integer, primary_key=True),
    _text("id"),
    _text("hash"),
    _text("at"),
    Column("bytes", LargeBinary, nullable=False),
    Column("received", Integer, nullable=False, server_default="0"),
)
Index(None, publications.c.id)

# What came from other desks and has no place here (yet): kinds that this Stet does not know, records whose article or
# content is not here.  Kept untouched, passed on with the article that it names, placed when that becomes possible.
carried = Table(
    "carried",
    metadata,
    Column("hash", Text, primary_key=True),
    _text("kind"),
    _text("article"),
    Column("bytes", LargeBinary, nullable=False),
)
Index(None, carried.c.article)

# Versions of everybody whose decisions count; the newest row holds.
people = Table(
    "people",
    metadata,
    Column("row", Integer, primary_key=True),
    _text("id"),
    _text("hash"),
    _text("at"),
    Column("bytes", LargeBinary, nullable=False),
)
Index(None, people.c.id)

settings = Table(
    "settings",
    metadata,
    Column("key", Text, primary_key=True),
    _text("value"),
)

# What nobody was ever shown may be forgotten: the article lies in the trash, and neither a decision nor an outlet
# record names it.  All else is kept for ever.
_KEPT_FOR_EVER = (
    "WHEN NOT EXISTS (SELECT 1 FROM articles WHERE id = OLD.article AND trashed_at > '') "
    "OR EXISTS (SELECT 1 FROM events WHERE article = OLD.article AND kind != 'desk') "
)

# Immutable objects: the database itself refuses to change or forget them.  Contents may go only when nothing names
# them any more (their foreign keys see to that), and never change.
_SEALED = (
    ("events", "UPDATE", ""),
    ("events", "DELETE", _KEPT_FOR_EVER),
    ("comments", "UPDATE", ""),
    ("comments", "DELETE", _KEPT_FOR_EVER),
    ("revisions", "UPDATE", ""),
    ("revisions", "DELETE", _KEPT_FOR_EVER),
    ("contents", "UPDATE", ""),
    ("private_objects", "UPDATE", ""),
)

# Words for the search, in the form of `search_text`: headlines alone, since hits there come first, and whole texts.
SEARCH_TABLES = {
    name: f"CREATE VIRTUAL TABLE {name} USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
    for name in ("search_headlines", "search_texts")
}


def _seals() -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} {when}"
        f"BEGIN SELECT RAISE(ABORT, '{table} are never changed'); END"
        for table, verb, when in _SEALED
    ]


for _statement in (*_seals(), *SEARCH_TABLES.values()):
    event.listen(metadata, "after_create", DDL(_statement))  # type: ignore[no-untyped-call]
