"""What went where in an import, as captions and values in the window's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.domain.contacts import Contact
from editor_app.domain.counting import body_length
from editor_app.domain.credits import ROLES, Credit
from editor_app.domain.document import Figure, Heading, walk
from editor_app.domain.fields import Fields
from editor_app.services.told_changes import told_changes, told_comments
from editor_app.ui.i18n import tr
from editor_app.ui.words import joined_path, length_words

if TYPE_CHECKING:
    from editor_app.services.importing import Imported


@dataclass(frozen=True, slots=True)
class Part:
    """A caption and what stands under it, one string for each line."""

    caption: str
    lines: tuple[str, ...]


def article_parts(imported: Imported) -> list[Part]:
    """What became the article's own; captions without anything are left out."""
    fields = imported.content.fields
    parts = (
        Part(tr("Column"), (fields.column,)),
        Part(tr("Kicker"), tuple(fields.kicker.split("\n"))),
        Part(tr("Headline"), tuple(fields.headline.split("\n"))),
        Part(tr("Deck"), fields.deck),
        Part(tr("Section"), (joined_path(fields.section),)),
        Part(tr("Source"), tuple(source.name for source in fields.sources)),
        Part(tr("Credits"), tuple(_credit(one, fields.language) for one in fields.credits)),
        Part(tr("Contacts"), tuple(map(_contact, fields.contacts))),
        Part(tr("Statement"), tuple(fields.statement.split("\n"))),
        Part(tr("Related reading"), tuple(story.title for story in fields.related)),
        Part(tr("Body"), tuple(_body(imported))),
    )
    return _filled(parts)


def origin_parts(imported: Imported) -> list[Part]:
    """What stays with whoever published the text: kept beside the article, never published."""
    origin = imported.origin
    parts = (
        Part(tr("Site"), (origin.site, origin.slogan)),
        Part(tr("Address"), (origin.address,)),
        Part(tr("Path"), (joined_path(origin.crumb),)),
        Part(tr("Published"), (origin.published_at.replace("T", " ")[:16],)),
        Part(tr("Contacts of the site"), tuple(map(_contact, origin.contacts))),
        Part(tr("Statement of the site"), tuple(origin.statement.split("\n"))),
        Part(tr("Set aside"), origin.furniture),
    )
    return _filled(parts)


def word_parts(imported: Imported) -> list[Part]:
    """What people had left in a word processor's file beside its text."""
    reading = imported.reading
    return _filled(
        (
            Part(tr("Tracked changes"), tuple(told_changes(reading.changes, tr))),
            Part(tr("Comments"), tuple(told_comments(reading.comments, tr))),
        )
    )


def _filled(parts: Iterable[Part]) -> list[Part]:
    stripped = (Part(part.caption, tuple(line for line in part.lines if line.strip())) for part in parts)
    return [part for part in stripped if part.lines]


def _credit(credit: Credit, language: str) -> str:
    role = ROLES.get(credit.role)
    own = credit.role if role is None else role.zh if language.startswith("zh") else role.en
    return " · ".join(filter(None, (credit.label or own, credit.unit, " ".join(credit.names))))


def _contact(contact: Contact) -> str:
    value = contact.value or tr("masked where it was read")
    return " · ".join(filter(None, (contact.label, value, contact.person)))


def _body(imported: Imported) -> Iterator[str]:
    document = imported.content.document
    blocks = list(walk(document.blocks))
    yield length_words(body_length(document))
    subheadings = sum(isinstance(block, Heading) for block in blocks)
    if subheadings:
        yield tr("Subheadings: {count}", count=subheadings)
    pictures = [block for block in blocks if isinstance(block, Figure)]
    if pictures:
        taken = sum(bool(picture.asset) for picture in pictures)
        yield tr("pictures: {count}, taken in: {taken}", taken=taken, count=len(pictures))


def headline_of(fields: Fields) -> str:
    """What an imported article is called in a list."""
    return " ".join(fields.headline.split()) or tr("Untitled")
