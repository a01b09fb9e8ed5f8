"""The signature of a hand-off, ``signature.json``: Ed25519 (RFC 8032) over the list of its parts.

What is signed are the 32 bytes of SHA-256 over the canonical JSON of ``[[path, sha256], …]``, sorted, of all parts but the
signature itself.  So it binds everything that the file holds, and who has only the parts can check it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from editor_app.domain.canonical import canonical_bytes, from_plain, to_plain
from editor_app.domain.errors import CorruptError
from editor_app.handoff.names import SIGNATURE
from editor_app.handoff.refusals import bad_signature, expect, wrong_shape

ALGORITHM = "ed25519"


class Signer(Protocol):
    """Somebody's key."""

    @property
    def public(self) -> str:
        """Its public half, 64 hexadecimal digits."""
        ...

    def sign(self, data: bytes) -> str:
        """The signature of bytes, 128 hexadecimal digits."""
        ...


Check = Callable[[str, bytes, str], bool]
"""Tell whether, by a public key, the bytes have a signature."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature by a public key, both in hexadecimal digits."""

    key: str
    signature: str
    algorithm: str = ""


def list_digest(parts: Iterable[tuple[str, str]]) -> bytes:
    """What is signed: SHA-256 over the sorted list of paths and hashes."""
    return hashlib.sha256(canonical_bytes([list(one) for one in sorted(parts)])).digest()


def signature_bytes(parts: Iterable[tuple[str, str]], signer: Signer) -> bytes:
    """The part ``signature.json`` of a file with these parts (path and SHA-256)."""
    made = Signature(signer.public, signer.sign(list_digest(parts)), ALGORITHM)
    return canonical_bytes(to_plain(made))


def read_signature(data: bytes, parts: Iterable[tuple[str, str]], check: Check, file: str) -> str:
    """The public key that signed these parts.  Raise `CorruptError` where the signature is none, or not over them."""
    try:
        made = from_plain(Signature, json.loads(data))
        expect(canonical_bytes(to_plain(made)) == data, "it is not in its canonical form")
    except (CorruptError, ValueError, TypeError, RecursionError) as error:
        raise wrong_shape(file, SIGNATURE, error) from error
    if made.algorithm != ALGORITHM or not check(made.key, list_digest(parts), made.signature):
        raise bad_signature(file)
    return made.key
