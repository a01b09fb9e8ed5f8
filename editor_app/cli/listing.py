"""``stet list``: the articles of the library."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Callable
from typing import Any

from editor_app.cli.command import DONE, Call, Command
from editor_app.domain.article import ArticleSummary
from editor_app.domain.workflow import STATUS_WORDS, Status


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "--query", metavar="Q", default="", help=tr("only articles that hold all these words")
    )
    parser.add_argument(
        "--status", choices=[status.value for status in Status], help=tr("only articles with this status")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    status = Status(call.options.status) if call.options.status else None
    with call.open_desk() as desk:
        rows = desk.finding.everything(query=call.options.query, status=status)
    if call.options.json:
        call.terminal.put_json([_plain(row) for row in rows])
    elif rows:
        for row in rows:
            call.terminal.put(_line(call, row))
    elif call.options.query or status:
        call.terminal.say("No articles match.")
    else:
        call.terminal.say("No articles here yet. Begin with: stet import FILE")
    return DONE


def _plain(row: ArticleSummary) -> dict[str, Any]:
    return {
        "id": row.id,
        "headline": row.headline,
        "status": row.status.value,
        "section": list(row.section),
        "updated_at": row.updated_at,
        "characters": row.characters,
    }


def _line(call: Call, row: ArticleSummary) -> str:
    tr = call.terminal.tr
    words = {status: tr(word).lower() for status, word in STATUS_WORDS.items()}
    widest = max(map(columns, words.values()))
    status = words[row.status] + " " * (widest - columns(words[row.status]))
    headline = " ".join(row.headline.split()) or tr("(untitled)")
    return "  ".join([row.id, row.updated_at[:16], status, f"{row.characters:>6}", headline])


def columns(text: str) -> int:
    """How many columns a text takes on a terminal: East Asian wide characters take two (Unicode annex 11)."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


COMMAND = Command(_arguments, _run)
