"""Comments on articles: reading them in the order of the text, saying, answering, resolving, reopening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from editor_app.domain.anchor_text import AnchorText, Span, anchor_text, anchored, at_home
from editor_app.domain.characters import clean
from editor_app.domain.comments import (
    WHOLE_ARTICLE,
    Anchor,
    AnchorPart,
    CommentAction,
    CommentEvent,
    calls_somebody,
    mentioned,
)
from editor_app.domain.content import Content
from editor_app.domain.discussion import Discussion, PlacedThread
from editor_app.domain.errors import StetError
from editor_app.domain.people import People, Person
from editor_app.domain.permission import Road
from editor_app.domain.places import KnownPlace, known_place, places_of
from editor_app.domain.seen import SeenKind
from editor_app.domain.threads import Thread, reply_to, threads_of
from editor_app.services.carrying_comments import carried_spans, wants_carrying
from editor_app.services.desk import PERSON_NAME
from editor_app.services.people import person_here
from editor_app.services.roads import Roads
from editor_app.services.signatures import refuse_locked, signed_where_possible
from editor_app.services.voices import callable_names, ids_of, voiced
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp
from editor_app.trust.key_place import KeyPlace

LONGEST = 10_000
"""How many characters one comment may have."""
_PARTS = (AnchorPart.WHOLE, AnchorPart.KICKER, AnchorPart.HEADLINE, AnchorPart.DECK, AnchorPart.BODY)


class Commenting:
    """The comments of one library.  What is asked of an article raises `RefusedError` where whoever works here may not."""

    def __init__(self, library: Library, person: str, clock: Clock, keys: KeyPlace | None = None) -> None:
        self._library = library
        self._keys = keys
        self._roads = Roads(library, person)
        self._person = person
        self._clock = clock

    def discussion(self, article: str) -> Discussion:
        """The comments on an article; one that is not stored yet has none."""
        with self._library.reading() as view:
            person, people = person_here(view, self._person).shown, view.people.all()
            if view.articles.exists(article):
                self._roads.ask(view, Road.OPEN, article)
            threads = threads_of(view.comments.of(article))
            if not threads or not view.articles.exists(article):
                return Discussion(article, (), person)
            known = view.comments.places(article)
            draft = view.articles.draft(article).content
            text = anchor_text(draft.document)
            spans = places_of(text, {one.id: one.anchor for one in threads}, known)
            # Words that were edited elsewhere are followed from the revision in which they stood.
            lost = wants_carrying(one for one in threads if one.id not in spans and one.id not in known)
            here = {key for key, _ in view.revisions.of(article)} if lost else set()
            contents = {key: _content_of(view, key) for key in lost if key in here}
        spans |= carried_spans(lost, contents, draft, text)
        placed = (_placed(one, spans.get(one.id), text, people) for one in threads)
        return Discussion(article, tuple(sorted(placed, key=_order)), person)

    def article_named(self, name: str) -> str:
        """The id of the article that a person means by an id, its beginning, or a number 稿号."""
        with self._library.reading() as view:
            return view.articles.resolve(name)

    def thread_named(self, article: str, name: str) -> str:
        """The id of the thread that a person means by its id or the beginning of it."""
        with self._library.reading() as view:
            self._roads.ask(view, Road.OPEN, article)
            found = [one.id for one in threads_of(view.comments.of(article)) if one.id.startswith(name)]
        if len(found) != 1:
            raise _no_such_comment(name)
        return found[0]

    def anchor_at(self, article: str, quote: str) -> Anchor:
        """An anchor on words of the stored draft where they stand first; without words, on the whole article.

        Raise `StetError` where they do not stand in it.
        """
        if not quote.strip():
            return WHOLE_ARTICLE
        with self._library.reading() as view:
            self._roads.ask(view, Road.COMMENT, article)
            text = anchor_text(view.articles.draft(article).content.document)
        start = text.text.find(quote)
        if start < 0:
            raise StetError("Not in the text", "These words do not stand in the article.")
        return anchored(text, start, start + len(quote))

    def people(self, article: str) -> tuple[str, ...]:
        """Who can be called in a comment on an article: everybody credited in any, and who has said something here."""
        with self._library.reading() as view:
            self._roads.ask(view, Road.COMMENT, article)
            return _people(view, article)

    def say(self, article: str, text: str, anchor: Anchor = WHOLE_ARTICLE, origin: str = "") -> str:
        """Begin a thread about a place and return its id.  Raise `StetError` for empty or endless words."""
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.COMMENT, article)
            home = _at_home(unit, article, anchor)
            words = _words(text)
            here, at, calls = self._here(unit), stamp(self._clock()), _calls(unit, article, words)
            said = CommentEvent(
                article, CommentAction.SAID, here.id, at, text=words, anchor=home, mentions=calls
            )
            return unit.comments.add(signed_where_possible(unit, said, here, self._keys))

    def reply(self, article: str, thread: str, text: str, origin: str = "") -> str:
        """Answer in a thread and return the id of the answer."""
        return self._follow(article, thread, CommentAction.REPLIED, _words(text), origin)

    def resolve(self, article: str, thread: str, origin: str = "") -> str:
        """Say that a thread is done."""
        return self._follow(article, thread, CommentAction.RESOLVED, "", origin)

    def reopen(self, article: str, thread: str, origin: str = "") -> str:
        """Take up a thread again."""
        return self._follow(article, thread, CommentAction.REOPENED, "", origin)

    def take_in(self, events: Iterable[CommentEvent], origin: str = "") -> None:
        """Keep comments that were made elsewhere, in any order."""
        events = tuple(events)
        with self._library.writing(origin) as unit:
            for article in {event.article for event in events}:
                self._roads.ask(unit, Road.COMMENT, article)
            unit.comments.add_all(events)

    def keep_places(self, article: str, places: Mapping[str, KnownPlace | None], origin: str = "") -> None:
        """Note where comments stand after the text around them was edited; for this desk alone."""
        with self._library.writing(origin) as unit:
            if unit.articles.exists(article):
                here = unit.comments.of(article).keys()
                unit.comments.put_places(article, {key: one for key, one in places.items() if key in here})

    def keep_spans(
        self, article: str, text: AnchorText, spans: Mapping[str, Span | None], origin: str = ""
    ) -> None:
        """Note where comments stand in a text as it is typed (None: their words are gone); for this desk alone."""
        with self._library.reading() as view:
            said = view.comments.of(article)
        places = {
            key: known_place(text, span, said[key].anchor) for key, span in spans.items() if key in said
        }
        self.keep_places(article, places, origin)

    def _follow(self, article: str, thread: str, action: CommentAction, words: str, origin: str) -> str:
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.COMMENT, article)
            threads = {one.id: one for one in threads_of(unit.comments.of(article))}
            if thread not in threads:
                raise _no_such_comment(thread)
            here, at, calls = self._here(unit), stamp(self._clock()), _calls(unit, article, words)
            event = reply_to(threads[thread], action, here.id, at, words, calls)
            return unit.comments.add(signed_where_possible(unit, event, here, self._keys))

    def _here(self, unit: Unit) -> Person:
        """Whoever works here.  Raise `StetError` where a PIN guards their key still: nothing is said in that name."""
        here = person_here(unit, self._person)
        if self._keys is not None:
            refuse_locked(here, self._keys)
        return here


def _no_such_comment(name: str) -> StetError:
    return StetError("No such comment", "There is no comment {name} on this article.", name=name[:12])


def _content_of(view: View, revision: str) -> Content:
    return view.revisions.content(view.revisions.get(revision).content_hash)


def _placed(thread: Thread, span: Span | None, text: AnchorText, people: People) -> PlacedThread:
    shown, doubts = voiced(thread, people)
    if span is None or thread.anchor.asset:
        return PlacedThread(shown, span, thread.anchor.quote, doubts)
    return PlacedThread(shown, span, text.text[span[0] : span[1]], doubts)


def _order(one: PlacedThread) -> tuple[bool, int, Span, str]:
    return one.is_detached, _PARTS.index(one.thread.anchor.part), one.span or (0, 0), one.thread.said.at


def _words(text: str) -> str:
    words = clean(text)[0].strip()
    if not words:
        raise StetError("Nothing said", "A comment needs words.")
    if len(words) > LONGEST:
        raise StetError(
            "Too long for a comment",
            "A comment has at most {most} characters, and this one has {count}.",
            most=LONGEST,
            count=len(words),
        )
    return words


def _calls(unit: Unit, article: str, words: str) -> tuple[str, ...]:
    """Whom words call, by id; the names are looked up only where there is an @."""
    if not calls_somebody(words):
        return ()
    return ids_of(mentioned(words, _people(unit, article)), unit.people.all())


def _people(view: View | Unit, article: str) -> tuple[str, ...]:
    people, own = view.people.all(), str(view.settings.get(PERSON_NAME, ""))
    authors = dict.fromkeys(event.author for event in view.comments.of(article).values())
    said = (people.known[one].shown if one in people.known else one for one in authors)
    credited = view.seen.known().of(SeenKind.PERSON)
    return tuple(dict.fromkeys(name for name in (*said, own, *callable_names(people), *credited) if name))


def _at_home(unit: Unit, article: str, anchor: Anchor) -> Anchor:
    """The anchor with its place in the newest revision; where its words are newer, its place is a hint."""
    if anchor.part is not AnchorPart.BODY:
        return anchor
    head = unit.revisions.head(article)
    if head is None:
        return replace(anchor, revision="")
    document = unit.revisions.content(unit.revisions.get(head).content_hash).document
    return at_home(anchor_text(document), anchor, head) or replace(anchor, revision="")
