"""``stet sheet``: the review sheets 审稿单 of articles, as a PDF or an HTML page to print, or as text."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command
from editor_app.cli.typed import typed_path


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "articles",
        metavar="ID",
        nargs="+",
        help=tr("the articles: their ids, the starts of them, or their numbers"),
    )
    parser.add_argument(
        "--to",
        type=typed_path,
        metavar="FILE",
        help=tr("the file to write, as .pdf or .html; each article gets paper of its own (without it: text)"),
    )


def _run(call: Call) -> int:
    options, terminal = call.options, call.terminal
    with call.open_desk() as desk:
        sheets = desk.review_sheets
        if options.to is None:
            terminal.put(sheets.sheets(options.articles, terminal.language).plain.removesuffix("\n"))
        else:
            terminal.put(str(sheets.write(options.articles, options.to, terminal.language, call.press)))
    return DONE


COMMAND = Command(_arguments, _run)
