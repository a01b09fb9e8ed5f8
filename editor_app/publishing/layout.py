"""What lies where in a package; paths with ``/`` between names, as manifest and zip write them."""

from __future__ import annotations

MANIFEST = "manifest.json"
CONTENT = "content.json"
REVISION = "revision.json"
PUBLICATION = "publication.json"
PAGE = "web/index.html"
OWN_FILES = frozenset({MANIFEST, CONTENT, REVISION, PUBLICATION})

# What file managers leave in every folder they show and add to every zip they make.
_SYSTEM_NAMES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_SYSTEM_FOLDER = "__macosx"


def is_of_the_system(path: str) -> bool:
    """Tell whether a file manager, not a person, put a file there."""
    names = path.lower().split("/")
    return names[0] == _SYSTEM_FOLDER or names[-1] in _SYSTEM_NAMES
