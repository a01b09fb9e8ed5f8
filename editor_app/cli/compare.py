"""``stet compare``: what differs between two states of an article, word by word."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from typing import Any

from editor_app.cli.command import DONE, Call, Command
from editor_app.cli.terminal import Terminal
from editor_app.compare.comparison import FieldRow, Kind, Piece, Row
from editor_app.domain.canonical import to_plain
from editor_app.domain.document import Break, Note, Runs, Text, runs_text
from editor_app.domain.field_words import FIELD_WORDS
from editor_app.domain.timeline import State
from editor_app.services.comparing import Compared

# As word-wise comparisons are written everywhere: what went, what came.
SIGNS = {Kind.DELETED: ("[-", "-]"), Kind.INSERTED: ("{+", "+}"), Kind.CHANGED: ("{~", "~}")}
MOST_SAID = 400


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    parser.add_argument(
        "--from", dest="old", type=_number, metavar="N", help=tr("the older revision (else the one before)")
    )
    parser.add_argument(
        "--to", dest="new", type=_number, metavar="N", help=tr("the newer revision (else the draft)")
    )
    parser.add_argument(
        "--as", dest="form", choices=("text", "json"), default="text", help=tr("how to print it")
    )


def _number(text: str) -> int:
    """A number of a revision."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("the first revision is 1")
    return number


def _run(call: Call) -> int:
    options = call.options
    with call.open_desk() as desk:
        found = desk.comparing.compare(options.article, options.old, options.new)
    if options.form == "json":
        call.terminal.put_json(_plain(found))
        return DONE
    terminal = call.terminal
    terminal.put(f"--- {_state(found.old, terminal)}")
    terminal.put(f"+++ {_state(found.new, terminal)}")
    if not found.comparison.changes:
        terminal.say("Both states are the same in every word and field.")
    for line in (*_fields(found, terminal), *_lines(found, terminal)):
        terminal.put(line)
    return DONE


def _state(state: State | None, terminal: Terminal) -> str:
    if state is None:
        return terminal.tr("What is written now")
    title = terminal.tr("Revision {number}", number=state.number)
    return "  ".join(part for part in (title, state.at, state.author) if part)


# As text


def _fields(found: Compared, terminal: Terminal) -> Iterator[str]:
    for row in found.comparison.fields:
        if row.kind is not Kind.EQUAL:
            word = FIELD_WORDS.get(row.name)
            yield f"{terminal.tr(word) if word else row.name}: {_field(row)}"


def _field(row: FieldRow) -> str:
    if row.pieces:
        return _joined(row.pieces)
    sides = ((Kind.DELETED, row.old), (Kind.INSERTED, row.new))
    return "".join(_signed(kind, _value(value)) for kind, value in sides if value not in (None, "", ()))


def _lines(found: Compared, terminal: Terminal) -> Iterator[str]:
    """The lines that differ; how many between them do not."""
    same = 0
    for row in found.comparison.document.rows:
        if row.kind is Kind.EQUAL:
            same += 1
            continue
        if same:
            yield terminal.tr("⋯ Unchanged paragraphs: {count} ⋯", count=same)
            same = 0
        yield _line(row, found)
    if same and found.comparison.changes:
        yield terminal.tr("⋯ Unchanged paragraphs: {count} ⋯", count=same)


def _line(row: Row, found: Compared) -> str:
    parts = [_joined(row.pieces)] if row.pieces else []
    if row.end is not Kind.EQUAL and row.kind is Kind.CHANGED:
        parts.append(_signed(row.end, "¶"))
    parts += [
        _joined(part.pieces)
        if part.pieces
        else _signed(Kind.DELETED, _value(part.old)) + _signed(Kind.INSERTED, _value(part.new))
        for part in row.parts
    ]
    if row.grid is not None:
        parts += [" | ".join(_joined(cell.pieces) for cell in cells) for cells in row.grid.cells]
    if not parts:
        kind = Kind.DELETED if row.new is None else Kind.INSERTED if row.old is None else row.kind
        parts = [_signed(kind, type(found.comparison.document.line(row).leaf).__name__.lower())]
    return "  ".join(parts)


def _joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(_signed(piece.kind, _said(piece.runs)) for piece in pieces)


def _signed(kind: Kind, words: str) -> str:
    start, end = SIGNS.get(kind, ("", ""))
    return f"{start}{words}{end}"


def _said(runs: Runs) -> str:
    said = []
    for run in runs:
        match run:
            case Text(text):
                said.append(text)
            case Break():
                said.append("⏎")
            case Note(inner):
                said.append(f"[{runs_text(inner)}]")
    return "".join(said)


def _value(value: object) -> str:
    plain = to_plain(value)
    text = plain if isinstance(plain, str) else " ".join(_leaves(plain))
    return text if len(text) <= MOST_SAID else f"{text[:MOST_SAID]}…"


def _leaves(plain: object) -> Iterator[str]:
    if isinstance(plain, dict):
        for inner in plain.values():
            yield from _leaves(inner)
    elif isinstance(plain, list | tuple):
        for inner in plain:
            yield from _leaves(inner)
    elif plain not in (None, ""):
        yield str(plain)


# As JSON


def _plain(found: Compared) -> dict[str, Any]:
    comparison = found.comparison
    rows = comparison.document.rows
    return {
        "article": found.article,
        "from": _plain_state(found.old),
        "to": _plain_state(found.new),
        "changes": len(comparison.changes),
        "fields": [_plain_field(row) for row in comparison.fields if row.kind is not Kind.EQUAL],
        "pictures": [
            {"kind": row.kind.value, "old": row.old, "new": row.new, "channel": row.channel}
            for row in comparison.pictures
        ],
        "unchanged": sum(row.kind is Kind.EQUAL for row in rows),
        "text": [_plain_row(row) for row in rows if row.kind is not Kind.EQUAL],
    }


def _plain_state(state: State | None) -> dict[str, Any] | None:
    if state is None:
        return None
    return {
        "number": state.number,
        "id": state.revision,
        "at": state.at,
        "author": state.author,
        "content_hash": state.content_hash,
    }


def _plain_field(row: FieldRow) -> dict[str, Any]:
    return {
        "field": row.name,
        "kind": row.kind.value,
        "change": row.change,
        "old": None if row.old is None else to_plain(row.old),
        "new": None if row.new is None else to_plain(row.new),
    }


def _plain_row(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "old": row.old,
        "new": row.new,
        "pieces": [_plain_piece(piece) for piece in row.pieces],
        "attributes": [part.name for part in row.parts],
        "cells": []
        if row.grid is None
        else [[[_plain_piece(piece) for piece in cell.pieces] for cell in cells] for cells in row.grid.cells],
    }


def _plain_piece(piece: Piece) -> dict[str, Any]:
    return {"kind": piece.kind.value, "text": _said(piece.runs), "change": piece.change}


COMMAND = Command(_arguments, _run)
