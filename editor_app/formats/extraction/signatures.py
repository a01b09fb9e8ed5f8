"""Names alone are a byline where a dated line stands beside them; so all lines are sorted before this is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from editor_app.formats.credits.signatures import read_signature
from editor_app.formats.extraction.kinds import Kind, Sorted
from editor_app.formats.lines import Hint

_NEAR = 3
_RUNNING = 25
_AROUND = 12
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
    return out


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
