"""The titles that the newsroom publishes under."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from editor_app.domain.canonical import from_plain, to_plain
from editor_app.domain.characters import clean, is_clean
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.policy import POLICIES
from editor_app.domain.publication import Publication
from editor_app.formats.slug import propose_slug
from editor_app.services.plain_files import plain_size
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

    def keep(self, publication: Publication, origin: str = "") -> Publication:
        """Keep a publication, as a new version where it differs from the newest; what no text may hold is replaced."""
        cleaned = from_plain(Publication, _cleaned(to_plain(publication)))
        with self._library.writing(origin) as unit:
            unit.publications.put(cleaned)
        return cleaned

    def free_id(self, name: str) -> str:
        """An id for a new publication of this name that no other one has."""
        taken = {publication.id for publication in self.all()}
        proposed = propose_slug(name)
        ids = (proposed, *(f"{proposed}-{count}" for count in range(2, len(taken) + 3)))
        return next(one for one in ids if one not in taken)


def _cleaned(plain: Any) -> Any:
    """Plain JSON values with every text fit to be kept."""
    if isinstance(plain, str):
        return clean(plain)[0]
    if isinstance(plain, list):
        return [_cleaned(item) for item in plain]
    return {key: _cleaned(value) for key, value in plain.items()} if isinstance(plain, dict) else plain


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
    plain = _read_json(path)
    try:
        publication = from_plain(Publication, plain)
    except CorruptError as error:
        raise _unusable(path, "{path} does not describe a publication.") from error
    if not publication.id.strip() or not publication.name.strip():
        raise _unusable(path, "{path} describes a publication without an id or a name.")
    if publication.policy and publication.policy not in POLICIES:
        raise _unusable(path, "{path} asks for a review policy that this Stet does not know.")
    if not all(map(is_clean, _texts(plain))):
        raise _unusable(path, "{path} holds characters that no text may hold.")
    return publication


def _read_json(path: Path) -> Any:
    try:
        if plain_size(path) > LARGEST_FILE:
            raise _unusable(path, "{path} is larger than 1 MB.")
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise StetError(
            "No publication there",
            "{path} cannot be read: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    except json.JSONDecodeError as error:
        raise StetError(
            "No publication there",
            "{path} is not valid JSON; the mistake is near line {line}.",
            path=path,
            line=error.lineno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise _unusable(path, "{path} is not valid JSON.") from error


def _texts(plain: Any) -> Iterator[str]:
    """Every text in plain JSON values, keys included."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        yield from plain
        plain = list(plain.values())
    if isinstance(plain, list):
        for item in plain:
            yield from _texts(item)


def _unusable(path: Path, message: str) -> StetError:
    return StetError(
        "No publication there",
        message,
        hint="It must be a JSON file with at least id and name.",
        path=path,
    )
