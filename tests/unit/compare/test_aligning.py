"""What two sequences have in common."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare import aligning
from editor_app.compare.aligning import Codes, Match, common_end, common_matches, common_start
from editor_app.compare.chains import heaviest_chain
from editor_app.compare.matching import Pair, pairs_of

FEW = st.text("abc", max_size=30)


def common_length(old: str, new: str) -> int:
    """The length of the longest common subsequence, as the textbook finds it."""
    above = [0] * (len(new) + 1)
    for one in old:
        line = [0]
        for index, other in enumerate(new):
            line.append(above[index] + 1 if one == other else max(above[index + 1], line[index]))
        above = line
    return above[-1]


def is_sound(matches: list[Match], old: str, new: str) -> bool:
    """Whether what is said to be the same is, in an order that holds on both sides."""
    for one, other in itertools.pairwise(matches):
        if one.old + one.size > other.old or one.new + one.size > other.new:
            return False
    return all(
        match.size > 0 and old[match.old : match.old + match.size] == new[match.new : match.new + match.size]
        for match in matches
    )


@settings(max_examples=300)
@given(FEW, FEW)
def test_short_sequences_share_as_much_as_they_can(old: str, new: str) -> None:
    matches = common_matches(old, new)
    assert is_sound(matches, old, new)
    assert sum(match.size for match in matches) == common_length(old, new)


@settings(max_examples=300)
@given(st.text("abcdefgh", max_size=60), st.text("abcdefgh", max_size=60))
def test_what_is_too_large_is_cut_at_what_occurs_once(old: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aligning, "LARGEST_EXACT", 9)
        assert is_sound(common_matches(old, new), old, new)
        assert common_matches(old, old) == ([Match(0, 0, len(old))] if old else [])


def test_a_long_stretch_that_occurs_once_is_found_where_nothing_is_compared_exactly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(aligning, "LARGEST_EXACT", 0)
    stretch = "".join(chr(0x4E00 + index) for index in range(200))
    assert Match(3, 5, 200) in common_matches(f"abc{stretch}abc", f"cabab{stretch}x")


@given(st.text("ab\U0001f600\ud800", max_size=12), st.text("ab\U0001f600\ud800", max_size=12))
def test_common_ends(old: str, new: str) -> None:
    head = common_start(old, new)
    assert old[:head] == new[:head]
    assert old[head : head + 1] != new[head : head + 1] or head == min(len(old), len(new))
    tail = common_end(old, new, head)
    assert old[len(old) - tail :] == new[len(new) - tail :]
    assert head + tail <= min(len(old), len(new))


def test_long_common_ends_are_found_chunk_by_chunk() -> None:
    assert common_start("a" * 9000 + "b", "a" * 9000 + "c") == 9000
    assert common_end("b" + "a" * 9000, "c" + "a" * 9000, 0) == 9000


def test_codes_tell_things_apart() -> None:
    codes = Codes()
    one = codes.encoded_words(["海", "harbour", "\U000f0000", "海"])
    assert one == codes.encoded_words(["海", "harbour", "\U000f0000", "海"], 1)
    assert len(one) == 4
    assert len(set(one)) == 3


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9)),
        max_size=8,
        unique_by=lambda one: one[:2],
    )
)
def test_the_heaviest_chain_is_the_heaviest(pairs: list[tuple[int, int, int]]) -> None:
    weights = {(one, other): weight for one, other, weight in pairs}
    chain = heaviest_chain((one, other, float(weight)) for one, other, weight in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in itertools.pairwise(chain))
    best = 0
    for size in range(len(pairs) + 1):
        for some in itertools.combinations(sorted(weights), size):
            if all(one[0] < other[0] and one[1] < other[1] for one, other in itertools.pairwise(some)):
                best = max(best, sum(weights[pair] for pair in some))
    assert sum(weights[pair] for pair in chain) == best


def test_entries_are_paired_in_order() -> None:
    pairs = pairs_of(["alpha", "beta one", "gamma"], ["new", "alpha", "beta two", "gamma"])
    assert pairs == [Pair(None, 0), Pair(0, 1), Pair(1, 2), Pair(2, 3)]
