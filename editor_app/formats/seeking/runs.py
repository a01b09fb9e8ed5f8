"""Changing stretches of inline content, of figures and of footnotes, so that what stays keeps its marks and links."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from editor_app.domain.document import Block, Break, Figure, Note, Run, Runs, Text, runs_text
from editor_app.formats.seeking.hits import Hit, replaced

CAPTION, NOTE = "caption", "note"
FIGURE_TEXTS = ("alt", "credit", "rights")
_BREAK = "\n"


def middle(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts share at the start, and then at the end: what lies between is the change."""
    most = min(len(before), len(after))
    first = next((n for n in range(most) if before[n] != after[n]), most)
    most -= first
    last = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    return first, last


def changed_runs(runs: Runs, hits: Iterable[Hit]) -> Runs:
    """Inline content in which matches in its `runs_text` have become what they are to become.

    New characters take the marks and link of the first one whose place they take.  Footnotes stay.
    """
    characters = list(_characters(runs))
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        _change(characters, hit)
    return tuple(_joined(characters))


def texts_of(value: Block | Note) -> tuple[tuple[str, str], ...]:
    """The texts of a figure or a footnote, each under the name of its part."""
    match value:
        case Note(runs):
            return ((NOTE, runs_text(runs)),)
        case Figure(caption=caption):
            parts = ((CAPTION, runs_text(caption)), *((name, getattr(value, name)) for name in FIGURE_TEXTS))
            return tuple((name, text) for name, text in parts if text)
        case _:
            return ()


def changed_object(value: Block | Note, part: str, hits: Iterable[Hit]) -> Block | Note:
    """A figure or a footnote with matches in one of its texts replaced; figures have no line breaks in a text."""
    if isinstance(value, Note):
        return Note(changed_runs(value.runs, hits))
    if isinstance(value, Figure):
        if part == CAPTION:
            return dataclasses.replace(value, caption=changed_runs(value.caption, hits))
        text = replaced(getattr(value, part), hits)
        fields = dict.fromkeys((part,), " ".join(text.split(_BREAK)))
        return dataclasses.replace(value, **fields)  # type: ignore[arg-type]
    return value


def _characters(runs: Runs) -> Iterable[Run]:
    """Runs of one character each."""
    for run in runs:
        if isinstance(run, Text):
            yield from (Text(character, run.marks, run.href) for character in run.text)
        else:
            yield run


def _change(characters: list[Run], hit: Hit) -> None:
    places = [index for index, run in enumerate(characters) if not isinstance(run, Note)]
    before = runs_text(tuple(characters[places[at]] for at in range(hit.start, hit.end)))
    after = hit.becomes or ""
    shared, tail = middle(before, after)
    start, end = hit.start + shared, hit.end - tail
    new = after[shared : len(after) - tail]
    model = characters[places[min(start, hit.end - 1)]]
    at = places[start] if start < len(places) else len(characters)
    stop = places[end - 1] + 1 if end > start else at
    notes = [run for run in characters[at:stop] if isinstance(run, Note)]
    characters[at:stop] = [*(_like(model, character) for character in new), *notes]


def _like(model: Run, character: str) -> Run:
    if character == _BREAK:
        return Break()
    return Text(character, model.marks, model.href) if isinstance(model, Text) else Text(character)


def _joined(characters: Iterable[Run]) -> Iterable[Run]:
    """Neighbours of the same marks and link as one run."""
    held: Text | None = None
    for run in characters:
        if isinstance(run, Text) and held is not None and (run.marks, run.href) == (held.marks, held.href):
            held = Text(held.text + run.text, held.marks, held.href)
            continue
        if held is not None:
            yield held
        held = run if isinstance(run, Text) else None
        if held is None:
            yield run
    if held is not None:
        yield held
