"""Finding all matches in lines of text, within a time.  Pure: the lines come from an editor, a draft, anywhere."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from editor_app.formats.seeking.folding import fold
from editor_app.formats.seeking.pattern import Pattern, pattern_of
from editor_app.formats.seeking.replacement import plain_template, template_of
from editor_app.formats.seeking.seek import Seek, SeekError

MOST = 10_000
BUDGET_S = 1.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A match: the number of its line, from where to where (characters), what it is to become (None: not asked)."""

    line: int
    start: int
    end: int
    becomes: str | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """All matches in reading order; ``more``: there were too many, and these are the first."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


def hits_in(
    lines: Iterable[str],
    seek: Seek,
    replacement: str | None = None,
    most: int = MOST,
    budget_s: float = BUDGET_S,
) -> Hits:
    r"""All matches of ``seek``, none of them empty, none over the end of a line.

    ``replacement`` is text, for an expression a template with ``\1``.  Raise `SeekError` for an expression or a template
    with a fault, and for an expression that takes longer than ``budget_s`` seconds on these lines.
    """
    pattern = pattern_of(seek)
    template = None
    if replacement is not None:
        template = template_of(replacement, pattern) if seek.regex else plain_template(replacement)
    if not seek.words:
        return Hits()
    end = time.monotonic() + budget_s
    found: list[Hit] = []
    folds = not seek.regex and not seek.exact
    try:
        for number, line in enumerate(lines):
            places = _folded_places if folds else _places
            for start, stop, match in places(line, pattern, end):
                if len(found) == most:
                    return Hits(tuple(found), more=True)
                becomes = None if template is None else template.fill(match)
                found.append(Hit(number, start, stop, becomes))
    except TimeoutError:
        raise SeekError(
            "Cannot look for this", "This expression takes too long on this text; make it simpler."
        ) from None
    return Hits(tuple(found))


def _places(line: str, pattern: Pattern, end: float) -> Iterator[tuple[int, int, regex.Match[str]]]:
    for match in pattern.finditer(line, timeout=_left(end), concurrent=True):
        if match.end() > match.start():
            yield match.start(), match.end(), match


def _folded_places(line: str, pattern: Pattern, end: float) -> Iterator[tuple[int, int, regex.Match[str]]]:
    """Matches in the folded line, at their places in the line; what cuts a character in two is none."""
    folded = fold(line)
    position = 0
    while match := pattern.search(folded.text, position, timeout=_left(end), concurrent=True):
        start, stop = folded.place(match.start()), folded.place(match.end())
        if start < 0 or stop < 0:
            position = match.start() + 1
            continue
        position = match.end()
        yield start, stop, match


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def replaced(line: str, hits: Iterable[Hit]) -> str:
    """A line in which its matches have become what they are to become."""
    parts, at = [], 0
    for hit in hits:
        parts += [line[at : hit.start], hit.becomes or ""]
        at = hit.end
    return "".join([*parts, line[at:]])
