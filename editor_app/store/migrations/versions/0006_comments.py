"""Comments, where they stand at this desk, whom they call, and how many are open.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_KEPT_FOR_EVER = (
    "WHEN NOT EXISTS (SELECT 1 FROM articles WHERE id = OLD.article AND trashed_at > '') "
    "OR EXISTS (SELECT 1 FROM events WHERE article = OLD.article AND kind != 'desk') "
)


def upgrade() -> None:
    """Make the tables, sealed as events are; nobody has said anything yet."""
    op.create_table(
        "comments",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("id", "article", "at")),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_comments"),
        _of_article("comments"),
    )
    op.create_index("ix_comments_article_at", "comments", ["article", "at"])
    op.create_table(
        "comment_places",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("comment", "article")),
        sa.Column("place", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("quote", "before", "after")),
        sa.PrimaryKeyConstraint("comment", name="pk_comment_places"),
        sa.ForeignKeyConstraint(["comment"], ["comments.id"], name="fk_comment_places_comment"),
        _of_article("comment_places"),
    )
    op.create_index("ix_comment_places_article", "comment_places", ["article"])
    op.create_table(
        "mentions",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("person", "article")),
        sa.PrimaryKeyConstraint("person", "article", name="pk_mentions"),
        _of_article("mentions"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentions_article", "mentions", ["article"])
    op.add_column("articles", sa.Column("comments", sa.Integer, nullable=False, server_default="0"))
    for verb, when in (("UPDATE", ""), ("DELETE", _KEPT_FOR_EVER)):
        op.execute(
            f"CREATE TRIGGER comments_no_{verb.lower()} BEFORE {verb} ON comments {when}"
            f"BEGIN SELECT RAISE(ABORT, 'comments are never changed'); END"
        )


def _of_article(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["article"], ["articles.id"], name=f"fk_{table}_article")
