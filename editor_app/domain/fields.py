"""Fields 稿件信息: the metadata of an article that is part of its content (design ``article.md``)."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.contacts import Contact
from editor_app.domain.credits import Credit
from editor_app.domain.crop import Crop
from editor_app.domain.document import AiUse


class Nature(enum.StrEnum):
    """稿件性质: how the newsroom came by the piece."""

    ORIGINAL = "original"
    REPUBLISHED = "republished"
    COMPILED = "compiled"
    RELEASE = "release"
    CONTRIBUTED = "contributed"
    MIXED = "mixed"


class SourceRelation(enum.StrEnum):
    """How a source stands to the piece: who made it, who passed it on, who announced it."""

    ORIGINAL = "original"
    VIA = "via"
    RELEASE = "release"


class LinkKind(enum.StrEnum):
    """How an article stands to another one."""

    VARIANT_OF = "variant_of"
    TRANSLATION_OF = "translation_of"
    FOLLOWS = "follows"
    PART_OF = "part_of"
    MERGED_FROM = "merged_from"
    SPLIT_FROM = "split_from"


@dataclass(frozen=True, slots=True)
class Source:
    """来源: who the piece comes from, and what a reprint must be able to show.  ``published_at`` is ISO 8601."""

    name: str
    relation: SourceRelation = SourceRelation.ORIGINAL
    url: str = ""
    original_title: str = ""
    original_author: str = ""
    published_at: str = ""
    permission: str = ""


@dataclass(frozen=True, slots=True)
class Dateline:
    """电头: where and when (ISO 8601 date) a piece was filed."""

    place: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture that stands for the article; the focal point in 1/10000 of width and height."""

    asset: str
    focus_x: int = 5000
    focus_y: int = 5000
    crops: tuple[Crop, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedStory:
    """One story of related reading: its title, and its address or our own article's id where known."""

    title: str
    url: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """A tie to another article, to one of its revisions where that matters (a translation)."""

    kind: LinkKind
    article: str
    revision: str = ""


@dataclass(frozen=True, slots=True)
class AiDeclaration:
    """What is declared about the use of AI, with a note for the reader."""

    use: AiUse = AiUse.UNDECLARED
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChannelVariant:
    """What differs in one channel; covered by approval like the rest of the content.  Empty means: as elsewhere."""

    channel: str
    headline: str = ""
    summary: str = ""
    cover: Cover | None = None
    author_line: str = ""
    foot: str = ""


NOT_DECLARED = AiDeclaration()


@dataclass(frozen=True, slots=True)
class Fields:
    """The metadata of one article.

    Kicker and headline may hold several lines (joined by line feeds), the deck is a list of lines.  Instants are
    ISO 8601 with offset, languages BCP 47, ``publication`` is a publication's id and ``section`` a path of names
    in its tree.  Contacts are public ones only.  ``extra`` keeps what a newer version wrote.
    """

    number: str = ""
    publication: str = ""
    column: str = ""
    section: tuple[str, ...] = ()
    genre: str = ""
    tags: tuple[str, ...] = ()
    kicker: str = ""
    headline: str = ""
    deck: tuple[str, ...] = ()
    short_headline: str = ""
    summary: str = ""
    slug: str = ""
    language: str = ""
    dateline: Dateline | None = None
    nature: Nature = Nature.ORIGINAL
    sources: tuple[Source, ...] = ()
    credits: tuple[Credit, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statement: str = ""
    embargo_until: str = ""
    expires_at: str = ""
    cover: Cover | None = None
    related: tuple[RelatedStory, ...] = ()
    links: tuple[ArticleLink, ...] = ()
    ai: AiDeclaration = NOT_DECLARED
    channels: tuple[ChannelVariant, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Keep private contacts out of what is hashed and exported."""
        for contact in self.contacts:
            if not contact.public:
                raise ValueError("a private contact belongs to the private data, not to the fields")

    def variant(self, channel: str) -> ChannelVariant:
        """What differs in ``channel``; an empty variant where nothing does."""
        return next((one for one in self.channels if one.channel == channel), ChannelVariant(channel))
