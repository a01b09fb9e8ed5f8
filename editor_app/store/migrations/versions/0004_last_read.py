"""What each person at this desk has read last of an article.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; nobody has read anything yet."""
    op.create_table(
        "last_read",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("person", "article", "at", "content_hash")),
        sa.PrimaryKeyConstraint("article", "person", name="pk_last_read"),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_last_read_article"),
        sa.ForeignKeyConstraint(["content_hash"], ["contents.hash"], name="fk_last_read_content_hash"),
    )
    op.create_index("ix_last_read_content_hash", "last_read", ["content_hash"])
