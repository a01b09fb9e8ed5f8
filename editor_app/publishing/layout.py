"""What lies where in a package; paths with ``/`` between names, as manifest and zip write them."""

from __future__ import annotations

MANIFEST = "manifest.json"
CONTENT = "content.json"
REVISION = "revision.json"
PUBLICATION = "publication.json"
PAGE = "web/index.html"
OWN_FILES = frozenset({MANIFEST, CONTENT, REVISION, PUBLICATION})

# What file managers leave in every folder they show and add to every zip they make.
_FINDERS_OWN = ".ds_store"
_SYSTEM_NAMES = frozenset({_FINDERS_OWN, "thumbs.db", "desktop.ini"})
_SYSTEM_FOLDER = "__macosx/"
_APPLE_DOUBLE = "._"


def is_of_the_system(path: str) -> bool:
    """Tell whether a file manager, not a person, put a file there.

    In the folder that a Mac adds to a zip these are only the AppleDouble companions (``._NAME``) and ``.DS_Store``.
    """
    name = path.lower().rpartition("/")[2]
    if is_in_system_folder(path):
        return name.startswith(_APPLE_DOUBLE) or name == _FINDERS_OWN
    return name in _SYSTEM_NAMES


def is_in_system_folder(path: str) -> bool:
    """Tell whether a file lies in the folder that a Mac adds to a zip, beside the folder that was zipped."""
    return path.lower().startswith(_SYSTEM_FOLDER)
