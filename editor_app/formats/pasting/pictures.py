"""Pictures that a fragment brings along or points to: written into it, lying in a folder of this machine, or elsewhere.

**Why files are read at all, and which.**  Word and WPS put HTML on the clipboard whose pictures are files in the
temporary folder (``file:///…/Temp/msohtmlclip1/01/clip_image001.png``); without reading them a pasted article loses its
pictures.  But any page can put any HTML on the clipboard, and nothing on it can prove who wrote it.  So three things
must hold before a file is opened: the HTML carries the marks of a word processor and no address of a page it was copied
from; the file lies where those programs put such pictures (the temporary folder, in a folder or under a name of theirs),
links followed; and its bytes are a picture.  What an impostor could gain by that is to show a person, in the person's
own article, a picture that their own word processor had copied just before.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

LARGEST = 64 * 1024 * 1024
LARGEST_SUM = 256 * 1024 * 1024
MOST = 500
_HEAD = re.compile(r"^data:(image/[\w.+-]+)?((?:;[\w=.+-]+)*),", re.IGNORECASE)
_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff"})
_OFFICE_FOLDER = re.compile(
    r"^(?:msohtmlclip\w*|msohtml\w*|wps[\w.-]*|ksohtml[\w-]*|kso[\w.-]*|lu\w+\.tmp|sv\w+\.tmp|"
    r"com\.microsoft\.\w+|microsoft|temporaryitems)$",
    re.IGNORECASE,
)
_OFFICE_NAME = re.compile(
    r"^(?:clip_image\d+|image\d+|wps[\w-]*|ksohtml[\w-]*|lu\w+_html_\w+|\w+_html_\w+)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture that comes with a fragment.

    ``address`` is how the figure names it until it has been kept; ``data`` its bytes, or ``path`` its file.
    """

    address: str
    data: bytes = b""
    path: Path | None = None


def written_in(address: str) -> bytes:
    """The bytes of a picture written into an address (RFC 2397); empty where it is none, or a drawing with script."""
    head = _HEAD.match(address[:300])
    if head is None or not head.group(1) or "svg" in head.group(1).lower() or len(address) > LARGEST * 2:
        return b""
    rest = address[head.end() :]
    try:
        if ";base64" in head.group(2).lower():
            packed = "".join(unquote(rest).split()) if "%" in rest[:200] or "\n" in rest else rest
            return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True)
        return unquote_to_bytes(rest)
    except (binascii.Error, ValueError):
        return b""


def office_file(address: str, folders: tuple[Path, ...]) -> Path | None:
    """The picture file that a word processor left in one of ``folders``; None for anything else.

    ``folders`` are the temporary folders of this machine, resolved.
    """
    path = _local_path(address)
    if path is None or path.suffix.lower() not in _SUFFIXES:
        return None
    try:
        real = path.resolve(strict=True)
        if real.suffix.lower() not in _SUFFIXES or not real.is_file() or real.stat().st_size > LARGEST:
            return None
    except (OSError, ValueError, RuntimeError):
        return None
    for folder in folders:
        if real.is_relative_to(folder):
            between = real.relative_to(folder).parts[:-1]
            if any(_OFFICE_FOLDER.match(part) for part in between) or _OFFICE_NAME.match(real.stem):
                return real
    return None


def _local_path(address: str) -> Path | None:
    """The path of a ``file:`` address without a host; None for a share of another machine, or a broken address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() != "file" or parts.netloc not in {"", "localhost"}:
        return None
    path = unquote(parts.path)
    if "\0" in path or path.startswith(("//", "\\\\")):
        return None
    if re.match(r"^/[A-Za-z]:[/\\]", path):
        path = path[1:]
    return Path(path) if path else None
