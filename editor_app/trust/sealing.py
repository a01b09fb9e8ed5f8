"""Sealing a secret with a PIN: scrypt (RFC 7914) makes a key of it, AES-256-GCM (NIST SP 800-38D) closes the secret.

Each try costs a tenth of a second and 32 MB, so that a PIN keeps colleagues out.  Whoever takes the files away can try
as long as they like: against them only a long one helps.
"""

from __future__ import annotations

import secrets
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MARK = "stet-sealed-1"
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32
_COST, _BLOCK, _LANES = 2**15, 8, 1


def seal(secret: str, pin: str) -> str:
    """A secret (text) closed with a PIN: the mark, the salt, the nonce and the rest, in hexadecimal digits."""
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    closed = AESGCM(_key(pin, salt)).encrypt(nonce, secret.encode("utf-8"), MARK.encode())
    return f"{MARK}:{salt.hex()}:{nonce.hex()}:{closed.hex()}"


def unseal(sealed: str, pin: str) -> str:
    """The secret.  Raise ``ValueError`` where it was closed with another PIN, or is not whole."""
    mark, *parts = sealed.split(":")
    if mark != MARK:
        raise ValueError("not sealed")
    salt, nonce, closed = (bytes.fromhex(part) for part in parts)
    try:
        return AESGCM(_key(pin, salt)).decrypt(nonce, closed, MARK.encode()).decode("utf-8")
    except InvalidTag as error:
        raise ValueError("another PIN") from error


def is_sealed(text: str) -> bool:
    """Tell whether a text is a sealed secret."""
    return text.startswith(f"{MARK}:")


def plain_pin(typed: str) -> str:
    """A PIN as it counts, however an input method wrote its digits."""
    return unicodedata.normalize("NFKC", typed).strip()


def _key(pin: str, salt: bytes) -> bytes:
    return Scrypt(salt, _KEY_BYTES, _COST, _BLOCK, _LANES).derive(plain_pin(pin).encode("utf-8"))
