"""Making what two texts have in common readable: no confetti, and changes that begin and end where words do.

What is shortest to say is not what a person sees.  Tiny islands that only happen to be equal, between two changes, join
them; a text that keeps next to nothing is one change; and where an insertion could stand at several places, it is shown
as a sentence, a clause or a word with its blank.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from editor_app.compare.aligning import Match, joined
from editor_app.compare.words import END, says_something, weight_of

LARGEST_ISLAND = 8
"""The weight (four CJK characters, two words) up to which an island may be given up."""
LEAST_ISLAND = 2
"""Up to this weight (one CJK character) it is given up between changes of its own size, else between ones twice that
(out and in taken together, half of it)."""
LEAST_SHARE = 0.25
"""What two lines must share of the shorter one, or they are not compared word by word."""
_ROUNDS = 6
_FARTHEST = 400
_SENTENCE_ENDS = frozenset("。！？!?…\n")
_CLAUSE_ENDS = frozenset("，、；：,;:)）”」》]】—")


class Weights:
    """The weights of words, summed up."""

    __slots__ = ("_sums",)

    def __init__(self, words: Sequence[str]) -> None:
        known = {word: weight_of(word) for word in set(words)}
        self._sums = [0, *itertools.accumulate(map(known.__getitem__, words))]

    def between(self, start: int, end: int) -> int:
        """The weight of the words between two places."""
        return self._sums[end] - self._sums[start]


def readable(matches: list[Match], old: Sequence[str], new: Sequence[str], beside: int = 0) -> list[Match]:
    """Matches of words as a person would mark them.  ``beside`` is the weight of what is common before and behind."""
    if not matches:
        return []
    if len(matches) <= 2 and beside >= len(old) and beside >= len(new):
        # One change in a line that is otherwise the same, as large as it must be.
        return _slid(matches, old, new)
    ours, theirs = Weights(old), Weights(new)
    ends = [index for index, word in enumerate(old) if word == END]
    kept = _without_islands(matches, ours, theirs, ends)
    least = min(ours.between(0, len(old)), theirs.between(0, len(new))) + beside
    if _shared(kept, ours) + beside < LEAST_SHARE * least:
        kept = _only_ends(matches, old, new)
    return _slid(_grown(kept, old, new), old, new)


def _shared(matches: list[Match], weights: Weights) -> int:
    return sum(weights.between(match.old, match.old + match.size) for match in matches)


def _only_ends(matches: list[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Of lines that share next to nothing only the last end is common."""
    last = matches[-1]
    if last.old + last.size == len(old) and last.new + last.size == len(new) and old[-1] == END:
        return [Match(len(old) - 1, len(new) - 1, 1)]
    return []


def _without_islands(matches: list[Match], ours: Weights, theirs: Weights, ends: list[int]) -> list[Match]:
    """Matches without those that are tiny beside the changes on both sides of them; never one that holds an end."""
    for _ in range(_ROUNDS):
        kept = [Match(0, 0, 0)]
        for match, after in itertools.zip_longest(matches, matches[1:]):
            if after is None or not _is_island(kept[-1], match, after, ours, theirs) or _holds(ends, match):
                kept.append(match)
        if len(kept) == len(matches) + 1:
            break
        matches = kept[1:]
    return matches


def _is_island(before: Match, match: Match, after: Match, ours: Weights, theirs: Weights) -> bool:
    weight = ours.between(match.old, match.old + match.size)
    if weight > LARGEST_ISLAND:
        return False
    changed = [_between(before, match, ours, theirs), _between(match, after, ours, theirs)]
    if weight <= LEAST_ISLAND:
        return weight <= min(max(pair) for pair in changed)
    return 4 * weight <= min(sum(pair) for pair in changed)


def _grown(matches: list[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Matches that take in what both sides of a replacement begin or end with: the blank behind both words."""
    out = [Match(0, 0, 0)]
    for match in [*matches, Match(len(old), len(new), 0)]:
        before = out.pop()
        one, other = before.old + before.size, before.new + before.size
        head = 0
        while one + head < match.old and other + head < match.new and old[one + head] == new[other + head]:
            head += 1
        room = min(match.old - one, match.new - other) - head
        tail = 0
        while tail < room and old[match.old - tail - 1] == new[match.new - tail - 1]:
            tail += 1
        out.append(Match(before.old, before.new, before.size + head))
        out.append(Match(match.old - tail, match.new - tail, match.size + tail))
    return joined(match for match in out if match.size)


def _holds(ends: list[int], match: Match) -> bool:
    """Tell whether a match holds the end of a line."""
    return bisect.bisect_left(ends, match.old) < bisect.bisect_left(ends, match.old + match.size)


def _between(one: Match, other: Match, ours: Weights, theirs: Weights) -> tuple[int, int]:
    """The weights of what was taken out and put in between two matches."""
    return (
        ours.between(one.old + one.size, other.old),
        theirs.between(one.new + one.size, other.new),
    )


def _slid(matches: list[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Matches with each pure insertion and deletion moved to where it reads best."""
    out = [Match(0, 0, 0), *matches]
    for index in range(1, len(out)):
        before, after = out[index - 1], out[index]
        if before.old + before.size == after.old:
            step = _best_step(new, before, after, before.new + before.size, after.new)
        elif before.new + before.size == after.new:
            step = _best_step(old, before, after, before.old + before.size, after.old)
        else:
            continue
        if step:
            out[index - 1] = Match(before.old, before.new, before.size + step)
            out[index] = Match(after.old + step, after.new + step, after.size - step)
    return joined(match for match in out if match.size)


def _best_step(words: Sequence[str], before: Match, after: Match, start: int, end: int) -> int:
    """How far a change between two matches is best moved, in words; negative to the left."""
    if start == end:
        return 0
    left = 0
    while left < min(before.size - 1, _FARTHEST) and words[start - left - 1] == words[end - left - 1]:
        left += 1
    right = 0
    while right < min(after.size - 1, _FARTHEST) and words[start + right] == words[end + right]:
        right += 1
    if not left and not right:
        return 0
    steps = range(-left, right + 1)
    return max(steps, key=lambda step: (_edge(words, start + step) + _edge(words, end + step), -abs(step)))


def _edge(words: Sequence[str], place: int) -> int:
    """How well a change begins or ends before a word."""
    if place == 0:
        return 6
    word = words[place - 1]
    if word == END:
        return 6
    if word in _SENTENCE_ENDS or (word == "." and place < len(words) and not says_something(words[place])):
        return 4
    if word in _CLAUSE_ENDS:
        return 3
    if word.isspace():
        return 2
    return 1 if place < len(words) and not says_something(words[place]) else 0
