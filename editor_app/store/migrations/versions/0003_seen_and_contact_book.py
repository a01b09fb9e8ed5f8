"""What articles name, for proposals; a contact book; urgency, deadline and the new count of characters for lists.

Revision ID: 0003
"""

from __future__ import annotations

import contextlib

import sqlalchemy as sa
from alembic import op

from editor_app.domain.content import content_from_bytes
from editor_app.domain.counting import body_length
from editor_app.domain.errors import StetError
from editor_app.domain.seen import seen_in
from editor_app.store.seen_rows import seen_values

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TEXTS = ("kind", "value", "detail")


def upgrade() -> None:
    """Make both tables and the columns, and fill what is derived from drafts and desk data."""
    op.create_table(
        "seen",
        *(sa.Column(name, sa.Text, nullable=False) for name in _TEXTS),
        sa.Column("article_row", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint(*_TEXTS, "article_row", name="pk_seen"),
        sa.ForeignKeyConstraint(["article_row"], ["articles.row"], name="fk_seen_article_row"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_seen_article_row", "seen", ["article_row"])
    op.create_table(
        "contact_book",
        sa.Column("row", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("kind", "label", "value", "person")),
        sa.Column("public", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_contact_book"),
    )
    op.create_index(
        "ix_contact_book_kind_value_person", "contact_book", ["kind", "value", "person"], unique=True
    )
    op.add_column("articles", sa.Column("urgent", sa.Integer, nullable=False, server_default="0"))
    op.add_column("articles", sa.Column("deadline", sa.Text, nullable=False, server_default=""))
    op.execute(
        "UPDATE articles SET urgent = 1 WHERE id IN "
        "(SELECT article FROM desk WHERE aspect = 'urgent' AND value = 'yes')"
    )
    op.execute(
        "UPDATE articles SET deadline = (SELECT value FROM desk WHERE article = id AND aspect = 'deadline') "
        "WHERE id IN (SELECT article FROM desk WHERE aspect = 'deadline')"
    )
    _fill()


def _fill() -> None:
    """Look through all drafts, one at a time; a damaged one names nothing, and is told of when it is opened."""
    connection = op.get_bind()
    seen = sa.table("seen", *(sa.column(name) for name in (*_TEXTS, "article_row")))
    for row, article in connection.exec_driver_sql("SELECT row, id FROM articles").fetchall():
        [data] = connection.exec_driver_sql(
            "SELECT content FROM drafts WHERE article = ?", (article,)
        ).fetchone() or [b""]
        with contextlib.suppress(StetError):
            content = content_from_bytes(data)
            values = seen_values(row, seen_in(content.fields))
            if values:
                connection.execute(seen.insert(), values)
            connection.exec_driver_sql(
                "UPDATE articles SET characters = ? WHERE row = ?", (body_length(content.document), row)
            )
