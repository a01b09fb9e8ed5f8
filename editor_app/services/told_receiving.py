"""What hand-offs bring, in the person's language, a line for each thing that is worth one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from editor_app.domain.event_words import DECISION_WORDS, OUTLET_WORDS
from editor_app.handoff.cover import PURPOSE_WORDS

if TYPE_CHECKING:  # the window says these words before it needs what receives
    from editor_app.services.coming_rosters import ComingRoster
    from editor_app.services.receiving import Coming, ComingArticle, ComingDecision, Letter

Say = Callable[..., str]


def told_letter(letter: Letter, tr: Say) -> Iterator[str]:
    """From whom a file is, to whom, what for; who signed it."""
    cover = letter.cover
    names = tr(", ").join(cover.to)
    purpose = tr(PURPOSE_WORDS[cover.purpose])
    if names:
        yield tr("From {maker} to {names}: {purpose}", maker=cover.made_by, names=names, purpose=purpose)
    else:
        yield tr("From {maker}: {purpose}", maker=cover.made_by, purpose=purpose)
    if cover.message:
        yield tr("“{message}”", message=" ".join(cover.message.split()))
    if not letter.key:
        yield tr("The file is not signed.")
    elif not letter.known:
        yield tr("The file is signed with a key that is not known here.")


def told_article(article: ComingArticle, tr: Say) -> Iterator[str]:
    """What an article gets, and what a person has to know about it."""
    if not article.brings_something:
        yield tr("Nothing new: all of it is here already.")
    if article.is_new:
        yield tr("New here")
    if article.revisions:
        authors = tr(", ").join(article.authors)
        yield tr("New revisions by {authors}: {count}", count=article.revisions, authors=authors)
    if article.suggestions:
        yield tr("New suggestions: {count}", count=article.suggestions)
    yield from (told_decision(one, tr) for one in article.decisions)
    if article.comments:
        yield tr("New in comments: {count}", count=article.comments)
    if article.notes:
        yield tr("Changes of the desk’s notes: {count}", count=article.notes)
    yield from needs_a_look(article, tr)


def needs_a_look(article: ComingArticle, tr: Say) -> Iterator[str]:
    """What of it a person has to do something about, or to know."""
    if article.needs_merge:
        yield tr("Needs a merge: two newest states stand side by side, and nothing of either is lost.")
    if article.draft_stays:
        yield tr("Your own draft differs and stays as it is.")
    if article.earlier_missing:
        yield tr("Earlier revisions that are not here: {count}.", count=article.earlier_missing)
    if article.pictures_missing:
        yield tr("Pictures missing: {count}.", count=article.pictures_missing)


def told_decision(one: ComingDecision, tr: Say) -> str:
    """A decision: by whom, what, when, and how far its signature is known."""
    word = tr((DECISION_WORDS | OUTLET_WORDS)[one.action])
    sentence = tr("{person}: {deed}, {at}", person=one.person, deed=word, at=_local(one.at))
    if not one.signed:
        return tr("{decision} (not signed)", decision=sentence)
    if not one.known:
        return tr("{decision} (signed with an unknown key: kept, shown, not counted)", decision=sentence)
    return sentence


def _local(at: str) -> str:
    """An instant by the clock on the wall."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")


def told_rest(coming: Coming, tr: Say) -> Iterator[str]:
    """What comes beside the articles."""
    for roster in coming.rosters:
        yield from told_roster(roster, tr)
    if coming.people:
        yield tr(
            "Known by their keys, and counted for nothing here: {people}", people=tr(", ").join(coming.people)
        )
    if coming.pictures:
        yield tr("New pictures: {count}", count=coming.pictures)
    if coming.reduced:
        yield tr("Pictures to look at until they come themselves: {count}", count=coming.reduced)
    if coming.publications:
        yield tr("Publications that are new here: {count}", count=coming.publications)
    if coming.private:
        yield tr("Private records: {count}", count=coming.private)
    if coming.unknown:
        yield tr("Records that have no place here yet, kept and passed on: {count}", count=coming.unknown)


# How a roster is told by what becomes of it.
ROSTER_WORDS = {
    "holds": "A newer roster of {newsroom}, number {number}, signed by {signer}: it holds here from now on.",
    "waits": "A roster of {newsroom}, number {number}, is kept, but not followed: one that it follows is missing, or no owner signed it.",
    "strange": "The roster of another newsroom, {newsroom}, comes with it: yours stays.",
    "not_joined": "The roster of {newsroom} comes with it: this desk has not joined that newsroom.",
}


def told_roster(one: ComingRoster, tr: Say) -> Iterator[str]:
    """A newsroom's roster, and whom it brings."""
    yield tr(ROSTER_WORDS[one.fate.value], newsroom=one.newsroom, number=one.number, signer=one.signer or "—")
    if one.new:
        yield tr("New in the newsroom: {people}", people=tr(", ").join(one.new))
    if one.gone:
        yield tr("No longer in the newsroom: {people}", people=tr(", ").join(one.gone))
    if one.changed:
        yield tr("Other roles or keys: {people}", people=tr(", ").join(one.changed))
