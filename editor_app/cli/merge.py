"""``stet merge``: makes two newest states of an article one, where a person need not look at it, or has said which side."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from editor_app.cli.command import DONE, FAILED, Call, Command
from editor_app.cli.terminal import Terminal
from editor_app.compare.lines import text_of_leaf
from editor_app.compare.merge import Choice, Conflict
from editor_app.domain.canonical import to_plain
from editor_app.domain.field_words import FIELD_WORDS
from editor_app.domain.flat_lines import Line
from editor_app.services.merging import MergeBegun, MergeDone, MergeNotes, MergeSide, undecided

SIDES = {"mine": Choice.MINE, "theirs": Choice.THEIRS}
MOST_SAID = 200
NOTHING = "—"


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    parser.add_argument("--take", choices=tuple(SIDES), help=tr("which side counts wherever both collide"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    terminal, take = call.terminal, SIDES.get(call.options.take or "")
    done: list[tuple[MergeBegun, MergeDone]] = []
    waiting: MergeBegun | None = None
    with call.open_desk() as desk:
        while (begun := desk.merging.begin(call.options.article)) is not None:
            if begun.conflicts and take is None:
                waiting = begun
                break
            choices = {one.number: take for one in begun.conflicts if take is not None}
            done.append((begun, desk.merging.finish(begun, choices, _notes(terminal))))
    if call.options.json:
        terminal.put_json(_plain(done, waiting))
    else:
        for one, came in done:
            _tell(one, came, terminal)
        if waiting is not None:
            _list(waiting, terminal)
        if not done and waiting is None:
            terminal.say("Nothing is to be merged: the article has one newest state.")
    if waiting is None:
        return DONE
    terminal.complain(undecided(len(waiting.conflicts)))
    return FAILED


def _notes(terminal: Terminal) -> MergeNotes:
    return MergeNotes(terminal.tr("Before merging"), terminal.tr("Merged"))


# As text


def _tell(begun: MergeBegun, done: MergeDone, terminal: Terminal) -> None:
    terminal.put(
        terminal.tr(
            "Merged into revision {number}: {mine} and {theirs}",
            number=done.number,
            mine=_side(begun.mine, terminal),
            theirs=_side(begun.theirs, terminal),
        )
    )
    if begun.conflicts:
        terminal.remark("Collisions decided for one side: {count}.", {"count": len(begun.conflicts)})


def _list(begun: MergeBegun, terminal: Terminal) -> None:
    terminal.put(f"<<< {_side(begun.mine, terminal)}")
    terminal.put(f">>> {_side(begun.theirs, terminal)}")
    for one in begun.conflicts:
        word = FIELD_WORDS.get(one.name)
        where = (terminal.tr(word) if word else one.name) if one.name else _around(one)
        terminal.put(f"{one.number}. {where}")
        for sign, value in (("===", one.base), ("<<<", one.mine), (">>>", one.theirs)):
            terminal.put(f"   {sign} {_value(value)}")


def _side(side: MergeSide, terminal: Terminal) -> str:
    if side.is_draft:
        return terminal.tr("What is written now")
    title = terminal.tr("Revision {number}", number=side.number)
    return "  ".join(part for part in (title, side.at, side.author) if part)


def _around(one: Conflict) -> str:
    return f"{one.before[-MOST_SAID // 4 :]} […] {one.after[: MOST_SAID // 4]}".strip()


def _value(value: object) -> str:
    said = " ¶ ".join(_texts(value)).replace("\n", " ") or NOTHING
    return said if len(said) <= MOST_SAID else said[: MOST_SAID - 1] + "…"


def _texts(value: object) -> list[str]:
    match value:
        case Line():
            return [text_of_leaf(value.leaf) or type(value.leaf).__name__.lower()]
        case tuple():
            return [text for one in value for text in _texts(one)]
        case None | "":
            return []
    plain = to_plain(value)
    return [" ".join(_leaves(plain))] if not isinstance(plain, str) else [plain]


def _leaves(plain: Any) -> list[str]:
    if isinstance(plain, dict):
        return [leaf for one in plain.values() for leaf in _leaves(one)]
    if isinstance(plain, list):
        return [leaf for one in plain for leaf in _leaves(one)]
    return [] if plain is None else [str(plain)]


# As JSON


def _plain(done: list[tuple[MergeBegun, MergeDone]], waiting: MergeBegun | None) -> dict[str, Any]:
    return {
        "merged": [
            {
                "revision": came.revision,
                "number": came.number,
                "mine": _plain_side(one.mine),
                "theirs": _plain_side(one.theirs),
                "conflicts": len(one.conflicts),
            }
            for one, came in done
        ],
        "waiting": None
        if waiting is None
        else {
            "mine": _plain_side(waiting.mine),
            "theirs": _plain_side(waiting.theirs),
            "base_known": waiting.base_known,
            "conflicts": [_plain_conflict(one) for one in waiting.conflicts],
        },
    }


def _plain_side(side: MergeSide) -> dict[str, Any]:
    return {"revision": side.revision, "number": side.number, "author": side.author, "at": side.at}


def _plain_conflict(one: Conflict) -> dict[str, Any]:
    return {
        "number": one.number,
        "kind": one.kind.value,
        "field": one.name,
        "before": one.before,
        "after": one.after,
        "base": _texts(one.base),
        "mine": _texts(one.mine),
        "theirs": _texts(one.theirs),
    }


COMMAND = Command(_arguments, _run, writes=True)
