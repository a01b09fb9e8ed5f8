"""Canonical JSON: one value, one sequence of bytes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.canonical import canonical_bytes, digest, from_plain, to_plain
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.credits import Credit
from editor_app.domain.errors import CorruptError
from editor_app.domain.fields import Cover, Fields, Source

plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcß中", max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


def test_keys_are_sorted_and_nothing_is_escaped() -> None:
    assert canonical_bytes({"b": 1, "a": "株洲"}) == '{"a":"株洲","b":1}'.encode()


@pytest.mark.parametrize("hidden", [1.5, [1.5], {"a": {"b": [0.0]}}, (float("nan"),)])
def test_floats_are_refused(hidden: object) -> None:
    with pytest.raises(TypeError, match="canonical"):
        canonical_bytes(hidden)


def test_the_digest_is_sha256() -> None:
    # FIPS 180-4: SHA-256 of the empty message.
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_defaults_are_left_out() -> None:
    assert to_plain(Fields()) == {}
    assert to_plain(Credit("editor", names=("筱安",))) == {"role": "editor", "names": ["筱安"]}


def test_fields_come_back_equal() -> None:
    fields = Fields(
        headline="标题",
        deck=("一", "二"),
        sources=(Source("株洲日报"),),
        contacts=(Contact(ContactKind.HOTLINE, "新闻热线", "0000", "吴记者"),),
        cover=Cover("a" * 64, focus_x=1),
    )
    assert from_plain(Fields, to_plain(fields)) == fields


def test_unknown_keys_of_a_newer_version_survive() -> None:
    plain = {"headline": "x", "mood": {"b": [1, "中"], "a": None}}
    fields = from_plain(Fields, plain)
    assert fields.headline == "x"
    assert to_plain(fields) == plain


@given(st.dictionaries(st.sampled_from(["later", "sooner"]), plain_values))
def test_any_unknown_value_survives(unknown: dict[str, object]) -> None:
    assert to_plain(from_plain(Fields, {"slug": "s", **unknown})) == {"slug": "s", **unknown}


@pytest.mark.parametrize(
    "plain",
    [
        [],
        {"headline": 3},
        {"deck": "not a list"},
        {"deck": [1]},
        {"credits": [{"names": ["no role"]}]},
        {"credits": [{"role": "editor", "unknown": 1}]},
        {"nature": "invented"},
        {"cover": {"asset": "a", "focus_x": True}},
        {"contacts": [{"kind": "email", "public": False}]},
    ],
)
def test_a_wrong_shape_is_refused(plain: object) -> None:
    with pytest.raises(CorruptError):
        from_plain(Fields, plain)


def test_private_contacts_cannot_become_content() -> None:
    with pytest.raises(ValueError, match="private"):
        Fields(contacts=(Contact(ContactKind.PHONE, value="0000", public=False),))


@dataclass(frozen=True, slots=True)
class _Sample:
    first: int = 0
    second: int | None = None


@given(st.integers(), st.none() | st.integers())
def test_any_dataclass_goes_round(first: int, second: int | None) -> None:
    assert from_plain(_Sample, to_plain(_Sample(first, second))) == _Sample(first, second)


def test_a_value_that_was_read_is_like_one_that_was_made() -> None:
    read, made = from_plain(Fields, {"headline": "x"}), Fields(headline="x")
    assert type(read) is Fields
    assert read == made
    assert hash(read) == hash(made)
    assert repr(read) == repr(made)
    with pytest.raises(FrozenInstanceError):
        read.headline = "y"  # type: ignore[misc]
