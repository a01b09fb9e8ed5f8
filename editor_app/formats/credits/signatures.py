"""Unlabelled English bylines: ``Jane Doe | Reuters``, ``John Smith, TIME``, names with an outlet and nothing else."""

from __future__ import annotations

import re

from editor_app.formats.credits.bylines import Byline, is_english_organisation
from editor_app.formats.credits.names import is_latin_name

_PIECES = re.compile(r"\s*[|•·]\s*|\s*,\s*|\s+[–—-]\s+|\s+and\s+|\n")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|@\w+")
_STATUS = re.compile(
    r"^(?:first |last )?(?:updated|published|posted|modified|created)(?: on| at)?:?$", re.IGNORECASE
)
_CAPITALS = re.compile(r"^[A-Z][A-Z.&]{1,9}$")
_LONGEST = 90
# Words of pages and places that are built like names.
_NOT_NAMES = re.compile(
    r"\b(?:First|Last|Posted|Published|Updated|Text|Print|Share|View|Read|More|Other|United|World|Kingdom|States|News|Story|Stories|Video|Photo"
    r"|Photos|Sciences?|Technology|Health|Sports?|Business|Politics|Opinion|Comments?|Email|Follow|Subscribe|Top|Latest|Your|Our|The|New|Home|Page"
    r"|Local|Public|Breaking|Exclusive|Source|Author|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def read_signature(text: str) -> Byline | None:
    """The people and the outlet of a line that holds nothing else; None for any other line."""
    text = _ADDRESS.sub("", text).strip(" |,")
    if not text or len(text) > _LONGEST:
        return None
    names: list[str] = []
    units: list[str] = []
    for piece in (piece.strip(" :") for piece in _PIECES.split(text)):
        if not piece or _STATUS.match(piece):
            continue
        if (
            " " in piece
            and is_latin_name(piece)
            and not _NOT_NAMES.search(piece)
            and not is_english_organisation(piece)
        ):
            names.append(piece)
        elif names and (is_english_organisation(piece) or _CAPITALS.match(piece)):
            units.append(piece)
        else:
            return None
    if not names:
        return None
    return Byline("author", "", tuple(dict.fromkeys(names)), (), units[0] if units else "")
