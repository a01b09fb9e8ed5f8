"""Pictures that lie beside an imported file: taken into the library with it.  Nothing is fetched from a network."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from editor_app.domain.document import Block, Document, Figure, Placeholder, figures_of, runs_text
from editor_app.domain.findings import Finding
from editor_app.domain.importable import LARGEST_PICTURE
from editor_app.formats.extraction.remarks import REMOTE_PICTURES
from editor_app.publishing.heic import is_heic

# The first bytes of the kinds that a channel can re-encode.
_SIGNATURES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"GIF8", "image/gif"))


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's bytes, its media type, and the name it came under."""

    data: bytes
    media_type: str
    name: str


def pictures_beside(
    page: Path, document: Document, known: frozenset[str] = frozenset()
) -> tuple[dict[str, PictureFile], tuple[Finding, ...]]:
    """The pictures of a document that lie in the page's folder or below it, by address, and what was not found.

    Addresses that are ``known`` stand for pictures that came in the file itself.
    """
    found: dict[str, PictureFile] = {}
    remarks: list[Finding] = []
    for address in dict.fromkeys(_addresses(document)):
        if address in known:
            continue
        picture = _read(page.parent, address)
        if picture is not None:
            found[address] = picture
        elif not urlsplit(address).scheme and not address.startswith("//"):
            remarks.append(
                Finding(
                    "picture_not_found",
                    "The picture {address} was not found beside the text.",
                    values={"address": address},
                )
            )
    return found, tuple(remarks)


def pictures_inside(
    document: Document, pictures: Mapping[str, bytes]
) -> tuple[dict[str, PictureFile], Document, tuple[Finding, ...]]:
    """The pictures that came in the file itself, by address; those that Stet cannot show become place-holders."""
    found: dict[str, PictureFile] = {}
    for address, data in pictures.items():
        media_type = media_type_of(data)
        if media_type:
            found[address] = PictureFile(data, media_type, address)
    unusable = pictures.keys() - found.keys()
    if not unusable:
        return found, document, ()
    blocks = tuple(_without(block, unusable) for block in document.blocks)
    remark = Finding(
        "pictures_not_shown",
        "Pictures of a kind that Stet cannot show: {count}. A place-holder stands for each.",
        values={"count": len(unusable)},
    )
    return found, Document(blocks), (remark,)


def still_outside(
    report: tuple[Finding, ...], document: Document, pictures: Collection[str]
) -> tuple[Finding, ...]:
    """The report, in which only such pictures lie outside that were not found; ``pictures`` are addresses."""
    left = sum(figure.address not in pictures for figure in figures_of(document))
    told = (
        replace(one, values={"count": left}) if one.code == REMOTE_PICTURES else one
        for one in report
        if left or one.code != REMOTE_PICTURES
    )
    return tuple(told)


def with_pictures(document: Document, taken: dict[str, str]) -> Document:
    """The document with its figures naming the assets that were taken in (address -> hash)."""
    if not taken:
        return document
    return Document(tuple(_with_asset(block, taken) for block in document.blocks))


def media_type_of(data: bytes) -> str:
    """The media type by the first bytes; empty where it is no picture that we know."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if is_heic(data):
        return "image/heic"
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")


def _addresses(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Figure) and block.address and not block.asset:
            yield block.address


def _without(block: Block, addresses: AbstractSet[str]) -> Block:
    if isinstance(block, Figure) and block.address in addresses:
        note = " ".join(filter(None, (block.alt, runs_text(block.caption), block.address)))
        return Placeholder("picture", note)
    return block


def _with_asset(block: Block, taken: dict[str, str]) -> Block:
    if isinstance(block, Figure) and not block.asset and block.address in taken:
        return replace(block, asset=taken[block.address])
    return block


def _read(folder: Path, address: str) -> PictureFile | None:
    """A picture below ``folder``; None for a remote address, a path that leads elsewhere, or no picture."""
    try:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        path = (folder / PurePosixPath(unquote(parts.path))).resolve()
        if not path.is_relative_to(folder.resolve()) or not path.is_file():
            return None
        if path.stat().st_size > LARGEST_PICTURE:
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    media_type = media_type_of(data)
    return PictureFile(data, media_type, path.name) if media_type else None
