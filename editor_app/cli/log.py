"""``stet log``: the time line of an article: revisions, decisions and outlet records, the oldest first."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from editor_app.cli.command import DONE, Call, Command
from editor_app.cli.terminal import Terminal
from editor_app.domain.event_words import event_word, how_given
from editor_app.domain.events import Decision, event_bytes
from editor_app.domain.permission import REASONS
from editor_app.domain.standing import DOUBT_WORDS, Uncounted
from editor_app.domain.timeline import Entry, Happening, State


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    with call.open_desk() as desk:
        article = desk.history.named(call.options.article)
        line = desk.history.timeline(article)
        uncounted = {one.event: one for one in desk.deciding.standing(article).uncounted}
    entries = tuple(reversed(line.entries))
    if call.options.json:
        call.terminal.put_json([_plain(entry) for entry in entries])
        return DONE
    if not entries:
        call.terminal.say("This article has no revision yet.")
    for entry in entries:
        call.terminal.put(_words(entry, call.terminal))
        if isinstance(entry, Happening) and entry.id in uncounted:
            call.terminal.put("    " + _doubt(uncounted[entry.id], call.terminal))
    return DONE


def _doubt(one: Uncounted, terminal: Terminal) -> str:
    """That a decision does not count, and why."""
    why = terminal.tr(REASONS[one.code], **dict(one.values)) if one.code else ""
    return terminal.tr("Not counted: {why}", why=terminal.tr(DOUBT_WORDS[one.doubt], why=why))


def _words(entry: Entry, terminal: Terminal) -> str:
    if isinstance(entry, State):
        title = terminal.tr("Revision {number}", number=entry.number)
        return _joined(title, _time(entry.at), entry.author, _line(entry.note))
    event = entry.event
    on = terminal.tr("Revision {number}", number=entry.number) if entry.number else ""
    word = f"  {terminal.tr(event_word(event))}"
    if isinstance(event, Decision):
        against = terminal.tr("Override: {reason}", reason=_line(event.override)) if event.override else ""
        how = terminal.tr(", ").join(how_given(event, terminal.tr, _time))
        return _joined(
            word,
            _time(event.at),
            event.person,
            how,
            on,
            against,
            "" if event.comment == event.override else _line(event.comment),
        )
    return _joined(word, _time(event.at), event.person, event.channel, on, _line(event.reason), event.address)


def _plain(entry: Entry) -> dict[str, Any]:
    if isinstance(entry, State):
        return {
            "kind": "revision",
            "number": entry.number,
            "id": entry.revision,
            "at": entry.at,
            "author": entry.author,
            "note": entry.note,
            "content_hash": entry.content_hash,
            "parents": list(entry.parents),
        }
    return {"id": entry.id, "number": entry.number, **json.loads(event_bytes(entry.event))}


def _time(instant: str) -> str:
    try:
        return f"{datetime.fromisoformat(instant).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return instant


def _line(text: str) -> str:
    return " ".join(text.split())


def _joined(*parts: str) -> str:
    return "  ".join(part for part in parts if part)


COMMAND = Command(_arguments, _run)
