"""Making a library as an older program left it, out of a new one: what each migration did is taken back."""

from __future__ import annotations

import sqlite3

from editor_app.store.layout import VERSIONS

_TAKEN_BACK: dict[str, tuple[str, ...]] = {
    "0009": ("ALTER TABLE articles DROP COLUMN excepted",),
    "0008": (),
    "0007": (
        "DROP TABLE carried",
        "DROP INDEX ix_articles_trashed_at_to_merge_updated_at",
        "ALTER TABLE articles DROP COLUMN to_merge",
        "ALTER TABLE publications DROP COLUMN received",
    ),
    "0006": (
        "DROP TABLE mentions",
        "DROP TABLE comment_places",
        "DROP TABLE comments",
        "ALTER TABLE articles DROP COLUMN comments",
    ),
    "0005": (
        "DROP TABLE people",
        *(
            f"DROP INDEX ix_articles_trashed_at_{name}_updated_at"
            for name in ("work", "hands", "held", "confirm")
        ),
        *(
            f"ALTER TABLE articles DROP COLUMN {name}"
            for name in ("work", "stage", "hands", "held", "confirm", "changed")
        ),
        "ALTER TABLE library DROP COLUMN standing_scheme",
    ),
    "0004": ("DROP TABLE last_read",),
    "0003": (
        "DROP TABLE seen",
        "DROP TABLE contact_book",
        "ALTER TABLE articles DROP COLUMN urgent",
        "ALTER TABLE articles DROP COLUMN deadline",
        "UPDATE articles SET characters = 6",
    ),
}


def take_back(driver: sqlite3.Connection, version: str) -> None:
    """Make a library of ``version`` out of one of the newest."""
    for later in reversed(VERSIONS[VERSIONS.index(version) + 1 :]):
        for statement in _TAKEN_BACK[later]:
            driver.execute(statement)
    driver.execute("UPDATE alembic_version SET version_num = ?", (version,))
