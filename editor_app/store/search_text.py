"""Text as the search index wants it, and what a person types as a query for it.  Pure functions.

SQLite's ``unicode61`` takes a run of letters for one word, and so a whole Chinese clause; its trigram tokenizer finds
nothing for one or two characters.  So every CJK character stands apart and each term is searched as a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from editor_app.domain.characters import CJK, clean
from editor_app.domain.content import Content
from editor_app.domain.document import plain_text
from editor_app.domain.fields import Fields

_CJK_RUN = re.compile(f"[{CJK}]+")
_PREFIXABLE = re.compile("[a-z]{3,}")


def normalised(text: str) -> str:
    """NFKC and lower case: full-width letters, ligatures and capitals match their plain forms."""
    return unicodedata.normalize("NFKC", text).lower()


def spaced(text: str) -> str:
    """Normalised text in which every CJK character is a word of its own."""
    return _CJK_RUN.sub(lambda run: f" {' '.join(run.group())} ", normalised(text))


def headline_words(fields: Fields) -> str:
    """What the index of headlines holds of an article."""
    return spaced("\n".join([fields.kicker, fields.headline, *fields.deck, fields.short_headline]))


def text_words(content: Content) -> str:
    """What the index of texts holds: all fields that a person might search by, and the body."""
    fields = content.fields
    parts = [
        fields.headline,
        fields.kicker,
        *fields.deck,
        fields.short_headline,
        fields.summary,
        fields.number,
        fields.column,
        *fields.section,
        *fields.tags,
        *(
            word
            for source in fields.sources
            for word in (source.name, source.original_title, source.original_author)
        ),
        *(word for credit in fields.credits for word in (*credit.names, credit.unit)),
        fields.dateline.place if fields.dateline else "",
        plain_text(content.document),
    ]
    return spaced("\n".join(part for part in parts if part))


def terms(query: str) -> tuple[str, ...]:
    """The terms of a query, normalised; those without a letter or digit are left out, as the index does."""
    words = normalised(clean(query)[0]).split()
    return tuple(dict.fromkeys(word for word in words if any(map(str.isalnum, word))))


def match_expression(query: str) -> str:
    """The FTS5 expression for what a person typed; empty where it holds nothing that can be found.

    Each term becomes a quoted phrase, so nothing typed is ever FTS5 syntax: a double quote, the only character that
    ends a phrase, separates words and is put as a space.  A lone Latin word of three letters or more also matches as
    the beginning of a word.
    """
    return " AND ".join(_phrase(term) for term in terms(query))


def any_expression(words: Iterable[str]) -> str:
    """The FTS5 expression for texts that hold any one of these words or phrases; empty where none can be found."""
    return " OR ".join(_phrase(word) for word in words if any(map(str.isalnum, word)))


def _phrase(term: str) -> str:
    phrase = '"' + spaced(term).replace('"', " ").strip() + '"'
    return f"{phrase}*" if _PREFIXABLE.fullmatch(term) else phrase
