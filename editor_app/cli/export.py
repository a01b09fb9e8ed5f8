"""``stet export``: write publish-ready packages."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, FAILED, Call, Command
from editor_app.cli.typed import typed_path
from editor_app.domain.errors import StetError
from editor_app.services.publishing import CHANNELS, Order


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "articles", nargs="+", metavar="ID", help=tr("the articles: ids, starts of them, or numbers")
    )
    parser.add_argument("--channel", choices=CHANNELS, required=True, help=tr("the way out"))
    parser.add_argument(
        "--to", type=typed_path, required=True, metavar="DIR", help=tr("the folder that gets the packages")
    )
    parser.add_argument("--zip", action="store_true", help=tr("write each package as one zip file"))
    parser.add_argument(
        "--embargoed",
        action="store_true",
        help=tr("let articles leave before their embargo ends; the packages say so"),
    )
    parser.add_argument("--publication", metavar="P", help=tr("publish under this publication (id or name)"))


def _run(call: Call) -> int:
    options, terminal = call.options, call.terminal
    failed = False
    orders = [
        Order(
            article,
            options.channel,
            options.to,
            options.zip,
            options.publication or "",
            options.embargoed,
        )
        for article in dict.fromkeys(options.articles)
    ]
    with call.open_desk() as desk:
        for order, result in zip(orders, desk.publishing.export_all(orders), strict=True):
            if isinstance(result, StetError):
                terminal.complain(result, about=order.article)
                failed = True
                continue
            terminal.put(str(result.path))
            for finding in result.findings:
                terminal.remark(finding.message, finding.values)
    return FAILED if failed else DONE


COMMAND = Command(_arguments, _run, writes=True)
