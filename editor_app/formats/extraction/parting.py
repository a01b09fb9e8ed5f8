"""Parting a page's lines, once the body's bounds are known: titles, decks, kickers, body, captions, tail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from editor_app.domain.document import Figure
from editor_app.formats.extraction.cards import card_lines
from editor_app.formats.extraction.kinds import Kind, Sorted, ends_sentence
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.titles import split_column
from editor_app.formats.lines import Hint, bare

_NEVER_BODY = frozenset(
    {Kind.CONTROL, Kind.CRUMB, Kind.FOOTER, Kind.COMMENT_HEAD, Kind.RELATED_HEAD, Kind.LIST_HEAD}
)
# An English report opens with its place: LONDON (Reuters) -, CAIRO — ; what stands above it is no running text.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ -]{2,30}|[A-Z][\w.'’ -]{2,30}(?=,?[\w. ]*\s\((?:CNN|AP|Reuters|AFP|UPI)\)))(?:,\s[A-Z][\w. ]{1,24}){0,2}(?:\s\([A-Z][\w /.]{1,30}\))?\s*(?:(?:—|–|--|-)\s*|(?<=[A-Z]):\s+)[A-Z“\"‘']"
)
_MORE = re.compile("^(?:Read|See) more$", re.IGNORECASE)
_LONGEST_OPENING = 8
_ALL_LINK = 0.95
_LONGEST_DECK = 400
_LEAST_WORDS_OF_DECK = 8


@dataclass(slots=True)
class Layout:
    """Indices into the sorted lines; every line not named here is furniture."""

    headline: int = -1
    head: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    deck: list[int] = field(default_factory=list)
    kicker: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    tail: list[int] = field(default_factory=list)
    in_box: tuple[int, int] = (0, 0)
    furnished: bool = False
    printed_page: bool = False
    boxed: list[int] = field(default_factory=list)


def part_lines(opened: Opened, layout: Layout, begin: int, first: int, finish: int) -> None:
    """Part the lines into head, decks, body and tail."""
    lines = opened.lines
    layout.head = [index for index in range(begin) if index != layout.headline]
    layout.tail = list(range(finish, len(lines)))
    titles = _bare_titles(lines, layout)
    after_repeat = False
    in_links = False
    cards = card_lines(lines, first, finish) if _is_copied_english(opened) else set()
    for index in range(begin, finish):
        one = lines[index]
        in_links = one.kind in {Kind.RELATED_HEAD, Kind.LIST_HEAD} or (in_links and _is_linked(one))
        if index < first and bare(one.text) in titles:
            layout.repeated.append(index)
            after_repeat = True
        elif index <= first and _is_deck(one, after_repeat=after_repeat and index < first):
            layout.deck.append(index)
        elif (
            index in cards
            or _is_title_before_more(lines, index)
            or (not opened.chinese and _is_teaser_link(one))
        ):
            layout.boxed.append(index)
        elif _is_kept_in(one, opened, layout) or (not in_links and _is_body(one, layout, lines)):
            layout.body.append(index)
    if not any(lines[index].kind is Kind.PROSE for index in layout.body):
        layout.body = sorted([*layout.body, *layout.deck])  # what would be a deck is all there is
        layout.deck = []
    _open_below_head(lines, layout)
    _find_decks(opened, layout, begin)
    _find_kickers(lines, layout)
    if layout.printed_page:
        layout.kicker, layout.deck = [layout.headline - 1], [layout.headline + 1]
        taken = {layout.headline - 1, layout.headline + 1}
        layout.head = [index for index in layout.head if index not in taken]
        layout.body = [index for index in layout.body if index not in taken]


def _is_copied_english(opened: Opened) -> bool:
    return opened.form == "text" and not opened.chinese


def _is_title_before_more(lines: Sequence[Sorted], index: int) -> bool:
    """The title of another story with its ``Read more`` below, in a page as copied."""
    one = lines[index]
    if one.kind is not Kind.SHORT or ends_sentence(one.text) or index + 1 >= len(lines):
        return False
    return _MORE.match(lines[index + 1].text) is not None


def _is_teaser_link(one: Sorted) -> bool:
    """A heading or a line that is all link, in the middle of the text, leads to another story."""
    line = one.line
    if one.kind not in {Kind.SHORT, Kind.PROSE} or line.bullet or line.box < 0 or not line.plain:
        return False
    return line.share_linked > _ALL_LINK and not ends_sentence(one.text)


def _is_linked(one: Sorted) -> bool:
    return one.kind is Kind.FIGURE or one.line.share_linked > 0.7


def _is_kept_in(one: Sorted, opened: Opened, layout: Layout) -> bool:
    """In a draft, or in Markdown, nothing in the middle of the text is a site's control."""
    return (
        not opened.boxes
        and (opened.form == "markdown" or not layout.furnished)
        and one.kind is not Kind.CRUMB
    )


def _is_body(one: Sorted, layout: Layout, lines: Sequence[Sorted]) -> bool:
    """Tell a line of the body from what the markup or its own words set apart."""
    if one.kind is Kind.CAPTION:
        last = lines[layout.body[-1]] if layout.body else None
        return last is not None and isinstance(last.line.block, Figure) and not last.line.block.caption
    if one.line.apart and (one.kind is not Kind.PROSE or one.line.apart is not Hint.FURNITURE):
        return False
    return one.kind not in _NEVER_BODY


def _open_below_head(lines: Sequence[Sorted], layout: Layout) -> None:
    """Take what stands above an English byline or dateline out of the body, but for pictures."""
    opening = -1
    for index in layout.body[:_LONGEST_OPENING]:
        one = lines[index]
        if one.kind is Kind.PROSE and _DATELINE.match(one.text):
            opening = index
            break
        if any(byline.role in {"author", "reporter", "source"} for byline in one.bylines):
            opening = index + 1
    if opening < 0:
        return
    above = [index for index in layout.body if index < opening and lines[index].kind is not Kind.FIGURE]
    layout.head.extend(above)
    layout.body = [index for index in layout.body if index not in above]


def _find_decks(opened: Opened, layout: Layout, begin: int) -> None:
    """Decks between the headline and the body, above or below the header's line."""
    if layout.headline < 0:
        return
    above = [
        index
        for index in range(layout.headline + 1, begin)
        if _is_deck(opened.lines[index], after_repeat=False)
    ]
    layout.deck = sorted({*above, *layout.deck})
    below = layout.headline + 1
    if not layout.deck and below < begin and _is_subtitle(opened.lines[below]):
        layout.deck = [below]
    layout.head = [index for index in layout.head if index not in layout.deck]


def _is_subtitle(one: Sorted) -> bool:
    """A second heading, or a sentence, right below the headline and above the header's line."""
    if one.kind not in {Kind.SHORT, Kind.PROSE} or one.line.apart or one.line.share_linked > 0.3:
        return False
    words = len(one.text.split())
    long = one.kind is Kind.PROSE or words >= _LEAST_WORDS_OF_DECK
    return 1 < one.line.level < 4 or (long and len(one.text) <= _LONGEST_DECK)


def _find_kickers(lines: Sequence[Sorted], layout: Layout) -> None:
    """A kicker stands right above the headline and is marked as one."""
    for index in range(max(0, layout.headline - 3), max(0, layout.headline)):
        one = lines[index]
        if one.line.hint is Hint.KICKER and one.kind is Kind.SHORT and len(one.text) <= 60:
            layout.kicker.append(index)
    layout.head = [index for index in layout.head if index not in layout.kicker]


def _bare_titles(lines: Sequence[Sorted], layout: Layout) -> set[str]:
    if layout.headline < 0:
        return set()
    text = lines[layout.headline].text
    title = split_column(text)
    return {bare(text), bare(title.headline), *([bare(title.column)] if title.column else [])}


def _is_deck(one: Sorted, *, after_repeat: bool) -> bool:
    """A deck by its markup, its dash, or its place below a repeated title."""
    if one.kind not in {Kind.SHORT, Kind.PROSE} or one.line.level == 1 or not one.text or one.line.apart:
        return False
    if one.line.hint is Hint.DECK and len(one.text) <= _LONGEST_DECK:
        return True
    if one.kind is Kind.SHORT and one.text.startswith(("——", "――", "--")) and len(one.text) <= 60:
        return True
    return after_repeat and one.kind is Kind.SHORT and not ends_sentence(one.text) and len(one.text) >= 6
