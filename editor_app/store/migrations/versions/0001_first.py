"""The first shape of a library.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    _the_library()
    _articles()
    _content()
    _desk_data()
    _private_and_origin()
    _the_rest()
    _seals()
    _search()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _blob(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def _index(table: str, *columns: str, unique: bool = False) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns), unique=unique)


def _the_library() -> None:
    op.execute(f"PRAGMA application_id = {0x53746574}")
    op.create_table(
        "library",
        _number("row"),
        _text("id"),
        _text("created_at"),
        _number("generation"),
        _text("search_scheme"),
        _key("library", "row"),
    )


def _articles() -> None:
    op.create_table(
        "articles",
        _number("row"),
        _text("id"),
        _text("created_at"),
        _text("updated_at"),
        _text("number"),
        _text("publication"),
        _text("headline"),
        _text("section"),
        _text("status"),
        _number("characters"),
        _text("head"),
        _number("search_row"),
        _key("articles", "row"),
        sa.UniqueConstraint("id", name="uq_articles_id"),
        sa.UniqueConstraint("search_row", name="uq_articles_search_row"),
    )
    _index("articles", "updated_at")
    _index("articles", "status", "updated_at")
    _index("articles", "number")
    op.create_table(
        "article_sections",
        _text("section"),
        _text("updated_at"),
        _number("article_row"),
        _key("article_sections", "section", "updated_at", "article_row"),
        _refers("article_sections", "article_row", "articles.row"),
        sqlite_with_rowid=False,
    )
    _index("article_sections", "article_row")


def _content() -> None:
    op.create_table("contents", _text("hash"), _blob("bytes"), _key("contents", "hash"))
    op.create_table(
        "drafts",
        _text("article"),
        _blob("content"),
        _text("content_hash"),
        _text("updated_at"),
        _text("revision"),
        _key("drafts", "article"),
        _refers("drafts", "article", "articles.id"),
    )
    op.create_table(
        "snapshots",
        _text("article"),
        _text("at"),
        _text("content_hash"),
        _key("snapshots", "article", "at"),
        _refers("snapshots", "article", "articles.id"),
        _refers("snapshots", "content_hash", "contents.hash"),
    )
    _index("snapshots", "content_hash")
    op.create_table(
        "revisions",
        _text("id"),
        _text("article"),
        _text("at"),
        _text("content_hash"),
        _blob("bytes"),
        _key("revisions", "id"),
        _refers("revisions", "article", "articles.id"),
        _refers("revisions", "content_hash", "contents.hash"),
    )
    _index("revisions", "article", "at")
    _index("revisions", "content_hash")


def _desk_data() -> None:
    op.create_table(
        "events",
        _text("id"),
        _text("article"),
        _text("kind"),
        _text("at"),
        _blob("bytes"),
        _key("events", "id"),
        _refers("events", "article", "articles.id"),
    )
    _index("events", "article", "kind", "at")
    op.create_table(
        "desk",
        _text("article"),
        _text("aspect"),
        _text("value"),
        _text("event"),
        _key("desk", "article", "aspect"),
        _refers("desk", "article", "articles.id"),
        _refers("desk", "event", "events.id"),
    )


def _private_and_origin() -> None:
    op.create_table("private_objects", _text("hash"), _blob("bytes"), _key("private_objects", "hash"))
    op.create_table(
        "private_entries",
        _number("row"),
        _text("article"),
        _text("kind"),
        _text("label"),
        _text("at"),
        _text("hash"),
        _key("private_entries", "row"),
        _refers("private_entries", "article", "articles.id"),
        _refers("private_entries", "hash", "private_objects.hash"),
    )
    _index("private_entries", "article", "kind", "label", "hash", unique=True)
    _index("private_entries", "hash")
    op.create_table(
        "origins",
        _number("row"),
        _text("article"),
        _text("hash"),
        _text("at"),
        _blob("bytes"),
        _key("origins", "row"),
        _refers("origins", "article", "articles.id"),
    )
    _index("origins", "article", "hash", unique=True)


def _the_rest() -> None:
    op.create_table(
        "assets",
        _text("hash"),
        _number("size"),
        _text("media_type"),
        _text("name"),
        _text("added_at"),
        _key("assets", "hash"),
    )
    op.create_table(
        "publications",
        _number("row"),
        _text("id"),
        _text("hash"),
        _text("at"),
        _blob("bytes"),
        _key("publications", "row"),
    )
    _index("publications", "id")
    op.create_table("settings", _text("key"), _text("value"), _key("settings", "key"))


def _seals() -> None:
    for table, verb in (
        ("events", "UPDATE"),
        ("events", "DELETE"),
        ("revisions", "UPDATE"),
        ("revisions", "DELETE"),
        ("contents", "UPDATE"),
        ("private_objects", "UPDATE"),
    ):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are never changed'); END"
        )


def _search() -> None:
    for name in ("search_headlines", "search_texts"):
        op.execute(
            f"CREATE VIRTUAL TABLE {name} USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
        )
