"""Key pairs of people: Ed25519 (RFC 8032), each half 32 bytes, written as 64 hexadecimal digits."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A key pair; the private half is never printed."""

    public: str
    private: str = field(repr=False)


def new_key_pair() -> KeyPair:
    """A fresh pair, from the system's source of randomness."""
    return _pair(Ed25519PrivateKey.generate())


def pair_of(private: str) -> KeyPair:
    """The pair that a private half belongs to.  Raise `ValueError` where it is none."""
    return _pair(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private)))


def _pair(key: Ed25519PrivateKey) -> KeyPair:
    return KeyPair(key.public_key().public_bytes_raw().hex(), key.private_bytes_raw().hex())
