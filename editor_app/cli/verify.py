"""``stet verify``: check a package, line by line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, FAILED, Call, Command
from editor_app.cli.typed import typed_path
from editor_app.publishing.verify import verify_package


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "package", type=typed_path, metavar="PACKAGE", help=tr("a package: its folder or zip file")
    )


def _run(call: Call) -> int:
    terminal = call.terminal
    result = verify_package(call.options.package)
    for line in result.lines:
        mark = terminal.tr("holds") if line.ok else terminal.tr("FAILS")
        terminal.put(f"{mark}  " + terminal.tr(line.message, **line.values))
    if result.ok:
        return DONE
    terminal.say("stet: {package} does not verify.", package=call.options.package)
    return FAILED


COMMAND = Command(_arguments, _run)
