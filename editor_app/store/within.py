"""Articles of some publications alone: what somebody may see who has a role for these."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from editor_app.store import tables


def narrow(statement: Select[Any]) -> Select[Any]:
    """A statement about articles, for those of some publications alone."""
    asked = func.json_each(bindparam("within")).table_valued("value").alias("publications_within")
    return statement.where(unindexed(tables.articles.c.publication).in_(select(asked.c.value)))


def within_values(within: Iterable[str]) -> dict[str, str]:
    """What fills the place of a statement that `narrow` made."""
    return {"within": json.dumps(sorted(within), ensure_ascii=False)}


def unindexed(column: Any) -> Any:
    """``+column``: SQLite's way to say that no index on it should lead the query."""
    return UnaryExpression(column, operator=custom_op("+"))
