"""Where changes show: what the spots say stands in the texts, and without them both texts are the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.compare.comparison import Kind
from editor_app.compare.contents import compare_contents
from editor_app.compare.spots import END, Spot, spots_of
from editor_app.domain.anchor_text import anchor_text
from editor_app.domain.content import Content
from editor_app.domain.document import Break, Document, Figure, Note, Paragraph, Table, Text, runs_text
from tests.support.crowded import crowds
from tests.support.edits import contents_and_edited

EDITED = st.one_of(contents_and_edited(), *[crowds()] * 3)


def texts_of(old: Content, new: Content) -> tuple[str, str]:
    return anchor_text(old.document).text, anchor_text(new.document).text


def spots(old: Content, new: Content) -> tuple[Spot, ...]:
    comparison = compare_contents(old, new)
    return spots_of(comparison.document, anchor_text(old.document), anchor_text(new.document))


@settings(max_examples=50)
@given(EDITED)
def test_each_change_of_the_text_has_a_spot_within_both_texts(pair: tuple[Content, Content]) -> None:
    comparison = compare_contents(*pair)
    was, now = texts_of(*pair)
    found = spots(*pair)
    assert {spot.change for spot in found} == {change.number for change in comparison.document.changes}
    for spot in found:
        assert 0 <= spot.start <= spot.end <= len(now)
        assert 0 <= spot.old_start <= spot.old_end <= len(was)


@settings(max_examples=50)
@given(EDITED)
def test_words_of_a_spot_stand_where_it_says(pair: tuple[Content, Content]) -> None:
    was, now = texts_of(*pair)
    for spot in spots(*pair):
        words = "".join(run.text for run in spot.runs if isinstance(run, Text))
        if not words or any(isinstance(run, Note | Break) for run in spot.runs) or "\ufffc" in was + now:
            continue
        if spot.kind is Kind.INSERTED:
            assert now[spot.start : spot.end].replace("\n", "") == words.replace("\n", "")
        elif spot.kind is Kind.DELETED:
            assert was[spot.old_start : spot.old_end].replace("\n", "") == words.replace("\n", "")
            assert spot.start == spot.end


def said(*paragraphs: str) -> Content:
    return Content(document=Document(tuple(Paragraph((Text(one),)) for one in paragraphs)))


def test_a_sentence_is_put_in_and_a_word_goes() -> None:
    old, new = said("港口很深。", "船来了。"), said("港口很深，很冷。", "来了。")
    now = anchor_text(new.document).text
    came, went = spots(old, new)
    assert (came.kind, now[came.start : came.end]) == (Kind.INSERTED, "，很冷")
    assert (went.kind, went.words, went.start) == (Kind.DELETED, "船", now.index("来"))


def test_a_paragraph_that_went_leaves_a_place_at_the_end_of_the_one_before() -> None:
    old, new = said("One stays.", "Two goes away.", "Three stays."), said("One stays.", "Three stays.")
    [went] = spots(old, new)
    assert (went.words, went.start) == ("Two goes away.", len("One stays."))


def test_a_split_shows_its_end() -> None:
    old, new = (
        said("One and two are here. Three and four too."),
        said("One and two are here.", "Three and four too."),
    )
    ends = [spot for spot in spots(old, new) if spot.leaf == END]
    assert [(spot.kind, spot.words) for spot in ends] == [(Kind.INSERTED, END)]


def test_an_object_is_one_character_and_a_cell_its_words() -> None:
    def cell(text: str) -> tuple[Text, ...]:
        return (Text(text),)

    def table(text: str) -> Table:
        return Table((cell("head"), cell("more")), ((cell("one"), cell(text)),))

    old = Content(document=Document((table("two"), Paragraph((Text("End."),)))))
    new = Content(document=Document((table("three"), Figure("ab" * 32, "a"), Paragraph((Text("End."),)))))
    now = anchor_text(new.document).text
    found = spots(old, new)
    assert [(spot.kind, now[spot.start : spot.end]) for spot in found] == [
        (Kind.DELETED, ""),
        (Kind.INSERTED, "three"),
        (Kind.INSERTED, "\ufffc"),
    ]
    assert runs_text(found[0].runs) == "two"
    assert found[2].leaf == "Figure"
