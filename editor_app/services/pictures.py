"""Taking pictures into the library by hand, and giving them to whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.domain.importable import LARGEST_PICTURE
from editor_app.publishing.heic import is_heic
from editor_app.publishing.picture_check import sound_picture
from editor_app.publishing.pictures import encode_picture
from editor_app.services.plain_files import plain_size
from editor_app.store.library import Library


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture that was kept: its hash, the name it came under, whether it moves (a page shows its first frame)."""

    asset: str
    name: str
    moves: bool = False


class TakingPictures:
    """The pictures that a person chooses."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def take_in(self, path: Path) -> str:
        """Keep a picture file, as it is; return its hash.  Raise `StetError` where it is none that Stet can show."""
        return self.take_file(path).asset

    def keep(self, data: bytes, name: str) -> str:
        """Keep the bytes of a picture that came as ``name``; return their hash.  Raise `StetError` as `take_in` does."""
        return self.take(data, name).asset

    def take_file(self, path: Path) -> TakenPicture:
        """Keep a picture file, as it is.  Raise `StetError` as `take` does, and for what is no file."""
        return self.take(_read(path), path.name)

    def take(self, data: bytes, name: str) -> TakenPicture:
        """Keep the bytes of a picture, as they are, after a look at all of them.

        Only the keeping is a write.  Raise `StetError` where they are no picture that Stet can show.
        """
        if len(data) > LARGEST_PICTURE:
            raise _too_large(name)
        sound = sound_picture(data, name)
        with self._library.writing() as unit:
            return TakenPicture(unit.assets.put(data, sound.media_type, name), name, sound.moves)

    def displayable(self, asset: str, width: int) -> bytes:
        """The bytes of a picture as any window can show them: its own, or those of a JPEG of at most this width.

        Until it has come they are those of what came in its place.  Raise `StetError` where they are missing or damaged.
        """
        with self._library.reading() as view:
            data = view.assets.shown(asset)
        return encode_picture(asset, data, "", (width,))[0].data if is_heic(data) else data

    def is_passing(self, asset: str) -> bool:
        """Tell whether what is shown of a picture only stands for it until it comes."""
        with self._library.reading() as view:
            return view.assets.is_reduced(asset)


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise StetError(
                "A folder", "{name} is a folder.", hint="Choose the pictures in it.", name=path.name
            )
        if plain_size(path) > LARGEST_PICTURE:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as error:
        raise StetError(
            "Cannot be read",
            "{name} cannot be read: {reason}.",
            name=path.name,
            reason=error.strerror or error,
        ) from error


def _too_large(name: str) -> StetError:
    return StetError(
        "Too large",
        "{name} is larger than {limit} MB.",
        hint="Save it smaller first.",
        name=name,
        limit=LARGEST_PICTURE // (1024 * 1024),
    )
