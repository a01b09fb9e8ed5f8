"""What a subcommand is made of: its arguments and what it does (names and help: the table in `program`)."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from editor_app.cli.terminal import Terminal
from editor_app.domain.errors import StetError
from editor_app.services.desk import Desk

DONE, FAILED, WRONG_USAGE = 0, 1, 2


class UsageError(StetError):
    """The words on the command line do not go together; nothing was begun."""


@dataclass(frozen=True, slots=True)
class Call:
    """One run of a subcommand: its parsed options, where it speaks, and how it opens the library.

    ``press`` draws a page as a PDF; None where nothing can.
    """

    options: argparse.Namespace
    terminal: Terminal
    open_desk: Callable[[], AbstractContextManager[Desk]]
    press: Callable[[str], bytes] | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """What a subcommand does.

    ``arguments`` adds them to its parser; ``run`` returns the exit code (0 or 1); ``writes`` tells that it changes the
    library, so that the day's backup is made first.
    """

    arguments: Callable[[argparse.ArgumentParser, Callable[[str], str]], None]
    run: Callable[[Call], int]
    writes: bool = False
