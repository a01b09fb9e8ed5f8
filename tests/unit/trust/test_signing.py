"""Signatures of decisions: made, checked, and what each is worth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.events import Action, Decision, event_bytes, event_id
from editor_app.domain.people import Person, PersonKey
from editor_app.domain.records import event_from_bytes
from editor_app.domain.standing import Doubt
from editor_app.trust.keys import new_key_pair, pair_of
from editor_app.trust.signing import Signature, doubt_of, signature_of, signed

PAIR, OTHER = new_key_pair(), new_key_pair()
DECISION = Decision("a", Action.APPROVE, "r", "h", "筱安", "2025-11-22T09:00:00.000Z", comment="同意")
SIGNED = signed(DECISION, PAIR)
KNOWN = Person("筱安", keys=(PersonKey(PAIR.public),))


def test_a_signed_decision_is_read_back_and_still_good() -> None:
    again = event_from_bytes(event_bytes(SIGNED))
    assert again == SIGNED
    assert signature_of(SIGNED) is Signature.GOOD
    assert event_id(SIGNED) != event_id(DECISION)


def test_the_same_decision_signed_again_is_the_same_object() -> None:
    assert signed(SIGNED, PAIR) == SIGNED


@pytest.mark.parametrize(
    "changed",
    [
        {"comment": "不同意"},
        {"article": "b"},
        {"revision": "s"},
        {"content_hash": "i"},
        {"person": "胡文洁"},
        {"override": "急"},
        {"key": OTHER.public},
        {"key": ""},
        {"signature": ""},
        {"signature": SIGNED.signature.upper()},
        {"signature": "0" * 128},
        {"signature": "xyz"},
        {"key": "00"},
    ],
    ids="-".join,
)
def test_whatever_is_changed_the_signature_is_bad(changed: dict[str, str]) -> None:
    assert signature_of(replace(SIGNED, **changed)) is Signature.BAD  # type: ignore[arg-type]


def test_every_single_byte_of_a_signed_decision_counts() -> None:
    data = event_bytes(SIGNED)
    for place in range(len(data)):
        flipped = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        try:
            event = event_from_bytes(flipped)
        except Exception:  # noqa: BLE001 - not readable any more: noticed
            continue
        assert isinstance(event, Decision)
        assert event == SIGNED or signature_of(event) is Signature.BAD


def test_what_a_signature_is_worth() -> None:
    assert doubt_of(SIGNED, KNOWN) is None
    assert doubt_of(replace(SIGNED, comment="x"), KNOWN) is Doubt.BAD_SIGNATURE
    assert doubt_of(DECISION, KNOWN) is Doubt.UNSIGNED
    assert doubt_of(DECISION, Person("筱安")) is None
    assert doubt_of(SIGNED, Person("筱安")) is Doubt.UNKNOWN_KEY
    assert doubt_of(signed(DECISION, OTHER), KNOWN) is Doubt.UNKNOWN_KEY


def test_a_revoked_key_holds_for_what_was_decided_before() -> None:
    early, late = (
        Person("筱安", keys=(PersonKey(PAIR.public, "", day),)) for day in ("2025-11-22T08", "2025-11-22T10")
    )
    assert doubt_of(SIGNED, early) is Doubt.REVOKED_KEY
    assert doubt_of(SIGNED, late) is None


def test_a_pair_is_known_by_its_private_half() -> None:
    assert pair_of(PAIR.private) == PAIR
    assert PAIR.private not in repr(PAIR)
    with pytest.raises(ValueError, match="bytes"):
        pair_of("00")
