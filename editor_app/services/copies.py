"""Copies of articles: the same content under a new number, free of what belongs to the one it was copied from."""

from __future__ import annotations

import re
from dataclasses import replace

from editor_app.domain.content import Content
from editor_app.domain.fields import Fields
from editor_app.domain.permission import Road
from editor_app.services.desk import PERSON_NAME
from editor_app.services.numbering import next_number
from editor_app.services.roads import Roads
from editor_app.store.library import Library
from editor_app.system.clock import Clock

# By language: how a copy's headline ends, and a second one's.
_ENDINGS = {"zh": ("（副本）", "（副本 {count}）"), "": (" (copy)", " (copy {count})")}
_COPY = re.compile(r"(（副本(?: (\d+))?）| \(copy(?: (\d+))?\))$")


class Copies:
    """Copying inside one library."""

    def __init__(self, library: Library, person: str, clock: Clock) -> None:
        self._library = library
        self._roads = Roads(library, person)
        self._person = person
        self._clock = clock

    def duplicate(self, article: str, origin: str = "") -> str:
        """Make a draft with the content of an article's draft, and return its id.

        Copied is what a reader would read, with its sources and credits (`copied`).  What is kept beside the content
        is not: revisions, decisions and records of publishing, desk data, origins, private contacts and confidential
        sources belong to the one article.  Raise `StetError` for an unknown article, `RefusedError` where whoever
        works here may not copy it, or write at all.
        """
        with self._library.writing(origin) as unit:
            article = unit.articles.resolve(article)
            self._roads.ask(unit, Road.COPY, article)
            content = unit.articles.draft(article).content
            self._roads.ask_to_begin(unit, content.fields.publication)
            person = str(unit.settings.get(PERSON_NAME, "")) or self._person
            number = next_number(person, self._clock(), unit.articles.numbers)
            return unit.articles.create(Content(copied(content.fields, number), content.document))


def copied(fields: Fields, number: str) -> Fields:
    """The fields of a copy: another number, no address, no embargo or expiry, no ties; a headline that says so."""
    return replace(
        fields,
        number=number,
        headline=copied_headline(fields.headline, fields.language),
        slug="",
        embargo_until="",
        expires_at="",
        links=(),
    )


def copied_headline(headline: str, language: str) -> str:
    """A headline with the word for a copy; a copy's copy counts on.  One without words stays so."""
    if not headline.strip():
        return headline
    found = _COPY.search(headline)
    count = 1 if found is None else int(found[2] or found[3] or 1) + 1
    first, later = _ENDINGS.get(language.lower().split("-", 1)[0] or "zh", _ENDINGS[""])
    ending = first if count == 1 else later.format(count=count)
    return (headline if found is None else headline[: found.start()]) + ending
