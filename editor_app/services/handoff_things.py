"""What of a library goes into a hand-off: collected article by article, given out a thing at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from editor_app.domain.canonical import digest
from editor_app.domain.comments import KIND as COMMENT
from editor_app.domain.comments import comment_bytes
from editor_app.domain.content import Content, content_assets
from editor_app.domain.events import event_bytes, kind_of
from editor_app.domain.evidence import EVIDENCE, PROOF
from editor_app.domain.people import PERSON, Person, card_of, person_bytes
from editor_app.domain.publication import Publication, publication_bytes
from editor_app.domain.records import person_from_bytes
from editor_app.domain.revision import revision_bytes
from editor_app.domain.roster import ROSTER, roster_bytes
from editor_app.handoff.names import ASSET, PRIVATE, Name
from editor_app.handoff.objects import (
    CONTENT,
    ORIGIN,
    PUBLICATION,
    REVISION,
    OriginOf,
    origin_of_bytes,
    private_of,
    private_of_bytes,
)
from editor_app.services.rosters import steps_here
from editor_app.store.library import Library, View


@dataclass(slots=True)
class Collected:
    """Things of one library.  Small ones are held, contents and pictures read when they are asked for.

    ``newest`` is each article's newest content, ``used`` the pictures that any content uses (first seen first),
    ``since`` tells (ISO 8601) since when each publication's version, by hash, holds.
    """

    library: Library
    held: dict[Name, bytes | None] = field(default_factory=dict)
    newest: dict[str, Content] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    since: dict[str, str] = field(default_factory=dict)

    def names(self) -> Iterator[Name]:
        """Everything."""
        return iter(self.held)

    def get(self, name: Name) -> bytes:
        """The bytes of one thing.  Raise `StetError` where a picture is missing or damaged."""
        data = self.held[name]
        if data is not None:
            return data
        with self.library.reading() as view:
            return (
                view.assets.get(name.hash) if name.kind == ASSET else view.revisions.content_bytes(name.hash)
            )

    def add(self, kind: str, data: bytes) -> str:
        """Lay in something small; return its hash."""
        name = Name(kind, digest(data))
        self.held[name] = data
        return name.hash

    def leave_out(self, asset: str) -> None:
        """Let a picture stay here."""
        self.held.pop(Name(ASSET, asset), None)


def collect(library: Library, articles: Sequence[str], private: Sequence[str] = ()) -> Collected:
    """All that belongs to articles (full ids), their pictures too; ``private`` names the kinds of private objects to go.

    With evidence goes what it proves.
    """
    collected = Collected(library)
    private = (*private, PROOF) if EVIDENCE in private else private
    with library.reading() as view:
        for article in articles:
            _article(collected, view, article)
            for entry in view.private.of(article):
                if entry.kind in private:
                    data = private_of(
                        article, entry.kind, entry.at, view.private.get(entry.hash), entry.label
                    )
                    collected.add(PRIVATE, private_of_bytes(data))
        for one in {content.fields.publication: None for content in collected.newest.values()}:
            _publication(collected, view, one)
        for roster in steps_here(view):
            collected.add(ROSTER, roster_bytes(roster))
        named = _named(view, articles)
        for person in _unlisted(view, named):
            collected.add(PERSON, person_bytes(card_of(person)))
        for other in view.objects.carried(""):
            # Whom the articles do not name is nobody's business at the other desk.
            if other.kind != PERSON or person_from_bytes(other.bytes).names & named:
                collected.add(other.kind, other.bytes)
    for asset in collected.used:
        collected.held[Name(ASSET, asset)] = None
    return collected


def _article(collected: Collected, view: View, article: str) -> None:
    for revision in view.revisions.with_proposals(article).values():
        collected.add(REVISION, revision_bytes(revision))
        name = Name(CONTENT, revision.content_hash)
        if name not in collected.held:
            collected.held[name] = None
            collected.used |= dict.fromkeys(content_assets(view.revisions.content(revision.content_hash)))
    collected.newest[article] = view.revisions.content(view.revisions.of(article)[-1][1].content_hash)
    for _, event in view.events.of(article):
        collected.add(kind_of(event), event_bytes(event))
    for comment in view.comments.of(article).values():
        collected.add(COMMENT, comment_bytes(comment))
    for origin, at in view.origins.known(article):
        collected.add(ORIGIN, origin_of_bytes(OriginOf(article, at, origin)))
    for other in view.objects.carried(article):
        collected.add(other.kind, other.bytes)


def _named(view: View, articles: Sequence[str]) -> set[str]:
    """Those who wrote, decided on or noted something about articles."""
    named: set[str] = set()
    for article in articles:
        named |= {revision.author for revision in view.revisions.with_proposals(article).values()}
        for _, event in view.events.of(article):
            named |= {getattr(event, "person", ""), getattr(event, "recorded_by", "")}
    return named - {""}


def _unlisted(view: View, named: set[str]) -> list[Person]:
    """The people of this desk, among those who are named, who have keys and stand in no roster that goes along."""
    listed = {one.id for roster in steps_here(view)[-1:] for one in roster.people}
    return [one for one in view.people.all() if one.keys and one.names & named and one.id not in listed]


def _publication(collected: Collected, view: View, publication: str) -> None:
    found = view.publications.get(publication) if publication else None
    if found is not None:
        name = collected.add(PUBLICATION, publication_bytes(public_side(found)))
        collected.since[name] = view.publications.since(publication)
        if found.logo:
            collected.used[found.logo] = None


def public_side(publication: Publication) -> Publication:
    """A publication without the contacts that are not for the public; those never leave."""
    return replace(publication, contacts=tuple(one for one in publication.contacts if one.public))
