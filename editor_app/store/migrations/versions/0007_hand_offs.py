"""What comes from other desks: merges that are needed, publications that were received, and what has no place yet.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the columns; nothing has come yet."""
    op.create_table(
        "carried",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("hash", "kind", "article")),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_carried"),
    )
    op.create_index("ix_carried_article", "carried", ["article"])
    op.add_column("publications", sa.Column("received", sa.Integer, nullable=False, server_default="0"))
    op.add_column("articles", sa.Column("to_merge", sa.Text, nullable=False, server_default=""))
    op.create_index(
        "ix_articles_trashed_at_to_merge_updated_at",
        "articles",
        ["trashed_at", "to_merge", "updated_at"],
        sqlite_where=sa.text("to_merge = 'yes'"),
    )
