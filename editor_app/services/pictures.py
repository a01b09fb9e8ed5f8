"""Taking pictures into the library by hand."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.services.import_pictures import LARGEST_PICTURE, media_type_of
from editor_app.services.plain_files import plain_size
from editor_app.store.library import Library


class TakingPictures:
    """The pictures that a person chooses."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def take_in(self, path: Path) -> str:
        """Keep a picture file, as it is; return its hash.  Raise `StetError` where it is none that Stet can show."""
        return self.keep(_read(path), path.name)

    def keep(self, data: bytes, name: str) -> str:
        """Keep the bytes of a picture that came as ``name``; return their hash.  Raise `StetError` as `take_in` does."""
        media_type = media_type_of(data)
        if not media_type:
            raise StetError(
                "Not a picture",
                "{name} is not a picture that Stet can use.",
                hint="Choose a JPEG, PNG, GIF or WebP file.",
                name=name,
            )
        with self._library.writing() as unit:
            return unit.assets.put(data, media_type, name)


def _read(path: Path) -> bytes:
    try:
        if plain_size(path) > LARGEST_PICTURE:
            raise StetError(
                "Too large",
                "{name} is larger than 64 MB.",
                hint="Save it smaller first.",
                name=path.name,
            )
        return path.read_bytes()
    except OSError as error:
        raise StetError(
            "Cannot be read",
            "{name} cannot be read: {reason}.",
            name=path.name,
            reason=error.strerror or error,
        ) from error
