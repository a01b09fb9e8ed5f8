"""Two states of an article: fields, document, pictures."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.compare.blocks import compare_documents
from editor_app.compare.comparison import (
    Change,
    ContentComparison,
    DocumentComparison,
    FieldRow,
    Kind,
    PictureRow,
)
from editor_app.compare.field_rows import compare_fields
from editor_app.compare.numbering import Numbers
from editor_app.domain.content import Content
from editor_app.domain.document import Figure
from editor_app.domain.fields import ChannelVariant, Cover


def compare_contents(old: Content, new: Content) -> ContentComparison:
    """Compare two states.  Takes no thought of time: not for the main thread where texts are long."""
    numbers = Numbers()
    fields = compare_fields(old.fields, new.fields, numbers)
    document = compare_documents(old.document, new.document, numbers.last)
    changes = (*_field_changes(fields), *document.changes)
    pictures = (*_covers(fields), *_figures(document))
    return ContentComparison(old, new, fields, document, changes, pictures)


def _field_changes(rows: tuple[FieldRow, ...]) -> Iterator[Change]:
    for index, row in enumerate(rows):
        if row.change:
            yield Change(row.change, row.kind, fields=(index,))


def _covers(rows: tuple[FieldRow, ...]) -> Iterator[PictureRow]:
    """The covers that differ, the article's and the channels'."""
    for row in rows:
        channel = ""
        old, new = row.old, row.new
        if row.name == "channels":
            channel = next(one.channel for one in (new, old) if isinstance(one, ChannelVariant))
            old, new = getattr(old, "cover", None), getattr(new, "cover", None)
        elif row.name != "cover":
            continue
        was = old.asset if isinstance(old, Cover) else ""
        now = new.asset if isinstance(new, Cover) else ""
        if old != new:
            yield PictureRow(_kind(was, now), was, now, channel=channel)


def _figures(document: DocumentComparison) -> Iterator[PictureRow]:
    for index, row in enumerate(document.rows):
        if row.kind is Kind.EQUAL or not isinstance(document.line(row).leaf, Figure):
            continue
        old = _asset(document.old_lines[row.old].leaf) if row.old is not None else ""
        new = _asset(document.new_lines[row.new].leaf) if row.new is not None else ""
        yield PictureRow(row.kind, old, new, index)


def _asset(leaf: object) -> str:
    return leaf.asset if isinstance(leaf, Figure) else ""


def _kind(old: str, new: str) -> Kind:
    if not old or not new:
        return Kind.INSERTED if new else Kind.DELETED
    return Kind.CHANGED
