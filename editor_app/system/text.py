"""The one translation catalogue: Qt's ``.ts`` files, read by the command line without Qt.

Sentences are looked up by their English source text.  The window reads the same files through Qt.
"""

from __future__ import annotations

import functools
import locale
import os

from editor_app.system.resources import resource

CONTEXT = "core"
SOURCE_LANGUAGE = "en"


def system_language() -> str:
    """The language that the person's environment asks for: ``zh_CN`` or ``en``."""
    asked = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None
    )
    if asked is None:
        asked = locale.getlocale()[0] or SOURCE_LANGUAGE
    return "zh_CN" if asked.lower().startswith(("zh", "chinese")) else SOURCE_LANGUAGE


@functools.cache
def catalogue(language: str) -> dict[str, str]:
    """All sentences of a language by their English source; empty for English."""
    path = resource("translations", f"stet_{language}.ts")
    if language == SOURCE_LANGUAGE or not path.is_file():
        return {}
    from xml.etree import ElementTree as ET  # noqa: PLC0415

    root = ET.parse(path).getroot()  # noqa: S314 - a file that ships with the program
    sentences = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished" and translation.text:
            sentences[message.findtext("source", "")] = translation.text
    return sentences


def translate(source: str, language: str) -> str:
    """The sentence in ``language``; the English source where there is no translation."""
    return catalogue(language).get(source, source)
