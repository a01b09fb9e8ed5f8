"""Pictures and other attachments: bytes in the folder, what is known of them in the table."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.domain.changes import Aspect
from editor_app.store import tables
from editor_app.store.asset_folder import AssetFolder
from editor_app.store.query import Query
from editor_app.store.room import Pen, Room, WritableRoom

_ASSET = tables.assets.c
_ONE = Query(
    select(_ASSET.hash, _ASSET.size, _ASSET.media_type, _ASSET.name, _ASSET.added_at).where(
        _ASSET.hash == bindparam("hash")
    )
)
_ALL = Query(select(_ASSET.hash).order_by(_ASSET.hash))


@dataclass(frozen=True, slots=True)
class Asset:
    """What is known of a picture: hash, size in bytes, media type, the name it came with, when (ISO 8601)."""

    hash: str
    size: int
    media_type: str
    name: str
    added_at: str


class Assets(Room):
    """The pictures of a library."""

    def __init__(self, driver: sqlite3.Connection, folder: AssetFolder) -> None:
        super().__init__(driver)
        self._folder = folder

    def get(self, asset: str) -> bytes:
        """The bytes.  Raise `StetError` where they are missing, `CorruptError` where they are damaged."""
        return self._folder.read(asset)

    def shown(self, asset: str) -> bytes:
        """What can be shown of a picture: its bytes, else a reduced copy until it comes.  Raise as `get` does."""
        return self._folder.shown(asset)

    def is_reduced(self, asset: str) -> bool:
        """Tell whether there is but a reduced copy of a picture."""
        return not self.path(asset).is_file() and self._folder.reduced_path(asset).is_file()

    def about(self, asset: str) -> Asset | None:
        """What is known of a picture; None for one that was never taken in."""
        row = _ONE.first(self._driver, hash=asset)
        return None if row is None else Asset(*row)

    def path(self, asset: str) -> Path:
        """Where the bytes lie."""
        return self._folder.path(asset)

    def hashes(self) -> tuple[str, ...]:
        """All pictures, sorted."""
        return tuple(_ALL.column(self._driver))


class WritableAssets(WritableRoom, Assets):
    """The pictures, and taking in new ones."""

    def __init__(self, pen: Pen) -> None:
        WritableRoom.__init__(self, pen)
        self._folder = pen.assets

    def put(self, data: bytes, media_type: str = "", name: str = "") -> str:
        """Take in bytes and return their hash: the file first, so that no row ever names what is not there."""
        asset = self._folder.keep(data)
        values = {
            "hash": asset,
            "size": len(data),
            "media_type": media_type,
            "name": name,
            "added_at": self._pen.now,
        }
        if self._pen.execute(insert(tables.assets).on_conflict_do_nothing(), values):
            self._pen.touch(Aspect.ASSETS)
        return asset
