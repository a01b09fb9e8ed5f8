"""Running Alembic.  Loaded only when a library's version differs, since Alembic takes longer than a whole start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

_SCRIPTS = Path(__file__).resolve().parent / "migrations"
SHIPPED_VERSIONS = _SCRIPTS / "versions"


def alembic_config(connection: Connection, versions: Sequence[Path] = (SHIPPED_VERSIONS,)) -> Config:
    """Alembic's settings for one library; ``versions`` are the folders that hold migrations."""
    config = Config()
    config.set_main_option("script_location", _escaped(_SCRIPTS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(_escaped(folder) for folder in versions))
    config.attributes["connection"] = connection
    return config


def migrate(
    connection: Connection, target: str = "head", versions: Sequence[Path] = (SHIPPED_VERSIONS,)
) -> None:
    """Bring the library to ``target``; the caller holds the transaction and takes it back on any error."""
    command.upgrade(alembic_config(connection, versions), target)


def _escaped(folder: Path) -> str:
    return str(folder).replace("%", "%%")
