"""The document as plain JSON values: what the library stores and hashes.

Blocks are objects with a ``type``; a run of unmarked text is a bare string, since nearly all runs are.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from editor_app.domain.canonical import from_plain, to_plain, twin_of
from editor_app.domain.crop import Crop
from editor_app.domain.document import (
    MIDDLE,
    NO_MARKS,
    AiUse,
    Align,
    Block,
    Blocks,
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    FigureWidth,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Placeholder,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
    Text,
)
from editor_app.domain.errors import CorruptError

Plain = dict[str, Any]


def document_to_plain(document: Document) -> list[Plain]:
    """The blocks of a document as plain JSON values."""
    return _blocks_to_plain(document.blocks)


def document_from_plain(plain: list[Plain]) -> Document:
    """Read what `document_to_plain` wrote.  Raise `CorruptError` where the shape is wrong."""
    if not isinstance(plain, list):
        raise CorruptError("Damaged record", "A document is not a list of blocks.")
    try:
        return Document(_blocks_from_plain(plain))
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise CorruptError(
            "Damaged record", "A document cannot be read: {reason}.", reason=repr(error)
        ) from error


def _runs_to_plain(runs: Runs) -> list[Any]:
    return [_run_to_plain(run) for run in runs]


def _run_to_plain(run: Run) -> Any:
    if isinstance(run, Break):
        return {"type": "break"}
    if isinstance(run, Note):
        return {"type": "note", "runs": _runs_to_plain(run.runs)}
    if not run.marks and run.href is None:
        return run.text
    plain: Plain = {"type": "text", "text": run.text}
    if run.marks:
        plain["marks"] = sorted(run.marks)
    if run.href is not None:
        plain["href"] = run.href
    return plain


def _blocks_to_plain(blocks: Blocks) -> list[Plain]:
    return [_block_to_plain(block) for block in blocks]


def _block_to_plain(block: Block) -> Plain:
    plain: Plain
    match block:
        case Paragraph(runs, align):
            plain = {"type": "paragraph", "runs": _runs_to_plain(runs)}
            return plain if align is Align.START else plain | {"align": align.value}
        case Heading(runs, level):
            plain = {"type": "heading", "runs": _runs_to_plain(runs)}
            return plain if level == 2 else plain | {"level": level}
        case Quote(blocks):
            return {"type": "quote", "blocks": _blocks_to_plain(blocks)}
        case BulletList(items):
            return {"type": "bullet_list", "items": [_blocks_to_plain(item) for item in items]}
        case OrderedList(items, start):
            plain = {"type": "ordered_list", "items": [_blocks_to_plain(item) for item in items]}
            return plain if start == 1 else plain | {"start": start}
        case Figure():
            plain = to_plain(block) | {"type": "figure"}
            return plain | {"caption": _runs_to_plain(block.caption)} if block.caption else plain
        case Table(header, rows):
            cells = [[_runs_to_plain(cell) for cell in row] for row in (header, *rows)]
            return {"type": "table", "header": cells[0], "rows": cells[1:]}
        case Code():
            return to_plain(block) | {"type": "code"}  # type: ignore[no-any-return]
        case Placeholder():
            return to_plain(block) | {"type": "placeholder"}  # type: ignore[no-any-return]
        case Rule():
            return {"type": "rule"}


# Reading is the hot path of opening an article: small functions, one dictionary look-up for each block, and the
# values that make up nearly all of a body made by their twins (see `canonical.twin_of`).

_NewText, _NewParagraph, _NewHeading = twin_of(Text), twin_of(Paragraph), twin_of(Heading)
_START = Align.START


def _text(characters: str, marks: frozenset[Mark] = NO_MARKS, href: str | None = None) -> Text:
    text = _NewText()
    text.text = characters
    text.marks = marks
    text.href = href
    text.__class__ = Text
    return text  # type: ignore[no-any-return]


@functools.lru_cache(maxsize=512)
def _marks(names: tuple[str, ...]) -> frozenset[Mark]:
    """A set of marks; there are few different ones, and making one takes longer than the rest of a run."""
    return frozenset(map(Mark, names))


def _runs_from_plain(plain: list[Any]) -> Runs:
    return tuple([_text(run) if run.__class__ is str else _marked_run(run) for run in plain])


def _marked_run(plain: Plain) -> Run:
    kind = plain["type"]
    if kind == "text":
        return _text(plain["text"], _marks(tuple(plain.get("marks", ()))), plain.get("href"))
    if kind == "break":
        return Break()
    if kind == "note":
        return Note(_runs_from_plain(plain["runs"]))
    raise ValueError(f"unknown kind of text {kind!r}")


def _blocks_from_plain(plain: list[Plain]) -> Blocks:
    return tuple([_READERS[block["type"]](block) for block in plain])


def _paragraph(plain: Plain) -> Block:
    paragraph = _NewParagraph()
    paragraph.runs = _runs_from_plain(plain["runs"])
    paragraph.align = Align(plain["align"]) if "align" in plain else _START
    paragraph.__class__ = Paragraph
    return paragraph  # type: ignore[no-any-return]


def _heading(plain: Plain) -> Block:
    heading = _NewHeading()
    heading.runs = _runs_from_plain(plain["runs"])
    heading.level = plain.get("level", 2)
    heading.__class__ = Heading
    return heading  # type: ignore[no-any-return]


def _figure(plain: Plain) -> Block:
    # Not through `canonical.from_plain`: a caption may hold a note, whose runs hold the type of the caption again.
    return Figure(
        _word(plain, "asset"),
        _word(plain, "alt"),
        _runs_from_plain(plain.get("caption", [])),
        _word(plain, "credit"),
        _word(plain, "rights"),
        _word(plain, "address"),
        AiUse(plain.get("ai_use", AiUse.UNDECLARED)),
        FigureWidth(plain.get("width", FigureWidth.FULL)),
        from_plain(Crop, plain["crop"]) if "crop" in plain else None,
        _number(plain, "focus_x"),
        _number(plain, "focus_y"),
    )


def _word(plain: Plain, key: str) -> str:
    value = plain.get(key, "")
    if not isinstance(value, str):
        raise TypeError(f"expected text for {key}, found {type(value).__name__}")
    return value


def _number(plain: Plain, key: str) -> int:
    value = plain.get(key, MIDDLE)
    if value.__class__ is not int:
        raise TypeError(f"expected a number for {key}, found {type(value).__name__}")
    return value


def _table(plain: Plain) -> Block:
    rows = [tuple(map(_runs_from_plain, row)) for row in [plain["header"], *plain["rows"]]]
    return Table(rows[0], tuple(rows[1:]))


def _items(plain: Plain) -> tuple[Blocks, ...]:
    return tuple(map(_blocks_from_plain, plain["items"]))


_READERS: dict[str, Callable[[Plain], Block]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "quote": lambda plain: Quote(_blocks_from_plain(plain["blocks"])),
    "bullet_list": lambda plain: BulletList(_items(plain)),
    "ordered_list": lambda plain: OrderedList(_items(plain), plain.get("start", 1)),
    "figure": _figure,
    "table": _table,
    "code": lambda plain: Code(plain.get("text", ""), plain.get("language", "")),
    "placeholder": lambda plain: Placeholder(plain["kind"], plain.get("note", "")),
    "rule": lambda _plain: Rule(),
}
