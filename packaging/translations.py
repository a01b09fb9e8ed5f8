"""Keep the translation catalogue in step with the sentences in the code.

    python packaging/translations.py        add new sentences, drop stale ones, and list what has no translation

Sentences are English literals in the places of `SPEAKERS`; the catalogue is Qt's ``.ts`` format (Qt Linguist opens it).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "editor_app"
CATALOGUE = ROOT / "resources" / "translations" / "stet_zh_CN.ts"
CONTEXT = "core"

# Callable -> where its sentences stand: positions, and names of keyword arguments.
SPEAKERS: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    **dict.fromkeys(
        (
            "StetError",
            "AbsentError",
            "CorruptError",
            "NewerFormatError",
            "BusyError",
            "InterruptedReadError",
            "ReadOnlyError",
            "UsageError",
            "FullDiskError",
            "SeekError",
            "RefusedError",
        ),
        ((0, 1, 2), ("title", "message", "hint")),
    ),
    "holds": ((1,), ("message",)),
    "fails": ((1,), ("message",)),
    "_unusable": ((1,), ()),
    "Finding": ((1,), ("message",)),
    "Entry": ((1,), ("help",)),
    "Action": ((1, 2), ()),
    "ActionRow": ((1,), ()),
    "DeskRole": ((2,), ()),
    "Policy": ((1,), ()),
    "Stage": ((1,), ()),
    "Setting": ((1,), ("hint",)),
    "Queue": ((), ("name", "empty")),
    "_head": ((0,), ()),
    "_refusing": ((1,), ()),
    "tr": ((0,), ()),
    "translate": ((0,), ()),
    "say": ((0,), ()),
    "remark": ((0,), ()),
    "Labelled": ((0,), ("caption",)),
}
# Tables whose values are words to translate, beside all whose names end in ``_WORDS``.
WORD_TABLES = (
    "STATUS_WORDS",
    "REASONS",
    "NAME_OF_CHOICE",
    "NATURE_WORDS",
    "RELATION_WORDS",
    "CONTACT_WORDS",
    "AI_WORDS",
    "DEED_WORDS",
    "MISSING_WORDS",
)


def sentences() -> list[str]:
    """Every sentence that the code can say, each once, in the order of files and lines."""
    found: dict[str, None] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            found.update(dict.fromkeys(_spoken(node)))
    return list(found)


def _spoken(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        positions, keywords = SPEAKERS.get(name, ((), ()))
        places = [node.args[index] for index in positions if index < len(node.args)]
        places += [keyword.value for keyword in node.keywords if keyword.arg in keywords]
        for place in places:
            yield from _literals(place)
    elif isinstance(node, ast.AnnAssign | ast.Assign) and isinstance(node.value, ast.Dict):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and _holds_words(target.id) for target in targets):
            for value in node.value.values:
                yield from _literals(value)


def _holds_words(name: str) -> bool:
    return name.endswith("_WORDS") or name in WORD_TABLES


def _literals(place: ast.expr) -> Iterator[str]:
    """The literal itself, or both arms of a conditional expression."""
    if isinstance(place, ast.Constant) and isinstance(place.value, str) and place.value:
        yield place.value
    elif isinstance(place, ast.IfExp):
        yield from _literals(place.body)
        yield from _literals(place.orelse)


def translations() -> dict[str, str]:
    """What the catalogue holds: English sentence -> translation, empty where it is missing."""
    if not CATALOGUE.is_file():
        return {}
    root = ET.parse(CATALOGUE).getroot()  # noqa: S314 - our own file
    return {
        message.findtext("source", ""): message.findtext("translation") or ""
        for message in root.iter("message")
    }


def write(catalogue: dict[str, str]) -> None:
    """Write the catalogue in Qt's format, in the order given."""
    root = ET.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, translated in catalogue.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if translated:
            translation.text = translated
        else:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    text = ET.tostring(root, encoding="unicode")
    CATALOGUE.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def main() -> int:
    """Bring the catalogue up to date; return 1 when a sentence has no translation."""
    known = translations()
    catalogue = {sentence: known.get(sentence, "") for sentence in sentences()}
    write(catalogue)
    missing = [sentence for sentence, translated in catalogue.items() if not translated]
    for sentence in missing:
        print(sentence)
    print(f"{len(catalogue)} sentences, {len(missing)} without a translation")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
