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
# SubIFD and maker notes of hostile files make these, deep inside Pillow.
_DAMAGE = (
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
    with _opened(asset, data) as opened:
        kind = _KEPT_KINDS.get(opened.format or "", "")
        image = _prepared(asset, opened)
    if box is not None:
        image = _cropped(image, box)
    kind = kind or (_PNG if "A" in image.mode else _JPEG)
    fitting = [width for width in widths if width < image.width]
    if len(fitting) < len(widths):
        fitting.append(image.width)
    return tuple(_rendition(stem, image, width, kind, ai_use) for width in fitting)


def _opened(asset: str, data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data))
    except UnidentifiedImageError as error:
        raise _unreadable(asset, "unknown format") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(asset) from error
    except _DAMAGE as error:
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
    except _DAMAGE as error:
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
    except (ImageCms.PyCMSError, *_DAMAGE):
        return image
    return converted or image


def _plain_mode(image: Image.Image) -> Image.Image:
    if image.mode in {"L", "RGB", "RGBA"}:
        return image.copy()
    return image.convert("RGBA" if image.mode in {"LA", "La", "PA", "RGBa"} else "RGB")


def _cropped(image: Image.Image, box: Box) -> Image.Image:
    edges = (
        image.width * box.left // 10000,
        image.height * box.top // 10000,
        image.width * box.right // 10000,
        image.height * box.bottom // 10000,
    )
    left, top, right, bottom = edges
    inside = 0 <= left < right <= image.width and 0 <= top < bottom <= image.height
    return image.crop(edges) if inside else image


def _rendition(stem: str, image: Image.Image, width: int, kind: str, ai_use: AiUse) -> PictureFile:
    height = max(1, round(image.height * width / image.width))
    sized = image
    if width < image.width:
        sized = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    if kind == _JPEG and sized.mode == "RGBA":
        kind = _PNG
    out = io.BytesIO()
    sized.save(out, kind, **_SETTINGS[kind], **embedded_label(kind, ai_use))
    return PictureFile(f"{stem}-{width}.{_SUFFIXES[kind]}", sized.width, sized.height, out.getvalue())


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
