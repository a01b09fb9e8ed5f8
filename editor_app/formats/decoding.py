"""Bytes to text: which encoding a file is in, decided by marks, declarations, strict decoding and plausibility."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from editor_app.domain.characters import clean
from editor_app.domain.errors import StetError

LARGEST_BYTES = 32 * 1024 * 1024
_SAMPLE = 200_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9][a-z0-9_:.-]{1,30})""")
# The platforms' names for national encodings stand for their larger successors (WHATWG Encoding, clause 4.2).
_SUCCESSORS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "iso-8859-1": "cp1252"}
_BINARY_STARTS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"SQLite format 3",
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Half of all running Chinese text is made of a few hundred characters; these are the most frequent of both scripts.
_FREQUENT = frozenset(
    "的一是不在有人这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而"
    "能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些"
    "與個為這們來時會對國說過後發無開長見經頭動兩樣現從將點問麼還進實間體關業產電話報記者新聞市區"
)
_MARKS_OF_TEXT = frozenset("，。、；：？！“”‘’（）《》【】…—·　\n\r\t ")
_HAN = re.compile("[\u3400-\u9fff]")
_WESTERN_BYTE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in (Python's name), and how many characters had to be replaced."""

    text: str
    encoding: str
    replaced: int = 0


def refuse_too_large(size: int) -> None:
    """Raise `StetError` for an input of more bytes than any article has; asked before a file is read, too."""
    if size > LARGEST_BYTES:
        raise StetError(
            "File too large",
            "The file has {size} MB; a text of up to {limit} MB can be imported.",
            hint="Check that it is an article and not a recording, a picture or an archive.",
            size=size // 1024 // 1024,
            limit=LARGEST_BYTES // 1024 // 1024,
        )


def decode(data: bytes) -> Decoded:
    """Read bytes as text.  Raise `StetError` for what is empty, too large or no text at all."""
    _refuse_unreadable(data)
    for decoded, encoding in _readings(data):
        if _reads_as_text(decoded):
            text, replaced = clean(decoded.removeprefix("\ufeff"))
            if not text.strip():
                raise _empty()
            return Decoded(text, encoding, replaced + decoded.count("\ufffd"))
    raise _binary()


def _refuse_unreadable(data: bytes) -> None:
    if not data.strip(b"\x00 \t\r\n"):
        raise _empty()
    refuse_too_large(len(data))
    if data.startswith(_BINARY_STARTS):
        raise _binary()


def _empty() -> StetError:
    return StetError("Empty file", "The file holds no text.")


def _binary() -> StetError:
    return StetError(
        "Not a text file",
        "The file holds no readable text.",
        hint="Text, HTML and Markdown can be imported.",
    )


def _readings(data: bytes) -> list[tuple[str, str]]:
    """Possible readings, best first; each is complete (with U+FFFD for single damaged bytes at most)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return [(data.decode(encoding, "replace"), encoding)]
    wide = _wide_encoding(data)
    if wide:
        return [(data.decode(wide, "replace"), wide)]
    strict = _strict(data)
    if strict is not None:
        return [(strict, "utf-8")]
    found = _declared_reading(data) + _plausible_readings(data)
    return found or _guessed(data)


def _strict(data: bytes) -> str | None:
    """The text where every byte is UTF-8; lone surrogates written as if they were characters pass, to be replaced."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of its spaces, digits and tags is zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if b"\x00" not in sample:
        return ""
    options = []
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        text = sample.decode(encoding, "replace")
        options.append((_plausibility(text), zeros.count(0), encoding))
    plausibility, _, encoding = max(options)
    return encoding if plausibility > 0.85 else ""


def _plausibility(text: str) -> float:
    """The share of a text's characters that ordinary Chinese or Western text is made of."""
    if not text:
        return 0.0
    usual = sum(
        1 for char in text if "\x20" <= char <= "\u024f" or char in _MARKS_OF_TEXT or _is_east_asian(char)
    )
    return usual / len(text)


def _is_east_asian(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3"


def _declared_reading(data: bytes) -> list[tuple[str, str]]:
    """The reading that the file itself declares, if it holds for (nearly) every byte."""
    found = _DECLARED.search(data[:4096])
    if not found:
        return []
    name = found.group(1).decode("ascii").lower()
    name = _SUCCESSORS.get(name, name)
    if name.startswith(("utf-16", "utf-32")):  # a lie: it was just read byte by byte
        return []
    return _nearly(data, name)


def _nearly(data: bytes, encoding: str) -> list[tuple[str, str]]:
    """The reading in ``encoding`` if at most a few bytes in a thousand are damaged."""
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        return []
    return [(text, encoding)] if text.count("\ufffd") * 200 <= len(text) else []


def _plausible_readings(data: bytes) -> list[tuple[str, str]]:
    """Readings in the encodings of our two languages, the one that makes the likeliest text first."""
    if _looks_western(data):
        return _nearly(data, "cp1252")
    found = [*_nearly(data, "utf-8"), *_nearly(data, "gb18030"), *_nearly(data, "big5")]
    scored = [(_share_of_frequent(text), text, encoding) for text, encoding in found]
    scored.sort(key=lambda one: -one[0])
    return [(text, encoding) for score, text, encoding in scored if score > 0.1]


def _looks_western(data: bytes) -> bool:
    """Single high bytes among letters (curly quotes, accents) and not the pairs of a Chinese encoding."""
    sample = data[:_SAMPLE]
    high = len(_HIGH_BYTE.findall(sample))
    return high * 8 < len(sample) and len(_WESTERN_BYTE.findall(sample)) * 10 >= high * 9


def _share_of_frequent(text: str) -> float:
    han = _HAN.findall(text[:_SAMPLE])
    return sum(1 for char in han if char in _FREQUENT) / len(han) if han else 0.0


def _guessed(data: bytes) -> list[tuple[str, str]]:
    """What a statistical guess says; the library is loaded only for the rare file that needs it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 60 ms that nearly no import needs

    best = from_bytes(data[:_SAMPLE]).best()
    return _nearly(data, best.encoding) if best is not None else []


def _reads_as_text(text: str) -> bool:
    """Tell text from binary bytes: hardly any control characters and hardly any that stand for nothing."""
    sample = text[:_SAMPLE]
    odd = len(_CONTROLS.findall(sample)) + sample.count("\ufffd")
    return odd * 20 <= len(sample) + 60
