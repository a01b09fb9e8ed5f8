"""The Hunspell dictionaries that are there: one comes with the program, others lie where systems and offices keep them."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path

ON_BOARD = "en_US"
_UNIX = (
    "/usr/share/hunspell", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/usr/share/myspell/dicts",
    "/usr/share/myspell", "/Library/Spelling",
)  # fmt: skip
# Scripts of dictionaries that are not Latin, by language.
_SCRIPTS = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "mn", "kk", "ky"), "CYRILLIC"),
    "el": "GREEK", "he": "HEBREW", "ar": "ARABIC", "fa": "ARABIC", "hy": "ARMENIAN", "ka": "GEORGIAN",
}  # fmt: skip


def available(own: Path) -> dict[str, Path]:
    """Each dictionary by its name (``en_US``, ``de_DE``) with its folder; the first place that has one counts.

    ``own``: a folder into which a person may put more.
    """
    found: dict[str, Path] = {}
    for folder in (own, *_folders()):
        try:
            names = sorted(path.stem for path in folder.glob("*.aff"))
        except OSError:
            continue
        for name in names:
            if not name.startswith("hyph") and (folder / f"{name}.dic").is_file():
                found.setdefault(name, folder)
    return found


def best_for(language: str, wished: str, names: frozenset[str]) -> str:
    """The dictionary for text in a language (BCP 47): its own; for CJK, whose guests are Latin words, the wished one.

    The empty text where there is none.
    """
    base = language.lower().split("-")[0]
    if base in {"", "zh", "ja", "ko", "yue"} or wished.lower().split("_")[0] == base:
        return wished if wished in names else ""
    exact = language.replace("-", "_")
    alike = sorted(name for name in names if name.lower().split("_")[0] == base)
    return exact if exact in names else next(iter(alike), "")


def script_for(name: str) -> str:
    """The script that the words of a dictionary are written in."""
    return _SCRIPTS.get(name.lower().split("_")[0], "LATIN")


def _folders() -> Iterator[Path]:
    for path in os.environ.get("DICPATH", "").split(os.pathsep):
        if path:
            yield Path(path)
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            office = Path(os.environ.get(variable, "C:/")) / "LibreOffice" / "share" / "extensions"
            yield from office.glob("dict-*")
    else:
        yield Path.home() / "Library" / "Spelling"
        yield from map(Path, _UNIX)
    library = importlib.util.find_spec("hunspell")
    if library is not None and library.origin:
        yield Path(library.origin).parent / "dictionaries"
