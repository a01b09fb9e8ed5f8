"""The manifest: what a package holds, where it came from and who approved it, sealed with a hash."""

from __future__ import annotations

import enum
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor_app import __version__
from editor_app.domain.canonical import canonical_bytes, digest, from_plain, to_plain
from editor_app.domain.crop import Crop
from editor_app.domain.document import FigureWidth
from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.events import SCHEMA as EVENT_SCHEMA
from editor_app.domain.events import Action, Decision, event_id, kind_of
from editor_app.domain.publication import ListedStory
from editor_app.domain.workflow import approval_of, in_order

FORMAT = "stet-package"
VERSION = 1
MADE_BY = f"Stet {__version__}"


class Review(enum.StrEnum):
    """Whether somebody other than its maker has passed the article; ``UNREVIEWED`` reads 未经他人审核."""

    REVIEWED = "reviewed"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True, slots=True)
class PackagedFile:
    """One file: its path in the package (``/`` between names), SHA-256 and size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Approval:
    """One decision that led to the sign-off, with all that it says.

    ``id`` is the SHA-256 of the canonical JSON of ``decision`` together with ``schema`` and ``kind``.
    """

    id: str
    schema: int
    kind: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class PictureSize:
    """One rendition of a picture: its path beside the page, width and height in pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PackagedPicture:
    """The renditions, narrowest first, made of one asset; ``use`` is ``figure``, ``cover`` or ``logo``.

    A figure may show a cut of it (``crop``), at a ``width`` of its own.
    """

    asset: str
    use: str
    sizes: tuple[PictureSize, ...]
    crop: Crop | None = None
    width: FigureWidth = FigureWidth.FULL


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page shows beside content and publication, frozen so that it can be made again.

    Instants are ISO 8601; ``address`` is where the page is or will be; ``hot`` and ``latest`` are the lists as they
    stood.  ``embargo`` is until when the page says that it must not be published, empty where it does not.
    """

    published_at: str = ""
    updated_at: str = ""
    address: str = ""
    hot: tuple[ListedStory, ...] = ()
    latest: tuple[ListedStory, ...] = ()
    pictures: tuple[PackagedPicture, ...] = ()
    embargo: str = ""


NO_FACTS = PageFacts()


@dataclass(frozen=True, slots=True)
class Manifest:
    """``manifest.json`` as a value.

    ``decisions`` are those up to the sign-off that covers ``content_hash``, none where there is no such;
    ``publication_hash`` names ``publication.json`` as it lies in the package; ``seal`` is the SHA-256 of the
    canonical manifest without its seal.
    """

    format: str
    version: int
    made_by: str
    article: str
    revision: str
    content_hash: str
    publication_hash: str
    channels: tuple[str, ...]
    files: tuple[PackagedFile, ...]
    review: Review
    number: str = ""
    publication: str = ""
    decisions: tuple[Approval, ...] = ()
    embargo_until: str = ""
    page: PageFacts = NO_FACTS
    seal: str = ""
    extra: tuple[tuple[str, str], ...] = ()


def sealed(manifest: Manifest) -> tuple[Manifest, bytes]:
    """A manifest with its seal, and its canonical form as it lies in a package."""
    plain = to_plain(replace(manifest, seal=""))
    plain["seal"] = _seal_of(plain)
    return replace(manifest, seal=plain["seal"]), canonical_bytes(plain)


def _seal_of(plain: dict[str, Any]) -> str:
    return digest(canonical_bytes({key: value for key, value in plain.items() if key != "seal"}))


def manifest_from_bytes(data: bytes) -> tuple[Manifest, bool]:
    """Read a manifest, and tell whether its seal holds.

    Raise `CorruptError` where it is not JSON, not canonical or not a manifest, `NewerFormatError` where a later
    version wrote it.
    """
    plain = _plain_object(data)
    if plain.get("format") != FORMAT:
        raise CorruptError("Not a package", "The manifest does not say that it is one of a Stet package.")
    version = plain.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CorruptError("Damaged record", "The manifest has no format version.")
    if version > VERSION:
        raise NewerFormatError(
            "Made by a newer Stet",
            "This package has format version {version}, and this Stet reads up to {known}.",
            hint="Update Stet to check it.",
            version=version,
            known=VERSION,
        )
    manifest = from_plain(Manifest, plain)
    return manifest, manifest.seal == _seal_of(plain)


def _plain_object(data: bytes) -> dict[str, Any]:
    """The JSON object that ``data`` is the canonical form of."""
    try:
        plain = json.loads(data)
        canonical = canonical_bytes(plain)
    except (ValueError, TypeError, RecursionError) as error:
        raise CorruptError("Damaged record", "The manifest is not JSON: {reason}.", reason=error) from error
    if not isinstance(plain, dict):
        raise CorruptError("Damaged record", "The manifest is not a JSON object.")
    if canonical != data:
        raise CorruptError("Damaged record", "The manifest is not in canonical form.")
    return plain


def approvals(decisions: Sequence[Decision], content_hash: str) -> tuple[Approval, ...]:
    """The decisions, in order, up to the one by which the content could leave; none where there is no such.

    That is the sign-off that still covers ``content_hash``, else the last one of all where it lets this very content
    out before its review (先发后审).
    """
    if not decisions:
        return ()
    ordered = in_order(decisions)
    last = approval_of(ordered, content_hash)
    if last is None and (ordered[-1].action, ordered[-1].content_hash) == (Action.URGENT, content_hash):
        last = ordered[-1]
    if last is None:
        return ()
    return tuple(
        Approval(event_id(decision), EVENT_SCHEMA, kind_of(decision), decision)
        for decision in ordered[: ordered.index(last) + 1]
    )


def review_of(passed: Sequence[Approval], author: str) -> Review:
    """Whether a second person had a hand in the decisions, beside the revision's author; what is urgent waits for it."""
    people = {author, *(approval.decision.person for approval in passed)}
    signed = bool(passed) and passed[-1].decision.action is Action.SIGN_OFF
    return Review.REVIEWED if signed and len(people) > 1 else Review.UNREVIEWED
