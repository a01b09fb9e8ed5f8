"""Alembic's way in: runs the migrations on the connection that `editor_app.store.migrating` hands over."""

from __future__ import annotations

from alembic import context

from editor_app.store.tables import metadata

# The connection is inside BEGIN IMMEDIATE already.  SQLite's DDL is transactional once the driver leaves transactions
# alone, which Alembic must be told: all migrations happen, or none.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
