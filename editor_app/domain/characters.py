"""Which characters text may hold, and how text is counted."""

from __future__ import annotations

import functools
import re

REPLACEMENT = "\ufffd"

# C0 and C1 controls except tab and line feed, lone surrogates, and the noncharacters U+FFFE and U+FFFF: none of them
# can be stored, hashed, shown or written to XML (XML 1.0, clause 2.2).
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# Han, kana, hangul, bopomofo, CJK and full-width punctuation: what a word processor counts one by one.
CJK = (
    "\u1100-\u11ff\u2e80-\u2fff\u3000-\u303f\u3040-\u30ff\u3100-\u312f\u3130-\u318f\u31a0-\u31ff\u3200-\u33ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00016fe0-\U00016fff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
# Punctuation that Chinese sets full width although Unicode shares it with Latin: it counts where it is Chinese.
_SHARED_PUNCTUATION = "“”‘’…—·"
_CJK_RUN = f"[{CJK}]+"
_COUNTED = rf"[{CJK}{_SHARED_PUNCTUATION}]|[^\s{CJK}{_SHARED_PUNCTUATION}]+"
_COUNTED_LATIN = r"\S+"
_LATIN_RUN = rf"[^\s{CJK}{_SHARED_PUNCTUATION}]+"
# Zero-width spaces and joiners, soft hyphens, direction marks, the byte order mark: nobody sees or counts them.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MOST_DIGITS = 10
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"

# Each takes some milliseconds, for the sets are large: a window that starts waits for none that it does not need.
_compiled = functools.cache(re.compile)


def clean(text: str) -> tuple[str, int]:
    """Make text storable: line ends become line feeds, forbidden characters U+FFFD.

    Return the text and how many characters had to be replaced.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FORBIDDEN.subn(REPLACEMENT, text)


def is_clean(text: str) -> bool:
    """Tell whether text holds no forbidden character."""
    return _FORBIDDEN.search(text) is None


def whole_number(text: str) -> int | None:
    """The number that a text is, of up to nine plain digits; None for any other text.

    What strangers write may be digits that ``int`` refuses: ² or five thousand of them.
    """
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _MOST_DIGITS else None


def counted_pieces(line: str) -> list[str]:
    """What a word processor counts one by one in a paragraph: each CJK character or mark, each run of others.

    A paragraph without a CJK character is Latin: its curly quotes and dashes belong to the words beside them.
    """
    line = _UNSEEN.sub("", line).replace("\u3000", " ")
    return _compiled(_COUNTED if has_cjk(line) else _COUNTED_LATIN).findall(line)


def latin_pieces(line: str) -> list[str]:
    """The runs among `counted_pieces` that are not CJK."""
    return _compiled(_LATIN_RUN if has_cjk(line) else _COUNTED_LATIN).findall(_UNSEEN.sub("", line))


def has_cjk(text: str) -> bool:
    """Tell whether a text holds a character that Chinese, Japanese or Korean is written with."""
    return _compiled(_CJK_RUN).search(text) is not None


def cjk_runs(text: str) -> list[str]:
    """The stretches of a text that are written in such characters."""
    return _compiled(_CJK_RUN).findall(text)


def count_characters(text: str) -> int:
    """The count that published pages carry: as `counted_pieces`, but each curly quote and dash one in Latin text too.

    It stays as it is, for a package made again must have the same bytes.
    """
    return len(_compiled(_COUNTED).findall(text.replace("\u3000", " ")))


def is_mostly_han(text: str) -> bool:
    """Tell whether a text reads as Chinese: at least a fifth of its visible characters are Han."""
    visible = len("".join(text.split()))
    return visible > 0 and len(_compiled(_HAN).findall(text)) * 5 >= visible
