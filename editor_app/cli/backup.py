"""``stet backup``, ``stet restore`` and ``stet rebuild``: keep the library safe and sound."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.cli.typed import typed_path
from editor_app.services.backups import restore_backup


def _backup_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "--to", type=typed_path, required=True, metavar="DIR", help=tr("the folder that gets the backup")
    )


def _backup(call: Call) -> int:
    with call.open_desk() as desk:
        path = desk.backups.back_up(call.options.to)
    call.terminal.put(str(path))
    return DONE


def _restore_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument("backup", type=typed_path, metavar="BACKUP", help=tr("a backup folder"))
    parser.add_argument(
        "--library", dest="target", type=typed_path, metavar="DIR", help=tr("the new library folder")
    )


def _restore(call: Call) -> int:
    target = call.options.target or call.options.library
    if target is None:
        raise UsageError("Where to?", "Say which folder becomes the library: --library DIR.")
    call.terminal.put(str(restore_backup(call.options.backup, target)))
    return DONE


def _rebuild_arguments(_parser: argparse.ArgumentParser, _tr: Callable[[str], str]) -> None:
    """Take no arguments."""


def _rebuild(call: Call) -> int:
    with call.open_desk() as desk:
        count = desk.finding.rebuild()
    call.terminal.say("Indexed {count} articles anew.", count=count)
    return DONE


BACKUP = Command(_backup_arguments, _backup)
RESTORE = Command(_restore_arguments, _restore)
REBUILD = Command(_rebuild_arguments, _rebuild, writes=True)
