"""``stet evidence``: signed paper, letters and recordings that prove decisions: listed, added, written out again."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.cli.typed import typed_path
from editor_app.domain.errors import StetError
from editor_app.domain.event_words import event_word
from editor_app.domain.events import Decision, event_id
from editor_app.domain.review_sheet import AT_STAGES
from editor_app.services.desk import Desk
from editor_app.services.proving import KeptEvidence
from editor_app.services.scanned import read_scan


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--add", type=typed_path, metavar="FILE", help=tr("a scan or recording to be kept"))
    does.add_argument("--save", metavar="HASH", default="", help=tr("the piece to write to a file again"))
    parser.add_argument(
        "--proves",
        action="append",
        default=[],
        metavar="DECISION",
        help=tr(
            "with --add: the id of a decision, or its beginning; may be given several times; without it the code on the scan tells"
        ),
    )
    parser.add_argument("--to", type=typed_path, metavar="FILE", help=tr("with --save: the file to write"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    options = call.options
    if bool(options.save) is not bool(options.to) or (options.proves and not options.add):
        raise UsageError("Not together", "--save goes with --to, and --proves with --add.")
    with call.open_desk() as desk:
        article = desk.history.named(options.article)
        decisions = {event_id(one): one for one in desk.deciding.review(article).decisions}
        if options.add:
            _add(desk, article, options.add, [_named(one, decisions) for one in options.proves], decisions)
        if options.save:
            _save(desk, article, options.save, options.to)
            call.terminal.put(str(options.to))
            return DONE
        kept = desk.proving.of(article)
    if options.json:
        call.terminal.put_json([_plain(one) for one in kept])
        return DONE
    for one in kept:
        call.terminal.put(f"{one.hash[:12]}  {one.name}  {one.size:,}")
        for decision in one.decisions:
            call.terminal.put(f"    {_words(decision, decisions, call)}")
    if not kept:
        call.terminal.say("No evidence of this article's decisions is kept here.")
    return DONE


def _add(desk: Desk, article: str, file: Path, chosen: list[str], decisions: dict[str, Decision]) -> None:
    """Keep a file; where nothing is chosen, for the decisions on the text that the code on a scan of the sheet names."""
    scanned = read_scan(file)
    said = {mark.content_hash for mark in scanned.marks if mark.article == article}
    coded = [name for name, one in decisions.items() if one.content_hash in said and one.action in AT_STAGES]
    desk.proving.attach(article, chosen or coded, scanned.evidence)


def _save(desk: Desk, article: str, start: str, path: Path) -> None:
    found = [one for one in desk.proving.of(article) if one.hash.startswith(start)]
    if len(found) != 1:
        raise StetError("No such object", "There is no private object {name} here.", name=start[:80])
    desk.review_sheets.keep(path, desk.proving.open(article, found[0].hash).data)


def _named(start: str, decisions: dict[str, Decision]) -> str:
    """The id of the decision that begins so."""
    found = [one for one in decisions if one.startswith(start)]
    if len(found) != 1:
        raise StetError(
            "No decision",
            "There is no decision {name} on this article.",
            hint="stet log ID --json names them.",
            name=start[:80],
        )
    return found[0]


def _words(event: str, decisions: dict[str, Decision], call: Call) -> str:
    one = decisions.get(event)
    if one is None:
        return event[:12]
    return "  ".join((event[:12], call.terminal.tr(event_word(one)), one.person, one.at))


def _plain(one: KeptEvidence) -> dict[str, Any]:
    return {
        "hash": one.hash,
        "name": one.name,
        "type": "" if one.kind is None else one.kind.media_type,
        "size": one.size,
        "at": one.at,
        "decisions": list(one.decisions),
        "signed": one.is_named,
    }


COMMAND = Command(_arguments, _run, writes=True)
