"""Which lines of two documents belong together.

Equal lines first, then, between them, lines that say nearly the same: they are paired so that the likeness in all is
greatest, in order; what is left beside a pair may be a part of it that was split off or joined on.  Lines that are the
same elsewhere were moved.  Bounded: of very many unequal lines each is only held against its neighbours.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from editor_app.compare.aligning import Codes, Match, common_end, common_matches, common_start
from editor_app.compare.chains import heaviest_chain
from editor_app.compare.lines import SPOKEN, key_of, same_shell, spoken_runs, text_of_leaf
from editor_app.compare.sketches import candidates, sketch_likeness, sketch_of
from editor_app.compare.words import says_something, weight_of, words_of
from editor_app.domain.document import Figure
from editor_app.domain.flat_lines import Line

ALIKE = 0.4
"""From this likeness (0 to 1) on two lines are one that was changed."""
MUCH_ALIKE = 0.75
"""From this likeness on a line that is gone and one that came elsewhere are one that was moved and changed."""
ALMOST_SAME = 0.9
"""From this likeness on no other line is looked at."""
BETTER = 0.05
"""By so much a line beside a pair must make it more alike to be part of it."""
_MOST_PAIRS = 4_000
_MOST_PARTS = 12
_MOST_CELLS = 400_000_000
_LEAST_MOVED = 8


class Group(NamedTuple):
    """Lines that belong together: ``old`` to ``old_end`` on one side, ``new`` to ``new_end`` on the other.

    A line that was moved is told of twice, where it was and where it is: ``partner`` is its number on the other side.
    """

    old: int
    old_end: int
    new: int
    new_end: int
    partner: int | None = None


def groups_of(old: Sequence[Line], new: Sequence[Line]) -> list[Group]:
    """All lines of both sides in groups, in an order that holds on both."""
    pairing = _Pairing(old, new)
    return pairing.with_moves(list(pairing.groups()))


class _Pairing:
    """One pairing of lines."""

    def __init__(self, old: Sequence[Line], new: Sequence[Line]) -> None:
        self._old, self._new = old, new
        self._codes = Codes()
        self._said: tuple[dict[int, str], dict[int, str]] = ({}, {})
        lines = Codes()
        self._old_keys = lines.encoded(map(key_of, old), 0)
        self._new_keys = lines.encoded(map(key_of, new), 1)

    def groups(self) -> Iterator[Group]:
        matches = common_matches(self._old_keys, self._new_keys)
        gaps = list(_gaps(matches, len(self._old), len(self._new)))
        gone, come = self._moved(gaps)
        for gap, match in zip(gaps, [*matches, None], strict=True):
            yield from self._gap(gap, gone, come)
            if match is not None:
                for step in range(match.size):
                    one, other = match.old + step, match.new + step
                    yield Group(one, one + 1, other, other + 1)

    def _moved(self, gaps: Iterable[Group]) -> tuple[dict[int, int], dict[int, int]]:
        """The lines that stand once among what is gone and once among what came, the same on both sides."""
        gone: dict[str, list[int]] = {}
        come: dict[str, list[int]] = {}
        for gap in gaps:
            for index in range(gap.old, gap.old_end):
                gone.setdefault(self._old_keys[index], []).append(index)
            for index in range(gap.new, gap.new_end):
                come.setdefault(self._new_keys[index], []).append(index)
        pairs = [
            (places[0], come[key][0])
            for key, places in gone.items()
            if len(places) == 1 and len(come.get(key, ())) == 1 and self._went(places[0], come[key][0])
        ]
        return dict(pairs), {other: one for one, other in pairs}

    def _went(self, one: int, other: int) -> bool:
        return self._old[one] == self._new[other] and _is_worth_following(self._old[one])

    def with_moves(self, groups: list[Group]) -> list[Group]:
        """Groups in which lines that are gone and nearly the same elsewhere are moved ones, too."""
        lone = [group for group in groups if group.partner is None and _is_lone(group)]
        ours = [group.old for group in lone if group.old_end > group.old and self._may_move(0, group.old)]
        theirs = [group.new for group in lone if group.new_end > group.new and self._may_move(1, group.new)]
        if not ours or not theirs:
            return groups
        there: dict[int, int] = {}
        here: dict[int, int] = {}
        for _, one, other in sorted((-like, one, other) for one, other, like in self._alike(ours, theirs)):
            if one not in there and other not in here and self._same_shell(one, other):
                there[one], here[other] = other, one
        if not there:
            return groups
        return [
            group._replace(partner=there.get(group.old) if group.old_end > group.old else here.get(group.new))
            if group.partner is None and _is_lone(group)
            else group
            for group in groups
        ]

    def _alike(self, ours: list[int], theirs: list[int]) -> Iterator[tuple[int, int, float]]:
        """Pairs of lines that are much alike."""
        found = ((one, other, self._likeness(one, (other,))) for one, other in self._held(ours, theirs))
        return (pair for pair in found if pair[2] >= MUCH_ALIKE)

    def _may_move(self, side: int, place: int) -> bool:
        line = (self._old, self._new)[side][place]
        return isinstance(line.leaf, SPOKEN) and len(self._words(side, place)) >= _LEAST_MOVED

    def _same_shell(self, one: int, other: int) -> bool:
        return same_shell(self._old[one], self._new[other])

    def _gap(self, gap: Group, gone: Mapping[int, int], come: Mapping[int, int]) -> Iterator[Group]:
        """The groups between two equal lines."""
        ours = [index for index in range(gap.old, gap.old_end) if index not in gone]
        theirs = [index for index in range(gap.new, gap.new_end) if index not in come]
        pairs = self._pairs(ours, theirs) if ours and theirs else []
        old, new = gap.old, gap.new
        for group in [
            *self._widened(pairs, gap, gone, come),
            Group(gap.old_end, gap.old_end, gap.new_end, gap.new_end),
        ]:
            for index in range(old, group.old):
                yield Group(index, index + 1, new, new, gone.get(index))
            for index in range(new, group.new):
                yield Group(group.old, group.old, index, index + 1, come.get(index))
            old, new = group.old_end, group.new_end
            if old > group.old:
                yield group

    def _pairs(self, ours: list[int], theirs: list[int]) -> list[tuple[int, int]]:
        """The pairs of lines, in order, whose likeness is greatest in all."""
        head, tail = self._plain(ours, theirs)
        rest, others = ours[len(head) : len(ours) - len(tail)], theirs[len(head) : len(theirs) - len(tail)]
        if not rest or not others:
            return [*head, *tail]
        found = ((one, other, self._likeness(one, (other,))) for one, other in self._held(rest, others))
        return [*head, *heaviest_chain(pair for pair in found if pair[2] >= ALIKE), *tail]

    def _plain(
        self, ours: list[int], theirs: list[int]
    ) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """The pairs at both ends of a gap that need no search: much alike, and more than either is like the next line."""
        most = min(len(ours), len(theirs))
        head: list[tuple[int, int]] = []
        while len(head) < most and self._is_plain(ours[len(head) :][:2], theirs[len(head) :][:2]):
            head.append((ours[len(head)], theirs[len(head)]))
        tail: list[tuple[int, int]] = []
        while len(head) + len(tail) < most:
            one, other = len(ours) - len(tail) - 1, len(theirs) - len(tail) - 1
            near = ours[max(0, one - 1) : one + 1][::-1], theirs[max(0, other - 1) : other + 1][::-1]
            if not self._is_plain(*near):
                break
            tail.append((ours[one], theirs[other]))
        return head, tail[::-1]

    def _is_plain(self, ours: list[int], theirs: list[int]) -> bool:
        """Tell whether the first of two lines belongs to the first of two on the other side, as its ends show."""
        like = self._same_ends(ours[0], theirs[0])
        if like < MUCH_ALIKE or like >= ALMOST_SAME:
            return like >= ALMOST_SAME
        near = [(ours[0], other) for other in theirs[1:]] + [(one, theirs[0]) for one in ours[1:]]
        return all(like >= self._same_ends(one, other) for one, other in near)

    def _same_ends(self, one: int, other: int) -> float:
        """How much of two lines is the same at their beginnings and ends, 0 to 1."""
        if not self._comparable(one, other):
            return 0.0
        text, other_text = text_of_leaf(self._old[one].leaf), text_of_leaf(self._new[other].leaf)
        head = common_start(text, other_text)
        shared = 2 * (head + common_end(text, other_text, head))
        return shared / (len(text) + len(other_text)) if shared else 0.0

    def _comparable(self, one: int, other: int) -> bool:
        """Tell whether two lines are of a kind: both text, or objects of one kind."""
        leaf, other_leaf = self._old[one].leaf, self._new[other].leaf
        spoken = isinstance(leaf, SPOKEN)
        return spoken is isinstance(other_leaf, SPOKEN) and (spoken or type(leaf) is type(other_leaf))

    def _held(self, ours: list[int], theirs: list[int]) -> Iterable[tuple[int, int]]:
        """The pairs to be held against each other: all, or of very many those that may be alike."""
        few = len(ours) * len(theirs) <= _MOST_PAIRS
        if few and self._size(0, ours) * self._size(1, theirs) <= _MOST_CELLS:
            return itertools.product(ours, theirs)
        sketches = [sketch_of(self._words(0, one)) for one in ours]
        others = [sketch_of(self._words(1, other)) for other in theirs]
        return ((ours[one], theirs[other]) for one, other in candidates(sketches, others))

    def _size(self, side: int, places: Iterable[int]) -> int:
        return sum(len(self._words(side, place)) for place in places)

    def _words(self, side: int, place: int) -> str:
        """What a line says, without blanks and punctuation, encoded."""
        known = self._said[side].get(place)
        if known is None:
            line = (self._old, self._new)[side][place]
            words = filter(says_something, words_of(text_of_leaf(line.leaf)))
            known = self._said[side][place] = self._codes.encoded_words(words, side)
        return known

    def _likeness(self, one: int, others: Sequence[int]) -> float:
        """How alike a line of the old side and one of the new (or several in a row) are, 0 to 1."""
        if not self._comparable(one, others[0]):
            return 0.0
        return _likeness_of(self._words(0, one), "".join([self._words(1, other) for other in others]))

    def _mirrored(self, ones: Sequence[int], other: int) -> float:
        said = "".join([self._words(0, one) for one in ones]), self._words(1, other)
        return _likeness_of(*said)

    def _widened(
        self, pairs: list[tuple[int, int]], gap: Group, gone: Mapping[int, int], come: Mapping[int, int]
    ) -> list[Group]:
        """Pairs, each with the lines beside it that were split off from it or joined on to it."""
        out: list[Group] = []
        bounds = [*pairs, (gap.old_end, gap.new_end)]
        old, new = gap.old, gap.new
        for (one, other), (stop, end) in itertools.pairwise(bounds):
            if spoken_runs(self._old[one]) is None:
                group = Group(one, one + 1, other, other + 1)
            else:
                first, last = self._spread(one, other, (new, end), come)
                begin, finish = one, one + 1
                if last - first == 1:
                    begin, finish = self._spread_old(one, other, (old, stop), gone)
                group = Group(begin, finish, first, last)
            out.append(group)
            old, new = group.old_end, group.new_end
        return out

    def _spread(
        self, one: int, other: int, room: tuple[int, int], taken: Mapping[int, int]
    ) -> tuple[int, int]:
        """The lines of the new side, around one of them, that a line of the old side became."""

        def like(first: int, last: int) -> float:
            return self._likeness(one, range(first, last))

        def free(place: int) -> bool:
            return room[0] <= place < room[1] and place not in taken and _speaks(self._new[place])

        return _grown(other, like, free)

    def _spread_old(
        self, one: int, other: int, room: tuple[int, int], taken: Mapping[int, int]
    ) -> tuple[int, int]:
        """The lines of the old side, around one of them, that became a line of the new side."""

        def like(first: int, last: int) -> float:
            return self._mirrored(range(first, last), other)

        def free(place: int) -> bool:
            return room[0] <= place < room[1] and place not in taken and _speaks(self._old[place])

        return _grown(one, like, free)


def _is_lone(group: Group) -> bool:
    return group.old == group.old_end or group.new == group.new_end


def _grown(place: int, like: Callable[[int, int], float], free: Callable[[int], bool]) -> tuple[int, int]:
    """A range grown from one place, by a neighbour at a time, as long as that makes it more like the other side."""
    first, last = place, place + 1
    if not free(first - 1) and not free(last):
        return first, last
    best = like(first, last)
    growing = True
    while growing and last - first < _MOST_PARTS:
        growing = False
        for begin, end, new in ((first, last + 1, last), (first - 1, last, first - 1)):
            if free(new):
                value = like(begin, end)
                if value > best + BETTER:
                    first, last, best, growing = begin, end, value, True
                    break
    return first, last


def _likeness_of(old: str, new: str) -> float:
    if not old or not new:
        return float(old == new)
    if len(old) * len(new) > _MOST_CELLS:
        return sketch_likeness(sketch_of(old), sketch_of(new))
    return Indel.normalized_similarity(old, new, score_cutoff=ALIKE)


def _gaps(matches: Sequence[Match], old: int, new: int) -> Iterator[Group]:
    """What lies between matches, before the first and behind the last: as many as matches and one."""
    ends = [Match(0, 0, 0), *matches, Match(old, new, 0)]
    for one, other in itertools.pairwise(ends):
        yield Group(one.old + one.size, other.old, one.new + one.size, other.new)


def _speaks(line: Line) -> bool:
    return isinstance(line.leaf, SPOKEN)


def _is_worth_following(line: Line) -> bool:
    """Tell whether a line says so much that finding it elsewhere means it was moved."""
    text = text_of_leaf(line.leaf)
    return isinstance(line.leaf, Figure) or sum(map(weight_of, words_of(text))) >= _LEAST_MOVED
