"""``stet samples``: take in the sample newsroom that ships with the program."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command


def _arguments(_parser: argparse.ArgumentParser, _tr: Callable[[str], str]) -> None:
    """Take no arguments."""


def _run(call: Call) -> int:
    with call.open_desk() as desk:
        for article in desk.samples.take_in():
            call.terminal.put(article)
    return DONE


COMMAND = Command(_arguments, _run, writes=True)
