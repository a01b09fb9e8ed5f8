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
    # Never by their places: finding one counts all elements before it, and a paragraph may hold very many.
    for child in list(element):
        element.addprevious(child)
    parent.remove(element)


def drop(element: etree._Element) -> None:
    """Take an element away."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def put_after(element: etree._Element, others: Iterable[etree._Element]) -> None:
    """Put elements right behind another one, in their order."""
    last = element
    for other in list(others):
        last.addnext(other)
        last = other


def join_next(paragraph: etree._Element, following: etree._Element) -> None:
    """Let a paragraph go on in the next one, which keeps its own setting."""
    properties = following.find(f"{W}pPr")
    if properties is None:
        following.insert(0, etree.Element(f"{W}pPr"))
        properties = following[0]
    put_after(properties, [child for child in paragraph if child.tag != f"{W}pPr"])
    drop(paragraph)


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
