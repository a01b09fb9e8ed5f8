"""Conventions of WeChat and of the sites that lay out articles for it (135, 秀米): titles, numbers, ornaments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import Element, HtmlElement

from editor_app.domain.document import Block, Break, Heading, Mark, Paragraph, Runs, Text, runs_text
from editor_app.domain.normal_form import normal_runs
from editor_app.formats.pasting.figures import is_ornament

_TITLE_TEXT = "text"
_LONGEST_TITLE = 40
_BLOCK_CLASS = re.compile(r"(?:^|\s)_135editor(?:\s|$)")
_BODY_CLASS = re.compile(r"(?:^|\s)135brush(?:\s|$)")
_SIGNS = re.compile("^[▼▽▾▿▲△▴◆◇●○■□★☆※❖✦✧↓⇩↑➤►▶◀◄·•.。,，~～\\-—–_|丨/\\s]{1,24}$")
_CERTAIN_SIGN = re.compile("[▼▽▾▿▲△▴◆◇●○■□★☆※❖✦✧↓⇩➤►▶◀◄]")
_SENTENCE_END = "。！？!?；;，,…"
_LARGER = 1.2
_USUAL_SIZE = 16.0


def mark_titles(root: HtmlElement) -> None:
    """Make headings of 135's title blocks: ones that hold a text to fill in, nothing of a body, and few words."""
    for block in list(root.iter("section")):
        parent = block.getparent()
        if parent is None or not _BLOCK_CLASS.search(block.get("class") or ""):
            continue
        if any(_BLOCK_CLASS.search(inner.get("class") or "") for inner in block.iterdescendants("section")):
            continue
        texts = [part for part in block.iterdescendants() if part.get("data-brushtype") == _TITLE_TEXT]
        body = any(
            _BODY_CLASS.search(part.get("class") or "") and part.get("data-brushtype") is None
            for part in block.iterdescendants()
        )
        if not texts or body or next(block.iterdescendants("table", "iframe"), None) is not None:
            continue
        if not all(is_ornament(picture) for picture in block.iterdescendants("img")):
            continue
        words = " ".join(" ".join("".join(part.itertext()).split()) for part in texts)
        everything = "".join("".join(block.itertext()).split())
        # The rest may be a number or an English flourish, not text.
        if 0 < len(words) <= _LONGEST_TITLE and len(everything) <= len(words) + _LONGEST_TITLE // 2:
            heading = Element("h2")
            heading.text = " ".join(_lines_of(block))
            heading.tail = block.tail
            parent.replace(block, heading)


def _lines_of(block: HtmlElement) -> Iterable[str]:
    return (" ".join(part.split()) for part in block.itertext() if part.strip())


def without_ornaments(blocks: list[Block]) -> list[Block]:
    """Blocks without paragraphs of nothing but signs that point or part."""
    return [block for block in blocks if not _is_ornament(block)]


def _is_ornament(block: Block) -> bool:
    if not isinstance(block, Paragraph | Heading):
        return False
    text = runs_text(block.runs)
    return _SIGNS.match(text) is not None and _CERTAIN_SIGN.search(text) is not None


def with_set_titles(blocks: list[Block], sizes: dict[int, float]) -> list[Block]:
    """Make headings of short lines that stand alone, bold throughout and clearly larger than the text around them."""
    weights: dict[float, int] = {}
    for place, size in sizes.items():
        block = blocks[place]
        if isinstance(block, Paragraph):
            weights[size] = weights.get(size, 0) + len(runs_text(block.runs))
    usual = max(weights, key=lambda size: weights[size], default=_USUAL_SIZE)
    return [
        Heading(_unmarked(block.runs))
        if isinstance(block, Paragraph) and _is_title(block, sizes.get(place, usual), usual)
        else block
        for place, block in enumerate(blocks)
    ]


def _is_title(block: Paragraph, size: float, usual: float) -> bool:
    text = runs_text(block.runs).strip()
    if not 2 <= len(text) <= _LONGEST_TITLE or size < usual * _LARGER or text[-1] in _SENTENCE_END:
        return False
    words = [run for run in block.runs if isinstance(run, Text) and run.text.strip()]
    return all(Mark.STRONG in run.marks and run.href is None for run in words) and not any(
        isinstance(run, Break) for run in block.runs
    )


def _unmarked(runs: Runs) -> Runs:
    return normal_runs(
        Text(run.text, run.marks - {Mark.STRONG}) if isinstance(run, Text) else run for run in runs
    )
