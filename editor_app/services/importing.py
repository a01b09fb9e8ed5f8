"""Taking in published texts: what becomes the article's content, what stays its origin, what is kept in private."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.canonical import digest
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Fields
from editor_app.domain.importable import SUFFIXES, WORD_SUFFIXES, is_importable
from editor_app.domain.origin import Origin
from editor_app.domain.permission import Road
from editor_app.formats.decoding import refuse_too_large
from editor_app.formats.docx.package import LARGEST_FILE, too_large
from editor_app.formats.extraction import Reading, understand
from editor_app.services.desk import PERSON_NAME
from editor_app.services.import_pictures import (
    PictureFile,
    pictures_beside,
    pictures_inside,
    still_outside,
    with_pictures,
)
from editor_app.services.numbering import next_number
from editor_app.services.ownership import fields_from, origin_from
from editor_app.services.plain_files import plain_size
from editor_app.services.roads import Roads
from editor_app.services.word_comments import comment_events
from editor_app.store.library import Library, Unit
from editor_app.system.clock import Clock, stamp

ORIGINAL = "original"
# Hidden files, and those that Word lays beside a file that is open in it.
_NOT_MEANT = (".", "~$")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: the article, its new revision, its number, what was read, and where that went.

    ``content`` became ours, ``origin`` stays with whoever published it.
    """

    article: str
    revision: str
    number: str
    reading: Reading
    content: Content
    origin: Origin


def files_to_import(path: Path) -> list[Path]:
    """The file itself, or the texts in a folder and below it, in the order of their names.

    Raise `StetError` where there is nothing to import.
    """
    if not path.is_dir():
        return [path]
    found = sorted(
        one
        for one in path.rglob("*")
        if one.suffix.lower() in SUFFIXES and one.is_file() and not one.name.startswith(_NOT_MEANT)
    )
    if not found:
        raise StetError(
            "Nothing to import",
            "There is no text to import in this folder.",
            hint="Stet reads .docx, .txt, .html and .md files.",
        )
    return found


def read_file(path: Path) -> Reading:
    """Understand one file, without any library.  Raise `StetError` where it cannot be read as a text."""
    return understand(read_bytes(path), path.name)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that may be imported.  Raise `StetError` for another kind, or one too large.

    Its sentences do not name the file: whoever asked for it says which one it was.
    """
    if not is_importable(path):
        raise StetError(
            "Not a text",
            "This file is of a kind that Stet does not read.",
            hint="Stet reads .docx, .txt, .html and .md files.",
        )
    try:
        size = plain_size(path)
        if path.suffix.lower() not in WORD_SUFFIXES:
            refuse_too_large(size)
        elif size > LARGEST_FILE:
            raise too_large(size)
        return path.read_bytes()
    except OSError as error:
        raise StetError(
            "Cannot be read", "This file cannot be read: {reason}.", reason=error.strerror or error
        ) from error


class Importing:
    """Taking published texts into one library."""

    def __init__(self, library: Library, person: str, clock: Clock) -> None:
        self._library = library
        self._roads = Roads(library, person)
        self._person = person
        self._clock = clock

    def files(self, path: Path) -> list[Path]:
        """The files that a path stands for, as `files_to_import` finds them."""
        return files_to_import(path)

    def take_in(self, path: Path, into: str | None = None) -> Imported:
        """Understand a file and keep it: a new article with its first revision, or a new revision of ``into``.

        The whole of it happens, or nothing.  Raise `StetError` where the file cannot be read or ``into`` is unknown,
        `RefusedError` where whoever works here may not write it.
        """
        data = read_bytes(path)
        reading = understand(data, path.name)
        beside, remarks = pictures_beside(path, reading.document, known=frozenset(reading.pictures))
        inside, body, unusable = pictures_inside(reading.document, reading.pictures)
        pictures = {**beside, **inside}
        report = still_outside(reading.report, body, pictures)
        reading = replace(reading, document=body, report=(*report, *remarks, *unusable))
        origin = origin_from(reading, path.name, digest(data), stamp(self._clock()))
        with self._library.writing("import") as unit:
            article = None if into is None else unit.articles.resolve(into)
            if article is not None:
                self._roads.ask(unit, Road.WRITE, article)
            before = Fields() if article is None else unit.articles.draft(article).content.fields
            content = self._content(unit, reading, origin, before, pictures)
            if article is None:
                self._roads.ask_to_begin(unit, content.fields.publication)
            article, revision = self._keep(unit, article, content)
            unit.origins.put(article, origin)
            unit.private.put(article, ORIGINAL, data, path.name)
            text = anchor_text(content.document)
            said = comment_events(article, reading.comments, text, self._person, stamp(self._clock()))
            unit.comments.add_all(said)
        return Imported(article, revision, content.fields.number, reading, content, origin)

    def keep_origin(self, article: str, origin: Origin, original: bytes) -> None:
        """Keep where a pasted article came from, and what was pasted, beside an article that is stored."""
        with self._library.writing("import") as unit:
            self._roads.ask(unit, Road.WRITE, article)
            unit.origins.put(article, origin)
            unit.private.put(article, ORIGINAL, original, "pasted.txt")

    def _content(
        self, unit: Unit, reading: Reading, origin: Origin, before: Fields, pictures: dict[str, PictureFile]
    ) -> Content:
        fields = fields_from(reading, origin, before, unit.publications.all())
        if not fields.number:
            number = next_number(self._person_name(unit), self._clock(), unit.articles.numbers)
            fields = replace(fields, number=number)
        taken = {
            address: unit.assets.put(picture.data, picture.media_type, picture.name)
            for address, picture in pictures.items()
        }
        return Content(fields, with_pictures(reading.document, taken))

    def _keep(self, unit: Unit, article: str | None, content: Content) -> tuple[str, str]:
        """Store the content as draft and revision; a draft with unsaved changes becomes a revision first.

        The note does not name the file: revisions leave with packages, and where a text lay is nobody's business.
        """
        if article is None:
            article = unit.articles.create(content)
        else:
            unit.revisions.add(article, self._person_name(unit), "before import")
            unit.articles.save_draft(article, content)
        return article, unit.revisions.add(article, self._person_name(unit), "import", always=True)

    def _person_name(self, unit: Unit) -> str:
        return str(unit.settings.get(PERSON_NAME, "")) or self._person
