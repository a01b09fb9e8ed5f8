"""``stet trash`` and ``stet untrash``: put drafts away, and bring them back."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.domain.article import ArticleSummary


def _trash_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "articles", nargs="*", metavar="ID", help=tr("a draft: its id, the start of it, or its number")
    )
    parser.add_argument("--list", action="store_true", help=tr("list what lies in the trash"))
    parser.add_argument(
        "--empty", action="store_true", help=tr("delete for good what lies in the trash; needs --yes")
    )
    parser.add_argument("--yes", action="store_true", help=tr("do not ask whether it is meant"))


def _trash(call: Call) -> int:
    options = call.options
    if bool(options.articles) + options.list + options.empty != 1:
        raise UsageError(
            "What shall be done?", "Name the drafts to put away, or say --list, or --empty: one of the three."
        )
    with call.open_desk() as desk:
        if options.list:
            _put_list(call, desk.trash.listed())
        elif options.empty:
            if not options.yes:
                raise UsageError(
                    "Not asked for twice",
                    "Emptying the trash deletes {count} articles for good, with all their versions.",
                    hint="Say --yes with it if that is meant.",
                    count=desk.trash.count(),
                )
            emptied = desk.trash.empty()
            call.terminal.say("Deleted for good: {count}.", count=emptied.deleted)
            if emptied.kept:
                call.terminal.say("Kept, since packages were made of them: {count}.", count=emptied.kept)
        else:
            for row in desk.trash.put(options.articles):
                call.terminal.put(row.id)
    return DONE


def _put_list(call: Call, rows: tuple[ArticleSummary, ...]) -> None:
    if not rows:
        call.terminal.say("Nothing lies in the trash.")
    for row in rows:
        headline = " ".join(row.headline.split()) or call.terminal.tr("(untitled)")
        call.terminal.put("  ".join([row.id, row.trashed_at[:16], f"{row.characters:>6}", headline]))


def _untrash_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "articles",
        nargs="+",
        metavar="ID",
        help=tr("an article in the trash: its id, the start of it, or its number"),
    )


def _untrash(call: Call) -> int:
    with call.open_desk() as desk:
        for row in desk.trash.restore(call.options.articles):
            call.terminal.put(row.id)
    return DONE


TRASH = Command(_trash_arguments, _trash, writes=True)
UNTRASH = Command(_untrash_arguments, _untrash, writes=True)
