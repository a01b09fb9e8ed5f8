"""The program ``stet`` on the command line: finds the subcommand, runs it, turns failures into sentences."""

from __future__ import annotations

import argparse
import functools
import importlib
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from editor_app import __version__
from editor_app.cli.command import FAILED, WRONG_USAGE, Call, Command, UsageError
from editor_app.cli.terminal import Terminal
from editor_app.cli.typed import StoreAsTyped, typed_path
from editor_app.domain.errors import StetError
from editor_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of commands.

    The module that holds the command (as the constant ``constant``) is loaded only when the command is called, since
    most commands need what others do not: the page reader, the template engine.
    """

    name: str
    help: str
    module: str
    constant: str = "COMMAND"

    def load(self) -> Command:
        """The command itself."""
        command: Command = getattr(importlib.import_module(f"editor_app.cli.{self.module}"), self.constant)
        return command


COMMANDS: tuple[Entry, ...] = (
    Entry("import", "understand published texts and keep them", "importing"),
    Entry("list", "list the articles of the library", "listing"),
    Entry("find", "find words or an expression in all articles", "find"),
    Entry("show", "print one article", "show"),
    Entry("comments", "list what was said about an article", "comments", "LIST"),
    Entry("comment", "comment on an article, or answer a comment", "comments", "SAY"),
    Entry("decide", "submit, approve, return … an article, or register it as live", "decide"),
    Entry("people", "list who decides here, or take somebody in", "people"),
    Entry("sheet", "write the review sheets of articles, to be printed and filed", "sheet"),
    Entry("evidence", "list what proves decisions, add to it, or write it to a file again", "evidence"),
    Entry("log", "print the revisions, decisions and publications of an article", "log"),
    Entry("compare", "print what differs between two states of an article", "compare"),
    Entry("newsroom", "begin or join a newsroom of several desks, and take people in", "newsroom"),
    Entry("export", "write publish-ready packages", "export"),
    Entry("verify", "check that a package is whole and says who approved what", "verify"),
    Entry("handoff", "hand articles over to another desk, in a file", "handoff", "HANDOFF"),
    Entry("receive", "take in what another desk hands over", "handoff", "RECEIVE"),
    Entry("changes", "list what is suggested for an article, and decide on it", "changes"),
    Entry("merge", "make two newest states of an article one", "merge"),
    Entry("new", "begin an article, plain or by a template", "new"),
    Entry("duplicate", "make a draft with the content of another article", "duplicate"),
    Entry("trash", "put drafts away, or list what was put away", "trash", "TRASH"),
    Entry("untrash", "bring drafts back from the trash", "trash", "UNTRASH"),
    Entry("publications", "list the publications, or add one", "publications"),
    Entry("samples", "take in the sample newsroom", "samples"),
    Entry("backup", "copy the whole library, while it is in use", "backup", "BACKUP"),
    Entry("restore", "make a library from a backup", "backup", "RESTORE"),
    Entry("rebuild", "build the search index anew", "backup", "REBUILD"),
)

OpenDesk = Callable[[Path | None, bool], AbstractContextManager[Desk]]


def run(
    arguments: Sequence[str] | None,
    open_desk: OpenDesk,
    terminal: Terminal,
    press: Callable[[str], bytes] | None = None,
) -> int:
    """Run one command line; return its exit code: 0 done, 1 failed in words, 2 wrong usage.

    Wrong usage that ``argparse`` finds ends the process, with the same code.  ``press`` draws a page as a PDF.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    options = build_parser(terminal, words).parse_args(words)
    command: Command = options.subcommand
    call = Call(options, terminal, functools.partial(open_desk, options.library, command.writes), press)
    try:
        return command.run(call)
    except StetError as error:
        terminal.complain(error)
        return WRONG_USAGE if isinstance(error, UsageError) else FAILED


def build_parser(terminal: Terminal, words: Sequence[str]) -> argparse.ArgumentParser:
    """The grammar of the command line, made from the table of commands.

    Only commands whose name stands among ``words`` are loaded and get their arguments.
    """
    tr = terminal.tr
    parser = argparse.ArgumentParser(
        prog="stet", description=tr("Stet: draft, review and publish articles, offline."), allow_abbrev=False
    )
    parser.register("action", None, StoreAsTyped)
    parser.add_argument("--version", action="version", version=f"Stet {__version__}")
    parser.add_argument(
        "--library",
        type=typed_path,
        metavar="DIR",
        help=tr("the library folder (else STET_LIBRARY, else the platform's data folder)"),
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for entry in COMMANDS:
        help_text = tr(entry.help)
        subparser = subparsers.add_parser(
            entry.name, help=help_text, description=help_text, allow_abbrev=False
        )
        subparser.register("action", None, StoreAsTyped)
        if entry.name in words:
            command = entry.load()
            command.arguments(subparser, tr)
            subparser.set_defaults(subcommand=command)
    return parser
