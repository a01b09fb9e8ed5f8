"""Signatures over any bytes."""

from __future__ import annotations

import pytest

from editor_app.trust.bytes_signing import PairSigner, signature_fits
from editor_app.trust.keys import pair_of

SIGNER = PairSigner(pair_of("07" * 32))


def test_a_signature_fits_its_bytes_and_its_key_alone() -> None:
    made = SIGNER.sign(b"these")
    assert signature_fits(SIGNER.public, b"these", made)
    assert not signature_fits(SIGNER.public, b"those", made)
    assert not signature_fits(pair_of("08" * 32).public, b"these", made)


@pytest.mark.parametrize("spoiled", ["", "ff" * 64, "AB" * 64, "zz" * 64, "ab" * 63])
def test_what_is_no_signature_or_no_key_does_not_fit(spoiled: str) -> None:
    assert not signature_fits(SIGNER.public, b"these", spoiled)
    assert not signature_fits(spoiled[:64], b"these", SIGNER.sign(b"these"))
