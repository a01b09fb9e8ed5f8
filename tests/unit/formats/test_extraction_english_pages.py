"""Shapes of English pages: unlabelled bylines, points above the text, cards, crumbs of links, what ends a text."""

from __future__ import annotations

import pytest

from editor_app.domain.document import Figure, Heading, inline_parts, runs_text, walk
from editor_app.formats.credits.signatures import read_signature
from editor_app.formats.extraction import Reading, understand

FIRST = "The harbour board voted on Monday to rebuild the north pier, which was closed after the storms of last winter."
SECOND = "Work is due to start in May and to take eighteen months, the board's chairwoman said, and nobody will lose a berth."
THIRD = "Fishermen had asked for an earlier date, because the summer season brings most of the boats into the harbour."
LAST = "The board meets again in June, when it will choose a builder from the four firms that have sent in their plans."
TITLE = "Harbour board votes to rebuild the north pier"


def page(head: str, *, inner: str = "", end: str = "", declared: str = "") -> Reading:
    text = "".join(f"<p>{part}</p>" for part in (FIRST, SECOND))
    rest = "".join(f"<p>{part}</p>" for part in (THIRD, LAST))
    markup = (
        f"<html lang='en'><head><title>{TITLE}</title>{declared}</head><body>{head}"
        f"<article>{text}{inner}{rest}{end}</article><footer>Copyright © 2024 The Bay</footer></body></html>"
    )
    return understand(markup.encode(), "page.html")


def text_page(*lines: str) -> Reading:
    return understand("\n".join(lines).encode(), "page.txt")


def body_of(reading: Reading) -> list[str]:
    return [runs_text(part) for block in walk(reading.document.blocks) for part in inline_parts(block)]


WHOLE = [FIRST, SECOND, THIRD, LAST]
TITLED = f"<h1>{TITLE}</h1><p>By Jane Doe</p><p>May 4, 2024</p>"


@pytest.mark.parametrize(
    ("printed", "names", "unit"),
    [
        ("Jane Doe | The Bay Times", ("Jane Doe",), "The Bay Times"),
        ("Jane Doe,TIME", ("Jane Doe",), "TIME"),
        ("Jane Doe and John Smith", ("Jane Doe", "John Smith"), ""),
        ("Jane Doe | jdoe@bay.example", ("Jane Doe",), ""),
        ("Jane Doe | PTI | Updated:", ("Jane Doe",), "PTI"),
    ],
)
def test_a_signature(printed: str, names: tuple[str, ...], unit: str) -> None:
    found = read_signature(printed)
    assert found is not None
    assert (found.names, found.unit) == (names, unit)


@pytest.mark.parametrize(
    "printed", ["First Published", "United Kingdom", "Harbour board votes today", "Bookmark Text", "Pier"]
)
def test_no_signature(printed: str) -> None:
    assert read_signature(printed) is None


def test_names_beside_the_date_are_a_byline() -> None:
    reading = text_page("Menu", "Sports", TITLE, "", "Jane Doe", "4 May 2024 at 14:27 ET", "", *WHOLE)
    assert [(one.role, one.names) for one in reading.credits] == [("author", ("Jane Doe",))]
    assert reading.published_at == "2024-05-04T14:27:00-04:00"
    assert (reading.headline, body_of(reading)) == (TITLE, WHOLE)


def test_titles_above_the_dated_byline_are_no_text() -> None:
    others = [
        "‘We will see’: mayor answers questions about the price of the new bridge",
        "Storm warning: the ferries to the islands stay in port until Thursday evening",
        "Museum opens its doors for free: what visitors should know before they come",
    ]
    reading = text_page("Home", "World", *others, TITLE, "By Jane Doe", "May 4, 2024", "", *WHOLE)
    assert body_of(reading) == WHOLE


def test_points_above_the_text_are_set_aside() -> None:
    points = "<h3>Highlights</h3><ul><li>The north pier was closed last winter.</li><li>Work starts in May.</li></ul>"
    assert body_of(page(TITLED + points)) == WHOLE


def test_a_caption_by_its_credit() -> None:
    picture = "<p><img src='pier.jpg'>The pier before the storms of last winter. (County Archive)</p>"
    blocks = page(TITLED, inner=picture).document.blocks
    assert [runs_text(one.caption) for one in blocks if isinstance(one, Figure)] == [
        "The pier before the storms of last winter. (County Archive)"
    ]
    assert len(blocks) == len(WHOLE) + 1


def test_a_row_of_links_is_the_crumb() -> None:
    row = "<div><a href='/n'>News</a> <a href='/n/l'>Local</a></div>"
    assert page(row + TITLED).section == ("News", "Local")


def test_a_crumb_glued_to_the_headline() -> None:
    row = f"<nav><a href='/'>Home</a><a href='/l'>Local</a>{TITLE}</nav>"
    assert page(row + TITLED).section == ("Home", "Local")


def test_names_and_outlet_side_by_side_are_parted() -> None:
    head = f"<h1>{TITLE}</h1><div><span>Jane Doe</span><span>The Bay Times</span></div>"
    reading = page(head, declared="<meta name='author' content='Jane Doe'>")
    assert [one.names for one in reading.credits] == [("Jane Doe",)]
    assert [one.name for one in reading.sources] == ["The Bay Times"]


def test_a_byline_printed_twice_is_read_once() -> None:
    reading = page(
        f"<h1>{TITLE}</h1><p>Jane Doe | jdoe@bay.example By Jane Doe | jdoe@bay.example</p><p>May 4, 2024</p>"
    )
    assert [one.names for one in reading.credits] == [("Jane Doe",)]


@pytest.mark.parametrize(
    "end",
    [
        "<p>Jane Doe is a staff writer at the Bay.</p>",
        "<p>We want to hear what you think about this article. Submit a letter to the editor.</p>",
        "<p>watch now</p>",
        "<p>Know more about the pier? Email us at tips@bay.example and tell us.</p>",
        "<h3>Harbour</h3><p>12,345 berths</p>",
        "<p>Sign up for the Bay newsletter</p>",
        "<p>Read this story in Spanish</p>",
    ],
)
def test_what_stands_below_a_text_is_none_of_it(end: str) -> None:
    assert body_of(page(TITLED, end=end)) == WHOLE


def test_a_linked_heading_in_the_text_is_a_related_story() -> None:
    inner = "<h3><a href='https://bay.example/ferries'>Ferries stay in port until Thursday evening</a></h3>"
    reading = page(TITLED, inner=inner)
    assert body_of(reading) == WHOLE
    assert [one.title for one in reading.related] == ["Ferries stay in port until Thursday evening"]


def test_two_links_to_one_story_are_one_title() -> None:
    inner = (
        "<div class='related'><a href='https://bay.example/f'>Ferries stay in port until Thursday evening</a>"
        "<p><a href='https://bay.example/f'>Mary Major and Peter Minor report</a></p></div>"
    )
    assert [one.title for one in page(TITLED, inner=inner).related] == [
        "Ferries stay in port until Thursday evening"
    ]


def test_cards_between_paragraphs_are_set_aside() -> None:
    card = [
        "Ferries",
        "Ferries stay in port until Thursday",
        "ferry.jpg",
        "Ferries",
        "Ferries stay in port until Thursday",
    ]
    reading = text_page(
        "News",
        TITLE,
        "By Jane Doe",
        "May 4, 2024",
        "",
        FIRST,
        SECOND,
        *card,
        THIRD,
        LAST,
        "Copyright © 2024 The Bay",
    )
    assert body_of(reading) == WHOLE


def test_a_class_that_says_subtitle_makes_a_subheading() -> None:
    reading = page(TITLED, inner="<div class='subtitle'>The price</div>")
    assert [runs_text(one.runs) for one in reading.document.blocks if isinstance(one, Heading)] == [
        "The price"
    ]


def test_the_declared_instant_of_publication_wins_over_a_printed_change() -> None:
    declared = (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-03T09:15:00+01:00",'
        '"dateModified":"2024-05-04T10:00:00+01:00"}</script>'
    )
    reading = page(f"<h1>{TITLE}</h1><p>By Jane Doe</p><p>Updated: 4 May 2024, 10:00</p>", declared=declared)
    assert reading.published_at == "2024-05-03T09:15:00+01:00"


def test_a_draft_of_short_paragraphs_stays_whole() -> None:
    lines = ["Notes for the pier", "Ask the board first.", "Berths, boats", "Call the builder, then write."]
    assert body_of(text_page(*lines)) == lines[1:]
