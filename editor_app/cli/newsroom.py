"""``stet newsroom``: several desks with one roster."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.cli.pin import unlock
from editor_app.cli.typed import typed_path
from editor_app.domain.errors import StetError
from editor_app.domain.people import DESK_ROLES
from editor_app.domain.policy import POLICIES
from editor_app.domain.roster import Roster
from editor_app.services.desk import Desk
from editor_app.services.newsroom import LARGEST_FILE, has_two_owners
from editor_app.system.clock import stamp
from editor_app.system.files import write_atomically

_DEEDS = ("begin", "request", "answer", "renew", "join", "roster")


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument("--begin", metavar="NAME", help=tr("make a newsroom of this desk, which you own"))
    parser.add_argument(
        "--policy", choices=sorted(POLICIES), default="", help=tr("begin, renew: the review policy")
    )
    parser.add_argument(
        "--request", type=typed_path, metavar="FILE", help=tr("write a request to be taken in, for an owner")
    )
    parser.add_argument(
        "--answer",
        type=typed_path,
        metavar="FILE",
        help=tr("take in whoever asks in this file; needs --role"),
    )
    parser.add_argument(
        "--role", action="append", choices=sorted(DESK_ROLES), default=[], help=tr("a role of theirs")
    )
    parser.add_argument(
        "--renew", action="store_true", help=tr("sign a roster of the people as they are known here now")
    )
    parser.add_argument("--until", metavar="DAY", default="", help=tr("renew: its last day, like 2027-12-31"))
    parser.add_argument(
        "--join",
        type=typed_path,
        metavar="FILE",
        help=tr("follow the roster in this file, the first or a newer one"),
    )
    parser.add_argument(
        "--roster", type=typed_path, metavar="FILE", help=tr("write the roster for other desks")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    options = call.options
    if sum(bool(getattr(options, deed)) for deed in _DEEDS) > 1:
        raise UsageError(
            "One at a time", "Say one of: {deeds}.", deeds=", ".join(f"--{one}" for one in _DEEDS)
        )
    if bool(options.role) != (options.answer is not None):
        raise UsageError("Roles", "--answer needs --role, and nothing else has it.")
    with call.open_desk() as desk:
        unlock(desk)
        _do(call, desk)
        joined = desk.newsroom.joined()
    if joined.roster is None:
        if options.request is None:
            call.terminal.say("This desk belongs to no newsroom yet.")
        return DONE
    _tell(call, joined.roster)
    if joined.outdated:
        call.terminal.say("The date of this roster has passed: ask an owner for a newer one.")
    if not has_two_owners(joined.roster):
        call.terminal.say("This newsroom has one owner only: take in a second one.")
    return DONE


def _do(call: Call, desk: Desk) -> None:
    options = call.options
    if options.begin is not None:
        desk.newsroom.begin(options.begin, options.policy)
    elif options.request is not None:
        write_atomically(options.request, desk.newsroom.request())
    elif options.answer is not None:
        desk.newsroom.answer(_read(options.answer), tuple(dict.fromkeys(options.role)))
    elif options.renew:
        desk.newsroom.renew(_end_of(options.until), options.policy)
    elif options.join is not None:
        desk.newsroom.accept(_read(options.join))
    elif options.roster is not None:
        write_atomically(options.roster, desk.newsroom.file())


def _end_of(day: str) -> str:
    """The instant at which a day is over, by the clock on the wall; empty for none."""
    if not day:
        return ""
    try:
        return stamp(datetime.fromisoformat(day).astimezone() + timedelta(days=1))
    except ValueError as error:
        raise UsageError("No day", "{text} is not a day like 2027-12-31.", text=day) from error


def _read(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_FILE:
        raise StetError("Not a roster", "The file is no roster of a newsroom.")
    return path.read_bytes()


def _tell(call: Call, roster: Roster) -> None:
    terminal = call.terminal
    if call.options.json:
        terminal.put_json(
            {
                "newsroom": roster.newsroom,
                "name": roster.name,
                "number": roster.number,
                "at": roster.at,
                "people": [
                    {"id": one.id, "name": one.shown, "roles": list(one.roles)} for one in roster.people
                ],
            }
        )
        return
    terminal.put(
        terminal.tr(
            "{name}, roster {number} of {at}", name=roster.name, number=roster.number, at=roster.at[:16]
        )
    )
    for one in roster.people:
        roles = ", ".join(terminal.tr(DESK_ROLES[role].en) for role in one.roles if role in DESK_ROLES)
        terminal.put(f"  {one.shown}  {roles}")


COMMAND = Command(_arguments, _run, writes=True)
