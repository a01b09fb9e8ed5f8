"""``stet changes``: what is suggested for an article, change by change, and accepting or rejecting some or all."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.cli.compare import SIGNS
from editor_app.cli.terminal import Terminal
from editor_app.compare.comparison import Kind
from editor_app.compare.contents import compare_contents
from editor_app.compare.spots import spots_of
from editor_app.compare.told import ToldChange, told_changes
from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.canonical import to_plain
from editor_app.domain.field_words import FIELD_WORDS
from editor_app.services.desk import Desk
from editor_app.services.proposing import Proposal

MOST_SAID = 200
ACCEPT, REJECT = "accept", "reject"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal with its changes; those of all proposals are numbered on, the first here is ``first``."""

    proposal: Proposal
    changes: tuple[ToldChange, ...]
    first: int

    def own(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Which of its changes these numbers name, by their own numbers."""
        last = self.first + len(self.changes)
        return tuple(self.changes[one - self.first].number for one in numbers if self.first <= one < last)


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    parser.add_argument(
        "--accept",
        type=int,
        nargs="+",
        default=(),
        metavar="N",
        help=tr("accept these changes, by their numbers"),
    )
    parser.add_argument(
        "--reject",
        type=int,
        nargs="+",
        default=(),
        metavar="N",
        help=tr("reject these changes, by their numbers"),
    )
    parser.add_argument("--all", choices=(ACCEPT, REJECT), help=tr("accept or reject all of them"))
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    options = call.options
    with call.open_desk() as desk:
        article = desk.history.named(options.article)
        waiting = _waiting(desk, article)
        accepted, rejected = _wanted(options, waiting)
        decides = bool(options.all or accepted or rejected)
        for one in waiting:
            if options.all:
                _decide_all(desk, article, one.proposal.id, accepts=options.all == ACCEPT)
            elif one.own((*accepted, *rejected)):
                desk.proposing.decide(article, one.proposal.id, one.own(accepted), one.own(rejected))
        left = _waiting(desk, article) if decides else waiting
    if options.json:
        call.terminal.put_json([_plain(one) for one in left])
        return DONE
    if decides:
        call.terminal.remark(
            "Accepted: {accepted}, rejected: {rejected}.",
            {"accepted": len(accepted), "rejected": len(rejected)},
        )
    if not left:
        call.terminal.say("Nothing is suggested for this article.")
    for one in left:
        _list(one, call.terminal)
    return DONE


def _decide_all(desk: Desk, article: str, proposal: str, *, accepts: bool) -> None:
    """Of what is pending now: what others have suggested alike may be in the draft already."""
    pending = desk.proposing.pending(article, proposal)
    every = compare_contents(pending.draft, pending.proposal).numbers
    desk.proposing.decide(article, proposal, every if accepts else (), () if accepts else every)


def _wanted(options: argparse.Namespace, waiting: Sequence[Waiting]) -> tuple[Sequence[int], Sequence[int]]:
    """The numbers to accept and to reject.  Raise `UsageError` where that cannot be said."""
    accepted, rejected = options.accept, options.reject
    count = sum(len(one.changes) for one in waiting)
    if options.all:
        if accepted or rejected:
            raise UsageError("Which changes", "Say which changes by their numbers, or --all.")
        every = range(1, count + 1)
        return (every, ()) if options.all == ACCEPT else ((), every)
    unknown = [one for one in (*accepted, *rejected) if not 1 <= one <= count]
    if unknown or set(accepted) & set(rejected):
        raise UsageError(
            "Which changes",
            "Each change is named once, by a number from 1 to {count}.",
            count=count,
        )
    if sum(bool(one.own((*accepted, *rejected))) for one in waiting) > 1:
        raise UsageError(
            "Which changes",
            "Decide on the suggestions of one person at a time: the numbers of the others change with the text.",
        )
    return accepted, rejected


def _waiting(desk: Desk, article: str) -> list[Waiting]:
    found: list[Waiting] = []
    first = 1
    for proposal in desk.proposing.proposals(article).open:
        pending = desk.proposing.pending(article, proposal.id)
        comparison = compare_contents(pending.draft, pending.proposal)
        texts = anchor_text(pending.draft.document), anchor_text(pending.proposal.document)
        changes = tuple(told_changes(comparison, spots_of(comparison.document, *texts), texts[1].text))
        found.append(Waiting(proposal, changes, first))
        first += len(changes)
    return found


def _list(one: Waiting, terminal: Terminal) -> None:
    terminal.put(
        terminal.tr("Suggested by {person}, {at}", person=one.proposal.person, at=one.proposal.at[:16])
    )
    for number, change in enumerate(one.changes, one.first):
        terminal.put(f"{number:>4}  {_words(change, terminal)}")


def _words(change: ToldChange, terminal: Terminal) -> str:
    if change.field is not None:
        word = FIELD_WORDS.get(change.field.name)
        name = terminal.tr(word) if word else change.field.name
        sides = ((Kind.DELETED, change.field.old), (Kind.INSERTED, change.field.new))
        said = "".join(_signed(kind, _value(value)) for kind, value in sides if value not in (None, "", ()))
        return f"{name}: {said}"
    if change.went or change.kind is Kind.INSERTED:
        words = "".join(
            _signed(kind, words)
            for kind, words in ((Kind.DELETED, change.went), (Kind.INSERTED, change.came))
            if words
        )
        if words:
            return words
    return _signed(change.kind, change.came or change.leaf.lower())


def _signed(kind: Kind, words: str) -> str:
    start, end = SIGNS.get(kind, SIGNS[Kind.CHANGED])
    words = " ".join(words.split()) if words.strip() else words
    return f"{start}{words if len(words) <= MOST_SAID else f'{words[:MOST_SAID]}…'}{end}"


def _value(value: object) -> str:
    plain = to_plain(value)
    return plain if isinstance(plain, str) else str(plain)


def _plain(one: Waiting) -> dict[str, Any]:
    return {
        "id": one.proposal.id,
        "person": one.proposal.person,
        "at": one.proposal.at,
        "changes": [
            {
                "number": number,
                "kind": change.kind.value,
                "field": "" if change.field is None else change.field.name,
                "went": change.went if change.field is None else to_plain(change.field.old),
                "came": change.came if change.field is None else to_plain(change.field.new),
                "object": change.leaf.lower(),
            }
            for number, change in enumerate(one.changes, one.first)
        ],
    }


COMMAND = Command(_arguments, _run, writes=True)
