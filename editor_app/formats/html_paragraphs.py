"""Collected inline content to paragraphs: white space as a browser shows it, doubled breaks as ends, indents off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from editor_app.domain.characters import CJK
from editor_app.domain.document import Break, Mark, Note, Run, Runs, Text
from editor_app.domain.normal_form import normal_runs

_WHITE = re.compile(r"[ \t\n\r\f]+")
# CSS Text 3, clause 4.1.2: a line end between two wide characters is no space.
_LINE_END_IN_CJK = re.compile(rf"(?<=[{CJK}])[ \t]*[\r\n]\s*(?=[{CJK}])")
_INDENT = re.compile("^[\u3000\u00a0\u2000-\u200a\u200b\ufeff ]+")
_PADDING = re.compile("[\u3000\u00a0\u2000-\u200a\u200b\ufeff ]+$")
_FIRST_LINE_INDENT = re.compile("^(?:\u3000|\u2003|\u00a0 ?\u00a0)")


def shown_text(text: str) -> str:
    """A text node's characters with white space collapsed as HTML shows it."""
    if "\n" in text or "\r" in text:
        text = _LINE_END_IN_CJK.sub("", text)
    return _WHITE.sub(" ", text)


def paragraphs_of(runs: list[Run]) -> Iterator[tuple[Runs, bool]]:
    """Split inline content into paragraphs: (runs, whether an ideographic indent was taken off)."""
    for part in _parts(runs):
        trimmed, indented = _trimmed(part)
        if trimmed:
            yield trimmed, indented


def unbold(runs: Runs) -> Runs:
    """A heading's words without a weight that all of them share: headings have it."""
    texts = [run for run in runs if isinstance(run, Text)]
    if not all(Mark.STRONG in run.marks for run in texts if run.text.strip()):
        return runs
    return normal_runs(
        replace(run, marks=run.marks - {Mark.STRONG}) if isinstance(run, Text) else run for run in runs
    )


def _parts(runs: list[Run]) -> Iterator[list[Run]]:
    """Cut where two breaks follow each other, or where a break is followed by the indent of a new paragraph."""
    part: list[Run] = []
    breaks = 0
    for run in runs:
        if isinstance(run, Break):
            breaks += 1
        elif isinstance(run, Text) and not run.text.strip(" \u00a0\u3000") and breaks:
            if _FIRST_LINE_INDENT.match(run.text):
                breaks += 1
        else:
            indents = isinstance(run, Text) and _FIRST_LINE_INDENT.match(run.text) is not None
            if breaks > 1 or (breaks and indents):
                yield part
                part = []
            elif breaks:
                part.append(Break())
            breaks = 0
            part.append(run)
    yield part


def _trimmed(part: list[Run]) -> tuple[Runs, bool]:
    """Runs without space at both ends, with single spaces inside."""
    runs = _single_spaced(list(normal_runs(part)))
    indented = False
    while runs and isinstance(runs[0], Text | Break):
        first = runs[0]
        if isinstance(first, Text):
            indented = indented or first.text.startswith("\u3000")
            text = _INDENT.sub("", first.text)
            if text:
                runs[0] = replace(first, text=text)
                break
        runs.pop(0)
    while runs and isinstance(runs[-1], Text | Break):
        last = runs[-1]
        if isinstance(last, Text):
            text = _PADDING.sub("", last.text)
            if text:
                runs[-1] = replace(last, text=text)
                break
        runs.pop()
    return normal_runs(runs), indented


def _single_spaced(runs: list[Run]) -> list[Run]:
    """No space after a space or a break, none before a break."""
    out: list[Run] = []
    after_space = True
    for run in runs:
        if isinstance(run, Note):
            out.append(run)
            after_space = False
            continue
        if not isinstance(run, Text):
            if out and isinstance(out[-1], Text):
                out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
            out.append(run)
            after_space = True
            continue
        text = run.text.lstrip(" ") if after_space else run.text
        if text:
            out.append(replace(run, text=text))
            after_space = text.endswith(" ")
    return out
