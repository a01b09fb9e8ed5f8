"""Footnotes of word processors and pages: a sign that leads to a note which leads back, put where the sign is."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from lxml.html import Element, HtmlElement

from editor_app.formats.html_tree import attribute
from editor_app.formats.pasting.dropping import COMMENTS

NOTE = "stet-note"
"""The element that stands for a footnote in a prepared tree; no page can do harm with it."""

_NOTE_BOX = re.compile(r"^(?:_?(?:ftn|edn)\d+|sd(?:foot|end)note\d+)$")
_NOTE_STYLE = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)(?!-)", re.IGNORECASE)
_LIST_STYLE = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)-(?:list|separator)", re.IGNORECASE)
_WORD_TARGET = re.compile(r"^_?(?:ftn|edn)\d+$")
_COMMENT_TARGET = re.compile(r"^(?:cmnt|_msocom_)\d+$")
_SIGN = re.compile(
    r"^\s*[\[(（［〔]?\s*(?:\d{1,3}|[ivxl]{1,5}|[a-z*†‡§¶①-⑳]|注\d*)\s*[\])）］〕]?\s*$", re.IGNORECASE
)
_BACK_SIGNS = re.compile(r"^[\s↩↑^⏎\ufe0e\ufe0f\u00a0.。:：]*$")
_HOLDERS = frozenset({"li", "p", "div", "aside", "dd", "td"})
_MOST = 2_000
_MOST_IN_NOTE = 500


def take_notes(root: HtmlElement, left_out: Counter[str]) -> None:
    """Move the text of each footnote to the sign that stands for it; notes that nothing leads to stay where they are."""
    links = [link for link in root.iter("a") if attribute(link, "href").startswith("#") and _is_sign(link)][
        :_MOST
    ]
    places, order = _places(root, links)
    for link in links:
        target = attribute(link, "href")
        found = places.get(target[1:])
        if found is None or link.getparent() is None or order[found] <= order[link]:
            continue
        holder = _holder(found)
        if holder is None or any(one is holder for one in link.iterancestors()):
            continue
        back = _back_link(holder, _names(link))
        if back is None and not _WORD_TARGET.match(target[1:]):
            continue
        if _COMMENT_TARGET.match(target[1:]):
            left_out[COMMENTS] += 1
            _replace_sign(link, None)
        else:
            _replace_sign(link, _note_of(holder, back))
        holder.drop_tree()
    _drop_empty_lists(root)


def _places(
    root: HtmlElement, links: list[HtmlElement]
) -> tuple[dict[str, HtmlElement], dict[HtmlElement, int]]:
    """Where links lead, by the ids and names there (the last of each: a note stands behind the text); and the order."""
    wanted = {attribute(link, "href")[1:] for link in links}
    found: dict[str, HtmlElement] = {}
    order: dict[HtmlElement, int] = {}
    signs = set(links)
    for number, element in enumerate(root.iter("*") if wanted else ()):
        names = {element.get("id"), element.get("name") if element.tag == "a" else None} & wanted
        if names or element in signs:
            order[element] = number
        for name in names:
            if name:
                found[name] = element
    return found, order


def _names(link: HtmlElement) -> set[str]:
    """What a note can lead back to: the sign itself, or what closely holds it or lies in it."""
    near = [link, link.getparent(), link.getprevious(), *link.iterdescendants()]
    if near[1] is not None:
        near.append(near[1].getparent())
    names = {name for one in near if one is not None for name in (one.get("id"), one.get("name")) if name}
    return {f"#{name}" for name in names}


def _is_sign(link: HtmlElement) -> bool:
    return _SIGN.match("".join(link.itertext())) is not None


def _holder(target: HtmlElement) -> HtmlElement | None:
    """The element that holds all of a note: its own box, else the item or paragraph."""
    nearest = None
    element: HtmlElement | None = target
    for _ in range(8):
        if element is None or element.tag in {"body", "html"}:
            break
        if _NOTE_STYLE.search(element.get("style") or "") or _NOTE_BOX.match(attribute(element, "id")):
            return element if element.tag != "a" else nearest
        if nearest is None and element.tag in _HOLDERS:
            nearest = element
        if element.tag == "li":
            return element
        element = element.getparent()
    return nearest


def _back_link(holder: HtmlElement, names: set[str]) -> HtmlElement | None:
    near = itertools.islice(holder.iter(), _MOST_IN_NOTE)
    return next((one for one in near if one.tag == "a" and attribute(one, "href") in names), None)


def _note_of(holder: HtmlElement, back: HtmlElement | None) -> HtmlElement:
    """A note's element with the words of its holder, the way back taken out."""
    note = Element(NOTE)
    if back is not None:
        _take_out(back)
    for link in [*holder.iter("a")]:
        if _BACK_SIGNS.match("".join(link.itertext())) and attribute(link, "href").startswith("#"):
            _take_out(link)
    note.text = holder.text
    for child in list(holder):
        note.append(child)
    return note


def _take_out(link: HtmlElement) -> None:
    """Empty a link and the raised sign around it, keeping what follows."""
    for child in list(link):
        link.remove(child)
    link.text = None
    if link.tail and _BACK_SIGNS.match(link.tail):
        link.tail = " "


def _replace_sign(link: HtmlElement, note: HtmlElement | None) -> None:
    """Put a note in place of a sign, and out of the ``<sup>`` that raises it."""
    place = link
    for _ in range(3):
        parent = place.getparent()
        if parent is None or parent.tag not in {"sup", "span"} or len(parent) != 1:
            break
        if (parent.text or "").strip(" [（(") or (place.tail or "").strip(" ]）)"):
            break
        place = parent
    holder = place.getparent()
    if holder is None:
        return
    if note is None:
        note = Element("span")
    note.tail = place.tail
    holder.replace(place, note)


def _drop_empty_lists(root: HtmlElement) -> None:
    """Take away the lists that notes were moved out of, with the heading or rule that set them apart."""
    for element in list(root.iter("div", "section", "ol", "ul")):
        if element.getparent() is None or not _is_note_list(element):
            continue
        titles = {part for heading in element.iter("h1", "h2", "h3", "h4") for part in heading.itertext()}
        if not any(part.strip() for part in element.itertext() if part not in titles):
            element.drop_tree()


def _is_note_list(element: HtmlElement) -> bool:
    if _LIST_STYLE.search(element.get("style") or "") or element.get("role") == "doc-endnotes":
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return "footnote" in names or "endnote" in names or "references" in names
