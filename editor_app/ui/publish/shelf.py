"""The publications being edited: as they are kept, and as they stand now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from editor_app.domain.publication import Publication


class Shelf:
    """Holds each publication with its kept version; one of them may be chosen.

    A new one has no kept version until `keep`.
    """

    def __init__(self) -> None:
        self._now: list[Publication] = []
        self._kept: list[Publication | None] = []
        self._place = -1

    def __iter__(self) -> Iterator[Publication]:
        return iter(self._now)

    @property
    def chosen(self) -> Publication | None:
        """The chosen one as it stands."""
        return self._now[self._place] if 0 <= self._place < len(self._now) else None

    @property
    def is_changed(self) -> bool:
        """Tell whether the chosen one differs from what is kept."""
        return self.chosen is not None and self.chosen != self._kept[self._place]

    @property
    def is_complete(self) -> bool:
        """Tell whether the chosen one has what every publication needs."""
        return self.chosen is not None and bool(self.chosen.id and self.chosen.name)

    def fill(self, publications: Iterable[Publication]) -> None:
        """Hold what the library has; nothing is chosen."""
        self._now = list(publications)
        self._kept = list(self._now)
        self._place = -1

    def choose(self, place: int) -> None:
        """Choose one by its place."""
        self._place = place

    def add(self, publication: Publication) -> int:
        """Put a new one at the end and tell its place."""
        self._now.append(publication)
        self._kept.append(None)
        return len(self._now) - 1

    def change(self, publication: Publication) -> None:
        """Let the chosen one stand as this."""
        self._now[self._place] = publication

    def keep(self, before: Publication, kept: Publication) -> None:
        """Note that the one which stood as ``before`` is kept as ``kept``."""
        for place, publication in enumerate(self._now):
            if publication.id == before.id:
                self._kept[place] = kept
                if publication == before:
                    self._now[place] = kept

    def taken_ids(self) -> Collection[str] | None:
        """The ids that the chosen one may not get; None where it has its own for good."""
        if self._place < 0 or self._kept[self._place] is not None:
            return None
        return {one.id for place, one in enumerate(self._now) if place != self._place}

    def drop_blank(self) -> None:
        """Forget new ones in which nothing was ever set."""
        blank = Publication("", "")
        chosen = self.chosen
        both = [(now, kept) for now, kept in zip(self._now, self._kept, strict=True) if now != blank or kept]
        self._now = [now for now, _ in both]
        self._kept = [kept for _, kept in both]
        self._place = next((place for place, now in enumerate(self._now) if now is chosen), -1)
