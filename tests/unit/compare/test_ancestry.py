"""Common ancestors, and merging several newest revisions."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare.ancestry import ancestors_of, best_ancestors, heads_of, merge_base
from editor_app.compare.heads import merge_heads
from editor_app.compare.merge import Choice, merge, resolve
from editor_app.domain import normal_form
from editor_app.domain.content import Content
from editor_app.domain.document import Paragraph, Text, plain_text

PLAIN = {"a": (), "b": ("a",), "c": ("b",), "d": ("b",)}
CROSSED = {"a": (), "b": ("a",), "c": ("a",), "d": ("b", "c"), "e": ("c", "b")}


def content(*lines: str) -> Content:
    return Content(document=normal_form.document(Paragraph((Text(line),)) for line in lines))


@pytest.mark.parametrize(
    ("parents", "one", "other", "expected"),
    [
        pytest.param(PLAIN, "c", "d", ("b",), id="a fork"),
        pytest.param(PLAIN, "c", "b", ("b",), id="one comes from the other"),
        pytest.param(PLAIN, "c", "c", ("c",), id="the same"),
        pytest.param(CROSSED, "d", "e", ("b", "c"), id="criss-cross"),
        pytest.param({"a": (), "b": ()}, "a", "b", (), id="nothing in common"),
        pytest.param({"c": ("gone",), "d": ("gone",)}, "c", "d", (), id="earlier history not here"),
        pytest.param({"a": ("b",), "b": ("a",), "c": ("a",)}, "c", "b", (), id="a circle"),
    ],
)
def test_best_ancestors(
    parents: dict[str, tuple[str, ...]], one: str, other: str, expected: tuple[str, ...]
) -> None:
    assert best_ancestors(parents, one, other) == expected
    assert best_ancestors(parents, other, one) == expected


def test_heads_are_what_nothing_comes_from() -> None:
    assert heads_of(PLAIN) == ("c", "d")
    assert heads_of({}) == ()


def test_a_criss_cross_counts_what_both_sides_had_merged_as_known() -> None:
    states = {
        "a": content("一二三四五。", "六七八九十。"),
        "b": content("一二三四五，改。", "六七八九十。"),
        "c": content("一二三四五。", "六七八九十，补。"),
        "d": content("一二三四五，改。", "六七八九十，补。", "丁。"),
        "e": content("一二三四五，改。", "六七八九十，补充。"),
    }
    base = merge_base(CROSSED, "d", "e", states.__getitem__)
    assert plain_text(base.document) == "一二三四五，改。\n六七八九十，补。"
    merged = merge(base, states["d"], states["e"])
    assert merged.conflicts == ()
    assert plain_text(merged.result.document) == "一二三四五，改。\n六七八九十，补充。\n丁。"


def test_nothing_in_common_puts_both_states_side_by_side() -> None:
    states = {"a": content("甲写的。"), "b": content("乙写的。")}
    merged = merge(merge_base({"a": (), "b": ()}, "a", "b", states.__getitem__), states["a"], states["b"])
    (conflict,) = merged.conflicts
    assert plain_text(resolve(merged, {conflict.number: Choice.BOTH}).document) == "甲写的。\n乙写的。"


def test_three_heads_merge_two_at_a_time_mine_first() -> None:
    parents = {"a": (), "x": ("a",), "y": ("a",), "z": ("a",)}
    states = {
        "a": content("第一段在此。", "第二段在此。", "第三段在此。"),
        "x": content("第一段在此，甲。", "第二段在此。", "第三段在此。"),
        "y": content("第一段在此。", "第二段在此，乙。", "第三段在此。"),
        "z": content("第一段在此。", "第二段在此。", "第三段在此，丙。"),
    }
    step = merge_heads(parents, states.__getitem__, mine="y")
    assert step is not None
    assert (step.mine, step.theirs, step.left) == ("y", "x", ("z",))
    parents["m"] = ("y", "x")
    states["m"] = step.merged.result
    last = merge_heads(parents, states.__getitem__, mine="m")
    assert last is not None
    assert last.merged.conflicts == ()
    assert plain_text(last.merged.result.document) == "第一段在此，甲。\n第二段在此，乙。\n第三段在此，丙。"
    parents["n"] = ("m", "z")
    assert merge_heads(parents, states.__getitem__) is None


@settings(max_examples=200)
@given(st.lists(st.sets(st.integers(0, 20), max_size=3), min_size=1, max_size=14), st.data())
def test_ancestors_agree_with_their_meaning(history: list[set[int]], data: st.DataObject) -> None:
    parents = {
        str(number): tuple(sorted(str(one) for one in found if one < number))
        for number, found in enumerate(history)
    }
    one, other = data.draw(st.sampled_from(sorted(parents))), data.draw(st.sampled_from(sorted(parents)))
    common = ancestors_of(parents, one) & ancestors_of(parents, other)
    best = best_ancestors(parents, one, other)
    assert set(best) <= common
    for first, second in itertools.permutations(best, 2):
        assert first not in ancestors_of(parents, second)
    # Every common ancestor lies behind a best one.
    assert common == frozenset[str]().union(*(ancestors_of(parents, each) for each in best))
