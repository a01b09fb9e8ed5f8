"""The section of an article: the breadcrumb, a row of links, a word over the headline, or what the page declares."""

from __future__ import annotations

import re

from editor_app.formats.extraction.crumbs import read_crumb, without_title
from editor_app.formats.extraction.heading import Head
from editor_app.formats.extraction.kinds import Kind, Sorted
from editor_app.formats.extraction.opening import Opened
from editor_app.formats.extraction.parting import Layout
from editor_app.formats.lines import Hint, bare

_BELOW = 14
_LONGEST_STEP = 24
_NEAR_CRUMB = 30
_NEAR_ROW = 8
_FILED_IN = re.compile(r"\bin ([A-Z][\w&' ]{2,24}) (?:on|at)\b")
_MOST_STEPS = 5
_TITLE_WORDS = re.compile("^[A-Z][\\w.&'’-]*(?: (?:[A-Z&][\\w.&'’-]*|and|of|the)){0,3}$")


def read_section(opened: Opened, layout: Layout, heading: Head) -> None:
    """The breadcrumb nearest above the headline; what markup or linked data call one otherwise."""
    lines = opened.lines
    limit = layout.headline if layout.headline >= 0 else (layout.body[0] if layout.body else len(lines))
    found = [index for index in layout.head if lines[index].kind is Kind.CRUMB]
    found = [index for index in found if opened.chinese or abs(limit - index) <= _NEAR_CRUMB]
    for index in sorted(found, key=lambda index: (index > limit, abs(limit - index))):
        steps = without_title(_crumb_at(lines, index), heading.headline)
        if steps:
            heading.section = steps
            heading.read[index] = "crumb"
            return
    hinted = [
        index
        for index in layout.head
        if lines[index].line.hint is Hint.CRUMB and lines[index].text and len(lines[index].text) <= 40
    ]
    hinted = _nearest_run(hinted, limit)
    linked = [index for index in hinted if lines[index].line.share_linked > 0.8]
    hinted = linked if len(linked) > 1 else hinted
    if 0 < len(hinted) <= 8:
        steps = without_title(tuple(lines[index].text.strip(" >›»/") for index in hinted), heading.headline)
        heading.section = tuple(step for step in steps if step)
        heading.read |= dict.fromkeys(hinted, "crumb")
        return
    if not opened.chinese and _read_linked_row(opened, layout, heading):
        return
    if not opened.chinese:
        heading.section = _english_section(opened, layout, heading)


def _crumb_at(lines: list[Sorted], index: int) -> tuple[str, ...]:
    """The steps of a crumb's line, with those that the markup sets on lines of their own before it."""
    hinted = lines[index].line.hint is Hint.CRUMB
    steps = read_crumb(lines[index].text, hinted=hinted)
    while (
        hinted
        and index
        and lines[index - 1].line.hint is Hint.CRUMB
        and len(lines[index - 1].text) <= _LONGEST_STEP
    ):
        index -= 1
        before = lines[index].text.strip(" >›»/:：")
        steps = (before, *steps) if before and not before.endswith("位置") else steps
    return steps


def _nearest_run(hinted: list[int], limit: int) -> list[int]:
    """The lines next to each other that end nearest above the headline, within a few lines of it."""
    run: list[int] = []
    for index in reversed([one for one in hinted if one < limit]):
        if run and run[0] - index > 2:
            break
        run.insert(0, index)
    return run if run and limit - run[-1] < 8 else []


def _read_linked_row(opened: Opened, layout: Layout, heading: Head) -> bool:
    """A row of links right above the headline, or one that starts at home and ends with the headline, is a crumb."""
    for index in range(max(0, layout.headline - _NEAR_ROW), layout.headline):
        one = opened.lines[index]
        steps = tuple(text.strip(" >›»/|") for text, _ in one.line.links)
        if not 2 <= len(steps) <= _MOST_STEPS or any(len(step) > _LONGEST_STEP for step in steps):
            continue
        rest = bare(one.text)
        for step in steps:
            rest = rest.replace(bare(step), "", 1)
        at_home = steps[0].lower() in {"home", "homepage", "front page"} and bare(
            heading.headline
        ).startswith(rest[:30])
        if at_home or (not rest.strip(">›»/|·") and layout.headline - index <= 2 and not one.line.apart):
            heading.section = without_title(steps, heading.headline)
            heading.read[index] = "crumb"
            return True
    return False


def _english_section(opened: Opened, layout: Layout, heading: Head) -> tuple[str, ...]:
    """English sites name the section right above the headline, or in linked data alone."""
    above = layout.headline - 1
    names = {name for one in opened.lines for byline in one.bylines for name in byline.names}
    if (
        above >= 0
        and opened.lines[above].text not in names
        and _is_eyebrow(opened.lines[above], markup=bool(opened.boxes))
    ):
        heading.read[above] = "crumb"
        return (opened.lines[above].text.strip(" >›»/|"),)
    steps = tuple(
        dict.fromkeys(
            step for step in opened.meta.crumb if step not in {opened.meta.site, opened.meta.publisher}
        )
    )
    steps = without_title(steps, heading.headline) or _filed_in(opened, layout)
    return steps or ((opened.meta.section,) if opened.meta.section else ())


def _filed_in(opened: Opened, layout: Layout) -> tuple[str, ...]:
    """The section that a byline names: by Jane Doe in News on May 4."""
    for index in range(max(0, layout.headline), min(len(opened.lines), layout.headline + _BELOW)):
        found = _FILED_IN.search(opened.lines[index].text)
        if found and any(text == found[1] for text, _ in opened.lines[index].line.links):
            return (found[1],)
    return ()


def _is_eyebrow(one: Sorted, *, markup: bool) -> bool:
    """A word or two over the headline: a link where there is markup."""
    text = one.text
    if one.kind is not Kind.SHORT or len(text.split()) > 5 or not text[:1].isupper() or one.line.apart:
        return False
    if one.line.hint in {Hint.CRUMB, Hint.TITLE, Hint.KICKER} and len(text) < 40:
        return True
    return (one.line.share_linked > 0.9 if markup else _TITLE_WORDS.match(text) is not None) and len(
        text
    ) < 40
