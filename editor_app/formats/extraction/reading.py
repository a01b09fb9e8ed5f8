"""A reading: what was understood of a published text, and where everything else of it went."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor_app.domain.contacts import Contact
from editor_app.domain.credits import Credit
from editor_app.domain.document import Document
from editor_app.domain.fields import Nature, RelatedStory, Source
from editor_app.domain.findings import Finding
from editor_app.formats.tracked import Comment, TrackedChanges

EMPTY = Document()
# Lines of which no field holds all: what a header says beside date, source and names stays to be seen.
_SITE_KINDS = frozenset({"site", "slogan", "header", "front matter"})


@dataclass(frozen=True, slots=True)
class Apart:
    """A line that is not body: ``kind`` says what it was taken for."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Fields as read, the body in normal form, and the rest.

    ``read`` holds the lines that became fields (header, titles, credits …), ``set_aside`` those that became nothing:
    together with the body they are the whole input.  ``changes`` and ``comments`` are what people left in a word
    processor's file, ``pictures`` the bytes that came in it, by the addresses of their figures.
    """

    document: Document = EMPTY
    column: str = ""
    kicker: str = ""
    headline: str = ""
    deck: tuple[str, ...] = ()
    published_at: str = ""
    sources: tuple[Source, ...] = ()
    credits: tuple[Credit, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statement: str = ""
    section: tuple[str, ...] = ()
    related: tuple[RelatedStory, ...] = ()
    language: str = ""
    nature: Nature = Nature.ORIGINAL
    site: str = ""
    slogan: str = ""
    address: str = ""
    read: tuple[Apart, ...] = ()
    set_aside: tuple[Apart, ...] = ()
    report: tuple[Finding, ...] = ()
    changes: tuple[TrackedChanges, ...] = ()
    comments: tuple[Comment, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def header(self) -> tuple[str, ...]:
        """The page's own lines of date, source and editor, as printed."""
        return tuple(apart.text for apart in self.read if apart.kind == "header")

    @property
    def furniture(self) -> tuple[Apart, ...]:
        """What is neither body nor a field: the site's own lines, what stands under related titles, and the rest."""
        titles = {story.title for story in self.related}
        own = (
            apart
            for apart in self.read
            if apart.kind in _SITE_KINDS or (apart.kind == "related" and apart.text.strip() not in titles)
        )
        return (*own, *self.set_aside)
