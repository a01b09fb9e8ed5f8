"""What is searched in an article: its titles, each block of its body, and the texts of figures and footnotes."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument

from editor_app.formats.seeking.hits import Hit
from editor_app.formats.seeking.runs import texts_of
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_properties import LINE_SEPARATOR, LITERAL, OBJECT, OBJECT_CHARACTER, kept


class Where(enum.StrEnum):
    """In which of a session's documents a line stands; an object's texts stand in no document of their own."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BODY = "body"
    OBJECT = "object"


TITLES = (Where.KICKER, Where.HEADLINE, Where.DECK)
Place = tuple[int, int]
"""The number of a line, and of a character in it."""
_UNIT = 0xFFFF


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line begins: its document, the position (UTF-16 units) there, and which text of an object it is.

    ``wide``: the line holds characters of two units.
    """

    where: Where
    position: int
    part: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Searched:
    """The lines of an article as they were after ``edits`` changes of its session, and where each of them stands."""

    edits: int = -1
    lines: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()

    def stretch(self, hit: Hit) -> tuple[int, int]:
        """From where to where a match goes in its document; of one inside an object, the object itself."""
        spot = self.spots[hit.line]
        if spot.where is Where.OBJECT:
            return spot.position, spot.position + 1
        line = self.lines[hit.line]
        return spot.position + units(line, hit.start, spot), spot.position + units(line, hit.end, spot)

    def place(self, where: Where, position: int) -> Place:
        """The line, and the character in it, that a position in a document lies in."""
        mine = [number for number, spot in enumerate(self.spots) if spot.where is where]
        number = max(
            (one for one in mine if self.spots[one].position <= position), default=mine[0] if mine else 0
        )
        if not mine:
            return 0, 0
        spot, line = self.spots[number], self.lines[number]
        offset = position - spot.position
        while spot.wide and offset > 0 and units(line, offset, spot) > position - spot.position:
            offset -= 1
        return number, min(offset, len(line))

    def text(self, hit: Hit) -> str:
        """The characters that match."""
        return self.lines[hit.line][hit.start : hit.end]

    def holds_object(self, hit: Hit) -> bool:
        """Tell whether a figure or a footnote stands in the midst of a match: replacing it would lose that."""
        return self.spots[hit.line].where is Where.BODY and OBJECT_CHARACTER in self.text(hit)


def units(line: str, index: int, spot: Spot) -> int:
    """How many UTF-16 units of a line lie before one of its characters."""
    if not spot.wide:
        return index
    return index + sum(ord(character) > _UNIT for character in line[:index])


def searched_in(session: Session) -> Searched:
    """Take down what is searched in a session; what is half composed is no part of it."""
    lines: list[str] = []
    spots: list[Spot] = []
    for where, document in zip(TITLES, (session.kicker, session.headline, session.deck), strict=True):
        for line, spot in _plain_lines(document, where):
            lines.append(line)
            spots.append(spot)
    for line, spot in _body_lines(session.body):
        lines.append(line)
        spots.append(spot)
    return Searched(session.edits, tuple(lines), tuple(spots))


def document_of(session: Session, where: Where) -> QTextDocument:
    """The document that a line stands in."""
    titles = {Where.KICKER: session.kicker, Where.HEADLINE: session.headline, Where.DECK: session.deck}
    return titles.get(where, session.body)


def _plain_lines(document: QTextDocument, where: Where) -> Iterator[tuple[str, Spot]]:
    block = document.begin()
    while block.isValid():
        text = block.text()
        yield text, Spot(where, block.position(), wide=len(text) != block.length() - 1)
        block = block.next()


def _body_lines(document: QTextDocument) -> Iterator[tuple[str, Spot]]:
    block = document.begin()
    while block.isValid():
        text = block.text()
        wide = len(text) != block.length() - 1
        objects: list[tuple[str, Spot]] = []
        if OBJECT_CHARACTER in text:
            text = _with_literals(block, objects)
        elif LINE_SEPARATOR in text:
            text = text.replace(LINE_SEPARATOR, "\n")
        yield text, Spot(Where.BODY, block.position(), wide=wide)
        yield from objects
        block = block.next()


def _with_literals(block: QTextBlock, objects: list[tuple[str, Spot]]) -> str:
    """The text of a block with the characters that its object characters stand for; note the objects' own texts."""
    parts = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        text, form = fragment.text().replace(LINE_SEPARATOR, "\n"), fragment.charFormat()
        literal, value = form.property(LITERAL), form.property(OBJECT)
        if literal is not None:
            text = text.replace(OBJECT_CHARACTER, chr(literal))
        elif value is not None:
            for offset, character in enumerate(text):
                if character == OBJECT_CHARACTER:
                    position = fragment.position() + offset
                    objects += [
                        (words, Spot(Where.OBJECT, position, part)) for part, words in texts_of(kept(value))
                    ]
        parts.append(text)
        iterator += 1
    return "".join(parts)
