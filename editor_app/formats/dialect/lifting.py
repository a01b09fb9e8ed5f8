"""Pictures lifted out of the text among which they stood, since a figure is a block."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor_app.domain.document import Figure, Note, Run, Runs, Text
from editor_app.domain.normal_form import normal_runs

_WHITE = " \t\n"


@dataclass(frozen=True, slots=True)
class Inline:
    """Runs, and the pictures that stood among them: those before the first word, and the others."""

    runs: Runs
    before: tuple[Figure, ...] = ()
    after: tuple[Figure, ...] = ()


def lifted(content: list[Run | Figure]) -> Inline:
    """Runs in normal form, pictures apart; what only held the place of a picture goes with it."""
    places = [place for place, run in enumerate(content) if isinstance(run, Figure)]
    if not places:
        return Inline(normal_runs(run for run in content if not isinstance(run, Figure)))
    first = next((place for place, run in enumerate(content) if not _is_blank(run)), len(content))
    before = tuple(run for run in content[:first] if isinstance(run, Figure))
    after = tuple(run for run in content[first:] if isinstance(run, Figure))
    words = [run for run in content if not isinstance(run, Figure)]
    return Inline(normal_runs(_trimmed(words)), before, after)


def _trimmed(words: list[Run]) -> list[Run]:
    """Runs without the breaks and the white space that now stand at the edges."""
    start = next((place for place, run in enumerate(words) if not _is_blank(run)), len(words))
    end = next((place for place in range(len(words), start, -1) if not _is_blank(words[place - 1])), start)
    kept = words[start:end]
    if kept and isinstance(kept[0], Text):
        kept[0] = replace(kept[0], text=kept[0].text.lstrip(_WHITE))
    if kept and isinstance(kept[-1], Text):
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(_WHITE))
    return kept


def _is_blank(run: Run | Figure) -> bool:
    if isinstance(run, Text):
        return not run.text.strip(_WHITE)
    return not isinstance(run, Note)
