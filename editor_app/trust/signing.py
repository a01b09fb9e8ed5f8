"""Signing events, and telling what a signature is worth.

A signature stands inside the object that it signs, in its canonical form: it covers the bytes of that object without
the signature itself, the public key included.  So an object is copied and passed on as one piece.
"""

from __future__ import annotations

import enum
from dataclasses import replace
from typing import TypeVar

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from editor_app.domain.comments import CommentEvent, comment_bytes
from editor_app.domain.events import Decision, OutletRecord, event_bytes
from editor_app.domain.people import Person
from editor_app.domain.standing import Doubt
from editor_app.trust.keys import KeyPair

Signed = TypeVar("Signed", Decision, OutletRecord, CommentEvent)
Signable = Decision | OutletRecord | CommentEvent
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64


class Signature(enum.StrEnum):
    """What a signature is worth by itself, whoever's key it is."""

    GOOD = "good"
    BAD = "bad"
    NONE = "none"


def signed(event: Signed, pair: KeyPair) -> Signed:
    """The event with a signature by a key pair."""
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(pair.private))
    bare = replace(event, key=pair.public, signature="")
    return replace(bare, signature=key.sign(_bytes(bare)).hex())


def signature_of(event: Signable) -> Signature:
    """Tell whether an event is as the holder of its key left it."""
    if not event.signature and not event.key:
        return Signature.NONE
    key, signature = _unhex(event.key, _KEY_BYTES), _unhex(event.signature, _SIGNATURE_BYTES)
    if key is None or signature is None:
        return Signature.BAD
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _bytes(replace(event, signature="")))
    except (InvalidSignature, ValueError):
        return Signature.BAD
    return Signature.GOOD


def doubt_of(event: Signable, signer: Person) -> Doubt | None:
    """What is wrong with an event's signature if it is to be this person's; None where nothing is.

    Who has no key (yet) signs nothing; who has one signs everything.  A revoked key holds for what was decided before.
    """
    worth = signature_of(event)
    if worth is Signature.BAD:
        return Doubt.BAD_SIGNATURE
    if worth is Signature.NONE:
        return Doubt.UNSIGNED if signer.keys else None
    key = next((one for one in signer.keys if one.public == event.key), None)
    if key is None:
        return Doubt.UNKNOWN_KEY
    return Doubt.REVOKED_KEY if key.revoked_at and event.at >= key.revoked_at else None


def _bytes(event: Signable) -> bytes:
    return comment_bytes(event) if isinstance(event, CommentEvent) else event_bytes(event)


def _unhex(text: str, length: int) -> bytes | None:
    """The bytes that lower-case hexadecimal digits stand for: one spelling only, so that no id has a twin."""
    try:
        data = bytes.fromhex(text)
    except ValueError:
        return None
    return data if len(data) == length and data.hex() == text else None
