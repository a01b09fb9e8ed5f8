"""The pictures of a web page: figures in a few widths, one for those who share it, the publication's logo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.canonical import digest
from editor_app.domain.content import Content
from editor_app.domain.crop import Crop
from editor_app.domain.document import AiUse, Figure, FigureWidth, figures_of, runs_text
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Cover
from editor_app.domain.findings import Finding
from editor_app.domain.publication import Publication
from editor_app.formats.html_writer import Rendition, picture_key
from editor_app.publishing.job import WEB, AssetReader
from editor_app.publishing.manifest import PackagedPicture, PictureSize
from editor_app.publishing.pictures import (
    Box,
    PictureFile,
    PictureName,
    PictureShape,
    encode_picture,
    plan_picture,
)

FIGURE, COVER, LOGO = "figure", "cover", "logo"
FOLDER = "images"
# The measure is 640 px: a small phone, a phone of today, a sharp screen.  What stands narrower: as it is, and sharp.
_FIGURE_WIDTHS = {
    FigureWidth.FULL: (480, 800, 1280),
    FigureWidth.MEDIUM: (428, 856),
    FigureWidth.SMALL: (256, 512),
}
_COVER_WIDTHS = (1200,)
_LOGO_WIDTHS = (320,)
_SHARED_RATIO = "16:9"
_WEIGHT = {AiUse.UNDECLARED: 0, AiUse.NONE: 0, AiUse.ASSISTED: 1, AiUse.GENERATED: 2}


@dataclass(frozen=True, slots=True)
class WebPictures:
    """What became of the pictures: as the manifest tells it, their files by path beside the page, and remarks."""

    packaged: tuple[PackagedPicture, ...]
    files: tuple[tuple[str, bytes], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """One picture in one use, and how its renditions are made and named."""

    asset: str
    use: str
    widths: tuple[int, ...]
    ai_use: AiUse
    crop: Crop | None = None
    width: FigureWidth = FigureWidth.FULL

    @property
    def box(self) -> Box | None:
        crop = self.crop
        return None if crop is None else Box(crop.left, crop.top, crop.right, crop.bottom)

    @property
    def stem(self) -> str:
        if self.use != FIGURE:
            return f"{FOLDER}/{self.use}-{self.asset[:16]}"
        if self.crop is None:
            return f"{FOLDER}/{self.asset[:16]}"
        return f"{FOLDER}/{self.asset[:16]}-{digest(picture_key('', self.crop).encode())[:8]}"


def web_pictures(content: Content, publication: Publication, assets: AssetReader) -> WebPictures:
    """Encode every picture that a page shows.  Raise `StetError` where one is named but missing or damaged."""
    figures = _figures(content)
    packaged: list[PackagedPicture] = []
    files: dict[str, bytes] = {}
    for use in _uses(content, publication, figures):
        data = _bytes_of(use.asset, assets)
        encoded = encode_picture(use.asset, data, use.stem, use.widths, use.ai_use, use.box)
        files.update({one.name: one.data for one in encoded})
        packaged.append(_packaged(use, encoded))
    return WebPictures(tuple(packaged), tuple(sorted(files.items())), tuple(_missing(figures)))


def plan_web_pictures(
    content: Content, publication: Publication, shapes: Mapping[str, PictureShape | None]
) -> tuple[PackagedPicture, ...]:
    """What `web_pictures` makes, known from the pictures' shapes alone; one without a shape is left out."""
    packaged = []
    for use in _uses(content, publication, _figures(content)):
        shape = shapes.get(use.asset)
        if shape is not None:
            packaged.append(_packaged(use, plan_picture(shape, use.stem, use.widths, use.box)))
    return tuple(packaged)


def web_assets(content: Content, publication: Publication) -> tuple[str, ...]:
    """The hashes of all pictures that a page needs, each once."""
    return tuple(dict.fromkeys(use.asset for use in _uses(content, publication, _figures(content))))


def _packaged(use: _Use, files: Sequence[PictureName | PictureFile]) -> PackagedPicture:
    sizes = tuple(PictureSize(one.name, one.width, one.height) for one in files)
    if use.use != FIGURE:
        return PackagedPicture(use.asset, use.use, sizes)
    return PackagedPicture(use.asset, use.use, sizes, use.crop, use.width)


def _figures(content: Content) -> list[Figure]:
    return list(figures_of(content.document))


def _uses(content: Content, publication: Publication, figures: list[Figure]) -> Iterator[_Use]:
    shown = _shown(figures)
    told = set()
    for figure in figures:
        key = picture_key(figure.asset, figure.crop, figure.width)
        if figure.asset and key not in told:
            told.add(key)
            widths = _FIGURE_WIDTHS[figure.width]
            yield _Use(figure.asset, FIGURE, widths, shown[figure.asset], figure.crop, figure.width)
    cover = content.fields.variant(WEB).cover or content.fields.cover
    if cover is not None and cover.asset:
        ai_use = shown.get(cover.asset, AiUse.UNDECLARED)
        yield _Use(cover.asset, COVER, _COVER_WIDTHS, ai_use, _cut(cover))
    if publication.logo:
        yield _Use(publication.logo, LOGO, _LOGO_WIDTHS, AiUse.UNDECLARED)


def renditions(packaged: tuple[PackagedPicture, ...], use: str) -> dict[str, tuple[Rendition, ...]]:
    """The renditions of one use, by `picture_key`."""
    return {
        picture_key(picture.asset, picture.crop, picture.width): tuple(
            Rendition(size.path, size.width, size.height) for size in picture.sizes
        )
        for picture in packaged
        if picture.use == use
    }


def _bytes_of(asset: str, assets: AssetReader) -> bytes:
    try:
        return assets(asset)
    except (KeyError, FileNotFoundError) as error:
        raise StetError(
            "Picture missing",
            "The picture {asset} belongs to the article but is not in the library.",
            hint="Take it in again, or take it out of the article, and export once more.",
            asset=asset[:12],
        ) from error


def _shown(figures: list[Figure]) -> dict[str, AiUse]:
    """Each asset in reading order, with the heaviest that is declared about it."""
    shown: dict[str, AiUse] = {}
    for figure in figures:
        if figure.asset:
            known = shown.get(figure.asset, AiUse.UNDECLARED)
            shown[figure.asset] = max(known, figure.ai_use, key=_WEIGHT.__getitem__)
    return shown


def _cut(cover: Cover) -> Crop | None:
    return next((crop for crop in cover.crops if crop.ratio == _SHARED_RATIO), None)


def _missing(figures: list[Figure]) -> list[Finding]:
    return [
        Finding(
            "picture.missing",
            "A picture is missing from the page: {picture}. It was never taken into the library.",
            values={"picture": runs_text(figure.caption) or figure.alt or figure.address or "?"},
        )
        for figure in figures
        if not figure.asset
    ]
