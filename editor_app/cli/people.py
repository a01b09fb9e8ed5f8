"""``stet people``: who is known here, and with which roles; the owner takes people in."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.cli.pin import given_pin
from editor_app.domain.people import DESK_ROLES, Person


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument("--me", metavar="NAME", help=tr("your name here; the first one owns the desk"))
    parser.add_argument("--add", metavar="NAME", help=tr("take somebody in, or give other roles"))
    parser.add_argument(
        "--role", action="append", choices=sorted(DESK_ROLES), default=[], help=tr("a role of theirs")
    )
    parser.add_argument("--unit", metavar="TEXT", default="", help=tr("where they work"))
    parser.add_argument(
        "--pen-name", action="append", metavar="NAME", default=[], help=tr("another name they write under")
    )
    parser.add_argument(
        "--switch",
        metavar="NAME",
        help=tr("let somebody of the desk work here; their PIN stands in STET_PIN"),
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    options, terminal = call.options, call.terminal
    if options.add and not options.role:
        raise UsageError("Which role?", "Say with --role what {name} is here.", name=options.add)
    if options.role and not options.add:
        raise UsageError("Whose role?", "Say with --add who has the role.")
    with call.open_desk() as desk:
        if options.switch is not None:
            desk.taking_over.switch(options.switch, given_pin())
        if options.me is not None:
            desk.staff.call_me(options.me)
        if options.add:
            desk.staff.add(
                Person(
                    options.add,
                    pen_names=tuple(options.pen_name),
                    unit=options.unit,
                    roles=tuple(dict.fromkeys(options.role)),
                )
            )
        crew = desk.staff.crew()
    if options.json:
        terminal.put_json(
            [
                {
                    "id": one.id,
                    "name": one.shown,
                    "roles": list(one.roles),
                    "publications": list(one.publications),
                    "here": one.id == crew.here.id,
                }
                for one in crew.people
            ]
        )
        return DONE
    for one in crew.people:
        if not one.roles and one.id != crew.here.id:
            continue  # named in a roster that does not hold
        roles = ", ".join(terminal.tr(DESK_ROLES[role].en) for role in one.roles if role in DESK_ROLES)
        mark = "*" if one.id == crew.here.id else " "
        terminal.put("  ".join([mark, one.shown, roles, *one.publications]).rstrip())
    if not crew.people:
        terminal.say("Nobody is known here yet: whoever decides first owns this desk.")
    return DONE


COMMAND = Command(_arguments, _run, writes=True)
