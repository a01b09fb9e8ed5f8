"""Runs as one line of the dialect.

Asterisks, brackets and backticks are used only where every Markdown program reads them alike; else tags are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor_app.domain.document import Break, Mark, Note, Run, Runs, Text
from editor_app.formats.dialect.emphasis import is_space
from editor_app.formats.dialect.escapes import UNSEEN, escape_edges, escape_html, escape_text, numeric
from editor_app.formats.dialect.tags import BREAK_TAG, TAG_OF_MARK

_ASTERISKS = {frozenset({Mark.STRONG}): "**", frozenset({Mark.EMPHASIS}): "*"}
_CODE = frozenset({Mark.CODE})
# An address that no reader of Markdown takes for something else inside ``](`` and ``)``.
_PLAIN_ADDRESS = re.compile(r"[\w:/?#@!$&,;=%.~+-]+")
_PLAIN_CODE = re.compile(r"[^\s`\\|](?:[^`\\|\t\n\x85\u2028\u2029\ufeff]*[^\s`\\|\ufeff])?")
_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """What is written around a stretch: for a mark, or for the link of this address."""

    what: Mark | str
    opening: str
    closing: str


def write_inline(runs: Runs, number: Callable[[Note], int], html: bool = False) -> str:
    """Write runs; ``number`` gives a footnote its number, ``html`` allows tags and references only."""
    parts: list[str] = []
    open_now: list[_Wrapping] = []
    for place, run in enumerate(runs):
        before = runs[place - 1] if place else None
        after = runs[place + 1] if place + 1 < len(runs) else None
        plain_code = isinstance(run, Text) and not html and _is_plain_code(run, before, after)
        wanted = list(_wrappings(run, before, after, html, plain_code))
        shared = _shared(open_now, wanted)
        _join(parts, "".join(wrapping.closing for wrapping in reversed(open_now[shared:])))
        _join(parts, "".join(wrapping.opening for wrapping in wanted[shared:]))
        _join(parts, _content(run, number, html, plain_code))
        open_now = open_now[:shared] + wanted[shared:]
    _join(parts, "".join(wrapping.closing for wrapping in reversed(open_now)))
    return escape_edges("".join(parts))


def _join(parts: list[str], written: str) -> None:
    """Add to what is written.

    An exclamation mark before a bracket would make a picture of it, a colon behind a footnote that begins the line the
    footnote's definition.
    """
    if not written:
        return
    if written[0] == ":" and len(parts) == 1 and parts[0].startswith("[^"):
        written = numeric(":") + written[1:]
    if written[0] == "[" and parts and parts[-1].endswith("!"):
        parts[-1] = parts[-1][:-1] + numeric("!")
    parts.append(written)


def _content(run: Run, number: Callable[[Note], int], html: bool, plain_code: bool) -> str:
    if isinstance(run, Break):
        return BREAK_TAG
    if isinstance(run, Note):
        return f"[^{number(run)}]"
    if plain_code:
        return f"`{run.text}`"
    return escape_html(run.text) if html else escape_text(run.text)


def _shared(open_now: list[_Wrapping], wanted: list[_Wrapping]) -> int:
    count = 0
    for one, other in zip(open_now, wanted, strict=False):
        if one != other:
            break
        count += 1
    return count


def _wrappings(
    run: Run, before: Run | None, after: Run | None, html: bool, plain_code: bool
) -> Iterator[_Wrapping]:
    if not isinstance(run, Text):
        return
    if run.href is not None:
        yield _link(run.href, html)
    stars = None if html or run.href is not None else _ASTERISKS.get(run.marks)
    if stars and _may_use_asterisks(run.text, before, after):
        (mark,) = run.marks
        yield _Wrapping(mark, stars, stars)
        return
    for mark, tag in TAG_OF_MARK.items():
        if mark in run.marks and not (mark is Mark.CODE and plain_code):
            yield _Wrapping(mark, f"<{tag}>", f"</{tag}>")


def _link(href: str, html: bool) -> _Wrapping:
    if not html and _PLAIN_ADDRESS.fullmatch(href):
        return _Wrapping(href, "[", f"]({href.replace('&', '&amp;')})")
    return _Wrapping(href, f'<a href="{escape_html(href)}">', "</a>")


def _is_plain_code(run: Text, before: Run | None, after: Run | None) -> bool:
    """Tell whether backticks will do: no code beside it, nothing in it that any reader trims or takes apart."""
    beside = any(isinstance(each, Text) and Mark.CODE in each.marks for each in (before, after))
    return Mark.CODE in run.marks and not beside and _PLAIN_CODE.fullmatch(run.text) is not None


def _may_use_asterisks(text: str, before: Run | None, after: Run | None) -> bool:
    """Tell whether asterisks around a text open and close for every reader (CommonMark 0.31, clause 6.2).

    Neighbours must be plain.  Punctuation inside needs white space or punctuation outside; symbols count as
    punctuation since version 0.31 only, so they must not be what decides.
    """
    if not (_is_plain(before) and _is_plain(after)):
        return False
    return _opens(_last(before), text[0]) and _opens(_first(after), text[-1])


def _is_plain(run: Run | None) -> bool:
    return not isinstance(run, Text) or (not run.marks and run.href is None)


def _last(run: Run | None) -> str:
    return _edge(run, -1)


def _first(run: Run | None) -> str:
    return _edge(run, 0)


def _edge(run: Run | None, place: int) -> str:
    """The character written at the edge of a neighbour: those of a break or a note are punctuation."""
    if isinstance(run, Text):
        return run.text[place]
    return "" if run is None else "."


def _opens(outside: str, inside: str) -> bool:
    if inside.isspace() or is_space(inside) or inside in UNSEEN or outside == "*":
        return False
    if unicodedata.category(inside)[0] not in "PS":
        return True
    return is_space(outside) or outside in _ASCII_PUNCTUATION or unicodedata.category(outside)[0] == "P"
