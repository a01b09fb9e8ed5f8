"""Changes told one by one: their words, and what they are about where words do not tell."""

from __future__ import annotations

from editor_app.compare.comparison import Kind
from editor_app.compare.contents import compare_contents
from editor_app.compare.spots import END, spots_of
from editor_app.compare.told import ToldChange, told_changes
from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.content import Content
from editor_app.domain.document import Block, Document, Figure, Mark, Paragraph, Table, Text
from editor_app.domain.fields import Fields


def told(old: Content, new: Content) -> list[ToldChange]:
    comparison = compare_contents(old, new)
    texts = anchor_text(old.document), anchor_text(new.document)
    return list(told_changes(comparison, spots_of(comparison.document, *texts), texts[1].text))


def body(*blocks: Block, headline: str = "") -> Content:
    return Content(Fields(headline=headline), Document(blocks))


def said(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_words_fields_and_ends_of_paragraphs() -> None:
    old = body(said("Ships come at night."), said("One here. Two there."), headline="Ships")
    new = body(said("Ships come at noon."), said("One here."), said("Two there."), headline="Boats")
    field, words, end = told(old, new)
    assert field.field is not None
    assert (field.field.name, field.field.old, field.field.new) == ("headline", "Ships", "Boats")
    assert (words.went, words.came, words.kind) == ("night", "noon", Kind.CHANGED)
    assert (end.went.strip(), end.came.strip()) == ("", END)


def test_cells_are_parted_and_objects_named() -> None:
    def row(*texts: str) -> tuple[tuple[Text, ...], ...]:
        return tuple((Text(one),) for one in texts)

    old = body(Table(row("hour", "level"), (row("6:00", "2.1"),)), said("End."))
    new = body(
        Table(row("hour", "level"), (row("6:00", "2.1"), row("7:00", "2.3"))),
        Figure("ab" * 32, "a"),
        said("End."),
    )
    cells, picture = told(old, new)
    assert cells.came == "7:00 2.3"
    assert (picture.leaf, picture.came) == ("Figure", "")


def test_words_that_only_look_otherwise_are_told_as_they_are() -> None:
    old = body(said("One two."))
    new = body(Paragraph((Text("One "), Text("two", frozenset({Mark.STRONG})), Text("."))))
    [look] = told(old, new)
    assert (look.kind, look.went, look.came) == (Kind.CHANGED, "", "two")
