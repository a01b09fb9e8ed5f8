"""How long an article is, counted as newsrooms and word processors count, its parts apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass

from editor_app.domain.characters import cjk_runs, counted_pieces, latin_pieces
from editor_app.domain.document import Code, Document, Figure, Note, Runs, inline_parts, runs_text, walk
from editor_app.domain.fields import Fields

CHARACTERS_PER_MINUTE, WORDS_PER_MINUTE = 300, 230
"""How fast people read: Chinese characters, words of letters."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much text there is.

    ``length`` is Word's and WPS's 字数: each CJK character and mark, each run of others between spaces.  ``characters``
    are all signs but spaces, ``spaces`` the spaces among them; ``cjk`` and ``words`` leave all punctuation out.
    """

    length: int = 0
    cjk: int = 0
    words: int = 0
    characters: int = 0
    spaces: int = 0
    paragraphs: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(one + another for one, another in zip(astuple(self), astuple(other), strict=True)))

    @property
    def unpunctuated(self) -> int:
        """CJK characters and words, without punctuation."""
        return self.cjk + self.words

    @property
    def with_spaces(self) -> int:
        """All signs, spaces too; the ends of paragraphs are none."""
        return self.characters + self.spaces

    @property
    def minutes(self) -> int:
        """How long reading takes, one minute at least; 0 where there is nothing to read."""
        if not self.unpunctuated:
            return 0
        return max(1, round(self.cjk / CHARACTERS_PER_MINUTE + self.words / WORDS_PER_MINUTE))


NO_TEXT = Tally()


@dataclass(frozen=True, slots=True)
class Included:
    """What is counted beside the body's own text: as in Word, where footnotes are a choice, none of it by itself."""

    titles: bool = False
    captions: bool = False
    notes: bool = False


BODY_ALONE = Included()


@dataclass(frozen=True, slots=True)
class Counts:
    """The parts of an article: body (with headings, lists, tables and code), titles, captions and footnotes."""

    body: Tally = NO_TEXT
    titles: Tally = NO_TEXT
    captions: Tally = NO_TEXT
    notes: Tally = NO_TEXT

    def of(self, included: Included = BODY_ALONE) -> Tally:
        """The body with what is included."""
        parts = (
            (included.titles, self.titles),
            (included.captions, self.captions),
            (included.notes, self.notes),
        )
        return sum((tally for counts, tally in parts if counts), self.body)


NOTHING_COUNTED = Counts()


def tally_of(lines: Iterable[str]) -> Tally:
    """Count paragraphs of text."""
    length = cjk = words = characters = spaces = paragraphs = 0
    for line in lines:
        length += len(counted_pieces(line))
        # Whole runs at a time: a call for each character would take most of the time.
        cjk += sum(sum(map(str.isalnum, run)) for run in cjk_runs(line))
        words += sum(any(map(str.isalnum, piece)) for piece in latin_pieces(line))
        visible = sum(map(len, line.split()))
        characters += visible
        spaces += len(line) - visible - line.count("\n")
        paragraphs += bool(visible)
    return Tally(length, cjk, words, characters, spaces, paragraphs)


def body_length(document: Document) -> int:
    """字数 of a body as it is listed: without captions and footnotes."""
    return sum(len(counted_pieces(text)) for text in _body_texts(document))


def counts_of(document: Document, fields: Fields | None = None) -> Counts:
    """Count a body, and the titles among its fields."""
    titles = () if fields is None else (fields.kicker, fields.headline, *fields.deck)
    captions = (runs_text(block.caption) for block in walk(document.blocks) if isinstance(block, Figure))
    return Counts(
        tally_of(_body_texts(document)),
        tally_of(titles),
        tally_of(captions),
        tally_of(
            runs_text(run.runs) for runs in _all_runs(document) for run in runs if isinstance(run, Note)
        ),
    )


def _body_texts(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        if isinstance(block, Code):
            yield from block.text.split("\n")
        elif not isinstance(block, Figure):
            yield from map(runs_text, inline_parts(block))


def _all_runs(document: Document) -> Iterator[Runs]:
    for block in walk(document.blocks):
        yield from inline_parts(block)
