"""Evidence 凭据: signed paper, letters and recordings that prove decisions.  It is private and leaves only when ticked."""

from __future__ import annotations

import json
from dataclasses import dataclass

from editor_app.domain.canonical import canonical_bytes, from_plain, to_plain
from editor_app.domain.errors import CorruptError

EVIDENCE, PROOF = "evidence", "proof"
"""The kinds of private objects: the bytes themselves, and that they prove a decision."""
MOST_BYTES = 50_000_000
SCHEMA = 1
_HEAD = 16


@dataclass(frozen=True, slots=True)
class Evidence:
    """A scan, a photograph or a recording of a decision: its file's name and bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Proof:
    """That a private object (by its hash) proves a decision (by its id): said by a person, at an instant (ISO 8601).

    A decision may name its evidence itself; what comes back on paper later is tied to it by this.
    """

    decision: str
    evidence: str
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class EvidenceKind:
    """What evidence can be: the ending of its file, its media type, whether Stet itself shows it."""

    suffix: str
    media_type: str
    is_shown: bool = False


PDF = EvidenceKind(".pdf", "application/pdf", is_shown=True)
JPEG = EvidenceKind(".jpg", "image/jpeg", is_shown=True)
PNG = EvidenceKind(".png", "image/png", is_shown=True)
WEBP = EvidenceKind(".webp", "image/webp", is_shown=True)
TIFF = EvidenceKind(".tif", "image/tiff", is_shown=True)
HEIC = EvidenceKind(".heic", "image/heic", is_shown=True)
PICTURES = frozenset({JPEG, PNG, WEBP, TIFF, HEIC})

# Told by how the bytes begin, never by a name: (offset, sign, kind).
_SIGNS: tuple[tuple[int, bytes, EvidenceKind], ...] = (
    (0, b"%PDF-", PDF),
    (0, b"\xff\xd8\xff", JPEG),
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (8, b"WEBP", WEBP),
    (0, b"II*\x00", TIFF),
    (0, b"MM\x00*", TIFF),
    *((4, b"ftyp" + brand, HEIC) for brand in (b"heic", b"heix", b"hevc", b"mif1", b"msf1")),
    (4, b"ftypM4A", EvidenceKind(".m4a", "audio/mp4")),
    (4, b"ftypqt", EvidenceKind(".mov", "video/quicktime")),
    (4, b"ftyp", EvidenceKind(".mp4", "video/mp4")),
    (8, b"WAVE", EvidenceKind(".wav", "audio/wav")),
    (0, b"ID3", EvidenceKind(".mp3", "audio/mpeg")),
    (0, b"\xff\xfb", EvidenceKind(".mp3", "audio/mpeg")),
    (0, b"\xff\xf3", EvidenceKind(".mp3", "audio/mpeg")),
    (0, b"\xff\xf1", EvidenceKind(".aac", "audio/aac")),
    (0, b"\xff\xf9", EvidenceKind(".aac", "audio/aac")),
    (0, b"OggS", EvidenceKind(".ogg", "audio/ogg")),
    (0, b"fLaC", EvidenceKind(".flac", "audio/flac")),
    (0, b"#!AMR", EvidenceKind(".amr", "audio/amr")),
    (0, b"#!SILK_V3", EvidenceKind(".silk", "audio/silk")),
    (1, b"#!SILK_V3", EvidenceKind(".silk", "audio/silk")),
)
PATTERNS = "*.pdf *.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.m4a *.mp4 *.mov *.wav *.mp3 *.aac *.ogg *.opus *.flac *.amr *.silk"
"""The names under which such files come, for a dialog that chooses one."""


def evidence_kind(data: bytes) -> EvidenceKind | None:
    """What some bytes are, by how they begin; None for what is no evidence that Stet knows."""
    head = data[:_HEAD]
    return next((kind for offset, sign, kind in _SIGNS if head.startswith(sign, offset)), None)


def proof_bytes(proof: Proof) -> bytes:
    """The canonical form of a proof."""
    return canonical_bytes({"schema": SCHEMA, "kind": PROOF, **to_plain(proof)})


def proof_from_bytes(data: bytes) -> Proof:
    """Read a stored proof.  Raise `CorruptError` where it is none."""
    try:
        plain = json.loads(data)
        schema, kind = plain.pop("schema"), plain.pop("kind")
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CorruptError(
            "Damaged record", "A stored record cannot be read: {reason}.", reason=repr(error)
        ) from error
    if (schema, kind) != (SCHEMA, PROOF):
        raise CorruptError("Damaged record", "A stored record cannot be read: {reason}.", reason=kind)
    return from_plain(Proof, plain)
