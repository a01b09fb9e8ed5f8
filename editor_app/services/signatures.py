"""The signatures under decisions: whoever decides for the first time on a machine gets a key there."""

from __future__ import annotations

from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.services.people import with_key
from editor_app.store.library import Unit
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.keys import KeyPair, new_key_pair, pair_of
from editor_app.trust.signing import Signed, signed


def signed_by(unit: Unit, event: Signed, signer: Person, keys: KeyPlace) -> Signed:
    """A decision or an outlet record with the signature of whoever makes or records it; raises as `pair_for` does."""
    return signed(event, pair_for(unit, signer, keys, event.at))


def signed_where_possible(unit: Unit, record: Signed, signer: Person, keys: KeyPlace | None) -> Signed:
    """A record of what has happened already, or a comment, signed where the signer's key lies here; else as it is.

    Somebody whom this desk does not know yet gets no key for it.  What is not signed is kept, and counts as little as
    any other record that its maker could have signed.
    """
    known = unit.people.all().known.get(signer.id)
    if keys is None or known is None:
        return record
    try:
        return signed_by(unit, record, known, keys)
    except StetError:
        return record


def pair_for(unit: Unit, signer: Person, keys: KeyPlace, at: str) -> KeyPair:
    """The key pair that a person signs with here at an instant; their first one is made.

    Raise `StetError` where the person has keys and none of them lies on this machine, or a PIN guards it still.
    """
    valid = [key for key in signer.keys if not key.revoked_at or at < key.revoked_at]
    for key in valid:
        private = keys.get(key.public)
        if private is not None:
            return pair_of(private)
    refuse_locked(signer, keys)
    if valid:
        raise StetError(
            "Key not here",
            "The key of {person} does not lie on this machine, so nothing can be signed in that name here.",
            hint="Decide where the key is, or record the decision as given by telephone or on paper.",
            person=signer.shown,
        )
    return one_more_key(unit, signer, keys, at)


def one_more_key(unit: Unit, signer: Person, keys: KeyPlace, at: str) -> KeyPair:
    """A new key of a person on this machine, which counts here since an instant."""
    pair = new_key_pair()
    keys.put(pair.public, pair.private)
    unit.people.put(with_key(signer, pair.public, at))
    return pair


def refuse_locked(signer: Person, keys: KeyPlace) -> None:
    """Raise `StetError` where a person's key lies here, and nobody has given its PIN yet."""
    if any(keys.is_locked(key.public) for key in signer.keys if not key.revoked_at):
        raise StetError(
            "Key locked",
            "The key of {person} is locked: nothing is signed without the PIN.",
            hint="Give it where your name stands at the window’s head; at the command line in STET_PIN.",
            person=signer.shown,
        )
