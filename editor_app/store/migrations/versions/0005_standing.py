"""People, and how articles stand in their review, for lists.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COLUMNS = {"work": "draft", "stage": "", "hands": "", "held": "", "confirm": "", "changed": ""}
_WHOLE, _PARTIAL = ("work", "hands"), ("held", "confirm")


def upgrade() -> None:
    """Make the table, the columns and their indexes; the library makes the standings anew when it is opened next."""
    op.create_table(
        "people",
        sa.Column("row", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("id", "hash", "at")),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_people"),
    )
    op.create_index("ix_people_id", "people", ["id"])
    op.add_column("library", sa.Column("standing_scheme", sa.Text, nullable=False, server_default=""))
    for name, default in _COLUMNS.items():
        op.add_column("articles", sa.Column(name, sa.Text, nullable=False, server_default=default))
    for name in _WHOLE:
        op.create_index(
            f"ix_articles_trashed_at_{name}_updated_at", "articles", ["trashed_at", name, "updated_at"]
        )
    for name in _PARTIAL:
        op.create_index(
            f"ix_articles_trashed_at_{name}_updated_at",
            "articles",
            ["trashed_at", name, "updated_at"],
            sqlite_where=sa.text(f"{name} = 'yes'"),
        )
