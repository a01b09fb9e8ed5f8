"""A few words around a hit, cut from the original text.  Pure."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.store.search_text import normalised, terms

_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Snippet:
    """The words before a hit, the hit as it stands in the text, and the words after; all in one line."""

    before: str
    hit: str
    after: str


def snippet(text: str, query: str, width: int = _WIDTH) -> Snippet | None:
    """Where the first of the query's terms stands in ``text``, with ``width`` characters around; None if nowhere."""
    searchable, places = _searchable(text)
    spots = []
    for term in terms(query):
        sought, _ = _searchable(term)
        at = searchable.find(sought) if sought else -1
        if at >= 0:
            spots.append((at, at + len(sought)))
    if not spots:
        return None
    start, end = min(spots)
    first, last = places[start], places[end - 1] + 1
    before = _one_line(text[max(0, first - width // 3) : first])
    return Snippet(before, _one_line(text[first:last]), _one_line(text[last : last + width]))


def _searchable(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text, normalised, each with its place in the text.

    The index knows words only: what stands between them does not keep a phrase from matching.
    """
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for normal in normalised(character):
            if normal.isalnum():
                characters.append(normal)
                places.append(place)
    return "".join(characters), places


def _one_line(text: str) -> str:
    return " ".join(text.split()) if text.strip() else ""
