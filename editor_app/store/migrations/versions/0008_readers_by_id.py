"""What was read last stands under the id of a person, which stays, and no longer under a name.

Revision ID: 0008
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_PEOPLE = "SELECT bytes FROM people WHERE row IN (SELECT max(row) FROM people GROUP BY id)"
# Where somebody is noted under both, what stands under the id is the newer way of noting.
_MOVE = "UPDATE OR IGNORE last_read SET person = :id WHERE person = :name"
_DROP = "DELETE FROM last_read WHERE person = :name"


def upgrade() -> None:
    """Give what stands under a name to the one person who is called so; what nobody is known by stays as it is."""
    connection = op.get_bind()
    people = [json.loads(row[0]) for row in connection.execute(sa.text(_PEOPLE))]
    ids = {str(one.get("id", "")) for one in people}
    called: dict[str, list[str]] = {}
    for one in people:
        called.setdefault(str(one.get("name", "")), []).append(str(one.get("id", "")))
    for name, found in called.items():
        if name and name not in ids and len(found) == 1:
            connection.execute(sa.text(_MOVE), {"id": found[0], "name": name})
            connection.execute(sa.text(_DROP), {"name": name})
