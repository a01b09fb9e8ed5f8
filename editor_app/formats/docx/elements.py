"""Small steps on an element tree that lxml does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from editor_app.formats.docx.names import W

_SPACED = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def unwrap(element: etree._Element) -> None:
    """Put an element's children in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def drop(element: etree._Element) -> None:
    """Take an element away."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def put_after(element: etree._Element, others: Iterable[etree._Element]) -> None:
    """Put elements right behind another one, in their order."""
    parent = element.getparent()
    assert parent is not None
    place = parent.index(element) + 1
    parent[place:place] = list(others)


def nearest(element: etree._Element, tag: str) -> etree._Element | None:
    """The nearest element around, or the element itself, of this name."""
    if element.tag == tag:
        return element
    return next(element.iterancestors(tag), None)


def is_in(element: etree._Element, root: etree._Element) -> bool:
    """Tell whether an element still stands in the tree of ``root``."""
    return element is root or any(one is root for one in element.iterancestors())


def words_in(element: etree._Element) -> str:
    """The words that a part of the text shows."""
    return "".join(_words(element))


def _words(element: etree._Element) -> Iterator[str]:
    for one in element.iter():
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag in _SPACED:
            yield _SPACED[str(one.tag)]
