"""What a hand-off file is called: ``[初审通过]标题-胡文洁-1433字.stet`` says in a chat what it is."""

from __future__ import annotations

import re
from pathlib import Path

from editor_app.handoff.bundle import SUFFIX

_LONGEST_PART = 40
_LONGEST = 120
# What no file system takes in a name, or a chat program shows as something else.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def hand_off_name(status: str, headline: str, author: str, length: str) -> str:
    """The name of a file, of words in the person's language; empty ones are left out."""
    if not length.isascii():  # 1433字: Chinese sets no blank there in a name
        length = "".join(length.split())
    parts = [plain_name(part) for part in (headline, author, length)]
    marked = f"[{plain_name(status)}]" if status.strip() else ""
    name = (marked + "-".join(filter(None, parts)))[:_LONGEST].strip(" .-")
    return f"{name or 'stet'}{SUFFIX}"


def name_of_several(status: str, headline: str, more: str) -> str:
    """The name of a file with several articles: the headline of the first, and words for how many ``more``."""
    first = plain_name(headline)
    gap = " " if more.isascii() else ""
    marked = f"[{plain_name(status)}]" if status.strip() else ""
    return f"{(marked + first + gap + plain_name(more))[:_LONGEST].strip(' .-') or 'stet'}{SUFFIX}"


def free_path(folder: Path, name: str) -> Path:
    """A path of this name in a folder where nothing lies yet: with a number where the name is taken."""
    path, count = folder / name, 1
    while path.exists():
        count += 1
        path = folder / f"{name.removesuffix(SUFFIX)} ({count}){SUFFIX}"
    return path


def plain_name(text: str) -> str:
    """Words as they may stand in a file's name, on one line and not too long."""
    plain = " ".join(_FORBIDDEN.sub(" ", text).split())
    return plain if len(plain) <= _LONGEST_PART else f"{plain[:_LONGEST_PART]}…"
