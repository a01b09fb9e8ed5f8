"""When two entries of related reading are one story."""

from __future__ import annotations

import unicodedata

from editor_app.domain.fields import RelatedStory


def story_keys(story: RelatedStory) -> frozenset[str]:
    """What a story is known by: our article's id, its address, its title; two that share one of them are the same."""
    keys = {
        "article": story.article,
        "address": story.url.strip().removesuffix("/").partition("#")[0],
        "title": _plain(story.title),
    }
    return frozenset(f"{kind}:{key}" for kind, key in keys.items() if key)


def _plain(title: str) -> str:
    """A title without its white space, capitals and widths: sites set all of them as they please."""
    return "".join(unicodedata.normalize("NFKC", title).casefold().split())
