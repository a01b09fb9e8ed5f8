"""The English words for the fields of an article and what some of them choose from; window and command line look them up."""

from __future__ import annotations

from editor_app.domain.fields import Nature

FIELD_WORDS: dict[str, str] = {
    "number": "Number",
    "publication": "Publication",
    "column": "Column",
    "section": "Section",
    "genre": "Genre",
    "tags": "Tag",
    "kicker": "Kicker",
    "headline": "Headline",
    "deck": "Deck",
    "short_headline": "Short headline",
    "summary": "Summary",
    "slug": "Last part of the address",
    "language": "Language",
    "dateline": "Dateline",
    "nature": "Nature",
    "sources": "Source",
    "credits": "Credit",
    "contacts": "Contact",
    "statement": "Statement at the foot",
    "embargo_until": "Embargoed until",
    "expires_at": "Expires at",
    "cover": "Cover",
    "related": "Related reading",
    "links": "Tie to another article",
    "ai": "AI declaration",
    "channels": "Differences in a channel",
    "extra": "Field of a newer version",
}

NATURE_WORDS: dict[Nature, str] = {
    Nature.ORIGINAL: "Original",
    Nature.REPUBLISHED: "Republished",
    Nature.COMPILED: "Compiled",
    Nature.RELEASE: "Press release",
    Nature.CONTRIBUTED: "Contributed",
    Nature.MIXED: "From several sources",
}

# The ways out, by their keys.
CHANNEL_WORDS: dict[str, str] = {"web": "Web page", "wechat": "WeChat"}
