"""``stet comments`` and ``stet comment``: what was said about an article, and saying something."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Callable, Iterator
from typing import Any

from editor_app.cli.command import DONE, Call, Command
from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.discussion import VOICE_DOUBT_WORDS, PlacedThread

_LONGEST_QUOTE = 60
DEED_WORDS = {CommentAction.RESOLVED: "Resolved", CommentAction.REOPENED: "Reopened"}
_OBJECT = "\ufffc"


def _article(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )


def _list_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    _article(parser, tr)
    parser.add_argument("--open", action="store_true", help=tr("only those that are not resolved"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _list(call: Call) -> int:
    with call.open_desk() as desk:
        discussion = desk.commenting.discussion(desk.commenting.article_named(call.options.article))
    threads = [one for one in discussion.threads if one.thread.is_open or not call.options.open]
    if call.options.json:
        call.terminal.put_json([_plain(one) for one in threads])
        return DONE
    if not threads:
        call.terminal.say("Nobody has commented on this article.")
    for number, one in enumerate(threads):
        if number:
            call.terminal.put("")
        for line in _lines(one, call.terminal.tr):
            call.terminal.put(line)
    return DONE


def _lines(one: PlacedThread, tr: Callable[[str], str]) -> Iterator[str]:
    thread = one.thread
    marks = [thread.id[:12], tr("open") if thread.is_open else tr("resolved")]
    if one.is_detached:
        marks.append(tr("detached"))
    quote = " ".join((one.quote or thread.anchor.quote).replace(_OBJECT, " ").split())
    if quote:
        marks.append(f"“{quote[:_LONGEST_QUOTE]}{'…' if len(quote) > _LONGEST_QUOTE else ''}”")
    yield "  ".join(marks)
    events = (thread.said, *thread.followed)
    for event, doubt in itertools.zip_longest(events, one.doubts):
        said = event.text or tr(DEED_WORDS.get(event.action, ""))
        yield f"  {event.at[:16]}  {event.author}: {' '.join(said.split())}"
        if doubt is not None:
            yield f"    {tr(VOICE_DOUBT_WORDS[doubt])}"


def _plain(one: PlacedThread) -> dict[str, Any]:
    thread = one.thread
    return {
        "id": thread.id,
        "open": thread.is_open,
        "detached": one.is_detached,
        "part": thread.anchor.part.value,
        "quote": one.quote or thread.anchor.quote,
        "events": [
            {**_plain_event(event), "doubt": "" if doubt is None else doubt.value}
            for event, doubt in itertools.zip_longest((thread.said, *thread.followed), one.doubts)
        ],
    }


def _plain_event(event: CommentEvent) -> dict[str, Any]:
    return {
        "action": event.action.value,
        "author": event.author,
        "at": event.at,
        "text": event.text,
        "mentions": list(event.mentions),
    }


def _say_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    _article(parser, tr)
    parser.add_argument("text", metavar="TEXT", help=tr("what is said"))
    parser.add_argument(
        "--quote", default="", metavar="WORDS", help=tr("the words of the body that it is about")
    )
    parser.add_argument("--reply-to", default="", metavar="COMMENT", help=tr("the comment that is answered"))
    parser.add_argument("--resolve", action="store_true", help=tr("resolve the comment that is answered"))


def _say(call: Call) -> int:
    options = call.options
    with call.open_desk() as desk:
        article = desk.commenting.article_named(options.article)
        if options.reply_to:
            thread = desk.commenting.thread_named(article, options.reply_to)
            made = desk.commenting.reply(article, thread, options.text)
            if options.resolve:
                desk.commenting.resolve(article, thread)
        else:
            made = desk.commenting.say(
                article, options.text, desk.commenting.anchor_at(article, options.quote)
            )
    call.terminal.put(made)
    return DONE


LIST = Command(_list_arguments, _list)
SAY = Command(_say_arguments, _say, writes=True)
