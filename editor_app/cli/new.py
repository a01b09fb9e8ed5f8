"""``stet new``: begin an article, plain or by a template."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command
from editor_app.system.clock import new_id


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument("--template", metavar="NAME", default="", help=tr("begin by this template"))
    parser.add_argument("--headline", metavar="TEXT", default="", help=tr("the headline"))
    parser.add_argument("--list", action="store_true", help=tr("list the templates instead"))


def _run(call: Call) -> int:
    options, language = call.options, call.terminal.language
    with call.open_desk() as desk:
        if options.list:
            for title in desk.templates.names(language):
                call.terminal.put(f"{title.id}  {title.name}")
            return DONE
        article = new_id()
        if options.template:
            template = desk.templates.find(options.template, language)
            opened = desk.templates.begin(article, template, language)
        else:
            opened = desk.writing.prefilled(article, language)
        desk.writing.begin(opened, options.headline)
    call.terminal.put(article)
    return DONE


COMMAND = Command(_arguments, _run, writes=True)
