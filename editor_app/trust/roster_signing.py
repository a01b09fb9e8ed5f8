"""Signing rosters and requests to be taken in, and telling whether their signatures hold."""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.roster import (
    JoinRequest,
    Roster,
    RosterDoubt,
    doubt_about,
    request_bytes,
    roster_bytes,
)
from editor_app.trust.bytes_signing import PairSigner, signature_fits
from editor_app.trust.keys import KeyPair


def signed_roster(roster: Roster, pair: KeyPair) -> Roster:
    """A roster signed by an owner's key pair."""
    bare = replace(roster, key=pair.public, signature="")
    return replace(bare, signature=PairSigner(pair).sign(roster_bytes(bare)))


def roster_holds(roster: Roster) -> bool:
    """Tell whether a roster is as the holder of its key left it, whoever that is."""
    return signature_fits(roster.key, roster_bytes(replace(roster, signature="")), roster.signature)


def doubt_of_roster(roster: Roster, before: Roster | None) -> RosterDoubt | None:
    """Why a roster is not followed right after another one (None: there is none yet); None where it is."""
    if not roster_holds(roster):
        return RosterDoubt.BAD_SIGNATURE
    return doubt_about(roster, before)


def signed_request(request: JoinRequest, pair: KeyPair) -> JoinRequest:
    """A request signed by the key that it brings."""
    bare = replace(request, key=pair.public, signature="")
    return replace(bare, signature=PairSigner(pair).sign(request_bytes(bare)))


def request_holds(request: JoinRequest) -> bool:
    """Tell whether whoever asks holds the key that the request brings, and it is as they left it."""
    bare = request_bytes(replace(request, signature=""))
    theirs = any(key.public == request.key for key in request.person.keys)
    return theirs and signature_fits(request.key, bare, request.signature)
