"""Pictures that do not tell their place any more, and small copies."""

from __future__ import annotations

import io

import pytest
from PIL import ExifTags, Image

from editor_app.publishing.picture_place import tells_place
from editor_app.publishing.placeless import without_place
from editor_app.publishing.reduced_picture import LONGEST, reduced_picture
from tests.support.handoffs import placed_picture


def placed(form: str, orientation: int = 6) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "somebody"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (27.0, 49.0, 30.0)
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, form, exif=exif)
    return out.getvalue()


def test_a_jpeg_keeps_its_pixels_and_its_orientation() -> None:
    before = placed("JPEG")
    after = without_place(before)
    assert after is not None
    assert (tells_place(before), tells_place(after)) == (True, False)
    with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
        assert one.tobytes() == other.tobytes()
        assert other.getexif()[ExifTags.Base.Orientation] == 6
        assert other.getexif()[ExifTags.Base.Artist] == "somebody"


def test_xmp_goes_whole() -> None:
    data = placed("JPEG")
    xmp = b"http://ns.adobe.com/xap/1.0/\x00<x exif:GPSLatitude='27,49N'/>"
    with_xmp = data[:2] + b"\xff\xe1" + (len(xmp) + 2).to_bytes(2, "big") + xmp + data[2:]
    after = without_place(with_xmp)
    assert after is not None
    assert b"GPSLatitude" not in after


def test_a_png_too() -> None:
    after = without_place(placed("PNG"))
    assert after is not None
    assert not tells_place(after)
    with Image.open(io.BytesIO(after)) as opened:
        assert opened.size == (40, 20)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\xff\xd8\xff\xe1\x00", b"\xff\xd8" + b"\x00" * 9], ids=str
)
def test_what_is_in_no_known_form_is_left_to_a_person(data: bytes) -> None:
    assert without_place(data) is None


def test_any_cut_of_a_picture_fails_quietly() -> None:
    data = placed_picture()
    for end in range(0, len(data), 37):
        made = without_place(data[:end])
        assert made is None or not tells_place(made)
        reduced_picture(data[:end])


def test_a_small_copy_is_small_upright_and_tells_nothing() -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    Image.new("RGBA", (4000, 1000), (0, 0, 255, 0)).convert("RGB").save(out, "JPEG", exif=exif)
    small = reduced_picture(out.getvalue())
    assert small is not None
    with Image.open(io.BytesIO(small)) as opened:
        assert opened.size == (LONGEST // 4, LONGEST)
        assert not opened.getexif()
    see_through = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 255, 0)).save(see_through, "PNG")
    white = reduced_picture(see_through.getvalue())
    assert white is not None
    with Image.open(io.BytesIO(white)) as opened:
        assert opened.getpixel((5, 5)) == (255, 255, 255)
