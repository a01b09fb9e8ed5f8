"""Lists show what was approved against the rules.

Revision ID: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column; it is filled when the standings are made anew."""
    op.add_column("articles", sa.Column("excepted", sa.Text, nullable=False, server_default=""))
