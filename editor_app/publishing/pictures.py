"""Pictures for a channel: turned upright, in sRGB, in a few widths, and rid of everything their files tell.

Same input and same Pillow: same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from editor_app.domain.document import AiUse
from editor_app.domain.errors import StetError
from editor_app.publishing.heic import HEIC, is_heic, read_heic
from editor_app.publishing.picture_labels import embedded_label

LARGEST_PIXELS = 80_000_000
"""Above this a picture is refused: it would take 240 MB and more to open."""

_JPEG, _PNG, _WEBP = "JPEG", "PNG", "WEBP"
_SUFFIXES = {_JPEG: "jpg", _PNG: "png", _WEBP: "webp"}
_SETTINGS: dict[str, dict[str, object]] = {
    _JPEG: {"quality": 82, "optimize": True, "progressive": True},
    _PNG: {"optimize": True},
    _WEBP: {"quality": 80, "method": 4},
}
# Line art and screenshots stay what they are; whatever else there is becomes the kind that every reader can show.
_KEPT_KINDS = {"JPEG": _JPEG, "MPO": _JPEG, "PNG": _PNG, "GIF": _PNG, "WEBP": _WEBP}
# The EXIF tag that says how the camera was held, and its values for a picture that lies on its side.
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})
FINER = 1.5
"""How much finer than it is shown a picture is decoded for the screen at least: its edges stay sharp."""
# SubIFD and maker notes of hostile files make these, deep inside Pillow.
DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    MemoryError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One encoded rendition: its file name, width and height in pixels, bytes."""

    name: str
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture; edges in 1/10000 of width and height."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PictureShape:
    """A picture as it will be shown: upright, its width and height in pixels, and the kind that is written of it."""

    width: int
    height: int
    kind: str


@dataclass(frozen=True, slots=True)
class PictureName:
    """One rendition before it is made: its file name, width and height in pixels."""

    name: str
    width: int
    height: int


def encode_picture(
    asset: str,
    data: bytes,
    stem: str,
    widths: Sequence[int],
    ai_use: AiUse = AiUse.UNDECLARED,
    box: Box | None = None,
) -> tuple[PictureFile, ...]:
    """The renditions of one picture, narrowest first; never wider than the picture is.

    File names begin with ``stem``; ``widths`` are in pixels, ascending.  Raise `StetError` where the bytes are no
    picture or too large a one.
    """
    image, shape = _upright(asset, data)
    edges = _edges(shape, box)
    if edges is not None:
        image = image.crop(edges)
    return tuple(
        _rendition(image, planned, shape.kind, ai_use) for planned in plan_picture(shape, stem, widths, box)
    )


def glance_at(asset: str, data: bytes, width: int, box: Box | None = None) -> bytes:
    """One rendition as `encode_picture` makes it, for the screen: a large JPEG is decoded no finer than it needs.

    That takes a third of the time, and differs from the package's by what nobody sees.
    """
    with _opened(asset, data) as opened:
        across, down = _upright_size(asset, opened)
        kind = _known_kind(opened) or ""
        edges = _edges(PictureShape(across, down, kind), box)
        share = FINER * width / (across if edges is None else edges[2] - edges[0])
        if kind != _JPEG or share >= 1:
            return encode_picture(asset, data, "", (width,), box=box)[-1].data
        (planned,) = plan_picture(PictureShape(across, down, kind), "", (width,), box)
        opened.draft(None, (round(opened.width * share), round(opened.height * share)))
        image = _prepared(asset, opened)
    edges = _edges(PictureShape(image.width, image.height, kind), box)
    return _rendition(image if edges is None else image.crop(edges), planned, kind, AiUse.UNDECLARED).data


def plan_picture(
    shape: PictureShape, stem: str, widths: Sequence[int], box: Box | None = None
) -> tuple[PictureName, ...]:
    """The renditions that `encode_picture` makes of a picture of this shape, without making them."""
    edges = _edges(shape, box)
    whole, tall = (shape.width, shape.height) if edges is None else (edges[2] - edges[0], edges[3] - edges[1])
    fitting = [width for width in widths if width < whole]
    if len(fitting) < len(widths):
        fitting.append(whole)
    suffix = _SUFFIXES[shape.kind]
    return tuple(
        PictureName(f"{stem}-{width}.{suffix}", width, max(1, round(tall * width / whole)))
        for width in fitting
    )


def measure_picture(asset: str, data: bytes) -> PictureShape:
    """The shape of a picture, from its first bytes where they tell.  Raise `StetError` as `encode_picture` does."""
    with _opened(asset, data) as opened:
        kind = _known_kind(opened)
        if kind is not None:
            return PictureShape(*_upright_size(asset, opened), kind)
    # Whether other kinds need transparency is seen in their pixels only.
    return _upright(asset, data)[1]


def _known_kind(opened: Image.Image) -> str | None:
    """The kind that is written of a picture; None where its pixels must be seen for that."""
    if opened.format == HEIC:
        return _kind_for(opened.mode)
    return _KEPT_KINDS.get(opened.format or "")


def _kind_for(mode: str) -> str:
    return _PNG if "A" in mode else _JPEG


def _upright_size(asset: str, opened: Image.Image) -> tuple[int, int]:
    try:
        turned = opened.getexif().get(_ORIENTATION) in _TURNED
    except DAMAGE as error:
        raise _unreadable(asset, error) from error
    return (opened.height, opened.width) if turned else (opened.width, opened.height)


def _upright(asset: str, data: bytes) -> tuple[Image.Image, PictureShape]:
    with _opened(asset, data) as opened:
        kind = _known_kind(opened)
        image = _prepared(asset, opened)
    kind = kind or _kind_for(image.mode)
    return image, PictureShape(image.width, image.height, kind)


def _opened(asset: str, data: bytes) -> Image.Image:
    try:
        if is_heic(data):
            read_heic()
        image = Image.open(io.BytesIO(data))
    except UnidentifiedImageError as error:
        raise _unreadable(asset, "unknown format") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(asset) from error
    except DAMAGE as error:
        raise _unreadable(asset, error) from error
    if image.width * image.height > LARGEST_PIXELS:
        raise _too_large(asset)
    return image


def _prepared(asset: str, opened: Image.Image) -> Image.Image:
    """The pixels: decoded, upright, eight bits, sRGB, without any metadata."""
    try:
        opened.load()
        image = ImageOps.exif_transpose(opened)
        profile = image.info.get("icc_profile")
        image = _eight_bits(image)
        if profile:
            image = _in_srgb(image, profile)
        image = _plain_mode(image)
    except DAMAGE as error:
        raise _unreadable(asset, error) from error
    image.info.clear()
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):
        # Sixteen bits: a plain conversion would clip all but the darkest greys.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "P" or (image.mode in {"1", "L", "RGB"} and "transparency" in image.info):
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    return image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours as they were meant, since the profile that says so is not kept; a damaged profile counts as none."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if image.mode not in {"RGB", "RGBA", "CMYK"}:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, *DAMAGE):
        return image
    return converted or image


def _plain_mode(image: Image.Image) -> Image.Image:
    if image.mode in {"L", "RGB", "RGBA"}:
        return image.copy()
    return image.convert("RGBA" if image.mode in {"LA", "La", "PA", "RGBa"} else "RGB")


def _edges(shape: PictureShape, box: Box | None) -> tuple[int, int, int, int] | None:
    """The edges of a box in pixels; None for the whole picture, also where the box does not lie in it."""
    if box is None:
        return None
    left, right = shape.width * box.left // 10000, shape.width * box.right // 10000
    top, bottom = shape.height * box.top // 10000, shape.height * box.bottom // 10000
    inside = 0 <= left < right <= shape.width and 0 <= top < bottom <= shape.height
    return (left, top, right, bottom) if inside else None


def _rendition(image: Image.Image, planned: PictureName, kind: str, ai_use: AiUse) -> PictureFile:
    size = (planned.width, planned.height)
    sized = image
    if planned.width < image.width:
        sized = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = io.BytesIO()
    sized.save(out, kind, **_SETTINGS[kind], **embedded_label(kind, ai_use))
    return PictureFile(planned.name, *size, out.getvalue())


def _unreadable(asset: str, reason: object) -> StetError:
    return StetError(
        "Picture cannot be read",
        "The picture {asset} cannot be read: {reason}.",
        hint="Replace it in the article with a JPEG, PNG or WebP file.",
        asset=asset[:12],
        reason=reason,
    )


def _too_large(asset: str) -> StetError:
    return StetError(
        "Picture too large",
        "The picture {asset} has more than {limit} million pixels.",
        hint="Make it smaller and take it in again.",
        asset=asset[:12],
        limit=LARGEST_PIXELS // 1_000_000,
    )
