"""``stet show``: one article as text, Markdown, HTML or JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    parser.add_argument(
        "--as",
        dest="form",
        choices=("markdown", "html", "text", "json"),
        default="markdown",
        help=tr("how to print it"),
    )


def _run(call: Call) -> int:
    with call.open_desk() as desk:
        shown = desk.finding.show(call.options.article, call.options.form)
    if isinstance(shown, str):
        call.terminal.put(shown.removesuffix("\n"))
    else:
        call.terminal.put_json(shown)
    return DONE


COMMAND = Command(_arguments, _run)
