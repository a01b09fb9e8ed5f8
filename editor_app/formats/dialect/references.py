"""What a text defines in one place and uses in another: footnotes and the addresses of links."""

from __future__ import annotations

from collections.abc import Callable

from editor_app.domain.document import Figure, Note, Runs
from editor_app.formats.dialect.targets import Target

# A footnote that is referred to again is repeated; beyond this many characters altogether the reference stays text.
_LEAST_REPEATED = 10_000


class References:
    """The definitions of one text, and which of them were used; the first of two with one name counts."""

    def __init__(self, read_runs: Callable[[str], tuple[Runs, tuple[Figure, ...]]], length: int) -> None:
        """Take the reader of a footnote's text, and the length of the whole text in characters."""
        self._read_runs = read_runs
        self._spare = max(_LEAST_REPEATED, length)
        self._note_texts: dict[str, str] = {}
        self._notes: dict[str, Note] = {}
        self._links: dict[str, Target] = {}
        self._used_links: set[str] = set()
        self._figures: list[Figure] = []

    def define_note(self, name: str, text: str) -> bool:
        """Keep a footnote; tell whether its name was free."""
        if name in self._note_texts:
            return False
        self._note_texts[name] = text
        return True

    def define_link(self, label: str, target: Target) -> bool:
        """Keep an address; tell whether its label was free."""
        if label in self._links:
            return False
        self._links[label] = target
        return True

    def note(self, name: str) -> Note | None:
        """The footnote of that name, which is used by this; None where there is none or it was repeated too often."""
        text = self._note_texts.get(name)
        if text is None:
            return None
        known = self._notes.get(name)
        if known is not None:
            self._spare -= len(text)
            return known if self._spare >= 0 else None
        runs, figures = self._read_runs(text)
        if not runs:
            del self._note_texts[name]
            return None
        self._figures.extend(figures)
        self._notes[name] = Note(runs)
        return self._notes[name]

    def link(self, label: str) -> Target | None:
        """The address of that label, which is used by this."""
        found = self._links.get(label)
        if found is not None:
            self._used_links.add(label)
        return found

    @property
    def has_links(self) -> bool:
        """Tell whether any address is defined."""
        return bool(self._links)

    def uses_note(self, name: str) -> bool:
        """Tell whether the footnote stands somewhere in the text."""
        return name in self._notes

    def uses_link(self, label: str) -> bool:
        """Tell whether the address was used."""
        return label in self._used_links

    def take_figures(self) -> tuple[Figure, ...]:
        """The pictures found in footnotes since the last call."""
        found = tuple(self._figures)
        self._figures.clear()
        return found
