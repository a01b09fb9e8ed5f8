"""Stretches of a text that are carried along through its changes: edited inside, cut and pasted, undone and done again.

They stand beside the text, so nothing of them is in it, in its undo or in what is saved.  Places count UTF-16 units, and
so do the characters of the texts given here (`units_text`).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from editor_app.domain.anchor_text import CONTEXT, AnchorText, Span, located
from editor_app.domain.comments import Anchor

MOST_STEPS = 300
"""How many steps of undo are known exactly; beyond, stretches are carried as by any other change."""
_GONE = -1
_MOST_ALIGNED = 1500
_BEYOND = re.compile("[\U00010000-\U0010ffff]")

Pictures = Callable[[int, int], tuple[tuple[int, str], ...]]
"""Which pictures, by their hashes, stand between two places."""


def no_pictures(_first: int, _last: int) -> tuple[tuple[int, str], ...]:
    """None: a text without pictures."""
    return ()


def units_text(text: str) -> str:
    """A text in which each UTF-16 unit is one character."""
    return _BEYOND.sub(_halves, text)


def _halves(found: re.Match[str]) -> str:
    code = ord(found[0]) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


class Edit(NamedTuple):
    """One change: what stood from ``first`` to ``last`` is what stands from ``first`` to ``end`` now."""

    first: int
    last: int
    end: int


class _Step(NamedTuple):
    """Where all stood at one step of the undo, in which text."""

    mark: int
    starts: array[int]
    ends: array[int]


class Carried:
    """Named stretches of one text.  Their words gone, they are lost until these come back."""

    def __init__(self, text: str, pictures: Pictures = no_pictures) -> None:
        self.text = text
        self._pictures = pictures
        self._numbers: dict[str, int] = {}
        self._starts, self._ends = array("i"), array("i")
        self._words: dict[int, Anchor] = {}
        self._assets: dict[int, str] = {}
        self._steps: dict[int, _Step] = {}

    def put(self, stretches: Iterable[tuple[str, Span, str]], step: int = 0) -> None:
        """Carry stretches, or others under the same names; ``step`` is the present step of the undo.

        Each has its name, its place, and the picture that it is, by its hash.
        """
        for name, span, asset in stretches:
            self._put(name, span, asset)
        self._keep(step)

    def _put(self, name: str, span: Span, asset: str) -> None:
        number = self._numbers.setdefault(name, len(self._starts))
        if number == len(self._starts):
            self._starts.append(_GONE)
            self._ends.append(_GONE)
        self._starts[number], self._ends[number] = span
        self._words.pop(number, None)
        self._assets[number] = asset

    def __contains__(self, name: str) -> bool:
        return name in self._numbers

    def span(self, name: str) -> Span | None:
        """Where a stretch is; None where it is lost."""
        number = self._numbers[name]
        start = self._starts[number]
        return None if start == _GONE else (start, self._ends[number])

    def spans(self) -> dict[str, Span | None]:
        """Where all are."""
        return {name: self.span(name) for name in self._numbers}

    def between(self, first: int, last: int) -> Iterator[tuple[str, Span]]:
        """The stretches of which something lies between two places."""
        for (name, _), start, end in zip(self._numbers.items(), self._starts, self._ends, strict=True):
            if start != _GONE and start <= last and end >= first:
                yield name, (start, end)

    def change(self, text: str, edit: Edit, step: int) -> bool:
        """Take note that the text is another one now; tell whether anything was changed at all.

        ``edit`` says where, as far as is known; ``step`` is the step of the undo at which the text stands now.
        """
        before = self.text
        if text == before:
            if step not in self._steps:  # a format was changed: that is a step of its own
                self._keep(step)
            return False
        self.text = text
        exact = _exact(before, text, edit)
        self._move(before, exact, self._restore(step))
        if exact.end > exact.first:
            self._find_lost(exact)
        self._keep(step)
        return True

    def _restore(self, step: int) -> int:
        """Put all back where they stood when the text was this one at this step; tell how many that are."""
        kept = self._steps.get(step)
        if kept is None or kept.mark != hash(self.text):
            return 0
        count = len(kept.starts)
        self._starts[:count], self._ends[:count] = kept.starts, kept.ends
        return count

    def _keep(self, step: int) -> None:
        self._steps.pop(step, None)
        self._steps[step] = _Step(hash(self.text), self._starts[:], self._ends[:])
        if len(self._steps) > MOST_STEPS:
            del self._steps[next(iter(self._steps))]

    def _move(self, before: str, edit: Edit, known: int) -> None:
        """Carry all but the ``known`` first over an edit; most are only shifted, and there may be a thousand."""
        first, last, end = edit
        grown = end - last
        starts, ends = self._starts, self._ends
        touched = [
            (number, start, behind)
            for number, (start, behind) in enumerate(zip(starts, ends, strict=True))
            if start < last and behind > first and start != _GONE and number >= known
        ]
        if grown:
            self._shift(last, grown, known)
        alignment: list[tuple[int, int]] | None = None
        for number, start, behind in touched:
            if (start < first or behind > last) and start <= first and behind >= last:
                self._ends[number] = behind + grown
                continue
            if alignment is None:
                alignment = _alignment(before[first:last], self.text[first:end])
            span = self._aligned((start, behind), edit, before, alignment)
            if span is None:
                self._lose(number, (start, behind), before)
            else:
                self._starts[number], self._ends[number] = span

    def _shift(self, last: int, grown: int, known: int) -> None:
        """Move what begins at a place or behind it, but for the ``known`` first."""
        starts, ends = self._starts[known:], self._ends[known:]
        pairs = zip(starts, ends, strict=True)
        self._ends[known:] = array("i", [end + grown if start >= last else end for start, end in pairs])
        self._starts[known:] = array("i", [start + grown if start >= last else start for start in starts])

    def _aligned(self, span: Span, edit: Edit, before: str, alignment: list[tuple[int, int]]) -> Span | None:
        """Where a stretch is whose end, or all of it, was replaced by something else; None where it is gone."""
        first, last, end = edit
        start, behind = span
        inside = start >= first and behind <= last
        if inside:
            if (start, behind) == (first, last):
                return (first, end) if end - first > 0 and "\u2029" not in self.text[first:end] else None
            whole = self.text.find(before[start:behind], first, end)
            if whole >= 0 and self.text.find(before[start:behind], whole + 1, end) < 0:
                return whole, whole + behind - start
        kept = [place for at, place in alignment if start - first <= at < behind - first]
        if inside:
            return (first + kept[0], first + kept[-1] + 1) if 2 * len(kept) > behind - start else None
        if start < first:
            return start, first + kept[-1] + 1 if kept else first
        return first + kept[0] if kept else end, behind + end - last

    def _lose(self, number: int, span: Span, before: str) -> None:
        start, behind = span
        self._starts[number] = self._ends[number] = _GONE
        self._words[number] = Anchor(
            start=start,
            quote=before[start:behind],
            before=before[max(0, start - CONTEXT) : start],
            after=before[behind : behind + CONTEXT],
            asset=self._assets[number],
        )

    def _find_lost(self, edit: Edit) -> None:
        """Look for the words of what is lost among those that have come."""
        first, _, end = edit
        left, right = max(0, first - CONTEXT), end + CONTEXT
        window: AnchorText | None = None
        for number, words in self._words.items():
            if self._starts[number] != _GONE or len(words.quote) > end - first:
                continue
            window = window or AnchorText(self.text[left:right], (0,), self._pictures(left, right))
            span = located(window, words, max(0, words.start - left))
            if span is not None and span[0] + left >= first and span[1] + left <= end:
                self._starts[number], self._ends[number] = span[0] + left, span[1] + left


def _exact(before: str, text: str, edit: Edit) -> Edit:
    """The edit without what is the same at its ends; worked out anew where it cannot be what happened."""
    grown = len(text) - len(before)
    first = min(edit.first, len(before), len(text))
    last = min(edit.last, len(before))
    if not (first <= last and first <= last + grown) or before[last:] != text[last + grown :]:
        last = len(before)
    if before[:first] != text[:first]:
        first = 0
    if first == last or first == last + grown:
        return Edit(first, last, last + grown)
    same = _shared(before[first:last], text[first : last + grown])
    first += same
    left = _shared(before[first:last][::-1], text[first : last + grown][::-1])
    return Edit(first, last - left, last + grown - left)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _alignment(before: str, after: str) -> list[tuple[int, int]]:
    """Which characters of a text stand where in the other; none where it would take too long to say."""
    if not before or not after or max(len(before), len(after)) > _MOST_ALIGNED:
        return []
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return [(one + at, other + at) for one, other, length in blocks for at in range(length)]
