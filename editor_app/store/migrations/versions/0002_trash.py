"""Articles can lie in the trash, and what was never shown to anybody can be deleted for good from there.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KEPT_FOR_EVER = (
    "WHEN NOT EXISTS (SELECT 1 FROM articles WHERE id = OLD.article AND trashed_at > '') "
    "OR EXISTS (SELECT 1 FROM events WHERE article = OLD.article AND kind != 'desk') "
)


def upgrade() -> None:
    """Add the instant of going to the trash, the lists' indexes behind it, and the exception to the seals."""
    op.add_column("articles", sa.Column("trashed_at", sa.Text, nullable=False, server_default=""))
    for columns in (("updated_at",), ("status", "updated_at")):
        op.drop_index(f"ix_articles_{'_'.join(columns)}", "articles")
        op.create_index(f"ix_articles_trashed_at_{'_'.join(columns)}", "articles", ["trashed_at", *columns])
    op.create_index(
        "ix_articles_trashed_at", "articles", ["trashed_at"], sqlite_where=sa.text("trashed_at > ''")
    )
    for table in ("events", "revisions"):
        op.execute(f"DROP TRIGGER {table}_no_delete")
        op.execute(
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {_KEPT_FOR_EVER}"
            f"BEGIN SELECT RAISE(ABORT, '{table} are never changed'); END"
        )
