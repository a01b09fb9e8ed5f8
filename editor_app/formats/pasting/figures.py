"""Pictures and players of a fragment: what is shown, what is an ornament, what has to stay outside."""

from __future__ import annotations

import enum
import re
from collections import Counter
from pathlib import Path

from lxml.html import HtmlElement

from editor_app.domain.characters import whole_number
from editor_app.domain.document import Figure, Placeholder
from editor_app.domain.links import is_web_address
from editor_app.formats.html_blocks import EMBEDS, embed_note
from editor_app.formats.html_tree import attribute, is_icon
from editor_app.formats.pasting.marks import joined
from editor_app.formats.pasting.pictures import LARGEST_SUM, MOST, PastedPicture, office_file, written_in
from editor_app.formats.picture_words import described

UNREACHABLE = "unreachable"

_PLAYERS = {
    **EMBEDS,
    # Of frames, only those that show a film are part of a text.
    "iframe": "video",
    "mp-common-videosnap": "video",
    "mpvideosnap": "video",
    "mp-common-mpaudio": "audio",
    "qqmusic": "audio",
    "mp-common-product": "embed",
    "mp-common-poi": "embed",
}
_ADDRESSES = ("data-original", "data-src", "data-lazy-src", "data-echo", "data-actualsrc", "original", "src")
_SIDE = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*(\d{1,5})(?:\.\d+)?(px|pt)", re.IGNORECASE)
_EMOJI = re.compile(r"emoji|emotion|emoticon|smiley|qqface", re.IGNORECASE)
_ORNAMENT_CLASS = re.compile(r"(?:^|\s)(?:assistant|ornament|xmt-decor\w*)(?:\s|$)", re.IGNORECASE)
_LONGEST_EMOJI = 12
_SMALL, _LARGE_ORNAMENT = 3, 120


class Shown(enum.Enum):
    """A picture that nobody would miss."""

    NOTHING = "nothing"


class Pictures:
    """Reads the pictures of one fragment and gathers those that come with it."""

    def __init__(self, base: str, folders: tuple[Path, ...], left_out: Counter[str], *, layout: bool) -> None:
        self.taken: dict[str, PastedPicture] = {}
        self._base = base
        self._folders = folders
        self._left_out = left_out
        self._layout = layout
        self._sum = 0

    def read(self, element: HtmlElement) -> Figure | Placeholder | str | Shown:
        """What an ``<img>`` shows: a picture, a place-holder for one that cannot be had, the letter that it stands for."""
        alt = described(attribute(element, "alt"))
        sources = [attribute(element, name) for name in _ADDRESSES]
        named = f"{attribute(element, 'class')} {sources[-1][:300]}"
        if alt and len(alt) <= _LONGEST_EMOJI and _EMOJI.search(named):
            return alt
        if self._is_ornament(element):
            return Shown.NOTHING
        address = next((one for one in sources if one and not _is_local(one)), "")
        if address and is_web_address(joined(self._base, address)):
            return Figure(alt=alt, address=joined(self._base, address))
        local = next((one for one in sources if one), "")
        return self._local(local, alt)

    def _is_ornament(self, element: HtmlElement) -> bool:
        """Tell icons, pixels that count readers, and what layout programs decorate with."""
        sides = _sides(element)
        if is_icon(element) or any(side <= _SMALL for side in sides):
            return True
        return self._layout and is_ornament(element)

    def _local(self, address: str, alt: str) -> Figure | Placeholder | Shown:
        if address.lower().startswith("data:"):
            data = written_in(address)
            if not data:
                self._left_out["drawings" if "svg" in address[:40].lower() else UNREACHABLE] += 1
                return Shown.NOTHING
            return self._keep(PastedPicture(f"pasted:{len(self.taken) + 1}", data), alt)
        if address.lower().startswith("file:"):
            path = office_file(address, self._folders)
            if path is not None:
                known = next((one for one in self.taken.values() if one.path == path), None)
                return self._keep(known or PastedPicture(f"pasted:{len(self.taken) + 1}", path=path), alt)
        if not address:
            return Shown.NOTHING
        self._left_out[UNREACHABLE] += 1
        return Placeholder("picture", alt)

    def _keep(self, picture: PastedPicture, alt: str) -> Figure | Shown:
        self._sum += len(picture.data)
        if len(self.taken) >= MOST or self._sum > LARGEST_SUM:
            self._left_out[UNREACHABLE] += 1
            return Shown.NOTHING
        self.taken[picture.address] = picture
        return Figure(alt=alt, address=picture.address)


def is_ornament(element: HtmlElement) -> bool:
    """Tell a picture that a layout program decorates with: by its class, or because it is small as it was drawn."""
    drawn = whole_number(attribute(element, "data-w"))
    small = drawn is not None and drawn <= _LARGE_ORNAMENT
    return small or _ORNAMENT_CLASS.search(attribute(element, "class")) is not None


def player_of(element: HtmlElement, tag: str) -> Placeholder | None:
    """The place-holder of a player (of no kind where it is no part of the text); None for other elements."""
    kind = _PLAYERS.get(tag)
    if kind is None:
        return None
    told = (
        attribute(element, name) for name in ("title", "data-title", "data-desc", "data-nickname", "name")
    )
    note = embed_note(element) or (tag if "video_iframe" in attribute(element, "class") else "")
    note = (note and next((words for words in told if words), "")) or note
    if note.lower().startswith(("javascript:", "data:", "file:", "blob:")):
        note = tag
    if not note:
        return Placeholder("")
    return Placeholder(kind, "" if note == tag else note)


def _is_local(address: str) -> bool:
    return address.lower().startswith(("data:", "about:", "file:", "blob:", "cid:", "javascript:"))


def _sides(element: HtmlElement) -> list[int]:
    """The printed sides of a picture, in pixels."""
    printed = (whole_number(attribute(element, name)) for name in ("width", "height"))
    return [side for side in printed if side is not None] + [
        int(side) for _, side, _ in _SIDE.findall(element.get("style") or "")
    ]
