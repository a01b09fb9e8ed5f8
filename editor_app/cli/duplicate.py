"""``stet duplicate``: a draft with the content of another article."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )


def _run(call: Call) -> int:
    with call.open_desk() as desk:
        call.terminal.put(desk.copies.duplicate(call.options.article))
    return DONE


COMMAND = Command(_arguments, _run, writes=True)
