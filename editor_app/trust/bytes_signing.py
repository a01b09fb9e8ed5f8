"""Signing any bytes with a key pair, and checking: Ed25519 (RFC 8032), all in lower-case hexadecimal digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from editor_app.trust.keys import KeyPair

_KEY, _SIGNATURE = re.compile("[0-9a-f]{64}"), re.compile("[0-9a-f]{128}")


@dataclass(frozen=True, slots=True)
class PairSigner:
    """A key pair, as somebody who signs."""

    pair: KeyPair

    @property
    def public(self) -> str:
        """The public half."""
        return self.pair.public

    def sign(self, data: bytes) -> str:
        """The signature of bytes."""
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.pair.private)).sign(data).hex()


def signature_fits(key: str, data: bytes, signature: str) -> bool:
    """Tell whether bytes have a signature by a public key; what is no key or no signature does not fit."""
    if not _KEY.fullmatch(key) or not _SIGNATURE.fullmatch(signature):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), data)
    except (InvalidSignature, ValueError):
        return False
    return True
