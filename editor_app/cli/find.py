"""``stet find``: the lines of all articles that hold a text or match an expression."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from typing import Any

from editor_app.cli.command import DONE, Call, Command
from editor_app.formats.seeking.seek import Seek
from editor_app.services.desk import Desk
from editor_app.services.searching import ArticleMatches

MOST = 1000


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument("text", metavar="TEXT", help=tr("what to look for"))
    parser.add_argument("--regex", action="store_true", help=tr("TEXT is a regular expression"))
    parser.add_argument("--word", action="store_true", help=tr("whole words only"))
    parser.add_argument("--exact", action="store_true", help=tr("mind capitals and the width of characters"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    options = call.options
    seek = Seek(options.text, options.exact, options.word, options.regex)
    with call.open_desk() as desk:
        found = [article for _, article in zip(range(MOST), _articles(desk, seek), strict=False)]
    if options.json:
        call.terminal.put_json([_plain(article) for article in found])
    elif not found:
        call.terminal.say("No articles match.")
    for article in () if options.json else found:
        headline = " ".join(article.row.headline.split()) or call.terminal.tr("(untitled)")
        call.terminal.put(f"{article.row.id}  {headline}  ({article.total})")
        for match in article.matches:
            snippet = match.snippet
            call.terminal.put(f"    {snippet.before}[{snippet.hit}]{snippet.after}")
    return DONE


def _articles(desk: Desk, seek: Seek) -> Iterator[ArticleMatches]:
    looked = desk.searching.look(seek)
    yield from looked.found
    while looked.next is not None:
        looked = desk.searching.look(seek, looked.next)
        yield from looked.found


def _plain(article: ArticleMatches) -> dict[str, Any]:
    return {
        "id": article.row.id,
        "headline": article.row.headline,
        "status": article.row.status.value,
        "total": article.total,
        "matches": [
            {"before": match.snippet.before, "match": match.snippet.hit, "after": match.snippet.after}
            for match in article.matches
        ],
    }


COMMAND = Command(_arguments, _run)
