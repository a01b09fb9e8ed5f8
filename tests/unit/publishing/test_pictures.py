"""Pictures on their way out."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from editor_app.domain.document import AiUse
from editor_app.domain.errors import StetError
from editor_app.publishing import pictures
from editor_app.publishing.heic import is_heic, read_heic
from editor_app.publishing.pictures import (
    Box,
    PictureFile,
    encode_picture,
    glance_at,
    measure_picture,
    plan_picture,
)
from tests.support.packages import picture

WIDTHS = (480, 800, 1280)


def encoded(data: bytes, ai_use: AiUse = AiUse.UNDECLARED, box: Box | None = None) -> tuple[PictureFile, ...]:
    return encode_picture("f" * 64, data, "images/f", WIDTHS, ai_use, box)


def opened(file: PictureFile) -> Image.Image:
    image = Image.open(io.BytesIO(file.data))
    assert image.size == (file.width, file.height)
    return image


def with_exif() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of the desk"
    exif.get_ifd(0x8825)[2] = (27.0, 49.0, 30.0)
    return picture(600, 400, "JPEG", exif=exif, comment=b"from the desk")


@pytest.mark.parametrize(
    ("width", "widths"),
    [(2000, [480, 800, 1280]), (1280, [480, 800, 1280]), (1000, [480, 800, 1000]), (480, [480]), (90, [90])],
)
def test_a_picture_is_never_made_wider_than_it_is(width: int, widths: list[int]) -> None:
    assert [file.width for file in encoded(picture(width, 100))] == widths


@pytest.mark.parametrize(
    ("kind", "mode", "suffix", "written"),
    [
        ("JPEG", "RGB", "jpg", "JPEG"),
        ("JPEG", "L", "jpg", "JPEG"),
        ("JPEG", "CMYK", "jpg", "JPEG"),
        ("PNG", "RGB", "png", "PNG"),
        ("PNG", "RGBA", "png", "PNG"),
        ("PNG", "I;16", "png", "PNG"),
        ("PNG", "1", "png", "PNG"),
        ("GIF", "L", "png", "PNG"),
        ("WEBP", "RGB", "webp", "WEBP"),
        ("WEBP", "RGBA", "webp", "WEBP"),
        ("BMP", "RGB", "jpg", "JPEG"),
        ("TIFF", "RGB", "jpg", "JPEG"),
    ],
)
def test_each_kind_becomes_one_that_every_reader_shows(
    kind: str, mode: str, suffix: str, written: str
) -> None:
    (file,) = encoded(blank(kind, mode))
    assert file.name == f"images/f-64.{suffix}"
    assert opened(file).format == written


def blank(kind: str, mode: str) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (64, 48)).save(out, kind)
    return out.getvalue()


def test_a_picture_is_turned_upright_and_tells_nothing() -> None:
    (file,) = encoded(with_exif())
    image = opened(file)
    assert (file.width, file.height) == (400, 600)
    assert not image.getexif()
    assert set(image.info) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }
    for secret in (b"Camera of the desk", b"from the desk", b"Exif", b"GPS"):
        assert secret not in file.data


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_kinds_tell_nothing_either(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of the desk"
    (file,) = encoded(picture(300, 200, kind, exif=exif))
    assert b"Camera of the desk" not in file.data
    assert not opened(file).getexif()


def test_colours_are_converted_before_their_profile_is_dropped() -> None:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, wide, b"no profile at all"):
        (file,) = encoded(picture(64, 64, "PNG", icc_profile=profile))
        image = opened(file)
        assert "icc_profile" not in image.info
        assert image.convert("RGB").getpixel((60, 60)) == (0x88, 0x99, 0xAA)


def test_sixteen_bits_keep_their_greys() -> None:
    grey = Image.new("I;16", (40, 40), 32768)
    out = io.BytesIO()
    grey.save(out, "PNG")
    (file,) = encoded(out.getvalue())
    assert opened(file).convert("L").getpixel((5, 5)) in {127, 128}


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = picture(900, 700, "PNG")
    assert encoded(data) == encoded(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_declared_use_of_ai_is_written_into_the_file(kind: str) -> None:
    data = picture(200, 100, kind)
    (generated,) = encoded(data, AiUse.GENERATED)
    (assisted,) = encoded(data, AiUse.ASSISTED)
    (nothing,) = encoded(data, AiUse.NONE)
    assert b"digitalsourcetype/trainedAlgorithmicMedia" in generated.data
    assert b"digitalsourcetype/compositeWithTrainedAlgorithmicMedia" in assisted.data
    assert b"digitalsourcetype" not in nothing.data
    assert opened(generated).size == (200, 100)


def test_a_cut_takes_its_part_and_a_senseless_one_takes_all() -> None:
    data = picture(1000, 800, "PNG")
    (cut,) = encode_picture("f", data, "c", (1200,), box=Box(0, 1000, 10000, 8000))
    assert (cut.width, cut.height) == (1000, 560)
    (whole,) = encode_picture("f", data, "c", (1200,), box=Box(9000, 0, 1000, 8000))
    assert (whole.width, whole.height) == (1000, 800)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg/>",
        b"GIF89a",
        picture(400, 300)[:600],
        picture(400, 300, "PNG")[:90],
        b"\x89PNG\r\n\x1a\n" * 9,
    ],
)
def test_what_is_no_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(StetError, match="The picture ffffffffffff cannot be read"):
        encoded(data)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_telephones_photograph_becomes_what_every_reader_shows(mode: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of the desk"
    read_heic()
    data = picture(640, 400, "HEIF", mode, exif=exif)
    assert is_heic(data)
    files = encoded(data)
    written = "JPEG" if mode == "RGB" else "PNG"
    assert [opened(file).format for file in files] == [written] * len(files)
    assert b"Camera of the desk" not in files[-1].data
    assert not opened(files[-1]).getexif()
    planned = plan_picture(measure_picture("f" * 64, data), "images/f", WIDTHS)
    assert [(one.name, one.height) for one in planned] == [(file.name, file.height) for file in files]


def test_a_bomb_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST_PIXELS", 10_000)
    with pytest.raises(StetError, match="million pixels"):
        encoded(picture(101, 100))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(StetError, match="million pixels"):
        encoded(picture(101, 100))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("box", [None, Box(0, 1000, 10000, 8000), Box(9000, 0, 1000, 8000)])
@pytest.mark.parametrize("size", [(1500, 700), (700, 1501), (480, 3), (90, 40)])
def test_a_plan_names_what_is_made(size: tuple[int, int], box: Box | None, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = picture(*size, "JPEG", exif=exif)
    made = [(file.name, file.width, file.height) for file in encoded(data, box=box)]
    shape = measure_picture("f" * 64, data)
    planned = plan_picture(shape, "images/f", WIDTHS, box)
    assert [(one.name, one.width, one.height) for one in planned] == made


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("PNG", "P"),
        ("PNG", "I;16"),
        ("PNG", "RGBA"),
        ("GIF", "L"),
        ("WEBP", "RGBA"),
        ("BMP", "RGB"),
        ("TIFF", "RGB"),
        ("TIFF", "RGBA"),
    ],
)
def test_a_plan_knows_the_kind_that_is_written(kind: str, mode: str) -> None:
    data = blank(kind, mode)
    planned = plan_picture(measure_picture("f" * 64, data), "images/f", WIDTHS)
    assert [one.name for one in planned] == [file.name for file in encoded(data)]


def test_a_picture_is_not_decoded_to_be_measured() -> None:
    data = picture(1500, 700)
    assert measure_picture("f" * 64, data[: len(data) // 2]).width == 1500
    with pytest.raises(StetError):
        encoded(data[: len(data) // 2])


def test_what_is_no_picture_has_no_shape() -> None:
    with pytest.raises(StetError):
        measure_picture("f" * 64, b"no picture")


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("box", [None, Box(1000, 2000, 6000, 9000)])
@pytest.mark.parametrize("turn", [1, 6])
def test_a_glance_shows_what_the_package_will(kind: str, box: Box | None, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    big = io.BytesIO()
    Image.radial_gradient("L").resize((2400, 1600)).convert("RGB").save(big, kind, exif=exif)
    for width in (300, 5000):
        seen = Image.open(io.BytesIO(glance_at("f", big.getvalue(), width, box)))
        packed = Image.open(io.BytesIO(encode_picture("f", big.getvalue(), "f", (width,), box=box)[-1].data))
        assert seen.size == packed.size
        assert max(ImageStat.Stat(ImageChops.difference(seen, packed)).mean) < 2
