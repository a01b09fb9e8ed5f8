"""``stet handoff`` and ``stet receive``: articles from desk to desk, in a file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from editor_app.cli.command import DONE, Call, Command
from editor_app.cli.pin import unlock
from editor_app.cli.typed import typed_path
from editor_app.domain.canonical import to_plain
from editor_app.handoff.cover import PRIVATE_WORDS, Pictures, Purpose
from editor_app.services.handoff_order import Parcel
from editor_app.services.receiving import Coming, ComingArticle
from editor_app.services.told_receiving import told_article, told_letter, told_rest


def _handoff_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "articles", nargs="+", metavar="ID", help=tr("the articles: ids, starts of them, or numbers")
    )
    parser.add_argument(
        "--to", type=typed_path, required=True, metavar="FILE", help=tr("the file to write, name.stet")
    )
    parser.add_argument(
        "--for",
        dest="recipients",
        action="append",
        default=[],
        metavar="NAME",
        help=tr("whom it is for; may be given several times"),
    )
    parser.add_argument(
        "--purpose", choices=[one.value for one in Purpose], default=Purpose.REVIEW.value, help=tr("what for")
    )
    parser.add_argument("--message", default="", metavar="TEXT", help=tr("a message to whoever receives it"))
    parser.add_argument(
        "--pictures",
        choices=[one.value for one in Pictures],
        default=Pictures.WITH.value,
        help=tr("with the text, reduced to look at until they follow, or later"),
    )
    parser.add_argument(
        "--without-pictures",
        dest="pictures",
        action="store_const",
        const=Pictures.LATER.value,
        help=tr("text first, the pictures may follow later"),
    )
    places = parser.add_mutually_exclusive_group()
    places.add_argument(
        "--with-locations",
        action="store_true",
        help=tr("also pictures that tell where they were taken, as they are"),
    )
    places.add_argument(
        "--strip-locations",
        action="store_true",
        help=tr("take out of the pictures of drafts where they were taken, then hand over"),
    )
    parser.add_argument(
        "--private",
        action="append",
        default=[],
        choices=list(PRIVATE_WORDS),
        help=tr("private objects of this kind go too; may be given several times"),
    )


def _handoff(call: Call) -> int:
    options, terminal = call.options, call.terminal
    parcel = Parcel(
        options.articles,
        tuple(options.recipients),
        Purpose(options.purpose),
        options.message,
        pictures=Pictures(options.pictures),
        places=options.with_locations,
        private=tuple(options.private),
        note=terminal.tr("Handed over"),
    )
    with call.open_desk() as desk:
        unlock(desk)
        if options.strip_locations:
            articles = [desk.history.named(one) for one in parcel.articles]
            taken_out = desk.handing_over.take_places_out(articles)
            terminal.remark("Pictures that do not tell their place any more: {count}.", {"count": taken_out})
        done = desk.handing_over.hand_over(parcel, options.to)
    terminal.put(str(done.path))
    terminal.remark(
        "Articles: {articles}; revisions: {revisions}; pictures: {pictures}",
        {"articles": done.articles, "revisions": done.revisions, "pictures": done.pictures},
    )
    if done.left_out:
        terminal.remark("Pictures that stay here: {count}.", {"count": done.left_out})
    if done.reduced:
        terminal.remark("Pictures that go reduced: {count}.", {"count": done.reduced})
    return DONE


def _receive_arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "files", nargs="+", type=typed_path, metavar="FILE", help=tr("hand-off files, name.stet")
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would come; change nothing"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _receive(call: Call) -> int:
    options = call.options
    with call.open_desk() as desk:
        does = desk.receiving.look if options.dry_run else desk.receiving.receive
        coming = does(options.files)
    if options.json:
        call.terminal.put_json(_plain(coming))
    else:
        _say(call, coming)
    return DONE


def _say(call: Call, coming: Coming) -> None:
    terminal = call.terminal
    for letter in coming.letters:
        terminal.say("{file}:", file=letter.path.name)
        for line in told_letter(letter, terminal.tr):
            terminal.tell(line)
    for article in coming.articles:
        terminal.put(f"{article.id}  {_headline(call, article)}")
        for line in told_article(article, terminal.tr):
            terminal.tell(line)
    for line in told_rest(coming, terminal.tr):
        terminal.tell(line)
    if call.options.dry_run:
        terminal.say("Nothing was changed.")


def _headline(call: Call, article: ComingArticle) -> str:
    return " ".join(article.headline.split()) or call.terminal.tr("(untitled)")


def _plain(coming: Coming) -> dict[str, Any]:
    return {
        "files": [
            {
                "path": str(letter.path),
                "from": letter.cover.made_by,
                "to": list(letter.cover.to),
                "purpose": letter.cover.purpose.value,
                "message": letter.cover.message,
                "key": letter.key,
                "key_known": letter.known,
            }
            for letter in coming.letters
        ],
        "articles": [
            {
                "id": one.id,
                "headline": one.headline,
                "number": one.number,
                "new": one.is_new,
                "revisions": one.revisions,
                "suggestions": one.suggestions,
                "authors": list(one.authors),
                "decisions": [to_plain(it) for it in one.decisions],
                "comments": one.comments,
                "notes": one.notes,
                "needs_merge": one.needs_merge,
                "earlier_missing": one.earlier_missing,
                "draft_stays": one.draft_stays,
                "pictures_missing": one.pictures_missing,
            }
            for one in coming.articles
        ],
        "pictures": coming.pictures,
        "pictures_reduced": coming.reduced,
        "publications": coming.publications,
        "private": coming.private,
        "unknown": coming.unknown,
        "people": list(coming.people),
        "rosters": [to_plain(one) for one in coming.rosters],
    }


HANDOFF = Command(_handoff_arguments, _handoff, writes=True)
RECEIVE = Command(_receive_arguments, _receive, writes=True)
