"""``stet publications``: the titles that the newsroom publishes under."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command
from editor_app.cli.typed import typed_path
from editor_app.domain.canonical import to_plain


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "--add", type=typed_path, metavar="FILE", help=tr("take in a publication from a JSON file")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    with call.open_desk() as desk:
        if call.options.add is not None:
            desk.publications.add_file(call.options.add)
        found = desk.publications.all()
    if call.options.json:
        call.terminal.put_json([to_plain(publication) for publication in found])
    elif found:
        for publication in found:
            call.terminal.put(f"{publication.id}  {publication.name}")
    else:
        call.terminal.say("No publications here yet. Add one with: stet publications --add FILE")
    return DONE


COMMAND = Command(_arguments, _run, writes=True)
