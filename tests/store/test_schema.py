"""The shape of a library: both roads to it agree, and a migration happens wholly or not at all."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from editor_app.domain.errors import NewerFormatError
from editor_app.store import tables
from editor_app.store.creation import create_database
from editor_app.store.engine import BUSY_TIMEOUT_MS, Access, connect, driver_of, open_reader, open_writer
from editor_app.store.layout import BACKUPS, DATABASE, NEWEST, VERSIONS
from editor_app.store.library import Library
from editor_app.store.migrating import alembic_config, migrate
from editor_app.store.upgrade import bring_up_to_date
from tests.support.library import content, decision, filled, library

NOW = "2025-11-22T08:00:00.000Z"
FAILING = '''
"""A migration that fails half-way."""
import sqlalchemy as sa
from alembic import op
revision = "9001"
down_revision = "@NEWEST@"
branch_labels = None
depends_on = None
def upgrade():
    op.create_table("half", sa.Column("a", sa.Integer))
    op.execute("UPDATE library SET generation = 4711")
    op.execute("INSERT INTO nowhere VALUES (1)")
'''.replace("@NEWEST@", NEWEST)
SOUND = FAILING.replace('    op.execute("INSERT INTO nowhere VALUES (1)")\n', "")
DANGLING = SOUND + "    op.execute(\"INSERT INTO desk VALUES ('no article', 'a', 'v', 'no event')\")\n"


def schema_of(database: Path) -> dict[str, str]:
    with contextlib.closing(connect(database)) as driver:
        rows = driver.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        ).fetchall()
        found = {name: _normal(sql) for name, sql in rows}
        for name in [name.removeprefix("table ") for name in found if name.startswith("table ")]:
            columns = driver.execute("SELECT cid, name FROM pragma_table_info(?)", (name,)).fetchall()
            found[f"columns {name}"] = str(columns)
        found["application_id"] = str(driver.execute("PRAGMA application_id").fetchone()[0])
    return found


def _normal(sql: str) -> str:
    """A statement in one spelling; the parts of a table sorted, for a column that comes later stands last."""
    plain = re.sub(r"\s*([(),])\s*|\s+", r"\1 ", sql).strip()
    if not plain.startswith("CREATE TABLE"):
        return plain
    start, _, inside = plain.partition("(")
    return start + " | ".join(sorted(part.strip() for part in re.split(r",(?![^(]*\))", inside.rstrip(") "))))


def migrated(database: Path) -> None:
    sqlite3.connect(database).close()
    writer = open_writer(database)
    with writer.begin():
        migrate(writer)
    writer.close()


def with_version(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "9001_next.py").write_text(text, encoding="utf-8")
    return folder


def test_a_new_library_has_the_shape_that_the_migrations_make(tmp_path: Path) -> None:
    create_database(tmp_path / "made.db", NOW)
    migrated(tmp_path / "migrated.db")
    assert schema_of(tmp_path / "made.db") == schema_of(tmp_path / "migrated.db")


def test_the_tables_are_what_the_migrations_make(tmp_path: Path) -> None:
    migrated(tmp_path / "migrated.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or not name.startswith("search_")},
        )
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


def test_the_program_knows_exactly_the_shipped_migrations(tmp_path: Path) -> None:
    create_database(tmp_path / DATABASE, NOW)
    writer = open_writer(tmp_path / DATABASE)
    scripts = ScriptDirectory.from_config(alembic_config(writer))
    assert [one.revision for one in reversed(list(scripts.walk_revisions()))] == list(VERSIONS)
    writer.close()


def test_a_failing_migration_leaves_the_library_as_it_was_and_upgradable(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    [article] = filled(folder)
    before = schema_of(folder / DATABASE)
    versions = with_version(tmp_path / "versions", FAILING)
    with pytest.raises(Exception, match="nowhere"):
        bring_up_to_date(folder, "T1", known=(*VERSIONS, "9001"), more_versions=[versions])
    assert schema_of(folder / DATABASE) == before
    with Library.open(folder) as opened, opened.reading() as view:
        assert view.articles.draft(article).content == content()
        assert opened.generation == 1

    with_version(versions, SOUND)
    bring_up_to_date(folder, "T2", known=(*VERSIONS, "9001"), more_versions=[versions])
    assert "table half" in schema_of(folder / DATABASE)
    with contextlib.closing(connect(folder / DATABASE)) as driver:
        assert driver.execute("SELECT version_num FROM alembic_version").fetchall() == [("9001",)]


def test_a_backup_is_made_before_a_migration(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    filled(folder)
    versions = with_version(tmp_path / "versions", SOUND)
    bring_up_to_date(folder, "T1", known=(*VERSIONS, "9001"), more_versions=[versions])
    [copy] = (folder / BACKUPS).glob("*/library.db")
    assert schema_of(copy)["table library"]
    assert "table half" not in schema_of(copy)


def test_a_migration_that_breaks_references_is_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    filled(folder)
    before = schema_of(folder / DATABASE)
    versions = with_version(tmp_path / "versions", DANGLING)
    with pytest.raises(Exception, match="not there"):
        bring_up_to_date(folder, "T1", known=(*VERSIONS, "9001"), more_versions=[versions])
    assert schema_of(folder / DATABASE) == before


def test_a_newer_library_is_refused_in_words_and_left_alone(tmp_path: Path) -> None:
    filled(tmp_path)
    with contextlib.closing(connect(tmp_path / DATABASE)) as driver:
        driver.execute("UPDATE alembic_version SET version_num = '0099'")
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(NewerFormatError, match=f"version 0099, and this Stet knows versions up to {NEWEST}"):
        Library.open(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == before
    assert not (tmp_path / BACKUPS).exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revisions SET at = 'later'",
        "DELETE FROM revisions",
        "INSERT OR REPLACE INTO revisions SELECT id, article, 'later', content_hash, bytes FROM revisions",
        "UPDATE events SET at = 'later'",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT id, article, 'outlet', at, bytes FROM events",
        "UPDATE contents SET bytes = 'x'",
        "DELETE FROM contents",
        "UPDATE private_objects SET bytes = 'x'",
    ],
)
def test_the_database_itself_refuses_to_change_what_is_immutable(tmp_path: Path, statement: str) -> None:
    with library(tmp_path) as opened:
        with opened.writing() as unit:
            article = unit.articles.create(content())
            unit.private.put(article, "original", b"bytes")
            revision = unit.revisions.add(article, "胡文洁")
            unit.events.add(decision(article, revision))
        writer = opened._opened_writer()
        with pytest.raises(IntegrityError), writer.begin():
            writer.exec_driver_sql(statement)


def test_the_writer_and_the_reader_have_their_settings(tmp_path: Path) -> None:
    create_database(tmp_path / DATABASE, NOW)
    writer, reader = open_writer(tmp_path / DATABASE), open_reader(tmp_path / DATABASE, Access.WRITE)
    said = driver_of(writer)

    def setting(driver: sqlite3.Connection, name: str) -> object:
        return driver.execute(f"PRAGMA {name}").fetchone()[0]

    assert setting(said, "journal_mode") == "wal"
    assert setting(said, "synchronous") == 2
    assert setting(said, "foreign_keys") == 1
    assert setting(said, "busy_timeout") == setting(reader, "busy_timeout") == BUSY_TIMEOUT_MS
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM settings")
    with writer.begin():
        assert said.in_transaction
        with (
            contextlib.closing(sqlite3.connect(tmp_path / DATABASE, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN IMMEDIATE")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    writer.close()
    reader.close()
