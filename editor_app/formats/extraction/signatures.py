"""Names alone are a byline where a dated line stands beside them; so all lines are sorted before this is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from editor_app.formats.credits.bylines import Byline, is_english_organisation
from editor_app.formats.credits.names import is_latin_name
from editor_app.formats.credits.signatures import read_signature
from editor_app.formats.extraction.kinds import Kind, Sorted
from editor_app.formats.lines import Hint

_NEAR = 3
_RUNNING = 25
_AROUND = 12
_LONGEST_CAPTION = 400
_CREDIT_END = re.compile(r"\([^()]{3,60}\)\.?$")
# A line that is the photographer in brackets: (Jane Doe/The Daily), (County Parks).
_CREDIT_ALONE = re.compile(r"^\((?:[A-Z][\w.'’&-]*[ /,]*|of |for |via |the |and )+\)$")
_AUTHOR_PAGE = re.compile(
    r"author|profile|people|staff|/by/|contribut|journalist|writer|team|bio|reporter|columnist", re.IGNORECASE
)


def with_signatures(lines: Sequence[Sorted]) -> list[Sorted]:
    """The lines with unlabelled bylines told from titles by the dated line beside them."""
    out = list(lines)
    for index, one in enumerate(lines):
        if (
            _may_sign(one)
            and not _is_labelled_near(lines, index)
            and _is_dated_beside(lines, index)
            and _runs_below(lines, index)
        ):
            byline = read_signature(one.text)
            if byline:
                out[index] = replace(one, kind=Kind.CREDIT, bylines=(byline,))
    return [_as_caption(out, index) for index in range(len(out))]


def with_declared(lines: Sequence[Sorted], authors: Sequence[str]) -> list[Sorted]:
    """The lines with the first one told that is a declared author's name, alone or with the outlet behind it."""
    out = list(lines)
    for index, one in enumerate(lines):
        if one.kind is not Kind.SHORT or one.line.level or one.line.apart:
            continue
        for name in authors:
            if not one.text.startswith(name) or " " not in name or is_english_organisation(name):
                continue
            rest = one.text.removeprefix(name).strip(" ,|/")
            if is_latin_name(name) and (not rest or is_english_organisation(rest)):
                out[index] = replace(
                    one, kind=Kind.CREDIT, bylines=(Byline("author", "", (name,), (), rest),)
                )
                return out
    return out


def _as_caption(lines: Sequence[Sorted], index: int) -> Sorted:
    """A line is a caption where it ends with a credit in brackets and its element holds a picture above it."""
    one = lines[index]
    above = lines[index - 1] if index else one
    in_picture = above.kind is Kind.FIGURE and above.line.box == one.line.box >= 0
    told = (in_picture and _CREDIT_END.search(one.text)) or (
        one.line.box < 0 and _CREDIT_ALONE.match(one.text)
    )
    if (
        told
        and one.kind in {Kind.SHORT, Kind.PROSE}
        and not one.line.level
        and len(one.text) <= _LONGEST_CAPTION
    ):
        return replace(one, kind=Kind.CAPTION)
    return one


def _is_labelled_near(lines: Sequence[Sorted], index: int) -> bool:
    """Where a byline is labelled, names without a label are something else."""
    around = lines[max(0, index - _AROUND) : index + _AROUND]
    return any(byline.role == "author" for one in around for byline in one.bylines)


def _may_sign(one: Sorted) -> bool:
    line = one.line
    if line.share_linked > 0.8 and not any(_AUTHOR_PAGE.search(url) for _, url in line.links):
        return False
    return one.kind is Kind.SHORT and not line.apart and not line.level and line.hint is not Hint.TITLE


def _is_dated_beside(lines: Sequence[Sorted], index: int) -> bool:
    """A dated line stands within a few lines, with nothing but short lines and controls between."""
    for step in (1, -1):
        for distance in range(1, _NEAR + 1):
            at = index + step * distance
            if not 0 <= at < len(lines) or lines[at].kind is Kind.PROSE:
                break
            if lines[at].kind in {Kind.HEADER, Kind.CREDIT} and lines[at].dates:
                return True
    return False


def _runs_below(lines: Sequence[Sorted], index: int) -> bool:
    return any(one.kind is Kind.PROSE for one in lines[index + 1 : index + _RUNNING])
