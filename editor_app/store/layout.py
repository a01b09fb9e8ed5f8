"""Where things lie in a library folder, and the numbers by which a library is known."""

from __future__ import annotations

DATABASE = "library.db"
ASSETS = "assets"
BACKUPS = "backups"

# ``PRAGMA application_id``: the letters "Stet".
APPLICATION_ID = 0x53746574

# The migrations this program knows, oldest first; a library that names another one is newer.
VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
NEWEST = VERSIONS[-1]

# How texts are prepared for the search index (`search_text`).  Raise it when that changes: the index is made anew.
SEARCH_SCHEME = "1"

# How the standing of articles is made from their events (`domain.rounds`).  Raise it when that changes: all are made anew.
STANDING_SCHEME = "4"

# In a backup: the pictures that were missing already when it was made, one hash in each line.
MISSING_ASSETS = "missing-assets.txt"
