"""The publications being edited: as they are kept, and as they stand now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from editor_app.domain.publication import Publication

BLANK = Publication("", "")


@dataclass(slots=True, eq=False)
class Entry:
    """One publication: as it stands, as it is kept (None: it is new), and what is on its way to be kept."""

    now: Publication
    kept: Publication | None = None
    handed: Publication | None = None

    @property
    def is_unsaved(self) -> bool:
        """Tell whether something would be lost: it differs from what is kept, and is more than blank."""
        return self.now != self.kept and (self.now != BLANK or self.kept is not None)

    @property
    def is_complete(self) -> bool:
        """Tell whether it has what every publication needs."""
        return bool(self.now.id and self.now.name)

    def keep(self, handed: Publication, kept: Publication) -> None:
        """Note that what was handed over is kept as ``kept``."""
        self.kept = kept
        if self.handed == handed:
            self.handed = None
        if self.now == handed:
            self.now = kept


class Shelf:
    """Holds an entry for each publication; one of them may be chosen."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self.chosen: Entry | None = None

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def unsaved(self) -> list[Entry]:
        """All in which something would be lost, whichever is chosen."""
        return [entry for entry in self._entries if entry.is_unsaved]

    def place_of(self, entry: Entry | None) -> int:
        """The place of an entry, -1 where it is not here."""
        return next((place for place, one in enumerate(self._entries) if one is entry), -1)

    def fill(self, publications: Iterable[Publication]) -> None:
        """Hold what the library has; what is not saved here stays as it stands, and so does a new one."""
        before = {entry.now.id: entry for entry in self._entries if entry.now.id}
        filled = []
        for publication in publications:
            entry = before.pop(publication.id, None) or Entry(publication, publication)
            if not entry.is_unsaved:
                entry.now = publication
            entry.kept = publication
            filled.append(entry)
        own = [one for one in self._entries if one not in filled and (one.kept is None or one.is_unsaved)]
        self._entries = filled + own
        if self.place_of(self.chosen) < 0:
            self.chosen = None

    def choose(self, place: int) -> None:
        """Choose one by its place; none where there is nothing."""
        self.chosen = self._entries[place] if 0 <= place < len(self._entries) else None

    def add(self, publication: Publication) -> int:
        """Put a new one at the end and tell its place."""
        self._entries.append(Entry(publication))
        return len(self._entries) - 1

    def ids_beside(self, entry: Entry) -> Collection[str]:
        """The ids that an entry may not get, since others have them."""
        return {one.now.id for one in self._entries if one is not entry}

    def drop_blank(self) -> None:
        """Forget new ones in which nothing was ever set."""
        self._entries = [one for one in self._entries if one.now != BLANK or one.kept is not None]
        if self.place_of(self.chosen) < 0:
            self.chosen = None
