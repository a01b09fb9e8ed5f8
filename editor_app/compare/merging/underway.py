"""Items of a merge on their way to being lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor_app.compare.lines import filled, spoken_runs
from editor_app.compare.merging.scripts import End, Item, Kept, Whole, Words
from editor_app.domain.document import Paragraph, Run
from editor_app.domain.flat_lines import TOP, Line


def made_lines(base: tuple[Line, ...], items: Iterable[Item]) -> Iterator[Line]:
    """The lines that items make; words without an end make a paragraph."""
    building = LinesUnderWay(base)
    for item in items:
        yield from building.add(item)
    yield from building.rest()


class LinesUnderWay:
    """Lines that are being made; ``runs`` are those of the line that has not ended yet."""

    def __init__(self, base: tuple[Line, ...]) -> None:
        self._base = base
        self.runs: list[Run] = []

    def add(self, item: Item) -> Iterator[Line]:
        """Take an item; the lines that it ends."""
        line = self._base[item.line] if isinstance(item, Kept) else None
        runs = None if line is None else spoken_runs(line)
        if isinstance(item, Words):
            self.runs += item.runs
        elif isinstance(item, End):
            yield filled(item.shell, self._taken())
        elif line is not None and runs is not None:
            yield filled(line, (*self._taken(), *runs)) if self.runs else line
        else:
            yield from self.rest()
            assert isinstance(item, Whole | Kept)
            yield item.line if isinstance(item, Whole) else self._base[item.line]

    def rest(self) -> Iterator[Line]:
        """The words that no end follows, as a paragraph."""
        if self.runs:
            yield Line(TOP, Paragraph(self._taken()))

    def _taken(self) -> tuple[Run, ...]:
        runs, self.runs = tuple(self.runs), []
        return runs
