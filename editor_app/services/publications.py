"""The titles that the newsroom publishes under."""

from __future__ import annotations

import json
from pathlib import Path

from editor_app.domain.canonical import from_plain
from editor_app.domain.characters import is_clean
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.publication import Publication
from editor_app.store.library import Library, View

LARGEST_FILE = 1_000_000


class Publications:
    """The publications of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def all(self) -> list[Publication]:
        """Every publication, in its newest version."""
        with self._library.reading() as view:
            return view.publications.all()

    def add_file(self, path: Path) -> Publication:
        """Take in a publication from a JSON file, as a new version where its id is known already."""
        publication = read_publication(path)
        with self._library.writing() as unit:
            unit.publications.put(publication)
        return publication


def publication_named(view: View, name: str) -> Publication:
    """The publication with this id or name.  Raise `StetError` where there is none."""
    found = view.publications.all()
    for publication in found:
        if name in {publication.id, publication.name}:
            return publication
    raise StetError(
        "No such publication",
        "There is no publication {name} in this library; it has: {known}.",
        hint="Add one with: stet publications --add FILE",
        name=name,
        known=", ".join(publication.id for publication in found) or "—",
    )


def read_publication(path: Path) -> Publication:
    """Read a publication from a JSON file with the keys of `Publication`.  Raise `StetError` where it is none."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _unusable(path, "larger than 1 MB")
        publication = from_plain(Publication, json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise _unusable(path, error.strerror or str(error)) from error
    except (ValueError, RecursionError, CorruptError) as error:
        raise _unusable(path, str(error)) from error
    if not publication.id or not publication.name:
        raise _unusable(path, "id or name is empty")
    if not all(map(is_clean, (publication.id, publication.name, publication.slogan, publication.statement))):
        raise _unusable(path, "control characters")
    return publication


def _unusable(path: Path, reason: str) -> StetError:
    return StetError(
        "No publication there",
        "{path} cannot be read as a publication: {reason}.",
        hint="It must be a JSON file with at least id and name.",
        path=path,
        reason=reason,
    )
